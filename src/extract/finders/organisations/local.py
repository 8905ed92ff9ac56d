"""Abbreviations of the bodies of the states that a release is about."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from extract import loud
from extract.forms import Lexicon
from extract.mentions import Mention, PlaceMention
from extract.pages import Page
from extract.words import Word

_ANYWHERE = ""
Codes = Mapping[str, frozenset[str]]


def names(page: Page, places: Iterable[Mention]) -> frozenset[str]:
    """Return the abbreviations on the page whose state it names, or that belong to no state.

    "ANP" is a port in one state, a police in the next: it counts beside a place of its own. What
    stands only in lines of capitals may be any word.
    """
    known = _by_form(page.lexicon("acronyms"))
    here = {place.country or "" for place in places if isinstance(place, PlaceMention)}
    near = here | {_ANYWHERE}
    quiet = {word.text for word in _quiet(page.words, loud.lines(page.text))}
    return frozenset(text for text in quiet if not near.isdisjoint(known.get(text, ())))


def _quiet(words: Sequence[Word], lines: Sequence[tuple[int, int]]) -> Iterator[Word]:
    """Yield the words in capitals that stand in no line set in capitals."""
    for word in words:
        if len(word.text) > 1 and word.text[0].isupper() and not word.text[1:].islower():
            at = bisect_left(lines, (word.start + 1,)) - 1
            if at < 0 or word.start >= lines[at][1]:
                yield word


@lru_cache(maxsize=8)
def _by_form(acronyms: Lexicon) -> Codes:
    """Return the states of each abbreviation."""
    states: dict[str, set[str]] = {}
    for entry in acronyms.entries.values():
        for form in entry.forms:
            states.setdefault(form, set()).add(str(entry.values.get("country", _ANYWHERE)))
    return {form: frozenset(codes) for form, codes in states.items()}
