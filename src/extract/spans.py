"""Pure geometry on half-open spans `(start, end)`."""

from bisect import bisect
from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar


class Span(Protocol):
    """Anything with half-open character offsets."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


S = TypeVar("S", bound=Span)


def overlap(a: Span, b: Span) -> bool:
    """Tell whether two spans share a character."""
    return a.start < b.end and b.start < a.end


def contains(outer: Span, inner: Span) -> bool:
    """Tell whether `inner` lies within `outer` (or is as large)."""
    return outer.start <= inner.start and inner.end <= outer.end


def crosses(a: Span, b: Span) -> bool:
    """Tell whether two spans overlap and neither contains the other."""
    return overlap(a, b) and not contains(a, b) and not contains(b, a)


def in_order(spans: Iterable[S]) -> list[S]:
    """Return `spans` in text order, an enclosing span before what it encloses."""
    return sorted(spans, key=lambda span: (span.start, -span.end))


def keep_longest(spans: Iterable[S]) -> list[S]:
    """Return the spans that are left, in order, when of two that overlap the longer one stays.

    Of two as long, the earlier stays; of two as long and as early, the first given.
    """
    kept: list[S] = []
    for span in sorted(spans, key=lambda span: (-_length(span), span.start)):
        at = bisect(kept, span.start, key=lambda other: other.start)
        clear_before = at == 0 or kept[at - 1].end <= span.start
        if clear_before and (at == len(kept) or span.end <= kept[at].start):
            kept.insert(at, span)
    return kept


def covering(spans: Sequence[S], start: int, end: int) -> S | None:
    """Return the smallest of `spans` that contains `start:end`, or None."""
    around = [span for span in spans if span.start <= start and end <= span.end]
    return min(around, key=_length, default=None)


def _length(span: Span) -> int:
    return span.end - span.start
