"""How good the tables are: extractions scored against releases that a person annotated."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from extract.batch import Monitor
from extract.errors import InputError
from extract.evaluate import found, gold
from extract.evaluate.annotations import TYPES, Annotated
from extract.evaluate.gold import Gold
from extract.evaluate.matching import Compared, compare
from extract.evaluate.misses import Miss, misses
from extract.evaluate.scores import Score, score
from extract.work import Extractor


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What was measured; `model` is None where the extractions were made before."""

    model: str | None
    releases: int
    scores: tuple[Score, ...]
    misses: tuple[Miss, ...]


def by_extracting(folder: Path, extract: Extractor, monitor: Monitor) -> Evaluation:
    """Score what `extract` finds in the texts of the annotated releases of `folder`."""
    releases = gold.read(folder)
    monitor.begin(len(releases))
    return _evaluation(extract.model, list(_extracted(releases, extract, monitor)))


def _extracted(
    releases: Sequence[Gold], extract: Extractor, monitor: Monitor
) -> Iterator[Compared]:
    for each in releases:
        yield _compared(each, found.of(extract(each.release)))
        monitor.advance()


def of_documents(folder: Path, documents: Path, monitor: Monitor) -> Evaluation:
    """Score the documents.jsonl of a run against the annotated releases of `folder`.

    A document belongs to the release whose name it bears, up to the suffix. A release without one
    is scored as a document in which nothing was found.
    """
    releases = gold.read(folder)
    by_name = _by_name(found.read(documents), {each.name for each in releases})
    for each in releases:
        if each.name not in by_name:
            monitor.tell(f"warning: {each.name}: no document bears this name: all missed")
    return _evaluation(None, [_compared(each, by_name.get(each.name)) for each in releases])


def _by_name(documents: Iterator[Annotated], names: set[str]) -> Mapping[str, Annotated]:
    """Return the documents that belong to an annotated release, by its name."""
    by_name: dict[str, Annotated] = {}
    for document in documents:
        name = PurePosixPath(document.doc_id).stem
        if name in by_name:
            raise InputError(
                f"two documents bear the name {name}: {by_name[name].doc_id} and {document.doc_id};"
                " run on a folder that has one of them"
            )
        if name in names:
            by_name[name] = document
    return by_name


def _compared(release: Gold, document: Annotated | None) -> Compared:
    if document and document.text != release.release.text:
        raise InputError(
            f"{document.doc_id}: its text is not that of the annotated release"
            f" {release.name}: extract it again from the same text"
        )
    annotations = document.annotations if document else ()
    return compare(release.name, release.annotations, annotations)


def _evaluation(model: str | None, releases: Sequence[Compared]) -> Evaluation:
    every_miss = (
        miss for type_ in TYPES for release in releases for miss in misses(release, type_)
    )
    return Evaluation(model, len(releases), score(releases), tuple(every_miss))
