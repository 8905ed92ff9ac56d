import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from frictionless import Package
from hypothesis import given, settings
from hypothesis import strategies as st

from extract import tables
from extract.mentions import Release
from extract.records import Extraction, Problem
from extract.tables import TABLES, Output
from extract.writers import WRITERS
from extract.writers.csv_tables import writing_csv
from extract.writers.json_lines import as_line, writing_json_lines

Extractor = Callable[[Release], Extraction]
ODD = (
    "=1+1 by Ana Petrova",
    'He said "no", then\nleft; Ana Petrova stayed',
    "a\x00b\x1b\x85c\td\u2028e Ana Petrova",
    "Ünï – “王伟” Ana Petrova \U0001f600",
    "Ana Petrova, in nederlands",
)


def outputs(stub: Extractor) -> list[Output]:
    """Return documents with odd texts, and one that failed."""
    found = [tables.of(stub(Release(f"-{at}.txt", text))) for at, text in enumerate(ODD)]
    problem = Problem("error", "read", "empty", "there is no text in it", None, None)
    return [*found, tables.of_failure("z.txt", problem)]


def write(folder: Path, documents: list[Output], encoding: str = "utf-8-sig") -> Path:
    """Write `documents` in all formats."""
    for writer in WRITERS.values():
        with writer(folder, encoding, "rules") as write_one:
            for document in documents:
                write_one(document)
    return folder


def read_csv(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def read_jsonl(folder: Path) -> list[dict[str, Any]]:
    lines = (folder / "documents.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def test_a_package_is_sound(tmp_path: Path, stub: Extractor) -> None:
    write(tmp_path, outputs(stub))
    report = Package(str(tmp_path / "datapackage.json")).validate()
    assert report.valid, report.flatten(["type", "note"])
    assert len(report.tasks) == len(TABLES)


@pytest.mark.parametrize(
    ("table", "before", "after"),
    [
        pytest.param("segments", "paragraph", "chapter", id="vocabulary"),
        pytest.param("people", ",1,", ",one,", id="type"),
        pytest.param("people", "'-1.txt", "x.txt", id="foreign key"),
        pytest.param("documents", "'-1.txt", "'-0.txt", id="primary key"),
    ],
)
def test_a_package_finds_faults(
    tmp_path: Path, stub: Extractor, table: str, before: str, after: str
) -> None:
    path = write(tmp_path, outputs(stub)) / f"{table}.csv"
    content = path.read_text(encoding="utf-8-sig")
    assert before in content
    path.write_text(content.replace(before, after), encoding="utf-8-sig")
    assert not Package(str(tmp_path / "datapackage.json")).validate().valid


def test_lines_fit_their_schema(tmp_path: Path, stub: Extractor) -> None:
    write(tmp_path, outputs(stub))
    schema = json.loads((tmp_path / "schema.json").read_text(encoding="utf-8"))
    for line in read_jsonl(tmp_path):
        jsonschema.Draft202012Validator(schema).validate(line)


def test_lines_hold_exact_texts(tmp_path: Path, stub: Extractor) -> None:
    documents = read_jsonl(write(tmp_path, outputs(stub)))
    assert [document["text"] for document in documents] == list(ODD)
    for document in documents:
        for row in document["segments"] + document["mentions"]:
            assert document["text"][row["start"] : row["end"]] == row["text"]


def test_tables_agree_with_lines(tmp_path: Path, stub: Extractor) -> None:
    write(tmp_path, outputs(stub))
    documents = read_jsonl(tmp_path)
    for name in ("people", "mentions", "places"):
        rows = read_csv(tmp_path / f"{name}.csv")
        same = [row for document in documents for row in document[name]]
        assert [(row["start"], row["end"]) for row in rows] == [
            (str(row["start"]), str(row["end"])) for row in same
        ]


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        pytest.param("=1+1", "'=1+1", id="equals"),
        pytest.param("+45 33", "'+45 33", id="plus"),
        pytest.param("- item", "'- item", id="minus"),
        pytest.param("@ministry", "'@ministry", id="at"),
        pytest.param("a=b", "a=b", id="within"),
        pytest.param("a\x07b\tc\nd", "a\ufffdb\tc\nd", id="controls"),
        pytest.param('say "hi", all', 'say "hi", all', id="quotes"),
    ],
)
def test_cells(tmp_path: Path, stub: Extractor, text: str, cell: str) -> None:
    write(tmp_path, [tables.of(stub(Release("a", text)))])
    assert read_csv(tmp_path / "segments.csv")[0]["text"] == cell


def test_numbers_stay_numbers(tmp_path: Path, stub: Extractor) -> None:
    write(tmp_path, [tables.of(stub(Release("a", "text")))])
    row = read_csv(tmp_path / "places.csv")[0]
    assert (row["latitude"], row["geonames_id"], row["standard_name"]) == ("-33.45", "3871336", "")


@pytest.mark.parametrize(("encoding", "mark"), [("utf-8-sig", b"\xef\xbb\xbf"), ("utf-8", b"")])
def test_empty_tables_have_a_header(tmp_path: Path, encoding: str, mark: bytes) -> None:
    write(tmp_path, [], encoding)
    for table in TABLES:
        header = ",".join(column.name for column in table.columns)
        assert (tmp_path / f"{table.name}.csv").read_bytes() == mark + header.encode() + b"\r\n"
    assert (tmp_path / "documents.jsonl").read_bytes() == b""
    assert Package(str(tmp_path / "datapackage.json")).validate().valid


def test_the_same_input_gives_the_same_bytes(tmp_path: Path, stub: Extractor) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        write(tmp_path / name, outputs(stub))
    files = [path for path in (tmp_path / "one").rglob("*") if path.is_file()]
    assert {path.suffix for path in files} == {
        ".csv", ".json", ".jsonl", ".parquet", ".sqlite", ".xlsx",
    }  # fmt: skip
    for path in files:
        same = tmp_path / "two" / path.relative_to(tmp_path / "one")
        assert path.read_bytes() == same.read_bytes(), path


def test_a_format_writes_its_files_only(tmp_path: Path) -> None:
    for name, writer in (("csv", writing_csv), ("jsonl", writing_json_lines)):
        (tmp_path / name).mkdir()
        with writer(tmp_path / name, "utf-8", "rules"):
            pass
    tables_of_csv = {f"{table.name}.csv" for table in TABLES}
    assert {path.name for path in (tmp_path / "csv").iterdir()} == {
        *tables_of_csv,
        "datapackage.json",
    }
    assert {path.name for path in (tmp_path / "jsonl").iterdir()} == {
        "documents.jsonl",
        "schema.json",
    }


@given(st.text(st.characters(codec=None), min_size=1).filter(str.strip))
@settings(max_examples=200)
def test_any_text_is_one_exact_line(text: str) -> None:
    from tests.conftest import read_by_hand

    line = as_line(tables.of(read_by_hand(Release("a", text))))
    assert line.decode("utf-8").splitlines() == [line.decode("utf-8")[:-1]]
    assert json.loads(line)["text"] == text
