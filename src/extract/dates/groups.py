"""Reading the named groups of date patterns, for all builders."""

import re
from collections.abc import Iterator
from typing import Any

from extract.dates.vocabulary import Vocabulary, plain
from extract.dates.when import Candidate, When
from extract.forms import Entry

Match = re.Match[str]
Built = Iterator[Candidate]

NUMBER = re.compile(r"[0-9]{1,2}")
_PIVOT = 60  # '59 is 2059, '60 is 1960


def full_year(digits: str) -> int:
    """Return the year of "2015", "15", "98"."""
    year = int(digits)
    if len(digits) > 2:
        return year
    return year + (2000 if year < _PIVOT else 1900)


def parts(match: Match, words: Vocabulary, end: int) -> dict[str, Any]:
    """Return the day, month and year of one end of a range."""
    groups = match.groupdict()
    month, day = groups.get(f"m{end}"), groups.get(f"d{end}")
    return {
        "month": words.number("month", month) if month and not month.isdigit() else integer(month),
        "day": integer(day) or ordinal(groups.get("ordinal"), words),
        **year_of(groups, words, end),
    }


def integer(digits: str | None) -> int | None:
    """Return the number written in digits."""
    return int(digits) if digits else None


def ordinal(text: str | None, words: Vocabulary) -> int | None:
    """Return the number of "first"."""
    return words.number("ordinal", text) if text else None


def year_of(groups: dict[str, Any], words: Vocabulary, end: int = 1) -> dict[str, Any]:
    """Return what the words say of the year: itself, or how far it is from the anchor."""
    digits = next(
        (groups[name] for name in (f"y{end}", f"yy{end}", f"y{end}b") if groups.get(name)), None
    )
    if digits:
        return {"year": full_year(digits)}
    if counted := groups.get(f"ye{end}") or groups.get(f"yb{end}"):
        start = words.number("era_year", (groups.get(f"era{end}") or "B.E.").strip())
        return {"year": start + int(counted)}
    if shift := groups.get(f"ys{end}"):
        return {"year_shift": words.number("shift", shift)}
    return {"year_shift": 0} if groups.get("the") else {}


def shift_of(text: str | None, words: Vocabulary) -> dict[str, Any]:
    """Return what "last", "the following" says: how far, and from which day."""
    entry = words.entry("shift", text) if text else None
    if not entry:
        return {}
    return {"shift": int(entry.values["number"]), "near": bool(entry.values.get("near"))}


def nth(text: str, words: Vocabulary) -> int:
    """Return the number of "first", "1st", "I"."""
    if digits := NUMBER.match(text):
        return int(digits[0])
    return words.number("ordinal", text) or words.number("roman", text)


def amount(text: str, words: Vocabulary) -> int:
    """Return the number of "3", "three"."""
    return int(text) if text.isdigit() else words.number("number", text)


def is_plural(text: str, unit: Entry) -> bool:
    """Tell whether `text` is a plural of `unit`."""
    return plain(text) in {plain(form) for form in unit.values.get("plural", ())}


def is_between(match: Match, words: Vocabulary) -> bool:
    """Tell whether the word before the match announces two ends of a range."""
    before = match.string[max(0, match.start() - 20) : match.start()].split()
    return bool(before) and words.entry("between", before[-1]) is not None


def one(match: Match, first: When, last: When | None = None, weak: str = "") -> Built:
    """Yield the whole match as one candidate."""
    yield Candidate(match.start(), match.end(), first, last, weak)
