"""The year that the words of a date leave out."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from extract.dates import evidence
from extract.dates.evidence import Issue, as_date
from extract.dates.vocabulary import Vocabulary
from extract.dates.when import Candidate, When
from extract.pages import Page

_SENTENCE = re.compile(r"[.!?]\s+[A-Z“\"]|\n")
_REACH = 250
_EXACT = ("day", "month")
_PARTS = {"quarter": 3, "half": 6}  # with their months: told of before they come only as plans
_SEASON_MONTHS = {21: 4, 22: 7, 23: 10, 24: 12}


@dataclass
class Years:
    """Which years the dates of a page name, and what the others take from them."""

    page: Page
    found: Sequence[Candidate]
    issue: Issue
    words: Vocabulary
    story: dt.date | None = field(init=False)
    _earlier: list[int | None] = field(init=False)
    _later: list[int | None] = field(init=False)
    _named: list[tuple[int, int] | None] = field(init=False)

    def __post_init__(self) -> None:
        exact = [self._exact_year(one) for one in self.found]
        self._earlier = _carried(exact)
        self._later = _carried(exact[::-1])[::-1]
        self._named = _positions(self.found)
        self.story = next(
            (date for one in self.found if (date := as_date(one.last or one.first))), None
        )

    def _exact_year(self, one: Candidate) -> int | None:
        when = one.last or one.first
        return when.year if when.unit in _EXACT else None

    def anchor(self, i: int) -> tuple[int | None, str]:
        """Return the year that "this year" means at date `i`, and the evidence."""
        if self.issue.when.year:
            return self.issue.when.year, self.issue.by
        year = self._earlier[i] or self._later[i]
        return year, "context" if year else "none"

    def tense(self, i: int) -> int:
        """Return the tense of the clause around date `i`."""
        return evidence.tense(self.page.text, self.found[i], self.words)

    def missing(self, i: int, when: When) -> tuple[int | None, str]:
        """Return the year of `when`, part of date `i`, and the evidence for it."""
        if year := self._of_list(i) or self._of_sentence(i):
            return year, "context"
        if self.issue.when.year:
            return self._around_issue(i, when), self.issue.by
        year = self._earlier[i] or self._later[i]
        return year, "context" if year or when.unit in _EXACT else "none"

    def _of_list(self, i: int) -> int | None:
        """Return the year that ends the list of date `i`: "in May, June and July 2019"."""
        for here, after in zip(self.found[i : i + 12], self.found[i + 1 : i + 13], strict=False):
            if after.first.unit != here.first.unit:
                return None
            if not _listed(self.words).fullmatch(self.page.text, here.end, after.start):
                return None
            if after.first.year:
                return after.first.year
        return None

    def _of_sentence(self, i: int) -> int | None:
        """Return the year of an earlier date in the sentence, if the story is told in it."""
        named = self._named[i]
        if named is None:
            return None
        year, end = named
        start, issued = self.found[i].start, self.issue.when.year
        between = self.page.text[end : min(start, end + _REACH + 1)]
        if start - end > _REACH or _SENTENCE.search(between) or _closes_quote(between):
            return None
        return year if not issued or abs(issued - year) <= 1 else None

    def _around_issue(self, i: int, when: When) -> int | None:
        """Return the year in which `when` is near the day of issue, as its tense lets it be."""
        issued = self.issue.when
        year, month = issued.year or 0, when.month or _middle(when)
        if not issued.month or not month:
            return year
        ahead = (month - issued.month) + ((when.day or 15) - (issued.day or 15)) / 31
        tense = self.tense(i)
        if when.unit in _PARTS and tense < 0 and ahead > 4.5:
            return year - 1
        if ahead > (6.5, 8.5, 10.5)[tense + 1 if tense >= 0 else 0]:
            return year - 1
        return year + 1 if ahead < (-10.5, -8.5, -2.8)[tense + 1] else year


def _middle(when: When) -> int:
    """Return the month in the middle of a part of a year, 0 of what is none."""
    months = _PARTS.get(when.unit, 0)
    return (
        (when.number or 1) * months - months // 2
        if months
        else _SEASON_MONTHS.get(when.number or 0, 0)
    )


def _closes_quote(text: str) -> bool:
    return any(mark in text for mark in "”»")


def _carried(exact: Sequence[int | None]) -> list[int | None]:
    """Return for each place the last year before it."""
    years: list[int | None] = []
    last = None
    for year in exact:
        years.append(last)
        last = year or last
    return years


def _positions(found: Sequence[Candidate]) -> list[tuple[int, int] | None]:
    """Return for each date the last year named before it, and where that ends."""
    named: list[tuple[int, int] | None] = []
    last = None
    for one in found:
        named.append(last)
        when = one.last or one.first
        if when.year and when.unit != "fiscal":
            last = (when.year, one.end)
    return named


@cache
def _listed(words: Vocabulary) -> re.Pattern[str]:
    """Return what stands between the dates of one list: ", ", " and in "."""
    both, then = words.pattern("both", "or", "range"), words.pattern("then", "both", "range")
    return re.compile(rf"(?:\s?[,;]|\s{both}|\s{words.pattern('then')})(?:\s{then})?\s?")
