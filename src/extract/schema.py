"""Descriptions of the tables for machines and readers: Table Schema, JSON Schema, Markdown."""

from typing import Any

import extract
from extract.tables import PARTS, TABLES, Column, Table

DIALECT = {
    "delimiter": ",",
    "lineTerminator": "\r\n",
    "quoteChar": '"',
    "doubleQuote": True,
    "header": True,
}
_JSON_TYPES = {"date": "string"}


def made_by(model: str) -> dict[str, Any]:
    """Return what made a run's tables, as a property of our own that standards let stand."""
    return {"press-extract": {"version": extract.__version__, "model": model}}


def data_package(encoding: str, model: str) -> dict[str, Any]:
    """Return a Frictionless Data Package of the CSV tables that were made with `model`.

    Foreign keys are those whose fields are never null: its validator takes no others.
    """
    return {
        "profile": "tabular-data-package",
        "name": "press-extract",
        "title": "Press releases as tables",
        "version": extract.__version__,
        **made_by(model),
        "resources": [_resource(table, encoding) for table in TABLES],
    }


def _resource(table: Table, encoding: str) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "description": table.description,
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": encoding,
        "dialect": DIALECT,
        "schema": table_schema(table),
    }


def table_schema(table: Table) -> dict[str, Any]:
    """Return the Table Schema of a table."""
    schema: dict[str, Any] = {
        "fields": [_field(column) for column in table.columns],
        "missingValues": [""],
    }
    if table.primary_key:
        schema["primaryKey"] = list(table.primary_key)
    if table in PARTS:
        to_documents = {"resource": "documents", "fields": ["doc_id"]}
        schema["foreignKeys"] = [{"fields": ["doc_id"], "reference": to_documents}]
    return schema


def _field(column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {
        "name": column.name,
        "type": column.type,
        "description": column.description,
    }
    constraints: dict[str, Any] = {}
    if column.required:
        constraints["required"] = True
    if column.enum:
        constraints["enum"] = list(column.enum)
    return {**field, "constraints": constraints} if constraints else field


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of a line of documents.jsonl."""
    documents = TABLES[0]
    own = [column for column in documents.columns if not column.name.endswith("_count")]
    text = {"type": "string", "description": "The text as decoded; offsets index it"}
    arrays = {table.name: {"type": "array", "items": row_schema(table)} for table in PARTS}
    schema = _object([(column.name, _property(column)) for column in own])
    schema["properties"] |= {"text": text, **arrays}
    schema["required"] = list(schema["properties"])
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A line of documents.jsonl",
        "description": documents.description,
        **schema,
    }


def row_schema(table: Table) -> dict[str, Any]:
    """Return the JSON Schema of a row of `table` as it stands in documents.jsonl."""
    columns = [column for column in table.columns[1:] if column.in_jsonl]
    schema = _object([(column.name, _property(column)) for column in columns])
    return {"description": table.description, **schema}


def _object(properties: list[tuple[str, dict[str, Any]]]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": dict(properties),
        "required": [name for name, _ in properties],
        "additionalProperties": False,
    }


def _property(column: Column) -> dict[str, Any]:
    kind = _JSON_TYPES.get(column.type, column.type)
    described: dict[str, Any] = {
        "type": kind if column.required else [kind, "null"],
        "description": column.description,
    }
    if column.type == "date":
        described["format"] = "date"
    if column.enum:
        described["enum"] = [*column.enum] if column.required else [*column.enum, None]
    return described


def markdown() -> str:
    """Return docs/tables.md."""
    parts = [_INTRODUCTION, *(_section(table) for table in TABLES)]
    return "\n".join(parts)


_INTRODUCTION = """# The tables

Made from `src/extract/records.py` by `make docs`; do not edit by hand.

Every table is a CSV file and, but for `documents` and `errors`, an array of the same rows (without
`doc_id`) in each line of `documents.jsonl`. Rows are keyed by `doc_id` and the id of the row; ids
are local to a document. `start` and `end` count Unicode code points of the decoded text, the end
exclusive: in `documents.jsonl`, `text[start:end]` is the row's text. An empty cell means: not
known. Columns are only ever added, at the end.
"""


def _section(table: Table) -> str:
    lines = [f"## {table.name}", "", table.description, ""]
    if table.primary_key:
        key = ", ".join(f"`{name}`" for name in table.primary_key)
        lines += [f"Key: {key}.", ""]
    lines += ["| column | type | meaning |", "| --- | --- | --- |"]
    lines += [
        f"| {each.name} | {describe_type(each)} | {describe(each)} |" for each in table.columns
    ]
    return "\n".join([*lines, ""])


def describe_type(column: Column) -> str:
    """Return the type of a column in words."""
    return column.type if column.required else f"{column.type}, may be empty"


def describe(column: Column) -> str:
    """Return what a column means, with the values that it may have and the table it points to."""
    parts = [column.description]
    if column.enum:
        parts.append(f"One of: {', '.join(column.enum)}")
    if column.references:
        parts.append(f"An id of `{column.references}`")
    if not column.in_jsonl:
        parts.append("Not in documents.jsonl")
    return ". ".join(parts)


def plain(table: Table) -> str:
    """Return a table and its columns as text."""
    width = max(len(column.name) for column in table.columns)
    lines = [f"{table.name}: {table.description}"]
    lines += [
        f"  {each.name:<{width}}  {describe_type(each)}. {describe(each)}" for each in table.columns
    ]
    return "\n".join(lines)
