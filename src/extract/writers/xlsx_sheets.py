"""A table as sheets of a workbook: as many as its rows need."""

import re
from collections.abc import Iterator
from typing import Any

from extract.controls import replaced
from extract.tables import Column, Row, Table

ROWS = 1_048_576
"""Rows of a sheet of Excel."""
CHARACTERS = 32_767
"""What a cell of Excel holds: units of UTF-16."""
CUT = " … [cut: the text has {:,} characters, an Excel cell holds 32,767]"

_NOT_XML = re.compile("[\ufffe\uffff]")
_TALL = {"segments": 60, "mentions": 45, "agenda_items": 45}
"""Points that a row is high where texts are wrapped, by table; Excel's own is 15."""
_WIDTHS: dict[str | tuple[str, str], int] = {
    ("segments", "text"): 100,
    ("errors", "message"): 100,
    "title": 60,
    "sentence": 60,
    "text": 40,
    "name": 32,
    "sha256": 20,
}
"""Characters that a column is wide, by table and column or by column alone."""
_WIDTH_OF_TEXT, _WIDTH_OF_NUMBER = 18, 11


class Sheets:
    """The sheets of a table: "mentions", and where that is full "mentions 2"."""

    def __init__(self, workbook: Any, table: Table, formats: tuple[Any, Any], rows: int) -> None:
        self._workbook, self._table, self._rows = workbook, table, rows
        self._bold, self._wrapped = formats
        self._count = 0
        self._sheet = self._next()

    def _next(self) -> Any:
        """Begin the next sheet."""
        self._count += 1
        name = self._table.name if self._count == 1 else f"{self._table.name} {self._count}"
        sheet = self._workbook.add_worksheet(name)
        if self._table.name in _TALL:
            sheet.set_default_row(_TALL[self._table.name])
        sheet.freeze_panes(1, 0)
        sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
        for at, column in enumerate(self._table.columns):
            sheet.set_column(at, at, _width(self._table, column), self._wrapped)
        sheet.set_row(0, 15)
        for at, column in enumerate(self._table.columns):
            sheet.write_string(0, at, column.name, self._bold)
        self._next_row = 1
        return sheet

    def add(self, row: Row) -> list[str]:
        """Write a row, and return the columns whose cells had to be cut."""
        if self._next_row == self._rows:
            self.finish()
            self._sheet = self._next()
        cut = list(self._write(row))
        self._next_row += 1
        return cut

    def _write(self, row: Row) -> Iterator[str]:
        """Write a row and yield the columns that are cut."""
        for at, value in enumerate(row):
            if isinstance(value, str):
                text = as_text(value)
                if not fits(text):
                    yield self._table.columns[at].name
                    text = cut_short(text)
                self._sheet.write_string(self._next_row, at, text, self._wrapped)
            elif value is not None:
                self._sheet.write_number(self._next_row, at, value, self._wrapped)

    def finish(self) -> None:
        """Let the header of the last sheet filter its rows."""
        self._sheet.autofilter(0, 0, max(1, self._next_row - 1), len(self._table.columns) - 1)


def as_text(value: str) -> str:
    """Return text without what the XML of a workbook, or a spreadsheet, cannot hold."""
    return _NOT_XML.sub("\ufffd", replaced(value))


def fits(text: str) -> bool:
    """Tell whether a cell holds a text."""
    return len(text) <= CHARACTERS // 2 or len(text.encode("utf-16-le")) <= 2 * CHARACTERS


def cut_short(text: str) -> str:
    """Return as much of a text as a cell holds, with a mark that says so."""
    mark = CUT.format(len(text))
    kept = text.encode("utf-16-le")[: 2 * (CHARACTERS - len(mark))]
    return kept.decode("utf-16-le", "ignore") + mark


def _width(table: Table, column: Column) -> int:
    usual = _WIDTH_OF_TEXT if column.type in ("string", "date") else _WIDTH_OF_NUMBER
    return _WIDTHS.get((table.name, column.name)) or _WIDTHS.get(column.name) or usual
