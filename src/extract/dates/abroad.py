"""Days whose month is written in another language: "16 Haziran 2015", which dateparser reads."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache, lru_cache

from extract.dates.vocabulary import Vocabulary
from extract.dates.when import Candidate

_MOST = 64
"""Strings that dateparser may refuse in one text before no more are shown to it: each costs 2 ms,
and a list of numbers and words may look like days by the thousand."""

_SETTINGS = {  # nothing is ever filled in from the clock
    "DATE_ORDER": "DMY",
    "STRICT_PARSING": True,
    "REQUIRE_PARTS": ["day", "month", "year"],
    "PARSERS": ["absolute-time"],
    "TIMEZONE": "UTC",
}


def named(text: str, found: Iterable[Candidate], words: Vocabulary) -> Iterator[Candidate]:
    """Yield `found` with the months that dateparser knows; a day whose month is none is dropped."""
    refused: set[str] = set()
    for one in found:
        if one.weak != "abroad":
            yield one
        elif len(refused) < _MOST:
            said = " ".join(text[one.start : one.end].split())
            if month := _month(said, one.first.day, one.first.year, languages(words)):
                yield replace(one, first=replace(one.first, month=month), weak="")
            else:
                refused.add(said)


@cache
def languages(words: Vocabulary) -> tuple[str, ...]:
    """Return the languages that may name a month, the first asked first."""
    entries = words.roles.get("abroad", {}).values()
    return tuple(dict.fromkeys(code for entry in entries for code in entry.values["languages"]))


@lru_cache(maxsize=4096)
def _month(said: str, day: int, year: int, listed: tuple[str, ...]) -> int | None:
    """Return the month that dateparser reads in `said`, if it reads this day and year too.

    Of a day that its month may lack, such as the 31st, only the month must be one.
    """
    month = _read(said, day, year, listed)
    if month is None and day > 28:
        return _read(said.replace(str(day), "1", 1), 1, year, listed)
    return month


def _read(said: str, day: int, year: int, listed: tuple[str, ...]) -> int | None:
    from dateparser import parse  # most texts never need it

    read = parse(said, languages=list(listed), settings=_SETTINGS)
    return read.month if read and (read.day, read.year) == (day, year) else None
