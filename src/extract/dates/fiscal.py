"""Fiscal years in calendar years, by the country of issue."""

from extract.dates.when import When
from extract.forms import Entry


def read(when: When, country: Entry | None, issued: When) -> When | None:
    """Return the years, or the quarter, of the calendar that a fiscal year or its quarter is.

    "FY 2018/19" says its years. "FY 2019" ends in 2019, but where the country's years are named
    after their start, or are those of the calendar. A quarter of a year whose start is not known
    is as good as the year.
    """
    start = int(country.values["fiscal_start"]) if country else None
    first = _first(when, country, issued)
    if first is None:
        return None
    if start is None or (when.number is None and start != 1):
        return When("fiscal", first)
    if when.number is None:
        return When("year", first) if when.unit == "named fiscal" else When("fiscal", first)
    months = start - 1 + 3 * (when.number - 1)
    return When("quarter", first + months // 12, number=months % 12 // 3 + 1)


def _first(when: When, country: Entry | None, issued: When) -> int | None:
    """Return the calendar year in which the fiscal year begins."""
    if when.unit == "fiscal":
        return when.year
    start = int(country.values["fiscal_start"]) if country else 0
    if when.shift is not None:
        return _now(start, issued, when.shift)
    year = when.year or 0
    named_by_start = country is not None and country.values["fiscal_named"] == "start"
    return year if start == 1 or named_by_start else year - 1


def _now(start: int, issued: When, shift: int) -> int | None:
    if not (start and issued.year and issued.month):
        return None
    return issued.year - (issued.month < start) + shift
