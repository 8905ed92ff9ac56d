"""A run, cut off or disturbed at a random point, and what the next one makes of it.

The pipeline is loaded once and every run is a fork of this process, so that a point costs a
fraction of a second. The runs are those of the command: with workers, signals and all.
"""

import os
import random
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path

from extract import cli, pipeline, processes, readers, store
from tests.faults import acts, disk
from tests.faults.documents import TEXTS, disturb, fill

LONG = 60.0
"""Seconds that no run here takes."""


@dataclass(frozen=True)
class Place:
    """Where one point plays: the documents, the tables of the run that is disturbed, others."""

    raw: Path
    out: Path
    clean: Path


@cache
def _warm() -> None:
    """Load the pipeline, and what runs import late, in this process: all others are its forks."""
    for name in ("extract.batch", "extract.progress", "filelock", "pebble"):
        import_module(name)
    loaded = pipeline.load(model="rules")
    loaded(readers.named("a.txt", TEXTS[0]))
    pipeline.load = lambda **_: loaded
    processes.START = "fork"
    store.FLUSH_SECONDS = 0.02
    store.MERGE_PARTS = 4


def call(place: Place, out: Path, jobs: int, before: Callable[[], None] = lambda: None) -> int:
    """Start the command in a process of its own and return its id; `before` runs in it first."""
    pid = os.fork()
    if pid:
        return pid
    try:
        quiet = os.open(place.out.parent / "log", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        os.dup2(quiet, 1)
        os.dup2(quiet, 2)
        signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell may have it ignored
        before()
        sys.argv = ["extract", "run", str(place.raw), "--out", str(out), "--model", "rules"]
        sys.argv += ["--jobs", str(jobs), "--log-json"]
        cli.main()
    except SystemExit as error:
        os._exit(error.code if isinstance(error.code, int) else 1)
    except BaseException as error:
        os.write(2, repr(error).encode())
    os._exit(99)


def ended(pid: int) -> int:
    """Wait for a process and return its status, negative where a signal ended it."""
    deadline = time.monotonic() + LONG * 10
    while time.monotonic() < deadline:
        done, status = os.waitpid(pid, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.005)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    raise TimeoutError(f"the run of process {pid} does not end")


KINDS = (
    "kill", "kill by time", "kill worker", "kill worker by time", "end", "interrupt", "full",
    "limit", "change", "kill and change", "small disk",
)  # fmt: skip


def _planned(kind: str, place: Place, rng: random.Random) -> Callable[[], None]:
    """Return what to prepare in the process that is to be disturbed."""
    after = rng.randrange(1, 60)
    does: dict[str, Callable[[], None]] = {
        "kill": acts.kill_self,
        "kill worker": acts.once(acts.kill_worker),
        "end": acts.once(acts.end_self),
        "interrupt": acts.once(acts.interrupt_self),
        "full": acts.full,
        "change": acts.once(lambda: disturb(place.raw, rng)),
        "kill and change": acts.kill_self,
    }
    if kind == "limit":
        return lambda: acts.limit_files(rng.randrange(200, 40_000))
    if kind == "small disk":
        return lambda: disk.leave(place.out, rng.randrange(300_000))
    return acts.Countdown(after, does.get(kind, lambda: None)).arm


def _strike(kind: str, pid: int, rng: random.Random) -> None:
    """Do from outside what comes by time."""
    time.sleep(rng.random() * 0.8)
    targets = [pid] if kind == "kill by time" else acts.children(pid)[-1:]
    for target in targets:
        with suppress(ProcessLookupError):
            os.kill(target, signal.SIGKILL)


def play(seed: int, documents: int = 18) -> str:
    """Disturb a run at the point that `seed` says, resume it, and compare; return what was done.

    Raises AssertionError where anything is lost, there twice, or different.
    """
    _warm()
    rng = random.Random(seed)
    kind = _kind(seed)
    folder = Path(tempfile.mkdtemp(prefix="extract-faults-"))
    place = Place(folder / "raw", folder / "out", folder / "clean")
    try:
        fill(place.raw, documents, rng)
        with _disk(kind, place):
            status = _disturbed(kind, place, rng)
            _check(place, rng, f"seed {seed}, {kind}, status {status}")
    except BaseException:
        print((folder / "log").read_text(errors="replace")[-3000:], file=sys.stderr)
        raise
    finally:
        shutil.rmtree(folder)
    return f"{kind}: status {status}"


def _kind(seed: int) -> str:
    """Return what a seed does; where no small disk can be had, it is told that its disk is full."""
    kind = KINDS[seed % len(KINDS)]
    return "full" if kind == "small disk" and not disk.can_mount() else kind


def _disk(kind: str, place: Place) -> AbstractContextManager[None]:
    """Give the tables a disk of their own where it is to fill up."""
    if kind != "small disk":
        return nullcontext()
    place.out.mkdir()
    return disk.mounted(place.out)


def _disturbed(kind: str, place: Place, rng: random.Random) -> int:
    """Begin a run, disturb it, and return its status."""
    if rng.random() < 0.5:  # tables of an earlier run are there, of other documents
        ended(call(place, place.out, 0))
        for _ in range(4):
            disturb(place.raw, rng)
    pid = call(place, place.out, rng.choice((1, 2)), _planned(kind, place, rng))
    if kind.endswith("by time"):
        _strike(kind, pid, rng)
    status = ended(pid)
    if kind == "kill and change":
        disturb(place.raw, rng)
    if kind == "small disk":
        disk.leave(place.out, None)
    return status


def _check(place: Place, rng: random.Random, name: str) -> None:
    """Resume the run, and compare its tables with those of one that nothing disturbed."""
    again = ended(call(place, place.out, rng.choice((0, 1, 2))))
    clean = ended(call(place, place.clean, 0))
    assert again == clean in (0, 1), f"{name}: {again} when resumed, {clean} undisturbed"
    assert tables(place.out) == tables(place.clean), f"{name}: the tables differ"
    left = {path.name for path in (place.out / ".extract").iterdir() if path.suffix != ".part"}
    assert left == {"listing", "lock"}, f"{name}: left behind: {left}"


def tables(out: Path) -> dict[str, bytes]:
    """Return all files that a run wrote, but for the one with its times."""
    return {
        path.name: path.read_bytes()
        for path in out.iterdir()
        if path.is_file() and path.name != "run.json"
    }
