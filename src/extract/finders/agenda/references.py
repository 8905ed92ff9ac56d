"""Titles whose noun stands in an earlier sentence: `Two bills passed. One of them, “A”, …`."""

import re
from collections.abc import Sequence

from extract.finders.agenda import after, before
from extract.finders.agenda.cues import Cue, Cues
from extract.finders.agenda.groups import Group

_TAIL = (
    r"(?:,|\s(?:is|are|was|were|being|titled|entitled|called|named|on|bears?|bore|concern(?:s|ed)"
    r"|the|titles?|under|runs?|reads?)){0,4}[\s:–-]{0,4}$"
)
_FIRST = re.compile(
    r"(?:^|[.;:,]\s|\band\s)\s{0,2}(?:[Tt]he\sfirst(?:\sone)?|(?:[Oo]ne|[Tt]wo|[Aa]mong|[Ff]irst)"
    r"(?:\sof)?\s(?:them|these|those)|[Tt]hey|[Tt]hese|[Tt]hose"
    r"|[Tt]he\s(?:following|most\s[a-z]{3,14})\b[^:.;“\"«]{0,60})" + _TAIL
)
_NEXT = re.compile(
    r"(?:^|[.;:,]\s|\band\s|\bby\s)\s{0,2}(?:(?:[Tt]he|[Aa])\s(?:second|third|fourth|fifth|sixth|next"
    r"|last|other|latter)(?:\sone)?|[Aa]nother(?:\sone)?)" + _TAIL
)
_SAME = re.compile(  # "The opinions bear the titles:"
    r"(?:^|[.;]\s)\s{0,2}(?:[Tt]he|[Tt]hese|[Tt]hose)\s(?P<noun>[a-z]{4,16}s)\s"
    r"(?:are|were|bear|bore|have|had|include|included|read|concern|concerned)\b[^.;]{0,40}:\s{0,3}$"
)
_COUNTED = re.compile(r"\b(?:first|one|second|third|fourth|fifth|another)\b", re.IGNORECASE)
_END = re.compile(r"[.!?:]\s|\n")
_DONE = ("signed", "adopted")
_BEHIND, _CHAIN = 330, 700


def resolve(cues: Cues, group: Group, earlier: Sequence[Group]) -> None:
    """Give a group the noun and status that an earlier sentence tells, if its own is silent."""
    lead = cues.text[slice(*group.before)]
    if group.status is not None and group.noun is not None:
        return
    same = _SAME.search(lead)
    if same:
        _take(cues, group, same["noun"])
    elif _NEXT.search(lead):
        _follow(cues, group, earlier)
    elif _FIRST.search(lead) and group.noun is None:
        _take(cues, group, None)


def _follow(cues: Cues, group: Group, earlier: Sequence[Group]) -> None:
    """Take the noun of the title before: `The first drill, “A”, … The second, “B”, …`."""
    near = [
        other
        for other in earlier[-3:]
        if other.noun and 0 <= group.before[1] - other.members[-1].outer_end <= _CHAIN
    ]
    if near and group.noun is None and _COUNTED.search(cues.text[slice(*near[-1].before)]):
        group.noun = near[-1].noun
        group.carried = near[-1].carried
        group.status = group.status or group.carried


def _take(cues: Cues, group: Group, word: str | None) -> None:
    """Take noun and status of the last sentence that names several of what the titles are."""
    end = group.before[0]
    found = [
        cue for cue in cues.within(max(0, end - _BEHIND), end) if _is_of_several(cues, cue, word)
    ]
    if not found:
        return
    start, stop = _sentence(cues, found[-1], end)
    if group.status in _DONE and found[-1].kind in ("agenda", "discussion"):
        return  # topics were discussed. The following was signed: “A”
    group.carried = before.read(cues, start, found[-1].start) or _behind(cues, found[-1], stop)
    group.noun = group.noun or found[-1]
    group.status = group.status or group.carried


def _behind(cues: Cues, noun: Cue, stop: int) -> str | None:
    """Return what is said behind a noun: `Eleven decisions were taken`."""
    fate = after.read(cues, noun.end, stop)
    return fate.status if fate and not fate.bare else None


def _is_of_several(cues: Cues, cue: Cue, word: str | None) -> bool:
    """Tell whether a noun names several things that have titles, or those that a word names."""
    text = cues.text[cue.start : cue.end].lower()
    if cue.role != "noun" or cue.near or not text.endswith(("s", "a")):
        return False
    return word is None or text.endswith(word.lower())


def _sentence(cues: Cues, cue: Cue, end: int) -> tuple[int, int]:
    """Return the sentence of a cue, which ends before `end`."""
    low = max(0, cue.start - _BEHIND)
    begins = [match.end() for match in _END.finditer(cues.text, low, cue.start)]
    stop = _END.search(cues.text, cue.end, end)
    return (begins[-1] if begins else low), (stop.start() if stop else end)
