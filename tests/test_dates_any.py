"""Any date in any style comes back with its value; nothing depends on the clock."""

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from extract.dates import edtf
from tests.test_dates import found

DAYS = st.dates(min_value=dt.date(1901, 1, 1), max_value=dt.date(2099, 12, 1))
RANGES = (
    "{0.day} {0:%B} {0.year} – {1.day} {1:%B} {1.year}",
    "{0.day} {0:%B} {0.year} to {1.day} {1:%B} {1.year}",
    "{0:%B} {0.day}, {0.year} - {1:%B} {1.day}, {1.year}",
    "{0:%B} {0.day}, {0.year} through {1:%B} {1.day}, {1.year}",
    "{0:%d.%m.%Y}–{1:%d.%m.%Y}",
)
PERIODS = {
    "{0:%B} {0.year}": "{0:%Y-%m}",
    "{0:%B}, {0.year}": "{0:%Y-%m}",
    "{0:%b}. {0.year}": "{0:%Y-%m}",
    "{0:%B} of {0.year}": "{0:%Y-%m}",
    "mid-{0:%B} {0.year}": "{0:%Y-%m}",
    "late {0:%B} {0.year}": "{0:%Y-%m}",
    "first quarter of {0.year}": "{0.year}-33",
    "Q4 {0.year}": "{0.year}-36",
    "second half of {0.year}": "{0.year}-07/{0.year}-12",
    "autumn of {0.year}": "{0.year}-23",
    "spring {0.year}": "{0.year}-21",
    "end of {0.year}": "{0.year}",
    "year {0.year}": "{0.year}",
}


@given(first=DAYS, length=st.integers(1, 400), style=st.sampled_from(RANGES))
@settings(deadline=None)
def test_reads_every_range(first: dt.date, length: int, style: str) -> None:
    last = first + dt.timedelta(length)
    said = style.format(first, last)
    mentions = found(f"It was held from {said} in the hall", None)
    assert [(one.text, one.edtf) for one in mentions] == [(said, f"{first}/{last}")]


@given(first=DAYS, length=st.integers(1, 20))
@settings(deadline=None)
def test_reads_ranges_in_a_month(first: dt.date, length: int) -> None:
    last = first + dt.timedelta(length)
    if last.month == first.month:
        for said in (
            f"{first.day}-{last.day} {first:%B %Y}",
            f"{first:%B} {first.day}–{last.day}, {first.year}",
        ):
            mentions = found(f"It was held on {said}, in the hall", None)
            assert [(one.text, one.edtf) for one in mentions] == [(said, f"{first}/{last}")]


@given(date=DAYS, style=st.sampled_from(sorted(PERIODS)))
@settings(deadline=None)
def test_reads_every_period(date: dt.date, style: str) -> None:
    said = style.format(date).replace("May.", "May")
    mentions = found(f"It was done in the {said}, as planned", None)
    assert [(one.text, one.edtf) for one in mentions] == [(said, PERIODS[style].format(date))]


SAID = """
fiscal FY 2019 19 week weekend of June 5 ago several a earlier later Easter Monday the 9th
16 Haziran 2015 марта г. AD BC 347 9/11 tonight this morning year-end quarter third- results
today 's world even still Thanksgiving last next following year-ago from now ( c. – ) 1818 ,
day before after and to between academic last night II Q3 H1 31 April 30 February
"""
PIECES = st.sampled_from(SAID.split())


@given(st.lists(PIECES, max_size=14).map(" ".join) | st.lists(PIECES, max_size=9).map("".join))
@settings(max_examples=300, deadline=None)  # dateparser loads when first asked
def test_says_the_same_twice_and_keeps_its_word(text: str) -> None:
    mentions = found(text)
    assert mentions == found(text)
    for one in mentions:
        assert text[one.start : one.end] == one.text == one.text.strip()
        first, last = edtf.days(one.edtf)
        assert (one.earliest, one.latest) == (
            first.isoformat() if first else None,
            last.isoformat() if last else None,
        )
        assert first is None or last is None or first <= last
        assert (one.precision is None) == (one.edtf is None)
    for before, after in zip(mentions, mentions[1:], strict=False):
        assert before.end <= after.start


@given(st.lists(PIECES, max_size=8).map(" ".join))
@settings(deadline=None)
def test_guesses_nothing_without_a_year(text: str) -> None:
    """No value names a year that the text does not hold: the clock is never asked."""
    now = str(dt.date.today().year)
    assert now in text or all(now not in (one.edtf or "") for one in found(text, None))
