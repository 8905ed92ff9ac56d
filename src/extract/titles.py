"""How alike two titles are: the same one again, reworded or shortened, or another one."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from extract import lexicon, words

SAME = 0.75
"""Titles at least as alike are one title.

The likeness of two titles is the share of words in common (twice their number by the number of
both, so that one word in four may differ), and 0.9 where the words of the one all stand, in
order, in the other: "Plan of Joint Drills" and "Plan of Joint Drills for 2031". It is 0 where each
has a number, a month, a country or one of two opposite words that the other lacks.

Measured on the 2,942 pairs of titles of one release in the annotated corpus, of which 93 are the
same title (precision, recall of the pairs joined): 0.5: 0.87, 0.97; 0.6: 0.98, 0.97; 0.7 to 0.8:
0.98, 0.95; 0.9: 0.99, 0.90; 0.95: 1.00, 0.38. From 0.6 to 0.8 it hardly matters; 0.75 is the
careful side, since lists of titles made to one pattern are commoner than titles reworded.
"""

_SHORTENED = 0.9
_POSTINGS, _COMPARED = 30, 12
"""A title is compared with the latest titles that have a word in common, and the most alike."""

_EMPTY = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "on",
        "in",
        "to",
        "for",
        "and",
        "or",
        "with",
        "by",
        "at",
        "from",
        "s",
        "as",
        "its",
        "their",
        "into",
        "within",
        "under",
        "between",
    ]
)
_ROMAN = re.compile(r"[ivx]{1,6}$")
_COUNTED = {
    word: str(number)
    for number, word in enumerate(
        (
            "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
            "tenth",
        ),
        1,
    )
}  # fmt: skip
_MONTHS = frozenset((
    "january", "february", "march", "april", "june", "july", "august", "september", "october",
    "november", "december",
))  # fmt: skip
_OPPOSITES = tuple(
    frozenset(pair.split("/"))
    for pair in (
        "import/export", "north/south", "northern/southern", "east/west", "eastern/western",
        "entry/exit", "opening/closing", "accession/withdrawal", "maximum/minimum", "land/sea",
        "internal/external", "summer/winter", "spring/autumn", "urban/rural", "upper/lower",
        "primary/secondary", "men/women", "boy/girl", "public/private", "civil/criminal",
        "bilateral/multilateral", "arrival/departure", "prevention/punishment", "general/special",
        "annual/quarterly", "short/long", "inbound/outbound", "temporary/permanent",
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Title:
    """A title as its words that count, and the numbers among them."""

    words: tuple[str, ...]
    numbers: frozenset[str]
    acronyms: frozenset[str]


@lru_cache(maxsize=4_096)
def read(text: str) -> Title:
    """Return `text` without case, articles, marks and endings.

    >>> read("On the Plans of the SCO for 2031").words
    ('plan', 'sco', '2031')
    """
    found = [word for word in words.split(text) if word.key[0].isalnum()]
    kept = [word for word in found if word.key not in _EMPTY] or found
    stems = tuple(_COUNTED.get(word.key) or _stem(word.key) for word in kept)
    return Title(
        stems,
        frozenset(
            stem for stem in stems if stem.isdigit() or stem in _MONTHS or _ROMAN.match(stem)
        ),
        frozenset(_stem(w.key) for w in kept if 2 <= len(w.text) <= 7 and w.text[:2].isupper()),
    )


def likeness(a: Title, b: Title) -> float:
    """Return how alike two titles are, from 0 to 1.

    >>> likeness(read("Aid for IDPs"), read("Aid for internally displaced persons"))
    1.0
    """
    if not a.words or not b.words or _differ_in_number(a, b) or _are_opposite(a, b):
        return 0.0
    ours, theirs = _spelt_out(a, b), _spelt_out(b, a)
    shared = sum((Counter(ours) & Counter(theirs)).values())
    alike = 2 * shared / (len(ours) + len(theirs))
    short, long = sorted((ours, theirs), key=len)
    return max(alike, _SHORTENED if _is_shortened(short, long) else 0.0)


def _differ_in_number(a: Title, b: Title) -> bool:
    """Tell whether each title has a number that the other lacks: protocols 4 and 5."""
    return bool(a.numbers - b.numbers and b.numbers - a.numbers)


def _are_opposite(a: Title, b: Title) -> bool:
    """Tell whether titles have a country or one of two opposite words that the other lacks."""
    ours, theirs = set(a.words) - set(b.words), set(b.words) - set(a.words)
    if any(pair & ours and pair & theirs for pair in _OPPOSITES):
        return True
    return not ours.isdisjoint(_countries()) and not theirs.isdisjoint(_countries())


@cache
def _countries() -> frozenset[str]:
    """Return the stems of the names of countries and of their people that are one word."""
    forms = (form for entry in lexicon.load("countries").entries.values() for form in entry.forms)
    split = (words.split(form) for form in forms)
    return frozenset(_stem(found[0].key) for found in split if len(found) == 1)


def _is_shortened(short: Sequence[str], long: Sequence[str]) -> bool:
    """Tell whether two words or more of a title stand together, or four in order, in a longer."""
    if len(short) < 2 or short[0] not in long:
        return False
    at = long.index(short[0])
    if list(long[at : at + len(short)]) == list(short):
        return True
    rest = iter(long)
    return len(short) >= 4 and all(word in rest for word in short)


def _spelt_out(title: Title, other: Title) -> list[str]:
    """Return the words of a title, its acronyms spelt out as in the other title."""
    result: list[str] = []
    for word in title.words:
        spelt = _spelling(word, other.words) if word in title.acronyms else ()
        result.extend(spelt or (word,))
    return result


def _spelling(acronym: str, found: Sequence[str]) -> Sequence[str]:
    """Return the words of `found` in a row that begin with the letters of `acronym`."""
    if acronym in found:
        return ()
    initials = "".join(word[0] for word in found)
    at = initials.find(acronym)
    return found[at : at + len(acronym)] if at >= 0 else ()


def _stem(word: str) -> str:
    """Return `word` without the ending of a plural: a likeness needs no more."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith("ss"):
        return word[:-1]
    return word.replace("programme", "program")


class Groups:
    """Titles seen so far, grouped; a new one joins the group of the one most like it."""

    def __init__(self) -> None:
        self.groups: list[list[int]] = []
        self._titles: list[Title] = []
        self._group_of: list[int] = []
        self._lists: list[set[str]] = []
        self._numbers: list[set[str]] = []
        self._seen: dict[str, list[int]] = defaultdict(list)

    def add(self, text: str, list_: str | None = None, apart: int | None = None) -> int:
        """Add a title and return its group.

        Titles of one enumeration are not grouped, nor is one with the group `apart`, around it.
        """
        title, at = read(text), len(self._titles)
        group = self.find(text, list_, apart)
        if group is None:
            group = len(self.groups)
            self.groups.append([])
            self._lists.append(set())
            self._numbers.append(set())
        self.groups[group].append(at)
        self._lists[group] |= {list_} if list_ else set()
        self._numbers[group] |= title.numbers
        self._titles.append(title)
        self._group_of.append(group)
        for word in set(title.words):
            self._seen[word].append(at)
        return group

    def find(self, text: str, list_: str | None = None, apart: int | None = None) -> int | None:
        """Return the group of the title most like `text`, the latest of those as alike."""
        title = read(text)
        best, found = SAME, None
        for at in self._near(title):
            group = self._group_of[at]
            if group == apart:
                continue
            alike = likeness(title, self._titles[at])
            if alike < 1 and (list_ in self._lists[group] or self._is_other(title, group)):
                continue
            if alike > best or (found is None and alike == best):
                best, found = alike, group
        return found

    def _is_other(self, title: Title, group: int) -> bool:
        numbers = self._numbers[group]
        return bool(title.numbers - numbers and numbers - title.numbers)

    def _near(self, title: Title) -> Iterator[int]:
        """Yield the titles with most words in common, the latest first among as many."""
        shared: Counter[int] = Counter()
        for word in set(title.words):
            shared.update(self._seen.get(word, ())[-_POSTINGS:])
        ranked = sorted(shared.items(), key=lambda pair: (-pair[1], -pair[0]))
        yield from (at for at, _ in ranked[:_COMPARED])
