"""Ways of writing a day that only some offices have."""

import pytest

from tests.test_dates import check, found

FOUND = [
    ("on [April 9-th, 2019] and the [2-nd of May 2020]", "2019-04-09 2020-05-02"),
    ("Date: [2019. 4. 9]. (Tue.)", "2019-04-09"),
    ("[2019. 4. 9. ~ 5. 3]: comments", "2019-04-09/2019-05-03"),
    ("[2019. 4. 9. ~ 12]: comments", "2019-04-09/2019-04-12"),
    ("posted [9-APR-19] by", "2019-04-09"),
    ("the market in [2015] Elm Street was built in", "2015"),
    ("the [2015] Silk Road forum", "2015"),
]


@pytest.mark.parametrize(("marked", "values"), FOUND)
def test_finds_days_written_in_other_ways(marked, values):
    check(marked, values)


@pytest.mark.parametrize(
    ("source", "friday"), [("U.S. Forest Office", "2019-02-08"), ("EU", "2019-08-02")]
)
def test_weekdays_are_counted_from_the_day_in_the_order_of_the_issuer(source, friday):
    text = "VELDA, 02/08/2019 -- The office said on Friday that it opens on 25/12/2019."
    text = text.replace("25/12", "12/25") if source != "EU" else text
    assert [one.edtf for one in found(text, None, source)][1] == friday
