"""The grammar of the names of bodies: what stands before a head noun, and what behind it."""

from collections.abc import Iterator, Sequence
from itertools import starmap
from typing import NamedTuple

from extract import chains
from extract.chains import is_at, link_at
from extract.finders.organisations import known
from extract.finders.organisations.quoted import Quoted
from extract.pages import Page
from extract.units import HEAD, NAME, OFFICE, OTHER, PLACE, SMALL, TOPIC, Unit, vocabulary

_RUN = frozenset({NAME, PLACE, HEAD, TOPIC, OTHER})
_FOREIGN = frozenset({PLACE, NAME, OTHER})
_ABOVE = frozenset({"of", "under", "at"})  # before the office or body that a body belongs to
_ORDINAL = frozenset({"st", "nd", "rd", "th"})
_MOST_STEPS = 16
_LONGEST_RUN = 24


class Body(NamedTuple):
    """Units `first:last` of a name."""

    first: int
    last: int


class Grammar:
    """Parses the bodies out of the units of one page."""

    def __init__(self, page: Page, units: Sequence[Unit]) -> None:
        self.page, self.units = page, units
        subjects = page.lexicon("subjects")
        self.loose = vocabulary(subjects, "loose")
        self.small = vocabulary(subjects, "small")
        self.silent = self.loose | vocabulary(subjects, "abbreviation")
        self.quoted = Quoted(page, units)

    def bodies(self) -> Iterator[Body]:
        """Yield the bodies in order, none overlapping another."""
        at = 0
        while at < len(self.units):
            unit = self.units[at]
            if body := self._quoted_body(at):
                yield body
                at = body.last
            elif unit.capital and (unit.kind in _RUN or self._is_owner(at)):
                end = at
                for body in self._run_bodies(at):
                    yield body
                    end = body.last
                at = max(end, self._run_end(at))
            else:
                at += 1

    def _is_owner(self, at: int) -> bool:
        """Tell whether an office owns the head that follows: "Prosecutor General's Office"."""
        unit = self.units[at]
        owns = unit.owner or bool(unit.values.get("role")) and unit.capital
        return unit.kind == OFFICE and owns and is_at(self.units, at + 1, frozenset({HEAD}))

    def _run_end(self, at: int) -> int:
        """Return the unit after the capitalised units that stand together from `at` on."""
        end = at + 1
        while end - at < _LONGEST_RUN and not self._closes(end - 1):
            if not is_at(self.units, end, _RUN) and not (
                end < len(self.units) and self.units[end].joined and self._is_owner(end)
            ):
                break
            end += 1
        return end

    def _closes(self, at: int) -> bool:
        """Tell whether a possessive ends the name: "Georgia's Ministry" begins at "Ministry"."""
        unit = self.units[at]
        return unit.owner and unit.kind in _FOREIGN

    def _run_bodies(self, at: int) -> Iterator[Body]:
        """Yield the body of a run, or the known names in it."""
        end = self._run_end(at)
        while at + 1 < end and self.units[at].values.get("opening"):
            at += 1
        heads = [k for k in range(at, end) if self.units[k].kind == HEAD]
        joint = self._joint(at, end)
        if joint:
            yield joint
        elif heads and (body := self._body(at, heads[-1])):
            yield body
        else:
            yield from starmap(Body, known.names(self.units, self.page.text, at, end))

    def _joint(self, at: int, end: int) -> Body | None:
        """Return a body whose first half "and" joins to the second: "Police and Border Board"."""
        plain = all(self._is_field(at, unit) for unit in self.units[at:end])
        if not plain or link_at(self.units, end) not in ("and", "&"):
            return None
        if not is_at(self.units, end + 1, frozenset({TOPIC, HEAD})):
            return None
        last = self._run_end(end + 1)
        heads = [k for k in range(end + 1, last) if self.units[k].kind == HEAD]
        if not heads or self._is_bare(heads[-1], end + 1) or self._is_full(at, end):
            return None
        return self._body(at, heads[-1], joined=True)

    def _is_field(self, at: int, unit: Unit) -> bool:
        """Tell whether a unit of the run at `at` may be a word of a field of work."""
        if unit.kind == OTHER:
            return self.units[at].kind == TOPIC and not self.units[at].values.get("opening")
        return unit.kind == TOPIC or bool(unit.values.get("subject"))

    def _is_full(self, at: int, end: int) -> bool:
        """Tell whether the first half is a body by itself: "State Border Guard"."""
        return end - at > 1 and self.units[end - 1].kind == HEAD

    def _is_bare(self, head: int, first: int) -> bool:
        """Tell whether the head is the first word: "Justice and Police"."""
        unit = self.units[head]
        return head == first and unit.last - unit.first == 1

    def _body(self, first: int, head: int, *, joined: bool = False) -> Body | None:
        """Return the body with the head at `head`, where its words name one."""
        last = self._chain_end(head)
        before = self.units[first:head]
        attributive = is_at(self.units, head + 1, frozenset({TOPIC, OTHER}))
        if attributive and self.units[head].values.get("weak"):
            return None
        if self.units[head].values.get("numbered") and (number := self._number(first)) < first:
            return Body(number, last)
        if joined or self._is_named(before, head, last):
            return Body(first, last)
        return None

    def _number(self, first: int) -> int:
        """Return the unit of the ordinal number before `first`: "2nd Infantry Brigade"."""
        if first < 2 or not self.units[first].joined or self.units[first - 1].key not in _ORDINAL:
            return first
        return first - 2 if self.units[first - 2].key.isdigit() else first

    def _is_named(self, before: Sequence[Unit], head: int, last: int) -> bool:
        values = self.units[head].values
        behind = [unit for unit in self.units[head + 1 : last] if self._says(unit)]
        said = [unit for unit in before if self._says(unit)]
        if values.get("faint"):
            return self._has_acronym(last) and bool(said or behind)
        if values.get("weak"):
            proper = any(unit.kind in _FOREIGN for unit in said)
            told = any(unit.kind != HEAD for unit in behind)
            return proper or len(said) > 1 or told or self._has_acronym(last)
        if values.get("suffix"):
            return any(unit.kind in (OTHER, TOPIC, PLACE) for unit in before) or last > head + 1
        return bool(said or behind or values.get("alone"))

    def _says(self, unit: Unit) -> bool:
        """Tell whether a unit says which body it is; "new", "joint" and "Council" do not."""
        if unit.kind in (TOPIC, SMALL):
            return unit.key not in self.silent and (unit.kind == TOPIC or unit.key in self.small)
        if unit.kind == OTHER:
            return unit.key not in self.silent
        return unit.kind in (NAME, PLACE, OFFICE) or bool(unit.values.get("subject"))

    def _has_acronym(self, at: int) -> bool:
        return chains.is_mark(self.units, at, "(") and is_at(self.units, at + 1, frozenset({NAME}))

    def _chain_end(self, head: int) -> int:
        """Return the unit after all that belongs to the head at `head`."""
        end = head + 1
        for _ in range(_MOST_STEPS):
            after = self._step(head, end)
            if after == end:
                break
            end = after
        return end

    def _step(self, head: int, end: int) -> int:
        """Return the unit after the next link of the chain, or `end`."""
        if self.units[end - 1].owner:
            return end
        after = self._quote_end(head, end)
        after = after if after > end else self._field_end(head, end)
        after = after if after > end else self._foreign_end(head, end)
        after = after if after > end else chains.members_end(self.units, end)
        if after == end and end > head + 1 and chains.is_field(self.units[end - 1]):
            after = chains.coordinated(self.units, end)
        return after

    def _field_end(self, head: int, end: int) -> int:
        link = link_at(self.units, end)
        first = chains.behind_article(self.units, end + 1)
        last = self.units[end - 1]
        if link in ("for", "on") and end > head + 1 and not self._heads(last, link):
            return end
        if link in _ABOVE and is_at(self.units, first, frozenset({OFFICE})) and first > end + 1:
            return first + 1
        taught = bool(self.units[head].values.get("quoted"))
        if self._takes(link, last, first, taught=taught):
            many = 4 if taught else 1
            after = chains.phrase_end(self.units, first, strangers=many)
            return after if after > first else self._small_end(head, end, link)
        return end

    def _heads(self, last: Unit, link: str) -> bool:
        """Tell whether a field may follow `last`, which is not the first word of the name."""
        return last.kind in (HEAD, OFFICE) or chains.has_partner(last, link)

    def _takes(self, link: str, last: Unit, first: int, *, taught: bool) -> bool:
        """Tell whether a phrase behind `link` belongs to the name."""
        if link in chains.FIELDS or chains.has_partner(last, link):
            return True
        above = link == "under" or (link == "at" and taught)
        return above and is_at(self.units, first, frozenset({HEAD, NAME}))

    def _small_end(self, head: int, end: int, link: str) -> int:
        """Return the unit after a field written small: "Ministry of foreign affairs"."""
        at = chains.behind_article(self.units, end + 1)
        if link != "of" or end != head + 1:
            return end
        while at < len(self.units) and self.units[at].key in self.small:
            at += 1
        known = self.units[at - 1].key in self.small
        return at if known else end

    def _foreign_end(self, head: int, end: int) -> int:
        """Return the unit after "in Georgia", "to the Council of Europe" behind a mission."""
        heads = (u for u in self.units[head:end] if u.kind == HEAD)
        link = link_at(self.units, end)
        if link not in ("in", "to") or not any(u.values.get("abroad") for u in heads):
            return end
        first = chains.behind_article(self.units, end + 1)
        after = chains.places_end(self.units, first)
        return after if after > first else end

    def _quote_end(self, head: int, at: int) -> int:
        """Return the unit after a quoted name behind a head that takes one, or `at`."""
        near = at < len(self.units) and self.units[at].joined
        takes = self.units[at - 1].values.get("quoted") and at - 1 == head
        return self.quoted.name_end(at) if near and takes else at

    def _quoted_body(self, at: int) -> Body | None:
        """Return a body that begins with a quoted name: a head stands right behind it."""
        after = self.quoted.name_end(at)
        if after == at:
            return None
        takes = after < len(self.units) and self.units[after].values.get("quoted")
        if takes and is_at(self.units, after, frozenset({HEAD})):
            return Body(at, self._chain_end(after))
        owned = self.quoted.owned(at, after)
        return Body(*owned) if owned else None
