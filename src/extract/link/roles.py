"""What the holder of an office is, and what qualifies it: from the words of the office."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extract import words
from extract.forms import Entry, Lexicon
from extract.words import Word

_LINKS = frozenset({"of", "for", "to", "on", "at", "in", "under", "before", "with", ",", "("})
_BEFORE = re.compile(r"[^\n.;:!?]{0,60}\Z")
_THEN = re.compile(r"\b(?:the|his|her|its|their|by|of) then[ -]$|\bthen-$", re.I)
_FIRSTS = frozenset({"first"})
_PRESIDENT = "president"


class Office(NamedTuple):
    """The role of an office's holder, one of ROLES or None, and its qualifiers."""

    role: str | None
    qualifier: str | None


def read(lexicon: Lexicon, text: str, before: str = "", *, body: bool = False) -> Office:
    """Return what the words of an office say; `before` is the text that leads to it.

    `body`: the office names a body, of which a president is the head, not that of a state.

    >>> from extract.lexicon import load
    >>> read(load("roles"), "Acting Deputy Director of the Mint", "the former ")
    Office(role='deputy_director', qualifier='former; acting')
    """
    found = words.split(text)
    head = _head(lexicon, text, found)
    qualifiers = dict.fromkeys([*_leading(lexicon, before), *_inside(lexicon, text, found, head)])
    return Office(_role(lexicon, found, head, body), "; ".join(qualifiers) or None)


class _Head(NamedTuple):
    """The noun of an office: its words `first:last`, and its entry."""

    first: int
    last: int
    entry: Entry


def _head(lexicon: Lexicon, text: str, found: Sequence[Word]) -> _Head | None:
    """Return the last noun before the complement: "Secretary" of "Press Secretary of the Mint"."""
    head, at = None, 0
    while at < len(found):
        if found[at].key in _LINKS and head:
            break
        match = lexicon.match(text, found, at)
        if match and _is_noun(match.entry) and not _is_owner(found, match.last):
            head = _Head(at, match.last, match.entry)
        at = match.last if match else at + 1
    return head or _deputy(lexicon, text, found)


def _deputy(lexicon: Lexicon, text: str, found: Sequence[Word]) -> _Head | None:
    """Return the head "Deputy" or "Assistant" that has no other noun beside it."""
    for at in range(min(len(found), 3)):
        match = lexicon.match(text, found, at)
        if match and match.entry.name == "deputies" and found[at].key != "vice":
            name = "adviser" if found[at].key == "assistant" else "member_of_parliament"
            plain = len(found) == 1 or found[at].key == "assistant"
            return _Head(at, match.last, lexicon.entries[name]) if plain else None
    return None


def _is_noun(entry: Entry) -> bool:
    return not (entry.values.get("qualifier") or entry.values.get("deputies"))


def _is_owner(found: Sequence[Word], at: int) -> bool:
    """Tell whether the noun owns what follows: "the President's adviser"."""
    return at + 1 < len(found) and found[at].key == "'" and found[at].start == found[at - 1].end


def _role(lexicon: Lexicon, found: Sequence[Word], head: _Head | None, body: bool) -> str | None:
    if head is None:
        return None
    name, entry = head.entry.name, head.entry
    if body and found[head.first].key == _PRESIDENT:
        name, entry = "head", lexicon.entries["head"]
    leads = {word.key for word in found[: head.first]}
    forms = lexicon.entries["deputies"].forms
    deputies = {words.fold(form) for form in forms}
    return str(entry.values.get("deputy", name)) if leads & deputies else name


def _inside(
    lexicon: Lexicon, text: str, found: Sequence[Word], head: _Head | None
) -> Iterator[str]:
    """Yield the qualifiers in the title itself: before its noun, and right behind it."""
    last = head.first if head else 0
    keys = [word.key for word in found[:last]]
    for at in range(len(found)):
        match = lexicon.match(text, found, at)
        if match and match.entry.values.get("qualifier") and _is_near(at, match.last, head, found):
            yield match.entry.name
    if _FIRSTS & set(keys) and {"deputy", "vice"} & set(keys):
        yield "first"


def _is_near(at: int, last: int, head: _Head | None, found: Sequence[Word]) -> bool:
    """Tell whether a qualifier stands before the noun, behind it or at the end of the title."""
    if head is None or at < head.first:
        return True
    ends = all(word.key in ").," for word in found[last:])
    return ends or all(word.key in "-(," for word in found[head.last : at])


def _leading(lexicon: Lexicon, before: str) -> Iterator[str]:
    """Yield the qualifiers right before the title: "former", "newly elected", "the then"."""
    match = _BEFORE.search(before)
    near = match[0] if match else ""
    if _THEN.search(near):
        yield "then"
    found = words.split(near.rstrip(" -"))
    at = len(found) - 1
    for first in (at - 2, at - 1, at):
        hit = lexicon.match(near, found, first) if first >= 0 else None
        own = hit is not None and hit.last == len(found) and hit.entry.values.get("before")
        if hit and own and hit.entry.name != "then":
            yield hit.entry.name
            return
