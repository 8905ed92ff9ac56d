"""E-mail and web addresses: what is written in them tells nothing of how a word is written.

"s.keita@host.example" makes the family name Keita no everyday word of the page.
"""

import re
from bisect import bisect_right
from operator import itemgetter

from extract.pages import Page
from extract.words import Word

_MARKS = re.compile(r"@|://|www\.|(?<=\w)\.(?=[a-z]{2,10}\b)")
_ENDS = re.compile(r"[\s<>()\[\]{}|,;\"“”«»]")
_LONGEST = 200


def small_words(page: Page) -> frozenset[str]:
    """Return the keys of the words that `page` writes without a capital outside addresses."""
    spans = _spans(page.text)
    small = (word for word in page.words if word.text.islower())
    return frozenset(word.key for word in small if not (spans and _is_inside(word, spans)))


def _spans(text: str) -> list[tuple[int, int]]:
    """Return start and end of the addresses of `text`, in order."""
    spans: list[tuple[int, int]] = []
    for mark in _MARKS.finditer(text):
        if spans and mark.start() < spans[-1][1]:
            continue
        floor = max(0, mark.start() - _LONGEST)
        start = max((end.end() for end in _ENDS.finditer(text, floor, mark.start())), default=floor)
        stop = _ENDS.search(text, mark.end(), mark.end() + _LONGEST)
        spans.append((start, stop.start() if stop else min(len(text), mark.end() + _LONGEST)))
    return spans


def _is_inside(word: Word, spans: list[tuple[int, int]]) -> bool:
    at = bisect_right(spans, word.start, key=itemgetter(0)) - 1
    return at >= 0 and word.end <= spans[at][1]
