"""What is doubtful about the dates of a release: days that are none, weekdays that are wrong."""

import re
from collections.abc import Iterator, Sequence

from extract.dates import edtf, grammar, vocabulary
from extract.dates.evidence import as_date
from extract.dates.when import When
from extract.mentions import DateMention
from extract.pages import Page
from extract.records import Problem

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def find(page: Page, dates: Sequence[DateMention]) -> Iterator[Problem]:
    """Yield a warning for each date that cannot be, and each weekday that contradicts its date."""
    words = vocabulary.of(page.lexicon("dates"))
    weekday = re.compile(words.pattern("weekday"))
    rules = grammar.of(words)
    for date in dates:
        if date.edtf is None and (said := rules.day(date.text)) and edtf.write(said) is None:
            yield _warning(date, "impossible date", f"{_shown(date)} is no day of the calendar")
        elif date.edtf and edtf.is_day(date.edtf) and (match := weekday.match(date.text)):
            yield from _contradiction(date, words.number("weekday", match[0]))


def _contradiction(date: DateMention, named: int) -> Iterator[Problem]:
    is_dated = any(char.isdigit() for char in date.text)
    year, month, day = map(int, (date.edtf or "").split("-"))
    true = as_date(When("day", year, month, day))
    if is_dated and true and true.isoweekday() != named:
        said = f"{_shown(date)}: {date.edtf} is a {_DAYS[true.weekday()]}"
        yield _warning(date, "weekday contradicts date", said)


def _shown(date: DateMention) -> str:
    return " ".join(date.text.split())


def _warning(date: DateMention, error: str, message: str) -> Problem:
    return Problem("warning", "dates", error, message, date.start, date.end)
