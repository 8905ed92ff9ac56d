"""The shape of a personal name: what its words look like, before anyone knows that it is one.

Finders that run before people are found ask here whether a name can begin at a word and where it
would end. The shape alone is judged: words with a capital, initials, particles ("van der", "bin"),
patronymics ("Rustam Ali oglu", "Nurbek Asan uulu"), parts joined by hyphens and apostrophes. Words
that no name holds ("Ministry", "Monday") come from the lexicon `names`.
"""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from extract import lexicon
from extract.words import Word, fold

_GLUE = frozenset("-'’‘ʼʻ`´‐‑")  # between the halves of one part: "Al-Harbi", "O'Neill"
STOPS_AS_NAMES = frozenset(("Said", "Or"))  # "Said Al Busaidi", "Mamun Or Rashid"
_PARTS = ("particle", "suffix", "stop", "thing", "day")  # of the lexicon, in the order below
_FAMILY_FIRST = ("chinese family names", "korean family names", "vietnamese family names")
_MOST_PARTS = 9
_MOST_GLUED = 9
_LONGEST_INITIAL = 3  # "J.", "Yu.", "Dzh."


class Vocabulary(NamedTuple):
    """The sets of folded words that steer the shape."""

    particles: frozenset[str]
    suffixes: frozenset[str]
    stops: frozenset[str]
    things: frozenset[str]
    days: frozenset[str]


@cache
def vocabulary() -> Vocabulary:
    """Return the words of the lexicon `names` by their part."""
    words: dict[str, set[str]] = {part: set() for part in _PARTS}
    for entry in lexicon.load("names").entries.values():
        words[entry.values["part"]].update(map(fold, entry.forms))
    particles, suffixes, stops, things, days = (frozenset(words[part]) for part in _PARTS)
    return Vocabulary(particles, suffixes, stops | things | days, things, days)


@cache
def first_families() -> frozenset[str]:
    """Return the folded family names of the cultures that write them first: "Kim", "Nguyen"."""
    entries = lexicon.load("family_names").entries
    return frozenset(fold(form) for name in _FAMILY_FIRST for form in entries[name].forms)


def begins_name(text: str, words: Sequence[Word], i: int) -> bool:
    """Tell whether a personal name may begin at word `i`."""
    return name_end(text, words, i) > i


def name_end(text: str, words: Sequence[Word], i: int) -> int:
    """Return the index of the word after the name that begins at word `i`, or `i` without one.

    A name has at least one part that is more than an initial, and stands on one line.
    """
    at, whole = i, False
    for _ in range(_MOST_PARTS):
        if at >= len(words) or (at > i and not _on_one_line(text, words, at)):
            break
        after = _initial_end(words, at)
        if after == at:
            after = _part_end(words, at, begun=at > i)
            if after == at:
                break
            whole = whole or len(words[at].text) > 1 or after > at + 1
        at = after
    return at if whole else i


def titled_end(text: str, words: Sequence[Word], i: int) -> int:
    """Return the end of the name at word `i` after a title, where a day may be its first part.

    "Sunday" and "Friday" are given names in West and East Africa: "Pastor Sunday Okafor".
    """
    if i + 1 < len(words) and _is_day(words[i]) and _on_one_line(text, words, i + 1):
        rest = i + 1 + _is_day(words[i + 1])
        after = name_end(text, words, rest)
        return after if after > rest else i
    return name_end(text, words, i)


def names_thing(words: Sequence[Word], i: int) -> bool:
    """Tell whether word `i` or the next, after a name, make it a thing's ("High School")."""
    things = vocabulary().things
    for word in words[i : i + 2]:
        if not word.text[0].isupper():
            return False
        if word.key in things:
            return True
    return False


def is_initial(words: Sequence[Word], i: int) -> bool:
    """Tell whether words `i` and `i + 1` are an initial with its full stop."""
    return _initial_end(words, i) > i


def _initial_end(words: Sequence[Word], i: int) -> int:
    if i + 1 >= len(words) or words[i + 1].text != "." or words[i + 1].start != words[i].end:
        return i
    text = words[i].text
    shaped = len(text) <= _LONGEST_INITIAL and text[0].isupper()
    return i + 2 if shaped and (len(text) == 1 or text[1:].islower()) else i


def _part_end(words: Sequence[Word], i: int, *, begun: bool) -> int:
    """Return the end of one part of a name: "Al-Harbi", "van der Berg", "oglu"; `i` for none."""
    known, at = vocabulary(), i
    while at < len(words) and at - i < 3 and words[at].text in known.particles:
        glued = _glued_end(words, at)
        if glued > at + 1:
            return glued if words[glued - 1].text[0].isupper() else i
        at += 1
    if at >= len(words):
        return i
    end = _glued_end(words, at)
    if begun and "".join(word.key for word in words[at:end]) in known.suffixes:
        return end
    first = words[at]
    named = first.key not in known.stops or first.text in STOPS_AS_NAMES
    return end if first.text[0].isupper() and named else i


def _glued_end(words: Sequence[Word], i: int) -> int:
    """Return the end of the words that hyphens and apostrophes join to word `i`."""
    end = i + 1
    for _ in range(_MOST_GLUED):
        if not _is_glued(words, end) or (words[end + 1].text == "s" and words[end].text != "-"):
            break
        end += 2
    return end


def _is_glued(words: Sequence[Word], at: int) -> bool:
    """Tell whether the mark `at` joins the letters on both its sides."""
    return (
        at + 1 < len(words)
        and words[at].text in _GLUE
        and words[at - 1].end == words[at].start
        and words[at].end == words[at + 1].start
        and words[at + 1].text[0].isalpha()
    )


def _is_day(word: Word) -> bool:
    return word.text[0].isupper() and word.key in vocabulary().days


def _on_one_line(text: str, words: Sequence[Word], i: int) -> bool:
    """Tell whether word `i` follows the one before it with nothing but spaces between."""
    gap = text[words[i - 1].end : words[i].start]
    return "\n" not in gap and len(gap) < 4
