"""Neighbouring dates that say one thing: a range, a weekday with its date, a part of a year."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from extract.dates import groups
from extract.dates.calendars import ELSEWHERE
from extract.dates.grammar import Grammar
from extract.dates.parts import DASH, Parts
from extract.dates.vocabulary import GAP, SPACE, Vocabulary
from extract.dates.when import Candidate, When
from extract.words import Word

_REACH = 40
_OPENED = re.compile(r"\((?:c\.|ca\.|born|b\.)?\s?\Z")
_DASH = re.compile(DASH)
_COARSE = ("year", "decade", "century")


@dataclass(frozen=True, eq=False)
class Joints:
    """What stands between two dates that are one."""

    to: re.Pattern[str]
    both: re.Pattern[str]
    moved: re.Pattern[str]
    between: re.Pattern[str]
    after_weekday: re.Pattern[str]


@cache
def of(words: Vocabulary) -> Joints:
    """Return the joints made from `words`."""
    parts = Parts(words)
    moved = rf"{words.pattern('moved')}{SPACE}{parts.the}\Z"
    both = rf"{parts.both}(?:{words.pattern('of_year')}{SPACE})?{parts.the}"
    between = rf"{words.pattern('between')}{SPACE}{parts.the}\Z"
    after_weekday = rf"\.?(?:{GAP},{GAP}|{SPACE}){parts.the}"
    return Joints(*map(re.compile, (parts.to, both, moved, between, after_weekday)))


def with_phases(
    text: str, found: Sequence[Candidate], grammar: Grammar, words: Sequence[Word]
) -> Iterator[Candidate]:
    """Yield `found` with the words that name a part of it: "end of 2015", "mid-July"."""
    leads = dict(_leads(text, grammar, words))
    end = 0
    for candidate in found:
        start, half = leads.get(candidate.start, (candidate.start, None))
        before, end = end, candidate.end
        if start == candidate.start or start < before or candidate.first.unit == "day":
            yield candidate
        else:
            first = candidate.first
            if half and first.unit == "year" and not candidate.last:
                first = _half_of(first, half)
            yield replace(candidate, start=start, first=first, weak="")


def _half_of(year: When, half: int) -> When:
    shift = year.shift if year.year is None else None
    return When("half", year.year, number=half, year_shift=shift)


def _leads(
    text: str, grammar: Grammar, words: Sequence[Word]
) -> Iterator[tuple[int, tuple[int, int | None]]]:
    """Yield the end of each phase with its start, the earliest last so that it is kept."""
    for word in reversed(words):
        if word.key in grammar.leads and (match := grammar.lead.match(text, word.start)):
            half = groups.nth(match["n"], grammar.vocabulary) if match["half"] else None
            yield match.end(), (match.start(), half)


def joined(text: str, found: Sequence[Candidate], joints: Joints) -> list[Candidate]:
    """Return `found` with weekdays joined to their dates and ends of ranges to each other."""
    kept: list[Candidate] = []
    for candidate in found:
        while kept and (one := _join(text, kept[-1], candidate, joints)):
            candidate = one
            kept.pop()
        kept.append(candidate)
    return kept


def _join(text: str, left: Candidate, right: Candidate, joints: Joints) -> Candidate | None:
    if right.start - left.end > _REACH:
        return None
    if left.first.unit == "weekday" and left.first.shift is None and _is_day(right.first):
        return _weekday_date(text, left, right, joints)
    return _range(text, left, right, joints)


def _is_day(when: When) -> bool:
    return when.unit in ("day", ELSEWHERE)


def _weekday_date(text: str, left: Candidate, right: Candidate, joints: Joints) -> Candidate | None:
    """Join "Thursday" and "14 April", but not "Thursday" and "today"."""
    if right.first.day is None or not joints.after_weekday.fullmatch(text, left.end, right.start):
        return None
    first = replace(right.first, weekday=left.first.weekday)
    return replace(right, start=left.start, first=first, weak="")


def _range(text: str, left: Candidate, right: Candidate, joints: Joints) -> Candidate | None:
    """Join "29 September" and "2 October 2017" over "–"."""
    if left.last or right.last:
        return None
    if not _can_range(left.first, right.first) and not _is_life(text, left, right):
        return None
    if not joints.to.fullmatch(text, left.end, right.start) and not _between(
        text, left, right, joints
    ):
        return None
    if joints.moved.search(text, max(0, left.start - _REACH), left.start):
        return None
    weak = "short" if left.weak == right.weak == "short" else ""  # Mon-Fri: opening hours
    return Candidate(left.start, right.end, left.first, right.first, weak)


def _can_range(first: When, last: When) -> bool:
    if first.unit != last.unit:
        return first.unit in _COARSE and last.unit in _COARSE
    told = first.shift is not None or last.shift is not None
    return not told or first.unit in ("month", "year")


def _is_life(text: str, left: Candidate, right: Candidate) -> bool:
    """Tell whether two dates are those of a life, one less exact: "(1818 – 8 January 1880)"."""
    first, last = left.first.year, right.first.year
    opened = _OPENED.search(text, max(0, left.start - 12), left.start)
    dash = _DASH.fullmatch(text, left.end, right.start)
    return bool(first and last and first <= last and opened and dash)


def _between(text: str, left: Candidate, right: Candidate, joints: Joints) -> bool:
    led = joints.between.search(text, max(0, left.start - _REACH), left.start)
    return bool(led) and bool(joints.both.fullmatch(text, left.end, right.start))
