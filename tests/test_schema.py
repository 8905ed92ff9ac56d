from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

from extract import schema, tables
from extract.mentions import Release
from extract.records import Extraction
from extract.tables import PARTS, TABLES
from extract.writers.json_lines import as_object

DOCS = Path(__file__).parents[1] / "docs"


def test_json_schema_is_sound() -> None:
    jsonschema.Draft202012Validator.check_schema(schema.json_schema())


def test_json_schema_takes_a_line(stub: Callable[[Release], Extraction]) -> None:
    line = as_object(tables.of(stub(Release("a", "Ana Petrova"))))
    jsonschema.Draft202012Validator(schema.json_schema()).validate(line)
    assert list(line) == list(schema.json_schema()["properties"])


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        pytest.param("segments", "kind", "chapter", id="vocabulary"),
        pytest.param("segments", "start", "0", id="type"),
        pytest.param("people", "name", None, id="never absent"),
        pytest.param("people", "age", 5, id="unknown"),
        pytest.param("mentions", "sentence", "x", id="in tables only"),
    ],
)
def test_json_schema_refuses(
    stub: Callable[[Release], Extraction], table: str, column: str, value: object
) -> None:
    line = as_object(tables.of(stub(Release("a", "Ana Petrova"))))
    line[table][0][column] = value
    assert not jsonschema.Draft202012Validator(schema.json_schema()).is_valid(line)


def test_foreign_keys_are_never_null() -> None:
    for table in TABLES:
        required = {column.name for column in table.columns if column.required}
        for key in schema.table_schema(table).get("foreignKeys", ()):
            assert set(key["fields"]) <= required


def test_references_name_tables() -> None:
    names = {table.name for table in PARTS}
    assert {each.references for table in TABLES for each in table.columns} <= {None, *names}


def test_docs_are_current() -> None:
    page = (DOCS / "tables.md").read_text(encoding="utf-8")
    assert page == schema.markdown(), "run `make docs`"


def test_plain_names_every_column() -> None:
    for table in TABLES:
        lines = schema.plain(table).split("\n")
        assert [line.split()[0] for line in lines[1:]] == [each.name for each in table.columns]
