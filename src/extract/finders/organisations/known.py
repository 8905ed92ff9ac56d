"""Known names of bodies where no head noun makes them part of a longer name."""

from collections.abc import Iterator, Sequence

from extract import chains
from extract.chains import is_at, link_at
from extract.units import HEAD, NAME, OFFICE, OTHER, PLACE, TOPIC, Unit

_RUN = frozenset({NAME, PLACE, HEAD, TOPIC, OTHER, OFFICE})
_MOST_PARENTS = 3


def names(units: Sequence[Unit], text: str, at: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the known names in a run; abbreviations side by side are one: "OSCE ODIHR"."""
    while at < end:
        last = at + 1
        if units[at].kind == NAME:
            while last < end and _is_short(units[last - 1], text) and _is_short(units[last], text):
                last += 1
            first = _land(units, text, at)
            last = _state_end(units, last, short=_is_short(units[last - 1], text))
            yield first, last
        at = last


def _land(units: Sequence[Unit], text: str, at: int) -> int:
    """Return the unit of the place right before an abbreviation: "Quebec RCMP"; or `at`."""
    if not at or not _is_short(units[at], text) or not units[at].joined:
        return at
    before = units[at - 1]
    near = before.kind == PLACE and not before.owner and text[before.end : units[at].start] == " "
    return at - 1 if near and not text[before.start : before.end].isupper() else at


def _is_short(unit: Unit, text: str) -> bool:
    return unit.kind == NAME and text[unit.start : unit.end].isupper()


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
