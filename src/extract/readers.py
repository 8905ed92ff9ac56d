"""Bytes of files and of standard input → releases, one at a time."""

import hashlib
import re
import sys
from dataclasses import replace
from datetime import date
from pathlib import PurePath

from extract import remote
from extract.encodings import UnreadableError, decode
from extract.mentions import Release
from extract.sources import Source

MAX_BYTES = 50_000_000
_DAY_IN_NAME = re.compile(
    r"(?<![0-9])(?P<year>(?:19|20)[0-9]{2})(?P<mark>[-_.]?)(?P<month>[01][0-9])(?P=mark)"
    r"(?P<day>[0-3][0-9])(?![0-9])"
)


def read(source: Source, *, max_bytes: int = MAX_BYTES) -> Release:
    """Return the release that `source` holds. Raises UnreadableError with what to do."""
    return of_bytes(source.doc_id, read_bytes(source, max_bytes=max_bytes))


def of_bytes(doc_id: str, content: bytes) -> Release:
    """Return the release that `content` is. Raises UnreadableError with what to do."""
    return replace(named(doc_id, decode(content)), sha256=hashlib.sha256(content).hexdigest())


def named(doc_id: str, text: str) -> Release:
    """Return the release of `text`, with what its file name says."""
    published = published_in(doc_id)
    published_from = "filename" if published else None
    return Release(doc_id, text, published=published, published_from=published_from)


def read_bytes(source: Source, *, max_bytes: int = MAX_BYTES) -> bytes:
    """Return all bytes of `source`. Raises UnreadableError with what to do."""
    return limited(_at_most(source, max_bytes + 1), max_bytes=max_bytes)


def limited(content: bytes, *, max_bytes: int) -> bytes:
    """Return `content`. Raises UnreadableError where it is too large."""
    if len(content) > max_bytes:
        raise UnreadableError(
            "too_large",
            f"it has more than {max_bytes:,} bytes: raise --max-bytes or split it",
        )
    return content


def start_of_stdin(*, max_bytes: int) -> bytes:
    """Return what standard input holds, up to one byte too many."""
    return sys.stdin.buffer.read(max_bytes + 1)


def _at_most(source: Source, size: int) -> bytes:
    try:
        if source.path is None:
            return start_of_stdin(max_bytes=size - 1)
        if remote.is_url(source.path):
            return remote.read(source.path, size)
        with open(source.path, "rb") as file:
            return file.read(size)
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
