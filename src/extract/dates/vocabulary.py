"""The words of a date lexicon, as sets to look up and as parts of patterns."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from extract.forms import Entry, Lexicon
from extract.words import fold

GAP = r"[^\S\n]{0,3}(?:\n[^\S\n]{0,3})?"  # a date may run over the end of a line
SPACE = r"(?:[^\S\n]{1,3}(?:\n[^\S\n]{0,3})?|\n[^\S\n]{0,3})"


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """Entries by role: `entry("month", "Sept.")` is the entry that has this form."""

    roles: Mapping[str, Mapping[str, Entry]]

    def entry(self, role: str, text: str) -> Entry | None:
        """Return the entry of `role` that is written `text`, whatever its case and spaces."""
        return self.roles.get(role, {}).get(plain(text))

    def number(self, role: str, text: str) -> int:
        """Return what `text`, a form of `role` that a pattern matched, counts as."""
        entry = self.entry(role, text)
        return int(entry.values["number"]) if entry else 0

    def forms(self, *roles: str) -> Iterable[str]:
        """Yield the plain forms of these roles."""
        return (form for role in roles for form in self.roles.get(role, ()))

    def starts(self, role: str) -> set[str]:
        """Return the first words of the forms of `role`."""
        return {re.split(r"[ './-]", form)[0] for form in self.forms(role)}

    def compiled(self, *roles: str) -> re.Pattern[str]:
        """Return the pattern of these roles, compiled."""
        return _compiled(self, roles)

    def pattern(self, *roles: str, short: bool | None = None) -> str:
        """Return a pattern that matches any form of these roles, the longest first.

        With `short`, only the forms of entries that are, or are not, abbreviations.
        """
        return _pattern(self, roles, short)


@cache
def _pattern(words: Vocabulary, roles: tuple[str, ...], short: bool | None) -> str:
    entries = {
        entry.name: entry
        for role in roles
        for entry in words.roles.get(role, {}).values()
        if short is None or bool(entry.values.get("short")) == short
    }
    forms = (form for entry in entries.values() for form in entry.forms)
    return any_of({written for form in forms for written in (plain(form), _unfolded(form))})


@cache
def _compiled(words: Vocabulary, roles: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(words.pattern(*roles))


def any_of(forms: Iterable[str]) -> str:
    """Return a pattern for whole words: any of `forms`, the longest first."""
    ordered = sorted(forms, key=lambda form: (-len(form), form))
    if not ordered:
        return r"(?!)"
    # one look at the next character spares the trial of every form
    letter = r"(?=[^\W\d_])" if all(form[:1].isalpha() for form in ordered) else ""
    return rf"(?:(?<![^\W\d_]){letter}(?i:{'|'.join(map(_escaped, ordered))})(?![^\W\d_]))"


def _escaped(form: str) -> str:
    pattern = re.escape(form).replace("'", "['’`]").replace(r"\-", r"[-‐‑–\s]")
    return pattern.replace(r"\ ", SPACE)


def plain(text: str) -> str:
    """Return `text` folded, with single spaces and without a last full stop."""
    said = " ".join(re.sub(r"[-–]", "-", fold(text)).split())
    return said.rstrip(".") or said


def _unfolded(form: str) -> str:
    """Return `form` as `plain` does, but with its accents: "März" is not written "Marz"."""
    said = " ".join(form.lower().replace("’", "'").split())
    return said.rstrip(".") or said


@cache
def of(lexicon: Lexicon) -> Vocabulary:
    """Return the words of `lexicon` by role."""
    roles: dict[str, dict[str, Entry]] = {}
    for entry in lexicon.entries.values():
        words = roles.setdefault(str(entry.values.get("role", "")), {})
        words.update((plain(form), entry) for form in entry.forms)
    return Vocabulary(roles)
