"""Where dates begin and end, and what they mean by themselves."""

import datetime as dt
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract import dates, words
from extract.mentions import DateMention, Release
from extract.pages import Page

ISSUED = "2018-03-14"  # a Wednesday
MARK = re.compile(r"\[([^\]]*)\]")


def page_of(text: str, published: str | None = ISSUED, source: str | None = None) -> Page:
    return Page(Release("t", text, published, source), tuple(words.split(text)), (), (), ())


def found(
    text: str, published: str | None = ISSUED, source: str | None = None
) -> list[DateMention]:
    return list(dates.find(page_of(text, published, source), {}))


def check(marked: str, values: str, published: str | None = ISSUED) -> None:
    mentions = found(MARK.sub(r"\1", marked), published)
    assert [mention.text for mention in mentions] == MARK.findall(marked)
    assert [mention.edtf or "-" for mention in mentions] == values.split()


DAYS = [
    ("signed on [9 March 2011] in Accra", "2011-03-09"),
    ("signed on [March 9, 2011] in Accra", "2011-03-09"),
    ("signed on [March 9th, 2011], in Accra", "2011-03-09"),
    ("signed on [March 9 2011]", "2011-03-09"),
    ("signed on [09.03.2011] in Accra", "2011-03-09"),
    ("signed on [9.3.2011].", "2011-03-09"),
    ("signed on [2011-03-09].", "2011-03-09"),
    ("signed on [2011.03.09].", "2011-03-09"),
    ("signed on [2011/03/09].", "2011-03-09"),
    ("signed on [19/3/11].", "2011-03-19"),
    ("signed on [9-Mar-2011].", "2011-03-09"),
    ("signed on [9 Mar. 2011].", "2011-03-09"),
    ("signed on the [9th of March, 2011].", "2011-03-09"),
    ("signed on the [9th day of March 2011].", "2011-03-09"),
    ("signed on [9March 2011] there", "2011-03-09"),
    ("signed on [“9” March 2011] there", "2011-03-09"),
    ("signed on [Wednesday, 9 March 2011],", "2011-03-09"),
    ("signed on [Wednesday 9 March 2011],", "2011-03-09"),
    ("signed on [Wed., Mar. 9, 2011],", "2011-03-09"),
    ("signed on [Wednesday, the 9th of March 2011],", "2011-03-09"),
    ("signed on [9 MARCH 2011]", "2011-03-09"),
    ("signed on [9 march 2011]", "2011-03-09"),
    ("signed on [9\u00a0March\u00a02011]", "2011-03-09"),
    ("signed on [9 March\n2011] there", "2011-03-09"),
    ("signed on [Sept. 3, 2015]", "2015-09-03"),
    ("signed on the [first of June 2012]", "2012-06-01"),
    ("by [9 March of last year] they", "2017-03-09"),
    ("by [9 April of the next year] they", "2019-04-09"),
    ("by [9 April of the current year] they", "2018-04-09"),
    ("an order of [3 May ’98] on", "1998-05-03"),
    ("on [29 February 2016]", "2016-02-29"),
    ("the year ended ([31 December 2016])", "2016-12-31"),
    ("on [Christmas Day 2016] the", "2016-12-25"),
    ("on the [15th of this month] the", "2018-03-15"),
    ("on the [5th of next month] the", "2018-04-05"),
    ("on [5/6 May 2017] the", "2017-05-05/2017-05-06"),
]
RANGES = [
    ("held [April 13-16, 2015] here", "2015-04-13/2015-04-16"),
    ("held [13-16 April 2015] here", "2015-04-13/2015-04-16"),
    ("held [13 – 16 April 2015] here", "2015-04-13/2015-04-16"),
    ("held from [3 to 5 May 2019] here", "2019-05-03/2019-05-05"),
    ("held from [11 till 19 of October 2016]", "2016-10-11/2016-10-19"),
    ("held from the [11th until the 19th of October 2016]", "2016-10-11/2016-10-19"),
    ("held [13th through 16th of May, 2025]", "2025-05-13/2025-05-16"),
    ("held between [2 and 9 May 2017] here", "2017-05-02/2017-05-09"),
    ("held [29 September – 2 October 2017] here", "2017-09-29/2017-10-02"),
    ("held [30 Dec. 2019 – 3 Jan. 2020] here", "2019-12-30/2020-01-03"),
    ("held [30 December - 3 January 2020] here", "2019-12-30/2020-01-03"),
    ("held [20.-22.04.2015] here", "2015-04-20/2015-04-22"),
    ("held [20-22.04.2015] here", "2015-04-20/2015-04-22"),
    ("held [28.04-02.05.2015] here", "2015-04-28/2015-05-02"),
    ("on [June 5 and 6, 2016] the", "2016-06-05/2016-06-06"),
    ("on [5 and 6 June 2016] the", "2016-06-05/2016-06-06"),
    ("on [Tuesday and Wednesday, 7-8 June 2016], the", "2016-06-07/2016-06-08"),
    ("on [Monday 6 June – Wednesday 8 June 2016] the", "2016-06-06/2016-06-08"),
    ("in [September-October 2016] the", "2016-09/2016-10"),
    ("from [November to February 2016] the", "2015-11/2016-02"),
    ("from [January to March this year] the", "2018-01/2018-03"),
    ("plan for [2012-2014] and", "2012/2014"),
    ("plan for [2014–2018] and", "2014/2018"),
    ("plan for [2012 - 2014] and", "2012/2014"),
    ("from [2012 to 2014] and", "2012/2014"),
    ("between [2012 and 2014] and", "2012/2014"),
    ("the [late 70’s – start of the 1980s] saw", "197X/198X"),
    ("born ([8 February 1920–17 March 1982]), a", "1920-02-08/1982-03-17"),
]
PERIODS = [
    ("during [March 2011] the", "2011-03"),
    ("during [March, 2011] the", "2011-03"),
    ("until [Nov. 2016].", "2016-11"),
    ("in the [first quarter of 2021] it", "2021-33"),
    ("in the [I quarter of 2016] it", "2016-33"),
    ("in the [4th quarter of 2018] the", "2018-36"),
    ("in the [last quarter of 2018] the", "2018-36"),
    ("in [Q3 2019] the", "2019-35"),
    ("in the [third quarter of the current year] the", "2018-35"),
    ("in the [second quarter] the", "2018-34"),
    ("in the [first half of 2015] the", "2015-01/2015-06"),
    ("in the [second half of the year] the", "2018-07/2018-12"),
    ("in the [first half of next year] the", "2019-01/2019-06"),
    ("in the [second half of June 2015] the", "2015-06"),
    ("in the [first nine months of 2018] the", "2018-01/2018-09"),
    ("in [autumn of 2015] the", "2015-23"),
    ("Law 2043 of [2015], and Act 1998 of [2001]", "2015 2001"),
    ("in [Summer 2017] the", "2017-22"),
    ("in the [spring of last year] the", "2017-21"),
    ("in the [winter of 2015] the", "2015-24"),
    ("since [2009] the", "2009"),
    ("in the [year 2009] the", "2009"),
    ("at the [beginning of the year 2009] the", "2009"),
    ("at the [end of 2020] the", "2020"),
    ("in [mid-July 2020] the", "2020-07"),
    ("in [late November 2020] the", "2020-11"),
    ("in [FY 2018/19] the", "2018/2019"),
    ("in [fiscal year 2019] the", "2018/2019"),
    ("the [2018/2019] season", "2018/2019"),
    ("in the [1990s] the", "199X"),
    ("in the [90’s] the", "199X"),
    ("in the [late 1990s] the", "199X"),
    ("in the [mid-2000s] the", "200X"),
    ("in the [early nineties] the", "199X"),
    ("in the [2010s] the", "201X"),
    ("the [XXI century] is", "20XX"),
    ("the [19th century] was", "18XX"),
    ("the [twentieth century] was", "19XX"),
    ("exercise “Quiet Harbour-[2017]” was", "2017"),
    ("© [2021] Ministry", "2021"),
    ("Law No. 120 of [2013] on", "2013"),
]
RELATIVE = [
    ("said [today] that", "2018-03-14"),
    ("said [yesterday] that", "2018-03-13"),
    ("leaves [tomorrow] for", "2018-03-15"),
    ("the [day before yesterday] they", "2018-03-12"),
    ("met [last week] in", "2018-03-05/2018-03-11"),
    ("meet [this week] in", "2018-03-12/2018-03-18"),
    ("meet [next week] in", "2018-03-19/2018-03-25"),
    ("met [last month] in", "2018-02"),
    ("meet [next month] in", "2018-04"),
    ("meet [next year] in", "2019"),
    ("met in [May of last year] in", "2017-05"),
    ("at the [end of the month] they", "2018-03"),
    ("at the [end of this year] they", "2018"),
    ("by the [end of the year] they", "2018"),
    ("came [two days ago] to", "2018-03-12"),
    ("came [two years ago] to", "2016"),
    ("came [last Friday] to", "2018-03-09"),
    ("comes [next Friday] to", "2018-03-16"),
    ("was heard on [Monday] there", "2018-03-12"),
    ("will be heard on [Monday] there", "2018-03-19"),
    ("held [last autumn] in", "2017-23"),
    ("planned [this autumn] in", "2018-23"),
    ("planned [next spring] in", "2019-21"),
    ("held [last winter] in", "2017-24"),
    ("held [this May] in", "2018-05"),
    ("the [current year] is", "2018"),
    ("opened on [5 June 2016]. The [same day] he", "2016-06-05 2016-06-05"),
    ("opened on [5 June 2016]. The [next day] he", "2016-06-05 2016-06-06"),
    ("opened on [5 June 2016]. He came the [day before].", "2016-06-05 2016-06-04"),
    ("[Yesterday], [13 March], he", "2018-03-13 2018-03-13"),
    ("[Last Friday], [09/03], in", "2018-03-09 2018-03-09"),
]
MISSING = [
    ("till [15 June] they", "2018-06-15"),
    ("on the [9th of January] they", "2018-01-09"),
    ("was held on [17 December] there", "2017-12-17"),
    ("meets in [September] there", "2018-09"),
    ("it was vacant from [December], he said", "2017-12"),
    ("last until [25/4].", "2018-04-25"),
    ("On [3], [5] and [9 May] they", "2018-05-03 2018-05-05 2018-05-09"),
    ("on [May 3], [5] and [9] they", "2018-05-03 2018-05-05 2018-05-09"),
    ("in [May], [June] and [July 2016] they", "2016-05 2016-06 2016-07"),
    ("seminar (Porto, [June]); course (Lima, [autumn]);", "2018-06 2018-23"),
]
IMPOSSIBLE = [
    ("on [31 April 2015] there", "-"),
    ("on [29 February 2019] there", "-"),
    ("on [31.04.2015] there", "-"),
    ("on [February 30, 2015] there", "-"),
]


@pytest.mark.parametrize(
    ("marked", "values"), DAYS + RANGES + PERIODS + RELATIVE + MISSING + IMPOSSIBLE
)
def test_finds(marked: str, values: str) -> None:
    check(marked, values)


@pytest.mark.parametrize(
    "text",
    [
        "The Council may consider it",
        "MPs may, in 3 cases, object",
        "Mr May spoke first",
        "Prime Minister May spoke first",
        "They march on the capital",
        "the March of the Living began",
        "April Stone and June Field sang",
        "an august assembly",
        "for three years",
        "a 45-year-old man",
        "aged 30 to 45",
        "at 10.30 and 14:15",
        "every year and each month",
        "once a month",
        "Decision No. 14/2015",
        "Resolution 1973 was read",
        "Regulation 2016/679 of the Union",
        "Directive 2004/38/EC",
        "No. 2015 of the series",
        "№ 2012 was given",
        "tel. +994 12 2015 33 44",
        "Tel: 2012 33 44",
        "(012) 2018-44-55",
        "The Sun and the Sat nav",
        "we Wed in haste",
        "Sun Li met Wed Khan",
        "it paid $2015 and €2014",
        "it paid 2015 USD for 2016 manats",
        "won by 3-2",
        "scored 25/30",
        "two thirds (2/3) of the vote",
        "open 24/7",
        "1,2 million people",
        "in 2000 metres",
        "2000 participants came",
        "over 2000 guests came",
        "more than 1900 soldiers",
        "about 2000 kilometres",
        "2050 m above the sea",
        "at 2000 hours",
        "1010 people",
        "over the past 3 months",
        "in the last three years",
        "a second test",
        "the first school",
        "the first half was dull",
        "a quarter of members",
        "quarter-final",
        "in her 80s",
        "in his sixties",
        "summer camp",
        "Winter Olympics",
        "prices fall and spring back",
        "water from a spring",
        "version 10.4.15 of it",
        "section 3.12.4",
        "IP 10.12.14.15",
        "12-15 per cent",
        "12 to 16 members",
        "paragraphs 3, 5 and 9",
        "1 2 3 4 5",
        "the day",
        "the day before the storm",
        "the end of the day",
        "in recent days",
        "for a week",
        "two weeks of talks",
        "Good Friday fell early",
        "the Sunday Times wrote",
        "on Mondays",
        "every Monday",
        "MD-2012 Chisinau",
        "5, 1010 Wien",
        "2015000 units",
        "2,015 items",
        "GTX2015 card",
        "https://site.example/2015/doc",
        "20150414",
        "last of all",
        "next to him",
        "this is it",
        "that may be",
        "a decade of work",
        "Dec and Jan sang",
        "Mar del Plata",
        "Sept",
        "Novy Urengoy",
        "Q",
        "H2O",
        "XXI",
        "XX Congress",
        "V. Petrov",
        "one month",
        "in 30 days",
        "ISO 2015",
        "page 1999",
        "room 2015",
        "flight 2014",
        "",
    ],
)
def test_ignores(text: str) -> None:
    assert [mention.text for mention in found(text)] == []


@pytest.mark.parametrize(
    ("marked", "values", "published"),
    [
        ("PORTO, [18 January] - It is signed [today].", "XXXX-01-18 XXXX-01-18", None),
        ("in [March] they met", "XXXX-03", None),
        ("met [next week] there", "-", None),
        ("was heard on [Tuesday] there", "-", None),
        (
            "On [May 13-16] a group came. On [May 14, 2015] it met.",
            "2015-05-13/2015-05-16 2015-05-14",
            None,
        ),
        ("On [14 May 2015] it met. On [2 June] it left.", "2015-05-14 2015-06-02", None),
        ("On [14 May 2015] it met by the [end of the year].", "2015-05-14 2015", None),
        ("PORTO, [5 May 2016] – [Yesterday] it met", "2016-05-05 2016-05-04", None),
        ("[5 May 2016]\n\nIt met [yesterday].", "2016-05-05 2016-05-04", None),
        ("Published: [05.05.2016]\nIt met [last week].", "2016-05-05 2016-04-25/2016-05-01", None),
        ("met in [March] there", "2018-03", "2018"),
        ("met [last month] there", "2018-03", "2018-04"),
        ("met [yesterday] there", "-", "2018-04"),
        ("met [yesterday] there", "-", "not a date"),
        ("It opened on [5 May] of all days", "2018-05-05", "2018"),
    ],
)
def test_resolves(marked: str, values: str, published: str | None) -> None:
    check(marked, values, published)


@pytest.mark.parametrize(
    ("text", "published", "source", "value"),
    [
        ("on 03/04/2017", None, None, "[2017-03-04,2017-04-03]"),
        ("on 03/04/2017, before 25/04/2017", None, None, "2017-04-03"),
        ("on 03/04/2017, before 04/25/2017", None, None, "2017-03-04"),
        ("on 03/04/2017", None, "U.S. Department of Peace", "2017-03-04"),
        ("on 03/04/2017", "2017-04-03", None, "2017-04-03"),
        ("on 03/04/2017", "2017-03-04", None, "2017-03-04"),
        ("on 03.04.2017", None, None, "2017-04-03"),
        ("on 04/04/2017", None, None, "2017-04-04"),
        ("on 04/25/2017", None, None, "2017-04-25"),
    ],
)
def test_order_of_day_and_month(
    text: str, published: str | None, source: str | None, value: str
) -> None:
    assert found(text, published, source)[0].edtf == value


@pytest.mark.parametrize(
    ("text", "published", "by"),
    [
        ("on 5 May 2016", None, "text"),
        ("said today", ISSUED, "published"),
        ("PORTO, 5 May 2016 – said today", None, "context"),
        ("on 5 May", ISSUED, "published"),
        ("said yesterday", None, "none"),
    ],
)
def test_names_its_evidence(text: str, published: str | None, by: str) -> None:
    assert found(text, published)[-1].resolved_by == by


@pytest.mark.parametrize(
    ("text", "errors"),
    [
        ("on 31 April 2015", ["impossible date"]),
        ("on 31.04.2015", ["impossible date"]),
        ("on Monday, 9 March 2011", ["weekday contradicts date"]),
        ("on Wednesday, 9 March 2011", []),
        ("on Monday", []),
        ("on 30 April 2015", []),
    ],
)
def test_warns(text: str, errors: list[str]) -> None:
    page = page_of(text)
    problems = list(dates.problems(page, list(dates.find(page, {}))))
    assert [problem.error for problem in problems] == errors
    assert all(problem.severity == "warning" and problem.stage == "dates" for problem in problems)


STYLES = (
    "{0:%d.%m.%Y}", "{0:%Y-%m-%d}", "{0:%Y.%m.%d}", "{0.day} {0:%B} {0.year}",
    "{0:%B} {0.day}, {0.year}",
    "{0.day} {0:%b} {0.year}", "{0:%b}. {0.day}, {0.year}", "the {0.day}th of {0:%B} {0.year}",
    "{0:%A}, {0.day} {0:%B} {0.year}", "{0:%A}, {0:%B} {0.day}, {0.year}",
    "{0.day}-{0:%b}-{0.year}",
    "{0.day}{0:%B} {0.year}", "“{0.day}” {0:%B} {0.year}", "{0.day} {0:%B}, {0.year}",
)  # fmt: skip


@given(
    date=st.dates(min_value=dt.date(1901, 1, 1)).filter(lambda d: d.year < 2100),
    style=st.sampled_from(STYLES),
)
@settings(deadline=None)
def test_reads_every_style(date: dt.date, style: str) -> None:
    said = style.format(date).replace("May.", "May")
    mentions = found(f"It was signed on {said} in the hall", None)
    assert [mention.edtf for mention in mentions] == [date.isoformat()]
    assert mentions[0].text == said.removeprefix("the ")


WORDS = st.sampled_from(
    [
        "14",
        "April",
        "2015",
        "may",
        "March",
        "-",
        "–",
        ".",
        ",",
        "/",
        "to",
        "and",
        "of",
        "the",
        "first",
        "half",
        "quarter",
        "last",
        "next",
        "week",
        "Monday",
        "Sept.",
        "80’s",
        "XXI",
        "century",
        "03/04/2017",
        "31",
        "\n",
        "“",
        "”",
        "1999-",
        "12:30",
        "today",
        "same",
        "day",
        "year",
        "end",
        "mid-",
        "early",
        "between",
        "5",
        "in",
        "no.",
        "later",
        "ago",
        "three",
    ]
)


@given(st.text() | st.lists(WORDS).map(" ".join) | st.lists(WORDS).map("".join))
@settings(max_examples=300, deadline=None)  # dateparser loads when first asked
def test_nothing_raises(text: str) -> None:
    mentions = found(text)
    page = page_of(text)
    list(dates.problems(page, mentions))
    for mention in mentions:
        assert text[mention.start : mention.end] == mention.text == mention.text.strip()
    for before, after in zip(mentions, mentions[1:], strict=False):
        assert before.end <= after.start
