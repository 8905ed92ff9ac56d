"""Lexicons: TOML files of words, checked and read.

A file holds `[[entry]]` tables. Every entry has `name` (unique in its file) and `forms`; `case`
says how a form may be written in a text: "any" (the default), "capital" (each word of more than
three letters begins with a capital) or "exact". Further keys are values of that lexicon, such as
`category`. An entry that is `like` another above it takes the case and the values that it does not
give itself from there. `forms` tells how they are found in a text.
"""

import tomllib
from collections import ChainMap
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from extract.errors import LexiconError
from extract.forms import Entry, Lexicon

CASES = ("any", "capital", "exact")


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
