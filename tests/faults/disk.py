"""A small disk that really fills up: a tmpfs, where this process may mount one."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

LARGE = 64 << 20
_APART = ("unshare", "--user", "--map-root-user", "--mount")
_TOLD = "EXTRACT_FAULTS_APART"


def begin_apart() -> None:
    """Begin this program again where it may mount, if the system lets it: it needs no root."""
    if _TOLD not in os.environ and shutil.which(_APART[0]) and _works(*_APART, "true"):
        os.environ[_TOLD] = "1"
        os.execvp(_APART[0], [*_APART, *sys.orig_argv])


@cache
def can_mount() -> bool:
    """Tell whether small disks can be had here."""
    if _TOLD not in os.environ:
        return False
    with tempfile.TemporaryDirectory() as folder, mounted(Path(folder)):
        return True


@contextmanager
def mounted(folder: Path) -> Iterator[None]:
    """Put an empty disk with much space in the place of a folder."""
    subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={LARGE}", "tmpfs", str(folder)], check=True
    )
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def leave(folder: Path, free: int | None) -> None:
    """Leave so many bytes free on a disk, or much with None."""
    stat = os.statvfs(folder)
    used = (stat.f_blocks - stat.f_bfree) * stat.f_frsize
    size = LARGE if free is None else used + free
    subprocess.run(["mount", "-o", f"remount,size={size}", str(folder)], check=True)


def _works(*command: str) -> bool:
    return subprocess.run(command, capture_output=True, check=False).returncode == 0
