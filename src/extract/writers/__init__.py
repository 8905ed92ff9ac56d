"""WRITERS: the one table of output formats; each writes into a folder as documents come."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

from extract.tables import Output
from extract.writers.csv_tables import writing_csv
from extract.writers.json_lines import writing_json_lines

Write = Callable[[Output], None]
Writer = Callable[[Path, str, str], AbstractContextManager[Write]]
"""Given a folder, the encoding of CSV files and the model, returns what writes documents there."""

WRITERS: dict[str, Writer] = {"csv": writing_csv, "jsonl": writing_json_lines}
