"""Scores of labels → spans, one sequence of labels for each type, so that types may nest."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

OUTSIDE, BEGIN, INSIDE = 0, 1, 2
"""The labels of a word; a span is BEGIN and the INSIDE words that follow."""
CERTAIN = 0.995
"""A word that is outside by this chance parts the spans around it."""
TINY = 1e-9
Array = NDArray[np.float32]


class Finding(NamedTuple):
    """What the model takes `text[start:end]` for; `score` is 0…1."""

    type: str
    start: int
    end: int
    score: float


def probabilities(logits: Array) -> Array:
    """Return the softmax of `logits` over the last axis."""
    powers = np.exp(logits - logits.max(axis=-1, keepdims=True))
    result: Array = powers / powers.sum(axis=-1, keepdims=True)
    return result


def spans(chances: Array) -> Iterator[tuple[int, int, float]]:
    """Yield (first word, end, score) from the chances (words, 3) of one type."""
    within = chances[:, BEGIN:].sum(axis=-1)
    rows = np.log(chances + TINY)
    for start, end in _runs(chances[:, OUTSIDE] < CERTAIN):
        labels = [*best(rows[start:end].tolist()), OUTSIDE]
        first = -1
        for index, label in enumerate(labels, start):
            if first >= 0 and label != INSIDE:
                yield first, index, float(within[first:index].sum() / (index - first))
                first = -1
            if label == BEGIN:
                first = index


def _runs(flags: NDArray[np.bool_]) -> Iterator[tuple[int, int]]:
    """Return the runs of true `flags`."""
    padded = np.zeros(len(flags) + 2, dtype=np.bool_)
    padded[1:-1] = flags
    changes = np.flatnonzero(padded[1:] != padded[:-1]).tolist()
    return zip(changes[::2], changes[1::2], strict=True)


def best(rows: Sequence[Sequence[float]]) -> list[int]:
    """Return the likeliest labels of words, of whose labels `rows` are the logarithms of chances.

    INSIDE never follows OUTSIDE, so that a doubtful beginning is settled by what comes after it.

    >>> best([[-0.6, -0.9, -3.0], [-2.0, -3.0, -0.2]])
    [1, 2]
    """
    scores = [0.0, -np.inf, -np.inf]
    steps: list[tuple[int, int]] = []
    for outside, begin, inside in rows:
        before = scores.index(max(scores))
        within = BEGIN if scores[BEGIN] >= scores[INSIDE] else INSIDE
        steps.append((before, within))
        top = scores[before]
        scores = [top + outside, top + begin, scores[within] + inside]
    label = scores.index(max(scores))
    labels: list[int] = []
    for before, within in reversed(steps):
        labels.append(label)
        label = within if label == INSIDE else before
    return labels[::-1]


def decode(
    chances: Array, types: Sequence[str], offsets: Sequence[tuple[int, int]]
) -> list[Finding]:
    """Return the findings of `chances` (words, types, 3) in text order, the longer first."""
    found = [
        Finding(kind, offsets[first][0], offsets[end - 1][1], round(score, 4))
        for number, kind in enumerate(types)
        for first, end, score in spans(chances[:, number])
    ]
    return sorted(found, key=lambda each: (each.start, -each.end, types.index(each.type)))
