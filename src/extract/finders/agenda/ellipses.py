"""Clauses that leave out the verb of the one before: `; Peru – to “C”`, `, and the plan “D”`."""

import re

from extract.finders.agenda.cues import Cues
from extract.finders.agenda.groups import Group

_JOINED = re.compile(  # `“A”, Order No. 11 “B”`
    r"\s?(?:[,;]|and|,\sand)(?:\s(?:the|also|as well as|and|[A-Za-z]{1,20}"
    r"|(?:No\.?|№)\s?[\w/.-]{1,9})){1,6}\s?$"
)
_RELATIVE = re.compile(r"\s?,?\s(?:which|that|whose|who)\s[^,;]{3,120},(?=\s(?:and|as|the|an?)\b)")
_ELLIPSIS = 3


def goes_on(cues: Cues, group: Group) -> bool:
    """Tell whether a group's clause leaves out the verb of the one before."""
    if not group.previous:
        return False
    start, end = group.before
    if _JOINED.match(cues.text[start:end]) or joint(cues, group):
        return True
    comma = _comma(cues, start, end)
    if comma < 0 and len(cues.words_within(start, end)) > _ELLIPSIS:
        return False
    words = cues.words_within(max(comma + 1, start), end)
    return len(words) <= _ELLIPSIS and not any(
        cue.role in ("noun", "act", "break") for cue in cues.within(max(comma, start), end)
    )


def joint(cues: Cues, group: Group) -> int:
    """Return where the words that join a group to the one before begin, or 0.

    Between the two there may be what one title is about: `“A” concerning cod, and the plan “B”`.
    """
    start, end = group.before
    comma = _comma(cues, start, end) if group.previous else -1
    if comma < 0 or not _JOINED.match(cues.text[comma:end]) or _is_said(cues, start, comma):
        return 0
    return comma


def past_relative(cues: Cues, group: Group) -> int:
    """Return where a relative clause of the title before ends: `“A”, which was noted,`, or 0."""
    match = _RELATIVE.match(cues.text, *group.before) if group.previous else None
    return match.end() - 1 if match else 0


def inherited(cues: Cues, group: Group) -> str | None:
    """Return what leads in the title before: `considered “A”, which was passed, and “B”`."""
    return group.previous.lead if group.previous and past_relative(cues, group) else None


def _comma(cues: Cues, start: int, end: int) -> int:
    return max(cues.text.rfind(mark, start, end) for mark in ",;")


def _is_said(cues: Cues, start: int, end: int) -> bool:
    """Tell whether the words behind one title say what became of it."""
    return any(
        cue.role in ("act", "break", "future", "exception", "negation")
        for cue in cues.within(start, end)
        if cues.text[cue.start : cue.end] not in ("concerning", "regarding")
    )
