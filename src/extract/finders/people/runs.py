"""Runs of words that are written as names are: "V.A. Kolosov", "Otto van der Meer", "AL-HADDAD"."""

import re
from collections.abc import Container, Iterator, Mapping
from functools import lru_cache
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
    "|Md|Mohd|Muh|Abd|Ma|Sk|Wm|Geo|Jos|Chas|Ml|Fco|St"
)
_PIECE = re.compile(
    rf"(?<![^\W_])(?:(?P<initial>(?!U\.S\.)(?<!U\.)(?:{_TWO}|[{_UPPER}])\.(?:-[{_UPPER}]\.)?)(?!\.)"
    rf"|(?P<word>(?:(?:{_JOINED}){_GLUE})?{_CAPITALISED})"
    rf"|(?P<suffix>o[{_APOSTROPHE}]?g[{_APOSTROPHE}]li)\b"
    rf"|(?P<small>[a-záíğıəşçöü]{{1,5}}\b(?:/[lpo]\b)?))"
)
_NICKNAME = re.compile(
    rf"(?<=\w)[ ](?:(?:dit|alias|aka|a\.k\.a\.|called) )?(?:[\"“”„][^\"“”„\n]{{1,25}}[\"“”]"
    rf"|«[^«»\n]{{1,25}}»|[‘'][{_UPPER}][^‘’'\n]{{1,25}}[’'])[ ](?P<next>[{_UPPER}])"
)
_POSSESSIVE = re.compile(rf"[{_APOSTROPHE}][sS]$")
_LONGEST_GAP = 3
_LONGEST_WORD = 30
_NEVER_FIRST = frozenset({"St."})
_BIGGEST_INITIAL = 1
_NUMERAL = re.compile(r"^[ \t]{0,8}([IVX]{1,4})[.)][ \t]", re.MULTILINE)
_SECOND = re.compile(r"^[ \t]{0,8}II[.)][ \t]", re.MULTILINE)


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
    nicknames, numerals = _nicknames(text), _numerals(text)
    for part in _parts(text, nicknames):
        if part.start in numerals:
            continue
        if run and (part.start in blocks or not _joins(text, run[-1], part, nicknames)):
            yield from _closed(run)
            run = []
        if run or (part.kind != SUFFIX and part.text not in _NEVER_FIRST):
            run.append(part)
    yield from _closed(run)


def _numerals(text: str) -> frozenset[int]:
    """Return where "I." is the first number of a list, and no initial: a line has "II." too."""
    if not _SECOND.search(text):
        return frozenset()
    return frozenset(match.start(1) for match in _NUMERAL.finditer(text))


def _closed(run: list[Part]) -> Iterator[list[Part]]:
    while run and run[-1].kind == PARTICLE:
        run.pop()
    if any(part.kind == WORD for part in run):
        yield run


def _nicknames(text: str) -> dict[int, int]:
    """Return start and end of what stands in quotes inside names: 'Anna "Nan" Bell'."""
    stops, found = names.vocabulary().stops, {}
    for match in _NICKNAME.finditer(text):
        before = text[max(0, match.start() - _LONGEST_WORD) : match.start()].split()[-1:]
        after = text[match.end() - 1 : match.end() + _LONGEST_WORD].split()[:1]
        beside = [word.strip(".,;:()") for word in (*before, *after)]
        if all(word[:1].isupper() and fold(word) not in stops for word in beside):
            found[match.start()] = match.end() - 1
    return found


def _parts(text: str, nicknames: Mapping[int, int]) -> Iterator[Part]:
    """Yield the parts of names in `text`, but for those inside nicknames."""
    hidden = 0
    for match in _PIECE.finditer(text):
        part = _part(match) if match.start() >= hidden else None
        if part:
            hidden = nicknames.get(part.end, hidden)
            yield part


def _part(match: re.Match[str]) -> Part | None:
    """Return the part that `match` is; None for a small word that no name holds."""
    kind, found, start = match.lastgroup or WORD, match[0], match.start()
    if kind == "small":
        known = _small_kind(found)
        return Part(start, match.end(), found, found, known) if known else None
    if kind == WORD:
        found = _POSSESSIVE.sub("", found)
        return Part(start, start + len(found), found, fold(found), _kind_of(found))
    return Part(start, match.end(), found, fold(found).rstrip("."), kind)


@lru_cache(maxsize=4_096)
def _small_kind(found: str) -> str | None:
    small = names.vocabulary()
    if fold(found) in small.suffixes:
        return SUFFIX
    return PARTICLE if found in small.particles else None


def _kind_of(found: str) -> str:
    if fold(found) in names.vocabulary().suffixes and len(found) > 2:
        return SUFFIX
    return INITIAL if len(found) == _BIGGEST_INITIAL else WORD


def _joins(text: str, before: Part, part: Part, nicknames: Mapping[int, int]) -> bool:
    """Tell whether two parts may belong to one name, going by what is between them."""
    if part.start == before.end:
        return before.kind == INITIAL
    if nicknames.get(before.end) == part.start:
        return True
    if part.start - before.end > _LONGEST_GAP:
        return False
    gap = text[before.end : part.start]
    return gap.isspace() and (len(gap) < _LONGEST_GAP or "\n" in gap) and gap.count("\n") < 2
