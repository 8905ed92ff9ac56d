"""The patterns of dates: named parts, each with its builder and an example."""

import re
from collections.abc import Callable, Iterator

from extract.dates import days, periods
from extract.dates.parts import DASH, END, YEAR, Parts
from extract.dates.vocabulary import GAP, SPACE, Vocabulary
from extract.dates.when import Candidate

Builder = Callable[[re.Match[str], Vocabulary], Iterator[Candidate]]
Rule = tuple[re.Pattern[str], Builder]

_TWO = r"[0-9]{1,2}"
_SAME_MARK = r"(?P<mark>[./-]) ?"
_COMMA = rf"{GAP},{GAP}"
_ANY_YEAR = rf"{YEAR}|[0-9]{{2}}"


def _rules(*pairs: tuple[str, Builder]) -> tuple[Rule, ...]:
    return tuple((re.compile(pattern), builder) for pattern, builder in pairs)


def _numeric() -> tuple[Rule, ...]:
    """Rules for dates of digits alone, and years."""
    dmy = rf"(?P<b>{_TWO})(?P=mark) ?(?P<y1>{_ANY_YEAR})(?![0-9]|[./-][0-9])"
    return _rules(
        # 2015-04-14, 2015.04.14
        (
            rf"(?P<y1>{YEAR})(?P<mark>[./-])(?P<m1>{_TWO})(?P=mark)(?P<d1>{_TWO})(?![0-9-])",
            days.iso,
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
        # 2012-2014, 1941–1945
        (rf"(?P<y1>{YEAR}){DASH}(?P<y2>{YEAR})(?![\w/-]|[.,][0-9])", periods.years),
        # 2018/19, 2018/2019, 2012-14
        (
            rf"(?P<y1>{YEAR})(?P<mark>[/–-])(?P<y2>[0-9]{{2}}(?:[0-9]{{2}})?)(?![\w/-]|[.,][0-9])",
            periods.pair,
        ),
        # 2015
        (rf"(?P<y1>{YEAR})(?![\w/%°$€£]|[.,:][0-9])", periods.year),
        # 1990s, 80’s
        (r"(?P<tens>(?:1[0-9]|20)?[0-9]0)['’`]?s(?![\w])", periods.decade),
    )


def _days(parts: Parts) -> tuple[Rule, ...]:
    """Rules for days that begin with their number."""
    join = rf"(?:{GAP}|{SPACE}(?i:of){SPACE}|{SPACE}(?i:day{SPACE}of){SPACE}|[-/.]{GAP})"
    month = rf"{join}{parts.month(1)}(?:{parts.year(1)}|[-/. ]{{1,2}}(?P<y1b>{YEAR})(?![0-9]))?"
    more = rf"(?:{_COMMA}[0-9]{{1,2}}(?:th|st|nd|rd)?){{0,12}}"
    of_shift = rf"(?:(?i:the){SPACE})?(?P<shift>{parts.shift}){SPACE}(?i:month){END}"
    return _rules(
        # 14 April 2015, the 14th of April, 14-Apr-2015, 10April
        (rf"{parts.day(1)}{month}", days.day),
        # 15th of this month
        (rf"{parts.day(1)}{SPACE}(?i:of){SPACE}{of_shift}", days.of_month),
        # 12 till 16 of September, 13-16 April 2015, 5/6 May
        (rf"{parts.day(1)}(?:{parts.to}|/){parts.day(2)}{month}", days.day_range),
        # 5 and 6 January, 3, 5 and 9 May
        (
            rf"(?P<list>{parts.day(1)}{more}(?:{_COMMA}|{GAP}){parts.both}){parts.day(2)}{month}",
            days.day_list,
        ),
        # 19th century
        (rf"{parts.nth}(?:{SPACE}|-)(?:{parts.unit('century')})", periods.century),
        # 16 Haziran 2015, 12 марта 2015 г., 14 de abril de 2015
        (parts.abroad, days.abroad),
    ) + _quarters(parts)


def _quarters(parts: Parts) -> tuple[Rule, ...]:
    """Rules for the parts of a year that are counted."""
    year = rf"(?:{parts.year(1)}|(?P<the>{SPACE}(?i:of{SPACE}(?:the{SPACE})?year)){END})"
    nth, gap = parts.nth, rf"(?:{SPACE}|-)"
    last = rf"(?:{nth}|(?P<final>(?i:last|final)))"
    return _rules(
        # first quarter of 2022, I quarter, third quarter of the current year
        (rf"{last}{gap}(?i:quarter){END}{year}?(?!{SPACE}(?:of|final))", periods.quarter),
        # first half of 2015, second half-year
        (rf"{last}{gap}(?i:half)(?:[- ](?i:year))?{END}{year}", periods.half),
        # first nine months of 2018
        (rf"(?i:first){SPACE}{parts.amount}{SPACE}(?i:months){year}", periods.months),
    )


def _months(parts: Parts) -> tuple[Rule, ...]:
    """Rules for what begins with the name of a month."""
    month, year = parts.month(1), rf"{parts.year(1)}?"
    no_more = rf"(?![0-9%]|[.,:][0-9]){parts.uncounted}"
    gap = rf"(?:{GAP},?{GAP}|-)(?:(?i:the){SPACE})?"
    more = rf"(?:{_COMMA}[0-9]{{1,2}}(?:th|st|nd|rd)?){{0,12}}"
    return _rules(
        # April 14, 2015, April 14th
        (rf"{month}{gap}{parts.day(1)}{no_more}{year}", days.day),
        # April 13-16, 2015
        (rf"{month}{gap}{parts.day(1)}{parts.to}{parts.day(2)}{no_more}{year}", days.day_range),
        # Jan. 5 and 6, May 3, 5 and 9
        (
            rf"{month}{gap}(?P<list>{parts.day(1)}{more}(?:{_COMMA}|{GAP}){parts.both}){parts.day(2)}{no_more}{year}",
            days.month_list,
        ),
        # April 2015, May of last year, October
        (rf"{month}{year}", periods.month),
        # Nov-2016, Nov-16 would be a day
        (rf"{month}[-/.](?P<y1>{YEAR})(?![0-9])", periods.month),
    )


def _relative(parts: Parts) -> tuple[Rule, ...]:
    """Rules for what begins with "last", "this", "next" and the like."""
    words = parts.words
    shift = rf"(?P<shift>{parts.shift})(?:{SPACE}|-)"
    unit = parts.unit("week", "weekend", "month", "quarter", "year", "decade", "century")
    return _rules(
        # last week, the current year, this century
        (
            rf"{shift}(?:calendar{SPACE})?(?P<unit>{unit})(?!{SPACE}of{SPACE}(?!the{SPACE}(?:year|sum)))",
            periods.shifted,
        ),
        # last Friday, next autumn, this May
        (rf"{shift}(?P<weekday>{parts.weekday})", days.weekday),
        (rf"{shift}(?P<season>{words.pattern('season')})", periods.season),
        (rf"{shift}{parts.month(1)}(?!{GAP}[0-9])", periods.month),
        # same day, that day, the next day
        (rf"{shift}(?i:day){END}(?!{SPACE}(?i:of){END})", days.that_day),
    )


def worded(parts: Parts) -> dict[str, tuple[Rule, ...]]:
    """Return the rules by the role of the first word."""
    words, year = parts.words, parts.year(1)
    the = rf"(?:(?i:the){SPACE})?"
    adjective = rf"(?:(?:calendar|current){SPACE})?"
    phase = rf"{words.pattern('phase')}{SPACE}"
    units = parts.unit("week", "month", "year", "decade", "century")
    return {
        # 14 April, the days of _days, and "two days ago" in digits
        "0": (*_numeric(), *_days(parts), *_away(parts)),
        "month": _months(parts),
        "shift": _relative(parts) + _quarters(parts),
        # Thursday, Thursday and Friday
        "weekday": _rules(
            (rf"(?P<weekday>{parts.weekday})", days.weekday),
            (
                rf"(?P<weekday>{parts.weekday})(?:{parts.both}|{parts.to})(?P<weekday2>{parts.weekday})",
                days.weekdays,
            ),
        ),
        "today": _rules((rf"(?P<today>{words.pattern('today')})", days.today)),
        # end of the year, end of this month is a phase before "this month"
        "phase": _rules(
            (rf"{phase}{the}{adjective}(?P<unit>{units})(?!{SPACE}[0-9])", periods.phase)
        ),
        # XXI century, second quarter, the first of May
        "ordinal": _rules(
            (rf"{parts.nth}(?:{SPACE}|-)(?:{parts.unit('century')})", periods.century),
            (
                rf"(?P<ordinal>{words.pattern('ordinal')}){SPACE}(?i:(?:day{SPACE})?of){SPACE}{parts.month(1)}{year}?",
                days.day,
            ),
        )
        + _quarters(parts),
        "number": _away(parts),
        **_more_words(parts),
    }


def _away(parts: Parts) -> tuple[Rule, ...]:
    """Rules for "two days ago", "3 weeks later"."""
    words = parts.words
    side = rf"(?P<away>{words.pattern('away')})"
    past_units = parts.unit("day", "week", "month", "year", "decade")
    ago = rf"{SPACE}(?P<unit>{past_units}){SPACE}{side}"
    return _rules((parts.amount + ago, days.away))


def _more_words(parts: Parts) -> dict[str, tuple[Rule, ...]]:
    """Return the rules for seasons, decades in words, fiscal years and holidays."""
    words, year = parts.words, parts.year(1)
    fiscal = rf"(?P<y1>{YEAR}|[0-9]{{2}})(?:[/–-](?P<y2>[0-9]{{2,4}}))?"
    return {
        "tens": _rules((rf"(?P<tens>{words.pattern('tens')})", periods.tens)),
        # FY 2018/19, fiscal year 2019
        "fiscal": _rules(
            (rf"{words.pattern('fiscal')}[ -]?{fiscal}{END}", periods.fiscal),
        ),
        # autumn of 2015, summer 2017, spring
        "season": _rules(
            (
                rf"(?P<season>{words.pattern('season')}){year}?(?:[/–-](?P<next>[0-9]{{2,4}}){END})?",
                periods.season,
            )
        ),
        "holiday": _rules((rf"(?P<holiday>{words.pattern('holiday')}){year}?", days.holiday)),
    }


def fixed(parts: Parts) -> dict[str, tuple[Rule, ...]]:
    """Return the rules by their first word itself."""
    year = rf"(?:{SPACE}|[-/])?(?:(?i:of){SPACE})?(?P<y1>{YEAR}|(?<=['’ /-])[0-9]{{2}})?{END}"
    named = rf"(?i:year){SPACE}(?P<y1>{YEAR})(?![\w/]|[.,][0-9])"
    side = r"(?P<unit>(?i:day|week|month|year)) (?P<side>(?i:before|after))"
    # the day before, the year after; the year 2025
    beside = _rules(
        (rf"{side}(?=[.,;)]|\s?\Z| (?:and|in|at|with|when|by)\b)", days.beside),
        (named, periods.named_year),
    )
    return {
        # Q1 2015, H2 2020
        "q": _rules((rf"Q(?P<n>[1-4])(?![0-9]){year}", periods.quarter)),
        "h": _rules(
            (rf"H(?P<n>[12])(?![0-9]){SPACE}(?:of{SPACE})?(?P<y1>{YEAR}){END}", periods.half)
        ),
        **dict.fromkeys(("day", "week", "month", "year"), beside),
    }
