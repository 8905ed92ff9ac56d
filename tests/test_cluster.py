"""A real scheduler and two real workers on this machine do what --jobs does, and outlive it."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from distributed import Client, LocalCluster

from extract import batch, cluster, cluster_worker, remote, runs, work
from extract.engines import ENGINES
from extract.errors import WorkerError
from extract.remote import Url
from extract.settings import Settings
from extract.work import Item, Job, Outcome
from tests.servers import STAND_IN, know
from tests.test_batch import Log, contents
from tests.test_engines import behave, unheard

# A scheduler with a worker in its own process, which so end together
ALONE = """
import time
from distributed import LocalCluster
from tests.servers import teach

teach()
with LocalCluster(
    n_workers=1,
    processes=False,
    protocol="tcp://",
    host="127.0.0.1",
    dashboard_address="127.0.0.1:0",
) as started:
    print(started.scheduler_address, flush=True)
    time.sleep(600)
"""


# The command, as it would be with a model that is called "stand-in"
COMMAND = """
from extract import cli, identity
from tests.conftest import model_by_hand

identity.model_of = model_by_hand
cli.main()
"""


def slow(folder: Path, number: int) -> str:
    """Return a new folder of documents that take a while."""
    (folder / "raw").mkdir()
    for each in range(number):
        (folder / "raw" / f"{each:03}.txt").write_text(f"Ana Petrova spoke {each} times. SLOW")
    return str(folder / "raw")


def address(client: Client) -> str:
    return str(client.scheduler_info()["address"])


def do(client: Client, items: list[Item], job: Job = STAND_IN) -> dict[str, Outcome]:
    settings = Settings(scheduler=address(client))
    with ENGINES["cluster"](job, settings, unheard) as run:
        found = list(run(iter(items)))
    outcomes = {each.doc_id: each for each in found}
    assert len(outcomes) == len(found)
    return outcomes


class Killer(Log):
    """A watcher that kills a worker when some documents are done."""

    def __init__(self, client: Client) -> None:
        super().__init__()
        self.pids = list(client.run(os.getpid).values())
        self.killed = 0

    def advance(self, words: int = 0) -> None:
        super().advance(words)
        if self.done == 5:
            os.kill(self.pids[0], signal.SIGKILL)
            self.killed = self.total - self.done


@pytest.mark.usefixtures("stub_pipeline")
def test_a_worker_killed_in_mid_run_changes_nothing(
    client: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "CHUNK", 2)
    monkeypatch.setattr(cluster, "LEAST", 2)
    monkeypatch.setattr(cluster, "AHEAD", 1)
    raw = slow(tmp_path, 40)
    killer = Killer(client)
    here = Settings(out=tmp_path / "here", model="stand-in", jobs=0)
    there = Settings(out=tmp_path / "there", model="stand-in", scheduler=address(client))
    done = batch.run([raw], there, killer)
    assert killer.killed > 10
    assert done.documents > killer.killed
    batch.run([raw], here, Log())
    assert contents(tmp_path / "there") == contents(tmp_path / "here")
    again = batch.run([raw], there, Log())
    assert (again.done, again.documents) == (0, done.documents)


def test_a_cluster_reads_and_fills_a_store(
    client: Client, keys: dict[str, str], bucket: Path, tmp_path: Path
) -> None:
    client.run(know, keys)
    here = Settings(out=tmp_path / "out", model="rules", jobs=1)
    out = Url("s3://press/out")
    there = Settings(out=out, model="rules", scheduler=address(client))
    assert batch.run([str(bucket)], here, Log()).documents == 10
    assert batch.run(["s3://press/raw"], there, Log()).done == 11
    run = runs.read(out)
    assert run
    found = {name: remote.read(f"{out}/{run['folder']}/{name}") for name in run["files"]}
    assert found == contents(tmp_path / "out")


def test_a_document_that_kills_workers_fails_alone(
    client: Client, local: LocalCluster, items: list[Item], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(local.scheduler, "allowed_failures", 0)
    monkeypatch.setattr(cluster, "CHUNK", 3)
    Path(items[7].source.path or "").write_text("KILL ALWAYS")
    found = do(client, items)
    assert len(found) == 12
    failed = {each.doc_id: each.failed for each in found.values() if each.failed}
    assert failed == {"05.txt": "empty", "07.txt": "crash"}
    assert found["07.txt"].key == work.key_of(b"KILL ALWAYS", items[7].known, STAND_IN)
    assert found["06.txt"].words == 5


def test_a_document_that_takes_too_long_fails_alone(
    client: Client, local: LocalCluster, items: list[Item], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(local.scheduler, "allowed_failures", 0)
    Path(items[7].source.path or "").write_text("HANG")
    found = do(client, items, replace(STAND_IN, timeout=0.5))
    failed = {each.doc_id: each.failed for each in found.values() if each.failed}
    assert failed == {"05.txt": "empty", "07.txt": "timeout"}


@pytest.fixture
def empty(monkeypatch: pytest.MonkeyPatch) -> Iterator[LocalCluster]:
    """Give a scheduler without workers; those that it gets are threads of this process."""
    monkeypatch.setattr(cluster, "COUNT_SECONDS", 0.2)
    monkeypatch.setattr(cluster_worker, "_ready", lambda job, lexicons: job)
    monkeypatch.setattr(work, "loaded", lambda job: behave)
    with LocalCluster(
        n_workers=0,
        processes=False,
        protocol="tcp://",
        host="127.0.0.1",
        dashboard_address="127.0.0.1:0",
    ) as started:
        yield started


def test_a_cluster_without_workers_is_told_of_and_waited_for(
    empty: LocalCluster, items: list[Item]
) -> None:
    told: list[str] = []

    def grow(line: str) -> None:
        told.append(line)
        empty.scale(1)

    settings = Settings(scheduler=empty.scheduler_address)
    with ENGINES["cluster"](STAND_IN, settings, grow) as run:
        assert len(list(run(iter(items)))) == 12
    assert told == [
        f"{settings.scheduler}: the cluster has no worker: the run waits for one",
        f"{settings.scheduler}: the cluster has a worker now: the run goes on",
    ]


def test_a_scheduler_that_closes_down_ends_the_work(
    empty: LocalCluster, items: list[Item], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "CONNECT_SECONDS", 2.0)
    told: list[str] = []

    def close(line: str) -> None:
        told.append(line)
        empty.close()

    settings = Settings(scheduler=empty.scheduler_address)
    with (
        pytest.raises(WorkerError, match="the connection to the scheduler is lost: the same"),
        ENGINES["cluster"](STAND_IN, settings, close) as run,
    ):
        list(run(iter(items)))
    assert len(told) == 1


@pytest.fixture
def doomed() -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Give a scheduler that may be killed, and its address."""
    with subprocess.Popen(
        [sys.executable, "-c", ALONE], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as started:
        assert started.stdout
        yield started, started.stdout.readline().strip()
        started.kill()


@pytest.mark.usefixtures("stub_pipeline")
def test_a_scheduler_that_is_lost_ends_the_run_with_a_line(
    doomed: tuple[subprocess.Popen[str], str], client: Client, tmp_path: Path
) -> None:
    scheduler, lost = doomed
    raw, out = slow(tmp_path, 300), tmp_path / "out"
    command = [sys.executable, "-c", COMMAND, "run", raw, "--out", str(out), "--model", "stand-in"]
    command += ["--quiet", "--scheduler", lost]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as running:
        while not list((out / ".extract").glob("*.part")):
            assert running.poll() is None
            time.sleep(0.02)
        scheduler.kill()
        began = time.monotonic()
        _, said = running.communicate(timeout=60)
    assert said == (
        f"Error: {lost}: the connection to the scheduler is lost: the same command goes on from"
        " what is kept\n"
    )
    assert running.returncode == 2
    assert time.monotonic() - began < 20
    assert not (out / "run.json").exists()
    there = Settings(out=out, model="stand-in", scheduler=address(client))
    again = batch.run([raw], there, Log())
    assert again.documents == 300
    assert again.done < 300


def test_without_dask_there_is_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with (
        pytest.raises(WorkerError, match=r"not installed: pip install 'press-extract\[dask\]'"),
        ENGINES["cluster"](STAND_IN, Settings(scheduler="tcp://127.0.0.1:1"), unheard),
    ):
        pass


def test_a_worker_that_is_not_like_the_client_ends_the_run(
    client: Client, items: list[Item]
) -> None:
    job = Job("other", "rules", None, None, 1000, 60.0)
    with pytest.raises(WorkerError, match="is not like this machine: install the same versions"):
        do(client, items, job)


def test_an_error_of_the_user_ends_the_work(client: Client, items: list[Item]) -> None:
    Path(items[2].source.path or "").write_text("LONE")
    with pytest.raises(Exception, match="no such model"):
        do(client, items)


def test_lexicons_come_along(client: Client, items: list[Item], tmp_path: Path) -> None:
    lexicon = tmp_path / "lexicon"
    lexicon.mkdir()
    (lexicon / "ranks.toml").write_bytes(b"")
    assert cluster_worker.brought(replace(STAND_IN, lexicon=str(lexicon))) == (("ranks.toml", b""),)


def test_a_scheduler_that_does_not_answer_is_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "CONNECT_SECONDS", 0.5)
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        nowhere = "tcp://{}:{}".format(*unused.getsockname())
    with (
        pytest.raises(WorkerError, match="no Dask scheduler answers there"),
        ENGINES["cluster"](STAND_IN, Settings(scheduler=nowhere), unheard),
    ):
        pass
