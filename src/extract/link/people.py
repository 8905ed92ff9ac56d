"""Which mentions are the same person, and what that person is called."""

import re
from bisect import bisect_left, insort
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from extract import names as shape
from extract.link import couples, genders, names
from extract.link.names import Token
from extract.mentions import HonorificMention, PersonMention
from extract.words import fold

_LONGEST = 50  # people of one name that a mention is compared with
_LONGEST_SYLLABLE = 8  # of a name of those cultures
_LINKS = re.compile(
    r"\b(?:bin|ibn|bint|van|von|de|der|den|del|della|di|da|dos|du|ten|ter|la|le|al|el)\b", re.I
)


class NameParts(NamedTuple):
    """A person's fullest name, and the given and the family name where they can be told."""

    name: str
    given: str | None
    family: str | None


@dataclass(slots=True)
class _Person:
    """What is known of one person so far."""

    tokens: tuple[Token, ...]
    members: list[int] = field(default_factory=list)
    gender: str = ""

    def take(self, index: int, parts: Sequence[Token], gender: str) -> None:
        """Add mention `index`."""
        self.tokens = names.merged(self.tokens, parts)
        insort(self.members, index)
        self.gender = self.gender or gender


def same_people(
    mentions: Sequence[PersonMention],
    honorifics: Sequence[HonorificMention] = (),
    text: str = "",
) -> list[list[int]]:
    """Return the mentions of each person as indices, in text order; people by first mention.

    Longer names are joined first; a bare family or given name then goes to the person mentioned
    last before it whom it fits, or else to the first one after it. `text` tells who are two.
    """
    parsed = [names.tokens(mention.text) for mention in mentions]
    gender = genders.of_mentions(mentions, honorifics)
    known = _Register(couples.apart(text, mentions, honorifics))
    for index, parts in enumerate(parsed):
        if len(parts) > 1:
            known.join(index, parts, gender[index])
    for index, parts in enumerate(parsed):
        if len(parts) < 2:
            known.join_short(index, parts, gender[index])
    return sorted((person.members for person in known.people), key=lambda group: group[0])


class _Register:
    """The people met so far, by the consonants of their names."""

    def __init__(self, apart: Mapping[int, frozenset[int]]) -> None:
        self.people: list[_Person] = []
        self._apart = apart
        self._by_root: dict[str, list[_Person]] = {}

    def join(self, index: int, parts: Sequence[Token], gender: str) -> None:
        """Give a full name to the last person whom it fits."""
        for person in reversed(self._like(index, parts)):
            if _may_be(person, gender) and names.same(parts, person.tokens):
                self._give(person, index, parts, gender)
                return
        self._give(self._new(), index, parts, gender)

    def join_short(self, index: int, parts: Sequence[Token], gender: str) -> None:
        """Give a single name to the nearest person whom it fits."""
        fitting = [
            person
            for person in self._like(index, parts)
            if _may_be(person, gender) and names.fits(parts, person.tokens)
        ]
        best = max(fitting, key=lambda person: _nearness(person, index, parts[0]), default=None)
        self._give(best or self._new(), index, parts, gender)

    def _new(self) -> _Person:
        person = _Person(())
        self.people.append(person)
        return person

    def _give(self, person: _Person, index: int, parts: Sequence[Token], gender: str) -> None:
        person.take(index, parts, gender)
        roots = (root for token in parts if not token.initial for root in names.roots(token))
        for root in roots:
            alike = self._by_root.setdefault(root, [])
            if not alike or alike[-1] is not person:
                alike.append(person)

    def _like(self, index: int, parts: Sequence[Token]) -> list[_Person]:
        """Return people who share a part of the name, in the order in which they were met."""
        found: dict[int, _Person] = {}
        for root in (root for token in parts for root in names.roots(token)):
            for person in self._by_root.get(root, [])[-_LONGEST:]:
                found[person.members[0]] = person
        others = self._apart.get(index, frozenset())
        return [found[first] for first in sorted(found) if others.isdisjoint(found[first].members)]


def _nearness(person: _Person, index: int, token: Token) -> tuple[bool, bool, bool, int]:
    """Rank a person for a short mention: named before it, in full, by family name, most recently.

    "Ruiz-Diaz" is whole in "Ana Ruiz-Diaz", not in "Eva Diaz".
    """
    whole = "-" not in token.key or any(token.key == other.key for other in person.tokens)
    at = bisect_left(person.members, index)
    if not at:
        return False, whole, _is_outer(person, token), -person.members[0]
    return True, whole, _is_outer(person, token), person.members[at - 1]


def _is_outer(person: _Person, token: Token) -> bool:
    """Tell whether `token` is the last or a loud part of the name: its family name, likely."""
    return any(
        names.agree(token, other) and (other.loud or at == len(person.tokens) - 1)
        for at, other in enumerate(person.tokens)
    )


def _may_be(person: _Person, gender: str) -> bool:
    return not (gender and person.gender and gender != person.gender)


def name_parts(
    mentions: Sequence[PersonMention], honorifics: Sequence[HonorificMention] = ()
) -> NameParts:
    """Return what the person of `mentions` is called.

    The family name is what later short mentions say, what is in capitals, or else the last part;
    the first one in names of the cultures that write it first.
    """
    fullest = max(mentions, key=lambda mention: _fullness(mention.text)).text
    parts = names.tokens(fullest)
    if len(parts) < 2:
        return _single(mentions, fullest, honorifics)
    at = _family_at(parts, mentions)
    family = _with_particles(fullest, parts, at)
    given = " ".join(
        t.text + "." * (t.initial and not (len(t.text) > 1 and t.text.isupper()))
        for i, t in enumerate(parts)
        if i not in at and not (i and _LINKS.fullmatch(t.text))
    )
    return NameParts(fullest, given or None, family)


def _fullness(text: str) -> tuple[int, int, bool, int]:
    parts = names.tokens(text)
    full = sum(not token.initial for token in parts)
    return full, len(parts), not text.isupper(), len(text)


def _single(
    mentions: Sequence[PersonMention], name: str, honorifics: Sequence[HonorificMention]
) -> NameParts:
    """A lone part is a family name where an honorific stands before it."""
    ends = {honorific.end for honorific in honorifics}
    formal = any(m.start - gap in ends for m in mentions for gap in range(genders.BESIDE))
    return NameParts(name, None, name if formal else None)


def _family_at(parts: Sequence[Token], mentions: Sequence[PersonMention]) -> list[int]:
    """Return which of `parts` are the family name."""
    loud = [i for i, token in enumerate(parts) if token.loud]
    if loud and len(loud) < len(parts):
        return loud
    if len(parts) > 2 and names.is_patronymic(parts[-1]):
        return [0]
    if fold(parts[0].text) in shape.first_families() and _is_culture_of(parts):
        return [0]
    return _said(parts, mentions) or [len(parts) - 1]


def _said(parts: Sequence[Token], mentions: Sequence[PersonMention]) -> list[int]:
    """Return the part that short mentions and those with initials agree on."""
    for mention in mentions:
        short = [token for token in names.tokens(mention.text) if not token.initial]
        if len(short) == 1 and len(names.tokens(mention.text)) > 1:
            return [i for i, token in enumerate(parts) if names.agree(short[0], token)][-1:]
    for mention in mentions:
        short = list(names.tokens(mention.text))
        if len(short) == 1 and len(parts) == 2:
            return [i for i, token in enumerate(parts) if names.agree(short[0], token)][-1:]
    return []


def _is_culture_of(parts: Sequence[Token]) -> bool:
    return len(parts) < 5 and all(
        len(token.text.split("-")[0]) < _LONGEST_SYLLABLE for token in parts
    )


def _with_particles(fullest: str, parts: Sequence[Token], at: Sequence[int]) -> str:
    """Return the family name as written, with the particles before it: "van der Meer"."""
    family = " ".join(parts[i].text for i in at)
    start = fullest.rfind(parts[at[0]].text)
    before = fullest[:start].rstrip()
    while before and _LINKS.fullmatch(before.split()[-1]) and len(before.split()) > 1:
        family = f"{before.split()[-1]} {family}"
        before = before[: before.rfind(before.split()[-1])].rstrip()
    return family
