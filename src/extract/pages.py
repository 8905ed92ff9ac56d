"""A release as the finders see it: its text with words, segments, sentences and quotations."""

from dataclasses import dataclass
from pathlib import Path

from extract import lexicon, quotes, segments, words
from extract.lexicon import Lexicon
from extract.mentions import Mention, Release
from extract.quotes import Quote
from extract.records import Segment
from extract.words import Word


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

    @property
    def text(self) -> str:
        """The text of the release, as decoded."""
        return self.release.text

    def lexicon(self, name: str) -> Lexicon:
        """Return the package's lexicon `name` with the user's additions."""
        return lexicon.load(name, self.lexicons)


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
