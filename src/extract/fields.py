"""Words of fields of work: those that the lexicon `subjects` lists, and those that end like one.

"Welding" and "Nuclear" are listed; "Anaesthesiology" and "Microfinancing" are told by their ends. A
word that is a given or family name is none of them, however it ends: "Constance", "Harding".
"""

from functools import cache

from extract import lexicon
from extract.forms import Lexicon
from extract.words import fold

_LEAST_ROOT = 3  # letters before the end of a word


@cache
def vocabulary(subjects: Lexicon, part: str) -> frozenset[str]:
    """Return the folded words of one part of the lexicon `subjects`."""
    entries = (entry for entry in subjects.entries.values() if entry.values.get("part") == part)
    return frozenset(fold(form) for entry in entries for form in entry.forms)


@cache
def topics(subjects: Lexicon) -> frozenset[str]:
    """Return the folded words that are no personal names."""
    parts = ("subject", "demonym", "loose")
    return frozenset().union(*(vocabulary(subjects, part) for part in parts))


@cache
def endings(subjects: Lexicon) -> tuple[str, ...]:
    """Return the ends of English words for a field of work."""
    return tuple(sorted(vocabulary(subjects, "ending")))


def ends_as_field(word: str, ends: tuple[str, ...]) -> bool:
    """Tell whether the folded `word`, which no list has, ends like a field of work and no name."""
    if not word.endswith(ends) or word in _names():
        return False
    return any(word.endswith(end) and len(word) - len(end) >= _LEAST_ROOT for end in ends)


@cache
def _names() -> frozenset[str]:
    """Return the folded given and family names of the package."""
    names = (*_forms("given_names"), *_forms("family_names"))
    return frozenset(map(fold, names))


def _forms(name: str) -> list[str]:
    entries = lexicon.load(name).entries.values()
    return [form for e in entries if e.values.get("part") != "ending" for form in e.forms]
