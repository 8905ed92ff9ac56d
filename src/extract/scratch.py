"""A folder of this machine for the time of a run; a run that is killed leaves it to the next."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from extract import owners

PREFIX = "press-extract-run-"


@contextmanager
def folder() -> Iterator[Path]:
    """Give a new folder, and remove those of runs that are dead."""
    from filelock import FileLock

    _sweep()
    made = Path(tempfile.mkdtemp(prefix=f"{PREFIX}{os.getpid()}-"))
    try:
        with FileLock(made / "lock"):
            yield made
    finally:
        shutil.rmtree(made, ignore_errors=True)


def _sweep() -> None:
    with suppress(OSError):
        for path in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
            if _is_dead(path):
                shutil.rmtree(path, ignore_errors=True)


def _is_dead(path: Path) -> bool:
    """Tell whether nobody works in a folder: its process is not seen, and its lock is free.

    One without the other is not enough: a process that has just made its folder holds no lock yet,
    and one in another container is not seen.
    """
    from filelock import FileLock, Timeout

    pid = path.name.removeprefix(PREFIX).partition("-")[0]
    if not (pid.isdecimal() and (path / "lock").is_file() and owners.is_gone(int(pid))):
        return False
    try:
        with FileLock(path / "lock", timeout=0):
            return True
    except (Timeout, OSError):
        return False
