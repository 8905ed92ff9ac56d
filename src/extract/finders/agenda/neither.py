"""Titles of which neither was adopted: `Neither the motion “A” nor the motion “B” was carried`."""

import re

from extract.finders.agenda.cues import Cues
from extract.finders.agenda.groups import Group

_NEITHER = re.compile(
    r"\b(?:neither|nor)\s(?:(?:the|its|their|an?)\s)?(?:[\w-]{2,16}\s){0,3}\s?$", re.IGNORECASE
)
_SENTENCE = re.compile(r"[^.\n]{0,300}")
_NEAR_BY = 60


def is_one(cues: Cues, group: Group) -> bool:
    """Tell whether a title is one of two of which neither was adopted."""
    low, high = group.before
    if not _NEITHER.search(cues.text, max(low, high - _NEAR_BY), high):
        return False
    sentence = _SENTENCE.match(cues.text, group.after[0])
    found = cues.within(*sentence.span()) if sentence else ()
    acts = [cue for cue in found if cue.role == "act" and cue.status]
    return bool(acts) and acts[0].status in ("adopted", "signed")
