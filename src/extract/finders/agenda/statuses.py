"""What became of the titles of an enumeration, from the words of their clause."""

import re

from extract.finders.agenda import after, before
from extract.finders.agenda.candidates import Candidate
from extract.finders.agenda.cues import Cue, Cues
from extract.finders.agenda.groups import Group

_REMARK = re.compile(r"\s{0,3}\(([^()]{1,200})\)")
_OVERRULED = re.compile(
    r"(?:but|however|yet|though),?\s(?:this|the|that|his|her|their|its)\s"
    r"(?:suggestion|proposal|idea|initiative|motion|draft|request)\b"
)
_OF_DOCUMENTS = ("adopted", "signed", "heard", "discussed")
_NEAR, _ELLIPSIS = 5, 3


def of_group(cues: Cues, group: Group) -> str | None:
    """Return what the words around a group say of its titles, or None."""
    fate = after.read(cues, *group.after)
    group.spent = fate.end if fate else 0
    start, end = group.before
    if group.previous and group.previous.spent > start:
        start = min(group.previous.spent, end)
    said = before.read(cues, start, end)
    if fate and said != "excepted" and not (fate.status == "held" and said):
        said = fate.status
    if _is_overruled(cues, group):
        said = "rejected"
    return said or (group.previous.status if group.previous and goes_on(cues, group) else None)


def _is_overruled(cues: Cues, group: Group) -> bool:
    """Tell whether a proposal fails later in its sentence."""
    turn = _OVERRULED.search(cues.text, *group.after)
    found = cues.within(turn.end(), group.after[1]) if turn else ()
    return any(cue.status == "rejected" for cue in found) or (
        any(cue.role == "negation" for cue in found) and any(cue.party for cue in found)
    )


def goes_on(cues: Cues, group: Group) -> bool:
    """Tell whether a group's clause leaves out the verb of the one before: `; Peru – to “C”`."""
    if not group.previous:
        return False
    start, end = group.before
    comma = max(cues.text.rfind(mark, start, end) for mark in ",;")
    if comma < 0 and len(cues.words_within(start, end)) > _ELLIPSIS:
        return False
    words = cues.words_within(max(comma + 1, start), end)
    return len(words) <= _ELLIPSIS and not any(
        cue.role in ("noun", "act", "break") for cue in cues.within(max(comma, start), end)
    )


def of_remark(cues: Cues, title: Candidate, status: str | None) -> str | None:
    """Return the status that a remark in brackets behind a title gives it: `(approved)`."""
    behind = title.outer_end
    remark = _REMARK.match(cues.text, behind)
    if not remark or status == "proposed":
        return status
    return before.read(cues, *remark.span(1)) or status


def fitting(
    cues: Cues, group: Group, noun: Cue | None, kind: str | None, status: str | None
) -> str:
    """Return a status that fits the kind: an event is held, not heard or signed."""
    if kind == "event":
        if status in (None, "none", *_OF_DOCUMENTS):
            return "proposed" if _is_to_come(cues, group) else "held"
        return status or "held"
    stands = noun.stands if noun and noun.kind == kind else None
    return (status if status != "held" else stands) or stands or "none"


def _is_to_come(cues: Cues, group: Group) -> bool:
    start, end = group.before
    return any(
        cue.role == "future" or (cue.role == "next" and cue.start >= end - 60)
        for cue in cues.within(start, end)
    )


def of_nested(cues: Cues, title: Candidate, noun: Cue | None, whole: str) -> str:
    """Return the status of a title within another one whose status is `whole`."""
    parent = title.parent
    if parent is None:
        return "none"
    acts = [
        cue
        for cue in cues.within(parent.start, title.outer_start)
        if cue.status and len(cues.words_within(cue.end, title.outer_start)) <= _NEAR
    ]
    if acts and acts[-1].status in ("adopted", "signed"):
        return acts[-1].status or "none"
    if noun and noun.kind == "event":
        return "proposed"
    is_whole = not cues.words_within(title.outer_end + 1, parent.end)
    is_name = noun is not None and is_whole and noun.start <= parent.start + 40
    return "proposed" if is_name and whole == "proposed" else "none"
