"""Cue words of a page, looked up by where they stand."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from extract.pages import Page
from extract.words import Word


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


@dataclass(frozen=True, slots=True)
class Cues:
    """All cue words of a page and all its words, in order."""

    text: str
    cues: Sequence[Cue]
    words: Sequence[Word]

    def within(self, start: int, end: int) -> Sequence[Cue]:
        """Return the cues that lie in `start:end`."""
        first = bisect_left(self.cues, start, key=lambda cue: cue.start)
        last = bisect_left(self.cues, end, key=lambda cue: cue.start)
        return [cue for cue in self.cues[first:last] if cue.end <= end]

    def words_within(self, start: int, end: int) -> Sequence[Word]:
        """Return the words that begin in `start:end`."""
        first = bisect_left(self.words, start, key=lambda word: word.start)
        return self.words[first : bisect_left(self.words, end, key=lambda word: word.start)]


def read(page: Page) -> Cues:
    """Find the cue words of `page`."""
    found = page.lexicon("cues").find(page.text, page.words)
    return Cues(
        page.text,
        tuple(Cue(match.start, match.end, **match.entry.values) for match in found),
        page.words,
    )
