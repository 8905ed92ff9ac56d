"""What only looks like a date: numbers of laws and telephones, counts, verbs and names."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from extract.dates.vocabulary import GAP, SPACE, Vocabulary, any_of
from extract.dates.when import Candidate

_REACH = 40
_LEADS = (
    "in", "of", "since", "until", "till", "by", "from", "during", "for", "before", "after",
    "between", "through", "throughout", "towards", "around", "circa", "early", "late", "mid",
    "starting", "beginning", "ending", "dated", "effective", "as of",
)  # fmt: skip
_LEAD = re.compile(rf"(?:{any_of(_LEADS)}{SPACE}(?:(?i:the){SPACE})?|[(/–-]{GAP})\Z")
_ON_WORDS = ("on", "until", "till", "dated", "since", "by", "from", "of")
_ON = re.compile(rf"(?:{any_of(_ON_WORDS)}{SPACE}|[,(]{GAP})\Z")
_SURE_ON = re.compile(rf"{any_of(('on', 'until', 'till', 'dated'))}{SPACE}\Z")
_GLUED = re.compile(r"(?:[^\W_]|[/$€£№#+_]|[0-9][.,:])\Z")
_AFTER_DASH = re.compile(r"[0-9][–-]\Z")
_YEAR_DASH = re.compile(r"(?<![0-9])[12][0-9]{3}[–-]\Z")
_CODE = re.compile(r"(?<![^\W_])[A-Z]{1,2}[-–]\Z")
_MORE_DIGITS = re.compile(r"[0-9][ )(-]{1,2}\Z")
_THEN_DIGITS = re.compile(r"[ -][0-9]{2,3}[ -][0-9]{2}")
_ADDRESS = re.compile(r"[0-9][a-z]?, \Z")
_CAPITAL = re.compile(r" [A-Z]")
_PLURAL = re.compile(
    r"\s(?!was|has|is|as|its|this|does|various|across|besides|towards|always|perhaps|plus|thus|whereas|less|versus)"
    r"[a-z-]{2,20}(?<![us])s(?![\w])"
)
_OWN_AGE = re.compile(
    r"(?i:\b(?:his|her|their|my|our|your|low|high|upper|lower)\s+(?:early |late |mid[- ]?)?)\Z"
)
_DECADE_LEAD = re.compile(
    r"(?i:(?:\b(?:the|of|early|late|mid|in|since|from|to|and|swinging)[\s-]|[–-]\s?)\s?['’‘`]?)\Z"
)
_SMALL_NAME = re.compile(r"\b(?:may|march)\b")
_NAMED_DAY = re.compile(
    r"(?:\b(?:Good|Black|Palm|Holy|Ash|Easter|Cyber|Bloody|Super|every|each|Every|Each|a|per))\s\Z"
)
_THE = re.compile(r"(?i:\bthe\s)\Z")
_ENDS = re.compile(r"\s{0,2}(?:[.,;:)\]»”\"'’–—-]|$)")
_FRACTION = re.compile(r"\s?(?:of|majority|share|vote|members|hours|cup|-)\b")
_PART_OF_YEAR = re.compile(
    r"(?i:\b(?:in|of|during|for|by|until|till|to|from|since|at)\s(?:the\s)?)\Z"
)
_ON_HOLIDAY = re.compile(r"(?i:\b(?:on|until|by|before|after|since|at|till)\s)\Z")


@dataclass(frozen=True, eq=False)
class Guard:
    """Tells the dates among candidates by the text around them."""

    number_of: re.Pattern[str]
    amount: re.Pattern[str]
    counted: re.Pattern[str]
    title: re.Pattern[str]
    of_season: re.Pattern[str]
    after_month: re.Pattern[str]

    def is_possible(self, text: str, found: Candidate) -> bool:
        """Tell whether what stands around `found` lets it be a date at all."""
        before = text[max(0, found.start - _REACH) : found.start]
        if found.weak != "listed" and (_GLUED.search(before) or _is_tail(before, found)):
            return False
        test = _TESTS.get(found.weak)
        after = text[found.end : found.end + _REACH]
        if found.weak == "number":
            return self._is_year(before, after, found)
        return test is None or test(before, after, text[found.start : found.end])

    def _is_year(self, before: str, after: str, found: Candidate) -> bool:
        return not (
            self.number_of.search(before)
            or self.counted.match(after)
            or _CODE.search(before)
            or _MORE_DIGITS.search(before)
            or _THEN_DIGITS.match(after)
            or (_ADDRESS.search(before) and _CAPITAL.match(after))
        ) and self._is_no_count(before, after, found.first.year or 0)

    def _is_no_count(self, before: str, after: str, year: int) -> bool:
        led, plural = _LEAD.search(before), _PLURAL.match(after)
        if not 1900 <= year <= 2100:
            return bool(led) and not plural
        if self.amount.search(before) and (plural or year % 100 == 0):
            return False
        return bool(led) or not plural

    def stands_alone(self, text: str, found: Candidate) -> bool:
        """Tell whether `found`, which no other date was joined to, is one by itself."""
        test = _ALONE.get(found.weak)
        before = text[max(0, found.start - _REACH) : found.start]
        after = text[found.end : found.end + _REACH]
        return test is None or test(self, before, after)


def _is_tail(before: str, found: Candidate) -> bool:
    """Tell whether `found` goes on a number with dashes, as in a telephone number."""
    if not _AFTER_DASH.search(before):
        return False
    return found.first.unit != "day" and not _YEAR_DASH.search(before)


def _two_digits(before: str, after: str, said: str) -> bool:
    if "/" in said:
        return True
    return bool(_SURE_ON.search(before)) or ("." in said and len(said) == 8)


def _slash(before: str, after: str, said: str) -> bool:
    if said == "24/7" or _FRACTION.match(after):
        return False
    return bool(_SURE_ON.search(before)) or (len(said) == 5 and bool(_ON.search(before)))


def _tens(before: str, after: str, said: str) -> bool:
    return bool(_DECADE_LEAD.search(before)) and not _OWN_AGE.search(before)


def _day(before: str, after: str, said: str) -> bool:
    return not _SMALL_NAME.search(said)


def _beside(before: str, after: str, said: str) -> bool:
    return bool(_THE.search(before))


def _quarter(before: str, after: str, said: str) -> bool:
    return bool(_PART_OF_YEAR.search(before))


def _before(before: str, after: str, said: str) -> bool:
    return bool(_ENDS.match(after))


def _holiday(before: str, after: str, said: str) -> bool:
    return bool(_ON_HOLIDAY.search(before))


def _never(before: str, after: str, said: str) -> bool:
    return False


_TESTS: dict[str, Callable[[str, str, str], bool]] = {
    "two digits": _two_digits,
    "slash": _slash,
    "tens": _tens,
    "day": _day,
    "beside": _beside,
    "quarter": _quarter,
    "before": _before,
    "holiday": _holiday,
    "never": _never,
}


def _bare_month(guard: Guard, before: str, after: str) -> bool:
    """Tell whether "May", "April" is the month: after a preposition, or alone in brackets."""
    if guard.title.search(before):
        return False
    led = _LEAD.search(before) or guard.after_month.search(before)
    return bool(led) or (before.endswith(", ") and after[:1] in (")", ";"))


def _bare_weekday(guard: Guard, before: str, after: str) -> bool:
    if _NAMED_DAY.search(before):
        return False
    return not (_THE.search(before) and _CAPITAL.match(after))


def _bare_season(guard: Guard, before: str, after: str) -> bool:
    if guard.of_season.match(after):
        return False
    return bool(_LEAD.search(before)) or (before.endswith(", ") and after[:1] in (")", ";"))


def _short(guard: Guard, before: str, after: str) -> bool:
    return False


_ALONE: dict[str, Callable[[Guard, str, str], bool]] = {
    "bare": _bare_month,
    "weekday": _bare_weekday,
    "season": _bare_season,
    "short": _short,
}


@cache
def of(words: Vocabulary) -> Guard:
    """Return the guard made from `words`."""
    number = rf"(?:{words.pattern('number_of')}|[№#])\.?{GAP}[:.(№#]?{GAP}(?:[A-Z]{{1,4}}[-/ ]?)?\Z"
    amount = rf"(?<![^\W_]){words.pattern('amount')}\.?{SPACE}\Z"
    return Guard(
        re.compile(number),
        re.compile(amount),
        re.compile(rf"{GAP}{words.pattern('counted')}"),
        re.compile(rf"(?<![^\W_]){words.pattern('title')}\.?{SPACE}\Z"),
        re.compile(rf"{SPACE}{words.pattern('of_season')}"),
        re.compile(rf"{words.pattern('month')}(?:,|,?{SPACE}(?:and|or|to)){SPACE}\Z"),
    )
