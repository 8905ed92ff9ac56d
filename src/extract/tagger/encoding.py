"""Words → the numbers that the model reads."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, chain
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from extract.errors import ModelError
from extract.tagger.shapes import shape
from extract.tagger.windows import Window

if TYPE_CHECKING:
    from tokenizers import Tokenizer

Numbers = NDArray[np.int64]
Offsets = Sequence[tuple[int, int]]
MAX_PIECES = 8
"""Pieces of one word that are read; more make no difference to what it is."""


@dataclass(frozen=True, slots=True)
class Encoded:
    """Words of a text: the pieces and the shape of each."""

    pieces: list[tuple[int, ...]]
    shapes: list[int]

    @property
    def sizes(self) -> list[int]:
        """Number of pieces of each word."""
        return [len(pieces) for pieces in self.pieces]


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows as rows; `heads` are the columns where the words of each row begin."""

    ids: Numbers
    shapes: Numbers
    mask: Numbers
    heads: list[list[int]]


def encode(tokenizer: "Tokenizer", text: str, offsets: Offsets) -> Encoded:
    """Return the words of `text` that lie at `offsets`, as numbers.

    A word that the tokenizer drops (a lone accent) is read as an unknown word.
    """
    return Encoded(
        [_pieces(tokenizer, text[start:end]) for start, end in offsets],
        [shape(text, start, end) for start, end in offsets],
    )


@lru_cache(maxsize=65_536)
def _pieces(tokenizer: "Tokenizer", word: str) -> tuple[int, ...]:
    """Return the pieces of a word: they are its own, whatever the words around it."""
    encoding = tokenizer.encode([word], is_pretokenized=True, add_special_tokens=False)
    return tuple(encoding.ids[:MAX_PIECES]) or (mark(tokenizer, "[UNK]"),)


def mark(tokenizer: "Tokenizer", name: str) -> int:
    """Return the number of the piece `name`, which the model knows as a mark of its own."""
    number = tokenizer.token_to_id(name)
    if number is None:
        raise ModelError(f"the model's tokenizer.json has no {name}; take that of its training")
    return number


def row(encoded: Encoded, window: Window) -> tuple[list[int], list[int], list[int]]:
    """Return (ids, shapes, heads) of the words of `window`."""
    pieces = encoded.pieces[window.first : window.last]
    shapes = encoded.shapes[window.first : window.last]
    heads = [*accumulate(map(len, pieces), initial=0)]
    looks = (look for look, own in zip(shapes, pieces, strict=True) for _ in own)
    return [*chain.from_iterable(pieces)], [*looks], heads[:-1]


def stack(rows: Sequence[tuple[list[int], list[int], list[int]]], cls: int, sep: int) -> Batch:
    """Return `rows` with the marks of beginning and end, padded to one length."""
    width = max(len(ids) for ids, _, _ in rows) + 2
    ids, shapes, mask = np.zeros((3, len(rows), width), dtype=np.int64)
    for number, (own, looks, _) in enumerate(rows):
        end = len(own) + 1
        ids[number, 0], ids[number, 1:end], ids[number, end] = cls, own, sep
        shapes[number, 1:end] = looks
        mask[number, : end + 1] = 1
    return Batch(ids, shapes, mask, [[head + 1 for head in heads] for _, _, heads in rows])
