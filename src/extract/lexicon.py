"""Lexicons: TOML files of words, checked, compiled and looked up word by word.

A file holds `[[entry]]` tables. Every entry has `name` (unique in its file) and `forms`; `case`
says how a form may be written in a text: "any" (the default), "capital" (each word of more than
three letters begins with a capital) or "exact". Further keys are values of that lexicon, such as
`category`. An entry that is `like` another above it takes the case and the values that it does not
give itself from there. A form matches words whatever the accents, dots, hyphens and spaces between
them: "Lt. Gen." also finds "Lt Gen", "LT.-GEN." and "Lt.Gen.".
"""

import tomllib
from collections import ChainMap
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from extract import words
from extract.errors import LexiconError
from extract.words import Word

CASES = ("any", "capital", "exact")
_JOINTS = frozenset(".-")  # may stand between the words of a form
_LEAF = None  # no word has this key


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
        self._trees: dict[str, Mapping[str | None, Any]] = {}
        self._seeds: dict[str, list[tuple[str, Entry]]] = {}
        for entry in self.entries.values():
            for form in entry.forms:
                for first in islice(_keys(form), 1):
                    self._seeds.setdefault(first, []).append((form, entry))

    def _tree(self, first: str) -> Mapping[str | None, Any] | None:
        """Return the tree of the forms that begin with a word, None where there are none."""
        if first in self._trees:
            return self._trees[first]
        return self._grown(first) if first in self._seeds else None

    def _grown(self, first: str) -> Mapping[str | None, Any]:
        tree: dict[str | None, Any] = {}
        for form, entry in self._seeds[first]:
            node = tree
            for key in islice(_keys(form), 1, None):
                node = node.setdefault(key, {})
            node.setdefault(_LEAF, []).append((form, entry))
        self._trees[first] = tree
        return tree

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
            at = _after_joint(found, at)
        if at >= len(found) or _is_gap(text, found[at - 1], found[at]):
            break
        node = node.get(found[at].key)
    return _as_match(found, first, *best) if best else None


def _keys(form: str) -> Iterator[str]:
    return (key for key in words.keys(form) if key not in _JOINTS)


def _after_joint(found: Sequence[Word], at: int) -> int:
    """Return the word after the dot or hyphen `at`, or the end where it does not join."""
    joint, before = found[at], found[at - 1]
    joined = joint.start == before.end and (joint.key == "-" or len(before.text) <= 5)
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


@cache
def load(name: str, folder: Path | None = None) -> Lexicon:
    """Return the lexicon `name` of the package with what `folder` adds to it or switches off.

    A file `name`.toml in `folder` has the same format: an entry of a new name is added, one of a
    known name adds its forms and replaces the values that it gives, and `off = true` takes the
    entry out. Raises LexiconError with file and entry.
    """
    entries = {entry.name: entry for entry, _ in read(files("extract.lexicons") / f"{name}.toml")}
    own = folder / f"{name}.toml" if folder else None
    if own and own.is_file():
        for entry, off in read(own, known=entries):
            if off:
                del entries[entry.name]
            else:
                entries[entry.name] = _merge(entries.get(entry.name), entry)
    return Lexicon(list(entries.values()))


def check(folder: Path) -> None:
    """Load every lexicon file of `folder`, so that a mistake stops a run before it begins.

    Raises LexiconError, also for a file that the package has no lexicon of that name for.
    """
    names = sorted(path.name for path in files("extract.lexicons").iterdir())
    if not folder.is_dir():
        raise LexiconError(f"{folder}: no such folder of lexicon files")
    for path in sorted(folder.glob("*.toml")):
        if path.name not in names:
            raise LexiconError(f"{path}: there is no such lexicon; there are {', '.join(names)}")
        load(path.stem, folder)


def _merge(old: Entry | None, new: Entry) -> Entry:
    if old is None:
        return new
    forms = tuple(dict.fromkeys(old.forms + new.forms))
    return Entry(old.name, forms, new.case, {**old.values, **new.values})


def read(path: Any, known: Mapping[str, Entry] | None = None) -> Iterator[tuple[Entry, bool]]:
    """Yield the entries of a lexicon file, each with whether it is switched off."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise LexiconError(f"{path}: not a readable TOML file: {error}") from error
    seen: dict[str, Entry] = {}
    above = ChainMap(seen, dict(known or {}))
    for number, raw in enumerate(table.get("entry", []), 1):
        entry, off = _checked(path, number, raw, known or {})
        if entry.name in seen:
            raise LexiconError(f"{path}: entry {entry.name!r} stands twice; join the two")
        seen[entry.name] = _inherit(path, entry, above)
        yield seen[entry.name], off


def _inherit(path: Any, entry: Entry, known: Mapping[str, Entry]) -> Entry:
    """Return `entry` with the values of the one that it is `like`, where it has none itself."""
    like = entry.values.get("like")
    if like is None:
        return entry
    if like not in known:
        raise LexiconError(f"{path}: entry {entry.name!r}: no {like!r} above it to be `like`")
    base = known[like]
    case = base.case if entry.case == "any" else entry.case
    return Entry(entry.name, entry.forms, case, {**base.values, **entry.values})


def _checked(
    path: Any, number: int, raw: Mapping[str, Any], known: Mapping[str, Entry]
) -> tuple[Entry, bool]:
    """Return one raw entry as an Entry, or raise what is wrong with it."""
    problem = next((text for text, wrong in _RULES if wrong(raw, known)), None)
    if problem:
        title = raw.get("name", "no name")
        raise LexiconError(f"{path}: entry {number} ({title!r}): {problem}")
    values = {k: v for k, v in raw.items() if k not in ("name", "forms", "case", "off")}
    forms, case = tuple(raw.get("forms", ())), raw.get("case", "any")
    return Entry(raw["name"], forms, case, values), bool(raw.get("off", False))


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_new(raw: Mapping[str, Any], known: Mapping[str, Entry]) -> bool:
    return raw["name"] not in known


_Rule = Callable[[Mapping[str, Any], Mapping[str, Entry]], bool]
_RULES: tuple[tuple[str, _Rule], ...] = (
    ("`name` must be a text that is not empty", lambda raw, known: not _is_text(raw.get("name"))),
    (
        "`off` names no entry of the package's lexicon",
        lambda raw, known: bool(raw.get("off")) and _is_new(raw, known),
    ),
    (
        "`forms` must be a list of texts that are not empty",
        lambda raw, known: (
            not isinstance(forms := raw.get("forms", []), list) or not all(map(_is_text, forms))
        ),
    ),
    (
        "`forms` is missing",
        lambda raw, known: not (raw.get("forms") or raw.get("off")) and _is_new(raw, known),
    ),
    (
        f"`case` must be one of {', '.join(CASES)}",
        lambda raw, known: raw.get("case", "any") not in CASES,
    ),
)
