"""Places behind a noun of another language ("Rua Augusta"), parts of regions ("Upper Silesia")."""

from collections.abc import Iterator, Mapping

from extract.finders.places.choice import Chosen
from extract.finders.places.cues import Cues, looks_english
from extract.gazetteer import Place
from extract.pages import Page

Shape = tuple[int, int, str, Place | None]
"""Words from, words to, kind, and the known place in the name."""

_MOST_WORDS = 6
_SHORT = 4  # letters of "Av." and the like
_NOT_JOINED = frozenset({"of", "and", "an", "as", "i", "a"})
_WHOLE = frozenset({"city", "region", "country"})


def read(page: Page, cues: Cues, starts: Mapping[int, Chosen], at: int) -> Iterator[Shape]:
    """Yield the place that begins at word `at`, where its words give it away."""
    word = page.words[at]
    if word.text.isupper():
        return
    if word.key in cues.native:
        last, kind = _end(page, cues, at), cues.native[word.key]
        if last > at + 1 and not _is_titled(kind, page.words[at + 1].key, cues):
            yield at, last, kind, None
    base = starts.get(at + 1)
    if base and word.key in cues.compass and _is_part(page, at, base):
        name = page.text[word.start : base.end]
        part = Place(name, "region", base.place.country, "", None, None, 0, None)
        yield at, base.last, "region", part


def _is_titled(kind: str, after: str, cues: Cues) -> bool:
    """Tell whether words only have the capitals of a title: "Gun Ban Exemptions"."""
    return kind == "city" and looks_english(after, cues)


def _is_part(page: Page, at: int, base: Chosen) -> bool:
    """Tell whether a region stands right behind the word at `at`."""
    return page.text[page.words[at].end : base.start] == " " and base.place.kind in _WHOLE


def _end(page: Page, cues: Cues, at: int) -> int:
    """Return the word after "Palacio de la Paz", "Av. Central", "Route 12", or `at` + 1."""
    words, last = page.words, at + 1
    short = len(words[at].text) <= _SHORT
    if short and last < len(words) and words[last].text == ".":
        last += 1
    first = last
    while last < len(words) and last - first < _MOST_WORDS and _goes_on(page, cues, last):
        last += 1
    while last > first and words[last - 1].text.islower():
        last -= 1
    return last if last > first else at + 1


def _goes_on(page: Page, cues: Cues, at: int) -> bool:
    """Tell whether a word may belong to the name: a capital, a number, "de", "la"."""
    word = page.words[at]
    if page.text[page.words[at - 1].end : word.start] not in (" ", "\u00a0", ""):
        return False
    if word.text[0].isupper() or word.text.isdigit():
        return True
    return word.key in cues.joiner and word.key not in _NOT_JOINED
