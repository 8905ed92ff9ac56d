"""Settles what the finders disagree about: afterwards mentions nest and never cross.

The rules, in full: `MAY_HOLD` says which types may stand inside which. Of two mentions that may
not stand as they are, one that is not in doubt stays before one that is; then the one of the lower
`TIER`; of one tier, the longer; of one length, the earlier.
"""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from extract import spans
from extract.mentions import Mention

Found = Mapping[str, Sequence[Mention]]
Key = tuple[str, int, int]

TIER: Mapping[str, int] = {
    "agenda_item": 0,
    "position": 1,
    "person": 1,
    "organisation": 1,
    "rank": 2,
    "honorific": 3,
    "date": 4,
    "place": 5,
}
MAY_HOLD: Mapping[str, frozenset[str]] = {
    "agenda_item": frozenset(TIER),
    "position": frozenset({"organisation", "place", "date"}),
    "person": frozenset(),
    "organisation": frozenset({"place", "date"}),
    "rank": frozenset(),
    "honorific": frozenset(),
    "date": frozenset(),
    "place": frozenset({"organisation", "date"}),
}
_TYPES = tuple(TIER)


class _Claim(NamedTuple):
    """A mention with its type, on trial."""

    type: str
    mention: Mention

    @property
    def key(self) -> Key:
        return self.type, self.mention.start, self.mention.end

    @property
    def start(self) -> int:
        return self.mention.start

    @property
    def end(self) -> int:
        return self.mention.end


def reconcile(found: Found, doubted: Container[Key] = frozenset()) -> dict[str, list[Mention]]:
    """Return `found` without the mentions that conflict with better ones, types as given.

    `doubted` names mentions by type, start and end that give way to all others.
    """
    kept: dict[str, list[Mention]] = {type_: [] for type_ in found}
    for group in _groups(found):
        for claim in _settle(group, doubted):
            kept[claim.type].append(claim.mention)
    return {type_: spans.in_order(mentions) for type_, mentions in kept.items()}


def _groups(found: Found) -> Iterator[list[_Claim]]:
    """Yield the claims in groups that share no character, so that settling stays linear."""
    claims = [_Claim(type_, mention) for type_, mentions in found.items() for mention in mentions]
    group: list[_Claim] = []
    end = 0
    for claim in spans.in_order(claims):
        if group and claim.start >= end:
            yield group
            group = []
        end = max(end, claim.end) if group else claim.end
        group.append(claim)
    if group:
        yield group


def _settle(group: Sequence[_Claim], doubted: Container[Key]) -> list[_Claim]:
    """Return the claims of one group that stand, the strongest first."""
    standing: list[_Claim] = []
    for claim in sorted(group, key=lambda claim: (claim.key in doubted, *_strength(claim))):
        if all(_agree(claim, other) for other in standing):
            standing.append(claim)
    return standing


def _strength(claim: _Claim) -> tuple[int, int, int]:
    return TIER[claim.type], claim.start - claim.end, claim.start


def _agree(weaker: _Claim, stronger: _Claim) -> bool:
    """Tell whether `weaker` may stand beside, inside or around `stronger`."""
    if not spans.overlap(weaker, stronger):
        return True
    if spans.contains(stronger, weaker) and weaker.type in MAY_HOLD[stronger.type]:
        return weaker.type != stronger.type or (weaker.start, weaker.end) != (
            stronger.start,
            stronger.end,
        )
    return spans.contains(weaker, stronger) and stronger.type in MAY_HOLD[weaker.type]


def flatten(found: Found) -> list[tuple[str, Mention]]:
    """Return all mentions with their types, in text order, an enclosing one first."""
    pairs: Iterable[tuple[str, Mention]] = (
        (type_, mention) for type_, mentions in found.items() for mention in mentions
    )
    return sorted(pairs, key=lambda pair: (pair[1].start, -pair[1].end, _TYPES.index(pair[0])))
