"""Which span that was found is which span of the gold."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from extract.evaluate.annotations import Annotation, by_type

Pair = tuple[Annotation, Annotation]
"""An annotation of the gold, and what was found there."""


@dataclass(frozen=True, slots=True)
class Compared:
    """A release with its gold, what was found in it, and what belongs together, each by type."""

    name: str
    gold: Mapping[str, Sequence[Annotation]]
    found: Mapping[str, Sequence[Annotation]]
    pairs: Mapping[str, Sequence[Pair]]
    people: Mapping[str, set[str]]
    """The persons of the gold that a person found may be: those it shares a mention with."""

    def agree_on_holder(self, gold: Annotation, found: Annotation) -> bool:
        """Tell whether both say that the same person, or nobody named, is the holder."""
        if not gold.holder:
            return not found.holder
        return gold.holder in self.people.get(found.holder, ())


def compare(name: str, gold: Sequence[Annotation], found: Sequence[Annotation]) -> Compared:
    """Return the annotations of one release side by side."""
    wanted, got = by_type(gold), by_type(found)
    pairs = {type_: matched(wanted[type_], got[type_]) for type_ in wanted}
    people: dict[str, set[str]] = {}
    for one, other in pairs["person"]:
        people.setdefault(other.thing, set()).add(one.thing)
    return Compared(name, wanted, got, pairs, people)


def matched(gold: Sequence[Annotation], found: Sequence[Annotation]) -> list[Pair]:
    """Return the spans that overlap, one to one, those that have most in common first.

    Among equals, the earlier come first.
    """
    overlaps = [(_likeness(one, other), one, other) for one in gold for other in found]
    overlaps = [each for each in overlaps if each[0] > 0]
    overlaps.sort(key=lambda each: (-each[0], each[1].start, each[2].start))
    taken: set[int] = set()
    pairs = []
    for _, one, other in overlaps:
        if not taken & {id(one), id(other)}:
            taken |= {id(one), id(other)}
            pairs.append((one, other))
    return pairs


def _likeness(one: Annotation, other: Annotation) -> float:
    """Return how many of the characters that either has both have, 0…1."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    if shared <= 0:
        return 0
    return shared / (max(one.end, other.end) - min(one.start, other.start))
