import json
import os
import sys
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

import extract
from extract import batch, runs, store, work
from extract.batch import Choice
from extract.errors import ExtractError, FailedError, LexiconError, SettingsError
from extract.mentions import Release
from extract.records import Extraction, Problem
from extract.settings import Settings
from extract.summary import Summary
from tests.conftest import read_by_hand
from tests.test_writers import read_csv, read_jsonl

ALL = ["a-2015-04-20.txt", "b.txt", "e.md", "sub/c.txt"]
pytestmark = pytest.mark.usefixtures("stub_pipeline")


class Log:
    """A watcher that keeps what it is told."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.total = self.done = 0
        self.facts: Mapping[str, object] = {}

    def begin(self, total: int) -> None:
        self.total = total

    def advance(self, words: int = 0) -> None:
        self.done += 1

    def tell(self, line: str) -> None:
        self.lines.append(line)

    def report(self, doc_id: str, problem: Problem) -> None:
        self.lines.append(f"{problem.severity}: {doc_id}: {problem.message!r}")

    def finish(self, facts: Mapping[str, object]) -> None:
        self.facts = facts


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder of good and bad documents."""
    raw = tmp_path / "raw"
    (raw / "sub").mkdir(parents=True)
    (raw / "b.txt").write_text("Ana Petrova spoke. Ana Petrova left.")
    (raw / "a-2015-04-20.txt").write_text("Ana Petrova came.")
    (raw / "sub" / "c.txt").write_text("CRASH")
    (raw / "d.txt").write_text(" \n")
    (raw / "e.md").write_text("nederlands")
    (raw / "f.pdf").write_text("skipped")
    (tmp_path / "m.csv").write_text("file,published,source\nb.txt,2016,Ministry\nnone.txt,,\n")
    return tmp_path


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the ids of the documents that are extracted, as they are."""
    ids: list[str] = []
    attempt = work.attempt

    def noted(release: Release, extractor: work.Extractor) -> Extraction | Problem:
        ids.append(release.id)
        return attempt(release, extractor)

    monkeypatch.setattr(work, "attempt", noted)
    return ids


def run(
    folder: Path,
    log: Log | None = None,
    *inputs: str,
    choice: Choice = batch.WHOLE,
    **settings: Any,
) -> Summary:
    given = [str(folder / each) for each in inputs or ("raw",)]
    return batch.run(given, Settings(out=folder / "out", **settings), log or Log(), choice)


def contents(out: Path) -> dict[str, bytes]:
    """Return the tables, which must not depend on how they were made; run.json does."""
    files = (path for path in out.iterdir() if path.is_file() and path.name != "run.json")
    return {path.name: path.read_bytes() for path in files}


def test_what_fails_stops_nothing_else(folder: Path) -> None:
    log = Log()
    summary = run(folder, log)
    out = folder / "out"
    assert [row["doc_id"] for row in read_csv(out / "documents.csv")] == [
        "a-2015-04-20.txt", "b.txt", "e.md",
    ]  # fmt: skip
    assert [
        (row["doc_id"], row["stage"], row["error"]) for row in read_csv(out / "errors.csv")
    ] == [
        ("d.txt", "read", "empty"),
        ("e.md", "language", "other"),
        ("sub/c.txt", "extract", "KeyError"),
    ]
    assert (log.total, log.done) == (5, 5)
    assert log.lines[0].startswith("error: d.txt: 'there is no text in it")
    assert log.lines[1] == "warning: e.md: 'it seems to be Dutch'"
    assert "conftest.py, line" in log.lines[2]
    assert (summary.documents, summary.failed, summary.warnings) == (3, 2, 1)
    assert (summary.words, summary.mentions["person"], summary.skipped) == (10, 3, 1)
    assert log.facts["done"] == 5


def test_documents_know_where_their_date_is_from(folder: Path) -> None:
    log = Log()
    run(folder, log, metadata=folder / "m.csv")
    assert log.lines[0].endswith("m.csv: no document is none.txt")
    found = {row["doc_id"]: row for row in read_jsonl(folder / "out")}
    dated = found["a-2015-04-20.txt"]
    assert (dated["published"], dated["published_from"]) == ("2015-04-20", "filename")
    known = found["b.txt"]
    assert (known["published"], known["published_from"], known["source"]) == (
        "2016", "metadata", "Ministry",
    )  # fmt: skip


def test_formats_and_sizes_are_obeyed(folder: Path) -> None:
    summary = run(folder, formats=("jsonl",), max_bytes=20)
    assert set(contents(folder / "out")) == {"documents.jsonl", "schema.json"}
    assert summary.failed == 3


def test_an_interrupt_leaves_the_tables_that_were_there(folder: Path, read: list[str]) -> None:
    run(folder)
    before = contents(folder / "out")
    (folder / "raw" / "aa.txt").write_text("Ana Petrova came late.")
    (folder / "raw" / "x.txt").write_text("INTERRUPT")
    with pytest.raises(KeyboardInterrupt):
        run(folder)
    assert contents(folder / "out") == before
    (folder / "raw" / "x.txt").write_text("Ana Petrova went on.")
    read.clear()
    run(folder)
    assert read == ["x.txt"]
    assert contents(folder / "out")["documents.csv"].count(b"\n") == 6


def test_only_what_is_new_or_changed_is_done(folder: Path, read: list[str]) -> None:
    run(folder, metadata=folder / "m.csv")
    read.clear()
    (folder / "raw" / "b.txt").write_text("Ana Petrova spoke.")
    (folder / "raw" / "sub" / "new.txt").write_text("Ana Petrova came back.")
    (folder / "raw" / "e.md").unlink()
    summary = run(folder, metadata=folder / "m.csv")
    assert read == ["b.txt", "sub/new.txt"]
    assert summary.done == 2
    after = contents(folder / "out")
    run(folder, metadata=folder / "m.csv", choice=Choice(fresh=True))
    assert contents(folder / "out") == after
    assert b"e.md" not in after["documents.csv"] + after["errors.csv"]


@pytest.mark.parametrize(
    ("settings", "done"),
    [
        pytest.param({}, [], id="nothing"),
        pytest.param({"formats": ("csv",), "csv_encoding": "utf-8"}, [], id="formats"),
        pytest.param({"metadata": "m.csv"}, ["b.txt"], id="metadata"),
        pytest.param({"max_bytes": 20}, [], id="size"),
        pytest.param({"model": "theirs"}, ALL, id="model"),
        pytest.param({"labels": {"PER": "person"}}, ALL, id="labels"),
        pytest.param({"lexicon": "words"}, ALL, id="lexicon"),
    ],
)
def test_a_setting_redoes_what_it_touches(
    folder: Path, read: list[str], settings: dict[str, Any], done: list[str]
) -> None:
    run(folder)
    read.clear()
    (folder / "words").mkdir()
    (folder / "words" / "ranks.toml").write_text('[[entry]]\nname = "x"\nforms = ["x"]\n')
    for name in {"metadata", "lexicon"} & settings.keys():
        settings = {**settings, name: folder / settings[name]}
    run(folder, **settings)
    assert read == done


def test_tables_that_are_right_are_left_alone(folder: Path, read: list[str]) -> None:
    first = run(folder)
    before = {path: path.stat().st_mtime_ns for path in (folder / "out").glob("[!.]*")}
    read.clear()
    log = Log()
    summary = run(folder, log)
    assert {path: path.stat().st_mtime_ns for path in before} == before
    assert (read, summary.done, log.done) == ([], 0, 5)
    assert (summary.words, summary.mentions, summary.failed) == (
        first.words, first.mentions, first.failed,
    )  # fmt: skip


@pytest.mark.parametrize("spoilt", ["people.csv", "run.json", ".extract"])
def test_what_is_missing_is_made_again(folder: Path, spoilt: str) -> None:
    run(folder)
    before = contents(folder / "out")
    if spoilt == ".extract":
        for path in (folder / "out" / spoilt).glob("*.part"):
            path.write_bytes(path.read_bytes()[:-7])
    else:
        (folder / "out" / spoilt).write_text("spoilt")
    run(folder)
    assert contents(folder / "out") == before


def test_a_part_that_is_damaged_within_costs_one_more_run(folder: Path) -> None:
    run(folder)
    before = contents(folder / "out")
    (part,) = (folder / "out" / ".extract").glob("*.part")
    content = bytearray(part.read_bytes())
    content[60:90] = b"x" * 30
    part.write_bytes(content)
    (folder / "out" / "people.csv").unlink()
    with pytest.raises(SettingsError, match="was damaged, and is removed"):
        run(folder)
    run(folder)
    assert contents(folder / "out") == before


def test_a_format_that_is_no_longer_asked_for_goes(folder: Path) -> None:
    run(folder)
    (folder / "out" / "mine.csv").write_text("not of a run")
    run(folder, formats=("jsonl",))
    assert set(contents(folder / "out")) == {"documents.jsonl", "schema.json", "mine.csv"}


def test_a_folder_of_tables_is_replaced_and_goes(folder: Path) -> None:
    run(folder, formats=("parquet",))
    people = folder / "out" / "parquet" / "people"
    before = {path.name: path.read_bytes() for path in people.iterdir()}
    (people / "part-00009.parquet").write_text("of another run")
    (folder / "raw" / "b.txt").write_text("Ana Petrova came. Ana Petrova saw. Ana Petrova left.")
    run(folder, formats=("parquet", "csv"))
    after = {path.name: path.read_bytes() for path in people.iterdir()}
    assert (set(after), after == before) == (set(before), False)
    assert (folder / "out" / "people.csv").is_file()
    run(folder, formats=("csv",))
    assert not (folder / "out" / "parquet").exists()
    assert (folder / "out" / "people.csv").is_file()


class KilledError(BaseException):
    """Stands for a death that nothing can answer."""


@pytest.mark.parametrize("after", [1, 2, 8, 14, 15, 16])
def test_tables_that_were_cut_off_while_they_moved_are_seen_and_made_good(
    folder: Path, after: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = folder / "out"
    run(folder, formats=("csv",))
    before = contents(out)
    (folder / "raw" / "b.txt").write_text("Ana Petrova came back.")
    clean = Settings(out=folder / "clean", formats=("jsonl",))
    batch.run([str(folder / "raw")], clean, Log())
    with monkeypatch.context() as patch:
        _kill_at(after, out, patch)
        with pytest.raises(KilledError):
            run(folder, formats=("jsonl",))
    left = contents(out)
    assert left in (before, contents(folder / "clean")) or not (out / "run.json").exists()
    assert runs.read(out)
    run(folder, formats=("csv",))
    assert set(contents(out)) == set(before)
    assert run(folder, formats=("csv",)).done == 0
    assert {path.name for path in (out / ".extract").glob("[!0-9]*")} == {"listing", "lock"}


def _kill_at(after: int, out: Path, patch: pytest.MonkeyPatch) -> None:
    """Let the process seem to die at the n-th move into or out of the folder."""
    replace, moved = os.replace, list[Path]()

    def counted(source: Path, target: Path) -> None:
        if out in (source.parent, target.parent):
            moved.append(source)
        if len(moved) >= after:
            raise KilledError
        replace(source, target)

    patch.setattr(os, "replace", counted)
    for name in ("extract.staging._put_back", "extract.staging._end", "shutil.rmtree"):
        patch.setattr(name, lambda *_, **__: None)


def test_other_inputs_are_a_question(folder: Path) -> None:
    run(folder, None, "raw")
    (folder / "more").mkdir()
    (folder / "more" / "z.txt").write_text("Ana Petrova")
    with pytest.raises(SettingsError, match="5 documents of the tables .* would vanish: give --fr"):
        run(folder, None, "more")
    run(folder, None, "more", choice=Choice(fresh=True))
    assert [row["doc_id"] for row in read_csv(folder / "out" / "documents.csv")] == ["z.txt"]
    run(folder, None, "more/z.txt")
    run(folder, None, "more/z.txt", "raw/b.txt")
    assert len(read_csv(folder / "out" / "documents.csv")) == 2


def test_a_fresh_run_that_was_cut_off_goes_on_without_a_question(folder: Path) -> None:
    run(folder)
    (folder / "more").mkdir()
    (folder / "more" / "z.txt").write_text("INTERRUPT")
    with pytest.raises(KeyboardInterrupt):
        run(folder, None, "more", choice=Choice(fresh=True))
    (folder / "more" / "z.txt").write_text("Ana Petrova")
    assert run(folder, None, "more").documents == 1


def test_only_the_failed_are_done_again(
    folder: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    run(folder)
    read.clear()
    run(folder)
    assert read == []  # a bug of ours is not met again
    (folder / "raw" / "d.txt").write_text("Ana Petrova came at last.")
    (folder / "raw" / "b.txt").write_text("Changed, and not looked at.")
    log = Log()
    summary = run(folder, log, choice=Choice(only_failed=True))
    assert (read, log.total, log.done) == (["d.txt", "sub/c.txt"], 2, 2)
    assert (summary.documents, summary.failed) == (4, 1)
    with pytest.raises(SettingsError, match="another version, model or lexicon: run without"):
        run(folder, model="theirs", choice=Choice(only_failed=True))
    with pytest.raises(SettingsError, match="of other inputs"):
        run(folder, None, "raw/b.txt", choice=Choice(only_failed=True))


def test_only_failed_needs_tables(folder: Path) -> None:
    with pytest.raises(SettingsError, match="no tables of a run there yet"):
        run(folder, choice=Choice(only_failed=True))
    assert not (folder / "out").exists()


def test_a_strict_run_stops_at_the_first_failure(folder: Path, read: list[str]) -> None:
    with pytest.raises(FailedError, match=r"d\.txt failed, and --strict stops there"):
        run(folder, strict=True)
    assert not (folder / "out" / "documents.csv").exists()
    (folder / "raw" / "d.txt").write_text("Ana Petrova came.")
    with pytest.raises(FailedError, match=r"sub/c\.txt failed"):
        run(folder, strict=True)
    with pytest.raises(FailedError, match=r"sub/c\.txt failed"):
        run(folder, strict=True)  # it is tried again, and nothing else is
    assert read == ["a-2015-04-20.txt", "b.txt", "d.txt", "e.md", "sub/c.txt", "sub/c.txt"]


def test_standard_input_is_read_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=BytesIO(b"Ana Petrova")))
    batch.run(["-"], Settings(out=folder / "out"), Log())
    assert read_csv(folder / "out" / "documents.csv")[0]["doc_id"] == "stdin"
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=BytesIO(b"")))
    assert batch.run(["-"], Settings(out=folder / "out"), Log()).failed == 1


def test_two_runs_into_one_folder(folder: Path) -> None:
    with store.opened(folder / "out"), pytest.raises(SettingsError, match="another run writes"):
        run(folder)
    run(folder)


def test_an_error_of_the_user_ends_the_run(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(release: Release) -> Extraction:
        if release.id == "b.txt":
            raise LexiconError("ranks.toml: entry 3")
        return read_by_hand(release)

    monkeypatch.setattr(work, "loaded", lambda job: refuse)
    with pytest.raises(LexiconError):
        run(folder)
    assert not (folder / "out" / "documents.csv").exists()


def test_a_run_records_what_made_it(folder: Path) -> None:
    settings = Settings(out=folder / "out", model="theirs", labels={"PER": "person"})
    batch.run([str(folder / "raw")], settings, Log())
    made_by = {"version": extract.__version__, "model": "theirs 1 {'PER': 'person'}"}
    for name in ("datapackage.json", "schema.json"):
        described = json.loads((folder / "out" / name).read_text(encoding="utf-8"))
        assert described["press-extract"] == made_by


@pytest.mark.parametrize(
    ("inputs", "settings"),
    [
        pytest.param(["raw"], Settings(), id="no out"),
        pytest.param(["none"], Settings(out=Path("out")), id="no input"),
    ],
)
def test_refuses(
    folder: Path, monkeypatch: pytest.MonkeyPatch, inputs: list[str], settings: Settings
) -> None:
    monkeypatch.chdir(folder)
    with pytest.raises(ExtractError):
        batch.run(inputs, settings, Log())
    assert not (folder / "out").exists()


def test_a_format_whose_package_is_missing_is_refused_before_any_work(
    folder: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(SettingsError, match=r"pip install 'press-extract\[xlsx\]'"):
        run(folder, formats=("csv", "xlsx"))
    assert (read, (folder / "out").exists()) == ([], False)


def test_out_that_is_a_file_is_refused(folder: Path) -> None:
    (folder / "out").write_text("a file")
    with pytest.raises(SettingsError, match="out: cannot be written"):
        run(folder)


def test_a_summary_is_in_words() -> None:
    summary = Summary(
        Path("out"), skipped=2, documents=1, failed=1, words=1200, seconds=2.04, done=2
    )
    summary.mentions["date"] = 1500
    lines = list(summary.lines())
    assert lines[0] == "1 document, 1,200 words"
    assert "  date             1,500" in lines
    assert lines[-3:] == [
        "1 document failed: see the errors table, and `extract retry`",
        "2 files of other kinds skipped",
        "2.0 s; the tables are in out",
    ]


def test_a_summary_tells_what_was_not_done_again() -> None:
    summary = Summary(Path("out"), documents=5, failed=1, done=2)
    assert "4 documents as before, 2 done now" in list(summary.lines())


def test_a_run_can_be_traced(folder: Path) -> None:
    run(folder, jobs=0, timeout=7.0)
    made = json.loads((folder / "out" / "run.json").read_text(encoding="utf-8"))
    assert made["press-extract"]["version"] == extract.__version__
    assert made["press-extract"]["model"] == "default 1"
    assert made["inputs"] == [os.path.abspath(folder / "raw")]
    assert (made["settings"]["timeout"], made["counts"]["failed"]) == (7.0, 2)
    assert set(made["files"]) == set(contents(folder / "out"))
    assert len(made["documents"]) == 64
