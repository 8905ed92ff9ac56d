"""An extraction as rich renderables: the text with its mentions coloured, and its tables."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.rule import Rule
from rich.table import Table as Grid
from rich.text import Text

from extract import tables
from extract.controls import replaced
from extract.mentions import MENTION_TYPES
from extract.records import Extraction
from extract.tables import PARTS, Row, Table

STYLES = {
    "person": "bold cyan",
    "honorific": "cyan",
    "rank": "bold magenta",
    "position": "magenta",
    "organisation": "blue",
    "place": "green",
    "date": "yellow",
    "agenda_item": "on grey19",
}
_TEXT_SAYS = ("segments", "mentions")  # the coloured text shows them
_NOT_SHOWN = ("doc_id", "start", "end", "segment_id", "parent_id", "sentence")


def render(extraction: Extraction) -> Iterator[RenderableType]:
    """Yield what is shown of an extraction, from top to bottom."""
    yield Rule(Text(extraction.release.id))
    yield legend()
    yield coloured(extraction)
    rows = tables.of(extraction).rows
    for table in PARTS:
        if rows[table.name] and table.name not in _TEXT_SAYS:
            yield _grid(table, rows[table.name])
    for problem in extraction.problems:
        yield Text(f"{problem.severity}: {replaced(problem.message)}", style="red")


def legend() -> Text:
    """Return the names of the types, each in its colour."""
    return Text("  ").join(Text(kind, style=STYLES[kind]) for kind in MENTION_TYPES)


def coloured(extraction: Extraction) -> Text:
    """Return the release with its mentions in colour; what lies within another shows in both."""
    text = Text(_as_shown(extraction.release.text))
    for mention in sorted(extraction.mentions, key=lambda each: each.start - each.end):
        text.stylize(STYLES[mention.type], mention.start, mention.end)
    return text


def _as_shown(text: str) -> str:
    """Return `text` as safe to show, each character for one; tabs would move the colours."""
    return replaced(text).replace("\t", " ")


def _grid(table: Table, rows: Sequence[Row]) -> Grid:
    """Return the rows, one below the other, each with what it holds: it fits any terminal."""
    grid = Grid.grid(padding=(0, 2, 0, 0))
    grid.title, grid.title_justify = f"\n{table.name} ({len(rows)})", "left"
    grid.add_column(no_wrap=True, style="bold")
    grid.add_column(overflow="fold")
    names = [column.name for column in table.columns]
    for row in rows:
        cells = [(name, value) for name, value in zip(names, row, strict=True) if value is not None]
        (_, id_), *others = [(name, value) for name, value in cells if name not in _NOT_SHOWN]
        grid.add_row(str(id_), Text("  ").join(_as_cell(*cell) for cell in others))
    return grid


def _as_cell(name: str, value: object) -> Text:
    """Return a value behind the name of its column."""
    return Text.assemble((name, "dim"), " ", " ".join(replaced(str(value)).split()))
