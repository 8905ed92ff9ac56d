import io
from collections.abc import Callable
from dataclasses import replace

from rich.console import Console

from extract import show
from extract.mentions import MENTION_TYPES, Release
from extract.records import Extraction, MentionRow

Extractor = Callable[[Release], Extraction]


def printed(extraction: Extraction) -> str:
    console = Console(width=100, record=True, file=io.StringIO())
    console.print(*show.render(extraction), sep="\n")
    return console.export_text()


def test_every_type_has_a_colour() -> None:
    assert set(show.STYLES) == set(MENTION_TYPES)


def test_mentions_are_coloured_the_inner_over_the_outer(stub: Extractor) -> None:
    extraction = stub(Release("a", "\tAna Petrova spoke"))
    (inner,) = extraction.mentions
    outer = MentionRow(
        "m0",
        "date",
        None,
        "Ana Petrova spoke",
        1,
        18,
        None,
        None,
        None,
        None,
        None,
        None,
        None,
        "rules",
        None,
    )
    text = show.coloured(replace(extraction, mentions=(outer, inner)))
    assert [(span.start, span.end, span.style) for span in text.spans] == [
        (1, 18, show.STYLES["date"]),
        (1, 12, show.STYLES["person"]),
    ]


def test_markup_and_controls_do_nothing(stub: Extractor) -> None:
    found = printed(stub(Release("[red]", "[bold]Ana\x1b[31m\x07[/nonsense]")))
    assert "[bold]Ana\ufffd[31m\ufffd[/nonsense]" in found


def test_tables_and_warnings_are_shown(stub: Extractor) -> None:
    found = printed(stub(Release("a", "Ana Petrova in nederlands")))
    assert "people (1)" in found
    assert "honorific" not in found.partition("people (1)")[2].partition("ranks (1)")[0]
    assert "warning: it seems to be Dutch" in found
