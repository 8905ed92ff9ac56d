"""What belongs to a title without "of": brackets, a charge, a second province, a command."""

from collections.abc import Sequence

from extract import chains
from extract.chains import is_at, is_mark, link_at
from extract.mentions import DateMention
from extract.units import GLUE, HEAD, NAME, OFFICE, OTHER, PLACE, SMALL, TOPIC, Unit

_LONGEST = 8  # units in brackets
_LONGEST_QUOTE = 9
_WORDS = frozenset({"and", "&", "of", "for", "the"})
_COMPASS = frozenset({"north", "south", "east", "west"})
_CHARGES = {"charge": "of", "responsible": "for", "responsibility": "for", "residence": "in"}
_LEADS = {"charge": "in", "responsibility": "with", "residence": "with"}
_QUOTES = {"“": "”", "«": "»", '"': '"', "„": "“”"}
OPENING = "".join(_QUOTES)
_STANDINS = frozenset({"acting", "ag", "interim", "designate"})
_PLACES = frozenset({PLACE})
_UNKNOWN = frozenset({OTHER})
_FOLLOWING = frozenset({OTHER, NAME, PLACE, TOPIC, HEAD})
_SITTINGS = frozenset({"meeting", "session", "conference", "summit", "assembly", "plenary"})
_TOPICS = frozenset({TOPIC})
_PAIRING = frozenset({"and", "&"})
_TURNS = frozenset({"next", "last", "current", "previous", "coming"})
_NUMBERED = frozenset({HEAD, TOPIC, NAME, PLACE})
_ORDINALS = frozenset({"st", "nd", "rd", "th"})


def bracket_end(units: Sequence[Unit], end: int) -> int:
    """Return the unit after "(Land Border)" behind a title, or `end`.

    An abbreviation or a country in brackets says something else.
    """
    if not is_mark(units, end, "(") or not units[end].joined:
        return end
    if end + 2 < len(units) and units[end + 1].key in _STANDINS:
        closed = end + 2 if is_mark(units, end + 2, ")") else end + 3
        return closed + 1 if is_mark(units, closed, ")") else end
    at, topics = end + 1, 0
    while at < len(units) and at - end <= _LONGEST and not is_mark(units, at, ")"):
        unit = units[at]
        if not unit.capital and unit.key not in _WORDS:
            return end
        topics += unit.capital and (unit.kind in (TOPIC, HEAD) or unit.key in _COMPASS)
        topics += unit.kind == PLACE and link_at(units, at - 1) in _PAIRING
        at += 1
    return at + 1 if topics and is_mark(units, at, ")") else end


def listed_end(units: Sequence[Unit], end: int) -> int:
    """Return the unit after ", Corporate Affairs" behind "Manager", or `end`.

    Words of a field alone stand there up to the next mark: a body is no part of the title.
    """
    if not is_mark(units, end, ",") or not units[end - 1].capital:
        return end
    at = end + 1
    while at < len(units) and at - end <= _LONGEST:
        if not (is_at(units, at, _TOPICS) or (at > end + 1 and link_at(units, at) in _PAIRING)):
            break
        at += 1
    said = at > end + 1 and units[at - 1].kind == TOPIC
    return at if said and (at >= len(units) or is_mark(units, at, ",.;)(")) else end


def charge_end(units: Sequence[Unit], end: int) -> int:
    """Return the unit after "in charge of Defence", "responsible for Trade", or `end`."""
    lead = link_at(units, end)
    word = link_at(units, end + 1) if lead in _LEADS.values() else lead
    at = end if word == lead else end + 1
    if _LEADS.get(word, word) != lead or link_at(units, at + 1) != _CHARGES.get(word):
        return end
    first = chains.behind_article(units, at + 2)
    after = chains.phrase_end(units, first)
    return after if after > first else end


def numbered_end(units: Sequence[Unit], end: int) -> int:
    """Return the unit after "6", "No. 3" behind "Air Base", "Police Region", or `end`."""
    if not (units[end - 1].capital and units[end - 1].kind in _NUMBERED):
        return end
    at = end
    if at + 2 < len(units) and units[at].key == "no" and units[at].joined:
        at += 2 if is_mark(units, at + 1, ".") else 1
    if at >= len(units) or not units[at].joined or not units[at].key.isdigit():
        return end
    list_mark = is_mark(units, at + 1, ").") and units[at + 1].start == units[at].end
    more = at + 2 < len(units) and units[at + 2].joined and units[at + 2].capital
    return end if len(units[at].key) > 3 or (list_mark and more) else at + 1


def year_end(units: Sequence[Unit], end: int) -> int:
    """Return the unit after "for 2019" behind "Chairman of the Committee", or `end`."""
    at = end + 1
    if link_at(units, end) != "for" or at >= len(units):
        return end
    year = units[at].mention
    return at + 1 if isinstance(year, DateMention) and year.text.isdigit() else end


def quoted_end(units: Sequence[Unit], end: int) -> int:
    """Return the unit after a name in quotation marks at `end`, or `end`."""
    if end + 2 >= len(units) or units[end].key not in _QUOTES or not units[end].joined:
        return end
    if not units[end + 1].capital:
        return end
    closing = _QUOTES[units[end].key]
    for at in range(end + 2, min(end + 2 + _LONGEST_QUOTE, len(units))):
        if not units[at].joined:
            break
        if units[at].key in closing:
            return end if is_mark(units, at - 1, ",.!?") else at + 1
    return end


def common_end(units: Sequence[Unit], first: int) -> int:
    """Return the unit after "cooperative “Sea Hands”", "EU project “Justice”", or `first`."""
    for at in range(first, min(first + 3, len(units))):
        if not units[at].joined or units[at].kind not in (SMALL, NAME, PLACE, TOPIC):
            break
        if units[at].kind == SMALL and at + 1 < len(units) and units[at + 1].key in _QUOTES:
            after = quoted_end(units, at + 1)
            return after if after > at + 1 else first
    return first


def glued_end(units: Sequence[Unit], end: int) -> int:
    """Return the unit after "-Airport", "/Peć" glued to the last name, or `end`."""
    if end + 1 >= len(units) or units[end].key not in GLUE or units[end - 1].kind not in _NUMBERED:
        return end
    tight = units[end - 1].end == units[end].start and units[end].end == units[end + 1].start
    return end + 2 if tight and units[end + 1].capital else end


def sitting_end(units: Sequence[Unit], at: int) -> int:
    """Return the unit after "32nd Session", "fifty-seventh session", "Meeting", or `at`."""
    end = at
    for _ in range(5):
        if end >= len(units) or not units[end].joined:
            return at
        if units[end].key in _SITTINGS:
            return end + 1
        unit = units[end]
        counts = (
            unit.key in _TURNS or unit.key.isdigit() or unit.key in _ORDINALS or unit.key == "-"
        )
        if not counts and not unit.key.endswith(("th", "first", "second", "third", "ty")):
            return at
        end += 1
    return at


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
    at = chains.behind_article(units, end + 1)
    if not pair or not is_at(units, at, frozenset({PLACE})) or units[at].owner:
        return end
    new = is_at(units, at + 1, frozenset({OFFICE, OTHER, HEAD, TOPIC}))
    return end if new else at + 1


def more_places(units: Sequence[Unit], end: int) -> int:
    """Return the unit after ", Ghana and Malawi" behind "Director for Kenya", or `end`."""
    at = end
    while is_mark(units, at, ",") and is_at(units, at + 1, _PLACES) and at - end < _LONGEST:
        at += 2
    at += at > end and is_mark(units, at, ",")
    last = chains.behind_article(units, at + 1)
    listed = at > end and units[end - 1].kind == PLACE and link_at(units, at) in _PAIRING
    return last + 1 if listed and is_at(units, last, _PLACES) else end


def strangers(units: Sequence[Unit], first: int) -> int:
    """Return how many unknown words may name a place: two where no name follows, else one."""
    two = is_at(units, first, _UNKNOWN) and is_at(units, first + 1, _UNKNOWN)
    return 1 + (two and not is_at(units, first + 2, _FOLLOWING))
