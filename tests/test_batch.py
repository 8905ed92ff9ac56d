import json
from pathlib import Path

import pytest

import extract
from extract import batch, readers
from extract.batch import Extractor, Summary
from extract.errors import ExtractError, LexiconError, SettingsError
from extract.mentions import Release
from extract.metadata import Known
from extract.records import Extraction
from extract.settings import Settings
from tests.conftest import ByHand
from tests.test_writers import read_csv, read_jsonl


class Log:
    """A monitor that keeps what it is told."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.total = self.done = 0

    def begin(self, total: int) -> None:
        self.total = total

    def advance(self) -> None:
        self.done += 1

    def tell(self, line: str) -> None:
        self.lines.append(line)


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
    return tmp_path


def run(folder: Path, stub: Extractor, log: Log, settings: Settings | None = None) -> Summary:
    sources = readers.find([str(folder / "raw")])
    known = {"b.txt": Known("2016", "Ministry")}
    return batch.write_all(sources, stub, known, folder / "out", settings or Settings(), log)


def test_what_fails_stops_nothing_else(folder: Path, stub: Extractor) -> None:
    log = Log()
    summary = run(folder, stub, log)
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
    assert log.lines[0].startswith("error: d.txt: there is no text in it")
    assert log.lines[1] == "warning: e.md: it seems to be Dutch"
    assert "conftest.py, line" in log.lines[2]
    assert all("\n" not in line for line in log.lines)
    assert (summary.documents, summary.failed, summary.warnings) == (3, 2, 1)
    assert (summary.words, summary.mentions["person"]) == (10, 3)


def test_documents_know_where_their_date_is_from(folder: Path, stub: Extractor) -> None:
    run(folder, stub, Log())
    found = {row["doc_id"]: row for row in read_jsonl(folder / "out")}
    dated = found["a-2015-04-20.txt"]
    assert (dated["published"], dated["published_from"]) == ("2015-04-20", "filename")
    known = found["b.txt"]
    assert (known["published"], known["published_from"], known["source"]) == (
        "2016", "metadata", "Ministry",
    )  # fmt: skip


def test_formats_and_sizes_are_obeyed(folder: Path, stub: Extractor) -> None:
    summary = run(folder, stub, Log(), Settings(formats=("jsonl",), max_bytes=20))
    assert {path.name for path in (folder / "out").iterdir()} == {"documents.jsonl", "schema.json"}
    assert summary.failed == 3


def test_an_interrupt_leaves_the_tables_that_were_there(folder: Path, stub: Extractor) -> None:
    run(folder, stub, Log())
    before = {path.name: path.read_bytes() for path in (folder / "out").iterdir()}
    (folder / "raw" / "x.txt").write_text("INTERRUPT")
    with pytest.raises(KeyboardInterrupt):
        run(folder, stub, Log())
    assert {path.name: path.read_bytes() for path in (folder / "out").iterdir()} == before


def test_an_error_of_the_user_ends_the_run(folder: Path) -> None:
    class Refuses(ByHand):
        def __call__(self, release: Release) -> Extraction:
            raise LexiconError("ranks.toml: entry 3")

    with pytest.raises(LexiconError):
        run(folder, Refuses(), Log())
    assert not (folder / "out").exists()


@pytest.mark.usefixtures("stub_pipeline")
def test_run(folder: Path) -> None:
    (folder / "m.csv").write_text("file,published,source\nb.txt,2016,\nnone.txt,,\n")
    log = Log()
    settings = Settings(out=folder / "out", metadata=folder / "m.csv")
    summary = batch.run([str(folder / "raw")], settings, log)
    assert summary.skipped == 1
    assert log.lines[0].endswith("m.csv: no document is none.txt")
    assert next(iter(summary.lines())) == "3 documents, 10 words"


@pytest.mark.usefixtures("stub_pipeline")
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


def test_out_that_is_a_file_is_refused(folder: Path, stub: Extractor) -> None:
    (folder / "out").write_text("a file")
    with pytest.raises(SettingsError, match="out: cannot be written"):
        run(folder, stub, Log())


def test_a_summary_is_in_words() -> None:
    summary = Summary(Path("out"), skipped=2, documents=1, failed=1, words=1200, seconds=2.04)
    summary.mentions["date"] = 1500
    lines = list(summary.lines())
    assert lines[0] == "1 document, 1,200 words"
    assert "  date             1,500" in lines
    assert lines[-3:] == [
        "1 document failed: see the errors table",
        "2 files of other kinds skipped",
        "2.0 s; the tables are in out",
    ]
