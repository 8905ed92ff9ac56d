"""Extractions → tables: which there are, their columns, and their rows with the doc_id first."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from types import NoneType
from typing import TYPE_CHECKING, Any, get_args

from extract import records
from extract.records import Extraction, Problem

if TYPE_CHECKING:
    import pandas as pd

Row = tuple[Any, ...]
_TYPES = {str: "string", int: "integer", float: "number"}


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; `type` is a type of Table Schema."""

    name: str
    type: str
    description: str
    required: bool
    enum: tuple[str, ...] = ()
    references: str | None = None
    in_jsonl: bool = True


@dataclass(frozen=True)
class Table:
    """A table, made from the record whose fields are its columns."""

    name: str
    record: type[Any]
    key: str | None = None
    """The field that, with doc_id, tells its rows apart."""

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """All columns in order."""
        counts = COUNTS if self.record is records.Document else ()
        return (DOC_ID, *map(_as_column, fields(self.record)), *counts)

    @property
    def description(self) -> str:
        """What a row is."""
        return (self.record.__doc__ or "").partition("\n")[0]

    @property
    def primary_key(self) -> tuple[str, ...]:
        """The columns that tell its rows apart; none in a table without ids."""
        if self.record is records.Document:
            return ("doc_id",)
        return ("doc_id", self.key) if self.key else ()


def _as_column(field: Any) -> Column:
    kinds = get_args(field.type) or (field.type,)
    plain = next(kind for kind in kinds if kind is not NoneType)
    return Column(
        field.name,
        field.metadata.get("type", _TYPES[plain]),
        field.metadata["description"],
        required=NoneType not in kinds,
        enum=tuple(field.metadata.get("enum", ())),
        references=field.metadata.get("references"),
        in_jsonl=field.metadata.get("only") != "tables",
    )


DOC_ID = Column("doc_id", "string", "Path of the document within the input", required=True)
COUNTED = ("people", "ranks", "organisations", "places", "dates", "agenda_items", "events")
COUNTS = tuple(
    Column(f"{name}_count", "integer", f"Rows in {name}", required=True) for name in COUNTED
)
TABLES = (
    Table("documents", records.Document),
    Table("segments", records.Segment, "segment_id"),
    Table("people", records.Person, "person_id"),
    Table("ranks", records.Rank, "rank_id"),
    Table("organisations", records.Organisation, "organisation_id"),
    Table("places", records.Place, "place_id"),
    Table("dates", records.Date, "date_id"),
    Table("agenda_items", records.AgendaItem, "item_id"),
    Table("mentions", records.MentionRow, "mention_id"),
    Table("errors", records.Problem),
    Table("events", records.Event, "event_id"),
)
PARTS = tuple(table for table in TABLES if table.name not in ("documents", "errors"))
"""The tables that are arrays in documents.jsonl."""


@dataclass(frozen=True, slots=True)
class Output:
    """What is written of one document: its rows by table; no text where it failed."""

    doc_id: str
    rows: Mapping[str, Sequence[Row]]
    text: str | None = None


def of(extraction: Extraction) -> Output:
    """Return what is written of a document."""
    doc_id = extraction.release.id
    counts = tuple(len(getattr(extraction, name)) for name in COUNTED)
    rows: dict[str, Sequence[Row]] = {
        "documents": [(doc_id, *_values(extraction.document), *counts)],
        "errors": _rows(doc_id, extraction.problems),
    }
    for table in PARTS:
        rows[table.name] = _rows(doc_id, getattr(extraction, table.name))
    return Output(doc_id, rows, extraction.release.text)


def of_failure(doc_id: str, problem: Problem) -> Output:
    """Return what is written of a document that could not be read or extracted."""
    return Output(doc_id, {"errors": _rows(doc_id, (problem,))})


def _rows(doc_id: str, items: Iterable[Any]) -> list[Row]:
    return [(doc_id, *_values(item)) for item in items]


def _values(item: Any) -> Row:
    return tuple(getattr(item, name) for name in type(item).__slots__)


def frames(extractions: Iterable[Extraction]) -> "dict[str, pd.DataFrame]":
    """Return all tables as pandas data frames; numbers that may be absent are nullable."""
    import pandas as pd

    outputs = [of(extraction) for extraction in extractions]
    return {
        table.name: pd.DataFrame.from_records(
            [row for output in outputs for row in output.rows[table.name]],
            columns=[column.name for column in table.columns],
        ).astype({column.name: _DTYPES[column.type] for column in table.columns})
        for table in TABLES
    }


_DTYPES = {"string": "string", "date": "string", "integer": "Int64", "number": "Float64"}
