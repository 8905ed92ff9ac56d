"""Which titles stand in one list, beyond those that only joints part."""

import re
from collections.abc import Sequence

from extract.finders.agenda.cues import Cue, Cues
from extract.finders.agenda.drafts import Draft

_LONGEST, _FAR = 320, 700
_INTRO = re.compile(  # what leads the next title in: `, as well as a staff exercise `
    r"(?:,|;|\s)\s{0,3}(?:(?:and(?:\salso)?|as\swell\sas|as\salso|along\swith|plus|then)\b\s{0,3})?"
    r"(?:,\s(?P<aside>[^,;]{3,60}),\s)?"
    r"(?:(?:the|an?|its|their|his|her|on|to|of|in|that\sof)\s){0,3}(?:[a-z][a-z-]{1,16}\s){0,3}[(]?$"
)
_JOINT = re.compile(r"[,;]|\band\b|\bas\s(?:well|also)\b")
_REMARK = re.compile(
    r"\s?(?:,\s)?(?:by|of|from|on|in|at|with|for|to|under|concerning|about|(?:[a-z]{3,12}(?:ed|en)|run|led|read|made)\sby)\s"
    r"|\s?\(|\s?[–—-]\s(?=[A-Z]|moderat|speak|by\s)"
)
_VERB = re.compile(
    r"\b(?:was|were|is|are|has|have|had|will|shall|would|should|may|can|did|does|which|who|that|while"
    r"|but)\b(?!\sof\b)|[.!?]\s{1,3}[A-Z][a-z]{1,20}\s[a-z]"
)
_DONE = re.compile(r"\b[a-z]{3,14}ed\b")
_OWN_VERB = re.compile(r"\s(?:was|were|is|are|has|have|will)\b")
_ORDINALS = {
    word: number
    for number, words in enumerate(
        (
            "first firstly 1st one",
            "second secondly 2nd another",
            "third thirdly 3rd",
            "fourth fourthly 4th",
            "fifth fifthly 5th",
            "sixth sixthly 6th",
            "seventh 7th",
            "eighth 8th",
            "ninth 9th",
        ),
        1,
    )
    for word in words.split()
}
_ORDINAL = re.compile(
    rf"(?:^|[.;:,!?]\s{{0,3}}|\band\s)(?:the\s|an?\s)?(?P<word>{'|'.join(_ORDINALS)})\b[^.;:!?“”\"«»„]{{0,70}}$",
    re.IGNORECASE,
)


def keys(cues: Cues, accepted: Sequence[Draft]) -> list[int]:
    """Return a number for each title; those of one list have the same one."""
    result: list[int] = []
    at: dict[int, int] = {}
    last: dict[int, int] = {}  # the last title right within each one
    for number, draft in enumerate(accepted):
        parent = id(draft.title.parent)
        before = last.get(parent)
        key = number if _is_apart(cues, draft) else at.get(id(draft.group), number)
        if key == number and before is not None and _goes_on(cues, accepted[before], draft):
            key = result[before]
        if not _is_apart(cues, draft):
            at[id(draft.group)] = key
        last[parent] = number
        result.append(key)
    return result


def _is_apart(cues: Cues, draft: Draft) -> bool:
    """Tell whether the last of a group has a clause of its own: `signed “A”, and “B” failed`."""
    group = draft.group
    if not group.last or draft.title is not group.members[-1]:
        return False
    return cues.text[slice(*group.gaps[-1])].lstrip()[:1] in (",", ";")


def _goes_on(cues: Cues, last: Draft, draft: Draft) -> bool:
    """Tell whether a title goes on with the list of the one before it."""
    start, end = last.title.outer_end, draft.title.outer_start
    if end < start or end - start > _FAR or _is_apart(cues, draft):
        return False
    if last.title.run is not None or draft.title.run is not None:
        return False
    if not cues.words_within(start, end)[:-1] and last.group is not draft.group:
        return False  # `; “C”` behind `“A” and “B”`
    if ";" in cues.text[start:end] and _OWN_VERB.match(cues.text, draft.title.outer_end):
        return False
    return _is_loose_joint(cues, start, end) or _is_next(cues, last, draft)


def _is_loose_joint(cues: Cues, start: int, end: int) -> bool:
    """Tell whether two titles are parted by a remark on the first and a joint: `” by Dr A, “`."""
    gap = cues.text[start:end]
    if end - start > _LONGEST or "\n\n" in gap or not _JOINT.search(gap):
        return False
    for joint in _JOINT.finditer(gap):
        intro = _INTRO.match(gap, max(0, joint.start() - (gap[joint.start()] not in ",;")))
        if intro:
            return _is_remark(cues, start, start + joint.start()) and _is_intro(
                cues, start + joint.start(), end, intro["aside"] or ""
            )
    return False


def _is_remark(cues: Cues, start: int, end: int) -> bool:
    """Tell whether `start:end` says who, where or when, and nothing that is a clause."""
    text = cues.text[start:end]
    return not text.strip() or bool(_REMARK.match(text)) and not _VERB.search(text)


def _is_intro(cues: Cues, start: int, end: int, aside: str) -> bool:
    text = cues.text[start:end]
    low = text.find(aside) + len(aside) if aside else 0
    if _VERB.search(text) or _DONE.search(text, low):
        return False
    words = [word for word in cues.words_within(start, end) if word.key[0].isalpha()]
    if text[0] == ";" and words[1:] and not any(c.role == "noun" for c in cues.within(start, end)):
        return False
    return not any(_is_clause(cue) for cue in cues.within(start + low, end))


def _is_clause(cue: Cue) -> bool:
    return cue.role in ("act", "break", "exception", "negation", "speech", "name", "future")


def _is_next(cues: Cues, last: Draft, draft: Draft) -> bool:
    """Tell whether titles are counted: `The first round table, “A”, … The second, “B”`."""
    here = _ordinal(cues, draft)
    return here > 1 and _ordinal(cues, last) == here - 1


def _ordinal(cues: Cues, draft: Draft) -> int:
    end = draft.title.outer_start
    found = _ORDINAL.search(cues.text, max(0, end - 100), end)
    return _ORDINALS[found["word"].lower()] if found else 0
