"""Files, folders, globs and standard input → releases, one at a time."""

import glob
import hashlib
import os
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path, PurePath

from extract.controls import escaped
from extract.encodings import UnreadableError, decode
from extract.errors import InputError
from extract.mentions import Release

SUFFIXES = (".txt", ".md")
STDIN = "-"
MAX_BYTES = 50_000_000
_DAY_IN_NAME = re.compile(
    r"(?<![0-9])(?P<year>(?:19|20)[0-9]{2})(?P<mark>[-_.]?)(?P<month>[01][0-9])(?P=mark)"
    r"(?P<day>[0-3][0-9])(?![0-9])"
)


@dataclass(frozen=True, slots=True)
class Source:
    """A document to be read, under the id that it will bear; no path: standard input."""

    doc_id: str
    path: Path | None


@dataclass(frozen=True, slots=True)
class Sources:
    """All documents of a run in the order of their ids, and how many other files stand by."""

    documents: tuple[Source, ...]
    skipped: int = 0


def find(inputs: Iterable[str]) -> Sources:
    """Return the documents that `inputs` name: files, folders, globs and `-`.

    Raises InputError where an input is missing, two documents have one id, or there are none.
    """
    inputs = list(inputs)
    folders = [each for each in inputs if os.path.isdir(each)]
    found: dict[str, Source] = {}
    skipped = 0
    for each in inputs:
        for source in _expand(each, with_name=len(folders) > 1):
            if source is None:
                skipped += 1
            elif source.doc_id in found:
                raise InputError(_twice(source, found[source.doc_id]))
            else:
                found[source.doc_id] = source
    if not found:
        kinds = " or ".join(SUFFIXES)
        raise InputError(f"no documents: {escaped(', '.join(inputs))} has no {kinds} file in it")
    return Sources(tuple(found[doc_id] for doc_id in sorted(found)), skipped)


def _twice(one: Source, other: Source) -> str:
    first, second = (escaped(str(each.path or STDIN)) for each in (other, one))
    return (
        f"two documents would have the doc_id {one.doc_id}: {first} and {second};"
        " run them apart, or give the folder above both"
    )


def _expand(given: str, *, with_name: bool) -> Iterator[Source | None]:
    """Yield the documents of one input, and None for each file of another kind."""
    path = Path(given)
    if given == STDIN:
        yield Source("stdin", None)
    elif os.path.isdir(given):
        name = path.resolve().name if with_name else ""
        for file in _walk(path, (os.path.realpath(path),)):
            yield _in_folder(file, PurePath(name) / file.relative_to(path))
    elif os.path.lexists(given):
        yield Source(_as_id(PurePath(path.name)), path)
    elif glob.has_magic(given):
        yield from _matches(given)
    else:
        raise InputError(f"{escaped(given)}: there is no such file or folder")


def _matches(pattern: str) -> Iterator[Source | None]:
    """Yield the documents that a glob finds; with a suffix of its own, `*.html`, all of them."""
    fixed = _fixed_part(PurePath(pattern))
    suffix = PurePath(pattern).suffix
    named = bool(suffix) and not glob.has_magic(suffix)
    paths = sorted(map(Path, glob.iglob(pattern, recursive=True)))
    files = [path for path in dict.fromkeys(paths) if not os.path.isdir(path)]
    if not files:
        raise InputError(f"{escaped(pattern)}: no file matches")
    for path in files:
        relative = path.relative_to(fixed)
        yield Source(_as_id(relative), path) if named else _in_folder(path, relative)


def _fixed_part(pattern: PurePath) -> PurePath:
    parts = pattern.parts
    magic = next(at for at, part in enumerate(parts) if glob.has_magic(part))
    return PurePath(*parts[:magic])


def _walk(folder: Path, around: tuple[str, ...]) -> Iterator[Path]:
    """Yield the files below `folder`, and folders that cannot be opened, without hidden ones.

    Links to folders are followed, but not to one of `around`: those are loops.
    """
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        yield folder
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        real = os.path.realpath(entry.path)
        if not os.path.isdir(entry.path):
            yield Path(entry.path)
        elif real not in around:
            yield from _walk(Path(entry.path), (*around, real))


def _in_folder(path: Path, relative: PurePath) -> Source | None:
    """Return a file found in a folder as a document, or None for one of another kind."""
    is_device = os.path.exists(path) and not os.path.isfile(path) and not os.path.isdir(path)
    is_kind = path.suffix.lower() in SUFFIXES or os.path.isdir(path)
    return Source(_as_id(relative), path) if is_kind and not is_device else None


def _as_id(relative: PurePath) -> str:
    return escaped(relative.as_posix())


def read(source: Source, *, max_bytes: int = MAX_BYTES) -> Release:
    """Return the release that `source` holds. Raises UnreadableError with what to do."""
    content = _read_bytes(source, max_bytes)
    if len(content) > max_bytes:
        raise UnreadableError(
            "too_large",
            f"it has more than {max_bytes:,} bytes: raise --max-bytes or split it",
        )
    release = named(source.doc_id, decode(content))
    return replace(release, sha256=hashlib.sha256(content).hexdigest())


def named(doc_id: str, text: str) -> Release:
    """Return the release of `text`, with what its file name says."""
    published = published_in(doc_id)
    published_from = "filename" if published else None
    return Release(doc_id, text, published=published, published_from=published_from)


def _read_bytes(source: Source, max_bytes: int) -> bytes:
    try:
        if source.path is None:
            return sys.stdin.buffer.read(max_bytes + 1)
        with source.path.open("rb") as file:
            return file.read(max_bytes + 1)
    except OSError as error:
        reason = (error.strerror or "it cannot be opened").lower()
        raise UnreadableError(
            "unreadable", f"{reason}: see that the file is there and that you may read it"
        ) from error


def published_in(doc_id: str) -> str | None:
    """Return the day that a file name plainly bears.

    >>> published_in("news/2015-04-20-visit.txt"), published_in("visit_20150420.txt")
    ('2015-04-20', '2015-04-20')
    >>> published_in("visit-2015-04-31.txt")
    """
    days = {_as_day(match) for match in _DAY_IN_NAME.finditer(PurePath(doc_id).name)}
    return days.pop() if len(days) == 1 else None


def _as_day(match: re.Match[str]) -> str | None:
    try:
        return date(*map(int, match.group("year", "month", "day"))).isoformat()
    except ValueError:  # 31 April
        return None
