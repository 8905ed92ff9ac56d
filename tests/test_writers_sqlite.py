import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings

import extract
from extract import tables
from extract.errors import SettingsError
from extract.mentions import Release
from extract.records import Extraction, Problem
from extract.tables import TABLES, Output
from extract.writers import sqlite_layout
from extract.writers.sqlite_database import writing_sqlite
from tests.rows import documents, rows_of, write

Extractor = Callable[[Release], Extraction]


@contextmanager
def opened(folder: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(folder / "extract.sqlite")) as database:
        yield database


def query(folder: Path, sql: str) -> list[tuple[Any, ...]]:
    with opened(folder) as database:
        return database.execute(sql).fetchall()


def change(folder: Path, sql: str) -> None:
    """Change the database, with the keys that guard it."""
    with opened(folder) as database:
        database.execute("PRAGMA foreign_keys = ON")
        database.execute("BEGIN")
        database.execute(sql)
        database.commit()


def expected(value: Any) -> Any:
    """Return a cell as the database holds it: no NUL, no halves of pairs."""
    if not isinstance(value, str):
        return value
    text = value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text.replace("\0", "\ufffd")


@pytest.fixture
def folder(tmp_path: Path, stub: Extractor) -> Path:
    """Return a folder with the database of two documents and of one that failed."""
    problem = Problem("error", "read", "empty", "no text", None, None)
    texts = ("In Doğubey, Ana Petrova spoke to ministers.", "Ana Petrova and Ana Petrova")
    found = [tables.of(stub(Release(f"{at}.txt", text))) for at, text in enumerate(texts)]
    return write(tmp_path, [*found, tables.of_failure("z.txt", problem)], writing_sqlite)


@given(documents())
@settings(max_examples=20, deadline=None)
def test_any_cell_comes_back(outputs: list[Output]) -> None:
    with TemporaryDirectory() as name:
        folder = write(Path(name), outputs, writing_sqlite)
        for table in TABLES:
            assert query(folder, f'SELECT * FROM "{table.name}" ORDER BY rowid') == [
                tuple(map(expected, row)) for row in rows_of(outputs, table.name)
            ]
        assert query(folder, "PRAGMA foreign_key_check") == []


def test_a_database_is_sound(folder: Path) -> None:
    assert query(folder, "PRAGMA integrity_check") == [("ok",)]
    assert query(folder, "PRAGMA foreign_key_check") == []
    with opened(folder) as database:
        database.execute(
            "INSERT INTO segments_search (segments_search, rank) VALUES ('integrity-check', 1)"
        )


def test_it_says_what_made_it(folder: Path) -> None:
    made_by = {"program": "press-extract", "version": extract.__version__, "model": "rules"}
    assert dict(query(folder, "SELECT key, value FROM meta")) == made_by
    assert query(folder, "PRAGMA user_version") == [(sqlite_layout.LAYOUT,)]
    assert query(folder, "PRAGMA application_id") == [(sqlite_layout.APPLICATION_ID,)]


def test_tables_have_types_and_keys(folder: Path) -> None:
    for table in TABLES:
        found = query(folder, f'PRAGMA table_info("{table.name}")')
        types = {"string": "TEXT", "date": "TEXT", "integer": "INTEGER", "number": "REAL"}
        assert [(name, type_, bool(required)) for _, name, type_, required, _, _ in found] == [
            (column.name, types[column.type], column.required) for column in table.columns
        ]
        key = sorted((at, name) for _, name, _, _, _, at in found if at)
        assert tuple(name for _, name in key) == table.primary_key


@pytest.mark.parametrize(
    ("sql", "complaint"),
    [
        pytest.param("DELETE FROM documents", "FOREIGN KEY", id="document"),
        pytest.param("UPDATE ranks SET person_id = 'p9'", "FOREIGN KEY", id="person"),
        pytest.param("UPDATE events SET place_id = 'l9'", "FOREIGN KEY", id="place"),
        pytest.param("UPDATE events SET date_id = 'd9'", "FOREIGN KEY", id="date"),
        pytest.param("UPDATE agenda_items SET event_id = 'e9'", "FOREIGN KEY", id="event"),
        pytest.param("UPDATE mentions SET segment_id = 's9'", "FOREIGN KEY", id="segment"),
        pytest.param("UPDATE mentions SET parent_id = 'm9'", "FOREIGN KEY", id="parent"),
        pytest.param("INSERT INTO people SELECT * FROM people", "UNIQUE", id="twice"),
        pytest.param("UPDATE people SET name = NULL", "NOT NULL", id="null"),
    ],
)
def test_keys_hold(folder: Path, sql: str, complaint: str) -> None:
    with pytest.raises(sqlite3.IntegrityError, match=complaint):
        change(folder, sql)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        pytest.param("ministers", ["0.txt"], id="word"),
        pytest.param("Dogubey", ["0.txt"], id="accents"),
        pytest.param("minist*", ["0.txt"], id="beginning"),
        pytest.param('"Ana Petrova and"', ["1.txt"], id="phrase"),
        pytest.param("petrova", ["0.txt", "1.txt"], id="case"),
        pytest.param("nobody", [], id="none"),
    ],
)
def test_segments_are_searched(folder: Path, words: str, found: list[str]) -> None:
    with opened(folder) as database:
        rows = database.execute(
            "SELECT doc_id FROM segments WHERE rowid IN"
            " (SELECT rowid FROM segments_search WHERE segments_search MATCH ?)",
            (words,),
        )
        assert [doc_id for (doc_id,) in rows] == found


def test_people_have_their_ranks(folder: Path) -> None:
    sql = "SELECT doc_id, name, standard_name FROM people_and_ranks"
    assert query(folder, sql) == [
        ("0.txt", "Ana Petrova", "colonel"),
        ("1.txt", "Ana Petrova", "colonel"),
    ]


def test_people_without_rank_are_there(tmp_path: Path, stub: Extractor) -> None:
    found = replace(stub(Release("a", "Ana Petrova")), ranks=())
    write(tmp_path, [tables.of(found)], writing_sqlite)
    assert query(tmp_path, "SELECT name, text FROM people_and_ranks") == [("Ana Petrova", None)]


def test_items_have_event_place_and_date(folder: Path) -> None:
    sql = (
        "SELECT title, event_name, place, date, earliest FROM items_and_events"
        " WHERE doc_id = '1.txt'"
    )
    text = "Ana Petrova and Ana Petrova"
    assert query(folder, sql) == [(text, text, text, "2015-04", "2015-04-01")]


@pytest.mark.parametrize(
    ("table", "condition", "index"),
    [
        ("ranks", "doc_id = 'a' AND person_id = 'p1'", "ranks_doc_id_person_id"),
        ("people", "name = 'a'", "people_name"),
        ("dates", "earliest > '2015'", "dates_earliest_latest"),
        ("mentions", "type = 'place' AND text = 'a'", "mentions_type_text"),
    ],
)
def test_indexes_fit_their_questions(folder: Path, table: str, condition: str, index: str) -> None:
    sql = f"EXPLAIN QUERY PLAN SELECT * FROM {table} INDEXED BY {index} WHERE {condition}"
    ((*_, plan),) = query(folder, sql)
    assert plan.startswith(f"SEARCH {table} USING INDEX {index} ")


def test_a_full_disk_is_an_error_of_the_file_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite_layout, "VIEWS", ("PRAGMA max_page_count = 1",))
    with (
        pytest.raises(OSError, match="database or disk is full"),
        writing_sqlite(tmp_path, "utf-8", "rules"),
    ):
        pass


def test_without_full_text_search_it_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        sqlite_layout, "SEARCH", "CREATE VIRTUAL TABLE a USING fts5_that_is_not_there(b)"
    )
    with (
        pytest.raises(SettingsError, match="needs full-text search"),
        writing_sqlite(tmp_path, "utf-8", "rules"),
    ):
        pass
