"""What belongs to a title without "of": brackets, a charge, a second province, a command."""

from collections.abc import Sequence

from extract import chains
from extract.chains import is_at, is_mark, link_at
from extract.units import HEAD, NAME, OFFICE, OTHER, PLACE, TOPIC, Unit

_LONGEST = 8  # units in brackets
_WORDS = frozenset({"and", "&", "of", "for", "the"})
_CHARGES = {"charge": "of", "responsible": "for"}


def bracket_end(units: Sequence[Unit], end: int) -> int:
    """Return the unit after "(Land Border)" behind a title, or `end`.

    An abbreviation or a country in brackets says something else.
    """
    if not is_mark(units, end, "(") or not units[end].joined:
        return end
    at, topics = end + 1, 0
    while at < len(units) and at - end <= _LONGEST and not is_mark(units, at, ")"):
        unit = units[at]
        if not unit.capital and unit.key not in _WORDS:
            return end
        topics += unit.kind in (TOPIC, HEAD) and unit.capital
        at += 1
    return at + 1 if topics and is_mark(units, at, ")") else end


def charge_end(units: Sequence[Unit], end: int) -> int:
    """Return the unit after "in charge of Defence", "responsible for Trade", or `end`."""
    at = end + 1 if link_at(units, end) == "in" else end
    word = link_at(units, at)
    if word not in _CHARGES or link_at(units, at + 1) != _CHARGES[word]:
        return end
    first = chains.behind_article(units, at + 2)
    after = chains.phrase_end(units, first)
    return after if after > first else end


def owned_end(units: Sequence[Unit], end: int) -> int:
    """Return the unit after "Economic Crime Unit" behind "Head of Europol's", or `end`."""
    after = chains.phrase_end(units, end, strangers=0)
    heads = any(unit.kind in (HEAD, NAME) for unit in units[end:after])
    return after if heads else end


def direct_end(units: Sequence[Unit], end: int) -> int:
    """Return the unit after "Land Forces" right behind "Commander", or `end`."""
    if link_at(units, end) == "the":
        after = chains.phrase_end(units, end + 1, strangers=0)
        return after if any(u.kind in (HEAD, NAME) for u in units[end + 1 : after]) else end
    if not is_at(units, end, frozenset({NAME, HEAD, TOPIC})):
        return end
    after = chains.phrase_end(units, end, strangers=0)
    return after if any(unit.kind in (HEAD, NAME) for unit in units[end:after]) else end


def second_place(units: Sequence[Unit], end: int) -> int:
    """Return the unit after "and Sarawak" behind "Judge of Sabah", or `end`."""
    pair = units[end - 1].kind == PLACE and link_at(units, end) == "and"
    if not pair or not is_at(units, end + 1, frozenset({PLACE})) or units[end + 1].owner:
        return end
    new = is_at(units, end + 2, frozenset({OFFICE, OTHER, HEAD, TOPIC}))
    return end if new else end + 2
