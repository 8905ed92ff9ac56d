"""Which titles stand in one enumeration, and the words around them."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from extract.finders.agenda.candidates import Candidate, Run
from extract.finders.agenda.cues import Cue, Cues
from extract.pages import Page

_BRACKETS = re.compile(r"\([^()]{0,200}\)")
_AUTHOR = re.compile(r"\bby(?:\s(?:[A-Z][\w.’'-]{0,20}|van|von|de|al|bin)){1,5}")
_JOINT = re.compile(
    r"\b(?:and|or|as\swell\sas|also|then|plus|along\swith|together\swith|followed\sby|finally|the|an?"
    r"|of|on|in|for|about|its|titled|entitled|called|named|with|both|namely|including|followed|by"
    r"|first|second|third|fourth|fifth|(?:second|third|last)ly|\d{1,2}|[a-z]|[ivx]{1,5}|№|No(?:\.(?=\s?\d))?)\b",
    re.IGNORECASE,
)
_SPEAKER = re.compile(r"(?<=[,;])\s[A-Z][^,;“”«»„\"]{2,110}\s[—–]\s?$")  # , Dr. A. Sow — “
_SEPARATOR = re.compile(r"[,;&\n]|\band\b|\bor\b|\bas\swell\b|[-–—•·]|^\s*$", re.IGNORECASE)
_REST = re.compile(r"[\s,;&()/•·▪–—-]*$")
_FULL_STOP = re.compile(r"\s{0,3}[.!?]")
_AND = re.compile(r"\b(?:and|as well as)\b", re.IGNORECASE)
_MORE = re.compile(r"\s?;\s{0,3}(?:and\s)?[“\"«„‘]")
_THEY = re.compile(  # the titles are of what the sentence before speaks of
    r"(?:(?:They|These|Those) (?:are|were|includ)(?! part)|Among (?:them|these|those)\b|Namely\b"
    r"|In particular\b)[^.“\"«„]{0,50}$"
)
_SHORT = 3
_LONGEST_JOINT, _LONGEST_CLAUSE = 250, 1_200


@dataclass(slots=True, eq=False)
class Group:
    """Titles of one enumeration (or one alone) with the words before and after them.

    `gaps` has the words before each member but the first; `sentence` is where its sentence begins;
    `previous` the group before it in the same sentence.
    """

    members: list[Candidate]
    gaps: list[tuple[int, int]] = field(default_factory=list)
    before: tuple[int, int] = (0, 0)
    after: tuple[int, int] = (0, 0)
    previous: "Group | None" = None
    noun: Cue | None = None
    listed: bool = False
    """Whether it is a list of titles, not of persons, contacts, sentences."""
    status: str | None = None
    last: str | None = None
    """The status of the last member alone, where it is another one."""
    carried: str | None = None
    """The status that an earlier sentence tells of all that the titles are of."""
    lead: str | None = None
    """What the words before its titles say of them."""
    spent: int = 0
    """Where the words after it that say what became of it end."""


def find(page: Page, cues: Cues, found: Sequence[Candidate], runs: Sequence[Run]) -> list[Group]:
    """Return the enumerations of candidates, in order of their first members."""
    result: list[Group] = []
    for siblings in _siblings(found):
        groups = list(_joined(cues, siblings))
        for at, group in enumerate(groups):
            before = groups[at - 1] if at else None
            behind = groups[at + 1] if at + 1 < len(groups) else None
            _place(page, group, before, behind, runs)
        result += groups
    return sorted(result, key=lambda group: group.members[0].start)


def _siblings(found: Sequence[Candidate]) -> Iterator[list[Candidate]]:
    """Yield the candidates right within each one, and those within none."""
    within: dict[int, list[Candidate]] = {}
    for candidate in found:
        key = id(candidate.parent) if candidate.parent else 0
        within.setdefault(key, []).append(candidate)
    yield from within.values()


def _joined(cues: Cues, siblings: Sequence[Candidate]) -> Iterator[Group]:
    """Yield siblings in enumerations: items of a list, or titles with only joints between."""
    group: Group | None = None
    for candidate in siblings:
        last = group.members[-1] if group else None
        if (
            group
            and last
            and _belong(cues, group, candidate)
            and not _is_over(cues, group, candidate)
        ):
            group.gaps.append((last.outer_end, candidate.outer_start))
            group.members.append(candidate)
            continue
        if group:
            yield group
        group = Group([candidate])
    if group:
        yield group


def _is_over(cues: Cues, group: Group, candidate: Candidate) -> bool:
    """Tell whether a list has had its last member: `“A” and “B”; the act “C”`."""
    start, end = group.members[-1].outer_end, candidate.outer_start
    is_new = ";" in cues.text[start:end] and not _AND.search(cues.text, start, end)
    if candidate.run is not None or _MORE.match(cues.text, candidate.outer_end):
        return False
    if not is_new or not group.gaps or any(";" in cues.text[a:b] for a, b in group.gaps):
        return False
    return bool(_AND.search(cues.text, *group.gaps[-1]))


def _belong(cues: Cues, group: Group, candidate: Candidate) -> bool:
    last = group.members[-1]
    if candidate.run is not None:
        return group.members[0].run == candidate.run
    if last.run is not None and "\n" in cues.text[last.outer_end : candidate.outer_start]:
        return False
    return is_joint(cues, last.outer_end, candidate.outer_start)


def is_joint(cues: Cues, start: int, end: int) -> bool:
    """Tell whether `start:end` only joins two titles: `”, as well as the programme “`."""
    if end - start > _LONGEST_JOINT:
        return False
    text = list(cues.text[start:end])
    for cue in cues.within(start, end):
        if cue.role in ("noun", "draft") and not cue.status:
            text[cue.start - start : cue.end - start] = " " * (cue.end - cue.start)
    plain = _SPEAKER.sub(" ", _BRACKETS.sub(" ", "".join(text)))
    if not _SEPARATOR.search(plain):
        return False
    return bool(_REST.match(_JOINT.sub(" ", _AUTHOR.sub(" ", plain))))


def _place(
    page: Page, group: Group, before: Group | None, behind: Group | None, runs: Sequence[Run]
) -> None:
    """Find the words before and after a group, within its sentence."""
    first, last = group.members[0], group.members[-1]
    if first.run is not None:
        group.before, group.after = _lead(page, runs[first.run]), (last.end, last.end)
        return
    low, high = (first.parent.start, first.parent.end) if first.parent else (0, len(page.text))
    start = max(low, _sentence(page, first.outer_start, first.outer_start)[0])
    if _THEY.match(page.text, start, first.outer_start):
        start = max(low, _sentence(page, start - 2, start - 2)[0])
    if before and before.members[-1].outer_end > start:
        group.previous, start = before, before.members[-1].outer_end
    end = min(high, _sentence(page, last.outer_start, last.outer_end)[1])
    if behind:
        end = min(end, behind.members[0].outer_start)
    if _FULL_STOP.match(page.text, last.outer_end):
        end = last.outer_end
    stop, begin = max(start, first.outer_start), last.outer_end
    group.before = (max(start, stop - _LONGEST_CLAUSE), stop)
    group.after = (begin, min(max(end, begin), begin + _LONGEST_CLAUSE))


def _lead(page: Page, run: Run) -> tuple[int, int]:
    """Return the last sentence of what leads a list in."""
    start = max(run.start, _sentence(page, run.end - 1, run.end - 1)[0])
    if start > run.start and len(page.text[start : run.end].split()) <= _SHORT:
        start = max(run.start, _sentence(page, start - 2, start - 2)[0])
    return start, run.end


def _sentence(page: Page, inside: int, at: int) -> tuple[int, int]:
    """Return the sentence of the page at `at`; where none is known, the line."""
    found = bisect_right(page.sentences, at, key=lambda s: s.start) - 1
    if found >= 0 and page.sentences[found].start <= inside and at <= page.sentences[found].end:
        return page.sentences[found].start, page.sentences[found].end
    low, high = max(0, inside - _LONGEST_CLAUSE), min(len(page.text), at + _LONGEST_CLAUSE)
    start, end = page.text.rfind("\n", low, inside), page.text.find("\n", at, high)
    return low if start < 0 else start + 1, high if end < 0 else end
