"""Whether the words around a head noun name a body, and whether words with a number do."""

from collections.abc import Sequence

from extract.chains import is_service, link_at
from extract.fields import vocabulary
from extract.finders.organisations import edges
from extract.pages import Page
from extract.units import HEAD, NAME, OFFICE, OTHER, PLACE, SMALL, TOPIC, Unit

_FOREIGN = frozenset({PLACE, NAME, OTHER})
_BARE = frozenset({"in", "to", "before", "by", "of", "into", "with"})  # no article between
_TITLES = frozenset({"headline", "subhead"})


class Naming:
    """Judges the words of the names on one page."""

    def __init__(self, page: Page, units: Sequence[Unit]) -> None:
        self.units = units
        subjects = page.lexicon("subjects")
        self.small = vocabulary(subjects, "small")
        self.silent = vocabulary(subjects, "loose") | vocabulary(subjects, "abbreviation")
        self.peoples = vocabulary(subjects, "demonym")
        self.titles = [s for s in page.segments if s.kind in _TITLES]

    def is_named(self, before: Sequence[Unit], head: int, last: int) -> bool:
        """Tell whether the words around the head at `head` say which body it is."""
        values = self.units[head].values
        if len(before) == 1 and last == head + 1 and is_service(self.units[head - 1 : last]):
            return False
        behind = [unit for unit in self.units[head + 1 : last] if self._says(unit)]
        said = [unit for unit in before if self._says(unit)]
        if values.get("faint"):
            return edges.has_acronym(self.units, last) and bool(said or behind)
        if values.get("trade") or values.get("suffix"):
            return self._trades(before, said, head, last)
        if values.get("weak"):
            told = any(unit.kind != HEAD for unit in behind)
            told = told or edges.has_acronym(self.units, last)
            return told or len(said) > 1 or self._is_proper(said, head)
        bare = values.get("bare") and link_at(self.units, head - 1) in _BARE
        return bool(said or behind or values.get("alone") or bare)

    def _trades(self, before: Sequence[Unit], said: Sequence[Unit], head: int, last: int) -> bool:
        """Tell whether the words before its legal form or trade name a company."""
        values = self.units[head].values
        if values.get("lettered"):
            return any(unit.kind in (OTHER, HEAD) for unit in before)
        if values.get("suffix"):
            return any(unit.kind in (OTHER, TOPIC, PLACE) for unit in before) or last > head + 1
        strict = values.get("firm") or values.get("paper")
        if strict and self._is_title(head):
            return False
        kinds = {OTHER} if values.get("firm") else _FOREIGN
        return any(unit.kind in kinds for unit in said) or (len(said) > 1 and not strict)

    def _is_proper(self, said: Sequence[Unit], head: int) -> bool:
        """Tell whether a name stands before a weak head, or the adjective of its country."""
        people = self.units[head].values.get("people")
        return any(u.kind in _FOREIGN or (people and u.key in self.peoples) for u in said)

    def is_led(self, before: Sequence[Unit], head: int) -> bool:
        """Tell whether its holder stands before a body: "Director of the Narcotics Division"."""
        values = self.units[head].values
        may = values.get("led") or (values.get("weak") and not values.get("trade"))
        said = any(u.kind == TOPIC and not u.values.get("opening") for u in before)
        return bool(may) and said and edges.is_held(self.units, head - len(before))

    def _is_title(self, at: int) -> bool:
        """Tell whether a unit stands in a headline, where any word may have a capital."""
        return any(title.start <= self.units[at].start < title.end for title in self.titles)

    def _says(self, unit: Unit) -> bool:
        """Tell whether a unit says which body it is; "new", "joint" and "Council" do not."""
        if unit.kind in (TOPIC, SMALL):
            return unit.key not in self.silent and (unit.kind == TOPIC or unit.key in self.small)
        if unit.kind == OTHER:
            return unit.key not in self.silent
        return unit.kind in (NAME, PLACE, OFFICE) or bool(unit.values.get("subject"))
