"""Whether the items of a list are titles, by the words that lead the list in and their own."""

import re
from bisect import bisect_left
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
_COMPANY = re.compile(
    r"(?:A\.Ş|Şti|Ltd|Inc|LLC|LLP|JSC|GmbH|S\.A|S\.R\.L|S\.p\.A|PLC|Plc|Corp|Co)\.?$"
)
_AMOUNT = re.compile(r"[\d][\d.,\s]{0,12}\s[a-z]|[^:]{3,30}:\s(?:[A-Z]{0,3}[$€£]?|Tk|Rs\.?)\s?\d")
_FOLLOWS = re.compile(
    r"\b(?:priorities|tasks|features|areas|directions|spheres|fields|tables|teams|lines|pillars|tracks"
    r"|commitments|steps|projects|requests|demands|subjects|reads|includes?)\b[^:.]{0,60}:"
)
_LETTERS = re.compile(r"[^\W\d_]{1,30}")
_JOINED = re.compile(r"\s(?:and|or)$")
_MOST_WORDS = 70


def is_led_in(cues: Cues, group: Group) -> bool:
    """Tell whether what stands before a list introduces titles: `The agenda was as follows:`."""
    start, end = group.before
    found = cues.within(start, end)
    nouns = [cue for cue in found if cue.role == "noun" and cue.kind not in ("event", "other")]
    acts = [cue for cue in found if cue.status in _ACTS]
    if cues.text[start:end].rstrip().endswith((":", ": –", ":-")):
        return bool(nouns or acts or _FOLLOWS.search(cues.text, start, end))
    return bool(nouns and "following" in cues.text[start:end].lower())


def is_title(cues: Cues, title: Candidate, people: Sequence[Mention]) -> bool:
    """Tell whether a plain item of such a list reads like a title, not a sentence or a name."""
    text = cues.text[title.start : title.end]
    number = len(cues.words_within(title.start, title.end))
    if not 2 <= number <= _MOST_WORDS or text[0].islower():
        return False
    if any(pattern.search(text) for pattern in (_VERB, _SENTENCES, _CONTACT)):
        return False
    if _AMOUNT.match(text) or _COMPANY.search(text):
        return False
    return not _is_person(text, title.start, people)


def _is_person(text: str, start: int, people: Sequence[Mention]) -> bool:
    """Tell whether an item begins with a person, whatever the rank or office before the name."""
    at = bisect_left(people, start, key=lambda person: person.start)
    if at == len(people) or people[at].start >= start + len(text):
        return False
    before = text[: people[at].start - start].rpartition(":")[2]
    return not any(word[0].islower() for word in _LETTERS.findall(before))
