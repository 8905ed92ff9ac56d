"""Moving along the calendar: last week, next Friday, two years ago."""

import datetime as dt
from dataclasses import replace

from extract.dates.evidence import as_date
from extract.dates.when import When

_SEASON_STARTS = {21: 3, 22: 6, 23: 9, 24: 12}


def as_when(date: dt.date) -> When:
    """Return a day as a complete When."""
    return When("day", date.year, date.month, date.day)


def move(base: When, when: When) -> When | None:
    """Return what `when.shift` units from `base` is, or None where `base` is not exact enough."""
    try:
        return _MOVES.get(when.unit, _by_day)(base, when, when.shift or 0)
    except OverflowError:
        return None


def _by_day(base: When, when: When, shift: int) -> When | None:
    date = as_date(base)
    if date is None:  # "today" under a dateline without a year
        return replace(base) if shift == 0 and when.unit == "day" and base.day else None
    days = 7 * shift if when.unit in ("week", "weekend") else shift
    return replace(as_when(date + dt.timedelta(days)), unit=when.unit)


def _by_month(base: When, when: When, shift: int) -> When | None:
    if when.month:
        return _named_month(base, when, shift)
    if not base.year or not base.month:
        return None
    months = base.year * 12 + base.month - 1 + shift
    return _within(When("month", months // 12, months % 12 + 1))


def _named_month(base: When, when: When, shift: int) -> When | None:
    """Return "last May": the latest that is over; "next May": the first to come."""
    if not base.year:
        return None
    month, now = when.month or 0, base.month or 0
    away = -(month >= now) if shift < 0 else (month <= now) if shift > 0 else 0
    return When("month", base.year + away, month)


def _by_quarter(base: When, when: When, shift: int) -> When | None:
    if not base.year or not base.month:
        return None
    quarters = base.year * 4 + (base.month - 1) // 3 + shift
    return _within(When("quarter", quarters // 4, number=quarters % 4 + 1))


def _by_season(base: When, when: When, shift: int) -> When | None:
    """Return "last autumn": the latest that is over; "next autumn": the first to come."""
    if not base.year or not base.month:
        return None if not base.year else When("season", base.year + shift, number=when.number)
    start = _SEASON_STARTS[when.number or 21]
    begun = base.month - start
    year = base.year
    if when.number == 24 and base.month < 3:
        year, begun = year - 1, begun + 12
    if shift < 0:
        year -= begun < 3
    elif shift > 0:
        year += begun >= 0
    return When("season", year, number=when.number)


def _by_year(base: When, when: When, shift: int) -> When | None:
    return _within(When("year", base.year + shift)) if base.year else None


def _by_decade(base: When, when: When, shift: int) -> When | None:
    return When("decade", number=max(0, base.year // 10 + shift)) if base.year else None


def _by_century(base: When, when: When, shift: int) -> When | None:
    return When("century", number=max(0, (base.year - 1) // 100 + shift)) if base.year else None


def _within(when: When) -> When | None:
    """Return `when` if the calendar has its year."""
    return when if 0 < (when.year or 0) < 10_000 else None


_MOVES = {
    "month": _by_month,
    "quarter": _by_quarter,
    "season": _by_season,
    "year": _by_year,
    "decade": _by_decade,
    "century": _by_century,
}


def weekday(base: dt.date, named: int, shift: int | None, tense: int) -> dt.date:
    """Return the day of the week `named` (1 is Monday) that is meant, counted from `base`."""
    back = (base.isoweekday() - named) % 7
    if shift is None:
        away = (7 - back) % 7 if tense > 0 else -back
    elif shift == 0:
        away = named - base.isoweekday()
    else:
        away = -(back or 7) if shift < 0 else 7 - back
    return base + dt.timedelta(away)
