"""What the program found: an extraction, or the documents.jsonl of a run made before."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from extract import tables
from extract.controls import escaped
from extract.errors import InputError
from extract.evaluate.annotations import SEGMENT, Annotated, Annotation, plain
from extract.mentions import MENTION_TYPES, SEGMENT_KINDS
from extract.records import Extraction
from extract.tables import PARTS
from extract.writers.json_lines import as_object

FILE_NAME = "documents.jsonl"


def of(extraction: Extraction) -> Annotated:
    """Return what an extraction says of its release."""
    return _annotated(as_object(tables.of(extraction)))


def read(path: Path) -> Iterator[Annotated]:
    """Yield the documents of a documents.jsonl, or of the one in the folder `path`.

    Raises InputError with file and line.
    """
    path = path / FILE_NAME if path.is_dir() else path
    name = escaped(str(path))
    try:
        with path.open(encoding="utf-8") as file:
            for number, line in enumerate(file, 1):
                if line.strip():
                    yield _read(f"{name}, line {number}", line)
    except OSError as error:
        raise InputError(f"{name}: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{name}: not a text in UTF-8: {error}") from error


def _read(where: str, line: str) -> Annotated:
    try:
        found = _annotated(json.loads(line))
        wrong = [each for each in found.annotations if not _says_its_text(each, found.text)]
    except json.JSONDecodeError as error:
        raise InputError(f"{where}: not sound JSON: {error}") from error
    except (AttributeError, KeyError, TypeError) as error:
        raise InputError(f"{where}: not a document as `extract run` writes it") from error
    if wrong:
        raise InputError(
            f"{where}: {wrong[0].start} to {wrong[0].end} in the text is not"
            f" {escaped(wrong[0].text)!r}"
        )
    return found


def _says_its_text(annotation: Annotation, text: str) -> bool:
    return text[annotation.start : annotation.end] == annotation.text


def _annotated(document: Mapping[str, Any]) -> Annotated:
    rows = {row[table.key]: row for table in PARTS for row in document[table.name]}
    mentions = (
        _mention(mention, rows.get(mention["entity_id"], {}))
        for mention in document["mentions"]
        if mention["type"] in MENTION_TYPES
    )
    segments = (
        Annotation(SEGMENT + each["kind"], each["start"], each["end"], each["text"])
        for each in document["segments"]
        if each["kind"] in SEGMENT_KINDS
    )
    return Annotated(document["doc_id"], document["text"], (*mentions, *segments))


def _mention(mention: Mapping[str, Any], row: Mapping[str, Any]) -> Annotation:
    """Return a mention with what stands in the row that it belongs to."""
    thing = mention["entity_id"] or ""
    return Annotation(
        mention["type"],
        mention["start"],
        mention["end"],
        mention["text"],
        thing=thing,
        holder=thing if mention["type"] == "honorific" else row.get("person_id") or "",
        value=plain(row.get("edtf")),
        country=row.get("country") or "",
        kind=mention["kind"] or "none",
        status=mention["status"] or "none",
        list=mention["list"] or "",
    )
