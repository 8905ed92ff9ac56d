"""Cue words of a page, looked up by where they stand."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from extract import words
from extract.forms import Lexicon, Match
from extract.pages import Page
from extract.words import Word

_GLUED = ("on", "of", "for", "to", "the", "about", "titled", "entitled", "named", "called")
_NAMING = ("adopted", "heard")
_WORD = re.compile(r"\b[^\W\d_]{4,20}\b")
_PARTICLES = frozenset((
    "down", "out", "off", "through", "over", "back", "aside", "forward", "up",
))  # fmt: skip
_SPLIT = frozenset((
    "vote", "voted", "votes", "turn", "turned", "turns", "throw", "threw", "shot", "struck", "put",
    "puts", "sent", "sends", "waved", "nodded", "set", "handed", "laid", "took", "held", "carried",
))  # fmt: skip
_CLOSED = re.compile(r"[”\"»“’']\s{1,2}$")
_FAR = 40
_SHORTEST = 4
"""How long a noun must be to be read in a word that lacks a space: "reportson"."""


class Cue(NamedTuple):
    """Words `start:end` that say what a title is or what became of it."""

    start: int
    end: int
    role: str
    kind: str | None = None
    status: str | None = None
    stands: str | None = None
    generic: bool = False
    weak: bool = False
    party: bool = False
    none: bool = False
    near: bool = False
    """Whether a noun is so common that it counts only right beside a title."""


@dataclass(frozen=True, slots=True)
class Cues:
    """All cue words of a page and all its words, in order."""

    text: str
    cues: Sequence[Cue]
    words: Sequence[Word]

    def within(self, start: int, end: int) -> Sequence[Cue]:
        """Return the cues that lie in `start:end`."""
        first, last = bisect_left(self.cues, (start,)), bisect_left(self.cues, (end,))
        return [cue for cue in self.cues[first:last] if cue.end <= end]

    def words_within(self, start: int, end: int) -> Sequence[Word]:
        """Return the words that begin in `start:end`."""
        first, last = bisect_left(self.words, (start,)), bisect_left(self.words, (end,))
        return self.words[first:last]


def read(page: Page) -> Cues:
    """Find the cue words of `page`."""
    lexicon = page.lexicon("cues")
    found = [
        Cue(match.start, match.end, **match.entry.values)
        for match in lexicon.find(page.text, page.words)
    ]
    within = [cue for each in found for cue in _nouns_within(page.text, each, lexicon)]
    split = list(_split(page, lexicon))
    if within or split:
        found = sorted(_without(found, split) + within + split)
    return Cues(page.text, tuple(_with_glued(page.words, found, lexicon)), page.words)


def _split(page: Page, lexicon: Lexicon) -> Iterator[Cue]:
    """Yield the particles behind titles whose verbs stand before: `voted the motion “A” down`."""
    for at, word in enumerate(page.words):
        if word.key in _PARTICLES and _CLOSED.search(page.text, word.start - 3, word.start):
            match = _verb_of(word.key, page.words[max(0, at - _FAR) : at], lexicon)
            if match and match.entry.values.get("role") == "act":
                yield Cue(word.start, word.end, **match.entry.values)


def _verb_of(particle: str, before: Sequence[Word], lexicon: Lexicon) -> Match | None:
    """Return what the nearest verb that takes a particle says with it."""
    for word in reversed(before):
        if word.text in ".;":
            return None
        if word.key in _SPLIT:
            return _alone(f"{word.key} {particle}", lexicon)
    return None


def _without(found: list[Cue], others: Sequence[Cue]) -> list[Cue]:
    starts = {cue.start for cue in others}
    return [cue for cue in found if cue.start not in starts]


def _nouns_within(text: str, act: Cue, lexicon: Lexicon) -> Iterator[Cue]:
    """Yield the noun in an act's words, if it is not the first: `received the report`."""
    if act.role != "act" or act.status not in _NAMING:
        return
    for word in _WORD.finditer(text, act.start + 1, act.end):
        match = _alone(word[0], lexicon)
        if match and word[0].lower() != "note" and _is_plain_noun(match):
            yield Cue(word.start(), word.end(), **match.entry.values)


def _is_plain_noun(match: Match) -> bool:
    values = match.entry.values
    return values.get("role") == "noun" and "status" not in values


def _with_glued(found: Sequence[Word], known: list[Cue], lexicon: Lexicon) -> list[Cue]:
    """Add the words that a missing space glues to a small one: "decisionson “…”"."""
    ends = (at for at, word in enumerate(found) if word.key.endswith(_GLUED))
    glued = [cue for at in ends for cue in _unglued(found, at, lexicon)]
    return sorted([*known, *glued]) if glued else known


def _unglued(found: Sequence[Word], at: int, lexicon: Lexicon) -> Iterator[Cue]:
    """Yield what word `at` says without the small word that ends it, and with the word before."""
    word = found[at]
    for tail in _GLUED:
        if len(word.key) >= len(tail) + _SHORTEST and word.key.endswith(tail):
            rest = word.text[: -len(tail)]
            match = _alone(f"{rest} {tail}", lexicon) or _alone(rest, lexicon)
            if match and match.entry.values.get("role") in ("noun", "act"):
                yield Cue(word.start, word.end, **match.entry.values)
                before = found[at - 1].text if at else ""
                act = _alone(f"{before} {rest}", lexicon)
                if act and act.end == len(before) + 1 + len(rest):
                    yield Cue(found[at - 1].start, word.end, **act.entry.values)
                return


@lru_cache(maxsize=1_024)
def _alone(text: str, lexicon: Lexicon) -> Match | None:
    """Return what the lexicon says of words alone, if it knows them all."""
    match = lexicon.match(text, words.split(text), 0)
    return match if match and match.end == len(text) else None
