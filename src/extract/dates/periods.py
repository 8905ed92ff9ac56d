"""From a match of a date pattern to the months, years and other periods that its words say."""

from dataclasses import replace

from extract.dates import groups
from extract.dates.groups import Built, Match
from extract.dates.vocabulary import Vocabulary
from extract.dates.when import When


def years(match: Match, words: Vocabulary) -> Built:
    """2012-2014"""
    first, last = int(match["y1"]), int(match["y2"])
    if first < last:
        yield from groups.one(match, When("year", first), When("year", last), "number")


def pair(match: Match, words: Vocabulary) -> Built:
    """2018/19, 2018-19"""
    first, digits = int(match["y1"]), match["y2"]
    last = int(digits) if len(digits) == 4 else first // 100 * 100 + int(digits)
    if last == first + 1 or (
        match["mark"] != "/" and len(digits) == 2 and first + 1 < last and int(digits) > 12
    ):
        yield from groups.one(match, When("year", first), When("year", last), "number")


def year(match: Match, words: Vocabulary) -> Built:
    """2015"""
    return groups.one(match, When("year", int(match["y1"])), weak="number")


def named_year(match: Match, words: Vocabulary) -> Built:
    """year 2015, 347 AD"""
    era = match.groupdict().get("era")
    if not era or era.isupper():
        yield from groups.one(match, When("year", int(match["y1"])))


def decade(match: Match, words: Vocabulary) -> Built:
    """1990s, 80’s"""
    tens = match["tens"]
    number = int(tens) if len(tens) == 4 else groups.full_year(tens if tens > "20" else f"20{tens}")
    if len(tens) == 2 and number >= 2000 + 30:
        number -= 100
    if len(tens) == 4 and number < 1900 and number % 100 == 0:  # the 1700s are a century
        return groups.one(match, When("century", number=number // 100))
    return groups.one(
        match, When("decade", number=number // 10), weak="" if len(tens) == 4 else "tens"
    )


def tens(match: Match, words: Vocabulary) -> Built:
    """nineties"""
    number = 190 + words.number("tens", match["tens"]) // 10
    return groups.one(match, When("decade", number=number), weak="tens")


def century(match: Match, words: Vocabulary) -> Built:
    """XXI century"""
    number = groups.nth(match["n"], words)
    if 0 < number <= 22:
        yield from groups.one(match, When("century", number=number - 1))


def quarter(match: Match, words: Vocabulary) -> Built:
    """first quarter of 2022"""
    said = match.groupdict()
    number = groups.nth(said["n"], words) if said["n"] else 4
    told = groups.year_of(said, words)
    if 0 < number <= 4:
        weak = "" if told else "quarter" if said["n"] else "never"
        yield from groups.one(match, When("quarter", number=number, **told), weak=weak)


def half(match: Match, words: Vocabulary) -> Built:
    """second half of 2015"""
    said = match.groupdict()
    number = groups.nth(said["n"], words) if said["n"] else 2
    if 0 < number <= 2:
        yield from groups.one(match, When("half", number=number, **groups.year_of(said, words)))


def months(match: Match, words: Vocabulary) -> Built:
    """first nine months of 2018"""
    number = groups.amount(match["amount"], words)
    if groups.nth(match["n"], words) == 1 and 0 < number <= 12:
        yield from groups.one(
            match, When("months", number=number, **groups.year_of(match.groupdict(), words))
        )


def month(match: Match, words: Vocabulary) -> Built:
    """April 2015, last May, October"""
    when = When("month", **groups.parts(match, words, 1))
    shift = match.groupdict().get("shift")
    if shift:
        when = replace(when, **groups.shift_of(shift, words))
    entry = words.entry("month", match["m1"])
    short, name = (entry.values.get(key) for key in ("short", "name_too")) if entry else (0, 0)
    dated = when.year is not None or when.year_shift is not None
    if not dated and name and match["m1"].islower():
        return
    weak = "" if shift or dated else "short" if short else "bare" if name else "month"
    yield from groups.one(match, when, weak=weak)


def season(match: Match, words: Vocabulary) -> Built:
    """autumn of 2015, last winter"""
    said = match.groupdict()
    told = groups.year_of(said, words)
    if shift := said.get("shift"):
        told = groups.shift_of(shift, words)
    when = When("season", number=words.number("season", match["season"]), **told)
    return groups.one(match, when, weak="" if told else "season")


def shifted(match: Match, words: Vocabulary) -> Built:
    """last week, this year"""
    entry, unit = words.entry("shift", match["shift"]), words.entry("unit", match["unit"])
    if entry and unit and not groups.is_plural(match["unit"], unit):
        when = When(
            unit.name, shift=int(entry.values["number"]), near=bool(entry.values.get("near"))
        )
        yield from groups.one(match, when)


def phase(match: Match, words: Vocabulary) -> Built:
    """end of the year"""
    unit = words.entry("unit", match["unit"])
    if unit and not groups.is_plural(match["unit"], unit):
        yield from groups.one(match, When(unit.name, shift=0))


def fiscal(match: Match, words: Vocabulary) -> Built:
    """FY 2018/19, fiscal year 2019, third quarter of fiscal 2019"""
    said = match.groupdict()
    entry = words.entry("fiscal", said["fiscal"])
    year = groups.full_year(said["y1"])
    own = bool(entry and entry.values.get("own"))
    number = groups.nth(said["n"], words) if said.get("n") else None
    if said.get("y2") or own:
        first = year if said.get("y2") else year - 1
        yield from groups.one(match, When("fiscal", first, number=number))
    elif number is None or 0 < number <= 4:
        yield from groups.one(match, When("named fiscal", year, number=number))


def fiscal_shifted(match: Match, words: Vocabulary) -> Built:
    """last fiscal year"""
    return groups.one(match, When("named fiscal", **groups.shift_of(match["shift"], words)))


def year_end(match: Match, words: Vocabulary) -> Built:
    """year-end"""
    return groups.one(match, When("year", shift=0), weak="year end")


def weekend(match: Match, words: Vocabulary) -> Built:
    """weekend"""
    return groups.one(match, When("weekend", shift=0), weak="weekend")
