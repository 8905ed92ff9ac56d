"""Those who may act on a title: the people, bodies and countries that a release names."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from extract.mentions import Mention

_TYPES = ("person", "organisation", "place", "position", "honorific", "rank")
_BEFORE_NAME = ("position", "honorific", "rank")
_TITLE = re.compile(r"\s{0,3}|,\s")  # the Minister Ana Lund; Ana Lund, Minister
_OF = re.compile(r",?\s(?:of|from|of the|from the|for|to)\s|\s?\(|,\s|\s")
_BEHIND = re.compile(r"\s?\(")


@dataclass(frozen=True, slots=True)
class Party:
    """One who may act: `text` is the name, `start:end` has the titles around it, too."""

    start: int
    end: int
    text: str
    type: str


def read(text: str, found: Mapping[str, Sequence[Mention]]) -> list[Party]:
    """Return the parties of a release in text order, each with its titles and its country."""
    return list(_with_titles(text, _outermost(found)))


def _outermost(found: Mapping[str, Sequence[Mention]]) -> Iterator[Party]:
    """Yield the mentions that lie in no other one."""
    every = [
        Party(mention.start, mention.end, mention.text, type_)
        for type_ in _TYPES
        for mention in found.get(type_, ())
    ]
    every.sort(key=lambda party: (party.start, -party.end))
    end = -1
    for party in every:
        if party.end > end:
            yield party
            end = party.end


def _with_titles(text: str, parties: Iterable[Party]) -> Iterator[Party]:
    """Join a person with honorific, office and country: `Mr. Berg, Minister of Peru`."""
    last: Party | None = None
    for party in parties:
        joined = _joined(text, last, party) if last else None
        if joined is None and last:
            yield last
        last = joined or party
    if last:
        yield last


def _joined(text: str, last: Party, party: Party) -> Party | None:
    gap = text[last.end : party.start]
    if party.type in ("person", *_BEFORE_NAME) and last.type in _BEFORE_NAME:
        is_title = _TITLE.fullmatch(gap) and (gap != ", " or last.type == "position")
        return Party(last.start, party.end, party.text, party.type) if is_title else None
    if last.type != "person" or party.type in ("person", "honorific"):
        return None
    is_joined = _TITLE if party.type in ("position", "rank") else _OF
    is_last = text[party.end : party.end + 1] == ")" or party.type in ("position", "rank")
    if not is_joined.fullmatch(gap) or (gap == ", " and not is_last):
        return None
    end = party.end + (text[party.end : party.end + 1] == ")" and bool(_BEHIND.match(gap)))
    return Party(last.start, end, last.text, "person")


def named(parties: Sequence[Party]) -> str | None:
    """Return the names of parties, each once, joined by "; "."""
    return "; ".join(name for name, _ in groupby(dict.fromkeys(p.text for p in parties))) or None
