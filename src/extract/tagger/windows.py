"""Windows: runs of words that the model reads at once; every word is in one at least."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple


class Window(NamedTuple):
    """Words `first:last`, of which `keep:until` take their labels from this window."""

    first: int
    last: int
    keep: int
    until: int


def cut(sizes: Sequence[int], starts: Sequence[int], limit: int, overlap: int) -> list[Window]:
    """Return windows of at most `limit` pieces over words of `sizes` pieces each.

    Whole sentences, whose first words are `starts`, share a window while there is room. A longer
    sentence is cut into windows that share at least `overlap` pieces; each of these words takes
    its label from the window whose edge is farther off.

    >>> cut([1] * 10, [0, 3, 5], 6, 2)
    [Window(first=0, last=5, keep=0, until=5), Window(first=5, last=10, keep=5, until=10)]
    >>> cut([1] * 10, [0], 6, 2)
    [Window(first=0, last=6, keep=0, until=5), Window(first=4, last=10, keep=5, until=10)]
    """
    windows: list[Window] = []
    for first, last in _sentences(sizes, starts, limit):
        if sum(sizes[first:last]) <= limit:
            windows.append(Window(first, last, first, last))
        else:
            windows.extend(_slide(sizes, first, last, limit, overlap))
    return windows


def _sentences(
    sizes: Sequence[int], starts: Sequence[int], limit: int
) -> Iterator[tuple[int, int]]:
    """Yield runs of whole sentences that fit into `limit`; a longer sentence is a run alone."""
    bounds = sorted({0, len(sizes), *starts})
    first, room = 0, limit
    for start, end in zip(bounds, bounds[1:], strict=False):
        size = sum(sizes[start:end])
        if size > room and start > first:
            yield first, start
            first, room = start, limit
        room -= size
    if bounds[-1] > first:
        yield first, bounds[-1]


def _slide(
    sizes: Sequence[int], first: int, last: int, limit: int, overlap: int
) -> Iterator[Window]:
    start = keep = first
    while True:
        end = _reach(sizes, start, last, limit)
        if end == last:
            yield Window(start, last, keep, last)
            return
        following = _step_back(sizes, start, end, overlap)
        until = (following + end + 1) // 2
        yield Window(start, end, keep, until)
        start, keep = following, until


def _reach(sizes: Sequence[int], start: int, last: int, limit: int) -> int:
    """Return the end of the words from `start` that fit into `limit` pieces, one at least."""
    end, room = start + 1, limit - sizes[start]
    while end < last and sizes[end] <= room:
        room -= sizes[end]
        end += 1
    return end


def _step_back(sizes: Sequence[int], start: int, end: int, overlap: int) -> int:
    """Return where the next window starts: `overlap` pieces before `end`, after `start`."""
    following, shared = end, 0
    while following > start + 1 and shared < overlap:
        following -= 1
        shared += sizes[following]
    return following
