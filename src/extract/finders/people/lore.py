"""What is known of names: given names, family names, their endings, and words that are none."""

from functools import lru_cache
from typing import NamedTuple

from extract import fields, names
from extract.forms import Entry, Lexicon
from extract.pages import Page
from extract.words import fold

_SHORT = 3  # letters of a given name that many other words are written like


class Lore(NamedTuple):
    """Folded words by what they tell."""

    given: frozenset[str]
    doubtful: frozenset[str]
    """Given names that are everyday words, months or places too."""
    family: frozenset[str]
    endings: tuple[str, ...]
    patronymics: tuple[str, ...]
    surnames: frozenset[str]
    """Family names that are everyday words too."""
    stops: frozenset[str]
    """Words that no name holds."""
    commons: frozenset[str]
    """Words that are rarely part of a name."""
    titles: frozenset[str]
    speech: frozenset[str]
    leads: frozenset[str]
    roles: frozenset[str]
    eponyms: frozenset[str]
    honours: frozenset[str]


def of(page: Page) -> Lore:
    """Return the lore of the package with what the user of `page` adds."""
    return _compiled(
        page.lexicon("given_names"),
        page.lexicon("family_names"),
        page.lexicon("people"),
        page.lexicon("subjects"),
    )


@lru_cache(maxsize=8)
def _compiled(given: Lexicon, family: Lexicon, around: Lexicon, subjects: Lexicon) -> Lore:
    firm, doubtful = _given(given)
    stops = names.vocabulary().stops
    families = _part(family, "family", "common") - stops
    return Lore(
        firm,
        doubtful,
        families,
        tuple(sorted(_part(family, "ending"))),
        tuple(sorted(_part(family, "patronymic"))),
        _part(family, "word"),
        stops,
        _part(around, "common") | fields.topics(subjects) - firm - families,
        _part(around, "title"),
        _part(around, "speech"),
        _part(around, "lead"),
        _part(around, "role"),
        _part(around, "eponym"),
        _part(around, "honour"),
    )


def _given(lexicon: Lexicon) -> tuple[frozenset[str], frozenset[str]]:
    """Return the given names that are nothing else, and the others."""
    firm: set[str] = set()
    doubtful: set[str] = set()
    for entry in lexicon.entries.values():
        for word in map(fold, entry.forms):
            weak = entry.values.get("ambiguous") or len(word) <= _SHORT
            (doubtful if weak else firm).add(word)
    return frozenset(firm - doubtful), frozenset(doubtful)


def _part(lexicon: Lexicon, *parts: str) -> frozenset[str]:
    entries = (e for e in lexicon.entries.values() if e.values.get("part") in parts)
    return frozenset(word for entry in entries for word in _folded(entry))


def _folded(entry: Entry) -> list[str]:
    return [fold(form) for form in entry.forms]
