"""The noun of the phrase that a title begins: “Steppe Wind” staff exercise."""

import re

from extract.finders.agenda.cues import Cue, Cues
from extract.finders.agenda.groups import Group

_NONE = frozenset((
    "of", "on", "for", "in", "with", "between", "to", "until", "by", "from", "at", "about",
    "under", "against", "the", "a", "an", "as", "is", "are", "was", "were", "which", "that",
    "and", "also", "its", "their", "his", "her", "our", "such", "among", "following",
    "will", "shall", "has", "have", "had", "into", "after", "before", "during", "this", "when",
    "where", "while", "or", "but", "not", "took", "gave", "held", "saw", "than", "because", "since",
    "drew", "met", "led", "made", "sent", "cost", "ran", "brought", "found", "kept", "left", "put",
    "many", "much", "some", "more", "won", "set", "got", "became",
))  # fmt: skip
_APPOSED = re.compile(r"\s?,\s(?:an?|the|its|their|his|her|our)\s(?:[a-z][a-z-]{1,16}\s){0,2}")
_QUOTE = re.compile(r"[\s:,–-]{0,4}[“\"«„‘‹「']")
_ENDINGS, _MODIFIERS = ("s", "ed", "ly"), 2


def right_behind(cues: Cues, group: Group) -> Cue | None:
    """Return the noun that ends the phrase right behind a title: `“Steppe Wind” staff exercise`.

    A phrase may be set apart by a comma: `“Salt Roads”, a report which …`.
    """
    return _compound(cues, group) or _apposed(cues, group)


def _apposed(cues: Cues, group: Group) -> Cue | None:
    start, end = group.after
    lead = _APPOSED.match(cues.text, start, end)
    found = cues.within(lead.start(), min(end, lead.end() + 40)) if lead else ()
    nouns = [cue for cue in found if cue.role == "noun" and lead and cue.start <= lead.end()]
    if not nouns or _QUOTE.match(cues.text, nouns[-1].end):
        return None  # the noun of another title
    return nouns[-1]._replace(stands=None)  # it is only told what the title is


def _compound(cues: Cues, group: Group) -> Cue | None:
    start, end = group.after
    noun: Cue | None = None
    for cue in cues.within(start, min(end, start + 60)):
        between = cue.start - noun.end > 1 if noun else not _is_compound(cues, start, cue.start)
        if cue.role != "noun" or between:
            break
        noun = cue
    return noun


def _is_compound(cues: Cues, start: int, end: int) -> bool:
    """Tell whether words may stand before the noun of their phrase: `photo` exhibition."""
    words = cues.words_within(start, end)
    return len(words) <= _MODIFIERS and all(
        word.text.isalpha()
        and word.text[0].islower()
        and word.key not in _NONE
        and not word.key.endswith(_ENDINGS)
        for word in words
    )
