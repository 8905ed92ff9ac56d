"""From what a date's words say to its value, with the help of the document around it."""

import datetime as dt
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from extract.dates import calendars, edtf, evidence, fiscal, shifts, years
from extract.dates.calendars import ELSEWHERE
from extract.dates.evidence import Issue, as_date
from extract.dates.vocabulary import Vocabulary
from extract.dates.when import Candidate, When
from extract.pages import Page

Value = tuple[str | None, str]


@dataclass
class Reader:
    """Reads the dates of one page in order; `near` is the last single day that was named."""

    page: Page
    words: Vocabulary
    found: Sequence[Candidate]
    issue: Issue = field(init=False)
    calendar: years.Years = field(init=False)
    month_first: bool | None = field(init=False)
    near: dt.date | None = None
    told: When | None = None

    def __post_init__(self) -> None:
        self.month_first = evidence.month_first(self.page, self.found, self.words)
        settled = evidence.settled(self.found, self.month_first)
        self.issue = evidence.issue(self.page, settled, self.words)
        self.calendar = years.Years(self.page, settled, self.issue, self.words)

    def read(self) -> Iterator[tuple[Candidate, Value]]:
        """Yield each date with its value and the evidence for it."""
        for i, one in enumerate(self.found):
            value = self._range(i, one, one.last) if one.last else self._single(i, one)
            self._remember(one, value[0])
            yield one, value

    def _remember(self, one: Candidate, value: str | None) -> None:
        if value and not one.last and edtf.is_day(value):
            self.near = dt.date.fromisoformat(value)
            self.told = shifts.as_when(self.near)
        elif value and not one.last and (month := edtf.as_month(value)):
            self.told = When("day", *month)
        elif value and not one.last and one.first.unit in ("season", "quarter", "half"):
            self.told = When("day", int(value[:4]))

    def _single(self, i: int, one: Candidate) -> Value:
        if one.first.swap:
            return self._either(one.first)
        if apposed := self._apposed(i, one):
            return edtf.write(apposed), "context"
        when, by = self._complete(i, one.first)
        return (edtf.write(when), by) if when else (None, "none")

    def _apposed(self, i: int, one: Candidate) -> When | None:
        """Return the date beside "yesterday", "last Friday", "a year earlier" that says which."""
        told = one.first
        after = self.found[i + 1] if i + 1 < len(self.found) else None
        if told.unit == ELSEWHERE:
            return calendars.converted(self.page.text, self.found, i, self.words)
        if (told.shift is None and told.unit != "weekday") or not after or after.last:
            return None
        if not _apposed(self.words).fullmatch(self.page.text, one.end, after.start):
            return None
        if told.unit == "year" and told.near:
            return after.first if after.first.year and after.first.unit == "year" else None
        return self._same_day(i + 1, told, after.first)

    def _same_day(self, i: int, told: When, beside: When) -> When | None:
        if told.unit not in ("day", "weekday") or not beside.day:
            return None
        when, _ = self._complete(i, beside)
        date = as_date(when) if when else None
        return when if date and told.weekday in (None, date.isoweekday()) else None

    def _either(self, when: When) -> Value:
        """Read 03/04/2017 as the document writes such dates, or in both orders."""
        other = replace(when, month=when.day, day=when.month)
        day_first, swapped = edtf.write(when), edtf.write(other)
        if self.month_first is not None:
            return (swapped if self.month_first else day_first), "context"
        issued = self.issue.date
        if issued and issued.isoformat() in (day_first, swapped):
            return issued.isoformat(), self.issue.by
        if day_first and swapped:
            return edtf.either(day_first, swapped), "text"
        return day_first or swapped, "text"

    def _range(self, i: int, one: Candidate, last: When) -> Value:
        first, last = _shared(one.first, last)
        start, by = self._complete(i, first)
        if start is None:
            return None, "none"
        if last.unit == "weekday":
            return self._weekdays(start, (last.weekday or 0) - (one.first.weekday or 0), by)
        if last.year is None and last.number is None or last.unit in ("season", "quarter"):
            last = _after(start, last)
        end, by_end = self._complete(i, last)
        value = edtf.span(edtf.write(start), edtf.write(end)) if end else None
        return (value, by if by != "text" else by_end) if value else (None, "none")

    def _weekdays(self, start: When, distance: int, by: str) -> Value:
        date = as_date(start)
        if date is None:
            return None, "none"
        return f"{date}/{date + dt.timedelta(distance % 7)}", by

    def _complete(self, i: int, when: When) -> tuple[When | None, str]:
        """Return `when` with all that its unit needs, and the evidence for what was added."""
        if when.unit == ELSEWHERE:
            return None, "none"
        if reader := self._own_reader(when):
            return reader(i, when)
        if when.shift is not None:
            return self._shifted(i, when)
        if when.year_shift is not None:
            year, by = self.calendar.anchor(i)
            return (replace(when, year=year + when.year_shift), by) if year else (None, "none")
        if when.year or when.unit in ("decade", "century"):
            return when, "text"
        year, by = self.calendar.missing(i, when)
        return replace(when, year=year), by

    def _own_reader(self, when: When) -> Callable[[int, When], tuple[When | None, str]] | None:
        """Return what reads dates whose day is told in a way of their own."""
        if when.unit == "weekday":
            return self._weekday
        if "fiscal" in when.unit:
            return self._fiscal
        if when.month_shift is not None:
            return self._of_month
        return (
            self._bare if when.day and when.weekday and not when.month and not when.year else None
        )

    def _fiscal(self, i: int, when: When) -> tuple[When | None, str]:
        read = fiscal.read(when, evidence.issuer(self.page, self.words), self.issue.when)
        return read, "text" if when.shift is None else self.issue.by

    def _of_month(self, i: int, when: When) -> tuple[When | None, str]:
        """Read the "15th of next month"."""
        month, by = self._shifted(i, When("month", shift=when.month_shift))
        return (replace(month, unit="day", day=when.day), by) if month else (None, "none")

    def _bare(self, i: int, when: When) -> tuple[When | None, str]:
        """Return the nearest day to that of issue with this number and weekday."""
        issued = self.issue.date
        if issued is None:
            return None, "none"
        near = (issued + dt.timedelta(away) for away in sorted(range(-45, 46), key=abs))
        fit = (d for d in near if d.day == when.day and d.isoweekday() == when.weekday)
        date = next(fit, None)
        return (shifts.as_when(date), self.issue.by) if date else (None, "none")

    def _weekday(self, i: int, when: When) -> tuple[When | None, str]:
        base, by, tense = self._anchor_of_weekday(i)
        if when.near and self.near:
            base, by = self.near, "context"
        if base is None:
            return None, "none"
        date = shifts.weekday(base, when.weekday or 1, when.shift, tense)
        return shifts.as_when(date), by

    def _anchor_of_weekday(self, i: int) -> tuple[dt.date | None, str, int]:
        """Return the day to count from: that of issue, or the story's where that is long past."""
        issued = self.issue.date
        story = self.calendar.story
        if issued and not (
            story and self.near and (issued - story).days > 7 < (issued - self.near).days
        ):
            return issued, self.issue.by, self.calendar.tense(i)
        return self.near, "context", -1

    def _shifted(self, i: int, when: When) -> tuple[When | None, str]:
        if when.near:
            base = (
                shifts.as_when(self.near)
                if self.near and when.unit in ("day", "week")
                else self.told
            )
            moved = shifts.move(base, when) if base else None
            if moved or (when.unit == "day" and (base or (when.shift or 0) >= 0)):
                return moved, "context" if moved else "none"
        if when.unit == "weekend" and self._is_past_weekend(i, when):
            when = replace(when, shift=-1)
        moved = shifts.move(self.issue.when, when)
        if moved is None and when.unit in ("year", "decade", "century"):
            year, by = self.calendar.anchor(i)
            return (shifts.move(When("year", year), when), by) if year else (None, "none")
        return moved, self.issue.by if moved else "none"

    def _is_past_weekend(self, i: int, when: When) -> bool:
        """Tell whether "the weekend" is the last one: told in the past before the next has come."""
        issued = self.issue.date
        told = bool(issued) and when.shift == 0 and self.calendar.tense(i) < 0
        return told and bool(issued and issued.weekday() < 5)


def _shared(first: When, last: When) -> tuple[When, When]:
    """Give the first end the year that only the last one bears."""
    if first.year is not None or first.year_shift is not None or first.shift is not None:
        return first, last
    back = _order(first) > _order(last)
    if last.year is not None and last.unit == first.unit:
        return replace(first, year=last.year - back), last
    if last.year_shift is not None:
        return replace(first, year_shift=last.year_shift - back), last
    return first, last


def _after(first: When, last: When) -> When:
    """Give the last end, which has no year, that of the first."""
    if (
        last.year is not None
        or last.year_shift is not None
        or last.shift is not None
        or not first.year
    ):
        return last
    return replace(last, year=first.year + (_order(first) > _order(last)))


def _order(when: When) -> tuple[int, int, int]:
    return when.month or 0, when.day or 0, when.number or 0


@cache
def _apposed(words: Vocabulary) -> re.Pattern[str]:
    """Return what stands between "yesterday" and its date: ", ", " (on the "."""
    on, the = words.pattern("on", "of_year"), words.pattern("the")
    return re.compile(rf"\s?[,(]\s?(?:{on}\s)?(?:{the}\s)?")
