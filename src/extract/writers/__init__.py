"""WRITERS: the one table of output formats; each writes into a folder as documents come."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

from extract.tables import Output
from extract.writers.csv_tables import writing_csv
from extract.writers.json_lines import writing_json_lines

Write = Callable[[Output], None]
Writer = Callable[[Path, str], AbstractContextManager[Write]]
"""Given a folder and the encoding of CSV files, returns what writes documents to the folder."""

WRITERS: dict[str, Writer] = {"csv": writing_csv, "jsonl": writing_json_lines}
