"""Names that the lexicons or the gazetteer know: candidates, to be judged by their neighbours."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from extract import gazetteer, initials
from extract.finders.places import cues
from extract.forms import Entry, Lexicon
from extract.gazetteer import Gazetteer, Place
from extract.mentions import Mention
from extract.pages import Page
from extract.words import Word

_MOST_WORDS = 6
_JOINTS = frozenset("-.'")
_SEPARATED = frozenset("@_#\\=")


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words `first:last` that may name one of `options`.

    `sure`: a lexicon has the name. `marks` are the gazetteer's: w an English word, g a given name,
    s a surname.
    """

    start: int
    end: int
    first: int
    last: int
    options: tuple[Place, ...]
    sure: bool
    marks: str = ""


def read(page: Page, dates: Sequence[Mention]) -> list[Candidate]:
    """Return the known names of `page` in order: the longest at each word, none in a date.

    What the page spells out as the abbreviation of a body is no place: "Kuwait News Agency (KUNA)".
    """
    names = _Names(
        page.text,
        page.words,
        page.lexicon("countries"),
        page.lexicon("places"),
        gazetteer.load(),
        cues.read(page).joiner,
    )
    bodies = initials.spelled(page)
    known = (one for one in names.read() if page.text[one.start : one.end] not in bodies)
    return list(_outside(known, dates))


def _outside(candidates: Iterator[Candidate], dates: Sequence[Mention]) -> Iterator[Candidate]:
    at = 0
    for candidate in candidates:
        while at < len(dates) and dates[at].end <= candidate.start:
            at += 1
        if at == len(dates) or candidate.end <= dates[at].start:
            yield candidate


@dataclass(frozen=True, slots=True)
class _Names:
    """Look-ups in one text."""

    text: str
    words: Sequence[Word]
    countries: Lexicon
    places: Lexicon
    index: Gazetteer
    joiners: Container[str]

    def read(self) -> Iterator[Candidate]:
        at = 0
        while at < len(self.words):
            word = self.words[at]
            candidate = None
            if (word.text[0].isupper() or word.key == "the") and self._stands_free(at):
                candidate = self._longest(at)
            if candidate:
                yield candidate
            at = candidate.last if candidate else at + 1

    def _stands_free(self, at: int) -> bool:
        """Tell whether a word is no part of an address or a tag: "@Estonia"."""
        start = self.words[at].start
        return start == 0 or self.text[start - 1] not in _SEPARATED

    def _longest(self, at: int) -> Candidate | None:
        listed = self._listed(at)
        if self.words[at].key == "the":
            return listed
        indexed = self._indexed(at)
        if listed and indexed and indexed.last == listed.last:
            return _joined(listed, indexed)
        if listed and (not indexed or indexed.last < listed.last):
            return listed
        return indexed

    def _listed(self, at: int) -> Candidate | None:
        """Return the longest name that a lexicon has at a word."""
        country = self.countries.match(self.text, self.words, at)
        place = self.places.match(self.text, self.words, at)
        match = place if country is None or (place and place.end > country.end) else country
        if match is None:
            return None
        start, end, first, last, entry = match
        if entry.values.get("behind") and not self._is_state(at, end):
            return None
        if self.words[first].key == "the" and self.words[first].text != "The":
            first, start = first + 1, self.words[first + 1].start
        return Candidate(start, end, first, last, (_of_entry(entry),), True)

    def _is_state(self, at: int, end: int) -> bool:
        """Tell whether "Va." stands behind the comma of "Norfolk, Va."."""
        return at > 0 and self.words[at - 1].key == "," and self.text[end - 1] == "."

    def _indexed(self, at: int) -> Candidate | None:
        """Return the longest name that the gazetteer has at a word."""
        key, end, best = "", at, None
        for last in self._ends(at):
            key = f"{key} {self.words[last - 1].key}" if key else self.words[last - 1].key
            name = self.index.name(key)
            if name.places and self.words[last - 1].text[0].isupper():
                end, best = last, name
            if not name.goes_on:
                break
        if best is None:
            return None
        start, stop = self.words[at].start, self.words[end - 1].end
        return Candidate(start, stop, at, end, best.places, False, best.marks)

    def _ends(self, at: int) -> Iterator[int]:
        """Yield where a name that begins at `at` may end: after each word that it may hold."""
        yield at + 1
        last, parts = at + 1, 1
        while last < len(self.words) and parts < _MOST_WORDS:
            word, before = self.words[last], self.words[last - 1]
            if word.start - before.end > 1 or "\n" in self.text[before.end : word.start]:
                return
            if word.key not in _JOINTS:
                if not (word.text[0].isupper() or word.key in self.joiners):
                    return
                parts += 1
                yield last + 1
            elif word.start > before.end or (word.key == "." and len(before.text) > 3):
                return
            last += 1


def _of_entry(entry: Entry) -> Place:
    values = entry.values
    return Place(
        values.get("standard", entry.name),
        values.get("kind", "country"),
        values.get("country", ""),
        "",
        None,
        None,
        0,
        values.get("geonames_id"),
    )


def _joined(listed: Candidate, indexed: Candidate) -> Candidate:
    """Return a lexicon's name with what the gazetteer knows of the same place, and of others."""
    place = listed.options[0]
    if place.kind in ("city", "region"):
        same = [o for o in indexed.options if o.kind == place.kind and o.country == place.country]
        best = max(same, key=lambda option: option.population, default=place)
        place = best._replace(name=place.name, country=place.country)
    options = (place, *_namesakes(place, indexed.options))
    return Candidate(
        listed.start, listed.end, listed.first, listed.last, options, True, indexed.marks
    )


def _namesakes(place: Place, options: Sequence[Place]) -> Iterator[Place]:
    """Yield the regions that a lexicon's name may mean as well: of a country's, the US states."""
    for option in options:
        if option.kind == "region" and place.kind in ("country", "region"):
            other = option.state if place.kind == "country" else option.country != place.country
            if other:
                yield option
