"""The words that lead an enumeration or a title in: "decisions were taken on"."""

import re
from collections.abc import Sequence

from extract.finders.agenda import before, ellipses, kinds
from extract.finders.agenda.cues import Cue, Cues
from extract.finders.agenda.groups import Group

_MOST_WORDS = 14
_TAIL = re.compile(
    r"(?:\s|[:,;–—(-]|\b(?:the|a|an|and|or|also|both|that)\b|\b\d{1,2}\)|\b[a-z]\))*$"
)
_HEAD = re.compile(r"(?:(?:neither|either|nor|that|the|an?)\b\s*)+", re.IGNORECASE)
_EDGES = " \t\n\r\u00a0:,;–—-"
_PASSIVE = re.compile(r"\s(?:(?:was|were|has|have|had|been|is|are|be|being|also|[a-z]{2,14}ly)\s)*")
_JOINED = re.compile(r"\s?(?:,|,?\s(?:and|or|but)(?:\s(?:then|also|later|not))?)\s")
_CLAUSE = re.compile(
    r",|\s(?:the|a|an|both|two|all|its|their|his|her|it|they|he|she|we|who)\s", re.I
)
_NAME = re.compile(r"\s[A-Z][\w-]+\s$")


def words(cues: Cues, group: Group) -> str | None:
    """Return the words from the first cue of its own clause before a group up to it, or None."""
    start, end = group.before
    start = max(before.clause_start(cues, start, end), ellipses.past_relative(cues, group))
    found = [
        cue
        for cue in cues.within(start, end)
        if (cue.kind != "event" or kinds.is_close(cues, group, cue))
        and cue.role in ("noun", "act", "exception", "negation", "draft", "future")
        and len(cues.words_within(cue.start, end)) <= _MOST_WORDS
    ]
    if not found or _is_that(cues, found[-1]):
        return None
    text = cues.text[_first(cues, found) : end]
    text = _TAIL.sub("", text).strip(_EDGES)
    lead = _HEAD.match(text)
    return text[lead.end() if lead else 0 :] or None


def _first(cues: Cues, found: Sequence[Cue]) -> int:
    """Return where the words of the last clause begin: a verb with a subject begins another."""
    first = found[0]
    for last, cue in zip(found, found[1:], strict=False):
        if _begins_clause(cues, last, cue):
            first = cue
    return first.start


def _begins_clause(cues: Cues, last: Cue, cue: Cue) -> bool:
    """Tell whether a verb is of a later clause: `at the meeting the sides | discussed`."""
    if _is_that(cues, last):
        return True
    if (
        cue.role != "act"
        or last.role == "negation"
        or before.is_nominal(cues, cue)
        or cue.start < last.end
    ):
        return False
    gap = cues.text[last.end : cue.start]
    if _PASSIVE.fullmatch(gap) or (last.role != "noun" and _JOINED.fullmatch(gap)):
        return False
    is_finite = (
        last.role == "act" and not gap.endswith(" to ") and not before.is_nominal(cues, last)
    )
    return is_finite or bool(_CLAUSE.search(gap) or _NAME.search(gap))


def _is_that(cues: Cues, cue: Cue) -> bool:
    """Tell whether another clause begins behind a cue: "asked that"."""
    return cues.text[cue.start : cue.end].endswith(" that")
