"""Runs of words that are written as names are: "V.A. Kolosov", "Otto van der Meer", "AL-HADDAD"."""

import re
from collections.abc import Container, Iterator
from typing import NamedTuple

from extract import names
from extract.words import fold

WORD, INITIAL, PARTICLE, SUFFIX = "word", "initial", "particle", "suffix"
_LETTERS = range(0x41, 0x1F00)
_UPPER = "".join(c for c in map(chr, _LETTERS) if c.isupper() and not 0x10A0 <= ord(c) <= 0x1CBF)
_LETTER = r"(?:[^\W\d_]|[\u0300-\u036f])"
_APOSTROPHE = "'’‘ʼʻ`´"
_GLUE = rf"[{_APOSTROPHE}‐‑-]"
_CAPITALISED = rf"[{_UPPER}]{_LETTER}{{0,40}}(?:{_GLUE}{_LETTER}{{1,30}}){{0,4}}"
_JOINED = "al|el|an|ar|as|ash|at|az|ad|ul|ur|ud|ed|es|et|d|l|ben|bin|dell|della|abu|aal"
_TWO = (
    "Sh|Ch|Yu|Ya|Ye|Yo|Kh|Zh|Ts|Th|Ph|Gh|Dj|Dzh|Iu|Ia|Ie|Dz|Sch|Shch|Ju|Ja|Je|Tz|Lj|Nj|Gy|Sz|Zs|Cs"
)
_PIECE = re.compile(
    rf"(?<![^\W_])(?:(?P<initial>(?:{_TWO}|[{_UPPER}])\.(?:-[{_UPPER}]\.)?)(?!\.)"
    rf"|(?P<word>(?:(?:{_JOINED}){_GLUE})?{_CAPITALISED})"
    rf"|(?P<suffix>o[{_APOSTROPHE}]?g[{_APOSTROPHE}]li)\b"
    rf"|(?P<small>(?-i:[a-z]{{1,5}})\b))"
)
_POSSESSIVE = re.compile(rf"[{_APOSTROPHE}][sS]$")
_LONGEST_GAP = 3
_BIGGEST_INITIAL = 1


class Part(NamedTuple):
    """One part of a name: a word with a capital, an initial, a particle or a patronymic's end."""

    start: int
    end: int
    text: str
    key: str
    kind: str

    @property
    def loud(self) -> bool:
        """All of it is in capitals."""
        return len(self.text) > 1 and self.text.isupper()


def read(text: str, blocks: Container[int] = ()) -> Iterator[list[Part]]:
    """Yield the runs of `text` in order; a run holds at least one word.

    `blocks`: where a headline, a paragraph or another block begins, so that no run goes on there.
    """
    run: list[Part] = []
    for part in _parts(text):
        if run and (part.start in blocks or not _joins(text, run[-1], part)):
            yield from _closed(run)
            run = []
        if run or part.kind != SUFFIX:
            run.append(part)
    yield from _closed(run)


def _closed(run: list[Part]) -> Iterator[list[Part]]:
    while run and run[-1].kind == PARTICLE:
        run.pop()
    if any(part.kind == WORD for part in run):
        yield run


def _parts(text: str) -> Iterator[Part]:
    small = names.vocabulary()
    for match in _PIECE.finditer(text):
        kind, found = match.lastgroup or WORD, match[0]
        if kind == "small":
            if found in small.suffixes:
                yield Part(match.start(), match.end(), found, found, SUFFIX)
            elif found in small.particles:
                yield Part(match.start(), match.end(), found, found, PARTICLE)
        elif kind == WORD:
            found = _POSSESSIVE.sub("", found)
            end = match.start() + len(found)
            yield Part(match.start(), end, found, fold(found), _kind_of(found))
        else:
            yield Part(match.start(), match.end(), found, fold(found).rstrip("."), kind)


def _kind_of(found: str) -> str:
    if fold(found) in names.vocabulary().suffixes and len(found) > 2:
        return SUFFIX
    return INITIAL if len(found) == _BIGGEST_INITIAL else WORD


def _joins(text: str, before: Part, part: Part) -> bool:
    """Tell whether two parts may belong to one name, going by what is between them."""
    if part.start == before.end:
        return before.kind == INITIAL
    if part.start - before.end > _LONGEST_GAP:
        return False
    gap = text[before.end : part.start]
    return gap.isspace() and gap.count("\n") < 2
