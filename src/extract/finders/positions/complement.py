"""The complement of an office: "of the Ministry of Trade", "to the Holy See", "on Migration"."""

from collections.abc import Sequence

from extract import chains, names
from extract.chains import is_at, is_mark, link_at
from extract.fields import vocabulary
from extract.finders.positions import reach, small
from extract.pages import Page
from extract.units import (
    HEAD,
    NAME,
    OFFICE,
    OTHER,
    PLACE,
    STOP,
    TOPIC,
    Unit,
)

_PARTS = frozenset(
    {"delegation", "mission", "office", "branch", "city", "region", "district", "province",
     "oblast", "county", "governorate", "state", "people", "side", "chapter", "raion", "department",
     "team"}
)  # fmt: skip
_ADVISERS = frozenset(
    {"adviser", "advisor", "aide", "assistant", "secretary", "deputy", "candidate"}
)
_ENVOYS = frozenset(
    {"attache", "consul", "envoy", "resident", "liaison", "nuncio", "country", "charge"}
)
_COMMANDS = frozenset({"commander", "commanding", "commandant", "controller"})
_STAFF = frozenset(
    {"undersecretary", "under", "state", "secretary", "deputy", "assistant", "delegate"}
)
_HEADS = frozenset({"state", "government", "regional", "parliament", "party"})
_NOUNS = frozenset(
    {"implementation", "creation", "activities", "appointment", "results", "protocol",
     "establishment", "ratification", "works", "decisions", "resolutions"}
)  # fmt: skip
_BRANCHES = frozenset(
    {
        "office",
        "mission",
        "representation",
        "bureau",
        "branch",
        "delegation",
        "consulate",
        "embassy",
    }
)
_MANDATED = frozenset({"rapporteur", "expert"})
_MOST_STEPS = 14
_VAGUE = frozenset({"country", "staff", "working", "expert", "press", "operations", "protocol"})
_MOST_STRANGE = 2
_MOST_SMALL = 4
_BODY = frozenset({HEAD, TOPIC})


class Complement:
    """Finds where the titles of one page end."""

    def __init__(self, page: Page, units: Sequence[Unit]) -> None:
        self.page, self.units = page, units
        subjects = page.lexicon("subjects")
        self.small = vocabulary(subjects, "small")
        self.bodies = vocabulary(subjects, "small body")
        self.subjects = vocabulary(subjects, "subject")

    def end(self, head: int, at: int) -> int:
        """Return the unit after the complement of the office."""
        end = at
        for _ in range(_MOST_STEPS):
            after = self._step(head, at, end)
            if after == end:
                break
            end = after
        return end - 1 if end - 1 > at and self._begins_name(end - 1) else end

    def _begins_name(self, at: int) -> bool:
        """Tell whether a family name before a given name of two syllables ends the complement.

        "Director for European Affairs | Park Min-ho".
        """
        if not is_at(self.units, at + 1, frozenset({OTHER})) or not self.units[at].capital:
            return False
        after, unit = self.units[at + 1], self.units[at]
        first, hyphen, second = self.page.text[after.start : after.end].partition("-")
        given = bool(hyphen) and first.istitle() and second.isalpha() and second.islower()
        return given and unit.last == unit.first + 1 and unit.key in names.first_families()

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
        if after == end > bare:
            after = self._named_end(end)
        if after == end == bare and self._last_word(head) in _COMMANDS:
            after = reach.direct_end(self.units, end)
        if after == end == bare:
            after = reach.listed_end(self.units, end)
        if after == end > bare:
            after = reach.second_place(self.units, end)
            after = after if after > end else reach.more_places(self.units, end)
        return after

    def _named_end(self, end: int) -> int:
        """Return the unit after the number, year or quoted name behind a body, or `end`."""
        for reached in (reach.numbered_end, reach.year_end, reach.quoted_end, reach.glued_end):
            after = reached(self.units, end)
            if after > end:
                return self._part_end(after)
        return end

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
            first = chains.behind_article(self.units, end + 1)
            cause = small.is_cause(self.units, end + 1) or is_at(self.units, first, _BODY)
            return end == bare or (cause and self._is_head(end - 1))
        if link in ("to", "at") and (diplomatic or self._is_adviser(office)):
            return True
        if link in ("at", "in") and self._is_staff(office) and self._is_body(end + 1):
            return True
        local = diplomatic or self._is_envoy(office) or self._last_word(end - 1) in _BRANCHES
        return link == "in" and local and self._is_place(end + 1)

    def _is_envoy(self, office: Unit) -> bool:
        said = {word.key for word in self.page.words[office.first : office.last]}
        return not said.isdisjoint(_ENVOYS)

    def _is_adviser(self, office: Unit) -> bool:
        said = {word.key for word in self.page.words[office.first : office.last]}
        return not said.isdisjoint(_ADVISERS) or bool(office.values.get("role"))

    def _is_staff(self, office: Unit) -> bool:
        """Tell whether the office is one within a body, not the head of a state or government."""
        said = {word.key for word in self.page.words[office.first : office.last]}
        return office.values.get("category") not in _HEADS or not said.isdisjoint(_STAFF)

    def _is_body(self, at: int) -> bool:
        first = chains.behind_article(self.units, at)
        if first > at and self._is_head(first):
            return True
        named = is_at(self.units, first, frozenset({NAME}))
        return named and (first > at or bool(self.units[first].mention))

    def _is_place(self, at: int) -> bool:
        first = chains.behind_article(self.units, at)
        return is_at(self.units, first, frozenset({PLACE, NAME}))

    def _complement_end(self, link: str, end: int) -> int:
        first = chains.behind_article(self.units, end + 1)
        first = self._behind_noun(first)
        if link in ("to", "in") and self._is_place(first):
            return chains.places_end(self.units, first)
        if link == "of" and (after := self._plain_end(first)) > first:
            return after
        if is_at(self.units, first, frozenset({NAME})) and self.units[first].mention:
            inner = first > end + 1 and is_at(self.units, first + 1, frozenset({OFFICE}))
            return first + 2 if inner else self._part_end(self._body_end(first + 1))
        if first > end + 1 and is_at(self.units, first, frozenset({OFFICE})):
            return first + 1
        most = reach.strangers(self.units, first) if link in ("of", "in") else 0
        after = chains.phrase_end(self.units, first, strangers=most)
        if after > first:
            return self._part_end(self._bridged(after))
        return self._small_end(link, end, first)

    def _behind_noun(self, at: int) -> int:
        """Return the unit after a noun that begins no name elsewhere: "Implementation Agency"."""
        noun = is_at(self.units, at, frozenset({STOP})) and self.units[at].key in _NOUNS
        return at + 1 if noun and is_at(self.units, at + 1, _BODY | {NAME}) else at

    def _plain_end(self, first: int) -> int:
        """Return the unit after "«Temir JSC»", "32nd Session" right behind "of the", or `first`."""
        if first < len(self.units) and is_mark(self.units, first, reach.OPENING):
            after = reach.quoted_end(self.units, first)
            return self._part_end(after) if after > first else first
        named = reach.common_end(self.units, first)
        return named if named > first else reach.sitting_end(self.units, first)

    def _body_end(self, end: int) -> int:
        """Return the unit after "Economic Commission" behind a name that is found: "the UN"."""
        if not is_at(self.units, end, _BODY) or self.units[end - 1].owner:
            return end
        after = chains.phrase_end(self.units, end, strangers=0)
        return after if any(unit.kind == HEAD for unit in self.units[end:after]) else end

    def _bridged(self, end: int) -> int:
        """Return the unit after "Users Forum" behind "Apapa Port": unknown words, then a body."""
        at = end
        while at - end < _MOST_STRANGE and is_at(self.units, at, frozenset({OTHER})):
            at += 1
        strange = at > end and not self.units[end - 1].owner
        return chains.phrase_end(self.units, at) if strange and self._is_head(at) else end

    def _is_head(self, at: int) -> bool:
        return is_at(self.units, at, frozenset({HEAD}))

    def _part_end(self, at: int) -> int:
        """Return the unit after "delegation", "region police department" behind a name, or `at`."""
        end, last = at, at
        while end - at < _MOST_SMALL and (word := link_at(self.units, end)):
            end += 1
            if word in _PARTS or (word in self.bodies and word not in _VAGUE):
                last = end
            elif word not in self.subjects:
                break
        return last

    def _small_end(self, link: str, end: int, first: int) -> int:
        """Return the unit after "of foreign affairs", "of the central apparatus", or `end`."""
        if link not in ("of", "for", "on"):
            return end
        bare = self.units[end - 1].kind == OFFICE
        if link == "on" and (not bare or self._last_word(end - 1) in _MANDATED):
            after = small.mandate_end(self.units, end + 1, self.subjects)
            return after if after > end + 1 else end
        if bare and first == end + 1:
            after = small.subject_end(self.units, first, self.subjects)
            if after > first:
                return after
        return small.words_end(self.units, end, first, self.small, self.bodies)
