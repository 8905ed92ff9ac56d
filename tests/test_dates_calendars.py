"""Days, months and years that another calendar than the Gregorian counts."""

import pytest

from tests.test_dates import check, found

FOUND = [
    # the year alone is counted otherwise
    ("a fair was opened on [3 June B.E. 2565] in Krabi", "2022-06-03"),
    ("a fair was opened on [3 June 2565].", "2022-06-03"),
    ("the Ports Act, [B.E. 2561 (2018)]", "2018"),
    ("the plan for [2569 B.E.] is ready", "2026"),
    ("On [June 9, Reiwa 4], the office", "2022-06-09"),
    ("the survey of [Heisei 12]", "2000"),
    ("since [Juche 100] the mill", "2011"),
    # other months: a value only where a Gregorian day stands beside them
    ("MUSCAT, [4 Shawwal 1443 H] ([5 May 2022])", "2022-05-05 2022-05-05"),
    ("on [Monday, 4/10/1443 AH], corresponding to [5/5/2022]", "2022-05-05 2022-05-05"),
    ("ADEN, [5 May 2022] ([4 Shawwal 1443H])", "2022-05-05 2022-05-05"),
    ("on [9 Safar 1442] the envoy", "-"),
    ("the levy ends in [Muharram 1443]", "-"),
    ("Order of [5/11/1442H] and the budget of [1443 AH].", "- -"),
    ("on [Mehr 7, 1401] ([September 29, 2022])", "2022-09-29 2022-09-29"),
    ("the census of [2009 E.C.] was", "-"),
    ("Resolution 1701 ([2006]) on", "2006"),
]


@pytest.mark.parametrize(("marked", "values"), FOUND)
def test_finds_dates_of_other_calendars(marked, values):
    check(marked, values)


def test_years_of_another_calendar_are_none_of_ours():
    text = "On 7 Mehr 1401 the dam was filled. In the year 1398 it had been empty."
    assert [(one.text, one.edtf) for one in found(text)] == [("7 Mehr 1401", None)]


@pytest.mark.parametrize(
    "text", ["in the year 1453 the city fell", "in 1453 the walls", "rules of 2016 EC of the Union"]
)
def test_years_without_a_mark_stay_years(text):
    assert [one.edtf for one in found(text)] in (["1453"], ["2016"])


def test_hundreds_behind_a_month_are_no_year():
    assert [one.text for one in found("In May 2500 people came.")] == ["May"]
