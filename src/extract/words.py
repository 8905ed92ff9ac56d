"""Words of a text: runs of letters, runs of digits, single marks, each with its offsets."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

_LETTER = r"[^\W\d_]"
_MARK = r"[\u0300-\u036f]"  # combining accents stay with their letter
_WORD = re.compile(rf"(?:{_LETTER}|{_MARK})+|\d+|[^\w\s]|_")
_FOLDED = str.maketrans(
    {"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"}
    | dict.fromkeys("’‘ʼʻ`´ʹ′", "'")
    | dict.fromkeys("‐‑‒–—―−", "-")
)


class Word(NamedTuple):
    """A word or a mark: `text[start:end]`; `key` is its form for look-ups."""

    start: int
    end: int
    text: str
    key: str


@lru_cache(maxsize=65_536)
def fold(text: str) -> str:
    """Return `text` without case, accents and typographic variants: the key of a look-up.

    >>> fold("Türkiye"), fold("İbrahim"), fold("’")
    ('turkiye', 'ibrahim', "'")
    """
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text)
    kept = "".join(char for char in plain if not unicodedata.combining(char))
    return kept.casefold().translate(_FOLDED)


def split(text: str) -> list[Word]:
    """Return the words and marks of `text`, in order; white space is between them.

    >>> [word.text for word in split("St.Petersburg, 10April")]
    ['St', '.', 'Petersburg', ',', '10', 'April']
    """
    return [
        Word(match.start(), match.end(), match[0], fold(match[0])) for match in _WORD.finditer(text)
    ]


def keys(text: str) -> Iterator[str]:
    """Yield the keys of the words and marks of `text`, each when it is asked for."""
    return (fold(match[0]) for match in _WORD.finditer(text))
