"""Whether a title is an office that somebody holds: by its complement, its article or a name."""

from collections.abc import Sequence

from extract.chains import is_mark, link_at
from extract.finders.positions.grammar import Title
from extract.mentions import HonorificMention, RankMention
from extract.units import HEAD, NAME, OFFICE, OTHER, PLACE, SMALL, STOP, TOPIC, WALL, Unit

_ARTICLES = frozenset(
    {"the", "his", "her", "their", "our", "new", "former", "outgoing", "current", "incoming"}
)
_BECOMES = frozenset({"became", "become", "elected", "appointed", "as", "its", "named", "becomes"})
_DEFINITE = frozenset({"government", "state", "regional", "international", "diplomatic"})
_BETWEEN = ",(-"


class Evidence:
    """Judges the titles of one page."""

    def __init__(self, units: Sequence[Unit]) -> None:
        self.units = units

    def holds(self, title: Title) -> bool:
        """Tell whether the title is an office of one holder."""
        office = self.units[title.head]
        if office.key == "head" and self._before(title) == "the" and self._leads(title.first):
            return False
        if office.values.get("titled") and office.capital and self._is_named_after(title.last):
            return True
        if title.last > title.bare:
            return self._holds_with_complement(title, office)
        if office.values.get("role"):
            return self._is_apposed(title) or self._names_role(title, office)
        if office.values.get("grade") and title.first == title.head:
            definite = self._is_definite(title) and not office.values.get("generic")
            return definite and not self._is_named_after(title.last)
        return self._holds_alone(title, office)

    def _leads(self, first: int) -> bool:
        """Tell whether "at the head of" is meant."""
        return first > 1 and self.units[first - 2].key == "at"

    def _holds_with_complement(self, title: Title, office: Unit) -> bool:
        return not office.values.get("role") or self._is_named(title)

    def _names_role(self, title: Title, office: Unit) -> bool:
        """Tell whether a role with a qualifier is an office: "Liaison Officer Vera Kos"."""
        return title.first < title.head and office.capital and self._is_named(title)

    def _holds_alone(self, title: Title, office: Unit) -> bool:
        if self._is_attributive(title.last):
            return False
        if self._is_named_after(title.last, near=True) or self._is_apposed(title):
            return True
        generic = bool(office.values.get("generic"))
        if office.capital:
            return not generic or title.first < title.head
        if self._before(title) in _BECOMES:
            return not generic
        return not generic and self._is_known_holder(title, office)

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
