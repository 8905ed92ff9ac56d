import json
from pathlib import Path
from typing import Any

import pytest

from extract import runs
from extract.errors import SettingsError
from extract.identity import Identity
from extract.settings import Settings

IDENTITY = Identity("rules", None, "context")


def test_settings_come_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    settings = Settings(
        out=Path("out"), lexicon=Path("words"), model="./mine", formats=("jsonl",), jobs=3,
        labels={"PER": "person"}, timeout=9.0, quiet=True,
    )  # fmt: skip
    made = json.loads(json.dumps(runs.made(IDENTITY, ["b", "-", "a"], settings)))
    assert made["inputs"] == sorted(["-", str(tmp_path / "a"), str(tmp_path / "b")])
    found = runs.settings_of(made, Path("there"), {"jobs": None, "timeout": 5.0})
    assert (found.out, found.lexicon) == (Path("there"), tmp_path / "words")
    assert (found.model, found.formats) == (str(tmp_path / "mine"), ("jsonl",))
    assert (found.jobs, found.timeout, found.quiet) == (3, 5.0, False)
    assert found.labels == {"PER": "person"}


@pytest.mark.parametrize("content", ["", "{", "[]", "{}", '{"name": "of another program"}'])
def test_what_is_no_run_is_not_read(tmp_path: Path, content: str) -> None:
    assert runs.read(tmp_path) is None
    (tmp_path / runs.FILE).write_text(content)
    assert runs.read(tmp_path) is None


@pytest.mark.parametrize("given", [{}, {"settings": {"formats": 1}}, {"settings": 3}])
def test_settings_that_are_none(given: dict[str, Any]) -> None:
    if given:
        with pytest.raises(SettingsError, match="not of a run"):
            runs.settings_of(given, Path("out"), {})
    else:
        assert runs.settings_of(given, Path("out"), {}).out == Path("out")


def test_tables_are_intact_in_a_copy_too(tmp_path: Path) -> None:
    (tmp_path / "people").mkdir()
    path = tmp_path / "people" / "a.csv"
    path.write_text("one")
    run = {"files": runs.file_facts(tmp_path)}
    assert runs.tops(run) == {"people"}
    path.write_text("one")
    assert runs.are_intact(tmp_path, run)
    path.write_text("two")
    assert not runs.are_intact(tmp_path, run)
    path.unlink()
    assert not runs.are_intact(tmp_path, run)
