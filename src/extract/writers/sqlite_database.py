"""extract.sqlite: all tables in one database, with keys, indexes, views and full-text search."""

import errno
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import extract
from extract.controls import paired
from extract.errors import SettingsError
from extract.tables import TABLES, Output, Row
from extract.writers import sqlite_layout as layout

FILE = "extract.sqlite"
_INSERTS = {table.name: layout.insert(table) for table in TABLES}


@contextmanager
def writing_sqlite(
    folder: Path, csv_encoding: str, model: str
) -> Iterator[Callable[[Output], None]]:
    """Open the database in `folder`; indexes and search are made when all rows are there."""
    path = folder / FILE
    with _told(path), closing(sqlite3.connect(path, isolation_level=None)) as database:
        _begin(database, model)

        def write(output: Output) -> None:
            with _told(path):
                for name, rows in output.rows.items():
                    database.executemany(_INSERTS[name], map(_as_cells, rows))

        yield write
        _finish(database)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Turn what SQLite says of the file into an error of the file system: a full disk."""
    try:
        yield
    except sqlite3.OperationalError as error:
        raise OSError(errno.EIO, str(error), str(path)) from error


def _begin(database: sqlite3.Connection, model: str) -> None:
    """Make all tables, in one transaction that lasts until `_finish`.

    Nothing guards the file meanwhile: it is of use to nobody before it is complete.
    """
    for pragma in (
        "journal_mode = OFF",
        "synchronous = OFF",
        f"application_id = {layout.APPLICATION_ID}",
        f"user_version = {layout.LAYOUT}",
    ):
        database.execute(f"PRAGMA {pragma}")
    database.execute("BEGIN")
    for table in TABLES:
        database.execute(layout.create(table))
    database.execute(layout.META)
    made_by = {"program": "press-extract", "version": extract.__version__, "model": model}
    database.executemany('INSERT INTO "meta" VALUES (?, ?)', map(_as_cells, made_by.items()))
    for view in layout.VIEWS:
        database.execute(view)
    _make_search(database)


def _make_search(database: sqlite3.Connection) -> None:
    try:
        database.execute(layout.SEARCH)
    except sqlite3.OperationalError as error:
        if "fts5" not in str(error):
            raise
        raise SettingsError(
            f"--format sqlite needs full-text search (FTS5), which the SQLite of this Python"
            f" ({sqlite3.sqlite_version}) lacks: use a Python that has it, or another format"
        ) from error


def _finish(database: sqlite3.Connection) -> None:
    statements: Iterable[str] = (
        *layout.indexes(),
        *layout.FILL_SEARCH,
        "PRAGMA analysis_limit = 1000",
        "ANALYZE",
        "COMMIT",
    )
    for statement in statements:
        database.execute(statement)


def _as_cells(row: Row) -> Row:
    """Return a row as SQLite holds it; its functions end a text at the first NUL."""
    return tuple(
        paired(cell).replace("\0", "\ufffd") if isinstance(cell, str) else cell for cell in row
    )
