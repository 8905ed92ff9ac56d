"""The rules of the grammar by the role of the word that a date begins with."""

from extract.dates import calendars, days, periods, written
from extract.dates.parts import END, YEAR, Parts
from extract.dates.rule import Rule, rules
from extract.dates.vocabulary import GAP, SPACE


def worded(parts: Parts) -> dict[str, tuple[Rule, ...]]:
    """Return the rules by the role of the first word."""
    words, year = parts.words, parts.year(1)
    the = parts.the
    adjective = rf"(?:{words.pattern('calendar')}{SPACE})?"
    phase = rf"{words.pattern('phase')}{SPACE}"
    units = parts.unit("week", "month", "year", "decade", "century")
    return {
        # 14 April, the days of _days, and "two days ago" in digits
        "0": (
            *written.number_rules(parts),
            *written.day_rules(parts),
            *_away(parts),
            *calendars.number_rules(parts),
        ),
        "month": written.month_rules(parts),
        "shift": _relative(parts) + written.quarter_rules(parts),
        # Thursday, Thursday and Friday
        "weekday": rules(
            (rf"(?P<weekday>{parts.weekday})", days.weekday),
            (
                rf"(?P<weekday>{parts.weekday})(?:{parts.both}|{parts.to})(?P<weekday2>{parts.weekday})",
                days.weekdays,
            ),
            # Sunday, the 9th
            (
                rf"(?P<weekday>{parts.weekday}),?{SPACE}{words.pattern('the')}{SPACE}{parts.nth_day}",
                days.bare,
            ),
        ),
        "today": rules((rf"(?P<today>{words.pattern('today')})", days.today)),
        # end of the year, end of this month is a phase before "this month"
        "phase": rules(
            (rf"{phase}{the}{adjective}(?P<unit>{units})(?!{SPACE}[0-9])", periods.phase)
        ),
        # XXI century, second quarter, the first of May
        "ordinal": rules(
            (
                rf"{parts.nth}(?:{SPACE}|-){parts.unit('century')}{parts.not_before}",
                periods.century,
            ),
            (
                rf"(?P<ordinal>{words.pattern('ordinal')}){SPACE}{words.pattern('of_day')}{SPACE}{parts.month(1)}{year}?",
                days.day,
            ),
        )
        + written.quarter_rules(parts),
        "number": _away(parts),
        "vague": _away(parts),
        "unit": _units(parts),
        **_more_words(parts),
        **_letters(parts),
        **calendars.worded(parts),
    }


def _relative(parts: Parts) -> tuple[Rule, ...]:
    """Rules for what begins with "last", "this", "next" and the like."""
    words = parts.words
    shift = rf"(?P<shift>{parts.shift})(?:{SPACE}|-)"
    unit = parts.unit("week", "weekend", "month", "quarter", "year", "decade", "century")
    day = rf"(?:{parts.unit('day')}|{words.pattern('part_of_day')})"
    of = words.pattern("of")
    calendar = rf"(?:{words.pattern('calendar')}{SPACE})?"
    no_sum = rf"(?!{SPACE}{of}{SPACE}(?!{parts.the}{parts.unit('year')}))"
    return rules(
        # last week, the current year, this century
        (
            rf"{shift}{calendar}(?P<unit>{unit}){no_sum}",
            periods.shifted,
        ),
        # last Friday, next autumn, this May
        (rf"{shift}(?P<weekday>{parts.weekday})", days.weekday),
        (rf"{shift}(?P<season>{words.pattern('season')})", periods.season),
        (rf"{shift}{parts.month(1)}(?!{GAP}[0-9])", periods.month),
        # this Thanksgiving, last Christmas
        (rf"{shift}(?P<holiday>{words.pattern('holiday')}){END}", days.holiday),
        # last fiscal year
        (rf"{shift}{parts.fiscal_year}", periods.fiscal_shifted),
        # same day, that day, the next day, the following morning
        (rf"{shift}{day}{END}(?!{SPACE}{of})", days.that_day),
    )


def _away(parts: Parts) -> tuple[Rule, ...]:
    """Rules for "two days ago", "3 weeks later"."""
    words = parts.words
    side = rf"(?P<away>{words.pattern('away')})"
    past_units = parts.unit("day", "week", "month", "year", "decade")
    ago = rf"{SPACE}(?P<unit>{past_units}){SPACE}{side}"
    return rules((parts.amount + ago, days.away), (words.pattern("vague") + ago, days.vague))


def _more_words(parts: Parts) -> dict[str, tuple[Rule, ...]]:
    """Return the rules for seasons, decades in words, fiscal years and holidays."""
    words, year = parts.words, parts.year(1)
    return {
        "tens": rules((rf"(?P<tens>{words.pattern('tens')})", periods.tens)),
        # FY 2018/19, fiscal year 2019
        "fiscal": rules((parts.fiscal, periods.fiscal)),
        # autumn of 2015, summer 2017, spring
        "season": rules(
            (
                rf"(?P<season>{words.pattern('season')}){year}?(?:[/–-](?P<next>[0-9]{{2,4}}){END})?",
                periods.season,
            )
        ),
        "holiday": rules((rf"(?P<holiday>{words.pattern('holiday')}){END}{year}?", days.holiday)),
    }


def _units(parts: Parts) -> tuple[Rule, ...]:
    """Rules for what begins with "day", "week", "year"."""
    words = parts.words
    unit = parts.unit("day", "week", "month", "year")
    side = rf"(?P<unit>{unit}) (?P<side>{words.pattern('side')})"
    named = rf"{parts.unit('year')}{SPACE}(?P<y1>{YEAR})(?![\w/]|[.,][0-9])"
    return rules(
        # the day before, the year after
        (rf"{side}(?=[.,;)]|\s?\Z| {words.pattern('goes_on')})", days.beside),
        # the year 2025
        (named, periods.named_year),
        # year-ago
        (
            rf"(?P<unit>{parts.unit('week', 'month', 'year')})-(?P<away>{words.pattern('away')})",
            days.away,
        ),
        (parts.unit("weekend"), periods.weekend),
    ) + written.week_rules(parts)


def _letters(parts: Parts) -> dict[str, tuple[Rule, ...]]:
    """Return the rules for what begins with a letter that stands for a word."""
    words = parts.words
    digits = rf"(?P<y1>{YEAR}|(?<=['’ /-])[0-9]{{2}})"
    year = rf"(?:(?:{SPACE}|[-/'’])?(?:{parts.of})?['’]?{digits})?{END}"
    quarter = rf"{words.pattern('quarter_letter')}(?P<n>[1-4])(?![0-9])"
    half = rf"{words.pattern('half_letter')}(?P<n>[12])(?![0-9])"
    return {
        # Q1 2015, Q3 FY2019
        "quarter_letter": rules(
            (rf"{quarter}{year}", periods.quarter),
            (rf"{quarter}{SPACE}(?:{parts.of})?{parts.fiscal}", periods.fiscal),
        ),
        # H2 2020
        "half_letter": rules((rf"{half}{SPACE}(?:{parts.of})?(?P<y1>{YEAR}){END}", periods.half)),
        # AD 79
        "era": rules(
            (
                rf"(?P<era>{words.pattern('era')}){GAP}(?P<y1>[0-9]{{1,4}}){END}",
                periods.named_year,
            )
        ),
        "year_end": rules((words.pattern("year_end"), periods.year_end)),
    }
