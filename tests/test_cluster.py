"""A real scheduler and two real workers on this machine do what --jobs does, and outlive it."""

import os
import signal
import socket
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from distributed import Client, LocalCluster, WorkerPlugin

from extract import batch, cluster, cluster_worker, work
from extract.engines import ENGINES
from extract.errors import WorkerError
from extract.settings import Settings
from extract.sources import Source
from extract.work import Extractor, Item, Job, Outcome
from tests.test_batch import Log, contents
from tests.test_engines import behave

SAMPLES = Path(__file__).parents[1] / "data" / "raw"
STAND_IN = Job("context", "stand-in", None, None, 1000, 60.0)


class StandIn(WorkerPlugin):
    """Lets workers know a model that does as a text says; all others are real."""

    def setup(self, worker: Any) -> None:
        """Let a worker that begins know it."""
        loaded, check = work.loaded, cluster_worker.check

        def loaded_here(job: Job) -> Extractor:
            return behave if job.model == "stand-in" else loaded(job)  # type: ignore[return-value]

        def check_here(job: Job) -> None:
            if job.context != "context":
                check(job)

        work.loaded = loaded_here  # type: ignore[assignment]
        cluster_worker.check = check_here


@pytest.fixture(scope="module")
def local() -> Iterator[LocalCluster]:
    """Give a scheduler with two worker processes, each replaced when it dies."""
    with LocalCluster(
        n_workers=2,
        threads_per_worker=1,
        host="127.0.0.1",
        dashboard_address="127.0.0.1:0",
        memory_limit=None,
    ) as started:
        yield started


@pytest.fixture(scope="module")
def client(local: LocalCluster) -> Iterator[Client]:
    """Give a connection to look at the cluster, and at what happens there."""
    with Client(local, set_as_default=False) as connected:
        connected.register_plugin(StandIn())
        yield connected


@pytest.fixture
def items(tmp_path: Path) -> list[Item]:
    """Return documents, one of which is empty."""
    found = []
    for number in range(12):
        path = tmp_path / f"{number:02}.txt"
        path.write_text("" if number == 5 else f"Ana Petrova spoke {number} times.")
        found.append(Item(Source(path.name, str(path))))
    return found


def address(client: Client) -> str:
    return str(client.scheduler_info()["address"])


def do(client: Client, items: list[Item], job: Job = STAND_IN) -> dict[str, Outcome]:
    settings = Settings(scheduler=address(client))
    with ENGINES["cluster"](job, settings) as run:
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


def test_a_worker_killed_in_mid_run_changes_nothing(
    client: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "CHUNK", 2)
    monkeypatch.setattr(cluster, "LEAST", 2)
    monkeypatch.setattr(cluster, "AHEAD", 1)
    raw = tmp_path / "raw"
    raw.mkdir()
    for number, path in enumerate(sorted(SAMPLES.glob("*.txt")) * 15):
        (raw / f"{number:02}.txt").write_bytes(path.read_bytes())
    killer = Killer(client)
    here = Settings(out=tmp_path / "here", model="rules")
    there = Settings(out=tmp_path / "there", model="rules", scheduler=address(client))
    done = batch.run([str(raw)], there, killer)
    assert killer.killed > 10
    assert done.documents > killer.killed
    batch.run([str(raw)], here, Log())
    assert contents(tmp_path / "there") == contents(tmp_path / "here")
    again = batch.run([str(raw)], there, Log())
    assert (again.done, again.documents) == (0, done.documents)


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
        ENGINES["cluster"](STAND_IN, Settings(scheduler=nowhere)),
    ):
        pass
