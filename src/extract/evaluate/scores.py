"""Precision, recall and F1 over all releases together; METRICS is the one table of metrics."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

from extract.evaluate.annotations import SEGMENT, TYPES, Annotation
from extract.evaluate.matching import Compared


@dataclass(frozen=True, slots=True)
class Score:
    """One metric of one type. None: nothing to score."""

    type: str
    metric: str
    gold: int
    found: int
    right: int
    precision: float | None
    recall: float | None
    f1: float | None


class Tally(NamedTuple):
    """How many the gold has, how many were found, and how many of these are right."""

    gold: int
    found: int
    right: int


Metric = Callable[[Compared, str], Tally]
"""Returns what counts in one release for annotations of one type."""


def strict(release: Compared, type_: str) -> Tally:
    """Count spans that begin and end where one of the gold does."""
    gold, found = release.gold[type_], release.found[type_]
    bounds = {(each.start, each.end) for each in found}
    return Tally(len(gold), len(found), sum((each.start, each.end) in bounds for each in gold))


def overlap(release: Compared, type_: str) -> Tally:
    """Count spans that share a character with one of the gold, one to one."""
    return Tally(len(release.gold[type_]), len(release.found[type_]), len(release.pairs[type_]))


def same(key: str) -> Metric:
    """Return the metric that counts overlaps with the same `key`."""

    def count(release: Compared, type_: str) -> Tally:
        pairs = release.pairs[type_]
        right = sum(getattr(one, key) == getattr(other, key) for one, other in pairs)
        return overlap(release, type_)._replace(right=right)

    return count


def same_where_known(key: str) -> Metric:
    """Return the metric that counts overlaps with the same `key`, where the gold has one."""

    def count(release: Compared, type_: str) -> Tally:
        pairs = [(getattr(one, key), getattr(other, key)) for one, other in release.pairs[type_]]
        return Tally(
            sum(bool(getattr(each, key)) for each in release.gold[type_]),
            len(release.found[type_]) - sum(not one for one, _ in pairs),
            sum(bool(one) and one == other for one, other in pairs),
        )

    return count


def link(release: Compared, type_: str) -> Tally:
    """Count overlaps whose holder is that of the gold."""
    right = sum(release.agree_on_holder(*pair) for pair in release.pairs[type_])
    return overlap(release, type_)._replace(right=right)


def lists(release: Compared, type_: str) -> Tally:
    """Count pairs of titles that stand in one enumeration."""
    found_as = {id(one): other for one, other in release.pairs[type_]}
    gold = _fellows(release.gold[type_])
    as_found = [(found_as.get(id(one)), found_as.get(id(other))) for one, other in gold]
    right = sum(bool(one and other and one.list == other.list != "") for one, other in as_found)
    return Tally(len(gold), len(_fellows(release.found[type_])), right)


def _fellows(titles: Iterable[Annotation]) -> list[tuple[Annotation, Annotation]]:
    return [(a, b) for a, b in combinations(titles, 2) if a.list == b.list != ""]


SPANS: Mapping[str, Metric] = {"strict": strict, "overlap": overlap}
METRICS: Mapping[str, Mapping[str, Metric]] = {
    "person": SPANS,
    "honorific": {**SPANS, "link": link},
    "rank": {**SPANS, "link": link},
    "position": {**SPANS, "link": link},
    "organisation": SPANS,
    "place": {**SPANS, "country": same_where_known("country")},
    "date": {**SPANS, "value": same_where_known("value")},
    "agenda_item": {**SPANS, "status": same("status"), "kind": same("kind"), "list": lists},
    **{type_: {"strict": strict} for type_ in TYPES if type_.startswith(SEGMENT)},
}
GROUPED = ("person", "agenda_item")
"""Types with many mentions of one thing: these have `b3` besides."""


def score(releases: Sequence[Compared]) -> tuple[Score, ...]:
    """Return every metric of every type."""
    scores = []
    for type_, metrics in METRICS.items():
        for name, metric in metrics.items():
            scores.append(_score(type_, name, [metric(each, type_) for each in releases]))
        if type_ in GROUPED:
            scores.append(_b_cubed(type_, releases))
    return tuple(scores)


def _score(type_: str, metric: str, tallies: Sequence[Tally]) -> Score:
    gold, found, right = map(sum, zip(*tallies, strict=True))
    f1 = _share(2 * right, gold + found)
    return Score(type_, metric, gold, found, right, _share(right, found), _share(right, gold), f1)


def _share(part: float, whole: float) -> float | None:
    return part / whole if whole else None


def _b_cubed(type_: str, releases: Sequence[Compared]) -> Score:
    """Return B-cubed: how many of the mentions that a mention is grouped with it belongs with.

    Mentions that overlap count. F1 is multiplied by that of `overlap`, so that it cannot be high
    where little was found.
    """
    spans = _score(type_, "overlap", [overlap(each, type_) for each in releases])
    pairs = [
        ((release.name, one.thing), (release.name, other.thing))
        for release in releases
        for one, other in release.pairs[type_]
    ]
    both = Counter(pairs)
    gold, found = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    precision = _share(sum(both[pair] / found[pair[1]] for pair in pairs), len(pairs))
    recall = _share(sum(both[pair] / gold[pair[0]] for pair in pairs), len(pairs))
    f1 = spans.f1
    if f1 and precision and recall:
        f1 *= 2 * precision * recall / (precision + recall)
    return Score(type_, "b3", spans.gold, spans.found, spans.right, precision, recall, f1)
