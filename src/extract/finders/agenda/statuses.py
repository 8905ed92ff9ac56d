"""What became of the titles of an enumeration, from the words of their clause."""

import re

from extract.finders.agenda import after, before, ellipses, neither, origins, scopes, votes
from extract.finders.agenda.candidates import Candidate
from extract.finders.agenda.cues import Cue, Cues
from extract.finders.agenda.groups import Group

_REMARK = re.compile(r"[\s,]{0,3}(?:\(([^()]{1,200})\)|[–—:-]{1,2}\s([^\n.;]{1,200}))")
_LAST = re.compile(r"(?:[–—]|\s-{1,2}|:)\s([^–—:\n]{3,120})$|\(([^()\n]{3,120})\)[\s.;,]{0,3}$")
_NEW_CLAUSE = re.compile(r"[,;]\s{0,3}(?:and|but|while|whereas)\b")
_WILL = re.compile(r"[\s,]{0,3}(?:will|shall|is to|are to)\s")
_TO_WHOM = re.compile(r"\bpresent(?:s|ed|ing)\s(?:[\w.’']{1,20}\s)?to\s[^.;]{0,90}$")
_TO = re.compile(r"\sto\s(?:the|his|her|its|their|each|every)\s")
_MANNER = re.compile(  # how bodies decide: took the “A” by acclamation
    r",?\s(?:by\s(?:acclamation|consensus|unanimity|(?:an?\s)?(?:[a-z]{4,12}\s){0,2}majority)"
    r"|unanimously|without\sa\svote)\b"
)
_BEGINS = re.compile(r"\b(?:begins|starts|ends|concludes)\b[^.;“«\"]{0,90}$")
_NOTED = re.compile(r"(?:was |were |only )?noted\b")
_IF = re.compile(
    r"(?:^|[.;,]\s)\s{0,2}(?:[Ii]f|[Uu]nless|[Ss]hould|[Uu]ntil|[Ww]ere)\s[^.;,]{0,120}$"
)
_OVERRULED = re.compile(
    r"(?:but|however|yet|though),?\s(?:this|the|that|his|her|their|its)\s"
    r"(?:suggestion|proposal|idea|initiative|motion|draft|request)\b"
)
_OUTCOME = re.compile(  # on the results of the exercise “A”
    r"\b(?:results?|outcomes?|conclusions?|completion|lessons|summary|follow-up)\s(?:of|to|from)\b"
)
_OF_DOCUMENTS = ("adopted", "signed", "heard", "discussed")
_OVER = ("adopted", "signed", "rejected", "excepted")
_NEAR, _ITEM = 5, 300


def of_group(cues: Cues, group: Group) -> str | None:
    """Return what the words around a group say of its titles, or None."""
    fate = after.read(cues, *group.after)
    group.spent = fate.end if fate else 0
    if scopes.is_all_but(cues, group):
        return "excepted"
    if scopes.is_subordinate(cues, group):
        fate = scopes.of_pronoun(cues, group) or (None if fate and fate.bare else fate)
    if fate and not fate.bare and scopes.is_passed_over(cues, group):
        fate = None
    lead = _said_before(cues, group, has_fate=fate is not None)
    group.lead = lead or ellipses.inherited(cues, group)
    said = _settled(cues, group, fate, group.lead)
    if fate and said in ("adopted", "signed") and _IF.search(cues.text, *group.before):
        said = "proposed"
    return _decided(cues, group, said) or (
        group.previous.status if group.previous and ellipses.goes_on(cues, group) else None
    )


def _decided(cues: Cues, group: Group, said: str | None) -> str | None:
    """Return what is `said` of a group, unless more is said further behind."""
    if _is_overruled(cues, group) or neither.is_one(cues, group):
        return "rejected"
    if said in (None, "none") and _MANNER.match(cues.text, group.after[0]):
        return "adopted"
    return said


def _said_before(cues: Cues, group: Group, *, has_fate: bool) -> str | None:
    """Return what the words before a group say of it."""
    start, end = group.before
    if group.previous and group.previous.spent > start:
        start = min(group.previous.spent, end)
    start = max(start, ellipses.joint(cues, group), ellipses.past_relative(cues, group))
    said = before.read(cues, start, end)
    if said not in ("discussed", "heard") and scopes.is_mere_mention(cues, group):
        return "none"
    return said if has_fate else scopes.fronted(cues, group) or said


def _settled(cues: Cues, group: Group, fate: after.Fate | None, said: str | None) -> str | None:
    """Return what the words before and behind a group come to."""
    if fate is None:
        return said
    if said and len(group.members) > 1 and _is_of_last(cues, group, fate):
        group.last = fate.status  # signed “A”, and “B” was discussed
        return said
    if said == "proposed" and fate.status == "none":
        return said  # the draft law “A” provides for fines
    if said == "excepted" or (
        said and (fate.status == "held" or _is_aside(cues, group, fate, said))
    ):
        return said
    return fate.status


def _is_of_last(cues: Cues, group: Group, fate: after.Fate) -> bool:
    """Tell whether what is said behind a list is of its last member: `, and “C” was put off`."""
    gap = cues.text[slice(*group.gaps[-1])]
    return fate.single or fate.bare or bool(_NEW_CLAUSE.search(gap))


def _is_aside(cues: Cues, group: Group, fate: after.Fate, said: str) -> bool:
    """Tell whether a participle only adds what once was: considered the “A” signed in May."""
    return fate.bare and (
        origins.is_origin(cues, group.after[0])
        or fate.status not in ("rejected", "proposed")
        or said in ("signed", "adopted")
    )


def _is_overruled(cues: Cues, group: Group) -> bool:
    """Tell whether a proposal fails later in its sentence."""
    turn = _OVERRULED.search(cues.text, *group.after)
    found = cues.within(turn.end(), group.after[1]) if turn else ()
    return any(cue.status == "rejected" for cue in found) or (
        any(cue.role == "negation" for cue in found) and any(cue.party for cue in found)
    )


def of_member(cues: Cues, group: Group, title: Candidate, last: str | None) -> str | None:
    """Return the status of a member of a group; that of the `last` title, if it shares it."""
    if scopes.is_timed(cues, title) and group.status not in _OVER:
        return "proposed"
    if title.run is None and group.members[0].run is not None:
        return last  # another title in the same list item
    if group.last and title is group.members[-1]:
        return of_title(cues, title, group.last)
    said = of_title(cues, title, group.status)
    is_whole = title.run is not None and before.is_body(cues.words_within(*group.before))
    return "rejected" if said == "excepted" and is_whole else said


def of_title(cues: Cues, title: Candidate, status: str | None) -> str | None:
    """Return the status of one title of a group: its own words say more than those of all."""
    own = _of_item(cues, title) if title.run is not None else None
    if own == "proposed" and status and _is_only_draft(cues, title):
        own = None  # adopted: the draft “A”
    remark = _remark(cues, title)
    voted = votes.read(cues.text, *remark) if remark else None
    if voted and own not in _OVER:
        return voted
    if remark is None or (status == "proposed" and title.run is None):
        return own or status
    said = "heard" if _NOTED.match(cues.text, *remark) else before.read(cues, *remark)
    if said == "excepted" and title.run is not None:
        said = "rejected"  # a remark names no party: "not adopted"
    return said or own or status


def _remark(cues: Cues, title: Candidate) -> tuple[int, int] | None:
    """Return the remark behind a title: the last of its item, or one in brackets."""
    found = _REMARK.match(cues.text, title.outer_end)
    if title.run is not None:
        high = cues.text.find("\n", title.outer_end, title.outer_end + _ITEM)
        high = high if high > 0 else min(len(cues.text), title.outer_end + _ITEM)
        found = _LAST.search(cues.text, title.outer_end, high) or found
    return found.span(found.lastindex or 0) if found else None


def _is_only_draft(cues: Cues, title: Candidate) -> bool:
    """Tell whether the words before a quotation in its list item say only that it is a draft."""
    low = cues.text.rfind("\n", max(0, title.outer_start - 90), title.outer_start) + 1
    high = cues.text.find("\n", title.outer_end, title.outer_end + _ITEM)
    after_it = (title.outer_end, high if high > 0 else title.outer_end + _ITEM)
    lead, behind = cues.within(low, title.outer_start), cues.within(*after_it)
    return not any(cue.status or cue.role == "future" for cue in (*lead, *behind))


def _of_item(cues: Cues, title: Candidate) -> str | None:
    """Return what the words around a quotation in its list item say: `(c) rejected the “…”`."""
    if not (title.quoted or title.led):
        return None
    low = cues.text.rfind("\n", max(0, title.outer_start - 90), title.outer_start) + 1
    high = cues.text.find("\n", title.outer_end, title.outer_end + _ITEM)
    lead = before.read(cues, low, title.outer_start) if low else None
    fate = after.read(cues, title.outer_end, high if high > 0 else title.outer_end + _ITEM)
    if lead and fate and fate.bare and origins.is_origin(cues, title.outer_end):
        return lead
    return fate.status if fate else lead


def fitting(
    cues: Cues, group: Group, noun: Cue | None, kind: str | None, status: str | None
) -> str:
    """Return a status that fits the kind: an event is held, not heard or signed."""
    if kind == "event":
        if _BEGINS.search(cues.text, max(group.before[0], group.before[1] - 100), group.before[1]):
            return "proposed"
        if status in (None, "none", *_OF_DOCUMENTS):
            return "proposed" if _is_to_come(cues, group) else "held"
        return status or "held"
    if status == "heard" and noun and noun.stands == "none" and _is_given(cues, group):
        return "none"  # a book is given, and not heard
    stands = noun.stands if noun and _stands(noun, kind) else None
    if status == "heard" and kind == "decision":
        return "proposed" if noun and _is_motion(cues, noun) else "adopted"  # made, not heard
    return (status if status != "held" else stands) or stands or "none"


def _is_motion(cues: Cues, noun: Cue) -> bool:
    """Tell whether what is presented is still to be decided: "the draft resolution"."""
    return cues.text[noun.start : noun.end].lower().startswith(("draft", "motion"))


def _is_given(cues: Cues, group: Group) -> bool:
    """Tell whether someone gets what is presented: `presented to the hosts the book “A”`."""
    text, after_it = cues.text, group.after[0]
    return bool(_TO_WHOM.search(text, *group.before) or _TO.match(text, after_it))


def _stands(noun: Cue, kind: str | None) -> bool:
    """Tell whether what stands for titles of a noun does so for one of this kind."""
    return kind == "report" if noun.stands == "heard" else noun.kind == kind


def _is_to_come(cues: Cues, group: Group) -> bool:
    start, end = group.before
    low, high = group.after
    return any(
        cue.role == "future" or (cue.role == "next" and cue.start >= end - 60)
        for cue in cues.within(start, end)
    ) or _is_next(cues, low, high)


def _is_next(cues: Cues, low: int, high: int) -> bool:
    """Tell whether the words behind an event say that it is still to come."""
    if _WILL.match(cues.text, low):
        return True
    return any(cue.role == "next" for cue in cues.within(low, min(high, low + 90)))


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
        is_over = _OUTCOME.search(cues.text, parent.start, title.outer_start)
        return "held" if is_over else "proposed"
    lead = cues.words_within(parent.start, title.outer_start)
    if not parent.quoted and not acts and len(lead) <= _NEAR:
        return of_title(cues, title, whole) or "none"  # a list item with more than its “A”
    is_whole = not cues.words_within(title.outer_end + 1, parent.end)
    is_name = noun is not None and is_whole and noun.start <= parent.start + 40
    return "proposed" if is_name and whole == "proposed" else "none"
