"""Where a date begins and ends: the rules by the word that a date begins with."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from extract.dates import abroad
from extract.dates import rules as rules_of
from extract.dates.parts import Parts
from extract.dates.rule import Rule
from extract.dates.vocabulary import SPACE, Vocabulary
from extract.dates.when import Candidate, When
from extract.words import Word, split


@dataclass(frozen=True, eq=False)
class Grammar:
    """Rules by the word that a date begins with; digits begin those under "0"."""

    vocabulary: Vocabulary
    rules: Mapping[str, Sequence[Rule]]
    leads: frozenset[str]
    lead: re.Pattern[str]

    def find(self, text: str, found: Sequence[Word]) -> Iterator[Candidate]:
        """Yield all that may be a date, overlapping ones too."""
        digits = self.rules["0"]
        for word in found:
            rules = self.rules.get(word.key) or (digits if "0" <= word.text[0] <= "9" else ())
            for pattern, builder in rules:
                if match := pattern.match(text, word.start):
                    yield from builder(match, self.vocabulary)

    def day(self, text: str) -> When | None:
        """Return the day, or the last of the days, that the whole of `text` names."""
        found = list(abroad.named(text, self.find(text, split(text)), self.vocabulary))
        days = [one.last or one.first for one in found if one.end == len(text)]
        return next((when for when in days if when.day and when.month), None)


@cache
def of(words: Vocabulary) -> Grammar:
    """Return the rules made from `words`."""
    parts = Parts(words)
    rules: dict[str, tuple[Rule, ...]] = {}
    for role, listed in rules_of.worded(parts).items():
        for start in {"0"} if role == "0" else words.starts(role):
            rules[start] = rules.get(start, ()) + listed
    for start in words.starts("roman"):
        rules[start] = rules.get(start, ()) + rules_of.worded(parts)["ordinal"]
    for start in filter(str.isdigit, rules.keys() - {"0"}):  # "9/11"
        rules[start] += rules["0"]
    half = rf"{parts.nth}{SPACE}{parts.unit('half')}(?:{SPACE}{words.pattern('of_year')})?"
    part = rf"(?:{words.pattern('phase')}|(?P<half>{half}))(?:{SPACE}|-){parts.the}"
    leads = words.starts("phase") | words.starts("ordinal") | words.starts("roman")
    return Grammar(words, rules, frozenset(leads), re.compile(part))
