"""The words for occasions and around them (lexicon `events`), and where they stand on a page."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache
from typing import Any, NamedTuple

from extract.forms import Entry, Lexicon, Match
from extract.mentions import Mention
from extract.pages import Page
from extract.words import Word, fold, split

_SINGLE = ("lead", "topic", "next", "any", "the", "stop", "limit", "where", "aside")
_LONG = 4  # letters of a word that has a capital in a headline of capitals
_JOINTS = frozenset("-'&/.")


class Vocabulary(NamedTuple):
    """Words by role: phrases as lexicons, single words as folded keys."""

    nouns: Lexicon
    """Nouns, and the phrases that hold one but name no occasion."""
    cues: Lexicon
    """What says that an occasion is past or to come."""
    titles: Lexicon
    keys: Mapping[str, frozenset[str]]
    ordinals: Mapping[str, int]
    tens: Mapping[str, int]


@lru_cache(maxsize=8)
def of(lexicon: Lexicon) -> Vocabulary:
    """Return the words of `lexicon` by role."""
    by_role: dict[str, list[Entry]] = {}
    for entry in lexicon.entries.values():
        by_role.setdefault(entry.values["role"], []).append(entry)
    return Vocabulary(
        Lexicon(by_role["noun"] + by_role["none"]),
        Lexicon(by_role["will"] + by_role["past"]),
        Lexicon(by_role["title"]),
        {
            role: frozenset(fold(form) for entry in by_role[role] for form in entry.forms)
            for role in _SINGLE
        },
        _values(by_role["ordinal"]),
        _values(by_role["tens"]),
    )


def _values(entries: Sequence[Entry]) -> dict[str, int]:
    return {fold(form): entry.values["value"] for entry in entries for form in entry.forms}


class Scene:
    """A page with the mentions on it, looked up by word."""

    def __init__(self, page: Page, found: Mapping[str, Sequence[Any]]) -> None:
        self.page, self.text, self.words = page, page.text, page.words
        self.known = of(page.lexicon("events"))
        self.found = found
        names = [m for type_ in ("organisation", "position", "person") for m in found[type_]]
        self._names = sorted(names, key=lambda m: (m.start, -m.end))
        self._ends = {m.end: m for m in sorted(names, key=lambda m: -m.start)}
        self._by_start: dict[int, Mention] = {}
        for mention in [*self._names, *found["place"]]:
            self._by_start.setdefault(mention.start, mention)
        self.dates = {m.start: m for m in found["date"]}
        self.places = {m.start: m for m in found["place"]}

    @cached_property
    def starts(self) -> list[int]:
        """The offsets of the words."""
        return [word.start for word in self.words]

    @cached_property
    def _sentences(self) -> list[int]:
        return [sentence.start for sentence in self.page.sentences]

    @cached_property
    def _segments(self) -> list[int]:
        return [segment.start for segment in self.page.segments]

    @cached_property
    def _items(self) -> list[Any]:
        return list(self.found["agenda_item"])

    def at(self, offset: int) -> int:
        """Return the first word that does not begin before `offset`."""
        return bisect_left(self.starts, offset)

    def key(self, at: int) -> str:
        """Return the key of word `at`, "" beyond the text."""
        return self.words[at].key if 0 <= at < len(self.words) else ""

    def has(self, role: str, at: int) -> bool:
        """Tell whether word `at` has a role."""
        return self.key(at) in self.known.keys[role]

    def is_hyphened(self, at: int) -> bool:
        """Tell whether a hyphen joins word `at` to the next: "two-day"."""
        return self.key(at + 1) == "-" and self.words[at + 1].start == self.words[at].end

    def sentence(self, offset: int) -> tuple[int, int]:
        """Return the bounds of the sentence around `offset`; the text's where there is none."""
        at = bisect_right(self._sentences, offset) - 1
        if at < 0 or self.page.sentences[at].end < offset:
            return offset, offset
        return self.page.sentences[at].start, self.page.sentences[at].end

    def opening(self, offset: int) -> int:
        """Return where the sentence around `offset` begins, behind a dateline."""
        start, _ = self.sentence(offset)
        lines = (s for s in self.page.segments if s.kind == "dateline" and s.start == start)
        return next((line.end for line in lines), start)

    def kind_at(self, offset: int) -> str:
        """Return the kind of the segment around `offset`."""
        at = bisect_right(self._segments, offset) - 1
        return self.page.segments[at].kind if at >= 0 else ""

    def is_in_capitals(self, offset: int) -> bool:
        """Tell whether `offset` is in a headline whose words all have capitals."""
        if self.kind_at(offset) not in ("headline", "subhead"):
            return False
        start, end = self.sentence(offset)
        found = self.words[self.at(start) : self.at(end)]
        return not any(word.text.islower() and len(word.text) >= _LONG for word in found)

    def first_sentence(self) -> Mention | None:
        """Return the first sentence below the headline, None where there is no headline."""
        heads = [s.end for s in self.page.segments[:3] if s.kind in ("headline", "subhead")]
        at = bisect_left(self._sentences, heads[-1]) if heads else len(self._sentences)
        return self.page.sentences[at] if at < len(self._sentences) else None

    def name_at(self, at: int) -> Mention | None:
        """Return the mention of a body, person, office or place that begins at word `at`."""
        return self._by_start.get(self.words[at].start) if at < len(self.words) else None

    def name_before(self, at: int) -> Mention | None:
        """Return the mention of a body, person or office that ends with word `at`."""
        return self._ends.get(self.words[at].end)

    def around(self, start: int, end: int) -> Mention | None:
        """Return the body, person or office whose name holds `start:end`, or None."""
        at = bisect_right(self._names, start, key=lambda m: m.start)
        near = self._names[max(0, at - 3) : at]
        return next((m for m in near if m.start <= start and end <= m.end), None)

    def item_at(self, start: int, end: int) -> Any:
        """Return the first title that begins in `start:end`, or None."""
        at = bisect_left(self._items, start, key=lambda m: m.start)
        return self._items[at] if at < len(self._items) and self._items[at].start < end else None

    def item_ending(self, start: int, end: int) -> Any:
        """Return the title that ends in `start:end`, or None."""
        at = bisect_left(self._items, end, key=lambda m: m.start)
        near = self._items[max(0, at - 3) : at]
        return next((m for m in reversed(near) if start < m.end <= end), None)

    def in_item(self, start: int, end: int) -> Any:
        """Return the title that holds `start:end`, or None."""
        at = bisect_right(self._items, start, key=lambda m: m.start)
        near = self._items[max(0, at - 4) : at]
        return next((m for m in reversed(near) if m.start <= start and end <= m.end), None)

    def nouns(self) -> Sequence[Match]:
        """Return the words for occasions, in order."""
        found = self.known.nouns.find(self.text, self.words)
        return [match for match in found if match.entry.values["role"] == "noun"]


_ROMAN = re.compile(r"(?=[IVXLC])C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def roman(text: str) -> int | None:
    """Return the value of a Roman number up to 399.

    >>> roman("XXVI"), roman("IX"), roman("Visit")
    (26, 9, None)
    """
    if not _ROMAN.fullmatch(text):
        return None
    values = [_DIGITS[letter] for letter in text]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < after else value for value, after in pairs)


def ordinal_ending(scene: Scene, at: int) -> tuple[int, int] | None:
    """Return the number that ends with word `at` as (its first word, its value), or None."""
    word = scene.words[at]
    if scene.is_hyphened(at):
        return None  # "first-responder"
    if word.key in ("st", "nd", "rd", "th") and at and scene.key(at - 1).isdigit():
        return (at - 1, int(scene.key(at - 1))) if len(scene.key(at - 1)) < 4 else None
    value = scene.known.ordinals.get(word.key)
    if value is None:
        number = roman(word.text)
        return (at, number) if number and (len(word.text) > 1 or _is_series(scene, at)) else None
    first = at - 2 if scene.key(at - 1) == "-" else at - 1  # "twenty-ninth", "twenty ninth"
    tens = scene.known.tens.get(scene.key(first))
    return (first, tens + value) if tens and value < 10 else (at, value)


def _is_series(scene: Scene, at: int) -> bool:
    """Tell whether the letter I, V, X, L or C is a number and no initial or pronoun."""
    return scene.words[at].text in "IVX" and scene.key(at + 1) not in (".", "")


def is_joint(word: Word) -> bool:
    """Tell whether a mark may stand within a name."""
    return word.key in _JOINTS


def nouns_in(known: Vocabulary, text: str) -> list[tuple[str, str]]:
    """Return kind and name of the nouns in a few words; plurals count as well."""
    found = split(text)
    singular = [word._replace(key=word.key.removesuffix("s")) for word in found]
    matches = list(known.nouns.find(text, found)) or list(known.nouns.find(text, singular))
    return [(m.entry.values["kind"], m.entry.name) for m in matches if "kind" in m.entry.values]
