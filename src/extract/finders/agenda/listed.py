"""Whether the items of a list are titles, by the words that lead the list in and their own."""

import re

from extract.finders.agenda import remarks
from extract.finders.agenda.candidates import Candidate
from extract.finders.agenda.cues import Cue, Cues
from extract.finders.agenda.groups import Group
from extract.finders.agenda.remarks import Names

_ACTS = ("adopted", "signed", "discussed", "heard", "proposed", "rejected")
_VERB = re.compile(
    r"(?<!\bthat\s)(?<!\bwhich\s)(?<!\bwho\s)\b(?:was|were|is|are|has|have|had|will|shall|would|should|said|says|can|must|did|does)\b"
)
_SENTENCES = re.compile(r"[^\W\d_]{4}[.!]\s{1,3}[A-Z]")
_CONTACT = re.compile(
    r"@|https?:|www\.|\b(?:Tel|Phone|Fax|Mob)\b\.?\s?(?:[:+\d]|no\b)", re.IGNORECASE
)
_COMPANY = re.compile(
    r"(?:A\.Ş|Şti|Ltd|Inc|LLC|LLP|JSC|GmbH|S\.A|S\.R\.L|S\.p\.A|PLC|Plc|Corp|Co)\.?$"
)
_AMOUNT = re.compile(r"[\d][\d.,\s]{0,12}\s[a-z]|[^:]{3,60}:\s(?:[A-Z]{0,3}[$€£]?|Tk|Rs\.?)\s?\d")
_FOLLOWS = re.compile(
    r"\b(?:priorities|tasks|features|areas|directions|spheres|fields|tables|teams|lines|pillars|tracks|modules|lessons|courses|classes"
    r"|commitments|steps|projects|requests|demands|subjects|reads|includes?)\b[^:]{0,80}:"
)
_PARTY = re.compile(
    r"(?:\w{1,12}\s){0,3}(?:defendant|accused|applicant|respondent|witness)s?\b", re.I
)
_LETTERS = re.compile(r"[^\W\d_]{1,30}")
_JOINED = re.compile(r"\s(?:and|or)$")
_MOST_WORDS = 70


def is_led_in(cues: Cues, group: Group, known: Names) -> bool:
    """Tell whether a list is one of titles: by what stands before it, or by labels in it."""
    others = sum(_is_other(cues, title, known) for title in group.members)
    if 2 * others >= len(group.members) or group.members[0].run is None:
        return False
    start, end = group.before
    is_led = cues.text[start:end].rstrip().endswith((":", ": –", ":-"))
    if sum(title.labelled for title in group.members) >= max(2, len(group.members) - 1):
        return is_led
    found = cues.within(start, end)
    nouns = [cue for cue in found if cue.role == "noun" and _is_of_titles(cue)]
    acts = [cue for cue in found if cue.status in _ACTS]
    if is_led:
        return bool(nouns or acts or _FOLLOWS.search(cues.text, start, end))
    return bool(nouns and "following" in cues.text[start:end].lower())


def _is_of_titles(noun: Cue) -> bool:
    return noun.weak or noun.kind not in ("event", "other")


def is_title(cues: Cues, group: Group, title: Candidate, known: Names) -> bool:
    """Tell whether a plain item of such a list reads like a title, not a sentence or a name."""
    text = cues.text[title.start : title.end]
    number = len(cues.words_within(title.start, title.end))
    is_agenda = group.noun is not None and group.noun.kind in ("agenda", "discussion")
    least = 1 if len(group.members) > 2 else 2
    if not least <= number <= _MOST_WORDS:
        return False
    if text[0].islower() and not is_agenda:
        return False
    return not (_VERB.search(text) or _SENTENCES.search(text) or _is_other(cues, title, known))


def _is_other(cues: Cues, title: Candidate, known: Names) -> bool:
    """Tell whether a plain item is a contact, a figure, a company or a person."""
    text = cues.text[title.start : title.end]
    if title.quoted:
        return False
    return bool(
        _CONTACT.search(text)
        or _AMOUNT.match(text)
        or _COMPANY.search(text)
        or _PARTY.match(text)
        or remarks.is_named(cues.text, title.start, title.end, known)
        or _is_person(text, title.start, known)
    )


def _is_person(text: str, start: int, known: Names) -> bool:
    """Tell whether an item begins with a person, whatever the rank or office before the name."""
    for word in _LETTERS.finditer(text):
        if known.get(start + word.start(), ("", 0))[0] == "person":
            return True
        if word[0][0].islower() and not text[: word.start()].rstrip().endswith(":"):
            return False
    return False
