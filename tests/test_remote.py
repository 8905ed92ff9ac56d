"""Runs that read from and write to a store: a real server of S3's language, on this machine."""

import hashlib
import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from uuid import uuid4

import fsspec
import pandas as pd
import pytest

from extract import batch, remote, runs, sources
from extract.errors import InputError, SettingsError
from extract.remote import Url
from extract.settings import Settings
from extract.sources import Source
from tests.test_batch import Log, contents

OUT = Url("s3://press/out")
KILLED = """
import os, signal, sys
from extract import batch, identity, store, work
from extract.remote import Url
from extract.settings import Settings
from tests.conftest import load_by_hand, model_by_hand
from tests.test_batch import Log

identity.model_of = model_by_hand
work.loaded = lambda job: load_by_hand(model=job.model)

class Killer(Log):
    def advance(self, words=0):
        super().advance()
        if self.done == 5:
            os.kill(os.getpid(), signal.SIGKILL)

store.FLUSH_DOCUMENTS = 2
settings = Settings(out=Url("s3://press/out"), model="rules", jobs=0)
batch.run(["s3://press/raw"], settings, Killer())
"""

pytestmark = pytest.mark.usefixtures("stub_pipeline")


def manifest() -> runs.Run:
    found = runs.read(OUT)
    assert found
    return found


def everything(out: Path) -> dict[str, bytes]:
    """Return all files of a run of this machine, those in folders too."""
    made = runs.read(out)
    assert made
    return {name: (out / name).read_bytes() for name in made["files"]}


def stored() -> dict[str, bytes]:
    """Return the tables that the manifest names."""
    run = manifest()
    return {name: remote.read(f"{OUT}/{run['folder']}/{name}") for name in run["files"]}


def test_a_run_that_is_killed_goes_on_in_the_store(bucket: Path, tmp_path: Path) -> None:
    batch.run([str(bucket)], Settings(out=tmp_path / "out", model="rules", jobs=0), Log())
    expected = contents(tmp_path / "out")
    killed = subprocess.run(
        [sys.executable, "-c", KILLED],
        check=False,
        timeout=100,
        env={**os.environ, "TMPDIR": str(tmp_path)},  # it cannot tidy up
    )
    assert killed.returncode == -signal.SIGKILL
    assert runs.read(OUT) is None
    settings = Settings(out=OUT, model="rules", jobs=0)
    resumed = batch.run(["s3://press/raw"], settings, Log())
    assert resumed.documents + resumed.failed == 11
    assert 6 <= resumed.done <= 9  # what was written before it was killed is not done again
    assert stored() == expected
    assert [row["error"] for row in _errors()] == ["empty"]

    first = manifest()
    unchanged = batch.run(["s3://press/raw"], settings, Log())
    assert (unchanged.done, manifest()) == (0, first)

    remote.remove("s3://press/raw/3.txt")
    batch.run(["s3://press/raw"], settings, Log())
    second = manifest()
    assert second["previous"] == first["folder"]
    remote.remove("s3://press/raw/4.txt")
    batch.run(["s3://press/raw"], settings, Log())
    third = manifest()
    kept = {f"runs/{name.rstrip('/')}" for name in remote.names(f"{OUT}/runs")}
    assert kept == {second["folder"], third["folder"]}
    assert remote.is_file(f"{OUT}/{third['folder']}/run.json")


def _errors() -> list[dict[str, str]]:
    import csv

    return list(csv.DictReader(stored()["errors.csv"].decode("utf-8-sig").splitlines()))


def test_ids_are_those_of_a_folder(bucket: Path) -> None:
    there, here = sources.find(["s3://press/raw/"]), sources.find([str(bucket)])
    assert [each.doc_id for each in there.documents] == [each.doc_id for each in here.documents]
    assert (there.skipped, here.skipped) == (1, 1)
    assert there.documents[-1].path == "s3://press/raw/sub/empty.txt"
    assert sources.find(["s3://press/raw/sub/a.md"]).documents == (
        Source("a.md", "s3://press/raw/sub/a.md"),
    )
    found = sources.find(["s3://press/r*/*/*.md"])
    assert [each.doc_id for each in found.documents] == ["raw/sub/a.md"]
    two = sources.find(["s3://press/raw/sub", str(bucket)]).documents
    assert [each.doc_id for each in two][-2:] == ["sub/a.md", "sub/empty.txt"]


@pytest.mark.parametrize("name", ["s3://press/none", "s3://none/raw", "s3://press/none/*.txt"])
def test_what_is_not_there_is_told_of(bucket: Path, name: str) -> None:
    with pytest.raises(InputError, match="no such file|no file matches|cannot be read"):
        sources.find([name])


def test_a_store_that_nothing_knows_is_told_of() -> None:
    with pytest.raises(SettingsError, match=r"nosuch://a: .*: for s3:// install press-extract"):
        sources.find(["nosuch://a"])


def test_an_address_of_this_machine_is_a_path(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A text.")
    assert sources.find([f"file://{tmp_path}"]).documents[0].path == str(tmp_path / "a.txt")


def test_run_json_says_where_tables_are(bucket: Path, tmp_path: Path) -> None:
    batch.run(["s3://press/raw"], Settings(out=OUT, model="rules", jobs=0), Log())
    run = json.loads(remote.read(f"{OUT}/run.json"))
    assert run["inputs"] == ["s3://press/raw"]
    assert run["settings"]["out"] == str(OUT)
    assert remote.sizes(f"{OUT}/{run['folder']}").keys() == {*run["files"], "run.json"}


def test_parquet_goes_to_a_store_and_comes_back(bucket: Path, tmp_path: Path) -> None:
    formats = ("parquet",)
    batch.run([str(bucket)], Settings(out=tmp_path / "out", formats=formats, jobs=0), Log())
    batch.run(["s3://press/raw"], Settings(out=OUT, formats=formats, jobs=0), Log())
    run = manifest()
    assert stored() == everything(tmp_path / "out")
    names = [name for name in run["files"] if name.startswith("parquet/people/")]
    assert names == ["parquet/people/part-00000.parquet"]
    with fsspec.open(f"{OUT}/{run['folder']}/{names[0]}") as file:
        people = pd.read_parquet(file)
    assert list(people["doc_id"])[:2] == ["0.txt", "1.txt"]
    for name, facts in run["files"].items():
        content = remote.read(f"{OUT}/{run['folder']}/{name}")
        assert (len(content), hashlib.sha256(content).hexdigest()) == (
            facts["size"], facts["sha256"],
        )  # fmt: skip


def test_a_table_that_is_gone_from_a_store_is_written_anew(bucket: Path) -> None:
    settings = Settings(out=OUT, formats=("parquet",), jobs=0)
    batch.run(["s3://press/raw"], settings, Log())
    first, before = manifest(), stored()
    remote.remove(f"{OUT}/{first['folder']}/parquet/people")
    assert batch.run(["s3://press/raw"], settings, Log()).done == 0
    assert manifest()["folder"] != first["folder"]
    assert stored() == before


def test_memory_is_a_store(tmp_path: Path) -> None:
    raw, out = f"memory://{uuid4().hex}", Url(f"memory://{uuid4().hex}/out")
    (tmp_path / "raw").mkdir()
    for number in range(3):
        text = f"Ana Petrova spoke {number} times."
        (tmp_path / "raw" / f"{number}.txt").write_text(text)
        remote.put(f"{raw}/{number}.txt", text.encode())
    batch.run([str(tmp_path / "raw")], Settings(out=tmp_path / "out", jobs=0), Log())
    settings = Settings(out=out, jobs=0)
    assert batch.run([raw], settings, Log()).done == 3
    run = runs.read(out)
    assert run
    found = {name: remote.read(f"{out}/{run['folder']}/{name}") for name in run["files"]}
    assert found == everything(tmp_path / "out")
    assert (batch.run([raw], settings, Log()).done, runs.read(out)) == (0, run)
    assert [name for name in remote.names(f"{out}/.extract") if "lock" in name] == []


def test_retry_in_a_store_does_what_failed(bucket: Path) -> None:
    settings = Settings(out=OUT, jobs=0)
    assert batch.run(["s3://press/raw"], settings, Log()).failed == 1
    remote.put("s3://press/raw/sub/empty.txt", b"Ana Petrova came.")
    retried = batch.run(["s3://press/raw"], settings, Log(), batch.Choice(only_failed=True))
    assert (retried.done, retried.documents, retried.failed) == (1, 11, 0)
