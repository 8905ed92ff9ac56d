"""One run at a time in a folder of a store, whatever store it is, and whatever the last one met."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Barrier, Thread, Timer
from typing import Any
from uuid import uuid4

import fsspec
import pytest

from extract import batch, lease, owners, remote, runs
from extract.errors import SettingsError
from extract.lease import Lease
from extract.remote import Url
from extract.settings import Settings
from tests.test_batch import Log

BUSY = "another run writes there now: wait for it, or name another --out"


@pytest.fixture
def out() -> Iterator[Url]:
    """Give the address of a new folder in memory."""
    url = Url(f"memory://{uuid4().hex}")
    yield url
    remote.remove(url)


def claims(out: Url) -> list[str]:
    return [name for name in remote.names(f"{out}/.extract") if name.startswith("lock-")]


def leave(out: Url, **note: Any) -> None:
    """Leave the claim of a run behind."""
    found = {**owners.this(), "held": True, **note}
    remote.put(f"{out}/.extract/lock-0.json", json.dumps(found).encode())


def dead() -> int:
    """Return the number of a process that has ended."""
    with subprocess.Popen([sys.executable, "-c", ""]) as ended:
        return ended.pid


def take(out: Url) -> None:
    with lease.held(out, "1"):
        assert claims(out) == ["lock-1.json"]
    assert claims(out) == []


@pytest.mark.usefixtures("stub_pipeline")
@pytest.mark.parametrize("store", ["memory", "s3"])
def test_two_runs_into_one_address(
    bucket: Path, out: Url, store: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = {"memory": out, "s3": Url("s3://press/out")}[store]
    settings = Settings(out=place, jobs=0)
    with lease.held(place, "9"):  # its name comes before, and yet it holds
        monkeypatch.setattr("extract.outputs._new_id", lambda: "1")
        with pytest.raises(SettingsError, match=BUSY):
            batch.run([str(bucket)], settings, Log())
        assert claims(place) == ["lock-9.json"]
        assert runs.read(place) is None
    assert batch.run([str(bucket)], settings, Log()).documents == 10
    assert claims(place) == []


def test_a_claim_is_renewed_while_the_run_goes_on(
    out: Url, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lease, "RENEW_SECONDS", 0.05)
    monkeypatch.setattr(lease, "STALE_SECONDS", 0.4)
    with lease.held(out, "0"):
        time.sleep(0.8)
        with pytest.raises(SettingsError, match=BUSY):
            take(out)


def test_a_claim_of_a_run_that_was_killed_lasts_two_minutes(
    out: Url, monkeypatch: pytest.MonkeyPatch
) -> None:
    leave(out, machine="another")
    with pytest.raises(SettingsError, match=BUSY):
        take(out)
    assert claims(out) == ["lock-0.json"]
    monkeypatch.setattr(lease, "STALE_SECONDS", 0.1)
    time.sleep(0.2)
    take(out)


@pytest.mark.skipif(os.name != "posix", reason="a process cannot be asked for safely there")
def test_a_claim_of_a_dead_process_of_this_machine_counts_no_more(out: Url) -> None:
    leave(out, pid=dead())
    take(out)
    leave(out, pid=dead(), machine="another")
    with pytest.raises(SettingsError, match=BUSY):
        take(out)
    leave(out, pid=os.getppid())
    with pytest.raises(SettingsError, match=BUSY):
        take(out)


@pytest.mark.parametrize("attempt", range(10))
def test_of_runs_that_begin_together_one_goes_on(
    out: Url, attempt: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lease, "LOOK_SECONDS", 0.01)
    begin, end, holders = Barrier(4), Barrier(4), list[int]()

    def hold(number: int) -> None:
        begin.wait()
        try:
            with lease.held(out, str(number)):
                holders.append(number)
                end.wait()
        except SettingsError:
            end.wait()

    threads = [Thread(target=hold, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(holders) == 1
    assert claims(out) == []


def test_a_run_that_begins_waits_for_one_that_may_give_way(
    out: Url, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lease, "SETTLE_SECONDS", 0.5)
    later = Lease(out, "2")
    later._write()
    with pytest.raises(SettingsError, match=BUSY):
        take(out)
    giving_way = Timer(0.1, remote.remove, [later.url])
    giving_way.start()
    take(out)
    giving_way.join()


@pytest.mark.usefixtures("stub_pipeline")
def test_a_run_that_was_taken_for_dead_publishes_nothing(bucket: Path, out: Url) -> None:
    class Robbed(Log):
        def advance(self, words: int = 0) -> None:
            for name in claims(out):
                remote.remove(f"{out}/.extract/{name}")

    with pytest.raises(SettingsError, match="stood still for minutes, and another has taken over"):
        batch.run([str(bucket)], Settings(out=out, model="rules", jobs=0), Robbed())
    assert runs.read(out) is None


def test_a_store_without_times_has_claims_too(out: Url, monkeypatch: pytest.MonkeyPatch) -> None:
    def untold(self: object, path: str) -> None:
        raise NotImplementedError

    monkeypatch.setattr(type(fsspec.filesystem("memory")), "modified", untold)
    take(out)
    leave(out, machine="another")
    with pytest.raises(SettingsError, match=BUSY):
        take(out)
