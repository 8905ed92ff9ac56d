"""What only looks like a date: numbers of laws and telephones, counts, verbs and names."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from extract.dates import cues
from extract.dates.cues import Cues
from extract.dates.vocabulary import Vocabulary
from extract.dates.when import Candidate

_REACH = 40
_PLACE = re.compile(r"\b[A-Z][^\W\d_]{1,20}, \Z")
_CLOSED = re.compile(r"\s?[.;)\]]")
_LISTED = re.compile(r"[,(]\s?\Z")
_GLUED = re.compile(r"(?:[^\W_]|[/$€£№#+_]|[0-9][.,:])\Z")
_AFTER_DASH = re.compile(r"[0-9][–-]\Z")
_YEAR_DASH = re.compile(r"(?<![0-9])[12][0-9]{3}[–-]\Z")
_CODE = re.compile(r"(?<![^\W_])[A-Z]{1,2}[-–]\Z")
_MORE_DIGITS = re.compile(r"[0-9][ )(-]{1,2}\Z")
_THEN_DIGITS = re.compile(r"[ -][0-9]{2,3}[ -][0-9]{2}")
_OF_YEAR = re.compile(r"\s{1,3}of\s{1,3}(?:19|20)[0-9]{2}(?![0-9])")  # "Law 2098 of 2021"
_ADDRESS = re.compile(r"(?<![0-9])[0-9]{1,3}[a-z]?, \Z")
_IN = re.compile(r"(?<![^\W_])(?:[Ii]n|[Tt]he|of|[Ss]ince) \Z")  # "In 2015 Elm Street was closed"
_CAPITAL = re.compile(r" [A-Z]")
_PLURAL = re.compile(  # a counted thing; the only rule here that knows the forms of English words
    r"\s(?!was|has|is|as|its|this|does|various|across|besides|towards|always|perhaps|plus|thus"
    r"|whereas|less|versus)[a-z-]{2,20}(?<![us])s(?![\w])"
)
_ENDS = re.compile(r"\s{0,2}(?:[.,;:)\]»”\"'’–—-]|$)")


@dataclass(frozen=True, slots=True)
class Sight:
    """A candidate and the text around it."""

    before: str
    said: str
    after: str
    found: Candidate


Test = Callable[[Cues, Sight], bool]


@dataclass(frozen=True, eq=False)
class Guard:
    """Tells the dates among candidates by the text around them."""

    cues: Cues

    def is_possible(self, text: str, found: Candidate) -> bool:
        """Tell whether what stands around `found` lets it be a date at all."""
        sight = _sight(text, found)
        if found.weak != "listed" and (_GLUED.search(sight.before) or _is_tail(sight)):
            return False
        test = _TESTS.get(found.weak)
        return test is None or test(self.cues, sight)

    def stands_alone(self, text: str, found: Candidate) -> bool:
        """Tell whether `found`, which no other date was joined to, is one by itself."""
        test = _ALONE.get(found.weak)
        return test is None or test(self.cues, _sight(text, found))


@cache
def of(words: Vocabulary) -> Guard:
    """Return the guard made from `words`."""
    return Guard(cues.of(words))


def _sight(text: str, found: Candidate) -> Sight:
    before = text[max(0, found.start - _REACH) : found.start]
    after = text[found.end : found.end + _REACH]
    return Sight(before, text[found.start : found.end], after, found)


def _is_tail(sight: Sight) -> bool:
    """Tell whether a candidate goes on a number with dashes, as in a telephone number."""
    if not _AFTER_DASH.search(sight.before):
        return False
    return sight.found.first.unit != "day" and not _YEAR_DASH.search(sight.before)


def _number(cue: Cues, sight: Sight) -> bool:
    """Tell whether four digits are a year."""
    before, after = sight.before, sight.after
    return not (
        cue.led("number_of", before)
        or cue.followed("counted", after)
        or _CODE.search(before)
        or (_MORE_DIGITS.search(before) and not _is_bracketed(before, after))
        or _THEN_DIGITS.match(after)
        or _OF_YEAR.match(after)
        or (_ADDRESS.search(before) and _CAPITAL.match(after))
        or (cue.followed("street", after) and not _IN.search(before))
    ) and _is_no_count(cue, sight)


def _is_bracketed(before: str, after: str) -> bool:
    """Tell whether four digits are alone in their brackets: "Resolution 1540 (2004)"."""
    return before.endswith(" (") and after.startswith(")")


def _is_no_count(cue: Cues, sight: Sight) -> bool:
    year = sight.found.first.year or 0
    led, plural = cue.led("lead", sight.before), bool(_PLURAL.match(sight.after))
    if not 1900 <= year <= 2100:
        return (led or _is_old(cue, sight, year)) and not plural
    round_number = year % 100 == 0 and not sight.found.last
    if cue.led("amount", sight.before) and (plural or round_number):
        return False
    return led or not plural or cue.led("year", sight.before)


def _is_old(cue: Cues, sight: Sight, year: int) -> bool:
    """Tell whether an old year goes on another ("1687 and 1689") or a place ("Leiden, 1659.")."""
    if cue.led("year", sight.before):
        return True
    return year >= 1500 and bool(_PLACE.search(sight.before) and _CLOSED.match(sight.after))


def _today(cue: Cues, sight: Sight) -> bool:
    """Tell whether "today" is a day: not in "even today", "today's world"."""
    vague = cue.led("still", sight.before) or cue.led("before_nowadays", sight.before)
    return not (vague or cue.followed("after_nowadays", sight.after))


def _quarter(cue: Cues, sight: Sight) -> bool:
    return cue.led("at_part", sight.before) or cue.followed("of_quarter", sight.after)


def _weekend(cue: Cues, sight: Sight) -> bool:
    return cue.led("at_weekend", sight.before) and not cue.followed("of_season", sight.after)


def _two_digits(cue: Cues, sight: Sight) -> bool:
    if "/" in sight.said:
        return True
    return cue.led("on_sure", sight.before) or ("." in sight.said and len(sight.said) == 8)


def _slash(cue: Cues, sight: Sight) -> bool:
    if sight.said == "24/7" or cue.followed("share", sight.after) or sight.after[:1] == "-":
        return False
    led = cue.led("on", sight.before) or bool(_LISTED.search(sight.before))
    return cue.led("on_sure", sight.before) or (len(sight.said) == 5 and led)


def _tens(cue: Cues, sight: Sight) -> bool:
    return cue.led("decade_lead", sight.before) and not cue.led("whose_age", sight.before)


def _after_the(cue: Cues, sight: Sight) -> bool:
    return cue.led("the", sight.before)


def _before_end(cue: Cues, sight: Sight) -> bool:
    return bool(_ENDS.match(sight.after))


def _holiday(cue: Cues, sight: Sight) -> bool:
    return cue.led("at_holiday", sight.before)


def _year_end(cue: Cues, sight: Sight) -> bool:
    return cue.led("at_year_end", sight.before)


def _never(cue: Cues, sight: Sight) -> bool:
    return False


_TESTS: dict[str, Test] = {
    "number": _number,
    "today": _today,
    "quarter": _quarter,
    "weekend": _weekend,
    "two digits": _two_digits,
    "slash": _slash,
    "tens": _tens,
    "beside": _after_the,
    "before": _before_end,
    "holiday": _holiday,
    "year end": _year_end,
    "never": _never,
}


def _bare_month(cue: Cues, sight: Sight) -> bool:
    """Tell whether "May", "April" is the month: after a preposition, or alone in brackets."""
    if cue.led("title", sight.before):
        return False
    led = cue.led("lead", sight.before) or cue.led("month", sight.before)
    return led or (sight.before.endswith(", ") and sight.after[:1] in (")", ";"))


def _bare_weekday(cue: Cues, sight: Sight) -> bool:
    if cue.led("named_day", sight.before) or cue.followed("of_weekday", sight.after):
        return False
    return not (cue.led("the", sight.before) and _CAPITAL.match(sight.after))


def _bare_season(cue: Cues, sight: Sight) -> bool:
    if cue.followed("of_season", sight.after):
        return False
    listed = sight.before.endswith(", ") and sight.after[:1] in (")", ";")
    return cue.led("lead", sight.before) or listed


_ALONE: dict[str, Test] = {
    "bare": _bare_month,
    "weekday": _bare_weekday,
    "season": _bare_season,
    "short": _never,
}
