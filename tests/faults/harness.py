"""A run, cut off or disturbed at a random point, and what the next one makes of it.

The pipeline is loaded once and every run is a fork of this process, so that a point costs a
fraction of a second. The runs are those of the command: with workers, signals and all.
"""

import errno
import os
import random
import resource
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path

from extract import cli, pipeline, processes, readers, store

TEXTS = (
    "Minister of Defence Ana Petrova met General Tom Ek in Baku on {day} May 2016.\n",
    "Harbour Board Meets\n\nOn {day} June 2019, Rear Admiral Ola Lind opened the meeting.\n",
    "The draft law “On water {day}” was adopted. Colonel Jan Novak thanked the Ministry.\n",
)
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


def fill(raw: Path, documents: int, rng: random.Random) -> None:
    """Write small documents, some of which cannot be read."""
    for number in range(documents):
        path = raw / f"{number % 3}" / f"{number:03}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(TEXTS[number % len(TEXTS)].format(day=number % 28 + 1), encoding="utf-8")
    for _ in range(rng.randrange(3)):
        disturb(raw, rng)


def disturb(raw: Path, rng: random.Random) -> None:
    """Change, add, remove or spoil one document."""
    path = rng.choice(sorted(raw.rglob("*.txt")))
    kind = rng.randrange(5)
    if kind == 0:
        path.unlink()
    elif kind == 1:
        path.with_name(f"new-{path.name}").write_text(TEXTS[0].format(day=rng.randrange(1, 28)))
    elif kind == 2:
        path.unlink()
        path.symlink_to("nowhere")
    else:
        path.unlink()
        path.write_text(TEXTS[kind % 3].format(day=rng.randrange(1, 28)) * rng.randrange(3))


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


def children(pid: int) -> list[int]:
    """Return the processes that a process has started."""
    with suppress(OSError):
        return [int(each) for each in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    return []


class Countdown:
    """Does something at the n-th thing that the main process does to the disk or keeps."""

    def __init__(self, after: int, act: Callable[[], None]) -> None:
        self.left = after
        self.act = act
        self.replace, self.fsync, self.add = os.replace, os.fsync, store.Store.add

    def arm(self) -> None:
        """Wrap what is counted."""
        os.replace = self._counted(self.replace)
        os.fsync = self._counted(self.fsync)
        store.Store.add = self._counted(self.add)  # type: ignore[method-assign]

    def _counted(self, wrapped: Callable[..., None]) -> Callable[..., None]:
        pid = os.getpid()

        def counted(*arguments: object, **options: object) -> None:
            if os.getpid() == pid:
                self.left -= 1
                if self.left <= 0:
                    self.act()
            wrapped(*arguments, **options)

        return counted


def _once(act: Callable[[], None]) -> Callable[[], None]:
    done: list[bool] = []

    def first_time() -> None:
        if not done:
            done.append(True)
            act()

    return first_time


def _full() -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def _kill_worker() -> None:
    own = children(os.getpid())
    if own:
        os.kill(own[-1], signal.SIGKILL)


def _kill_self() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _end_self() -> None:
    os.kill(os.getpid(), signal.SIGTERM)


def _interrupt_self() -> None:
    os.kill(os.getpid(), signal.SIGINT)


def _limit_files(size: int) -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


KINDS = (
    "kill", "kill by time", "kill worker", "kill worker by time", "end", "interrupt", "full",
    "limit", "change", "kill and change",
)  # fmt: skip


def _planned(kind: str, place: Place, rng: random.Random) -> Callable[[], None]:
    """Return what to prepare in the process that is to be disturbed."""
    after = rng.randrange(1, 60)
    acts: dict[str, Callable[[], None]] = {
        "kill": _kill_self,
        "kill worker": _once(_kill_worker),
        "end": _once(_end_self),
        "interrupt": _once(_interrupt_self),
        "full": _full,
        "change": _once(lambda: disturb(place.raw, rng)),
        "kill and change": _kill_self,
    }
    if kind == "limit":
        return lambda: _limit_files(rng.randrange(200, 40_000))
    return Countdown(after, acts.get(kind, lambda: None)).arm


def _strike(kind: str, pid: int, rng: random.Random) -> None:
    """Do from outside what comes by time."""
    time.sleep(rng.random() * 0.8)
    targets = [pid] if kind == "kill by time" else children(pid)[-1:]
    for target in targets:
        with suppress(ProcessLookupError):
            os.kill(target, signal.SIGKILL)


def play(seed: int, documents: int = 18) -> str:
    """Disturb a run at the point that `seed` says, resume it, and compare; return what was done.

    Raises AssertionError where anything is lost, there twice, or different.
    """
    _warm()
    rng = random.Random(seed)
    kind = KINDS[seed % len(KINDS)]
    folder = Path(tempfile.mkdtemp(prefix="extract-faults-"))
    place = Place(folder / "raw", folder / "out", folder / "clean")
    try:
        fill(place.raw, documents, rng)
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
        _check(place, rng, f"seed {seed}, {kind}, status {status}")
    except BaseException:
        print((folder / "log").read_text(errors="replace")[-3000:], file=sys.stderr)
        raise
    finally:
        shutil.rmtree(folder)
    return f"{kind}: status {status}"


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
