"""Where tables and what is kept of a run lie: a folder of this machine, or one in a store.

A store has no rename. So each run writes its tables below a folder of its own, `runs/ID`, and
publishes them with one last file, `run.json`, that names the folder. What is kept from run to run
is worked on in a folder of this machine, and brought to the store as it grows.
"""

import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Protocol
from uuid import uuid4

from extract import lease, remote, runs, scratch
from extract.lease import Lease
from extract.remote import Url
from extract.runs import Run
from extract.staging import staged, writing
from extract.store import FOLDER

RUNS = "runs"


class Place(Protocol):
    """The folder that tables go to."""

    @property
    def folder(self) -> Path:
        """The folder of this machine where the store of what is kept works."""

    def is_intact(self, run: Run) -> bool:
        """Tell whether the tables are as the run left them."""

    def staged(self, within: Path, last: Run | None) -> AbstractContextManager[Path]:
        """Give a folder to write in; what lies there in the end is published at once."""

    def where(self, last: Run | None) -> Mapping[str, Any]:
        """Return what run.json says of the place of the files."""

    def keep(self) -> None:
        """Bring what is kept to where it lasts."""


@dataclass(frozen=True)
class Local:
    """A folder of this machine."""

    folder: Path

    def is_intact(self, run: Run) -> bool:
        """Tell whether the tables are as the run left them, and its run.json is there."""
        return (self.folder / runs.FILE).is_file() and runs.are_intact(self.folder, run)

    def staged(self, within: Path, last: Run | None) -> AbstractContextManager[Path]:
        """Give a folder to write in; what lies there in the end moves at once."""
        return staged(self.folder, within, last=runs.FILE, owned=runs.tops(last))

    def where(self, last: Run | None) -> Mapping[str, Any]:
        """Return nothing: the files lie beside run.json."""
        return {}

    def keep(self) -> None:
        """Do nothing: what is kept lasts where it is."""


@dataclass
class Stored:
    """A folder in a store."""

    url: Url
    folder: Path
    """A folder of this machine that stands in for it during the run."""
    lease: Lease
    there: dict[str, tuple[int, int]] = field(default_factory=dict)
    """What of the kept files the store has: time and size here, by name."""

    def fetch(self) -> None:
        """Bring what earlier runs kept to this machine. Raises SettingsError."""
        (self.folder / FOLDER).mkdir()
        with writing(self.url):
            for name in remote.names(f"{self.url}/{FOLDER}"):
                if _lasts(name):
                    remote.fetch(f"{self.url}/{FOLDER}/{name}", self.folder / FOLDER / name)
        self.there = self._here()

    def _here(self) -> dict[str, tuple[int, int]]:
        with os.scandir(self.folder / FOLDER) as entries:
            files = [each for each in entries if _lasts(each.name)]
            return {each.name: (each.stat().st_mtime_ns, each.stat().st_size) for each in files}

    def keep(self) -> None:
        """Write what is new to the store, then remove what is gone here.

        Raises SettingsError where another run has taken over.
        """
        self.lease.check()
        here = self._here()
        for name in sorted(here.keys() | self.there.keys(), key=lambda name: name not in here):
            url = f"{self.url}/{FOLDER}/{name}"
            if name not in here:
                remote.remove(url)
            elif here[name] != self.there.get(name):
                remote.write(url, self.folder / FOLDER / name)
        self.there = here

    def is_intact(self, run: Run) -> bool:
        """Tell whether the files are there in their sizes."""
        if "folder" not in run:
            return False
        sizes = remote.sizes(f"{self.url}/{run['folder']}")
        return all(sizes.get(name) == facts["size"] for name, facts in run["files"].items())

    def where(self, last: Run | None) -> Mapping[str, Any]:
        """Return the folder of this run, and that of the one before."""
        return {"folder": f"{RUNS}/{self.lease.id}", "previous": (last or {}).get("folder")}

    @contextmanager
    def staged(self, within: Path, last: Run | None) -> Iterator[Path]:
        """Give a folder to write in; the files go to the store, and run.json last."""
        folder = Path(tempfile.mkdtemp(prefix="stage-", dir=within))
        try:
            yield folder
            for name in sorted(runs.file_facts(folder), key=lambda name: (name == runs.FILE, name)):
                remote.write(f"{self.url}/{RUNS}/{self.lease.id}/{name}", folder / name)
            self.lease.renew()
            self.lease.check()
            remote.write(f"{self.url}/{runs.FILE}", folder / runs.FILE)
            self._tidy((last or {}).get("folder") or "")
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def _tidy(self, previous: str) -> None:
        """Remove the folders of runs before the previous one, and of those that were cut off.

        The previous one stays for those who have begun to read it.
        """
        for name in remote.names(f"{self.url}/{RUNS}"):
            if f"{RUNS}/{name}" < f"{previous}/":
                remote.remove(f"{self.url}/{RUNS}/{name}".rstrip("/"))


def _new_id() -> str:
    """Return a name that sorts by time."""
    return f"{datetime.now(UTC):%Y%m%dT%H%M%S.%fZ}-{uuid4().hex[:8]}"


def _lasts(name: str) -> bool:
    return name.endswith(".part") or name == "listing"


@contextmanager
def opened(out: Path | Url) -> Iterator[Place]:
    """Give the place that `out` names. Raises SettingsError where a store cannot be used."""
    if isinstance(out, Path):
        yield Local(out)
        return
    with scratch.folder() as folder, lease.held(out, _new_id()) as held:
        stored = Stored(out, folder, held)
        stored.fetch()
        yield stored
