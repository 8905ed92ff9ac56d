"""Servers that several test modules share: a cluster, and a store that speaks S3's language."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from extract import cluster_worker, work
from extract.work import Extractor, Job

if TYPE_CHECKING:
    from distributed import Client, LocalCluster

STAND_IN = Job("context", "stand-in", None, None, 1000, 60.0)
"""Is done on the cluster by what does as a text says."""


def teach(worker: Any = None) -> None:
    """Let a worker that begins know a model that does as a text says; all others are real."""
    from tests.test_engines import behave

    loaded, check = work.loaded, cluster_worker.check

    def loaded_here(job: Job) -> Extractor:
        return behave if job.model == "stand-in" else loaded(job)  # type: ignore[return-value]

    def check_here(job: Job) -> None:
        if job.model != "stand-in":
            check(job)

    work.loaded = loaded_here  # type: ignore[assignment]
    cluster_worker.check = check_here


def know(names: dict[str, str]) -> None:
    """Set names of the environment, in a worker too."""
    os.environ.update(names)


@pytest.fixture(scope="session")
def local() -> Iterator["LocalCluster"]:
    """Give a scheduler with two worker processes, each replaced when it dies."""
    from distributed import LocalCluster

    with LocalCluster(
        n_workers=2,
        threads_per_worker=1,
        host="127.0.0.1",
        dashboard_address="127.0.0.1:0",
        memory_limit=None,
    ) as started:
        yield started


@pytest.fixture(scope="session")
def client(local: "LocalCluster") -> Iterator["Client"]:
    """Give a connection to look at the cluster, and at what happens there."""
    from distributed import Client, WorkerPlugin

    class StandIn(WorkerPlugin):
        setup = staticmethod(teach)

    with Client(local, set_as_default=False) as connected:
        connected.register_plugin(StandIn())
        yield connected


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """Give the address of a server that answers as S3 does."""
    from moto.server import ThreadedMotoServer

    started = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    started.start()
    try:
        yield "http://{}:{}".format(*started.get_host_and_port())
    finally:
        started.stop()


@pytest.fixture
def keys(server: str, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Set, and give, what the environment says of the server."""
    names = {
        "AWS_ENDPOINT_URL": server,
        "AWS_ACCESS_KEY_ID": "any",
        "AWS_SECRET_ACCESS_KEY": "any",
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_CONFIG_FILE": os.devnull,
        "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
    }
    for name, value in names.items():
        monkeypatch.setenv(name, value)
    return names


@pytest.fixture
def bucket(keys: dict[str, str], tmp_path: Path) -> Iterator[Path]:
    """Give a folder of texts of which a bucket has a copy."""
    import fsspec

    raw = tmp_path / "raw"
    (raw / "sub").mkdir(parents=True)
    for number in range(8):
        (raw / f"{number}.txt").write_text(f"General Ana Petrova spoke {number} times in Rome.")
    (raw / "sub" / "a.md").write_text("Rome, 14 April 2015")
    (raw / "sub" / "empty.txt").write_bytes(b"")
    (raw / "sub-b.txt").write_text("The Ministry of Justice")
    (raw / "image.png").write_bytes(b"\x00")
    store = fsspec.filesystem("s3", use_listings_cache=False, skip_instance_cache=True)
    store.mkdir("press")
    store.put(str(raw), "press/raw", recursive=True)
    yield raw
    store.rm("press", recursive=True)
