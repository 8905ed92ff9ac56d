"""A release as the finders see it: its text with words, segments, sentences and quotations."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from extract import lexicon, quotes, segments, words
from extract.forms import Lexicon
from extract.mentions import Mention, Release
from extract.quotes import Quote
from extract.records import Segment
from extract.words import Word

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Page:
    """What is known of a release before anything is found in it; all spans are in text order."""

    release: Release
    words: tuple[Word, ...]
    segments: tuple[Segment, ...]
    sentences: tuple[Mention, ...]
    quotes: tuple[Quote, ...]
    lexicons: Path | None = None
    """A folder of the user's own lexicon files."""
    _kept: dict[Callable[["Page"], Any], Any] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    @property
    def text(self) -> str:
        """The text of the release, as decoded."""
        return self.release.text

    def lexicon(self, name: str) -> Lexicon:
        """Return the package's lexicon `name` with the user's additions."""
        return lexicon.load(name, self.lexicons)

    def once(self, make: Callable[["Page"], T]) -> T:
        """Return `make(self)`, made when it is first asked for: what several finders need."""
        if make not in self._kept:
            self._kept[make] = make(self)
        made: T = self._kept[make]
        return made


def read(release: Release, lexicons: Path | None = None) -> Page:
    """Return `release` as a page."""
    text = release.text
    blocks, quoted = segments.read(text, lexicons), quotes.read(text)
    return Page(
        release,
        tuple(words.split(text)),
        blocks,
        segments.sentences(text, blocks, quoted),
        quoted,
        lexicons,
    )
