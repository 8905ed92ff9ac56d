"""EDTF values: the days that they mean, and their syntax."""

import datetime as dt
import warnings

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.dates import edtf
from extract.dates.when import When
from extract.mentions import PRECISIONS

ROWS = [
    ("2015-04-14", "2015-04-14", "2015-04-14", "day"),
    ("2015-02", "2015-02-01", "2015-02-28", "month"),
    ("2016-02", "2016-02-01", "2016-02-29", "month"),
    ("2015-12", "2015-12-01", "2015-12-31", "month"),
    ("2015", "2015-01-01", "2015-12-31", "year"),
    ("0079", "0079-01-01", "0079-12-31", "year"),
    ("2015-21", "2015-03-01", "2015-05-31", "season"),
    ("2015-22", "2015-06-01", "2015-08-31", "season"),
    ("2015-23", "2015-09-01", "2015-11-30", "season"),
    ("2015-24", "2015-12-01", "2016-02-29", "season"),
    ("2014-24", "2014-12-01", "2015-02-28", "season"),
    ("2015-33", "2015-01-01", "2015-03-31", "quarter"),
    ("2015-34", "2015-04-01", "2015-06-30", "quarter"),
    ("2015-36", "2015-10-01", "2015-12-31", "quarter"),
    ("198X", "1980-01-01", "1989-12-31", "decade"),
    ("20XX", "2000-01-01", "2099-12-31", "century"),
    ("198X/199X", "1980-01-01", "1999-12-31", "decade"),
    ("2012/2014", "2012-01-01", "2014-12-31", "year"),
    ("2015-04-13/2015-04-16", "2015-04-13", "2015-04-16", "day"),
    ("2015-04-13/2015-04-19", "2015-04-13", "2015-04-19", "week"),
    ("2015-07/2015-12", "2015-07-01", "2015-12-31", "half"),
    ("2015-01/2015-09", "2015-01-01", "2015-09-30", "month"),
    ("2015-24/2016-21", "2015-12-01", "2016-05-31", "season"),
    ("[2017-03-04,2017-04-03]", "2017-03-04", "2017-04-03", "day"),
    ("XXXX-04-14", None, None, "day"),
    ("XXXX-04", None, None, "month"),
    (None, None, None, None),
]


def iso(date: dt.date | None) -> str | None:
    return date.isoformat() if date else None


@pytest.mark.parametrize(("value", "first", "last", "precision"), ROWS)
def test_days_and_precision(
    value: str | None, first: str | None, last: str | None, precision: str | None
) -> None:
    assert tuple(map(iso, edtf.days(value))) == (first, last)
    assert edtf.precision(value) == precision


@pytest.mark.parametrize(
    "value", [row[0] for row in ROWS if row[0] and "," not in row[0]] + ["[2017-03-04,2017-04-03]"]
)
def test_syntax_is_known_to_the_library(value: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # pyparsing's deprecations, of the library
        library = pytest.importorskip("edtf")
        assert library.parse_edtf(value)


@pytest.mark.parametrize(
    ("when", "value"),
    [
        (When("day", 2015, 4, 31), None),
        (When("day", 2019, 2, 29), None),
        (When("day", None, 2, 29), "XXXX-02-29"),
        (When("day", None, 2, 30), None),
        (When("day", 2015), None),
        (When("week", 2018, 3, 14), "2018-03-12/2018-03-18"),
        (When("weekend", 2018, 3, 14), "2018-03-17/2018-03-18"),
        (When("month", None, 4), "XXXX-04"),
        (When("month", 2015, 13), None),
        (When("quarter", 2015, number=1), "2015-33"),
        (When("quarter", None, number=1), None),
        (When("half", 2015, number=2), "2015-07/2015-12"),
        (When("months", 2015, number=9), "2015-01/2015-09"),
        (When("season", 2015, number=24), "2015-24"),
        (When("fiscal", 2018), "2018/2019"),
        (When("decade", number=198), "198X"),
        (When("century", number=20), "20XX"),
    ],
)
def test_writes(when: When, value: str | None) -> None:
    assert edtf.write(when) == value


@pytest.mark.parametrize(
    ("first", "last", "value"),
    [
        ("2015", "2018", "2015/2018"),
        ("2018", "2015", None),
        (None, "2015", None),
        ("XXXX-04-13", "XXXX-04-16", "XXXX-04-13/XXXX-04-16"),
    ],
)
def test_span(first: str | None, last: str | None, value: str | None) -> None:
    assert edtf.span(first, last) == value


@given(st.dates())
def test_every_day_is_itself(date: dt.date) -> None:
    value = edtf.write(When("day", date.year, date.month, date.day))
    assert value == date.isoformat()
    assert edtf.days(value) == (date, date)


@given(st.text(alphabet="0123456789X-/[],.", max_size=24))
def test_any_value_is_read(value: str) -> None:
    first, last = edtf.days(value)
    assert (first is None) == (last is None)
    assert edtf.precision(value) in (*PRECISIONS, None)
