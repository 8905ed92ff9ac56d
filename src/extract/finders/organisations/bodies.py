"""The grammar of the names of bodies: what stands before a head noun, and what behind it."""

from collections.abc import Iterator, Sequence
from itertools import starmap
from typing import NamedTuple

from extract import chains
from extract.chains import is_at, link_at
from extract.fields import vocabulary
from extract.finders.organisations import edges, known
from extract.finders.organisations.naming import Naming
from extract.finders.organisations.quoted import Quoted
from extract.pages import Page
from extract.units import HEAD, NAME, OFFICE, OTHER, PLACE, TOPIC, Unit

_RUN = frozenset({NAME, PLACE, HEAD, TOPIC, OTHER})
_ABOVE = frozenset({"of", "under", "at"})  # before the office or body that a body belongs to
_MOST_STEPS = 16
_LONGEST_RUN = 24
_FIELD = frozenset({TOPIC})


class Body(NamedTuple):
    """Units `first:last` of a name."""

    first: int
    last: int


class Grammar:
    """Parses the bodies out of the units of one page."""

    def __init__(self, page: Page, units: Sequence[Unit]) -> None:
        self.page, self.units = page, units
        self.small = vocabulary(page.lexicon("subjects"), "small")
        self.headings = vocabulary(page.lexicon("subjects"), "heading abroad")
        self.links = vocabulary(page.lexicon("subjects"), "link abroad")
        self.naming = Naming(page, units)
        self.quoted = Quoted(page, units)

    def bodies(self) -> Iterator[Body]:
        """Yield the bodies in order, none overlapping another."""
        at = 0
        while at < len(self.units):
            unit = self.units[at]
            if unit.start in self.quoted.quotes and (body := self._quoted_body(at)):
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
        while end - at < _LONGEST_RUN and not edges.closes(self.units[end - 1]):
            if not is_at(self.units, end, _RUN) and not (
                end < len(self.units) and self.units[end].joined and self._is_owner(end)
            ):
                break
            end += 1
        return end

    def _run_bodies(self, at: int) -> Iterator[Body]:
        """Yield the body of a run, or the known names in it."""
        end = self._run_end(at)
        while at + 1 < end and self.units[at].values.get("opening"):
            at += 1
        at = edges.behind_heading(self.units, at, end, self.headings, self.links)
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
        if link_at(self.units, end) not in ("and", "&"):
            return None
        field = edges.behind_place(self.units, at, end)
        if not all(self._is_field(field, unit) for unit in self.units[field:end]):
            return None
        if not is_at(self.units, end + 1, frozenset({TOPIC, HEAD})):
            return None
        last = self._run_end(end + 1)
        heads = [k for k in range(end + 1, last) if self.units[k].kind == HEAD]
        if (
            not heads
            or edges.is_bare(self.units, heads[-1], end + 1)
            or edges.is_full(self.units, field, end)
        ):
            return None
        return self._body(at, heads[-1], joined=True)

    def _is_field(self, at: int, unit: Unit) -> bool:
        """Tell whether a unit of the run at `at` may be a word of a field of work."""
        if unit.kind == OTHER:
            return self.units[at].kind == TOPIC and not self.units[at].values.get("opening")
        return unit.kind == TOPIC or bool(unit.values.get("subject"))

    def _body(self, first: int, head: int, *, joined: bool = False) -> Body | None:
        """Return the body with the head at `head`, where its words name one."""
        last = self._chain_end(head)
        before = self.units[first:head]
        attributive = is_at(self.units, head + 1, frozenset({TOPIC, OTHER}))
        values = self.units[head].values
        if values.get("numbered") and (whole := self._numbered(first, head, last)):
            return whole
        if attributive and values.get("weak"):
            return None
        if values.get("proper") and first == head and is_at(self.units, head + 1, _FIELD):
            return None
        if values.get("occasion") and edges.takes_place(self.units, first, last, self.page.text):
            return None
        begin = self._start(first)
        last = edges.compass_end(self.units, last)
        if joined or begin < first or self.naming.is_named(before, head, last):
            return Body(begin, last)
        return Body(first, last) if self.naming.is_led(before, head) else None

    def _numbered(self, first: int, head: int, last: int) -> Body | None:
        """Return the body where a number belongs to its name: "3rd Brigade", "Third Brigade"."""
        number = edges.number_before(self.units, first)
        troops = bool(self.units[head].values.get("troops"))
        ordinal = troops and edges.is_ordinal(self.units[first], self.page.text)
        behind = edges.number_behind(self.units, head + 1, roman=troops)
        if not (number < first or ordinal or behind > head + 1):
            return None
        last = max(last, behind)
        return Body(number, edges.regiment_end(self.units, last) if troops else last)

    def _start(self, first: int) -> int:
        """Return where a name begins that a hyphen or "and" joins to more before it."""
        begin = edges.owner(self.units, edges.partner(self.units, first))
        if begin == first and link_at(self.units, first - 1) in ("and", "&"):
            half = edges.half(self.units, first - 1)
            return half if half < first - 1 else first
        return begin

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
        values = self.units[head].values
        if values.get("suffix") or values.get("trade"):
            return after  # where a company is belongs to no name: "Ltd. of Accra"
        if end == head + 1 and after == end:
            after = self._own_end(head, end)
        after = after if after > end else self._field_end(head, end)
        after = after if after > end else self._foreign_end(head, end)
        after = after if after > end else chains.members_end(self.units, end)
        if after == end and end > head + 1 and chains.is_field(self.units[end - 1]):
            after = chains.coordinated(self.units, end)
        return after

    def _own_end(self, head: int, end: int) -> int:
        """Return the unit after a number, or after words of another language, behind the head."""
        values = self.units[head].values
        if values.get("native"):
            return edges.native_end(self.units, end)
        return edges.number_behind(self.units, end) if values.get("numbered") else end

    def _field_end(self, head: int, end: int) -> int:
        link = link_at(self.units, end)
        first = chains.behind_article(self.units, end + 1)
        last = self.units[end - 1]
        if link in ("for", "on") and end > head + 1 and not edges.heads(last, link):
            return end
        if link in _ABOVE and is_at(self.units, first, frozenset({OFFICE})):
            return first + 1
        taught = bool(self.units[head].values.get("quoted"))
        if self._takes(link, last, first, taught=taught):
            many = 4 if taught else 1
            after = chains.phrase_end(self.units, first, strangers=many)
            return (
                after
                if after > first
                else edges.small_end(
                    self.units, end, self.small, direct=link == "of" and end == head + 1
                )
            )
        return end

    def _takes(self, link: str, last: Unit, first: int, *, taught: bool) -> bool:
        """Tell whether a phrase behind `link` belongs to the name."""
        if link in chains.FIELDS or chains.has_partner(last, link):
            return link != "in" or is_at(self.units, first, _FIELD)
        above = link == "under" or (link == "at" and taught)
        return above and is_at(self.units, first, frozenset({HEAD, NAME}))

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
