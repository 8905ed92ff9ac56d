"""WRITERS: the one table of output formats; each writes into a folder as documents come."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

from extract.tables import Output
from extract.writers.csv_tables import writing_csv
from extract.writers.json_lines import writing_json_lines
from extract.writers.parquet_tables import writing_parquet
from extract.writers.sqlite_database import writing_sqlite
from extract.writers.xlsx_workbook import writing_xlsx

Write = Callable[[Output], None]
Writer = Callable[[Path, str, str], AbstractContextManager[Write]]
"""Given a folder, the encoding of CSV files and the model, returns what writes documents there."""

WRITERS: dict[str, Writer] = {
    "csv": writing_csv,
    "jsonl": writing_json_lines,
    "parquet": writing_parquet,
    "sqlite": writing_sqlite,
    "xlsx": writing_xlsx,
}
