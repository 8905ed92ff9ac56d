"""A CSV file a table, with datapackage.json beside them."""

import csv
import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from extract import schema
from extract.controls import replaced
from extract.tables import TABLES, Output, Row, Table

_RUN_AS_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@contextmanager
def writing_csv(folder: Path, csv_encoding: str, model: str) -> Iterator[Callable[[Output], None]]:
    """Open the tables in `folder`; an empty one has its header all the same.

    `model` is recorded in datapackage.json.
    """
    with ExitStack() as stack:
        writers = {table.name: _open(stack, folder, table, csv_encoding) for table in TABLES}

        def write(output: Output) -> None:
            for name, rows in output.rows.items():
                writers[name].writerows(map(as_cells, rows))

        yield write
    package = json.dumps(schema.data_package("utf-8", model), ensure_ascii=False, indent=2)
    (folder / "datapackage.json").write_text(package + "\n", encoding="utf-8", newline="\n")


def _open(stack: ExitStack, folder: Path, table: Table, encoding: str) -> Any:
    """Open the file of a table and write its header."""
    path = folder / f"{table.name}.csv"
    file = stack.enter_context(path.open("w", encoding=encoding, newline=""))
    writer = csv.writer(file)  # RFC 4180 is its default: quotes where needed, CRLF
    writer.writerow([column.name for column in table.columns])
    return writer


def as_cells(row: Row) -> Row:
    """Return a row as it stands in a CSV file."""
    return tuple(_defused(cell) if isinstance(cell, str) else cell for cell in row)


def _defused(cell: str) -> str:
    """Return text that no spreadsheet runs as a formula, without control characters."""
    text = replaced(cell)
    return f"'{text}" if text.startswith(_RUN_AS_FORMULA) else text
