"""Rules for dates in figures and by the names of months: named parts, with a builder each."""

from extract.dates import days, periods
from extract.dates.parts import DASH, YEAR, Parts
from extract.dates.rule import Rule, rules
from extract.dates.vocabulary import GAP, SPACE

_TWO = r"[0-9]{1,2}"
_SAME_MARK = r"(?P<mark>[./-]) ?"
_ANY_YEAR = rf"{YEAR}|[0-9]{{2}}"


def number_rules(parts: Parts) -> tuple[Rule, ...]:
    """Rules for dates of digits alone, and years."""
    fiscal = rf"(?P<fiscal>{parts.fiscal_year})"
    dmy = rf"(?P<b>{_TWO})(?P=mark) ?(?P<y1>{_ANY_YEAR})(?![0-9]|[./-][0-9])"
    korean = rf"(?P<y1>{YEAR})\. ?(?P<m1>{_TWO})\. ?(?P<d1>{_TWO})"
    return rules(
        # 2015-04-14, 2015.04.14
        (
            rf"(?P<y1>{YEAR})(?P<mark>[./-])(?P<m1>{_TWO})(?P=mark)(?P<d1>{_TWO})(?![0-9-])",
            days.iso,
        ),
        # 2015. 4. 14.
        (korean + r"(?![0-9])", days.iso),
        (
            rf"{korean}\.?{DASH}(?:(?P<m2>{_TWO})\. ?)?(?P<d2>{_TWO})(?![0-9]|[./-][0-9])",
            days.iso_range,
        ),
        # 14.04.2015, 14/4/15
        (rf"(?P<a>{_TWO}){_SAME_MARK}{dmy}", days.numeric),
        # 20.-22.04.2015
        (rf"(?P<a>{_TWO})\.?{DASH}(?P<c>{_TWO}){_SAME_MARK}{dmy}", days.numeric_range),
        # 20.04-22.04.2015
        (
            rf"(?P<a>{_TWO})\.(?P<b0>{_TWO})\.?{DASH}(?P<c>{_TWO}){_SAME_MARK}{dmy}",
            days.numeric_range,
        ),
        # 25/3
        (rf"(?P<a>{_TWO})/(?P<b>{_TWO})(?![\w/%-]|[.,][0-9])", days.slashed),
        # 2012-2014, 1941–1945, 1941 to 1945
        (rf"(?P<y1>{YEAR}){parts.to}(?P<y2>{YEAR})(?![\w/-]|[.,][0-9])", periods.years),
        # 2018/19, 2018/2019, 2012-14
        (
            rf"(?P<y1>{YEAR})(?P<mark>[/–-])(?P<y2>[0-9]{{2}}(?:[0-9]{{2}})?)(?![\w/-]|[.,][0-9])",
            periods.pair,
        ),
        # 2015
        (rf"(?P<y1>{YEAR})(?![\w/%°$€£]|[.,:][0-9])", periods.year),
        # 347 AD, 2015 fiscal year
        (
            rf"(?P<y1>[0-9]{{1,3}}){SPACE}(?P<era>{parts.words.pattern('era', 'era_after')}\.?)",
            periods.named_year,
        ),
        (rf"(?P<y1>{YEAR}){SPACE}{fiscal}", periods.fiscal),
        # 1990s, 80’s
        (r"(?P<tens>(?:1[0-9]|20)?[0-9]0)['’`]?s(?![\w°]|\s?°)", periods.decade),
    )


def day_rules(parts: Parts) -> tuple[Rule, ...]:
    """Rules for days that begin with their number."""
    join = rf"(?:{GAP}|{SPACE}{parts.words.pattern('of_day')}{SPACE}|[-/.]{GAP})"
    month = rf"{join}{parts.month(1)}(?:{parts.year(1)}|[-/. ]{{0,2}}(?P<y1b>{YEAR})(?![0-9]))?"
    of_shift = rf"{parts.of}{parts.the}(?P<shift>{parts.shift}){SPACE}{parts.unit('month')}"
    return rules(
        # 14 April 2015, the 14th of April, 14-Apr-2015, 10April
        (rf"{parts.day(1)}{month}", days.day),
        # 14-APR-15
        (rf"{parts.day(1)}-{parts.month(1)}-(?P<yy1>[0-9]{{2}})(?![\w/-])", days.day),
        # 15th of this month
        (rf"{parts.day(1)}{SPACE}{of_shift}", days.of_month),
        # 11 till 19 of October, 13-16 April 2015, 5/6 May
        (rf"{parts.day(1)}(?:{parts.to}|/){parts.day(2)}{month}", days.day_range),
        # 5 and 6 January, 3, 5 and 9 May
        (
            rf"(?P<list>{parts.day(1)}{parts.more}{parts.both}){parts.day(2)}{month}",
            days.day_list,
        ),
        # 19th century
        (rf"{parts.nth}(?:{SPACE}|-){parts.unit('century')}{parts.not_before}", periods.century),
        # 16 Haziran 2015, 12 марта 2015 г., 14 de abril de 2015
        (parts.abroad, days.abroad),
    ) + quarter_rules(parts)


def quarter_rules(parts: Parts) -> tuple[Rule, ...]:
    """Rules for the parts of a year that are counted."""
    words = parts.words
    of_fiscal = rf"{SPACE}(?:{parts.of})?{parts.the}{parts.fiscal}"
    year = rf"(?:{parts.year(1)}|(?P<the>{SPACE}{parts.of}{parts.the}{parts.unit('year')}))"
    quarter, half, months = (parts.unit(name) for name in ("quarter", "half", "month"))
    nth, gap = parts.nth, rf"(?:{SPACE}|-)"
    last = rf"(?:{nth}|(?P<final>{words.pattern('final')}))"
    return rules(
        # first quarter of 2021, I quarter, last quarter of this year
        (
            rf"{last}{gap}{quarter}{year}?(?!{SPACE}{words.pattern('of', 'final')})",
            periods.quarter,
        ),
        # third quarter of fiscal 2019
        (rf"{nth}{gap}{quarter}{of_fiscal}", periods.fiscal),
        # first half of 2015, second half-year
        (rf"{last}{gap}{half}(?:[- ]{parts.unit('year')})?{year}", periods.half),
        # first nine months of 2018
        (rf"{nth}{SPACE}{parts.amount}{SPACE}{months}{year}", periods.months),
    )


def month_rules(parts: Parts) -> tuple[Rule, ...]:
    """Rules for what begins with the name of a month."""
    month, year = parts.month(1), rf"{parts.year(1)}?"
    no_more = rf"(?![0-9%]|[.:][0-9]|,(?!{YEAR}(?![0-9]))[0-9]){parts.uncounted}"
    gap = rf"(?:{GAP},?{GAP}|-){parts.the}"
    return rules(
        # April 14, 2015, April 14th
        (rf"{month}{gap}{parts.day(1)}{no_more}{year}", days.day),
        # April 13-16, 2015
        (rf"{month}{gap}{parts.day(1)}{parts.to}{parts.day(2)}{no_more}{year}", days.day_range),
        # Jan. 5 and 6, May 3, 5 and 9
        (
            rf"{month}{gap}(?P<list>{parts.day(1)}{parts.more}{parts.both}){parts.day(2)}"
            rf"{no_more}{year}",
            days.month_list,
        ),
        # April 2015, May of last year, October
        (rf"{month}{year}", periods.month),
        # Nov-2016, Nov-16 would be a day
        (rf"{month}[-/.](?P<y1>{YEAR})(?![0-9])", periods.month),
    )


def week_rules(parts: Parts) -> tuple[Rule, ...]:
    """Rules for "week of 5 June 2015", "weekend of June 6"."""
    of = rf"{SPACE}{parts.words.pattern('week_of')}{SPACE}{parts.the}"
    week = rf"(?P<unit>{parts.unit('week', 'weekend')}){of}"
    of_month = rf"{SPACE}(?:{parts.of})?{parts.month(1)}{parts.year(1)}?"
    of_day = rf"{SPACE}{parts.day(1)}(?![0-9%]|[.,:/-][0-9]){parts.uncounted}{parts.year(1)}?"
    return rules(
        (rf"{week}{parts.day(1)}{of_month}", days.week),
        (rf"{week}{parts.month(1)}{of_day}", days.week),
    )
