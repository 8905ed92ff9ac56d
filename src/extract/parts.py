"""Part files: the results of some documents, sorted by id, in a file that never changes.

A part is: a first line, the packed results one after the other, an index of them, and a last line
of fixed length with the place and the hash of the index. What is cut off or not ours has no such
last line, and counts as no part.
"""

import hashlib
import json
import os
import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from heapq import merge
from io import BytesIO
from operator import itemgetter
from pathlib import Path
from typing import BinaryIO, NamedTuple

_FIRST = b"press-extract part 1 "
_LAST = b"%016x %016x %s\n"
_LAST_SIZE = 16 + 1 + 16 + 1 + 64 + 1


class Entry(NamedTuple):
    """What is kept of a document, and where."""

    doc_id: str
    key: str | None
    digest: str
    sha256: str | None
    failed: str | None
    offset: int
    size: int
    path: Path


Packed = tuple[Entry, bytes]
"""An entry, whose place need not be known yet, with the bytes to keep."""


class DamagedError(ValueError):
    """A part is cut off, or none of ours."""


def write(path: Path, first: str, packed: Iterable[Packed]) -> None:
    """Write a part beside `path` and rename it; `packed` comes in the order of ids from `first`."""
    beside = path.with_suffix(".new")
    try:
        with beside.open("wb") as file:
            file.write(_FIRST + json.dumps(first).encode() + b"\n")
            packer = zlib.compressobj(1)
            index = b"".join([*map(packer.compress, _written(file, packed)), packer.flush()])
            place = file.tell()
            file.write(index)
            digest = hashlib.sha256(index).hexdigest().encode()
            file.write(_LAST % (place, len(index), digest))
            file.flush()
            os.fsync(file.fileno())
        os.replace(beside, path)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise
    sync(path.parent)


def _written(file: BinaryIO, packed: Iterable[Packed]) -> Iterator[bytes]:
    """Write the results and yield the lines of the index."""
    for entry, content in packed:
        placed = (*entry[:5], file.tell(), len(content))
        file.write(content)
        yield json.dumps(placed).encode() + b"\n"


def sync(folder: Path) -> None:
    """Make renames in `folder` last, where the system can."""
    with suppress(OSError):
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


def first_of(path: Path) -> str:
    """Return the first id of a part. Raises DamagedError where it is cut off or none of ours."""
    try:
        with path.open("rb") as file:
            line = file.readline()
            _place_of_index(file)
        if line.startswith(_FIRST):
            return str(json.loads(line[len(_FIRST) :]))
    except (OSError, ValueError) as error:
        raise DamagedError(path) from error
    raise DamagedError(path)


def entries(path: Path) -> Iterator[Entry]:
    """Yield the entries of a part in the order of ids. Raises DamagedError."""
    try:
        with path.open("rb") as file:
            place, size, digest = _place_of_index(file)
            file.seek(place)
            index = file.read(size)
        if hashlib.sha256(index).hexdigest() != digest:
            raise DamagedError(path)
        lines = BytesIO(zlib.decompress(index))
    except (OSError, ValueError, zlib.error) as error:
        raise DamagedError(path) from error
    return (Entry._make((*json.loads(line), path)) for line in lines)


def _place_of_index(file: BinaryIO) -> tuple[int, int, str]:
    """Return where the index begins, its size and its hash. Raises ValueError or OSError."""
    end = file.seek(0, os.SEEK_END)
    file.seek(max(0, end - _LAST_SIZE))
    place, size, digest = file.read().decode("ascii").split()
    if int(place, 16) + int(size, 16) + _LAST_SIZE != end:
        raise ValueError("the last line does not fit")
    return int(place, 16), int(size, 16), digest


def merged(paths: Iterable[Path]) -> Iterator[Entry]:
    """Yield the entries of all parts by id; of one id, that of the part with the last name.

    A part is opened when its first id is due.
    """
    streams = [_opened_late(path) for path in paths]
    newest: Entry | None = None
    for doc_id, _, entry in merge(*streams, key=itemgetter(0, 1)):
        if newest and newest.doc_id != doc_id:
            yield newest
        newest = entry or (newest if newest and newest.doc_id == doc_id else None)
    if newest:
        yield newest


def _opened_late(path: Path) -> Iterator[tuple[str, str, Entry | None]]:
    """Yield the entries of a part, and before them its first id, read without the index."""
    yield first_of(path), path.name, None
    for entry in entries(path):
        yield entry.doc_id, path.name, entry
