"""A run: documents through the pipeline into the tables; what is done already is not done again."""

import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from extract import engines, identity, metadata, outputs, readers, runs, store
from extract.controls import escaped
from extract.errors import FailedError, SettingsError
from extract.identity import Identity
from extract.metadata import Known
from extract.parts import Entry
from extract.publishing import Tables, joined
from extract.records import Problem
from extract.remote import Url
from extract.runs import Run
from extract.settings import Settings
from extract.sources import Source, Walk
from extract.staging import writing
from extract.store import Store, listed
from extract.summary import Summary
from extract.work import Extractor, Item, Job, Outcome
from extract.writers import extras


class Monitor(Protocol):
    """Shows a person, or a machine, how something goes on."""

    def begin(self, total: int) -> None:
        """Tell how many documents there are."""

    def advance(self) -> None:
        """Tell that one more is done."""

    def tell(self, line: str) -> None:
        """Show a line on something that went wrong."""


class Watcher(Monitor, Protocol):
    """Shows how a run goes."""

    def advance(self, words: int = 0) -> None:
        """Tell that one more is done, and how many words it had."""

    def report(self, doc_id: str, problem: Problem) -> None:
        """Tell what is wrong with a document."""

    def finish(self, facts: Mapping[str, object]) -> None:
        """Tell what came out in the end."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Which documents of a run are done."""

    fresh: bool = False
    """Forget all that earlier runs did."""
    only_failed: bool = False
    """Of those that the tables hold, only the ones that failed."""


WHOLE = Choice()


def run(
    inputs: Sequence[str], settings: Settings, monitor: Watcher, choice: Choice = WHOLE
) -> Summary:
    """Turn all documents of `inputs` into tables in the folder `settings.out`.

    What is done is kept there whatever happens, and the next call goes on from it. Raises
    ExtractError, and writes nothing, where an input, setting or lexicon is wrong.
    """
    started = time.perf_counter()
    if settings.out is None:
        raise SettingsError("--out is missing: name the folder for the tables")
    extras.check(settings.formats)
    walk = Walk(() if choice.only_failed else inputs)
    known = metadata.read(settings.metadata) if settings.metadata else {}
    made_by = identity.of(settings)
    this = runs.made(made_by, inputs, settings)
    with (
        outputs.opened(settings.out) as place,
        store.opened(place.folder, place.keep) as kept,
    ):
        last = runs.read(settings.out)
        total = _note(kept, walk, settings.out, choice)
        _tell_unknown(kept, known, settings, monitor)
        _refuse(kept, this, last, choice)
        if choice.fresh:
            with writing(settings.out):
                kept.clear()
        monitor.begin(total)
        summary = Summary(settings.out, skipped=walk.skipped)
        for outcome in _outcomes(_items(kept, known, settings, choice), made_by, settings, monitor):
            _take(outcome, kept, settings, monitor, summary)
        with writing(settings.out):
            kept.flush()
        this["seconds"] = round(time.perf_counter() - started, 3)
        tables = Tables(kept, place, settings.out, made_by, settings)
        run = tables.publish(this, last, summary)
    summary.seconds = time.perf_counter() - started
    monitor.finish({"counts": run["counts"], "seconds": summary.seconds, "done": summary.done})
    return summary


def _note(kept: Store, walk: Walk, out: Path | Url, choice: Choice) -> int:
    """Note the documents of the run, so that all its steps see the same, and count them."""
    with writing(out):
        if not choice.only_failed:
            return kept.list(_absolute(walk))
        kept.list(listed(kept.listing))
        return sum(entry is not None and bool(entry.failed) for _, entry in _kept_of(kept))


def _absolute(sources: Iterable[Source]) -> Iterator[Source]:
    """Yield documents that a later run in another folder finds."""
    for source in sources:
        yield Source(source.doc_id, source.path and runs.absolute_path(source.path))


def _kept_of(kept: Store) -> Iterator[tuple[Source, Entry | None]]:
    return joined(listed(kept.new_listing), kept.entries())


def _tell_unknown(
    kept: Store, known: Mapping[str, Known], settings: Settings, monitor: Monitor
) -> None:
    doc_ids = (source.doc_id for source in listed(kept.new_listing))
    for file in metadata.unknown(known, doc_ids) if known else ():
        monitor.tell(f"warning: {escaped(str(settings.metadata))}: no document is {escaped(file)}")


def _refuse(kept: Store, this: Run, last: Run | None, choice: Choice) -> None:
    """Raise SettingsError where a run would not do what the user can have meant."""
    if choice.only_failed:
        _refuse_retry(this, last)
    elif last and not choice.fresh and last["inputs"] != this["inputs"]:
        _refuse_vanishing(kept, last)


def _refuse_retry(this: Run, last: Run | None) -> None:
    if not last:
        raise SettingsError("there are no tables of a run there yet: use `extract run`")
    for name, reason in (
        ("press-extract", "the tables were made by another version, model or lexicon"),
        ("inputs", "the tables were made of other inputs"),
    ):
        if last[name] != this[name]:
            raise SettingsError(f"{reason}: run without --only-failed, which does all that it must")


def _refuse_vanishing(kept: Store, last: Run) -> None:
    new = listed(kept.new_listing)
    current = next(new, None)
    missing = 0
    for old in listed(kept.listing):
        while current and current.doc_id < old.doc_id:
            current = next(new, None)
        missing += current is None or current.doc_id != old.doc_id
    if missing:
        named = escaped(" ".join(last["inputs"]))
        raise SettingsError(
            f"{missing:,} documents of the tables there are not in these inputs and would vanish:"
            f" give --fresh to start over, or name the inputs of before too: {named}"
        )


def _items(
    kept: Store, known: Mapping[str, Known], settings: Settings, choice: Choice
) -> Iterator[Item]:
    """Yield what is to be looked at, with the key of what is kept where that may stay."""
    for source, entry in _kept_of(kept):
        if choice.only_failed and not (entry and entry.failed and source.path):
            continue
        again = entry is None or (entry.failed and (choice.only_failed or settings.strict))
        yield Item(
            source,
            known.get(source.doc_id, Known()),
            None if again or entry is None else entry.key,
            entry.digest if entry else "",
            None if source.path else readers.start_of_stdin(max_bytes=settings.max_bytes),
        )


def _outcomes(
    items: Iterable[Item], made_by: Identity, settings: Settings, monitor: Monitor
) -> Iterator[Outcome]:
    job = Job(
        made_by.context,
        settings.model,
        str(settings.lexicon) if settings.lexicon else None,
        tuple(sorted(settings.labels.items())) if settings.labels else None,
        settings.max_bytes,
        settings.timeout,
    )
    with engines.chosen(settings)(job, settings, monitor.tell) as do:
        yield from do(items)


def _take(
    outcome: Outcome, kept: Store, settings: Settings, monitor: Watcher, summary: Summary
) -> None:
    """Keep what came of a document, and tell of it."""
    for problem in outcome.problems:
        monitor.report(outcome.doc_id, problem)
    if outcome.failed and settings.strict:
        raise FailedError(
            f"{outcome.doc_id} failed, and --strict stops there; what was done before is kept"
        )
    if outcome.packed is not None:
        summary.done += 1
        with writing(settings.out or kept.folder):
            kept.add(_entry_of(outcome), outcome.packed)
    monitor.advance(outcome.words)


def _entry_of(outcome: Outcome) -> Entry:
    """Return what is kept beside what is packed; its place is not known yet."""
    return Entry(
        outcome.doc_id, outcome.key, outcome.digest, outcome.sha256, outcome.failed, 0, 0, Path()
    )


def extractor(settings: Settings) -> Extractor:
    """Return what extracts by `settings`.

    Raises ExtractError where a lexicon cannot be used or the model is not installed.
    """
    from extract import pipeline  # takes a second: not before the inputs are known to be right

    return pipeline.load(lexicons=settings.lexicon, model=settings.model, labels=settings.labels)
