"""Fields of work in small letters: "of labour and social protection", "on human rights"."""

from collections.abc import Sequence

from extract.chains import is_at, link_at
from extract.units import HEAD, MARK, OFFICE, SMALL, STOP, TOPIC, Unit

_MOST_WORDS = 8
_MOST_SMALL = 4
_AMONG = frozenset({"and", "of", "human", "initial"})
_PEOPLE = frozenset({"other", "others", "men", "man", "people", "women", "state", "states"})
_WITHIN = frozenset({"the", "of", "and", "against", "with", "in", "to", "on", "for", "human"})
_CAUSES = frozenset(
    {"combating", "combatting", "fighting", "struggle", "fight", "countering", "counteraction",
     "preventing", "prevention", "rights", "situation"}
)  # fmt: skip
_MANDATES = _CAUSES | {
    "right", "defenders", "persons", "promotion", "independence", "freedom", "expression", "judges",
    "lawyers", "minorities", "child",
}  # fmt: skip
_MOST_MANDATE = 12
_FIELD_WORDS = frozenset({HEAD, TOPIC})


def subject_end(units: Sequence[Unit], first: int, subjects: frozenset[str]) -> int:
    """Return the unit after "labour and social protection", "initial training", or `first`."""
    at = last = first
    while at - first < _MOST_WORDS and (word := link_at(units, at)):
        at += 1
        if word in subjects and word not in _PEOPLE:
            last = at
        elif word not in _AMONG or last < at - 1:
            break
    return last


def words_end(
    units: Sequence[Unit], end: int, first: int, small: frozenset[str], bodies: frozenset[str]
) -> int:
    """Return the unit after "foreign affairs", "the central apparatus" from `first`, or `end`."""
    at, last = first, end
    while at - first < _MOST_SMALL and at < len(units) and units[at].joined:
        unit = units[at]
        if unit.kind not in (SMALL, OFFICE, STOP) or unit.capital:
            break
        at += 1
        if unit.key in bodies and at > end + 1:
            return at
        last = at if unit.key in small and last in (end, at - 1) else last
    plain = all(unit.key in small or unit.kind == MARK for unit in units[first:last])
    return last if last > end and plain else end


def is_cause(units: Sequence[Unit], first: int) -> bool:
    """Tell whether "combating", "the rights" stands at `first`."""
    at = first + (first < len(units) and units[first].key == "the")
    return at < len(units) and units[at].joined and units[at].key in _CAUSES


def mandate_end(units: Sequence[Unit], first: int, subjects: frozenset[str]) -> int:
    """Return the unit after "the situation of refugees", "combating trafficking", or `first`."""
    at = last = first
    while at - first < _MOST_MANDATE and at < len(units) and units[at].joined:
        if units[at].capital or units[at].kind not in (SMALL, STOP):
            break
        at += 1
        if units[at - 1].key in subjects or units[at - 1].key in _MANDATES:
            last = at
        elif units[at - 1].key not in _WITHIN:
            break
    if last > first and last == at and is_at(units, last, _FIELD_WORDS):
        return first  # "on combating Organised Crime"
    return last
