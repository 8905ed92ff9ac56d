"""Dates of other calendars: years of an era, which have a value, and months that have none here.

"9 May B.E. 2566" and "April 1, Reiwa 5" are Gregorian days whose year alone is counted otherwise.
"12 Rajab 1444 H" is a date, too, but its day is known only where a Gregorian one stands beside it.
"""

import re
from collections.abc import Sequence
from functools import cache

from extract.dates import groups
from extract.dates.evidence import as_date
from extract.dates.groups import Built, Match
from extract.dates.parts import Parts
from extract.dates.rule import Rule, rules
from extract.dates.vocabulary import GAP, SPACE, Vocabulary
from extract.dates.when import Candidate, When

ELSEWHERE = "elsewhere"
_EARLY = r"1[34][0-9]{2}(?![0-9])"  # a year of the Hijra, lunar or solar
_TWO = r"[0-9]{1,2}"
_DOT = r"(?:(?<=\.[A-Z])\.)?"  # the last of "A.H.", not that of the sentence


def worded(parts: Parts) -> dict[str, tuple[Rule, ...]]:
    """Return the rules by the role of the first word."""
    month, marked = _month(parts), _marked(parts)
    year = rf"(?:{GAP},{GAP}|{SPACE})(?:1[0-9]|20)[0-9]{{2}}(?![0-9]){marked}?"
    return {
        "era_year": rules((rf"(?=[A-Z]){parts.era_year(1)}", era)),
        # Safar 4, 1436, Muharram 1446
        "month_elsewhere": rules((rf"{month}(?:{SPACE}(?P<d>{_TWO}))?{year}", elsewhere)),
    }


def number_rules(parts: Parts) -> tuple[Rule, ...]:
    """Return the rules of what begins with a number."""
    month, marked = _month(parts), _marked(parts)
    year = rf"(?:{GAP},{GAP}|{SPACE})(?:1[0-9]|20)[0-9]{{2}}(?![0-9]){marked}?"
    before = rf"{GAP}(?=[A-Z]){parts.words.pattern('era_year')}{_DOT}"
    ethiopian = rf"{GAP}{parts.words.pattern('ethiopian')}{_DOT}"
    return rules(
        # 2566 B.E.
        (rf"(?P<ye1>2[0-9]{{3}})(?P<era1>{before})", era),
        # 12 Rajab 1444 H
        (rf"(?P<d>{_TWO}){SPACE}(?:{parts.of})?{month}{year}", elsewhere),
        # 6/2/1445 AH, 1445-02-06
        (rf"(?P<d>{_TWO})(?P<mark>[./-]){_TWO}(?P=mark){_EARLY}{marked}?", elsewhere),
        (rf"{_EARLY}(?P<mark>[./-]){_TWO}(?P=mark)(?P<d>{_TWO})(?![0-9]){marked}?", elsewhere),
        # 1445 AH, 2016 E.C.
        (rf"{_EARLY}{marked}", elsewhere),
        (rf"(?:19|20)[0-9]{{2}}{ethiopian}", elsewhere),
    )


def _month(parts: Parts) -> str:
    return rf"(?=[A-Z]){parts.words.pattern('month_elsewhere')}"


def _marked(parts: Parts) -> str:
    return rf"(?:{GAP}(?=[A-Z]){parts.words.pattern('hijra', 'ethiopian')}{_DOT})"


def era(match: Match, words: Vocabulary) -> Built:
    """Reiwa 5, B.E. 2566"""
    return groups.one(match, When("year", **groups.year_of(match.groupdict(), words)))


def elsewhere(match: Match, words: Vocabulary) -> Built:
    """12 Rajab 1444 H, Muharram 1446"""
    day = groups.integer(match.groupdict().get("d"))
    return groups.one(match, When(ELSEWHERE, day=day))


def without_confused(found: Sequence[Candidate]) -> list[Candidate]:
    """Return `found` without "the year 1402" on a page that counts the years by the Hijra."""
    if not any(one.first.unit == ELSEWHERE for one in found):
        return list(found)
    return [one for one in found if not 1300 <= (one.first.year or 0) < 1500]


def converted(text: str, found: Sequence[Candidate], i: int, words: Vocabulary) -> When | None:
    """Return the Gregorian day that stands before or behind date `i`, a day of another calendar."""
    if not found[i].first.day:
        return None
    for left, right in ((i, i + 1), (i - 1, i)):
        if left >= 0 and right < len(found):
            other = found[right if left == i else left]
            beside = _equated(words).fullmatch(text, found[left].end, found[right].start)
            if beside and not (other.last or other.first.swap) and as_date(other.first):
                return other.first
    return None


@cache
def _equated(words: Vocabulary) -> re.Pattern[str]:
    """Return what stands between a day and the same of another calendar: " (", " that is "."""
    return re.compile(rf"\s?[,(/-]\s?|\s?\(?,?\s?{words.pattern('equated')}\s")
