"""The words beside a candidate that tell what it is, as patterns made from the lexicon."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from extract.dates.vocabulary import GAP, SPACE, Vocabulary

_BEFORE = (
    "on", "on_sure", "at_part", "at_holiday", "at_year_end", "before_nowadays", "title",
    "named_day", "amount", "the",
)  # fmt: skip
_AFTER = ("of_season", "of_quarter", "of_weekday", "share")


@dataclass(frozen=True, eq=False)
class Cues:
    """Patterns by role: `before` end where the candidate begins, `after` begin where it ends."""

    before: Mapping[str, re.Pattern[str]]
    after: Mapping[str, re.Pattern[str]]

    def led(self, role: str, before: str) -> bool:
        """Tell whether a word of `role` ends the text `before` a candidate."""
        return bool(self.before[role].search(before))

    def followed(self, role: str, after: str) -> bool:
        """Tell whether a word of `role` begins the text `after` a candidate."""
        return bool(self.after[role].match(after))


@cache
def of(words: Vocabulary) -> Cues:
    """Return the cues made from `words`."""
    before = {role: rf"(?<![^\W_]){words.pattern(role)}\.?{SPACE}\Z" for role in _BEFORE}
    after = {role: rf"{SPACE}{words.pattern(role)}" for role in _AFTER}
    before |= _before(words)
    after |= _after(words)
    return Cues(
        {role: re.compile(pattern) for role, pattern in before.items()},
        {role: re.compile(pattern) for role, pattern in after.items()},
    )


def _before(words: Vocabulary) -> dict[str, str]:
    the = rf"(?:{words.pattern('the')}{SPACE})?"
    phase = rf"(?:{words.pattern('phase')}[\s-])?"
    month = words.pattern("month")
    decade = words.pattern("decade_lead", "phase", "both", "range", "the")
    code = r"(?:[A-Z]{1,4}[-/ ]?)?"
    return {
        "lead": rf"(?:{words.pattern('lead')}\.?{SPACE}{the}|{words.pattern('circa')}\.?{GAP}"
        rf"|[(/–-]{GAP})\Z",
        "at_part": rf"{words.pattern('at_part')}{SPACE}{the}\Z",
        "at_weekend": rf"{words.pattern('at_weekend')}{SPACE}{words.pattern('the')}{SPACE}\Z",
        "still": rf"{words.pattern('still')}[^.;!?\n]{{0,34}}\Z",
        "whose_age": rf"{words.pattern('whose_age')}{SPACE}{phase}\Z",
        "decade_lead": rf"(?:{decade}[\s-]|[–-]\s?)\s?['’‘`]?\Z",
        "number_of": rf"(?:{words.pattern('number_of')}|[№#])\.?{GAP}[:.(№#]?{GAP}{code}\Z",
        "year": rf"(?<![0-9.,])[12][0-9]{{3}},?{SPACE}{words.pattern('both', 'or')}{SPACE}\Z",
        "month": rf"{month}(?:,|,?{SPACE}{words.pattern('both', 'or', 'range')}){SPACE}\Z",
    }


def _after(words: Vocabulary) -> dict[str, str]:
    between = rf"(?:[a-z-]{{2,20}}{SPACE})?"
    joint = rf"(?:{SPACE}{words.pattern('both', 'or', 'range')}{SPACE}|{GAP}[–-]{GAP})"
    more = rf"(?:{joint}[0-9][0-9.,]{{0,6}})?"  # "1200 to 1500 dollars"
    return {
        "counted": rf"{more}(?:{GAP}|-){words.pattern('counted')}",
        "street": rf" (?:(?=[A-Z0-9])[\w.]{{1,20}} ){{1,3}}(?=[A-Z]){words.pattern('street')}"
        r"(?! [A-Z][a-z])",
        "after_nowadays": rf"['’]s{SPACE}{between}{words.pattern('after_nowadays')}",
    }
