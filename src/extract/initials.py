"""Abbreviations that a page spells out by a dash or in brackets: "KUNA – Kuwait News Agency"."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from extract.forms import Lexicon
from extract.pages import Page
from extract.words import Word

_LEADING = re.compile(r"(?<![^\W_])([A-Z][A-Za-z&]{1,9})\s{1,3}[–—-]\s{1,3}(?=[^\W\d_])")
_BEHIND = re.compile(
    r"(?<=[^\W\d_])\s{1,3}(?:[–—-]\s{1,3}|\(\s{0,2})([A-Z][A-Za-z&]{1,9})(?![^\W_])"
)
_MOST_WORDS = 12
_MOST_LETTERS = 3  # of one word: "Ku" in KUNA


def spelled(page: Page) -> frozenset[str]:
    """Return the abbreviations of bodies that the page spells out right before or behind them."""
    return page.once(_found)


def _found(page: Page) -> frozenset[str]:
    return frozenset(_spelled(page))


def _spelled(page: Page) -> Iterator[str]:
    starts = [word.start for word in page.words]
    bodies = page.lexicon("bodies")
    for match in _LEADING.finditer(page.text):
        at = bisect_left(starts, match.end())
        if _leads(match[1], _line(page, page.words[at : at + _MOST_WORDS]), page, bodies):
            yield match[1]
    for match in _BEHIND.finditer(page.text):
        at = bisect_left(starts, match.start())
        before = _line(page, page.words[max(0, at - _MOST_WORDS) : at][::-1])[::-1]
        if _ends(match[1], before, page, bodies):
            yield match[1]


def stands_for(acronym: str, words: Sequence[Word]) -> bool:
    """Tell whether the letters of `acronym` are the beginnings of all of `words`, in order.

    A small word may give its first letter or none.
    """
    letters, reached = acronym.lower(), {0}
    for word in words:
        most = _MOST_LETTERS if word.text[0].isupper() else 1
        kept = set() if most > 1 else reached
        reached = kept | {
            at + size
            for at in reached
            for size in range(1, most + 1)
            if letters[at : at + size] == word.key[:size] and at + size <= len(letters)
        }
    return len(letters) in reached


def _leads(acronym: str, words: Sequence[Word], page: Page, bodies: Lexicon) -> bool:
    sizes = range(2, len(words) + 1) if sum(map(str.isupper, acronym)) > 1 else range(0)
    return any(
        stands_for(acronym, words[:size]) and _names_body(words[:size], page, bodies)
        for size in sizes
    )


def _ends(acronym: str, words: Sequence[Word], page: Page, bodies: Lexicon) -> bool:
    firsts = range(len(words) - 1) if sum(map(str.isupper, acronym)) > 1 else range(0)
    return any(
        words[first].text[0].isupper()
        and stands_for(acronym, words[first:])
        and _names_body(words[first:], page, bodies)
        for first in firsts
    )


def _line(page: Page, words: Sequence[Word]) -> list[Word]:
    """Return the words up to the first sign or end of a line."""
    kept: list[Word] = []
    for word in words:
        if not word.text[0].isalpha() and word.text != "&":
            break
        if kept and "\n" in page.text[slice(*sorted((kept[-1].end, word.start)))]:
            break
        kept.append(word)
    return kept


def _names_body(words: Sequence[Word], page: Page, bodies: Lexicon) -> bool:
    return any(bodies.match(page.text, words, at) for at in range(len(words)))
