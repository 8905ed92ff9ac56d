"""The samples come out as they did: `make golden` writes what comes out now, to be reviewed."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from extract import load, metadata, readers, sources, tables
from extract.sources import Source
from extract.tables import PARTS
from extract.writers.json_lines import as_object

ROOT = Path(__file__).parents[1]
GOLDEN = Path(__file__).parent / "golden"
SAMPLES = sources.find([str(ROOT / "data" / "raw")]).documents


@cache
def extractor() -> Any:
    return load(model="rules")


def come_out(source: Source) -> str:
    """Return what comes out of a sample, a row a line; its text stands in data/raw."""
    known = metadata.read(ROOT / "data" / "metadata.csv")
    release = readers.read(source)
    if source.doc_id in known:
        release = known[source.doc_id].added_to(release)
    document = as_object(tables.of(extractor()(release)))
    arrays = {table.name: document.pop(table.name) for table in PARTS}
    del document["text"]
    return as_lines({"document": [document], **arrays})


def as_lines(rows: dict[str, list[dict[str, Any]]]) -> str:
    """Return JSON that a reader can compare: absent values left out, a row a line."""
    parts = []
    for name, items in rows.items():
        known = ({key: value for key, value in item.items() if value is not None} for item in items)
        lines = ",\n".join(f"  {json.dumps(item, ensure_ascii=False)}" for item in known)
        parts.append(f"{json.dumps(name)}: [\n{lines}\n]")
    return "{\n" + ",\n".join(parts) + "\n}\n"


@pytest.mark.parametrize("source", SAMPLES, ids=[source.doc_id for source in SAMPLES])
def test_samples(source: Source, request: pytest.FixtureRequest) -> None:
    path = GOLDEN / f"{Path(source.doc_id).stem}.json"
    found = come_out(source)
    if request.config.getoption("--golden"):
        path.write_text(found, encoding="utf-8", newline="\n")
    assert path.is_file(), "run `make golden` and review what it writes"
    assert json.loads(found) == json.loads(path.read_text(encoding="utf-8"))
