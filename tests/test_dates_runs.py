"""Long runs of what begins like a date are read to the end; dates_speed.py times them."""

from itertools import pairwise

import pytest

from extract import dates, words
from extract.mentions import Release
from extract.pages import Page

UNITS = [
    "1", "1.", "12.", "1-", "1, ", "12 and ", "2015-", "2015 ", "May ", "May 5, ", "5 May ",
    "3, 5 and ", "April", "14 April 2015 - ", "end of ", "early ", "first half of the ", "last ",
    "Monday ", "Monday, ", "the day ", "in ", "\n", " ", "“14” ", "XXI ", "’90s ", "12/12/",
    "a couple of ", "no. ", "and ", "first ", "on Thursday ", "may, ", "5 May and ", "by 5 June, ",
    "week of ", "12 xyzt 2015 ", "last fiscal ", "a year-", "still today ", "347 AD ", "9/11 ",
    "first quarter of ", "a few years ago ", "the weekend ", "Easter ", "14 de ", "(c. 1818 – ",
]  # fmt: skip


@pytest.mark.parametrize("unit", UNITS)
def test_is_read_to_the_end(unit: str) -> None:
    text = unit * (32_000 // len(unit)) + "\n\nIt met on 5 May 2015."
    page = Page(Release("t", text, "2018-03-14"), tuple(words.split(text)), (), (), ())
    found = list(dates.find(page, {}))
    assert found[-1].edtf == "2015-05-05"
    assert all(a.end <= b.start for a, b in pairwise(found))
