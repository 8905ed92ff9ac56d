"""From a match of a date pattern to the days and weekdays that its words say."""

import re
from dataclasses import replace
from typing import Any

from extract.dates import groups
from extract.dates.groups import NUMBER, Built, Match
from extract.dates.vocabulary import Vocabulary, plain
from extract.dates.when import Candidate, When

_QUOTED = re.compile(r"[\"“”„‘«»'][0-9]{1,2}[\"“”’»']")


def iso(match: Match, words: Vocabulary) -> Built:
    """2015-04-14"""
    when = When("day", **groups.parts(match, words, 1))
    if when.month in range(1, 13) and when.day in range(1, 32):
        yield from groups.one(match, when)


def iso_range(match: Match, words: Vocabulary) -> Built:
    """2015. 4. 14. ~ 5. 3."""
    first = When("day", **groups.parts(match, words, 1))
    month, day = groups.integer(match["m2"]) or first.month, int(match["d2"])
    last = replace(first, month=month, day=day)
    if all(
        (when.month or 0) in range(1, 13) and (when.day or 0) in range(1, 32)
        for when in (first, last)
    ):
        yield from groups.one(match, first, last)


def numeric(match: Match, words: Vocabulary) -> Built:
    """14.04.2015, 4/14/15"""
    when = _in_order(match, "a", match["mark"] != ".")
    if when:
        yield from groups.one(match, when, weak="" if len(match["y1"]) == 4 else "two digits")


def _in_order(match: Match, day: str, swap: bool) -> When | None:
    """Return the day of `day`, `b` and `y1` in the order that can be; None where none can."""
    first, second, year = int(match[day]), int(match["b"]), groups.full_year(match["y1"])
    if not 0 < first <= 31 or not 0 < second <= 31 or min(first, second) > 12:
        return None
    if second > 12:
        return When("day", year, first, second)
    return When("day", year, second, first, swap=swap and first <= 12 and first != second)


def numeric_range(match: Match, words: Vocabulary) -> Built:
    """20.-22.04.2015, 20.04-03.05.2015"""
    last = _in_order(match, "c", False)
    if last and 0 < int(match["a"]) <= 31:
        month = groups.integer(match.groupdict().get("b0")) or last.month
        yield from groups.one(match, replace(last, month=month, day=int(match["a"])), last)


def slashed(match: Match, words: Vocabulary) -> Built:
    """25/3"""
    first, second = int(match["a"]), int(match["b"])
    if 0 < first <= 31 and 0 < second <= 12:
        yield from groups.one(match, When("day", month=second, day=first), weak="slash")
    elif 0 < first <= 12 and 0 < second <= 31:
        yield from groups.one(match, When("day", month=first, day=second), weak="slash")


def day(match: Match, words: Vocabulary) -> Built:
    """14 April 2015, “14” April 2015"""
    when = When("day", **groups.parts(match, words, 1))
    bare = when.year is None and when.year_shift is None
    start = match.start() - _is_quoted(match)
    entry = words.entry("month", match["m1"])
    verb = bool(entry and entry.values.get("verb")) and match["m1"].islower()
    yield Candidate(start, match.end(), when, weak="never" if bare and verb else "")


def _is_quoted(match: Match) -> bool:
    """Tell whether the number that begins the match stands in quotation marks."""
    marked = _QUOTED.match(match.string, max(0, match.start() - 1))
    return bool(marked) and match.start() > 0


def abroad(match: Match, words: Vocabulary) -> Built:
    """16 Haziran 2015; the module `abroad` finds its month"""
    named = match["word"]
    if not words.entry("month", named) and not words.entry("no_month", named):
        when = When("day", int(match["y1"]), None, int(match["d1"]))
        yield from groups.one(match, when, weak="abroad")


def of_month(match: Match, words: Vocabulary) -> Built:
    """15th of this month"""
    shift = words.number("shift", match["shift"])
    return groups.one(match, When("day", day=int(match["d1"]), month_shift=shift))


def day_range(match: Match, words: Vocabulary) -> Built:
    """13-16 April 2015, April 13-16, 2015"""
    last = When("day", **{**groups.parts(match, words, 1), "day": int(match["d2"])})
    return groups.one(match, replace(last, day=int(match["d1"])), last)


def day_list(match: Match, words: Vocabulary) -> Built:
    """5 and 6 January, 3, 5 and 9 May"""
    return _listed(match, words, month_last=True)


def month_list(match: Match, words: Vocabulary) -> Built:
    """Jan. 5 and 6, May 3, 5 and 9"""
    return _listed(match, words, month_last=False)


def _listed(match: Match, words: Vocabulary, *, month_last: bool) -> Built:
    """Yield two neighbouring days as one range, other days one by one."""
    last = When("day", **{**groups.parts(match, words, 1), "day": int(match["d2"])})
    found = list(NUMBER.finditer(match.string, *match.span("list")))
    days = [int(number[0]) for number in found]
    if len(days) == 1 and (days[0] + 1 == last.day or groups.is_between(match, words)):
        yield from groups.one(match, replace(last, day=days[0]), last)
        return
    for number, value in zip(found, days, strict=True):
        start = match.start() if not month_last and number is found[0] else number.start()
        suffix = words.compiled("ordinal_ending").match(match.string, number.end())
        end = suffix.end() if suffix else number.end()
        yield Candidate(start, end, replace(last, day=value), weak="listed")
    start = match.start("d2")
    yield Candidate(start, match.end(), last, weak="listed")


def that_day(match: Match, words: Vocabulary) -> Built:
    """same day, the next day"""
    entry = words.entry("shift", match["shift"])
    is_adjective = "-" in match[0]  # a same-day ticket
    if entry and entry.name != "this" and plain(match["shift"]) != "last" and not is_adjective:
        when = When("day", shift=int(entry.values["number"]), near=True)
        yield from groups.one(match, when)


def beside(match: Match, words: Vocabulary) -> Built:
    """day before, year after"""
    unit, shift = words.entry("unit", match["unit"]), words.number("side", match["side"])
    if unit and not groups.is_plural(match["unit"], unit):
        yield from groups.one(match, When(unit.name, shift=shift, near=True), weak="beside")


def weekday(match: Match, words: Vocabulary) -> Built:
    """Thursday, last Friday"""
    shift = match.groupdict().get("shift")
    named = words.number("weekday", match["weekday"])
    when = When("weekday", weekday=named, **groups.shift_of(shift, words))
    entry = words.entry("weekday", match["weekday"])
    short = bool(entry and entry.values.get("short"))
    return groups.one(match, when, weak="short" if short else "" if shift else "weekday")


def weekdays(match: Match, words: Vocabulary) -> Built:
    """Thursday and Friday"""
    first, last = (words.number("weekday", match[name]) for name in ("weekday", "weekday2"))
    if last == first % 7 + 1 or not match["weekday"]:
        yield from groups.one(
            match, When("weekday", weekday=first), When("weekday", weekday=last), "weekday"
        )


def today(match: Match, words: Vocabulary) -> Built:
    """today"""
    entry = words.entry("today", match["today"])
    if entry:
        when = When("day", shift=int(entry.values["number"]))
        yield from groups.one(match, when, weak="today" if entry.values.get("vague") else "")


def away(match: Match, words: Vocabulary) -> Built:
    """two days ago, a week later"""
    unit, side = words.entry("unit", match["unit"]), words.entry("away", match["away"])
    if unit and side:
        said = match.groupdict().get("amount")
        amount = groups.amount(said, words) if said else 1
        shift, near = amount * int(side.values["number"]), bool(side.values.get("near"))
        weak = "before" if side.values.get("ends") else ""
        yield from groups.one(match, When(unit.name, shift=shift, near=near), weak=weak)


def vague(match: Match, words: Vocabulary) -> Built:
    """several years ago"""
    side = words.entry("away", match["away"])
    if side and not side.values.get("near"):
        yield from groups.one(match, When("some"))


def bare(match: Match, words: Vocabulary) -> Built:
    """Sunday, the 9th"""
    named = words.number("weekday", match["weekday"])
    return groups.one(match, When("day", day=int(match["d1"]), weekday=named))


def week(match: Match, words: Vocabulary) -> Built:
    """week of 5 June 2015, weekend of June 6"""
    unit = words.entry("unit", match["unit"])
    if unit:
        yield from groups.one(match, When(unit.name, **groups.parts(match, words, 1)))


def holiday(match: Match, words: Vocabulary) -> Built:
    """Christmas Day 2019"""
    entry, told = words.entry("holiday", match["holiday"]), groups.year_of(match.groupdict(), words)
    if entry:
        said: dict[str, Any] = {
            key: entry.values.get(key) for key in ("month", "weekday", "number")
        }
        moves = "day" not in entry.values
        day = entry.values.get("easter" if moves else "day")
        if shift := match.groupdict().get("shift"):
            told = {"year_shift": words.number("shift", shift)}
        if "year" in entry.values:
            told = {"year": int(entry.values["year"])}
        when = When("feast" if moves else "day", day=day, **said, **told)
        yield from groups.one(match, when, weak="" if told else "holiday")
