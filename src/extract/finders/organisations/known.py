"""Known names of bodies where no head noun makes them part of a longer name."""

from collections.abc import Iterator, Sequence

from extract import chains
from extract.chains import is_at, link_at
from extract.units import HEAD, NAME, OFFICE, OTHER, PLACE, TOPIC, Unit

_RUN = frozenset({NAME, PLACE, HEAD, TOPIC, OTHER, OFFICE})
_FIELD = frozenset({TOPIC})
_FIRST = frozenset({"royal", "west", "east", "north", "south"})
_PLAIN = frozenset({TOPIC, OTHER})
_DESKS = frozenset({"media", "communications", "communication"})
_SHARED = frozenset({"affairs", "relations"})
_OUTWARD = frozenset({"public", "media", "press", "corporate"})
_MOST_PARENTS = 3
_MOST_FIELDS = 5


def names(units: Sequence[Unit], text: str, at: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the known names in a run; abbreviations side by side are one: "OSCE ODIHR"."""
    while at < end:
        last = at + 1
        if units[at].kind == NAME:
            while last < end and _is_short(units[last - 1], text) and _is_short(units[last], text):
                last += 1
            first = _land(units, text, at)
            last = _state_end(units, last, short=_is_short(units[last - 1], text))
            yield first, _desk_end(units, last)
        at = last


def _land(units: Sequence[Unit], text: str, at: int) -> int:
    """Return the unit of the place right before an abbreviation: "Quebec RCMP"; or `at`.

    "Royal" or "West" belongs to any name.
    """
    if not at or not units[at].joined or text[units[at - 1].end : units[at].start] != " ":
        return at
    before = units[at - 1]
    if not _is_short(units[at], text):
        return at - 1 if before.key in _FIRST and before.kind in _PLAIN else at
    near = before.kind == PLACE and not before.owner and text[before.end : units[at].start] == " "
    return at - 1 if near and not text[before.start : before.end].isupper() else at


def _is_short(unit: Unit, text: str) -> bool:
    return unit.kind == NAME and text[unit.start : unit.end].isupper()


def _desk_end(units: Sequence[Unit], at: int) -> int:
    """Return the unit after the desk of a body: "ABF Media", "RAN Public Affairs"; or `at`."""
    end, fields = at, 0
    while fields < _MOST_FIELDS and not units[end - 1].owner:
        first = end + 1 if end > at and link_at(units, end) in ("and", "&") else end
        if not is_at(units, first, _FIELD):
            break
        end, fields = first + 1, fields + 1
    desk = units[end - 1].key if end > at and not is_at(units, end, _RUN) else ""
    shared = desk in _SHARED and end - at > 1 and units[end - 2].key in _OUTWARD
    return end if desk in _DESKS or shared else at


def _state_end(units: Sequence[Unit], at: int, *, short: bool) -> int:
    """Return the unit after "of Ukraine" behind a known name, or `at`."""
    for _ in range(_MOST_PARENTS):
        if units[at - 1].owner or link_at(units, at) != "of":
            break
        first = chains.behind_article(units, at + 1)
        if not is_at(units, first, frozenset({PLACE, NAME})):
            break
        at = first + 1
    return _branch_end(units, at, short=short)


def _branch_end(units: Sequence[Unit], at: int, *, short: bool) -> int:
    """Return the unit after the country behind "UNICEF Kenya", the dash behind "… – GUAM"."""
    values = units[at - 1].values
    if chains.is_mark(units, at, "-") and at + 1 < len(units):
        same = values.get("body") and values.get("body") == units[at + 1].values.get("body")
        return at + 2 if same else at
    alone = not is_at(units, at + 1, _RUN)
    country = is_at(units, at, frozenset({PLACE})) and not units[at].owner
    return (
        at + 1
        if alone and country and (values.get("branches") or (short and not values.get("body")))
        else at
    )
