"""Which parts are joined, and how large one may grow: the names of parts tell their order."""

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

PART_BYTES = 12_000_000
"""No part grows larger, as its index is read at once; one of half the size is joined no more."""


def number(path: Path) -> int:
    """Return the number of a part: of two, the later one counts."""
    return int(path.stem.partition("-")[0])


def tier(path: Path) -> int:
    """Return how often what a part holds was joined."""
    return int(path.stem.partition("-")[2])


def size(path: Path) -> int:
    """Return the size of a part in bytes."""
    return path.stat().st_size


def is_small(path: Path) -> bool:
    """Tell whether a part may be joined with others."""
    return size(path) < PART_BYTES // 2


def fitting(paths: Iterable[Path]) -> Iterator[list[Path]]:
    """Yield those small parts that stand together and fit into one, two or more at a time."""
    for _, group in groupby(paths, share(size)):
        several = list(group)
        if len(several) > 1:
            yield several


def share(size: Callable[[Any], int]) -> Callable[[Any], int]:
    """Return what tells of things, one after the other, into which of several parts they go."""
    number = room = 0

    def which(thing: Any) -> int:
        nonlocal number, room
        room -= size(thing)
        if room < 0:
            number, room = number + 1, PART_BYTES - size(thing)
        return number

    return which
