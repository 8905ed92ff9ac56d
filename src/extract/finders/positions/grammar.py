"""The grammar of titles of office: what qualifies the office, and its complement."""

from collections.abc import Sequence
from typing import NamedTuple

from extract import chains
from extract.chains import is_at, link_at
from extract.finders.positions import reach
from extract.pages import Page
from extract.units import (
    HEAD,
    MARK,
    NAME,
    OFFICE,
    OTHER,
    PLACE,
    SMALL,
    STOP,
    TOPIC,
    Unit,
    vocabulary,
)
from extract.words import fold

_CAPITAL = frozenset({NAME, PLACE, HEAD, TOPIC})
_LEADING = frozenset({SMALL, TOPIC, OTHER, STOP, OFFICE})
_STANDINS = frozenset(
    {"acting", "deputy", "vice", "interim", "assistant", "titular", "honorary", "caretaker"}
)
_PARTS = frozenset(
    {"delegation", "mission", "office", "branch", "city", "region", "district", "province",
     "oblast", "county", "governorate", "state", "people", "side", "chapter", "raion", "department"}
)  # fmt: skip
_NEAR = frozenset({"in", "at", "from", "near", "of"})
_ADVISERS = frozenset(
    {"adviser", "advisor", "aide", "assistant", "secretary", "deputy", "candidate"}
)
_COMMANDS = frozenset({"commander", "commanding", "commandant", "controller"})
_STAFF = frozenset({"undersecretary", "under", "state", "secretary", "deputy", "assistant"})
_MOST_STEPS = 14
_MOST_BEFORE = 12
_MOST_SMALL = 4


class Title(NamedTuple):
    """Units `first:last` with the office at `head`; its complement begins at `bare`."""

    first: int
    head: int
    bare: int
    last: int


class Grammar:
    """Parses titles of office around the office words of one page."""

    def __init__(self, page: Page, units: Sequence[Unit]) -> None:
        self.page, self.units = page, units
        self.offices = page.lexicon("offices")
        self.modifiers = self._marked("modifier")
        self.tails = self._marked("tail")
        subjects = page.lexicon("subjects")
        self.small = vocabulary(subjects, "small")
        self.bodies = vocabulary(subjects, "small body")
        self.demonyms = vocabulary(subjects, "demonym")

    def _marked(self, flag: str) -> frozenset[str]:
        entries = (e for e in self.offices.entries.values() if e.values.get(flag))
        return frozenset(fold(form) for entry in entries for form in entry.forms)

    def title(self, head: int, floor: int) -> Title:
        """Return the title around the office at `head`; it begins at `floor` or later."""
        bare = self._tail_end(head + 1)
        return Title(self._first(head, floor), head, bare, self._last(head, bare))

    def category(self, title: Title) -> str:
        """Return the kind of office; of a delegation, whatever its head is called."""
        inner = self.units[title.bare : title.last]
        if any(unit.key == "delegation" for unit in inner):
            return "delegation"
        return str(self.units[title.head].values.get("category", "other"))

    def _first(self, head: int, floor: int) -> int:
        """Return the first of the units before the office that qualify it."""
        first = head
        while first > floor and head - first < _MOST_BEFORE and self.units[first].joined:
            if not self._qualifies(self.units[first - 1], self.units[head]):
                break
            first -= 1
        while first < head and self._is_loose(first, head):
            first += 1
        return first

    def _qualifies(self, unit: Unit, office: Unit) -> bool:
        if unit.key in self.modifiers and unit.kind in _LEADING:
            return unit.capital or not office.capital or unit.key in _STANDINS
        if unit.kind in (NAME, PLACE) or unit.key in self.demonyms:
            return unit.capital
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

    def _last(self, head: int, at: int) -> int:
        """Return the unit after the complement of the office."""
        end = at
        for _ in range(_MOST_STEPS):
            after = self._step(head, at, end)
            if after == end:
                break
            end = after
        return end

    def _step(self, head: int, bare: int, end: int) -> int:
        if end >= len(self.units):
            return end
        if self.units[end - 1].owner:
            return reach.owned_end(self.units, end) if end > bare else end
        if (after := self._further(head, bare, end)) > end:
            return after
        link = link_at(self.units, end)
        if self._takes(link, head, bare, end):
            return self._complement_end(link, end)
        if end > bare and self._is_field(bare, end):
            return chains.coordinated(self.units, end)
        return end

    def _further(self, head: int, bare: int, end: int) -> int:
        """Return the unit after what belongs to the title without "of", or `end`."""
        after = reach.charge_end(self.units, end)
        after = after if after > end else reach.bracket_end(self.units, end)
        if after == end == bare and self._last_word(head) in _COMMANDS:
            after = reach.direct_end(self.units, end)
        if after == end > bare:
            after = reach.second_place(self.units, end)
        return after

    def _last_word(self, head: int) -> str:
        return self.page.words[self.units[head].last - 1].key

    def _is_field(self, bare: int, end: int) -> bool:
        """Tell whether a field of work may go on behind `end`, as in "Trade and Industry"."""
        return chains.is_field(self.units[end - 1]) and self.units[end - 1].capital

    def _takes(self, link: str, head: int, bare: int, end: int) -> bool:
        """Tell whether the office takes a complement with `link`."""
        office = self.units[head]
        diplomatic = office.values.get("category") == "diplomatic"
        if link in ("of", "for"):
            return True
        if link == "on":
            return end == bare
        if link in ("to", "at") and (diplomatic or self._is_adviser(office)):
            return True
        if link in ("at", "in") and self._is_staff(office):
            return self._is_body(end + 1)
        return link == "in" and diplomatic and self._is_place(end + 1)

    def _is_adviser(self, office: Unit) -> bool:
        said = {word.key for word in self.page.words[office.first : office.last]}
        return not said.isdisjoint(_ADVISERS) or bool(office.values.get("role"))

    def _is_staff(self, office: Unit) -> bool:
        """Tell whether the office is one within a body, not the head of a state or government."""
        said = {word.key for word in self.page.words[office.first : office.last]}
        return office.values.get("category") == "other" or not said.isdisjoint(_STAFF)

    def _is_body(self, at: int) -> bool:
        first = chains.behind_article(self.units, at)
        named = is_at(self.units, first, frozenset({NAME}))
        return named and (first > at or bool(self.units[first].mention))

    def _is_place(self, at: int) -> bool:
        first = chains.behind_article(self.units, at)
        return is_at(self.units, first, frozenset({PLACE, NAME}))

    def _complement_end(self, link: str, end: int) -> int:
        first = chains.behind_article(self.units, end + 1)
        if link in ("to", "in") and self._is_place(first):
            return chains.places_end(self.units, first)
        if is_at(self.units, first, frozenset({NAME})) and self.units[first].mention:
            inner = first > end + 1 and is_at(self.units, first + 1, frozenset({OFFICE}))
            return first + 2 if inner else self._part_end(first + 1)
        if first > end + 1 and is_at(self.units, first, frozenset({OFFICE})):
            return first + 1
        after = chains.phrase_end(self.units, first, strangers=1 if link in ("of", "in") else 0)
        if after > first:
            return self._part_end(after)
        return self._small_end(link, end, first)

    def _part_end(self, at: int) -> int:
        """Return the unit after "delegation", "region" behind a name, or `at`."""
        return at + 1 if link_at(self.units, at) in _PARTS else at

    def _small_end(self, link: str, end: int, first: int) -> int:
        """Return the unit after "of foreign affairs", "of the central apparatus", or `end`."""
        if link not in ("of", "for"):
            return end
        at, last = first, end
        while at - first < _MOST_SMALL and at < len(self.units) and self.units[at].joined:
            unit = self.units[at]
            if unit.kind not in (SMALL, OFFICE, STOP) or unit.capital:
                break
            at += 1
            if unit.key in self.bodies and at > end + 1:
                return at
            last = at if unit.key in self.small and last in (end, at - 1) else last
        return last if last > end and self._is_small(first, last) else end

    def _is_small(self, first: int, last: int) -> bool:
        return all(unit.key in self.small or unit.kind == MARK for unit in self.units[first:last])
