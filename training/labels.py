"""Spans → a label for each word and type."""

from bisect import bisect_left
from collections.abc import Sequence

from extract.tagger.decoding import BEGIN, INSIDE, OUTSIDE
from training.data import TYPES, Sentence, Span

UNKNOWN = -100
"""The label of a word of which nobody knows; no loss is taken there."""


def labels(sentence: Sentence, offsets: Sequence[tuple[int, int]]) -> list[list[int]]:
    """Return for each word of `sentence` at `offsets` its label for each of TYPES.

    A span that begins or ends within a word takes the whole word.
    """
    result = [[OUTSIDE] * len(TYPES) for _ in offsets]
    for span in sentence.unknown:
        _write(result, offsets, span, UNKNOWN, UNKNOWN)
    for span in sentence.spans:
        _write(result, offsets, span, BEGIN, INSIDE)
    return result


def _write(
    result: list[list[int]], offsets: Sequence[tuple[int, int]], span: Span, first: int, rest: int
) -> None:
    if span.type not in TYPES:
        return
    column = TYPES.index(span.type)
    start = bisect_left(offsets, span.start + 1, key=lambda each: each[1])
    for index in range(start, len(offsets)):
        if offsets[index][0] >= span.end:
            break
        result[index][column] = first if index == start else rest
