"""The grammar of titles of office: what qualifies the office, before it and right behind it."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from extract.chains import is_mark, link_at
from extract.fields import vocabulary
from extract.finders.positions.complement import Complement
from extract.forms import Lexicon
from extract.pages import Page
from extract.units import (
    HEAD,
    NAME,
    OFFICE,
    OTHER,
    PLACE,
    SMALL,
    STOP,
    TOPIC,
    Unit,
)
from extract.words import fold

_LEADING = frozenset({SMALL, TOPIC, OTHER, STOP, OFFICE})
_STANDINS = frozenset(
    {"acting", "deputy", "vice", "interim", "assistant", "titular", "honorary", "caretaker",
     "officiating"}
)  # fmt: skip
_NEAR = frozenset({"in", "at", "from", "near", "of"})
_AND = frozenset({"and", "&"})
_LOOSE = frozenset({"new", "other", "own", "third", "then", "present", "late", "current"})
_HIRED = frozenset({"coordinator", "officer", "director", "manager", "specialist", "adviser"})
_FUNCTION = frozenset(
    {"the", "a", "an", "of", "for", "to", "in", "on", "at", "by", "with", "from", "as", "who",
     "said", "is", "was", "has", "had", "that", "which", "whose", "whom", "his", "her", "its",
     "their", "our", "or", "but", "not", "also", "when", "former", "then", "new", "outgoing",
     "current", "retired", "late", "met", "told", "asked", "like", "one", "any", "no", "each"}
)  # fmt: skip
_MOST_BEFORE = 12
_MOST_SMALL = 4


class Title(NamedTuple):
    """Units `first:last` with the office at `head`; its complement begins at `bare`."""

    first: int
    head: int
    bare: int
    last: int


@cache
def _marked(offices: Lexicon, flag: str) -> frozenset[str]:
    """Return the folded forms of the entries that have a flag."""
    entries = (entry for entry in offices.entries.values() if entry.values.get(flag))
    return frozenset(fold(form) for entry in entries for form in entry.forms)


class Grammar:
    """Parses titles of office around the office words of one page."""

    def __init__(self, page: Page, units: Sequence[Unit]) -> None:
        self.page, self.units = page, units
        self.offices = page.lexicon("offices")
        self.modifiers = _marked(self.offices, "modifier")
        self.tails = _marked(self.offices, "tail")
        subjects = page.lexicon("subjects")
        self.demonyms = vocabulary(subjects, "demonym")
        self.subjects = vocabulary(subjects, "subject")
        self.complement = Complement(page, units)

    def title(self, head: int, floor: int) -> Title:
        """Return the title around the office at `head`; it begins at `floor` or later."""
        bare = self._tail_end(head + 1)
        return Title(self._first(head, floor), head, bare, self.complement.end(head, bare))

    def category(self, title: Title) -> str:
        """Return the kind of office; of a delegation, whatever its head is called."""
        inner = self.units[title.bare : title.last]
        if any(unit.key == "delegation" for unit in inner):
            return "delegation"
        return str(self.units[title.head].values.get("category", "other"))

    def _first(self, head: int, floor: int) -> int:
        """Return the first of the units before the office that qualify it."""
        first = self._chain_start(head, head, floor)
        if first < head and self._is_coordinated(first, head, floor):
            first = self._chain_start(first - 1, head, floor)
        if not self.units[head].capital:
            first = self._apposed_start(first, floor)
        while first < head and self._is_loose(first, head):
            first += 1
        return first

    def _chain_start(self, first: int, head: int, floor: int) -> int:
        while first > floor and head - first < _MOST_BEFORE and self.units[first].joined:
            if not self._qualifies(self.units[first - 1], self.units[head]):
                break
            first -= 1
        return first

    def _is_coordinated(self, first: int, head: int, floor: int) -> bool:
        """Tell whether "and" stands in the title: "Training and Development Coordinator"."""
        hired = self.page.words[self.units[head].last - 1].key in _HIRED
        if not hired or first - 2 < floor or link_at(self.units, first - 1) not in _AND:
            return False
        start = self._chain_start(first - 1, head, floor)
        alike = all(u.kind in (TOPIC, HEAD) for u in (self.units[first], self.units[first - 2]))
        return alike and link_at(self.units, start - 1) not in ("of", "for", "on", "and", ",")

    def _apposed_start(self, first: int, floor: int) -> int:
        """Return the unit after "Ada Obi, (the)" before words in small letters, or `first`."""
        at = first
        while at > floor and first - at < _MOST_SMALL and self.units[at].joined:
            unit = self.units[at - 1]
            if unit.kind != SMALL or unit.key in _FUNCTION:
                break
            at -= 1
        while at < first and self.units[at].key in _AND:
            at += 1
        behind = at - 1 if at > floor and self.units[at - 1].key == "the" else at
        named = behind - 2 >= floor and self.units[behind - 2].kind == OTHER
        return at if named and is_mark(self.units, behind - 1, ",(") else first

    def _qualifies(self, unit: Unit, office: Unit) -> bool:
        if unit.key in self.modifiers and unit.kind in _LEADING:
            return unit.capital or not office.capital or unit.key in _STANDINS
        if unit.kind in (NAME, PLACE) or unit.key in self.demonyms:
            return unit.capital
        if not office.capital and unit.kind == SMALL:
            return unit.key in self.subjects and unit.key not in _LOOSE
        return office.capital and unit.capital and unit.kind in (TOPIC, HEAD)

    def _is_loose(self, first: int, head: int) -> bool:
        """Tell whether a unit only stands before the title: "in Georgia | Minister"."""
        unit = self.units[first]
        if unit.key == "new" or (unit.values.get("opening") and unit.key not in self.modifiers):
            return True
        before = link_at(self.units, first - 1) if first and unit.joined else ""
        return unit.kind == PLACE and not unit.owner and before in _NEAR and head > first

    def _tail_end(self, at: int) -> int:
        """Return the unit after "designate", "a.i.", or `at`."""
        if at < len(self.units) and self.units[at].key == "-":
            after = at + 1
            tight = after < len(self.units) and self.units[after].start == self.units[at].end
            return after + 1 if tight and self.units[after].key in self.tails else at
        if at >= len(self.units) or not self.units[at].joined:
            return at
        match = self.offices.match(self.page.text, self.page.words, self.units[at].first)
        if not match or not match.entry.values.get("tail"):
            return at
        while at < len(self.units) and self.units[at].first < match.last:
            at += 1
        return at
