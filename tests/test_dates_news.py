"""Dates as news and reports write them: relative, fiscal, holidays, parts of a year."""

import pytest
import spacy

from extract import dates
from tests.test_dates import check, found

RELATIVE = [
    ("it said [earlier this year] that", "2018"),
    ("it opens [later this month] in", "2018-03"),
    ("it opened [earlier this week] in", "2018-03-12/2018-03-18"),
    ("it fell [late Thursday] in", "2018-03-08"),
    ("it fell [early Tuesday] in", "2018-03-13"),
    ("a loss from a [year-ago] loss", "2017"),
    ("in the [year-earlier] period", "2017"),
    ("it ended [a year ago] there", "2017"),
    ("it ended [a month ago] there", "2018-02"),
    ("it ended [a week ago] there", "2018-03-05/2018-03-11"),
    ("it ended [three weeks ago] there", "2018-02-19/2018-02-25"),
    ("it ended [a decade ago] there", "200X"),
    ("it ended [a couple of years back], he said", "2016"),
    ("it ended [several years ago] there", "-"),
    ("it ended [a few weeks ago] there", "-"),
    ("it begins [two weeks from now] there", "2018-03-26/2018-04-01"),
    ("opened on [5 June 2016] and closed [two days later].", "2016-06-05 2016-06-07"),
    ("opened on [5 June 2016]. The [following morning] he", "2016-06-05 2016-06-06"),
    ("opened on [5 June 2016]. [That evening] he", "2016-06-05 2016-06-05"),
    ("opened on [5 May 2016]. The [following Monday] he", "2016-05-05 2016-05-09"),
    ("opened in [May 2016] and grew [a month later]", "2016-05 2016-06"),
    ("in the [summer of 2010]. [That year] they", "2010-22 2010"),
    ("had left [two years earlier], in [1998].", "1998 1998"),
    ("lost ground the [previous day] there", "2018-03-13"),
    ("said [this morning] that", "2018-03-14"),
    ("said [tonight] that", "2018-03-14"),
    ("died [last night] there", "2018-03-13"),
    ("said [yesterday] morning that", "2018-03-13"),
    ("met over the [weekend] there", "2018-03-10/2018-03-11"),
    ("will meet over the [weekend] there", "2018-03-17/2018-03-18"),
    ("met [last weekend] there", "2018-03-10/2018-03-11"),
    ("will meet [next weekend] there", "2018-03-24/2018-03-25"),
    ("by [year-end] they", "2018"),
    ("by [year end] they", "2018"),
    ("on [Sunday, the 18th] they", "2018-03-18"),
    ("on [Friday the 9th] they", "2018-03-09"),
    ("had closed by [Tuesday], he said", "2018-03-13"),
    ("will close by [Tuesday], he said", "2018-03-20"),
    ("must reply by [Monday].", "2018-03-19"),
    ("in the [previous quarter] it", "2017-36"),
    ("in the [current quarter] it", "2018-33"),
    ("[today]’s meeting was", "2018-03-14"),
    ("is still waiting. He said [today] that", "2018-03-14"),
]
PERIODS = [
    ("[third-quarter] results were shown", "2017-35"),
    ("[First quarter] earnings were shown", "2018-33"),
    ("in the [week of 5 June 2017] they", "2017-06-05/2017-06-11"),
    ("in the [week of June 7, 2017] they", "2017-06-05/2017-06-11"),
    ("in the [week beginning 5 June] they", "2018-06-04/2018-06-10"),
    ("the [week ended March 2] saw", "2018-02-26/2018-03-04"),
    ("on the [weekend of 10 June 2017] they", "2017-06-10/2017-06-11"),
    ("the [first week of June 2017] saw", "2017-06"),
    ("from [1790 to 1801] he ruled", "1790/1801"),
    ("in [1687] and [1689] he ruled", "1687 1689"),
    ("printed at Leiden, [1659].", "1659"),
    ("in [2000-2050] it may rise", "2000/2050"),
    ("Anna Test ([1818 – January 8, 1880]), a", "1818/1880-01-08"),
    ("Anna Test (c. [1818–1880]), a", "1818/1880"),
    ("born around [347 AD] there", "0347"),
    ("since [9/11] they", "2001-09-11"),
    ("from the [first quarter of 2015 to the third quarter of 2016] it", "2015-01/2016-09"),
]
FISCAL = [
    ("in [fiscal 1990] it", "1989/1990"),
    ("the [2015 fiscal year] was", "2014/2015"),
    ("in [FY19] it", "2018/2019"),
    ("in [FY2018-19] it", "2018/2019"),
    ("in the [third quarter of fiscal 2016] it", "2015/2016"),
    ("[last fiscal year] it", "-"),
    ("in the [academic year 2018/19] it", "2018/2019"),
]
BY_COUNTRY = [
    ("U.S. Department of Trade", "in FY2019 it", "2018/2019"),
    ("U.S. Department of Trade", "in Q3 FY2019 it", "2019-34"),
    ("U.S. Department of Trade", "in the first quarter of fiscal 2019 it", "2018-36"),
    ("U.S. Department of Trade", "last fiscal year it", "2016/2017"),
    ("Government of Japan", "in FY2018 it", "2018/2019"),
    ("Government of India", "in FY19 it", "2018/2019"),
    ("Government of India", "this financial year it", "2017/2018"),
    ("Government of Australia", "in financial year 2019 it", "2018/2019"),
    ("Ministry of Finance of Georgia", "in FY2019 it", "2019"),
    ("Ministry of Finance of Georgia", "in the second quarter of FY2019 it", "2019-34"),
    ("Ministry of Finance of Georgia", "in FY 2018/19 it", "2018/2019"),
    ("Philippine office in Manila", "on 03/04/2017 it", "2017-03-04"),
    ("UK Government", "on 03/04/2017 it", "[2017-03-04,2017-04-03]"),
]
HOLIDAYS = [
    ("on [Good Friday 2019] they", "2019-04-19"),
    ("on [Easter Monday] they", "2018-04-02"),
    ("by [Easter 2017] they", "2017-04-16"),
    ("on [Thanksgiving Day 2019] they", "2019-11-28"),
    ("on [Labor Day 2017] they", "2017-09-04"),
    ("on [Memorial Day 2017] they", "2017-05-29"),
    ("on [New Year’s Eve] they", "2017-12-31"),
    ("on [Bastille Day 2016] they", "2016-07-14"),
    ("[this Thanksgiving] they", "2018-11-22"),
    ("[last Christmas] they", "2017-12-25"),
    ("on [Halloween] they met", "2017-10-31"),
]


@pytest.mark.parametrize(("marked", "values"), RELATIVE + PERIODS + FISCAL + HOLIDAYS)
def test_finds(marked: str, values: str) -> None:
    check(marked, values)


@pytest.mark.parametrize(("source", "text", "value"), BY_COUNTRY)
def test_asks_the_country_of_issue(source: str, text: str, value: str) -> None:
    assert [mention.edtf for mention in found(text, "2018-03-14", source)] == [value]
    assert [mention.edtf for mention in found(f"{source}\n\nIt said {text}")] == [value]


@pytest.mark.parametrize(
    ("marked", "values"),
    [
        ("said [today] that", "-"),
        ("over the [weekend] they", "-"),
        ("[a year ago] they", "-"),
        ("in the [second quarter] they", "-"),
        ("in the [summer] they", "-"),
        ("on [Easter Monday] they", "-"),
        ("on [Sunday, the 9th] they", "-"),
        ("the [week of 5 June] was", "-"),
        ("by [year-end] they", "-"),
        ("on [5 June] they", "XXXX-06-05"),
        ("in [June] they", "XXXX-06"),
    ],
)
def test_guesses_no_year(marked: str, values: str) -> None:
    check(marked, values, None)


def test_reads_any_spacy_document() -> None:
    doc = spacy.blank("en")("Signed on 03/04/2017, a year ago today.")
    found = list(dates.find_in_doc(doc, "2018-03-04", "U.S. Department of Trade"))
    assert [(one.text, one.edtf) for one in found] == [
        ("03/04/2017", "2017-03-04"),
        ("a year ago", "2017"),
        ("today", "2018-03-04"),
    ]
    assert all(doc.text[one.start : one.end] == one.text for one in found)
