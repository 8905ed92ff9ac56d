"""What belongs to a body's name at its edges: numbers, a partner country, a first half."""

import re
from collections.abc import Sequence

from extract import chains
from extract.chains import is_at, link_at
from extract.units import HEAD, NAME, OFFICE, OTHER, PLACE, TOPIC, Unit
from extract.words import fold

_ORDINAL = frozenset({"st", "nd", "rd", "th"})
_NUMBER = frozenset({"no", "nr", "№"})
_ORDINALS = frozenset(
    {"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
     "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
     "eighteenth", "nineteenth", "twentieth", "thirtieth", "fortieth"}
)  # fmt: skip
_DURING = frozenset({"at", "in", "during", "within", "attend", "attended", "host", "hosted"})
_COMPASS = frozenset({"north", "south", "east", "west"})
_ROMAN = frozenset("ivxl")
_NATIVE_LINKS = frozenset(
    {"de", "del", "della", "di", "du", "des", "do", "da", "dos", "das", "la", "le", "für", "fur",
     "der", "et", "y", "e", "al", "na", "of", "d"}
)  # fmt: skip
_WORDS = frozenset({TOPIC, OTHER, PLACE, NAME, HEAD})
_MOST_NATIVE = 10
_LONG_NUMBER = 4  # digits of a year
_MOST_HALF = 4
_HAPPENS = re.compile(
    r"\s(?:(?:was|is|will\sbe|has\sbeen|to\sbe)\s(?:\w+\s)?(?:held|opened|organi[sz]ed|convened|hosted"
    r"|inaugurated|concluded|closed|launched)|(?:took|takes|will\stake)\splace"
    r"|opens|opened|begins|began|closed|ended|concluded|kicked\soff)\b"
)


def number_before(units: Sequence[Unit], first: int) -> int:
    """Return the unit of the number before `first`: "2nd Infantry Brigade", "No. 4 Squadron"."""
    at = first - 1
    if at > 0 and units[first].joined and units[at].key in _ORDINAL:
        return at - 1 if units[at - 1].key.isdigit() else first
    plain = at >= 0 and units[first].joined and units[at].key.isdigit()
    if not plain or len(units[at].key) >= _LONG_NUMBER:
        return first
    no = at - 2 if at > 1 and units[at - 1].key == "." else at - 1
    return no if no >= 0 and units[no].capital and units[no].key in _NUMBER else at


def is_ordinal(unit: Unit, text: str) -> bool:
    """Tell whether a unit is a number in words: "Third", "Twenty-third"."""
    last = fold(text[unit.start : unit.end]).rpartition("-")[2]
    return unit.capital and last in _ORDINALS


def regiment_end(units: Sequence[Unit], end: int) -> int:
    """Return the unit after the regiment of a battalion: ", Royal Hill Regiment"; or `end`."""
    first = chains.behind_article(units, end + 1)
    last = first
    if first + 2 < len(units) and units[first].key.isdigit() and units[first + 1].key in _ORDINAL:
        last += 2
    while chains.is_mark(units, end, ",") and is_at(units, last, _WORDS) and last - first < 6:
        last += 1
        if units[last - 1].values.get("troops"):
            return last if last - first > 1 else end
    return end


def compass_end(units: Sequence[Unit], end: int) -> int:
    """Return the unit after "(South)" behind a name, or `end`."""
    told = chains.is_mark(units, end, "(") and chains.is_mark(units, end + 2, ")")
    return end + 3 if told and units[end].joined and units[end + 1].key in _COMPASS else end


def takes_place(units: Sequence[Unit], first: int, last: int, text: str) -> bool:
    """Tell whether the units `first:last` are an event: "the Second Forum", "Forum was opened"."""
    if _HAPPENS.match(text, units[last - 1].end):
        return True
    at = first - 1 if link_at(units, first - 1) == "the" else first
    numbered = number_before(units, first) < first or is_ordinal(units[first], text)
    return numbered or (at > 0 and units[at - 1].key in _DURING) or _is_roman(units[first])


def is_held(units: Sequence[Unit], first: int) -> bool:
    """Tell whether an office stands before "of the" before `first`: "Director of the"."""
    at = first - 1
    if at > 0 and link_at(units, at) == "the" and units[first].joined:
        at -= 1
    held = at > 0 and link_at(units, at) == "of" and units[at + 1].joined
    return held and units[at - 1].kind == OFFICE


def number_behind(units: Sequence[Unit], at: int, *, roman: bool = False) -> int:
    """Return the unit after "8", "22-4", "No. 4" behind a head, or `at`; "XX" where `roman`."""
    end = at
    if roman and is_at(units, at, frozenset({OTHER, TOPIC})) and _is_roman(units[at]):
        return at + 1
    if link_at(units, end) in _NUMBER or (end < len(units) and units[end].key in _NUMBER):
        end += 2 if chains.is_mark(units, end + 1, ".") else 1
    if end >= len(units) or not units[end].key.isdigit() or not units[end].joined:
        return at
    end += 1
    tight = (
        end + 1 < len(units) and units[end].key == "-" and units[end].start == units[end - 1].end
    )
    return end + 2 if tight and units[end + 1].key.isdigit() else end


def _is_roman(unit: Unit) -> bool:
    return unit.last - unit.first == 1 and set(unit.key) <= _ROMAN


def partner(units: Sequence[Unit], first: int) -> int:
    """Return the unit of a country that a hyphen joins to `first`: "Peru-Chile Committee"."""
    if (
        first < 2
        or units[first - 1].key not in ("-", "–")
        or units[first].kind not in (PLACE, NAME, OTHER, TOPIC)
    ):
        return first
    before, mark = units[first - 2], units[first - 1]
    tight = before.end == mark.start and mark.end == units[first].start
    return first - 2 if tight and before.kind in (PLACE, NAME) else first


def behind_heading(
    units: Sequence[Unit], at: int, end: int, headings: frozenset[str], links: frozenset[str]
) -> int:
    """Return the unit of the body after "COMMUNIQUÉ DU", "NOTA DE LA" at `at`, or `at`."""
    first = at + 1
    while units[at].key in headings and first + 1 < end and units[first].key in links:
        first += 1
    return first if first > at + 1 else at


def owner(units: Sequence[Unit], first: int) -> int:
    """Return the unit of a body that owns the one at `first`: "Europol's Crime Unit"; or it."""
    before = units[first - 1] if first and units[first].joined else None
    return first - 1 if before and before.owner and before.kind == NAME else first


def behind_place(units: Sequence[Unit], at: int, end: int) -> int:
    """Return the unit after a place or body that words of a field follow: "Kenya Trade and"."""
    leads = end - at > 1 and units[at].kind in (PLACE, NAME) and not units[at].owner
    return at + 1 if leads else at


def half(units: Sequence[Unit], at: int) -> int:
    """Return where the first half of "the Wage and Hour Division" begins before "and" at `at`.

    An article stands before it, or words of a field of work make it up; otherwise `at`.
    """
    first = at
    while first and at - first < _MOST_HALF and _may_open(units, first - 1, first):
        first -= 1
        comma = first > 1 and units[first - 1].key == "," and units[first].joined
        if comma and units[first - 2].kind == TOPIC and units[first - 2].capital:
            first -= 1
    if first == at or units[first].key == "," or (first == at - 1 and units[first].kind == NAME):
        return at
    article = first > 0 and link_at(units, first - 1) == "the" and units[first].joined
    closed = first == 0 or not units[first].joined or units[first - 1].key in (",", "/", "(")
    topics = at - first > 1 and all(u.kind == TOPIC or u.kind == NAME for u in units[first:at])
    return first if article or (closed and topics) else at


def _may_open(units: Sequence[Unit], at: int, after: int) -> bool:
    """Tell whether the unit at `at` may belong to the first half of a name."""
    unit = units[at]
    opens = unit.capital and unit.kind in (TOPIC, OTHER, NAME, PLACE) and not unit.owner
    return opens and units[after].joined and not unit.values.get("opening")


def native_end(units: Sequence[Unit], end: int) -> int:
    """Return the unit after "Nacional de Salud" behind a head of another language, or `end`."""
    for _ in range(_MOST_NATIVE):
        at = end
        while link_at(units, at) in _NATIVE_LINKS and at - end < 3:
            at += 1
        if not is_at(units, at, _WORDS) or units[end - 1].owner:
            break
        end = at + 1
    return end


def small_end(units: Sequence[Unit], end: int, small: frozenset[str], *, direct: bool) -> int:
    """Return the unit after a field written small: "Ministry of foreign affairs"; or `end`."""
    at = chains.behind_article(units, end + 1)
    while direct and at < len(units) and units[at].key in small:
        at += 1
    return at if direct and units[at - 1].key in small else end


def is_bare(units: Sequence[Unit], head: int, first: int) -> bool:
    """Tell whether the head is the first word: "Justice and Police"."""
    return head == first and units[head].last - units[head].first == 1


def is_full(units: Sequence[Unit], at: int, end: int) -> bool:
    """Tell whether the first half is a body by itself: "State Border Guard"."""
    return end - at > 1 and units[end - 1].kind == HEAD


def heads(last: Unit, link: str) -> bool:
    """Tell whether a field may follow `last`, which is not the first word of the name."""
    return last.kind in (HEAD, OFFICE) or chains.has_partner(last, link)


def closes(unit: Unit) -> bool:
    """Tell whether a possessive ends the name: "Georgia's Ministry" begins at "Ministry"."""
    return unit.owner and unit.kind in (PLACE, NAME, OTHER)


def has_acronym(units: Sequence[Unit], at: int) -> bool:
    """Tell whether an abbreviation of a body stands in brackets at `at`."""
    return chains.is_mark(units, at, "(") and is_at(units, at + 1, frozenset({NAME}))
