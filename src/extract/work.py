"""What is done with one document, wherever that runs: read it, compare it, extract it, pack it."""

import hashlib
import json
import os
import traceback
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePath
from typing import NamedTuple, Protocol

from extract import readers, remote, tables
from extract.encodings import UnreadableError
from extract.errors import ExtractError
from extract.mentions import Release
from extract.metadata import Known
from extract.records import Extraction, Problem
from extract.sources import Source
from extract.tables import Output

Tell = Callable[[str], None]
"""Shows a line to whoever watches the run."""
_LEVEL = 1  # of zlib: a third larger than the best, and four times as fast


class Extractor(Protocol):
    """Finds and links every mention in a release."""

    @property
    def model(self) -> str:
        """The model that finds names with it, and its version."""

    def __call__(self, release: Release) -> Extraction:
        """Return what `release` says."""


@dataclass(frozen=True, slots=True)
class Job:
    """What holds for all documents of a run: how they are extracted."""

    context: str
    """A hash of all that results depend on besides the document."""
    model: str
    lexicon: str | None
    labels: tuple[tuple[str, str], ...] | None
    max_bytes: int
    timeout: float
    """Seconds that a document may take."""


class Item(NamedTuple):
    """A document to be done."""

    source: Source
    known: Known = Known()
    key: str | None = None
    """The key of what is kept of it: where it still holds, there is nothing to do."""
    digest: str = ""
    """The hash of what is kept of it."""
    content: bytes | None = None
    """What standard input held, as only the process of the command can read it."""


class Outcome(NamedTuple):
    """What came of a document; without `packed`, what is kept of it still holds."""

    doc_id: str
    key: str | None = None
    """Tells whether it must be done again; None: it must."""
    packed: bytes | None = None
    digest: str = ""
    """A hash of what is packed."""
    sha256: str | None = None
    failed: str | None = None
    """The short name of the error, if no tables could be made."""
    problems: tuple[Problem, ...] = ()
    words: int = 0


def do(item: Item, job: Job) -> Outcome:
    """Return what came of a document.

    An error of the user's that concerns all documents, such as a bad lexicon, is raised.
    """
    outcome = _do(item, job)
    if (outcome.key, outcome.digest) == (item.key, item.digest):
        return outcome._replace(packed=None)
    return outcome


def _do(item: Item, job: Job) -> Outcome:
    doc_id = item.source.doc_id
    try:
        content = _content(item, job)
        key = key_of(content, item.known, job)
        if holds(item.key, key, job):
            return Outcome(doc_id, item.key)
        release = item.known.added_to(readers.of_bytes(doc_id, content))
    except UnreadableError as error:
        return failure(doc_id, Problem("error", "read", error.reason, str(error), None, None))
    done = attempt(release, loaded(job))
    if isinstance(done, Problem):
        return failure(doc_id, done, key, release.sha256)
    digest, packed = _pack(tables.of(done))
    words = done.document.words
    return Outcome(doc_id, key, packed, digest, release.sha256, None, done.problems, words)


def is_unchanged(item: Item, job: Job) -> bool:
    """Tell whether what is kept of a document still holds."""
    try:
        return holds(item.key, key_of(_content(item, job), item.known, job), job)
    except UnreadableError:
        return False


def _content(item: Item, job: Job) -> bytes:
    if item.content is not None:
        return readers.limited(item.content, max_bytes=job.max_bytes)
    return readers.read_bytes(item.source, max_bytes=job.max_bytes)


def key_of(content: bytes, known: Known, job: Job) -> str:
    """Return a hash of all that the result for a document depends on."""
    parts = (job.context, hashlib.sha256(content).hexdigest(), known.published, known.source)
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:32]


def holds(kept: str | None, key: str, job: Job) -> bool:
    """Tell whether what is kept under a key holds; that it took too long, for that time only."""
    return kept in (key, _timed(key, job))


def _timed(key: str, job: Job) -> str:
    return f"{key} {job.timeout:g}"


def failed_outside(item: Item, problem: Problem, job: Job) -> Outcome:
    """Return the outcome of a document that a process did not get through.

    Only a file is read for its key: anything else may never end.
    """
    doc_id = item.source.doc_id
    path = item.source.path or ""
    if item.content is None and not (remote.is_url(path) or os.path.isfile(path)):
        return failure(doc_id, problem)
    try:
        content = _content(item, job)
    except UnreadableError:
        return failure(doc_id, problem)
    key = key_of(content, item.known, job)
    kept = _timed(key, job) if problem.error == "timeout" else key
    return failure(doc_id, problem, kept, hashlib.sha256(content).hexdigest())


def failure(
    doc_id: str, problem: Problem, key: str | None = None, sha256: str | None = None
) -> Outcome:
    """Return the outcome of a document that no tables could be made of."""
    digest, packed = _pack(tables.of_failure(doc_id, problem))
    return Outcome(doc_id, key, packed, digest, sha256, problem.error, (problem,))


@cache
def loaded(job: Job) -> Extractor:
    """Return what extracts, loaded once a process.

    Raises ExtractError where a lexicon cannot be used or the model is not installed.
    """
    from extract import pipeline  # takes a second: not before there is a text to extract

    lexicon, labels = job.lexicon, job.labels
    return pipeline.load(
        lexicons=Path(lexicon) if lexicon else None,
        model=job.model,
        labels=dict(labels) if labels else None,
    )


def attempt(release: Release, extract: Extractor) -> Extraction | Problem:
    """Return what a release says, or how the program failed."""
    try:
        return extract(release)
    except ExtractError:
        raise
    except Exception as error:  # a bug of ours: it costs this document, not the others
        return Problem("error", "extract", type(error).__name__, _as_report(error), None, None)


def _as_report(error: Exception) -> str:
    """Return what a maintainer needs to know of a bug, in a line."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{PurePath(place.filename).name}, line {place.lineno}"
    return f"the program failed here, please report it: {type(error).__name__}: {error} ({where})"


def _pack(output: Output) -> tuple[str, bytes]:
    """Return what is written of a document as bytes, and their hash before compression."""
    plain = json.dumps((output.doc_id, output.rows, output.text), separators=(",", ":")).encode()
    return hashlib.sha256(plain).hexdigest()[:32], zlib.compress(plain, _LEVEL)


def unpack(packed: bytes) -> Output:
    """Return what `do` packed. Raises ValueError or zlib.error where the bytes are damaged."""
    doc_id, rows, text = json.loads(zlib.decompress(packed))
    typed: Mapping[str, list[tables.Row]] = {
        name: [tuple(row) for row in table] for name, table in rows.items()
    }
    return Output(doc_id, typed, text)
