"""Entries with the forms that they are written in, found in a text word by word.

A form matches words whatever the accents, dots, hyphens and spaces between them: "Lt. Gen." also
finds "Lt Gen", "LT.-GEN." and "Lt.Gen.".
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, NamedTuple

from extract import words
from extract.words import Word

_JOINTS = frozenset(".-")  # may stand between the words of a form
_LEAF = None  # no word has this key
_DOT = "."  # in the tree: a form has a full stop after the word
_VOWELS = frozenset("aeiouy")


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing of a lexicon under its usual name, the forms it is written in, and its values."""

    name: str
    forms: tuple[str, ...]
    case: str = "any"
    values: Mapping[str, Any] = field(default_factory=dict)


class Match(NamedTuple):
    """An entry found in a text: characters `start:end`, words `first:last` (exclusive)."""

    start: int
    end: int
    first: int
    last: int
    entry: Entry


class Lexicon:
    """Entries by name, and a tree of words for each word that a form begins with.

    A tree grows when its word is first looked up: few of them are in any one folder of documents.
    """

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.entries = {entry.name: entry for entry in entries}
        self._trees: dict[str, dict[str | None, Any]] = {}
        self._seeds: dict[str, list[tuple[str, Entry]]] = {}
        for entry in self.entries.values():
            for form in entry.forms:
                if first := _first_key(form):
                    self._seeds.setdefault(first, []).append((form, entry))

    def _tree(self, first: str) -> dict[str | None, Any] | None:
        """Return the tree of the forms that begin with a word, None where there are none."""
        if first in self._seeds and first not in self._trees:
            self._trees[first] = _grown(self._seeds[first])
        return self._trees.get(first)

    def find(self, text: str, found: Sequence[Word]) -> Iterator[Match]:
        """Yield the longest match at each word, left to right, none overlapping another."""
        at = 0
        while at < len(found):
            if found[at].key in self._seeds and (match := self.match(text, found, at)):
                yield match
                at = match.last
            else:
                at += 1

    def match(self, text: str, found: Sequence[Word], first: int) -> Match | None:
        """Return the longest match that begins at word `first`, or None."""
        key = found[first].key if first < len(found) else ""
        return _longest(self._tree(key), text, found, first) if key in self._seeds else None


def _longest(node: Any, text: str, found: Sequence[Word], first: int) -> Match | None:
    """Return the longest match whose first word led to `node`, or None."""
    at, best = first, None
    while node is not None:
        at += 1
        for form, entry in node.get(_LEAF, ()):
            if entry.case == "any" or _is_written(found[first:at], form, entry.case):
                best = at, form, entry
        while at < len(found) and found[at].key in _JOINTS:
            at = _after_joint(text, found, at, dotted=_DOT in node)
        if at >= len(found) or _is_gap(text, found[at - 1], found[at]):
            break
        node = node.get(found[at].key)
    return _as_match(found, first, *best) if best else None


def _first_key(form: str) -> str:
    """Return the key of the first word of a form, "" where there is none."""
    return next((key for key in words.keys(form) if key not in _JOINTS), "")


def _grown(seeds: Iterable[tuple[str, Entry]]) -> dict[str | None, Any]:
    """Return the tree of forms that begin with the same word, which is left out."""
    tree: dict[str | None, Any] = {}
    for form, entry in seeds:
        node, begun = tree, False
        for key in words.keys(form):
            if key not in _JOINTS:
                node = node.setdefault(key, {}) if begun else node
                begun = True
            elif key == "." and begun:
                node[_DOT] = {}
        node.setdefault(_LEAF, []).append((form, entry))
    return tree


def _after_joint(text: str, found: Sequence[Word], at: int, *, dotted: bool) -> int:
    """Return the word after the dot or hyphen `at`, or the end where it does not join.

    A dot before a space ends an abbreviation where a form has it there too (`dotted`), or where the
    word before it can be nothing else: not in "the city. Mayor".
    """
    joint, before = found[at], found[at - 1]
    if joint.start != before.end or (joint.key == "." and len(before.text) > 5):
        return len(found)
    spaced = joint.key == "." and text[joint.end : joint.end + 1].isspace()
    joined = dotted or not spaced or _VOWELS.isdisjoint(before.key)
    return at + 1 if joined else len(found)


def _is_gap(text: str, before: Word, after: Word) -> bool:
    """Tell whether white space between two words ends a paragraph."""
    return after.start - before.end > 1 and text.count("\n", before.end, after.start) > 1


def _is_written(found: Sequence[Word], form: str, case: str) -> bool:
    """Tell whether words are written as a form of an entry whose `case` is not "any" must be."""
    letters = [word for word in found if word.text[0].isalpha()]
    if case == "capital":
        return all(word.text[0].isupper() for word in letters if len(word.text) > 3)
    return [word.text for word in letters] == _letters(form)


@cache
def _letters(form: str) -> list[str]:
    return [word.text for word in words.split(form) if word.text[0].isalpha()]


def _as_match(found: Sequence[Word], first: int, last: int, form: str, entry: Entry) -> Match:
    """Take the full stop of an abbreviation into the match."""
    end = found[last - 1].end
    dotted = form.endswith(".") and last < len(found) and found[last].text == "."
    if dotted and found[last].start == end:
        return Match(found[first].start, end + 1, first, last + 1, entry)
    return Match(found[first].start, end, first, last, entry)
