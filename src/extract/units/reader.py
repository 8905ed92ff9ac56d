"""Reads the units of a page: word by word the longest that a lexicon or an earlier finder has."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from typing import Any

from extract import fields, loud, wraps
from extract.fields import topics, vocabulary
from extract.forms import Entry
from extract.pages import Page
from extract.units.kinds import (
    CAPITALS,
    GLUE,
    HEAD,
    MARK,
    NAME,
    OFFICE,
    OTHER,
    SMALL,
    STOP,
    TOPIC,
    WALL,
    Found,
    Unit,
    is_qualifier,
    starting,
)
from extract.words import Word

_MOST_GLUED = 8
_LINKS = frozenset({"of", "for", "and", "&", ",", "on"})
_OPENING: Mapping[str, Any] = {"opening": True}  # has its capital from the sentence, not the name


class _Known:
    """What the lexicons and marks tell of the words of a page, whatever finders have found."""

    def __init__(self, page: Page) -> None:
        self.listed: dict[int, Unit | None] = {}
        self.plain: dict[int, Unit] = {}


class Reader:
    """Reads the units of a page; what earlier finders found comes before the lexicons."""

    def __init__(self, page: Page, found: Found, names: Iterable[str] = ()) -> None:
        self.page, self.text, self.words = page, page.text, page.words
        self.names = frozenset(names)
        self.subjects = page.lexicon("subjects")
        self.topics = topics(self.subjects)
        self.endings = fields.endings(self.subjects)
        self.prefixes = vocabulary(self.subjects, "prefix")
        self.stops = vocabulary(self.subjects, "stop")
        self.at = starting(found)
        self.lexicons = (
            (NAME, page.lexicon("organisations")),
            (HEAD, page.lexicon("bodies")),
            (OFFICE, page.lexicon("offices")),  # the last: those alone may be small
        )
        self.edges = sorted({edge for s in page.segments for edge in (s.start, s.end)})
        self.loud = loud.lines(page.text)
        self.known = page.once(_Known)

    def read(self) -> list[Unit]:
        """Return the units in order; every word and mark belongs to one."""
        units: list[Unit] = []
        at = 0
        while at < len(self.words):
            unit = self._unit(at)
            if unit.kind in CAPITALS and unit.last < len(self.words):
                unit = self._owned(unit)
            at = unit.last
            if units and units[-1].kind == OFFICE and is_qualifier(units[-1], unit):
                units[-1] = units[-1]._replace(kind=TOPIC)
            if not (unit.key == "/" and self._is_inside(unit.first)):
                units.append(unit)
        return units

    def _is_inside(self, at: int) -> bool:
        """Tell whether a mark stands between two words without space: "Border/Coast"."""
        if not 0 < at < len(self.words) - 1:
            return False
        before, mark, after = self.words[at - 1 : at + 2]
        tight = before.end == mark.start and mark.end == after.start
        return tight and before.text.isalpha() and after.text.isalpha()

    def _unit(self, at: int) -> Unit:
        word = self.words[at]
        found = self._mention(at) if word.start in self.at else None
        if not word.text[0].isalpha():
            return found or self._plain(at)
        best = self._best(at)
        if found and (best is None or found.end >= best.end) and not self._is_office(best, found):
            return found
        return best or found or self._plain(at)

    def _is_office(self, best: Unit | None, found: Unit) -> bool:
        """Tell whether a rank is an office because of its complement: "Ambassador of ..."."""
        if best is None or best.kind != OFFICE or best.end != found.end or found.kind != WALL:
            return False
        return best.last < len(self.words) and self.words[best.last].key in ("of", "to")

    def _mention(self, at: int) -> Unit:
        """Return what an earlier finder found at word `at`."""
        kind, mention = self.at[self.words[at].start]
        last = at + 1
        while last < len(self.words) and self.words[last].start < mention.end:
            last += 1
        return self._make(at, last, kind)._replace(end=mention.end, capital=True, mention=mention)

    def _best(self, at: int) -> Unit | None:
        """Return the longest entry of the lexicons at word `at`, or a name that the page tells."""
        if at not in self.known.listed:
            self.known.listed[at] = self._listed(at)
        best = self.known.listed[at]
        if best is None and self.words[at].text in self.names:
            return self._make(at, at + 1, NAME)
        return best

    def _listed(self, at: int) -> Unit | None:
        """Return the longest entry of the lexicons at word `at`; names before heads."""
        capital = self.words[at].text[0].isupper()
        best: Unit | None = None
        for kind, lexicon in self.lexicons if capital else self.lexicons[-1:]:
            match = lexicon.match(self.text, self.words, at)
            if match and self._counts(match.entry, at) and (not best or match.end > best.end):
                unit = self._make(at, match.last, kind)
                best = unit._replace(end=match.end, values=match.entry.values)
        return best

    def _counts(self, entry: Entry, at: int) -> bool:
        """Tell whether an entry names something by itself here."""
        if entry.values.get("titled"):
            return self._is_title(at)
        if entry.values.get("suffix"):
            return not self.is_loud(self.words[at].start)
        return not (entry.values.get("modifier") or entry.values.get("tail"))

    def _is_title(self, at: int) -> bool:
        """Tell whether a name follows: "Justice Obi", and no "Minister of Justice"."""
        after = self.words[at + 1 : at + 2]
        if self.words[at].key != "justice":
            return True
        named = bool(after) and after[0].text[0].isupper() and self._is_new(after[0])
        court = any(word.key == "court" for word in self.words[at + 2 : at + 5])
        held = bool(after) and after[0].key == "of" and court
        return (named or held) and not self._is_linked(at)

    def _is_linked(self, at: int) -> bool:
        """Tell whether word `at` ends a field of work: "Law and Justice", no "Obi and Justice"."""
        link = self.words[at - 1].key if at else ""
        if link in ("and", "&", ",") and at > 1:
            return not (self.words[at - 2].text[0].isupper() and self._is_new(self.words[at - 2]))
        return link in _LINKS

    def _is_new(self, word: Word) -> bool:
        return word.key not in self.topics and not self.page.lexicon("bodies").match(
            self.text, (word,), 0
        )

    def _plain(self, at: int) -> Unit:
        """Return one word or mark, with what hyphens and slashes glue to it."""
        unit = self.known.plain.get(at)
        if unit is None:
            unit = self._read_plain(at)
            if self.words[unit.last : unit.last + 1] and self.words[at + 1].key not in GLUE:
                self.known.plain[at] = unit  # what is glued depends on the names that are known
        return unit

    def _read_plain(self, at: int) -> Unit:
        word = self.words[at]
        if not word.text[0].isalpha():
            return self._make(at, at + 1, MARK)
        if not word.text[0].isupper():
            return self._make(at, at + 1, SMALL)
        last = self._glued(at)
        parts = [part for part in self.words[at:last] if part.key not in GLUE]
        known = all(self._is_known(part, len(parts)) for part in parts)
        if last == at + 1 and word.key in self.stops:
            return self._make(at, last, TOPIC if known else STOP)._replace(values=_OPENING)
        return self._make(at, last, TOPIC if known else OTHER)

    def _is_known(self, part: Word, parts: int) -> bool:
        """Tell whether a word, or a part of a compound, is none of a personal name."""
        if part.key in self.topics or fields.ends_as_field(part.key, self.endings):
            return True
        return parts > 1 and (part.text.islower() or part.key in self.prefixes)

    def _glued(self, at: int) -> int:
        last = at + 1
        while last + 1 < len(self.words) and last - at < _MOST_GLUED:
            glue, after = self.words[last], self.words[last + 1]
            tight = self.words[last - 1].end == glue.start and glue.end == after.start
            if not (tight and glue.key in GLUE and after.text[0].isalpha()):
                break
            own = after.text[0].isupper() and self.words[at].key not in self.prefixes
            if own and self._best(last + 1):
                break
            last += 2
        return last

    def _make(self, first: int, last: int, kind: str) -> Unit:
        start, word = self.words[first].start, self.words[first]
        return Unit(
            start,
            self.words[last - 1].end,
            first,
            last,
            kind,
            word.key,
            word.text[0].isupper(),
            first > 0 and self.is_joined(self.words[first - 1].end, start),
        )

    def is_joined(self, start: int, end: int) -> bool:
        """Tell whether only white space within one block separates two words."""
        if "\n" not in self.text[start:end]:
            return True
        if self.text.count("\n", start, end) > 1 or not self.edges:
            return False
        at = bisect_left(self.edges, start)
        whole = at == len(self.edges) or self.edges[at] > end
        return whole and wraps.is_wrapped(self.text, self.text.index("\n", start))

    def is_loud(self, offset: int) -> bool:
        """Tell whether the line around `offset` is set in capitals."""
        at = bisect_left(self.loud, (offset + 1,)) - 1
        return at >= 0 and offset < self.loud[at][1]

    def _owned(self, unit: Unit) -> Unit:
        """Take the possessive after a capital unit into its words, not into its characters."""
        mark = self.words[unit.last]
        if mark.key != "'" or mark.start != unit.end:
            return unit
        after = self.words[unit.last + 1] if unit.last + 1 < len(self.words) else None
        if after and after.key == "s" and after.start == mark.end:
            return unit._replace(last=unit.last + 2, owner=True)
        if unit.key.endswith("s") or self.words[unit.last - 1].key.endswith("s"):
            return unit._replace(last=unit.last + 1, owner=True)
        return unit
