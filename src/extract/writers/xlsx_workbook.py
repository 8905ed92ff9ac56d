"""extract.xlsx: one workbook, a sheet a table, in which text stays text."""

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import astuple
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import extract
from extract.errors import SettingsError
from extract.records import Problem
from extract.tables import TABLES, Output, Row
from extract.writers import extras
from extract.writers.xlsx_sheets import ROWS, Sheets, as_text

FILE = "extract.xlsx"
_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_CREATED = dt.datetime(2000, 1, 1)
"""So that the same tables give the same bytes."""


@contextmanager
def writing_xlsx(
    folder: Path, csv_encoding: str, model: str, *, most_rows: int = ROWS
) -> Iterator[Callable[[Output], None]]:
    """Open the workbook in `folder`; an empty sheet has its header all the same.

    `most_rows` is the number of rows of a sheet, its header among them.
    """
    extras.check(["xlsx"])
    with (
        TemporaryDirectory(dir=folder, prefix="xlsx-") as temporary,
        _workbook(folder / FILE, temporary, model) as workbook,
    ):
        bold = workbook.add_format({"bold": True})
        wrapped = workbook.add_format({"text_wrap": True, "valign": "top"})
        sheets = {
            table.name: Sheets(workbook, table, (bold, wrapped), most_rows) for table in TABLES
        }

        def write(output: Output) -> None:
            for name, rows in output.rows.items():
                for row in rows:
                    for column in sheets[name].add(row):
                        sheets["errors"].add(_warning(name, row, column))

        yield write
        for each in sheets.values():
            each.finish()


@contextmanager
def _workbook(path: Path, temporary: str, model: str) -> Iterator[Any]:
    """Open a workbook, and close it; where something fails, let go of its temporary files."""
    from xlsxwriter import Workbook
    from xlsxwriter.exceptions import FileCreateError, FileSizeError

    workbook = Workbook(str(path), {**_OPTIONS, "tmpdir": temporary})
    made_by = f"press-extract {extract.__version__}, model {as_text(model)}"
    workbook.set_properties(
        {"title": "Press releases as tables", "comments": made_by, "created": _CREATED}
    )
    try:
        yield workbook
        workbook.close()
    except FileCreateError as error:
        raise error.args[0] from error
    except FileSizeError as error:
        raise SettingsError(
            "--format xlsx: these tables are larger than a workbook can be (4 GB):"
            " leave it out, and use csv, parquet or sqlite"
        ) from error
    finally:
        for sheet in workbook.worksheets():
            sheet.row_data_fh.close()


def _warning(table: str, row: Row, column: str) -> Row:
    """Return the row of errors that tells of a cell that was cut."""
    where = f"{table} {row[1]}" if table != "documents" else table
    message = f"{where}: `{column}` is longer than a cell of Excel can be, and is cut"
    return (row[0], *astuple(Problem("warning", "write", "cut", message, None, None)))
