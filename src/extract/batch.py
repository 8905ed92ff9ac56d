"""Documents through the pipeline into the writers, in order; one that fails stops no other."""

import time
import traceback
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import Protocol

from extract import metadata, readers, tables
from extract.controls import escaped
from extract.encodings import UnreadableError
from extract.errors import ExtractError, SettingsError
from extract.mentions import MENTION_TYPES, Release
from extract.metadata import Known
from extract.readers import Source, Sources
from extract.records import Extraction, Problem
from extract.settings import Settings
from extract.staging import staged
from extract.tables import Output
from extract.writers import WRITERS


class Extractor(Protocol):
    """Finds and links every mention in a release."""

    @property
    def model(self) -> str:
        """The model that finds names with it, and its version."""

    def __call__(self, release: Release) -> Extraction:
        """Return what `release` says."""


class Monitor(Protocol):
    """Shows a person how a run goes."""

    def begin(self, total: int) -> None:
        """Tell how many documents there are."""

    def advance(self) -> None:
        """Tell that one more is done."""

    def tell(self, line: str) -> None:
        """Show a line on something that went wrong."""


@dataclass(slots=True)
class Summary:
    """What a run found, and what it did not."""

    out: Path
    skipped: int = 0
    documents: int = 0
    failed: int = 0
    warnings: int = 0
    words: int = 0
    mentions: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0

    def add(self, extraction: Extraction) -> None:
        """Count a document that went well."""
        self.documents += 1
        self.words += extraction.document.words
        self.mentions.update(mention.type for mention in extraction.mentions)
        self.warnings += len(extraction.problems)

    def lines(self) -> Iterator[str]:
        """Yield the summary as a reader sees it."""
        yield f"{_count(self.documents, 'document')}, {_count(self.words, 'word')}"
        for kind in MENTION_TYPES:
            yield f"  {kind:<13}{self.mentions[kind]:>9,}"
        for number, what in (
            (self.failed, "failed: see the errors table"),
            (self.warnings, "with a warning: see the errors table"),
            (self.skipped, "of other kinds skipped"),
        ):
            if number:
                yield f"{_count(number, 'file' if 'kinds' in what else 'document')} {what}"
        yield f"{self.seconds:.1f} s; the tables are in {escaped(str(self.out))}"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def run(inputs: Sequence[str], settings: Settings, monitor: Monitor) -> Summary:
    """Turn all documents of `inputs` into tables in the folder `settings.out`.

    Raises ExtractError, and writes nothing, where an input, setting or lexicon is wrong.
    """
    started = time.perf_counter()
    if settings.out is None:
        raise SettingsError("--out is missing: name the folder for the tables")
    sources = readers.find(inputs)
    known = metadata.read(settings.metadata) if settings.metadata else {}
    for file in metadata.unknown(known, (each.doc_id for each in sources.documents)):
        monitor.tell(f"warning: {escaped(str(settings.metadata))}: no document is {escaped(file)}")
    summary = write_all(sources, extractor(settings), known, settings.out, settings, monitor)
    summary.seconds = time.perf_counter() - started
    return summary


def extractor(settings: Settings) -> Extractor:
    """Return what extracts by `settings`.

    Raises ExtractError where a lexicon cannot be used or the model is not installed.
    """
    from extract import pipeline  # takes a second: not before the inputs are known to be right

    return pipeline.load(lexicons=settings.lexicon, model=settings.model, labels=settings.labels)


def write_all(
    sources: Sources,
    extract: Extractor,
    known: Mapping[str, Known],
    out: Path,
    settings: Settings,
    monitor: Monitor,
) -> Summary:
    """Write the tables of all `sources` to `out`, and return what was found."""
    summary = Summary(out, skipped=sources.skipped)
    with staged(out) as folder, ExitStack() as stack:
        writes = [
            stack.enter_context(WRITERS[name](folder, settings.csv_encoding, extract.model))
            for name in settings.formats
        ]
        monitor.begin(len(sources.documents))
        for source in sources.documents:
            outcome = attempt(source, extract, known.get(source.doc_id, Known()), settings)
            output = _counted(source.doc_id, outcome, summary, monitor)
            for write in writes:
                write(output)
            monitor.advance()
    return summary


def _counted(
    doc_id: str, outcome: Extraction | Problem, summary: Summary, monitor: Monitor
) -> Output:
    """Return what is written of a document, after counting it and telling its problems."""
    if isinstance(outcome, Problem):
        summary.failed += 1
        _tell_all(doc_id, (outcome,), monitor)
        return tables.of_failure(doc_id, outcome)
    summary.add(outcome)
    _tell_all(doc_id, outcome.problems, monitor)
    return tables.of(outcome)


def _tell_all(doc_id: str, problems: Iterable[Problem], monitor: Monitor) -> None:
    for problem in problems:
        monitor.tell(f"{problem.severity}: {doc_id}: {escaped(problem.message)}")


def attempt(
    source: Source, extract: Extractor, known: Known, settings: Settings
) -> Extraction | Problem:
    """Return what a document says, or the reason why that is not to be had.

    An error of the user's that concerns all documents, such as a bad lexicon, is raised.
    """
    try:
        release = readers.read(source, max_bytes=settings.max_bytes)
    except UnreadableError as error:
        return _as_problem("read", error.reason, str(error))
    try:
        return extract(known.added_to(release))
    except ExtractError:
        raise
    except Exception as error:  # a bug of ours: it costs this document, not the others
        return _as_problem("extract", type(error).__name__, _as_report(error))


def _as_problem(stage: str, error: str, message: str) -> Problem:
    return Problem("error", stage, error, message, None, None)


def _as_report(error: Exception) -> str:
    """Return what a maintainer needs to know of a bug, in a line."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{PurePath(place.filename).name}, line {place.lineno}"
    return f"the program failed here, please report it: {type(error).__name__}: {error} ({where})"
