"""The layout of extract.sqlite: tables with their keys from the records, indexes, views."""

from collections.abc import Iterator

from extract.schema import describe
from extract.tables import PARTS, TABLES, Column, Table

LAYOUT = 1
"""Raised when tables, views or the search change so that a query may fail."""
APPLICATION_ID = 0x50524558
"""PREX in ASCII, which `file` and others can tell."""

_TYPES = {"string": "TEXT", "integer": "INTEGER", "number": "REAL", "date": "TEXT"}
_KEYS = {table.name: table.key for table in TABLES}
_SEARCHED = (
    ("documents", "published"),
    ("documents", "source"),
    ("people", "name"),
    ("people", "family_name"),
    ("people", "country"),
    ("ranks", "standard_name"),
    ("ranks", "organisation"),
    ("organisations", "name"),
    ("organisations", "acronym"),
    ("places", "standard_name"),
    ("places", "country"),
    ("places", "geonames_id"),
    ("dates", "earliest", "latest"),
    ("agenda_items", "status"),
    ("events", "name"),
    ("mentions", "doc_id", "entity_id"),
    ("mentions", "type", "text"),
    ("errors", "doc_id"),
)
"""Columns that are looked up, beside all keys."""

META = """CREATE TABLE "meta" (
  "key" TEXT NOT NULL PRIMARY KEY,
  "value" TEXT NOT NULL
)"""

SEARCH = """CREATE VIRTUAL TABLE "segments_search" USING fts5(
  "text", content="segments", content_rowid="rowid", tokenize="unicode61 remove_diacritics 2"
)"""
FILL_SEARCH = (
    """INSERT INTO "segments_search" ("segments_search") VALUES ('rebuild')""",
    """INSERT INTO "segments_search" ("segments_search") VALUES ('optimize')""",
)

VIEWS = (
    """CREATE VIEW "people_and_ranks" AS
SELECT
  documents.published, people.doc_id, people.person_id, people.name, people.country,
  ranks.type, ranks.text, ranks.standard_name, ranks.category, ranks.grade, ranks.role,
  ranks.qualifier, ranks.organisation, ranks.country AS rank_country,
  documents.title AS document_title
FROM people
JOIN documents ON documents.doc_id = people.doc_id
LEFT JOIN ranks ON ranks.doc_id = people.doc_id AND ranks.person_id = people.person_id""",
    """CREATE VIEW "items_and_events" AS
SELECT
  documents.published, agenda_items.doc_id, agenda_items.item_id, agenda_items.title,
  agenda_items.kind, agenda_items.status, agenda_items.actor,
  events.name AS event_name, events.kind AS event_kind, events.time AS event_time,
  coalesce(places.standard_name, places.name) AS place, places.country AS place_country,
  dates.edtf AS date, dates.earliest, dates.latest,
  documents.title AS document_title
FROM agenda_items
JOIN documents ON documents.doc_id = agenda_items.doc_id
LEFT JOIN events
  ON events.doc_id = agenda_items.doc_id AND events.event_id = agenda_items.event_id
LEFT JOIN places ON places.doc_id = events.doc_id AND places.place_id = events.place_id
LEFT JOIN dates ON dates.doc_id = events.doc_id AND dates.date_id = events.date_id""",
)


def create(table: Table) -> str:
    """Return the statement that makes a table; comments in it say what the columns mean."""
    lines = [(_define(column), describe(column)) for column in table.columns]
    lines += [(constraint, "") for constraint in _constraints(table)]
    last = len(lines) - 1
    written = [
        f"  {sql}{',' if at < last else ''}{f' -- {comment}' if comment else ''}"
        for at, (sql, comment) in enumerate(lines)
    ]
    head = f"CREATE TABLE {quoted(table.name)} ( -- {table.description}"
    return "\n".join([head, *written, ")"])


def _define(column: Column) -> str:
    required = " NOT NULL" if column.required else ""
    return f"{quoted(column.name)} {_TYPES[column.type]}{required}"


def _constraints(table: Table) -> Iterator[str]:
    if table.primary_key:
        yield f"PRIMARY KEY ({_listed(table.primary_key)})"
    if table in PARTS:
        yield _refer(("doc_id",), "documents", ("doc_id",))
    for column in _references(table):
        yield _refer(
            ("doc_id", column.name),
            str(column.references),
            ("doc_id", str(_KEYS[str(column.references)])),
        )


def _refer(columns: tuple[str, ...], table: str, key: tuple[str, ...]) -> str:
    return (
        f"FOREIGN KEY ({_listed(columns)}) REFERENCES {quoted(table)} ({_listed(key)})"
        " DEFERRABLE INITIALLY DEFERRED"
    )


def _references(table: Table) -> Iterator[Column]:
    return (column for column in table.columns if column.references)


def indexes() -> Iterator[str]:
    """Yield the statements that make indexes: on foreign keys, and on what is searched."""
    for table in TABLES:
        for column in _references(table):
            yield _index(table.name, ("doc_id", column.name))
    for name, *columns in _SEARCHED:
        yield _index(name, tuple(columns))


def _index(table: str, columns: tuple[str, ...]) -> str:
    name = "_".join((table, *columns))
    return f"CREATE INDEX {quoted(name)} ON {quoted(table)} ({_listed(columns)})"


def insert(table: Table) -> str:
    """Return the statement that adds a row."""
    marks = ", ".join("?" for _ in table.columns)
    return f"INSERT INTO {quoted(table.name)} VALUES ({marks})"


def quoted(name: str) -> str:
    """Return the name of a table or column; some, such as `order`, are words of SQL."""
    return f'"{name}"'


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(map(quoted, names))
