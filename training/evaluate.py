"""Score a model: `python -m training.evaluate --corpora ../shared/corpora --model build/model`.

Strict F1 of (type, start, end); overlap: spans of one type that share a character, one to one.
"""

import argparse
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from extract import Release, pipeline, words
from extract.pipeline import Extractor
from extract.tagger import MODEL, Finding, Tagger, load
from training import data
from training.data import Annotated, Document, Span

RELEASES = Path(__file__).parent / "releases"
NAMES = ("person", "place", "organisation")
Counts = dict[str, list[int]]
"""For each type: gold, found, strictly right, overlapping."""


def main() -> None:
    """Print the scores of a model on all that it was not trained on."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--model", type=Path, default=MODEL)
    parser.add_argument("--pipeline", help="score the whole way instead: rules, default…")
    parser.add_argument("--releases", type=Path, default=RELEASES)
    parser.add_argument("--gold", type=Path, help="annotated releases, reported only")
    parser.add_argument("--json", type=Path, help="file to write the scores to")
    args = parser.parse_args()
    read: Callable[[Annotated], list[Finding]] = partial(findings, load(args.model))
    if args.pipeline:
        read = partial(mentions, pipeline.load(model=args.pipeline))
    table = {
        each.name: scores(count(read, each))
        for each in sets(args.corpora, args.releases, args.gold)
    }
    print("\n".join(lines(table)))
    if args.json:
        args.json.write_text(json.dumps(table, indent=1), encoding="utf-8")


class Measured(NamedTuple):
    """Texts to measure on, the types that they know, and whether these never nest there."""

    name: str
    texts: list[Annotated]
    types: Sequence[str] = NAMES
    flat: bool = False


def sets(corpora: Path, releases: Path, gold: Path | None) -> Iterator[Measured]:
    """Yield each set to measure on."""
    test = corpora / "ewt" / "en_ewt-ud-test.iob2", corpora / "politics" / "test.txt"
    yield Measured("ewt test", whole(data.ewt(test[0])), flat=True)
    yield Measured("politics test", whole(data.politics(test[1])), flat=True)
    yield Measured("re3d", data.re3d(corpora / "re3d"))
    own = [each for each in data.own(releases) if data.held_out(each.id)]
    yield Measured("own, held out", own, data.TYPES)
    if gold:
        yield Measured("gold", data.own(gold), data.TYPES)


def whole(documents: Iterable[Document]) -> list[Annotated]:
    """Return documents of separate sentences as running texts."""
    found = []
    for document in documents:
        text = data.joined(document.sentences)
        starts, at = [], 0
        for sentence in document.sentences:
            starts.append(at)
            at += len(sentence.text) + 1
        found.append(Annotated(document.id, text.text, text.spans, tuple(starts), text.unknown))
    return found


def findings(tagger: Tagger, text: Annotated) -> list[Finding]:
    """Return what `tagger` finds in a text with its sentences."""
    offsets = [(word.start, word.end) for word in words.split(text.text)]
    begins = set()
    bounds = iter(sorted(text.starts))
    bound = next(bounds, None)
    for index, (start, _) in enumerate(offsets):
        while bound is not None and start >= bound:
            begins.add(index)
            bound = next(bounds, None)
    return tagger(text.text, offsets, sorted(begins))


def mentions(extract: Extractor, text: Annotated) -> list[Finding]:
    """Return what rules and model together find in a text."""
    found = extract(Release(text.id, text.text)).mentions
    return [Finding(each.type, each.start, each.end, 1.0) for each in found]


def count(read: Callable[[Annotated], list[Finding]], measured: Measured) -> Counts:
    """Count what is right in `measured`, for each of its types."""
    counts: Counts = defaultdict(lambda: [0, 0, 0, 0])
    for text in measured.texts:
        found = read(text)
        if measured.flat:
            found = [each for each in outermost(found) if not hidden(each, text.unknown)]
        for kind in measured.types:
            gold = {(span.start, span.end) for span in text.spans if span.type == kind}
            own = {(span.start, span.end) for span in found if span.type == kind}
            new = len(gold), len(own), len(gold & own), overlaps(gold, own)
            counts[kind] = [a + b for a, b in zip(counts[kind], new, strict=True)]
    return counts


def outermost(found: Sequence[Finding]) -> list[Finding]:
    """Return the names that lie in no longer one: the public corpora are flat."""
    names = [each for each in found if each.type in NAMES]
    return [
        each
        for each in names
        if not any(
            other.start <= each.start
            and each.end <= other.end
            and other.end - other.start > each.end - each.start
            for other in names
        )
    ]


def hidden(finding: Finding, unknown: Iterable[Span]) -> bool:
    """Tell whether nobody knows if `finding` is right: "Chile" in the name of an election."""
    return any(
        span.type == finding.type
        and span.start <= finding.start
        and finding.end <= span.end
        and finding.end - finding.start < span.end - span.start
        for span in unknown
    )


def overlaps(gold: set[tuple[int, int]], own: set[tuple[int, int]]) -> int:
    """Return how many of `gold` have a partner in `own`, one to one, the like first."""
    left, pairs = set(own), len(gold & own)
    left -= gold
    for start, end in sorted(gold - own):
        near = [each for each in left if each[0] < end and start < each[1]]
        if near:
            left.remove(max(near, key=lambda each: min(end, each[1]) - max(start, each[0])))
            pairs += 1
    return pairs


def scores(counts: Counts) -> dict[str, dict[str, float]]:
    """Return strict and overlap F1 for each type, and for all together."""
    total = [sum(column) for column in zip(*counts.values(), strict=True)]
    return {
        kind: {
            "gold": gold,
            "found": found,
            "precision": round(strict / found, 4) if found else 0.0,
            "recall": round(strict / gold, 4) if gold else 0.0,
            "strict": round(2 * strict / max(1, gold + found), 4),
            "overlap": round(2 * overlap / max(1, gold + found), 4),
        }
        for kind, (gold, found, strict, overlap) in {**counts, "all": total}.items()
    }


def lines(table: dict[str, dict[str, dict[str, float]]]) -> Iterator[str]:
    """Yield the lines of a table to read."""
    for name, rows in table.items():
        yield f"{name:16}{'gold':>8}{'found':>8}{'prec':>8}{'recall':>8}{'strict':>8}{'overlap':>8}"
        for kind, row in rows.items():
            cells = "".join(
                f"{row[key]:8.3f}" for key in ("precision", "recall", "strict", "overlap")
            )
            yield f"  {kind:14}{row['gold']:8}{row['found']:8}{cells}"


if __name__ == "__main__":
    main()
