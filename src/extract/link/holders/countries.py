"""Which states the words of an office name: "the Gambian Minister", "Speaker of Cyprus"."""

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from extract import lexicon, words
from extract.forms import Lexicon
from extract.words import fold

_MORE = {"georgian": "GE"}  # a demonym that the lexicon leaves out: it is also that of a US state


@lru_cache(maxsize=8_192)
def of(text: str) -> frozenset[str]:
    """Return the codes of the states that `text` names, also by their adjectives.

    >>> sorted(of("the Gambian Minister and the Ambassador of Cyprus"))
    ['CY', 'GM']
    """
    return frozenset(code for _, _, code in _found(text))


@lru_cache(maxsize=8_192)
def without(text: str) -> str:
    """Return `text` without what names a state.

    >>> without("Gambian Minister of Trade")
    ' Minister of Trade'
    """
    for start, end, _ in reversed(list(_found(text))):
        text = text[:start] + text[end:]
    return text


def _found(text: str) -> Iterator[tuple[int, int, str]]:
    every, demonyms = words.split(text), _demonyms()
    named = {match.start: match for match in _lexicon().find(_quiet(text), every)}
    end = 0
    for word in every:
        match = named.get(word.start)
        if match:
            end = match.end
            yield match.start, end, str(match.entry.values["country"])
        elif word.start >= end and fold(word.text) in demonyms:
            yield word.start, word.end, demonyms[fold(word.text)]


def _quiet(text: str) -> str:
    """Return a text in capitals as one in title case."""
    return text.title() if text.isupper() else text


@cache
def _lexicon() -> Lexicon:
    return lexicon.load("countries")


@cache
def _demonyms() -> Mapping[str, str]:
    entries = _lexicon().entries.values()
    known = {
        fold(demonym): str(entry.values["country"])
        for entry in entries
        for demonym in entry.values.get("demonyms", ())
    }
    return known | _MORE
