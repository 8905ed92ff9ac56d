"""Files, folders, globs and standard input → documents to read, in the order of their ids."""

import glob
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from heapq import merge
from pathlib import Path, PurePath
from typing import NamedTuple

from extract import remote
from extract.controls import escaped
from extract.errors import InputError

SUFFIXES = (".txt", ".md")
STDIN = "-"


class Source(NamedTuple):
    """A document to be read, under the id that it will bear; no path: standard input."""

    doc_id: str
    path: str | None


@dataclass(frozen=True, slots=True)
class Sources:
    """All documents of a run in the order of their ids, and how many other files stand by."""

    documents: tuple[Source, ...]
    skipped: int = 0


class Walk:
    """The documents that inputs name, found while they are taken, in the order of their ids."""

    def __init__(self, inputs: Iterable[str]) -> None:
        self._inputs = tuple(each.removeprefix("file://") for each in inputs)
        self.skipped = 0
        """Files of other kinds passed so far."""
        folders = [each for each in self._inputs if _is_folder(each)]
        self._streams = [self._expand(each, len(folders) > 1) for each in self._inputs]

    def __iter__(self) -> Iterator[Source]:
        """Yield each document; raises InputError where two have one id, or there are none."""
        last: Source | None = None
        for source in merge(*self._streams, key=lambda source: source.doc_id):
            if last and last.doc_id == source.doc_id:
                raise InputError(_twice(last, source))
            last = source
            yield source
        if last is None:
            kinds, named = " or ".join(SUFFIXES), escaped(", ".join(self._inputs))
            raise InputError(f"no documents: {named} has no {kinds} file in it")

    def _expand(self, given: str, with_name: bool) -> Iterator[Source]:
        """Return the documents of one input; raises InputError where there is no such input."""
        if given == STDIN:
            return iter((Source("stdin", None),))
        if remote.is_url(given):
            return self._expand_url(given, with_name)
        if os.path.isdir(given):
            above = f"{escaped(Path(given).resolve().name)}/" if with_name else ""
            return self._walk(given, above, (os.path.realpath(given),))
        if os.path.lexists(given):
            return iter((Source(_as_id(PurePath(PurePath(given).name)), given),))
        if glob.has_magic(given):
            return iter(self._matches(given))
        raise InputError(f"{escaped(given)}: there is no such file or folder")

    def _expand_url(self, given: str, with_name: bool) -> Iterator[Source]:
        with _reading(given):
            if _is_folder(given):
                folder = given.rstrip("/")
                above = f"{escaped(folder.rpartition('/')[2])}/" if with_name else ""
                return self._walk_url(folder, above)
            if remote.is_file(given):
                return iter((Source(escaped(given.rpartition("/")[2]), given),))
            if glob.has_magic(given):
                return iter(self._url_matches(given))
        raise InputError(f"{escaped(given)}: there is no such file or folder")

    def _url_matches(self, pattern: str) -> list[Source]:
        fixed = _fixed_part(PurePath(pattern)).as_posix().replace(":/", "://", 1) + "/"
        found = remote.matches(pattern)
        if not found:
            raise InputError(f"{escaped(pattern)}: no file matches")
        taken = [url for url in found if _has_own_suffix(pattern) or _is_text(url)]
        self.skipped += len(found) - len(taken)
        return sorted(Source(escaped(url.removeprefix(fixed)), url) for url in taken)

    def _walk_url(self, folder: str, above: str) -> Iterator[Source]:
        """Yield the documents below a folder of a store, as `_walk` does."""
        with _reading(folder):
            names = sorted(remote.names(folder), key=escaped)
        for name in names:
            if name.startswith("."):
                continue
            if name.endswith("/"):
                yield from self._walk_url(f"{folder}/{name}".rstrip("/"), above + escaped(name))
            elif _is_text(name):
                yield Source(above + escaped(name), f"{folder}/{name}")
            else:
                self.skipped += 1

    def _matches(self, pattern: str) -> list[Source]:
        """Return the documents that a glob finds; with a suffix of its own, `*.html`, all."""
        fixed = _fixed_part(PurePath(pattern))
        named = _has_own_suffix(pattern)
        paths = dict.fromkeys(map(Path, glob.iglob(pattern, recursive=True)))
        files = [path for path in paths if not os.path.isdir(path)]
        if not files:
            raise InputError(f"{escaped(pattern)}: no file matches")
        taken = [path for path in files if named or _is_document(path.name, str(path))]
        self.skipped += len(files) - len(taken)
        return sorted(Source(_as_id(path.relative_to(fixed)), str(path)) for path in taken)

    def _walk(self, folder: str, above: str, around: tuple[str, ...]) -> Iterator[Source]:
        """Yield the documents below `folder`, whose ids begin with `above`.

        Links to folders are followed, but not to one of `around`: those are loops. A folder that
        cannot be opened counts as a document: it fails with the reason.
        """
        for name in self._names(folder):
            path = os.path.join(folder, name)
            if not name.endswith("/"):
                yield Source(above + escaped(name), path)
                continue
            real = os.path.realpath(path)
            if real not in around:
                yield from self._walk(path.rstrip("/"), above + escaped(name), (*around, real))

    def _names(self, folder: str) -> list[str]:
        """Return what to look at in `folder`, names of folders with a slash behind.

        With the slash, the order of names is the order of the paths that begin with them.
        """
        try:
            with os.scandir(folder) as entries:
                names = list(map(self._name, entries))
        except FileNotFoundError:  # it was there a moment ago
            return []
        except OSError as error:
            raise InputError(f"{escaped(folder)}: cannot be read: {error.strerror}") from error
        return sorted(filter(None, names), key=escaped)

    def _name(self, entry: "os.DirEntry[str]") -> str:
        """Return the name of what is to be looked at, and nothing for all else."""
        if entry.name.startswith("."):
            return ""
        if entry.is_dir():
            return entry.name + "/" * _can_open(entry.path)
        if _is_document(entry.name, entry.path):
            return entry.name
        self.skipped += 1
        return ""


def find(inputs: Iterable[str]) -> Sources:
    """Return the documents that `inputs` name: files, folders, globs and `-`.

    Raises InputError where an input is missing, two documents have one id, or there are none.
    """
    walk = Walk(inputs)
    return Sources(tuple(walk), walk.skipped)


def _twice(one: Source, other: Source) -> str:
    first, second = (escaped(each.path or STDIN) for each in (one, other))
    return (
        f"two documents would have the doc_id {one.doc_id}: {first} and {second};"
        " run them apart, or give the folder above both"
    )


def _fixed_part(pattern: PurePath) -> PurePath:
    parts = pattern.parts
    magic = next(at for at, part in enumerate(parts) if glob.has_magic(part))
    return PurePath(*parts[:magic])


def _is_folder(given: str) -> bool:
    if not remote.is_url(given):
        return os.path.isdir(given)
    with _reading(given):
        return not glob.has_magic(given) and remote.is_folder(given)


@contextmanager
def _reading(url: str) -> Iterator[None]:
    """Turn an error of a store into one line for the user."""
    try:
        yield
    except OSError as error:
        reason = escaped(error.strerror or str(error))
        raise InputError(f"{escaped(url)}: cannot be read: {reason}") from error


def _has_own_suffix(pattern: str) -> bool:
    suffix = PurePath(pattern).suffix
    return bool(suffix) and not glob.has_magic(suffix)


def _can_open(folder: str) -> bool:
    try:
        os.scandir(folder).close()
    except OSError:
        return False
    return True


def _is_document(name: str, path: str) -> bool:
    """Tell whether a file found in a folder is a document; pipes and devices are none."""
    if not _is_text(name):
        return False
    return os.path.isfile(path) or not os.path.exists(path)


def _is_text(name: str) -> bool:
    return os.path.splitext(name)[1].lower() in SUFFIXES


def _as_id(relative: PurePath) -> str:
    return escaped(relative.as_posix())
