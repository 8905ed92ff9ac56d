"""What is known of each document, kept in a hidden folder of --out from run to run.

The folder holds immutable parts (see `parts`), the listing of the documents that the tables hold,
and a lock. Whatever happens to a run, what it has stored is there for the next.
"""

import json
import os
import shutil
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from itertools import chain, groupby
from operator import attrgetter
from pathlib import Path
from typing import BinaryIO

from extract import merging, parts
from extract.parts import Entry, Packed
from extract.sources import Source
from extract.staging import busy, settle, writing

FOLDER = ".extract"
FLUSH_SECONDS = 1.0
FLUSH_DOCUMENTS = 500
MERGE_PARTS = 32
"""So many small parts that stand together are joined."""


class Store:
    """The parts of a folder, and what is not in one of them yet."""

    def __init__(self, folder: Path, changed: Callable[[], None] = lambda: None) -> None:
        self.folder = folder
        self._changed = changed
        """Is called whenever what is kept has changed."""
        self.paths = sorted(path for path in folder.glob("*.part") if _is_sound(path))
        self._merge_old()
        self._old = len(self.paths)
        self._pending: dict[str, Packed] = {}
        self._flushed = time.monotonic()

    def add(self, entry: Entry, packed: bytes) -> None:
        """Keep what came of a document; it is on the disk within a second or so."""
        self._pending[entry.doc_id] = entry, packed
        late = time.monotonic() - self._flushed >= FLUSH_SECONDS
        if late or len(self._pending) >= FLUSH_DOCUMENTS:
            self.flush()

    def flush(self) -> None:
        """Write what is not in a part yet into a new one."""
        if self._pending:
            packed = [self._pending[doc_id] for doc_id in sorted(self._pending)]
            path = self.folder / f"{self._number() + 1:012}-0.part"
            parts.write(path, packed[0][0].doc_id, packed)
            self.paths.append(path)
            self._pending.clear()
            self._merge_new()
            self._changed()
        self._flushed = time.monotonic()

    def _number(self) -> int:
        return merging.number(self.paths[-1]) if self.paths else 0

    def entries(self) -> Iterator[Entry]:
        """Yield what is kept of each document, in the order of ids.

        Parts that are written meanwhile do not disturb it.
        """
        return parts.merged(self.paths)

    def _merge_new(self) -> None:
        """Join the last parts of this run, as long as there are so many of one tier."""
        while len(last := self.paths[self._old :][-MERGE_PARTS:]) == MERGE_PARTS:
            alike = all(merging.tier(path) == merging.tier(last[0]) for path in last)
            if not alike or sum(map(merging.size, last)) > merging.PART_BYTES:
                break
            self._merge(last)

    def _merge_old(self) -> None:
        """Join small parts that stand together, where many runs have left many."""
        for small, group in groupby(self.paths, merging.is_small):
            paths = list(group)
            if small and len(paths) >= MERGE_PARTS:
                for several in merging.fitting(paths):
                    self._merge(several)

    def _merge(self, paths: Sequence[Path]) -> None:
        """Join parts that stand together: the last name still wins."""
        tier = max(map(merging.tier, paths)) + 1
        path = self.folder / f"{merging.number(paths[-1]):012}-{tier}.part"
        self._write(path, parts.merged(paths))
        self._remove(paths)

    def _write(self, path: Path, entries: Iterator[Entry]) -> None:
        """Write a part of what other parts hold."""
        first = next(entries)
        parts.write(path, first.doc_id, _with_content(chain((first,), entries)))
        self.paths = sorted([*self.paths, path])

    def _remove(self, paths: Iterable[Path]) -> None:
        for path in paths:
            path.unlink(missing_ok=True)
        gone = set(paths)
        self.paths = [path for path in self.paths if path not in gone]

    def tidy(self, live: Callable[[], Iterator[Entry]], counts: Mapping[Path, int]) -> None:
        """Remove what the tables do not hold, once it is most of a part.

        `live` yields what they hold; `counts` says how much of it each part has.
        """
        thin = {path for path in counts if 2 * counts[path] < sum(1 for _ in parts.entries(path))}
        kept = counts.keys() - thin
        entries = (entry for entry in live() if entry.path in thin)
        for _, moved in groupby(entries, merging.share(attrgetter("size"))):
            path = self.folder / f"{self._number() + 1:012}-0.part"
            self._write(path, moved)
            kept.add(path)
        self._remove([path for path in self.folder.glob("*.part") if path not in kept])

    def read(self, entry: Entry) -> bytes:
        """Return what is kept of a document."""
        with entry.path.open("rb") as file:
            file.seek(entry.offset)
            return file.read(entry.size)

    @property
    def listing(self) -> Path:
        """The documents that the tables hold."""
        return self.folder / "listing"

    @property
    def new_listing(self) -> Path:
        """The documents of the run in progress."""
        return self.folder / "listing.new"

    def list(self, sources: Iterable[Source]) -> int:
        """Note the documents of a run, in order, and return how many there are."""
        count = 0
        with self.new_listing.open("w", encoding="ascii") as file:
            for count, source in enumerate(sources, 1):  # noqa: B007
                file.write(json.dumps(source) + "\n")
        return count

    def keep_listing(self) -> None:
        """Take the documents of this run for those that the tables hold."""
        os.replace(self.new_listing, self.listing)
        parts.sync(self.folder)
        self._changed()

    def clear(self) -> None:
        """Forget everything."""
        self._remove([*self.folder.glob("*.part")])
        self.listing.unlink(missing_ok=True)
        self._changed()


def listed(path: Path) -> Iterator[Source]:
    """Yield the documents of a listing; none where there is no listing."""
    if path.is_file():
        with path.open(encoding="ascii") as file:
            for line in file:
                yield Source(*json.loads(line))


def _with_content(entries: Iterable[Entry]) -> Iterator[Packed]:
    files: dict[Path, BinaryIO] = {}
    with ExitStack() as stack:
        for entry in entries:
            if entry.path not in files:
                files[entry.path] = stack.enter_context(entry.path.open("rb"))
            files[entry.path].seek(entry.offset)
            yield entry, files[entry.path].read(entry.size)


def _is_sound(path: Path) -> bool:
    """Tell whether a file is a part; one that is cut off, or not ours, is left out."""
    try:
        parts.first_of(path)
        parts.entries(path)
        return merging.number(path) >= 0 and merging.tier(path) >= 0
    except ValueError:
        return False


@contextmanager
def opened(out: Path, changed: Callable[[], None] = lambda: None) -> Iterator[Store]:
    """Give the store of `out`, for one process at a time; what was added is kept on any failure.

    `changed` is called whenever what is kept has changed.

    Raises SettingsError where another run has it, or `out` cannot be written.
    """
    from filelock import FileLock, Timeout

    folder = out / FOLDER
    existed = out.exists()
    with writing(out):
        folder.mkdir(parents=True, exist_ok=True)
        lock = FileLock(folder / "lock", timeout=0)
        try:
            lock.acquire()
        except Timeout as error:
            raise busy(out) from error
    try:
        with writing(out):
            _sweep(folder)
            settle(out, folder)
            store = Store(folder, changed)
        try:
            yield store
        finally:
            with suppress(OSError):
                store.flush()
    finally:
        _leave(folder, existed)
        lock.release()


def _sweep(folder: Path) -> None:
    """Remove what runs that were cut off left lying."""
    for path in folder.iterdir():
        if path.name.startswith("stage-"):
            shutil.rmtree(path)
        elif path.suffix == ".new":
            path.unlink()


def _leave(folder: Path, existed: bool) -> None:
    """Remove the folder where a run came to nothing."""
    with suppress(OSError):
        (folder / "listing.new").unlink(missing_ok=True)
        if {path.name for path in folder.iterdir()} <= {"lock"}:
            (folder / "lock").unlink(missing_ok=True)
            folder.rmdir()
            if not existed:
                folder.parent.rmdir()
