"""A rule of the grammar: a pattern and what reads its matches."""

import re
from collections.abc import Callable, Iterator

from extract.dates.vocabulary import Vocabulary
from extract.dates.when import Candidate

Builder = Callable[[re.Match[str], Vocabulary], Iterator[Candidate]]
Rule = tuple[re.Pattern[str], Builder]


def rules(*pairs: tuple[str, Builder]) -> tuple[Rule, ...]:
    """Return these patterns, compiled, with their builders."""
    return tuple((re.compile(pattern), builder) for pattern, builder in pairs)
