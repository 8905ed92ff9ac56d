"""Reads a text as blocks: headline, subheads, paragraphs, list items, boilerplate."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from extract.forms import Lexicon
from extract.records import Segment
from extract.segments import boilerplate, datelines, foot, layout, lines, plain
from extract.segments.lines import Block

_LONGEST_SUBHEAD, _MOST_WORDS = 150, 18
_TOP = 8
_FIELD = re.compile(r"(?:What|Who|When|Where|Why|How|Date|Time|Venue|Place)\s?:\s", re.I)
_ROMAN = {"I": ("II.",), "V": ("VI.", "IV."), "X": ("XI.", "IX.")}


def read(text: str, lexicons: Path | None = None) -> tuple[Segment, ...]:
    """Return the segments of `text`, in order; a dateline follows its paragraph."""
    lexicon = layout.known(lexicons)
    blocks = lines.blocks(
        text,
        lambda line: layout.marker(line) > 0 or boilerplate.is_boilerplate(line, lexicon),
        layout.is_lone_marker,
    )
    texts = [text[block.start : block.end] for block in blocks]
    gaps = [
        bool(at) and lines.is_gap(text, blocks[at - 1].end, b.start) for at, b in enumerate(blocks)
    ]
    kinds = plain.items(texts, _own_kinds(texts, lexicon), gaps)
    kinds = _top(texts, kinds, gaps, lexicon)
    kinds = _name_titles(texts, foot.read(texts, kinds, gaps, lexicon), gaps)
    joins = [
        join or _is_one(kinds, at) and (not gaps[at] or foot.is_end(texts[at], lexicon))
        for at, join in enumerate(plain.joined(texts, kinds, gaps))
    ]
    spans = _with_datelines(text, _merged(blocks, kinds, joins))
    return tuple(
        Segment(f"s{number}", kind, start, end, text[start:end])
        for number, (kind, start, end) in enumerate(spans, 1)
    )


def _own_kinds(texts: Sequence[str], lexicon: Lexicon) -> list[str]:
    """Return what each block is by its own words: also "title" and "date", settled later."""
    kinds = [_own_kind(text, lexicon) for text in texts]
    for at, text in enumerate(texts):
        if kinds[at] != "boilerplate" and (
            _is_lettered(texts, at) or _is_unmarked_item(texts, kinds, at)
        ):
            kinds[at] = "list_item"
        elif kinds[at] == "menu":
            beside = kinds[max(at - 1, 0) : at] + kinds[at + 1 : at + 2]
            kinds[at] = "boilerplate" if {"menu", "boilerplate"} & set(beside) else "title"
        elif text[:1] == "#" and kinds[at] == "paragraph" and len(text) < 300:
            kinds[at] = "title"
    return kinds


def _own_kind(text: str, lexicon: Lexicon) -> str:
    if layout.is_rule(text) or boilerplate.is_end(text, lexicon):
        return "boilerplate"
    if layout.marker(text[:200]):
        return "list_item"
    if datelines.is_date_line(text) and not boilerplate.is_menu(text, lexicon):
        return "date"
    if boilerplate.is_boilerplate(text, lexicon):
        return "boilerplate"
    if boilerplate.is_entry(text, lexicon):
        return "menu"
    return "title" if layout.is_title(text) else "paragraph"


def _is_lettered(texts: Sequence[str], at: int) -> bool:
    """Tell whether block `at` begins with "B." beside blocks that begin with "A." or "C."."""
    letter = layout.initial(texts[at][:20])
    if not letter:
        return False
    after = texts[at + 1][:5] if at + 1 < len(texts) else ""
    before = texts[at - 1][:5] if at else ""
    following = (f"{chr(ord(letter) + 1)}. ", *_ROMAN.get(letter, ()))
    preceding = (f"{chr(ord(letter) - 1)}. ", *_ROMAN.get(letter, ()))
    return after.startswith(following) or before.startswith(preceding)


def _is_unmarked_item(texts: Sequence[str], kinds: Sequence[str], at: int) -> bool:
    """Tell whether block `at` is a line of "the following:", each ended by a semicolon."""
    if not at or len(texts[at]) > 400:
        return False
    ended = texts[at].endswith(";")
    last = texts[at - 1]
    if last.endswith(":"):
        return ended
    return kinds[at - 1] == "list_item" and last.endswith(";") and layout.marker(last[:200]) == 0


def _top(
    texts: Sequence[str], kinds: list[str], gaps: Sequence[bool], lexicon: Lexicon
) -> list[str]:
    """Mark what is above the headline: "PRESS RELEASE", a letterhead, the release's number."""
    named = list(kinds)
    for at, text in enumerate(texts[:_TOP]):
        if kinds[at] in ("title", "paragraph") and boilerplate.is_banner(text, lexicon):
            named[at] = "boilerplate"
            if "title" in _until_paragraph(kinds[at + 1 :]):
                named[:at] = ["boilerplate" if k == "title" else k for k in named[:at]]
        elif _is_number(texts, kinds, at) or _is_dated(kinds, named, gaps, at):
            named[at] = "boilerplate"
    return named


def _is_number(texts: Sequence[str], kinds: Sequence[str], at: int) -> bool:
    """Tell whether a block above the text is only the number of the release."""
    is_above = kinds[at] == "title" and "paragraph" not in kinds[:at]
    return is_above and layout.is_reference(texts[at])


def _is_dated(kinds: Sequence[str], named: Sequence[str], gaps: Sequence[bool], at: int) -> bool:
    """Tell whether a block is the date right under "PRESS RELEASE"."""
    return kinds[at] == "date" and not gaps[at] and named[max(at - 1, 0)] == "boilerplate"


def _until_paragraph(kinds: Sequence[str]) -> Sequence[str]:
    return kinds[: kinds.index("paragraph")] if "paragraph" in kinds else kinds


def _name_titles(texts: Sequence[str], kinds: Sequence[str], gaps: Sequence[bool]) -> list[str]:
    """Settle which titles are the headline and subheads; the rest are paragraphs."""
    named: list[str] = []
    top = True  # nothing but titles and dates so far
    for at, kind in enumerate(kinds):
        after = next((k for k in kinds[at + 1 : at + 9] if k != "boilerplate"), "")
        if kind == "title":
            named.append(_title(texts[at], named, top, after if top or gaps[at] else ""))
        else:
            named.append("paragraph" if kind == "date" else kind)
        top = top and kind in ("title", "date", "boilerplate")
    return named


def _title(text: str, before: Sequence[str], top: bool, after: str) -> str:
    if top and "headline" not in before:
        return "headline" if after else "paragraph"
    if text[-1:] == "!" or not after or _FIELD.match(text):
        return "paragraph"
    if top and "headline" in before[-4:]:
        return "subhead"
    short = len(text) <= _LONGEST_SUBHEAD and len(text.split()) <= _MOST_WORDS
    return "subhead" if short and after in ("paragraph", "list_item") else "paragraph"


def _is_one(kinds: Sequence[str], at: int) -> bool:
    return at > 0 and kinds[at - 1] == kinds[at] == "boilerplate"


def _merged(
    blocks: Sequence[Block], kinds: Sequence[str], joins: Sequence[bool]
) -> Iterator[tuple[str, int, int]]:
    """Yield the blocks with their kinds, those that join the one above as one with it."""
    start = 0
    for at, (block, kind) in enumerate(zip(blocks, kinds, strict=True)):
        if not joins[at]:
            start = block.start
        if not any(joins[at + 1 : at + 2]):
            yield kind, start, block.end


def _with_datelines(
    text: str, spans: Iterator[tuple[str, int, int]]
) -> Iterator[tuple[str, int, int]]:
    first = True
    below = False  # the headline
    for kind, start, end in spans:
        yield kind, start, end
        below = below or kind == "headline"
        if kind == "paragraph":
            block = text[start : min(end, start + 200)]
            length = datelines.close(block, first)
            if length and (below or length < len(block)):
                yield "dateline", start, start + length
            first = first and datelines.is_date_line(text[start:end])
