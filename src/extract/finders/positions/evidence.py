"""Whether a title is an office that somebody holds: by its complement, its article or a name."""

import re
from collections.abc import Sequence

from extract.chains import is_mark, link_at
from extract.finders.positions.grammar import Title
from extract.mentions import HonorificMention, RankMention
from extract.pages import Page
from extract.units import HEAD, NAME, OFFICE, OTHER, PLACE, SMALL, STOP, TOPIC, WALL, Unit

_ARTICLES = frozenset(
    {"the", "his", "her", "their", "our", "new", "former", "outgoing", "current", "incoming"}
)
_BECOMES = frozenset({"became", "become", "elected", "appointed", "as", "its", "named", "becomes"})
_DEFINITE = frozenset({"government", "state", "regional", "international", "diplomatic"})
_OWN = frozenset({"s", "its", "his", "her", "their", "our", "whose", "new", "outgoing"})
_MANY = frozenset(
    {"expert", "specialist", "member", "assistant", "representative", "officer", "analyst", "owner",
     "partner", "lawyer", "official"}
)  # fmt: skip
_POSTNOMINAL = frozenset({"mp", "pm", "mep"})
_SONS = frozenset({"bin", "ibn", "ibni", "bint", "binti"})
_BETWEEN = ",(-"
_END = re.compile(r"[ \t.,;]*(?:\n|$)")


class Evidence:
    """Judges the titles of one page."""

    def __init__(self, page: Page, units: Sequence[Unit]) -> None:
        self.page, self.units = page, units
        self.known: set[str] = set()
        """The last words of the offices whose holders the page has told in full."""

    def learn(self, title: Title) -> None:
        """Remember an office that a later "the Commissioner" may recall."""
        if title.last > title.bare or title.first < title.head:
            self.known.add(self._word(title))

    def _word(self, title: Title) -> str:
        return self.page.words[self.units[title.head].last - 1].key

    def recalls(self, title: Title) -> bool:
        """Tell whether "the Commissioner" is an office that the page tells in full elsewhere."""
        if title.last > title.head + 1 or self._is_attributive(title.last):
            return False
        if self._word(title) in _MANY or not self._is_definite(title):
            return False
        if self.units[title.head].key == "chair" and not self.units[title.head].capital:
            return False  # "took the chair"
        return self._word(title) in self.known and not self._is_named_after(title.last, near=True)

    def holds(self, title: Title) -> bool:
        """Tell whether the title is an office of one holder."""
        office = self.units[title.head]
        if self._leads(title) or link_at(self.units, title.last) in _SONS:  # "Sultan bin Rashid"
            return False
        if office.values.get("titled") and office.capital and self._is_named_after(title.last):
            return not self._is_name_part(title)
        if title.last > title.bare:
            return self._holds_with_complement(title, office)
        if office.values.get("role"):
            return self._is_apposed(title) or self._names_role(title, office)
        if office.values.get("grade") and title.first == title.head:
            definite = self._is_definite(title) and not office.values.get("generic")
            return definite and not self._is_named_after(title.last)
        return self._holds_alone(title, office)

    def _is_name_part(self, title: Title) -> bool:
        """Tell whether a word of a name stands right before: "Anna King Obi"."""
        before = self.units[title.first - 1] if title.first else None
        return before is not None and before.kind == OTHER and self.units[title.first].joined

    def _leads(self, title: Title) -> bool:
        """Tell whether "at the head of" is meant."""
        head = self.units[title.head].key == "head" and self._before(title) == "the"
        return head and title.first > 1 and self.units[title.first - 2].key == "at"

    def _holds_with_complement(self, title: Title, office: Unit) -> bool:
        return not office.values.get("role") or self._is_named(title) or self._is_line(title)

    def _is_line(self, title: Title) -> bool:
        """Tell whether the title is all that stands on its line, as below a signature."""
        text, (first, last) = self.page.text, (self.units[title.first], self.units[title.last - 1])
        begins = text[max(0, first.start - 3) : first.start].rstrip(" \t").endswith("\n")
        return first.capital and begins and _END.match(text, last.end) is not None

    def _names_role(self, title: Title, office: Unit) -> bool:
        """Tell whether a role with a qualifier is an office: "Liaison Officer Vera Kos"."""
        if title.first == title.head or self._before(title) in ("a", "an"):
            return False
        if office.capital:
            return self._is_named(title) or self._is_line(title)
        return self._is_named_after(title.last, near=True)

    def _holds_alone(self, title: Title, office: Unit) -> bool:
        if self._is_attributive(title.last) or self._is_postnominal(title):
            return False
        if self._is_named_after(title.last, near=True) or self._is_apposed(title):
            return True
        if self._is_introduced(title):
            return True
        return self._is_office_alone(title, office)

    def _is_office_alone(self, title: Title, office: Unit) -> bool:
        """Tell whether the office needs no name beside it: "the President", "elected chairman"."""
        generic, becomes = bool(office.values.get("generic")), self._before(title) in _BECOMES
        if office.capital and (becomes or not generic or title.first < title.head):
            return True
        return not generic and (becomes or self._is_known_holder(title, office))

    def _is_postnominal(self, title: Title) -> bool:
        """Tell whether "MP" follows a name or, of the clock, an hour."""
        if self.units[title.head].key not in _POSTNOMINAL:
            return False
        at = title.first - 1
        at -= at > 0 and is_mark(self.units, at, ",")
        before = self.units[at] if at >= 0 else None
        return before is not None and (before.kind == OTHER or before.key.isdigit())

    def _is_introduced(self, title: Title) -> bool:
        """Tell whether a name follows: "The Registrar, Mr Obi", "whose head, Ada Obi"."""
        before = self._before(title)
        definite = before in _OWN or (before == "the" and self.units[title.head].capital)
        return (
            definite and is_mark(self.units, title.last, ",") and self._is_named_after(title.last)
        )

    def _is_known_holder(self, title: Title, office: Unit) -> bool:
        """Tell whether an office in small letters has one holder: "the minister", "UN envoy"."""
        if self.units[title.first].kind in (NAME, PLACE):
            return True
        if office.values.get("category") == "delegation":
            return True
        single = office.values.get("category") in _DEFINITE or office.key.startswith("chair")
        return single and self._before(title) in ("the", "new")

    def _is_attributive(self, at: int) -> bool:
        """Tell whether the title only qualifies what follows: "President Palace"."""
        if at >= len(self.units) or not self.units[at].joined or self.units[at - 1].owner:
            return False
        return self.units[at].capital and self.units[at].kind in (HEAD, TOPIC)

    def _before(self, title: Title) -> str:
        """Return the small word right before the title."""
        if not title.first or not self.units[title.first].joined:
            return ""
        before = self.units[title.first - 1]
        return before.key if before.kind in (SMALL, STOP) else ""

    def _is_definite(self, title: Title) -> bool:
        joined = self.units[title.first].joined
        return joined and self._before(title) in _ARTICLES

    def _is_named(self, title: Title) -> bool:
        return self._is_named_after(title.last) or self._is_named_before(title.first)

    def _is_named_after(self, at: int, *, near: bool = False) -> bool:
        """Tell whether a name, honorific or rank follows."""
        if not near and is_mark(self.units, at, _BETWEEN):
            at += 1
        if at >= len(self.units) or not self.units[at].joined:
            return False
        unit = self.units[at]
        if unit.kind == WALL:
            return isinstance(unit.mention, HonorificMention | RankMention)
        return unit.capital and unit.kind == OTHER

    def _is_named_before(self, first: int) -> bool:
        """Tell whether the title stands behind a name and a comma, bracket or dash."""
        at = first - 1
        while at > 0 and link_at(self.units, at) in ("the", "a", "an"):
            at -= 1
        if at < 1 or not is_mark(self.units, at, _BETWEEN):
            return False
        return self.units[at - 1].capital and self.units[at - 1].kind in (OTHER, PLACE, TOPIC)

    def _is_apposed(self, title: Title) -> bool:
        """Tell whether the title stands alone between a name and a mark."""
        closed = title.last >= len(self.units) or is_mark(self.units, title.last, ",).;-")
        return closed and self._is_named_before(title.first) and self._after_name(title.first)

    def _after_name(self, first: int) -> bool:
        return self.units[first].joined and self.units[first].kind in (OFFICE, NAME, OTHER, TOPIC)
