"""What a title is a title of: from the noun that introduces it, or its own."""

import re

from extract.finders.agenda import before, compounds, heads
from extract.finders.agenda.candidates import Candidate
from extract.finders.agenda.cues import Cue, Cues
from extract.finders.agenda.groups import Group
from extract.finders.agenda.heads import OF_TEXTS

_GLUE = frozenset((
    "on", "of", "the", "a", "an", "titled", "entitled", "called", "named", "under", "title",
    "with", "as", "for", "in", "about", "to", "at", "is", "are", "was", "were", "following",
    "follows", "namely", "among", "which", "that", "most", "so", "by", "and", "also", "its",
    "their", "his", "her", "our", "new", "first", "second", "third", "topic", "such",
))  # fmt: skip
_ON_THEME = re.compile(
    r",?\s(?:(?:on|under|with|having|for|as|to|the|its|dedicated|devoted)\s){1,4}"
)
_ISSUED = re.compile(r"\b(?:issued|published|released|wrote|printed|authored)\b[^.;“«\"]{0,16}$")
_BY = re.compile(
    r"[\s,]{0,3}(?:presented\s|read\s|given\s|delivered\s)?by\s(?!consensus|vote|the\s)"
)
_NAMED = re.compile(r"\b(?:on|titled|entitled|called|named)\s{0,3}$")
_LIKELY = {"signed": "agreement", "adopted": "decision", "rejected": "decision", "heard": "report"}
_ON_THESE = re.compile(r"\b(?:on|about|regarding|concerning)(?:\sthe\sfollowing)?\s?:\s{0,3}$")
_ABOUT = re.compile(r"(?:\s[\w-]{1,20}){0,8}?\s(?:on|about|over|regarding)\s")
_ANEW = re.compile(  # a verb at most, and then an article
    r",?(?:\s(?:was|were|has been|have been|had been)\s[a-z]{3,14}|\s[a-z]{3,14}ed)?"
    r"\s(?:an?|its|their|his|her|the)\s{1,2}"
)
_THAT = re.compile(r"\bthat\s(?:the\s)?$")
_GOVERNED = re.compile(  # a decree ratifying the “Agreement”, a decision to adopt the “Concept”
    r"\s(?:ratifying|approving|adopting|endorsing|enacting|promulgating|amending|repealing"
    r"|(?:on|for)\s(?:the\s)?(?:approval|ratification|adoption|signing|signature)\sof"
    r"|to\s(?:adopt|approve|ratify|endorse|sign|enact|accede\sto|join))(?:\s(?:the|an?))?\s{1,2}"
)
_WIDE, _LOOSE = 30, 2


def introducing(cues: Cues, group: Group) -> Cue | None:
    """Return the noun that introduces a group: the nearest before it, or right behind it.

    An event, or a common word, does so only from close by; in "the reports heard at the session:
    “…”" it does not.
    """
    start, end = group.before
    start = before.clause_start(cues, start, end)
    found = [cue for cue in cues.within(start, end) if cue.role == "noun"]
    nouns = [
        cue
        for cue in found
        if not (cue.near or cue.kind == "event") or _is_of_event(cues, group, cue)
    ]
    if nouns and is_close(cues, group, nouns[-1]):
        return nouns[-1]
    behind = compounds.right_behind(cues, group)
    if behind:
        return behind
    if not nouns and _NAMED.search(cues.text[start:end]):
        nouns = [cue for cue in found if not cue.near]
    far = [cue for cue in nouns if len(cues.words_within(cue.end, end)) <= _WIDE]
    return far[-1] if far else None


def _is_of_event(cues: Cues, group: Group, noun: Cue) -> bool:
    """Tell whether an event's title follows its noun at once, and not "at the meeting: “…”"."""
    lead = cues.words_within(max(0, noun.start - 9), noun.start)
    is_place = bool(lead) and lead[-1].key in ("the", "this")
    is_colon = ":" in cues.text[noun.end : group.before[1]]
    return is_close(cues, group, noun, is_bare=True) and not (is_place and is_colon)


def is_close(cues: Cues, group: Group, noun: Cue, *, is_bare: bool = False) -> bool:
    """Tell whether no more than joints and verbs (or joints alone) part a noun from a title."""
    start, end = noun.end, group.before[1]
    if start > end:
        return True
    between = cues.within(start, end)
    if any(cue.role == "speech" for cue in between) or (between and is_bare):
        return False
    words = [word for word in cues.words_within(start, end) if word.key[0].isalnum()]
    others = [
        word
        for word in words
        if word.key not in _GLUE and not any(c.start <= word.start < c.end for c in between)
    ]
    return len(others) <= _LOOSE


def of_gap(cues: Cues, start: int, end: int) -> Cue | None:
    """Return the noun between two titles that introduces the second: `, the plan “B”`."""
    nouns = [cue for cue in cues.within(start, end) if cue.role == "noun"]
    return nouns[-1] if nouns else None


def in_item(cues: Cues, title: Candidate) -> Cue | None:
    """Return the noun between the marker of a list item and its title: `(a) Decision “…”`."""
    if not title.quoted:
        return None
    low = cues.text.rfind("\n", max(0, title.outer_start - 60), title.outer_start) + 1
    return of_gap(cues, low, title.outer_start) if low else None


def _is_near(cues: Cues, group: Group, noun: Cue) -> bool:
    """Tell whether a noun stands so near to an enumeration that it says more than its titles."""
    start, end = noun.end, max(noun.end, group.before[1])
    return group.members[0].run is not None or len(cues.words_within(start, end)) <= _WIDE // 2


def said(
    cues: Cues, group: Group, title: Candidate, noun: Cue | None, status: str | None
) -> str | None:
    """Return the kind that the words around a title, or its own, tell for sure."""
    of_own = heads.own(cues, title)
    is_near = noun and (_is_near(cues, group, noun) or of_own is None)
    if noun and of_own and title.run is None and noun.end <= group.before[1]:
        is_near = is_near and (is_close(cues, group, noun) or len(group.members) > 2)
        is_near = is_near and not _is_of_other(cues, group, noun, of_own)
    if noun and title.run is not None and noun.end <= group.before[1]:
        is_near = is_near and not _is_told_by_item(cues, group, noun, of_own)
    if noun and noun.kind and is_near and not noun.generic and not noun.weak:
        if noun.kind == "discussion":
            return _of_talks(cues, group, noun, of_own, status)
        return noun.kind
    if title.run is not None and not noun and status == "discussed" and not title.quoted:
        return "agenda"
    return of_own


def _is_of_other(cues: Cues, group: Group, noun: Cue, of_own: str) -> bool:
    """Tell whether a noun is of another phrase than a title: `at the meeting a “Protocol” was …`.

    So is the noun for the talks on a text: `consultations on the “Protocol”`.
    """
    between = cues.text[noun.end : group.before[1]]
    is_on = noun.kind == "event" and of_own in OF_TEXTS and _ABOUT.match(between)
    is_of_decision = noun.kind == "decision" and of_own in OF_TEXTS
    if is_of_decision and (_THAT.search(between) or _GOVERNED.fullmatch(between)):
        return True
    return bool(is_on or _ANEW.fullmatch(between))


def _is_told_by_item(cues: Cues, group: Group, noun: Cue, of_own: str | None) -> bool:
    """Tell whether an item of a list says more than what leads it in: `Decisions: 1. Plan of …`.

    It does not where something was decided on it: `Decisions were taken on: 1. Plan of …`.
    """
    if noun.kind == "agenda":
        return of_own == "agreement"
    if _ON_THESE.search(cues.text, noun.end, group.before[1]):
        return False
    return noun.kind == "decision" and of_own in OF_TEXTS


def _of_talks(
    cues: Cues, group: Group, noun: Cue, of_own: str | None, status: str | None
) -> str | None:
    """Return the kind of a title that a word for talks or their topic introduces."""
    if _is_theme_of_event(cues, group, noun):
        return "event"
    if status == "heard":
        return "report"
    return "agreement" if of_own == "agreement" else noun.kind


def _is_theme_of_event(cues: Cues, group: Group, noun: Cue) -> bool:
    """Tell whether a theme is that of an event just named: `a seminar on the theme “A”`."""
    start = group.before[0]
    events = [cue for cue in cues.within(start, noun.start) if cue.role == "noun"]
    if not events or events[-1].kind != "event":
        return False
    return bool(_ON_THEME.fullmatch(cues.text[events[-1].end : noun.start]))


def guessed(cues: Cues, title: Candidate, noun: Cue | None, status: str | None) -> str:
    """Return the most likely kind of a title of which nothing sure is known."""
    if noun and noun.weak and noun.kind:
        return noun.kind
    if heads.begins_with_on(cues, title):
        return "decision"
    if noun and noun.kind:
        return "report" if _is_read_out(cues, title, noun, status) else noun.kind
    if status == "discussed":
        return "agenda" if title.run is not None else "discussion"
    if status == "proposed" and _is_to_be_discussed(cues, title):
        return "agenda"
    return _likely(cues, title, status)


def _likely(cues: Cues, title: Candidate, status: str | None) -> str:
    """Return the kind of most titles of a status; what is only published is a document."""
    low = max(0, title.outer_start - 40)
    if status in (None, "none") and _ISSUED.search(cues.text, low, title.outer_start):
        return "document"
    return _LIKELY.get(status or "", "other")


def _is_read_out(cues: Cues, title: Candidate, noun: Cue, status: str | None) -> bool:
    """Tell whether a paper is a report: one that was given, or has an author, is."""
    is_paper = noun.generic and noun.stands == "heard"
    return is_paper and (status == "heard" or bool(_BY.match(cues.text, title.outer_end)))


def _is_to_be_discussed(cues: Cues, title: Candidate) -> bool:
    """Tell whether a title is one of those that a meeting will consider."""
    found = cues.within(title.outer_start - 90, title.outer_start)
    return any(cue.role == "act" and cue.status == "discussed" for cue in found)
