"""documents.jsonl, one exact document a line, with its JSON Schema in schema.json."""

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from extract import schema
from extract.tables import COUNTS, PARTS, TABLES, Output, Row, Table

_ESCAPES = {char: f"\\u{ord(char):04x}" for char in "\x85\u2028\u2029"}  # some readers break there


@contextmanager
def writing_json_lines(
    folder: Path, csv_encoding: str, model: str
) -> Iterator[Callable[[Output], None]]:
    """Open documents.jsonl in `folder`; it is UTF-8 always. schema.json records `model`."""
    with (folder / "documents.jsonl").open("wb") as file:

        def write(output: Output) -> None:
            if output.text is not None:
                file.write(as_line(output))

        yield write
    described = schema.json_schema() | schema.made_by(model)
    text = json.dumps(described, ensure_ascii=False, indent=2)
    (folder / "schema.json").write_text(text + "\n", encoding="utf-8", newline="\n")


def as_line(output: Output) -> bytes:
    """Return a document as a line of UTF-8; halves of surrogate pairs become JSON escapes."""
    text = json.dumps(as_object(output), ensure_ascii=False, allow_nan=False)
    for char, escape in _ESCAPES.items():
        text = text.replace(char, escape)
    return text.encode("utf-8", "backslashreplace") + b"\n"


def as_object(output: Output) -> dict[str, Any]:
    """Return a document as documents.jsonl holds it: no counts, no doc_id in the rows."""
    (document,) = output.rows["documents"]
    columns = TABLES[0].columns[: -len(COUNTS)]
    return {
        **{column.name: cell for column, cell in zip(columns, document, strict=False)},
        "text": output.text,
        **{table.name: _objects(table, output.rows[table.name]) for table in PARTS},
    }


def _objects(table: Table, rows: Sequence[Row]) -> list[dict[str, Any]]:
    kept = [(at, column.name) for at, column in enumerate(table.columns) if column.in_jsonl][1:]
    return [{name: row[at] for at, name in kept} for row in rows]
