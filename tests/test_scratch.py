import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from filelock import FileLock

from extract import scratch
from tests.test_lease import dead

KILLED = """
import os, signal
from extract import scratch

with scratch.folder() as folder:
    (folder / "kept").write_text("much")
    os.kill(os.getpid(), signal.SIGKILL)
"""
pytestmark = pytest.mark.skipif(os.name != "posix", reason="there, folders of the dead stay")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let temporary folders be in one that a test can look at."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def leave(folder: Path, name: str) -> Path:
    """Make a folder as a run does, and return its lock."""
    (folder / f"{scratch.PREFIX}{name}").mkdir()
    lock = folder / f"{scratch.PREFIX}{name}" / "lock"
    lock.touch()
    return lock


def test_a_folder_lasts_as_long_as_the_run(folder: Path) -> None:
    with scratch.folder() as given, scratch.folder() as other:
        assert given != other
        assert sorted(folder.iterdir()) == sorted((given, other))
    assert list(folder.iterdir()) == []


def test_the_folder_of_a_run_that_was_killed_goes_with_the_next(folder: Path) -> None:
    environment = {**os.environ, "TMPDIR": str(folder)}
    subprocess.run([sys.executable, "-c", KILLED], check=False, env=environment)
    (left,) = folder.iterdir()
    assert (left / "kept").is_file()
    with scratch.folder() as given:
        assert list(folder.iterdir()) == [given]


def test_the_folder_of_a_run_that_goes_on_stays(folder: Path) -> None:
    seen = leave(folder, f"{os.getppid()}-a")
    not_seen = leave(folder, f"{dead()}-b")
    of_others = leave(folder, "x-c")
    with FileLock(not_seen), scratch.folder():
        assert all(lock.is_file() for lock in (seen, not_seen, of_others))
    with scratch.folder():
        assert not not_seen.exists()
