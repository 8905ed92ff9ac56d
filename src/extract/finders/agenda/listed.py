"""Whether the items of a list are titles, by the words that lead the list in and their own."""

import re
from collections.abc import Sequence

from extract.finders.agenda.candidates import Candidate
from extract.finders.agenda.cues import Cues
from extract.finders.agenda.groups import Group
from extract.mentions import Mention

_ACTS = ("adopted", "signed", "discussed", "heard", "proposed", "rejected")
_VERB = re.compile(
    r"\b(?:was|were|is|are|has|have|had|will|shall|would|should|said|says|can|must|did|does)\b"
)
_SENTENCES = re.compile(r"[^\W\d_]{4}[.!?]\s{1,3}[A-Z]")
_CONTACT = re.compile(r"@|https?:|www\.|\bTel\b|\bPhone\b|\bFax\b", re.IGNORECASE)
_MOST_WORDS = 70


def is_led_in(cues: Cues, group: Group) -> bool:
    """Tell whether what stands before a list introduces titles: `The agenda was as follows:`."""
    start, end = group.before
    found = cues.within(start, end)
    nouns = [cue for cue in found if cue.role == "noun" and cue.kind not in ("event", "other")]
    acts = [cue for cue in found if cue.status in _ACTS]
    if cues.text[start:end].rstrip().endswith((":", ": –", ":-")):
        return bool(nouns or acts)
    return bool(nouns and "following" in cues.text[start:end].lower())


def is_title(cues: Cues, title: Candidate, people: Sequence[Mention]) -> bool:
    """Tell whether a plain item of such a list reads like a title, not a sentence or a name."""
    text = cues.text[title.start : title.end]
    number = len(cues.words_within(title.start, title.end))
    if not 2 <= number <= _MOST_WORDS or text[0].islower():
        return False
    if any(pattern.search(text) for pattern in (_VERB, _SENTENCES, _CONTACT)):
        return False
    return not any(person.start == title.start for person in people)
