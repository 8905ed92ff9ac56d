"""Engines do the same work; processes besides outlive what a document does to them."""

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from extract import engines, processes, readers, work
from extract.engines import ENGINES
from extract.errors import ModelError, WorkerError
from extract.mentions import Release
from extract.records import Extraction
from extract.settings import Settings
from extract.sources import Source
from extract.work import Item, Job, Outcome
from tests.conftest import read_by_hand

pytestmark = pytest.mark.filterwarnings(  # of Python 3.12: workers are forked only here
    "ignore:This process .* is multi-threaded:DeprecationWarning"
)
JOB = Job("context", "rules", None, None, 1000, 60.0)


def behave(release: Release) -> Extraction:
    """Do as the text says."""
    if "KILL ONCE" in release.text and not (flag := Path(release.text.split()[-1])).exists():
        flag.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    if "KILL ALWAYS" in release.text:
        os.kill(os.getpid(), signal.SIGKILL)
    if "HANG" in release.text:
        time.sleep(1000)
    if "SLOW" in release.text:
        time.sleep(0.02)
    if "LONE" in release.text:
        raise ModelError("no such model")
    return read_by_hand(release)


@pytest.fixture(autouse=True)
def by_fork(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let workers begin as copies of this process: quickly, and with its stand-ins."""
    if not hasattr(os, "fork"):
        pytest.skip("there are no copies of a process here")
    monkeypatch.setattr(processes, "START", "fork")
    monkeypatch.setattr(work, "loaded", lambda job: behave)


def do(items: list[Item], name: str = "processes", jobs: int = 1, job: Job = JOB) -> list[Outcome]:
    with ENGINES[name](job, Settings(jobs=jobs), unheard) as run:
        return sorted(run(iter(items)))


def unheard(line: str) -> None:
    pytest.fail(line)


def say(items: list[Item], number: int, text: str) -> None:
    Path(items[number].source.path or "").write_text(text)


@pytest.mark.parametrize(("name", "jobs"), [("inline", 0), ("processes", 1), ("processes", 3)])
def test_all_engines_do_the_same(items: list[Item], name: str, jobs: int) -> None:
    found = do(items, name, jobs)
    assert found == sorted(work.do(item, JOB) for item in items)
    assert [each.failed for each in found if each.failed] == ["empty"]


def test_what_is_unchanged_is_not_done(items: list[Item]) -> None:
    keys = {each.doc_id: each.key for each in do(items)}
    kept = [item._replace(key=keys[item.source.doc_id]) for item in items]
    say(items, 3, "Ana Petrova changed.")
    for name in ("inline", "processes"):
        found = do(kept, name)
        assert len(found) == 12
        assert [each.doc_id for each in found if each.packed] == ["03.txt", "05.txt"]


def test_a_document_that_kills_its_worker_fails_alone(items: list[Item]) -> None:
    say(items, 2, "KILL ALWAYS")
    failed = {each.doc_id: each for each in do(items) if each.failed}
    assert [(each.doc_id, each.failed) for each in failed.values()] == [
        ("02.txt", "crash"), ("05.txt", "empty"),
    ]  # fmt: skip
    crash = failed["02.txt"]
    assert "ended the process" in crash.problems[0].message
    assert crash.key == work.key_of(b"KILL ALWAYS", items[2].known, JOB)


def test_a_worker_that_is_killed_costs_nothing(items: list[Item], tmp_path: Path) -> None:
    say(items, 2, f"KILL ONCE {tmp_path / 'flag'}")
    assert [each.doc_id for each in do(items, jobs=2) if each.failed] == ["05.txt"]


def test_a_document_that_takes_too_long_fails_alone(items: list[Item]) -> None:
    say(items, 2, "HANG")
    job = Job("context", "rules", None, None, 1000, 0.5)
    found = {each.doc_id: each for each in do(items, jobs=2, job=job)}
    assert (len(found), found["02.txt"].failed) == (12, "timeout")
    assert found["02.txt"].problems[0].message.startswith("it took longer than 0.5 seconds")
    kept = items[2]._replace(key=found["02.txt"].key)
    assert work.is_unchanged(kept, job)
    assert not work.is_unchanged(kept, JOB)  # with more time, it is tried again


def test_what_is_compared_may_kill_too(items: list[Item], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "compare", _die)
    keyed = [item._replace(key="some") for item in items]
    assert [each.doc_id for each in do(keyed) if each.failed] == ["05.txt"]


def _die(items: tuple[Item, ...], job: Job) -> list[Outcome | None]:
    os.kill(os.getpid(), signal.SIGKILL)
    return []


def test_an_error_of_the_user_ends_the_work(items: list[Item]) -> None:
    say(items, 2, "LONE")
    with pytest.raises(ModelError, match="no such model"):
        do(items)


def test_workers_that_die_at_the_start_end_the_work(
    items: list[Item], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(processes, "begin", lambda: os._exit(7))
    with pytest.raises(WorkerError, match="die as they start"):
        do(items)


def test_documents_are_taken_as_they_are_needed(items: list[Item]) -> None:
    taken: list[str] = []

    def found() -> Iterator[Item]:
        for item in items:
            taken.append(item.source.doc_id)
            yield item

    with engines.ENGINES["processes"](JOB, Settings(), unheard) as run:
        outcomes = iter(run(found()))
        next(outcomes)
        assert len(taken) <= 1 + processes.DEPTH


def test_standard_input_comes_along() -> None:
    found = do([Item(Source("stdin", None), content=b"Ana Petrova")])
    assert readers.of_bytes("stdin", b"Ana Petrova").sha256 == found[0].sha256
