"""Quotation marks of a text, read as a tree of quoted stretches."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from extract.quotes import blocks, ends, marks, pairs
from extract.quotes.marks import DOUBLE, Mark
from extract.quotes.pairs import Pair

_BLOCKS, _CHARACTERS = 3, 3_000
"""How far the closing mark of a quotation of several paragraphs may be."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Quoted words with their marks, `text[start:end]`, and without, `text[inner_start:inner_end]`.

    `depth` is 0 for the outermost. A quote that is never closed ends where its words are taken to.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    depth: int
    closed: bool


def read(text: str) -> tuple[Quote, ...]:
    """Return the quotations of `text`, in order, the nested ones within their parents.

    >>> [("Plan “A “B” C”, “D")[q.inner_start : q.inner_end] for q in read("Plan “A “B” C”, “D")]
    ['A “B” C', 'B', 'D']
    """
    return tuple(_nested(_of_blocks(text)))


class _Pending(NamedTuple):
    """A quotation that its block `start:end` leaves open."""

    quote: Quote
    start: int
    end: int
    blocks: int = 0


def _of_blocks(text: str) -> Iterator[Quote]:
    """Yield the quotes block by block, but hold one left open until it is known where it ends."""
    pending: _Pending | None = None
    for start, end in blocks.find(text):
        reader = pairs.Reader(text, tuple(marks.find(text, start, end)))
        found = [_as_quote(pair) for pair in reader.read(end) if pair.end > pair.mark.end]
        if pending:
            pending = pending._replace(quote=_settled(text, pending, reader.lone, found, start))
            if found or reader.lone or pending.blocks >= _BLOCKS or blocks.is_listed(text, start):
                yield pending.quote
                pending = None
            else:
                pending = pending._replace(blocks=pending.blocks + 1)
        if found and _is_left_open(found):
            pending = _Pending(found.pop(), start, end)
        yield from found
    if pending:
        yield pending.quote


def _is_left_open(found: Sequence[Quote]) -> bool:
    """Tell whether the last quotation of a block is never closed in it and in no other."""
    last = found[-1]
    return not last.closed and all(quote.end <= last.start for quote in found[:-1])


def _settled(
    text: str, pending: _Pending, lone: Mark | None, found: Sequence[Quote], start: int
) -> Quote:
    """Return a quotation left open, with the end that the block at `start` gives it, if any."""
    quote = pending.quote
    if lone and lone.family == DOUBLE and lone.end - quote.start <= _CHARACTERS:
        return replace(quote, end=lone.end, inner_end=lone.start, closed=True)
    if found and _begins(text, start, found[0]) and _begins(text, pending.start, quote):
        stop = ends.trim(text, quote.inner_start, pending.end)  # every paragraph opens anew
        return replace(quote, end=stop, inner_end=stop)
    return quote


def _begins(text: str, start: int, quote: Quote) -> bool:
    return quote.start - start < 9 and not text[start : quote.start].strip()


def _as_quote(pair: Pair) -> Quote:
    return Quote(pair.mark.start, pair.end, pair.mark.end, pair.inner_end, 0, pair.closed)


def _nested(quotes: Iterable[Quote]) -> Iterator[Quote]:
    """Yield quotes in order of their starts with their depths."""
    around: list[int] = []
    for quote in quotes:
        while around and around[-1] <= quote.start:
            around.pop()
        yield replace(quote, depth=len(around))
        around.append(quote.end)
