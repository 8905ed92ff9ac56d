"""The date finder takes time in proportion to the text, whatever the text is."""

import time

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


def seconds(text: str) -> float:
    page = Page(Release("t", text, "2018-03-14"), tuple(words.split(text)), (), (), ())
    start = time.perf_counter()
    list(dates.find(page, {}))
    return time.perf_counter() - start


@pytest.mark.parametrize("unit", UNITS)
def test_is_linear(unit: str) -> None:
    seconds("on 5 May 2015")  # compiles the patterns
    small, large = unit * (4_000 // len(unit)), unit * (32_000 // len(unit))
    least = min(seconds(small) for _ in range(3))
    assert seconds(large) < 8 * 6 * max(least, 0.002)
