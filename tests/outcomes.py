"""What comes out of a whole release, as a golden file records it."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from extract import load, tables
from extract.mentions import Release
from extract.tables import PARTS
from extract.writers.json_lines import as_object

GOLDEN = Path(__file__).parent / "golden"


@cache
def extractor() -> Any:
    return load(model="rules")


def beside_record(release: Release, path: Path, config: pytest.Config) -> tuple[Any, Any]:
    """Return what comes out, and what `path` records; with --golden, record it first."""
    outcome = come_out(release)
    if config.getoption("--golden"):
        path.write_text(outcome, encoding="utf-8", newline="\n")
    if not path.is_file():
        pytest.fail(f"no {path.name}: run `make golden` and review what it writes")
    return json.loads(outcome), json.loads(path.read_text(encoding="utf-8"))


def come_out(release: Release) -> str:
    """Return what comes out of a release, a row a line, without its text."""
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
