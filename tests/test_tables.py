from collections.abc import Callable
from dataclasses import fields

import pandas as pd

from extract import tables
from extract.mentions import Release
from extract.records import Extraction, Problem
from extract.tables import PARTS, TABLES

Extractor = Callable[[Release], Extraction]

COLUMNS = {
    "documents": "doc_id title source published published_from language characters words"
    " sentences sha256 people_count ranks_count organisations_count places_count dates_count"
    " agenda_items_count events_count",
    "segments": "doc_id segment_id kind start end text",
    "people": "doc_id person_id name honorific given_name family_name rank position organisation"
    " country mentions start end",
    "ranks": "doc_id rank_id type text category person_id person_name organisation country start"
    " end standard_name grade role qualifier",
    "organisations": "doc_id organisation_id name acronym country mentions start end",
    "places": "doc_id place_id name standard_name kind country latitude longitude geonames_id"
    " mentions start end",
    "dates": "doc_id date_id text edtf earliest latest precision resolved_by start end",
    "agenda_items": "doc_id item_id list order title kind status introduced_by event mentions"
    " start end event_id actor",
    "mentions": "doc_id mention_id type entity_id text start end segment_id parent_id list order"
    " kind status sentence found_by actor",
    "errors": "doc_id severity stage error message start end",
    "events": "doc_id event_id name ordinal kind place_id date_id mentions start end time",
}


def test_columns_are_those_promised() -> None:
    found = {table.name: " ".join(each.name for each in table.columns) for table in TABLES}
    assert found == COLUMNS


def test_parts_are_fields_of_an_extraction() -> None:
    names = [field.name for field in fields(Extraction)]
    assert [table.name for table in PARTS] == [
        name for name in names if name not in ("release", "document", "problems")
    ]


def test_every_column_is_described() -> None:
    for table in TABLES:
        assert table.description
        assert all(column.description for column in table.columns)


def test_rows_fit_their_columns(stub: Extractor) -> None:
    output = tables.of(stub(Release("a.txt", "Ana Petrova, in nederlands")))
    assert output.text == "Ana Petrova, in nederlands"
    for table in TABLES:
        rows = output.rows[table.name]
        assert rows, table.name
        assert all(len(row) == len(table.columns) and row[0] == "a.txt" for row in rows)


def test_counts(stub: Extractor) -> None:
    (document,) = tables.of(stub(Release("a", "Ana Petrova"))).rows["documents"]
    assert document[-6:] == (1, 1, 1, 1, 1, 1)


def test_a_failure_has_an_error_only() -> None:
    output = tables.of_failure("a", Problem("error", "read", "empty", "no text", None, None))
    assert output.text is None
    assert output.rows == {"errors": [("a", "error", "read", "empty", "no text", None, None)]}


def test_frames(stub: Extractor) -> None:
    found = tables.frames([stub(Release("a", "Ana Petrova")), stub(Release("b", "none"))])
    assert list(found) == list(COLUMNS)
    assert list(found["places"]["doc_id"]) == ["a", "b"]
    assert found["places"]["latitude"].dtype == "Float64"
    assert found["places"]["standard_name"].isna().all()
    assert found["mentions"]["order"].dtype == "Int64"
    assert list(found["errors"].columns) == COLUMNS["errors"].split()


def test_an_extraction_gives_frames(stub: Extractor) -> None:
    extraction = stub(Release("a", "Ana Petrova"))
    for name, frame in tables.frames([extraction]).items():
        pd.testing.assert_frame_equal(frame, extraction.to_frames()[name])


def test_frames_of_nothing_have_their_columns() -> None:
    assert {name: " ".join(frame.columns) for name, frame in tables.frames([]).items()} == COLUMNS
