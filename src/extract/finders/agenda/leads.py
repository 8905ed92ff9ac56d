"""The words that lead an enumeration or a title in: "decisions were taken on"."""

import re

from extract.finders.agenda import before, kinds
from extract.finders.agenda.cues import Cues
from extract.finders.agenda.groups import Group

_MOST_WORDS = 14
_TAIL = re.compile(r"(?:\s|[:,;–—(-]|\b(?:the|a|an)\b|\b\d{1,2}\)|\b[a-z]\))*$")
_EDGES = " \t\n\r\u00a0:,;–—-"


def words(cues: Cues, group: Group) -> str | None:
    """Return the words from the first cue before a group up to it, or None."""
    start, end = group.before
    start = before.clause_start(cues, start, end)
    found = [
        cue
        for cue in cues.within(start, end)
        if (cue.kind != "event" or kinds.is_close(cues, group, cue))
        and cue.role in ("noun", "act", "exception", "negation", "draft", "future")
        and len(cues.words_within(cue.start, end)) <= _MOST_WORDS
    ]
    if not found:
        return None
    text = cues.text[found[0].start : end]
    return _TAIL.sub("", text).strip(_EDGES) or None
