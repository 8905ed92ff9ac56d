"""What the words before a title say became of it: acceded to all documents except “A”."""

import re
from collections.abc import Sequence

from extract.finders.agenda.cues import Cue, Cues
from extract.words import Word

_CLOSE, _NEAR = 3, 5
_REQUESTS = ("urge", "ask", "appeal", "authori", "empower")
_TO_DO = re.compile(r"\bto\s(?!the\s|an?\s|his\s|her\s|its\s|their\s|this\s)[a-z]{2,14}\s")
_INFINITIVE = re.compile(r"\bto(?:\s[a-z]{2,14}ly|\s[a-z]{2,14}\sand|\salso){0,2}\s{1,2}$")
_RELATIVE = re.compile(r",\s(?:which|who|whose|whom)\s")
_BODIES = frozenset((
    "board", "committee", "council", "assembly", "parliament", "senate", "house", "commission",
    "cabinet", "conference", "summit", "members", "ministers", "deputies", "lawmakers", "majority",
    "plenary", "participants", "sides", "congress", "chamber", "college", "meeting", "session",
    "voters", "shareholders", "legislators", "directors", "governors", "heads", "leaders",
))  # fmt: skip
_PARTIES = frozenset(("delegation", "delegate", "representative", "member", "minister"))
_BE = frozenset(("was", "were", "is", "are", "been", "be", "being"))


def read(cues: Cues, start: int, end: int) -> str | None:
    """Return what `start:end`, right before a title, says became of it, or None."""
    clause = clause_start(cues, start, end)
    found = _of_main_clause(cues, cues.within(clause, end), end)
    if _is_exception(cues, found, end):
        return "rejected" if _is_voted_down(cues, found) else "excepted"
    acts = [cue for cue in found if cue.status and _counts(cues, found, cue)]
    if any(cue.status == "discussed" and cue.role == "noun" for cue in acts):
        acts = [cue for cue in acts if not _is_of_talks(cues, cue)]  # a discussion took place on
    later = [cue for cue in found if not acts or cue.start > acts[-1].start]
    if _is_planned(cues, later, end, is_only=not acts):
        return "proposed"
    if not acts:
        words = cues.words_within(clause, end)
        return "discussed" if [word.text for word in words] == ["On"] else None
    return _judged(cues, found, acts[-1], end)


def _is_of_talks(cues: Cues, act: Cue) -> bool:
    return act.status == "held" or cues.text[act.start : act.end].lower() == "carried"


def _of_main_clause(cues: Cues, found: Sequence[Cue], end: int) -> Sequence[Cue]:
    """Leave out a relative clause before a colon: `approved these, which ministers will sign: `."""
    acts = [cue for cue in found if cue.status]
    if not acts or not cues.text[:end].rstrip().endswith(":"):
        return found
    relative = _RELATIVE.search(cues.text, acts[0].end, end)
    return [cue for cue in found if cue.start < relative.start()] if relative else found


def _counts(cues: Cues, found: Sequence[Cue], act: Cue) -> bool:
    """Tell whether an act is one: "support" is only in "did not support"."""
    earlier = [cue for cue in found if cue.start < act.start]
    return not act.weak or _last(cues, earlier, "negation", act) is not None


def clause_start(cues: Cues, start: int, end: int) -> int:
    """Return where the clause that leads to `end` begins."""
    begins = cues.text.rfind(";", start, end) + 1
    broken = [cue.end for cue in cues.within(start, end) if cue.role == "break"]
    return max([start, begins, *broken])


def _is_exception(cues: Cues, found: Sequence[Cue], end: int) -> bool:
    exceptions = [cue for cue in found if cue.role == "exception"]
    return bool(exceptions) and not any(
        cue.role == "act" and cue.party and cue.start > exceptions[-1].end for cue in found
    )


def _is_voted_down(cues: Cues, found: Sequence[Cue]) -> bool:
    """Tell whether all who decide voted against a title, and not a party: `The House voted …`."""
    against = [cue for cue in found if cue.role == "exception"][-1]
    words = cues.words_within(max(0, against.start - 90), against.start)
    return cues.text[against.start : against.end].startswith("vot") and is_body(words)


def _is_draft(cues: Cues, cue: Cue) -> bool:
    return cue.role == "noun" and cues.text[cue.start : cue.start + 5].lower() == "draft"


def _is_planned(cues: Cues, found: Sequence[Cue], end: int, *, is_only: bool) -> bool:
    """Tell whether a title without an act, or behind it, is a draft, or something to come."""
    if is_only and any(_asks_for(cues, cue, end) for cue in found):
        return True
    for cue in found:
        if (
            cue.role == "future"
            and not cue.weak
            and (is_only or len(cues.words_within(cue.end, end)) <= 2 * _NEAR)
        ):
            return True
        if (
            is_only
            and (cue.role in ("next", "draft") or _is_draft(cues, cue))
            and len(cues.words_within(cue.end, end)) <= _NEAR
        ):
            return True
    return False


def _judged(cues: Cues, found: Sequence[Cue], act: Cue, end: int) -> str:
    """Return what the last act of a clause comes to with what goes before it."""
    earlier = [cue for cue in found if cue.start < act.start]
    if act.status in ("none", "held") or _is_reference(cues, act, end):
        if any(cue.role == "draft" and cue.start > act.start for cue in found):
            return "proposed"  # opened for comments the draft “A”
        if act.status != "held":
            return "none"
    return _put_ahead(cues, earlier, act) or _done(cues, earlier, act)


def _done(cues: Cues, earlier: Sequence[Cue], act: Cue) -> str:
    """Return what an act comes to with what goes before it: `will sign`, `did not sign`."""
    if act.status in ("rejected", "proposed") or act.role == "noun":
        return _put_off(cues, earlier, act) or act.status or "none"
    negation = _last(cues, earlier, "negation", act)
    if negation:
        return _negated(cues, negation, act)
    if any(_leads_to(cues, cue, act) for cue in earlier if cue.role == "future"):
        return "proposed"
    return act.status or "none"


def _is_reference(cues: Cues, act: Cue, end: int) -> bool:
    """Tell whether someone only refers to a title: `She referred to the “A”`."""
    if not cues.text[act.start : act.end].lower().startswith("referr"):
        return False
    behind = cues.words_within(act.end, end)
    lead = cues.words_within(max(0, act.start - 14), act.start)
    is_passive = bool(lead) and lead[-1].key in _BE
    is_to = cues.text[act.start : act.end].endswith(" to") or (behind and behind[0].key == "to")
    return bool(is_to) and len(behind) <= _NEAR and not is_passive


def is_nominal(cues: Cues, act: Cue) -> bool:
    """Tell whether an act is named by a noun: "the adoption of"."""
    text = cues.text[act.start : act.end].lower()
    return text.endswith(" of") or text.endswith(("ion", "ing", "ature", "val", "ment"))


def _put_ahead(cues: Cues, earlier: Sequence[Cue], act: Cue) -> str | None:
    """Return what a verb makes of the act it governs: `called for the adoption of`."""
    if not is_nominal(cues, act):
        return "proposed" if _is_asked_for(cues, earlier, act) else None
    near = [
        cue.status
        for cue in earlier
        if cue.status in ("proposed", "rejected")
        and len(cues.words_within(cue.end, act.start)) <= _CLOSE
    ]
    return near[-1] if near else None


def _is_asked_for(cues: Cues, earlier: Sequence[Cue], act: Cue) -> bool:
    """Tell whether a party is asked for an act: `called on Chile and Peru to ratify`."""
    if act.status in ("rejected", "proposed") or not _INFINITIVE.search(
        cues.text, act.start - 40, act.start
    ):
        return False
    return any(
        (cue.status == "proposed" or _is_request(cues, cue))
        and len(cues.words_within(cue.end, act.start)) <= 4 * _CLOSE
        for cue in earlier
    )


def _asks_for(cues: Cues, cue: Cue, end: int) -> bool:
    """Tell whether words ask someone to do something to a title: `advised them to complete`."""
    is_asked = not cue.weak and _is_request(cues, cue)
    return is_asked and bool(_TO_DO.search(cues.text, cue.end, end))


def _is_request(cues: Cues, cue: Cue) -> bool:
    return cue.role == "request" or cues.text.startswith(_REQUESTS, cue.start)


def _put_off(cues: Cues, earlier: Sequence[Cue], act: Cue) -> str | None:
    """Return "proposed" where an act is only named to be put off: `to defer discussion of`."""
    is_late = any(
        cue.status == "proposed" and len(cues.words_within(cue.end, act.start)) <= _CLOSE
        for cue in earlier
    )
    return "proposed" if is_late and act.role == "noun" else None


def _last(cues: Cues, earlier: Sequence[Cue], role: str, act: Cue) -> Cue | None:
    near = [
        cue
        for cue in earlier
        if cue.role == role and len(cues.words_within(cue.end, act.start)) <= _NEAR
    ]
    return near[-1] if near else None


def _negated(cues: Cues, negation: Cue, act: Cue) -> str:
    """Return the status of what was not done: a party's own act is an exception."""
    if negation.none or not act.party:
        return "none"
    words = cues.words_within(max(0, negation.start - 90), negation.start)
    is_passive = bool(words) and words[-1].key in _BE
    is_whole = is_passive or (act.status == "adopted" and is_body(words))
    if is_whole and cues.text[negation.end : negation.end + 4] == " yet":
        return "proposed"
    return "rejected" if is_whole else "excepted"


def is_body(words: Sequence[Word]) -> bool:
    """Tell whether a subject is all who decide and no single party: "The Board", "Members"."""
    near = [word.key for word in words[-_NEAR:]]
    return bool(_BODIES.intersection(near)) and not _PARTIES.intersection(near)


def _leads_to(cues: Cues, future: Cue, act: Cue) -> bool:
    """Tell whether what is said to come is the act: `planned that the two sides sign`."""
    distance = len(cues.words_within(future.end, act.start))
    return distance <= (_CLOSE if future.weak else 4 * _CLOSE)
