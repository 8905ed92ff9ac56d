"""What a unit is: its place in the text, and its kind."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from extract.mentions import Mention

NAME, PLACE, HEAD, OFFICE, TOPIC, OTHER = "name", "place", "head", "office", "topic", "other"
SMALL, STOP, MARK, WALL = "small", "stop", "mark", "wall"
CAPITALS = frozenset({NAME, PLACE, HEAD, OFFICE, TOPIC, OTHER})
GLUE = frozenset("-/")
Found = Mapping[str, Sequence[Mention]]
"""Mentions of earlier finders by type."""
_NOTHING: Mapping[str, Any] = {}


class Unit(NamedTuple):
    """Characters `start:end`, words `first:last`; `key` is the folded text of the first word."""

    start: int
    end: int
    first: int
    last: int
    kind: str
    key: str
    capital: bool
    joined: bool
    """Only white space of one block stands before it."""
    owner: bool = False
    """A possessive follows: "Prosecutor General's"."""
    values: Mapping[str, Any] = _NOTHING
    mention: Mention | None = None


def is_qualifier(unit: Unit, after: Unit) -> bool:
    """Tell whether an office only qualifies what follows: "Member States", "Expert Group"."""
    qualifies = unit.values.get("role") or unit.values.get("qualifies")
    role = unit.kind == OFFICE and bool(qualifies) and unit.capital
    return role and after.joined and after.capital and after.kind in (TOPIC, HEAD)


def starting(found: Found) -> dict[int, tuple[str, Mention]]:
    """Return the mentions of earlier finders by their start; the longest at each."""
    kinds = {"place": PLACE, "organisation": NAME, "date": WALL, "honorific": WALL, "rank": WALL}
    at: dict[int, tuple[str, Mention]] = {}
    for type_, kind in kinds.items():
        for mention in found.get(type_, ()):
            if mention.start not in at or at[mention.start][1].end < mention.end:
                at[mention.start] = kind, mention
    return at
