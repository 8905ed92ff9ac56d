"""EDTF values (ISO 8601-2): written from dates that are complete, and read back as days."""

import datetime as dt
import re
from calendar import monthrange

from extract.dates.when import When

_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})")
_CODED = re.compile(r"-([0-9]{2})\Z")
_YEAR_OR_MONTH = re.compile(r"([0-9]{4})(?:-(0[1-9]|1[0-2]))?")
_SEASON_MONTHS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14)}
_HALVES = ((1, 6), (7, 12))
_LEAP_YEAR = 2000  # a day of an unknown year may be 29 February

Days = tuple[dt.date, dt.date]


def write(when: When) -> str | None:
    """Return `when` in EDTF, or None where its parts do not make a date."""
    try:
        return _WRITERS[when.unit](when)
    except (ValueError, OverflowError):
        return None


def span(first: str | None, last: str | None) -> str | None:
    """Return the interval from `first` to `last`, or None where it runs backwards."""
    if not first or not last:
        return None
    value = f"{_in_months(first)[0]}/{_in_months(last)[-1]}"
    earliest, latest = days(value)
    return None if earliest and latest and earliest > latest else value


def _in_months(value: str) -> list[str]:
    """Return the ends of a value; of a quarter, which stands in no interval, its months."""
    code = _CODED.search(value)
    if not code or int(code[1]) < 33 or value.count("-") != 1:
        return value.split("/")
    last = 3 * (int(code[1]) - 32)
    return [f"{value[:-2]}{last - 2:02}", f"{value[:-2]}{last:02}"]


def either(first: str, second: str) -> str:
    """Return the set of two days, one of which is meant."""
    return f"[{','.join(sorted((first, second)))}]"


def _day(when: When) -> str | None:
    if not when.month or not when.day:
        return None
    date = dt.date(when.year or _LEAP_YEAR, when.month, when.day)
    return f"{when.year:04}-{date:%m-%d}" if when.year else f"XXXX-{date:%m-%d}"


def _feast(when: When) -> str | None:
    """Return Easter and `day` days more, or the `number`th `weekday` of a month."""
    if not when.year:
        return None
    if not when.month:
        from dateutil import easter  # type: ignore[import-untyped]  # few texts need it

        sunday: dt.date = easter.easter(when.year)
        return (sunday + dt.timedelta(when.day or 0)).isoformat()
    number, named = when.number or 1, (when.weekday or 1) - 1
    days = range(1, monthrange(when.year, when.month)[1] + 1)
    fitting = [day for day in days if dt.date(when.year, when.month, day).weekday() == named]
    return f"{when.year:04}-{when.month:02}-{fitting[number - (number > 0)]:02}"


def _unknown(when: When) -> str | None:
    return None


def _week(when: When) -> str | None:
    if not (when.year and when.month and when.day):
        return None
    monday = dt.date(when.year, when.month, when.day)
    monday -= dt.timedelta(monday.weekday())
    return f"{monday}/{monday + dt.timedelta(6)}"


def _weekend(when: When) -> str | None:
    week = _week(when)
    if not week:
        return None
    sunday = dt.date.fromisoformat(week[-10:])
    return f"{sunday - dt.timedelta(1)}/{sunday}"


def _month(when: When) -> str | None:
    if not when.month or when.month > 12:
        return None
    return f"{when.year:04}-{when.month:02}" if when.year else f"XXXX-{when.month:02}"


def _coded(when: When, base: int = 0) -> str | None:
    return f"{when.year:04}-{when.number + base}" if when.year and when.number else None


def _quarter(when: When) -> str | None:
    return _coded(when, 32)


def _half(when: When) -> str | None:
    if not when.year or not when.number:
        return None
    first, last = _HALVES[when.number - 1]
    return f"{when.year:04}-{first:02}/{when.year:04}-{last:02}"


def _months(when: When) -> str | None:
    if not when.year or not when.number:
        return None
    return f"{when.year:04}-01/{when.year:04}-{when.number:02}"


def _year(when: When) -> str | None:
    return f"{when.year:04}" if when.year else None


def _fiscal(when: When) -> str | None:
    return f"{when.year:04}/{when.year + 1:04}" if when.year else None


def _decade(when: When) -> str | None:
    return f"{when.number:03}X" if when.number is not None else None


def _century(when: When) -> str | None:
    return f"{when.number:02}XX" if when.number is not None else None


_WRITERS = {
    "day": _day,
    "feast": _feast,
    "some": _unknown,
    "week": _week,
    "weekend": _weekend,
    "month": _month,
    "quarter": _quarter,
    "season": _coded,
    "half": _half,
    "months": _months,
    "year": _year,
    "fiscal": _fiscal,
    "decade": _decade,
    "century": _century,
}


def days(value: str | None) -> Days | tuple[None, None]:
    """Return the first and last day that an EDTF value can mean; None where no year is known.

    >>> days("2015-24")
    (datetime.date(2015, 12, 1), datetime.date(2016, 2, 29))
    """
    if not value or "XXXX" in value:
        return None, None
    ends = value.strip("[]").replace(",", "/").split("/")
    first, last = _days_of(ends[0]), _days_of(ends[-1])
    return (first[0], last[1]) if first and last else (None, None)


def _days_of(value: str) -> Days | None:
    try:
        if match := _DAY.fullmatch(value):
            date = dt.date(*map(int, match.groups()))
            return date, date
        if match := _MONTH.fullmatch(value):
            return _days_of_months(*map(int, match.groups()))
        first, last = value.replace("X", "0"), value.replace("X", "9")
        return dt.date(int(first), 1, 1), dt.date(int(last), 12, 31)
    except (ValueError, OverflowError):
        return None


def _days_of_months(year: int, code: int) -> Days:
    """Return the days of a month, season (21…24) or quarter (33…36)."""
    first, last = code, code
    if code in _SEASON_MONTHS:
        first, last = _SEASON_MONTHS[code]
    elif code > 32:
        first, last = code * 3 - 98, code * 3 - 96
    end_year, end_month = (year + 1, last - 12) if last > 12 else (year, last)
    end = dt.date(end_year, end_month, monthrange(end_year, end_month)[1])
    return dt.date(year, first, 1), end


def precision(value: str | None) -> str | None:
    """Return how exact an EDTF value is: one of mentions.PRECISIONS.

    >>> precision("2015-04-13/2015-04-16"), precision("2015-07/2015-12"), precision("198X")
    ('day', 'half', 'decade')
    """
    if not value:
        return None
    first, _, last = value.strip("[]").split(",")[0].partition("/")
    if _is_half(first, last):
        return "half"
    if _is_week(first, last):
        return "week"
    return _precision_of(last if last and len(last) < len(first) else first)


def _is_half(first: str, last: str) -> bool:
    return first[:4] == last[:4] and (first[4:], last[4:]) in (("-01", "-06"), ("-07", "-12"))


def _is_week(first: str, last: str) -> bool:
    """Tell whether two days are the Monday and the Sunday of one week."""
    if not (_DAY.fullmatch(first) and _DAY.fullmatch(last)):
        return False
    start, end = (dt.date(*map(int, day.split("-"))) for day in (first, last))
    return start.weekday() == 0 and (end - start).days == 6


def _precision_of(value: str) -> str:
    if value.count("-") == 2:
        return "day"
    if match := _CODED.search(value):
        code = int(match[1])
        return "month" if code <= 12 else "season" if code <= 24 else "quarter"
    return {0: "year", 1: "decade"}.get(value.count("X"), "century")


def is_day(value: str) -> bool:
    """Tell whether `value` is one day of a known year."""
    return bool(_DAY.fullmatch(value))


def as_month(value: str) -> tuple[int, int | None] | None:
    """Return the year, and the month if there is one, of a value of such precision."""
    match = _YEAR_OR_MONTH.fullmatch(value)
    return (int(match[1]), int(match[2]) if match[2] else None) if match else None
