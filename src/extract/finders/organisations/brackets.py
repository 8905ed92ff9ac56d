"""Names that the abbreviation in brackets behind them tells the end of.

"Council of Ministers of Finance of Central America, Panama and Belize (COMIFI)": whatever the
grammar makes of such a chain, the name goes on to its abbreviation, where nothing but words with
a capital and small links stand between.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from extract.chains import is_mark
from extract.finders.organisations.acronyms import fit, is_acronym
from extract.finders.organisations.bodies import Body
from extract.pages import Page
from extract.units import HEAD, NAME, OFFICE, OTHER, PLACE, TOPIC, Unit

_NAMED = frozenset({HEAD, NAME, OFFICE, OTHER, PLACE, TOPIC})
_LINKS = frozenset(
    {"of", "for", "on", "in", "the", "and", "&", "or", "to", "against", "with", "by", ","}
)
_AND = frozenset({"and", "&"})
_MOST_UNITS = 16
_LONG = 5  # letters of an abbreviation that is hardly another body's
_FARTHEST = 24  # words that an abbreviation may stand for


def extended(page: Page, units: Sequence[Unit], bodies: Iterable[Body]) -> Iterator[Body]:
    """Yield the bodies, each as long as its abbreviation in brackets says."""
    kept: list[Body] = []
    for body in bodies:
        longer = _longer(page, units, body, kept[-1].last if kept else 0)
        while kept and kept[-1].first >= longer.first:
            kept.pop()  # the owner of what follows: "Europol's Crime Unit"
        if not kept or longer.first >= kept[-1].last:
            kept.append(longer)
    yield from kept


def _longer(page: Page, units: Sequence[Unit], body: Body, floor: int) -> Body:
    end = _bracket(units, body.last)
    if end < 0:
        return body
    if _is_of_next(page, units, body.last, end):
        return body
    first = _begin(page, units, body.first, end, floor)
    fits = first < body.first or _fits(page, units, body.first, end)
    fits = fits or _opens(page, units, body.first, end)
    return Body(first, end) if fits or end == body.last else body


def _is_of_next(page: Page, units: Sequence[Unit], last: int, end: int) -> bool:
    """Tell whether the abbreviation is of another body: "Interpol and the Customs Body (CB)"."""
    size = _size(page, units, end)
    if not size:
        pairs = pairwise(units[last:end])
        return any(a.key in _AND and (b.key == "the" or b.kind == OFFICE) for a, b in pairs)
    word = units[end].first - size
    before = next((at - 1 for at in range(last, end) if units[at].first >= word), last - 1)
    before -= units[before].key == "the"
    return before >= last and units[before].key in _AND


def _bracket(units: Sequence[Unit], at: int) -> int:
    """Return the unit of the bracket with an abbreviation that the chain at `at` leads to, or -1.

    A link may not stand right before the bracket.
    """
    for end in range(at, min(at + _MOST_UNITS, len(units))):
        if is_mark(units, end, "("):
            linked = end > at and units[end - 1].key in _LINKS
            return end if not linked and _abbreviates(units, end + 1) else -1
        unit = units[end]
        near = unit.joined or unit.key == ","
        if not near or not (unit.key in _LINKS or (unit.capital and unit.kind in _NAMED)):
            return -1
    return -1


def _abbreviates(units: Sequence[Unit], at: int) -> bool:
    """Tell whether one abbreviation and the closing bracket stand at `at`."""
    return is_mark(units, at + 1, ")") and units[at].capital and units[at].kind in _NAMED


def _fits(page: Page, units: Sequence[Unit], first: int, end: int) -> bool:
    return 0 < _size(page, units, end) <= units[end].first - units[first].first


def _opens(page: Page, units: Sequence[Unit], first: int, end: int) -> bool:
    """Tell whether a long abbreviation begins as the name does, in whatever way it goes on."""
    acronym = page.text[units[end + 1].start : units[end + 1].end]
    return len(acronym) >= _LONG and acronym[0] == page.text[units[first].start]


def _size(page: Page, units: Sequence[Unit], end: int) -> int:
    """Return how many words before the bracket at `end` its abbreviation stands for, or 0."""
    acronym = page.text[units[end + 1].start : units[end + 1].end]
    at = units[end].first
    return fit(acronym, page.words[max(0, at - _FARTHEST) : at]) if is_acronym(acronym) else 0


def _begin(page: Page, units: Sequence[Unit], first: int, end: int, floor: int) -> int:
    """Return where the name begins: at the first letter of the abbreviation, if before `first`."""
    word = units[end].first - _size(page, units, end)
    at = first
    while at > floor and units[at].joined and units[at].first > word and _is_part(units[at - 1]):
        at -= 1
    held = units[at].kind == OFFICE and not units[at].owner  # "Head of the Border Service (BS)"
    return at if units[at].first == word and units[at].capital and not held else first


def _is_part(unit: Unit) -> bool:
    return unit.key in _LINKS - {","} or (unit.capital and unit.kind in _NAMED)
