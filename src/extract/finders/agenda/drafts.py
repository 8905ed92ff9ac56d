"""Titles with what the words around say of them, before they are numbered."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extract import titles
from extract.finders.agenda import (
    ellipses,
    evidence,
    heads,
    kinds,
    leads,
    listed,
    references,
    scopes,
    statuses,
)
from extract.finders.agenda.candidates import Candidate
from extract.finders.agenda.cues import Cue, Cues
from extract.finders.agenda.groups import Group
from extract.finders.agenda.remarks import Names

_HEAD = 40
_KNOWN, _NEVER, _LEAST = 5, -9, -3
"""How many points it adds that the same words are a title elsewhere in the release."""


@dataclass(frozen=True, slots=True, eq=False)
class Draft:
    """A candidate with its values, and the points that speak for it."""

    title: Candidate
    group: Group
    points: int
    noun: Cue | None
    kind: str | None
    status: str | None
    introduced_by: str | None
    parent: "Draft | None" = None


def read(cues: Cues, groups: Sequence[Group], names: Names) -> list[Draft]:
    """Return the titles among the members of `groups`, in text order."""
    taken: dict[int, Draft] = {}
    drafts: list[Draft] = []
    for number, group in enumerate(groups):
        for draft in _of_group(cues, group, names, taken, groups[max(0, number - 3) : number]):
            drafts.append(draft)
            if draft.points >= evidence.ENOUGH:
                taken[id(draft.title)] = draft
    drafts.sort(key=lambda draft: (draft.title.start, -draft.title.end))
    return list(_with_known(cues, drafts))


def _of_group(
    cues: Cues, group: Group, names: Names, taken: dict[int, Draft], earlier: Sequence[Group]
) -> Iterator[Draft]:
    parent = taken.get(id(group.members[0].parent))
    scopes.widen(cues, group)
    group.noun = kinds.introducing(cues, group)
    if group.noun is None and group.previous and ellipses.goes_on(cues, group):
        group.noun = group.previous.noun
    group.status = statuses.of_group(cues, group)
    references.resolve(cues, group, earlier)
    group.listed = listed.is_led_in(cues, group, names)
    lead = leads.words(cues, group)
    nouns = _nouns(cues, group)
    scores = [
        _points(cues, group, title, said, names, parent)
        for title, said in zip(group.members, nouns, strict=True)
    ]
    if _is_sure(group, scores):
        scores = [max(points, evidence.ENOUGH) for points in scores]
    status = group.status
    for title, noun, points in zip(group.members, nouns, scores, strict=True):
        status = group.status if parent else statuses.of_member(cues, group, title, status)
        kind = kinds.said(cues, group, title, noun, status)
        yield Draft(title, group, points, noun, kind, status, lead, parent)


def _nouns(cues: Cues, group: Group) -> list[Cue | None]:
    """Return the noun of each member: its own, else that of the one before."""
    noun, found = group.noun, []
    for number in range(len(group.members)):
        noun = _said(cues, group, number) or noun
        found.append(noun)
    return found


def _is_sure(group: Group, scores: Sequence[int]) -> bool:
    """Tell whether an enumeration is one of titles, so that its short members are such, too."""
    known = sum(points >= evidence.ENOUGH for points in scores)
    is_acted = group.status in ("adopted", "signed", "discussed", "heard", "proposed", "rejected")
    return known > 0 and is_acted and min(scores) > _LEAST and group.members[0].quoted


def _said(cues: Cues, group: Group, number: int) -> Cue | None:
    """Return the noun that stands right before one member of a group."""
    title = group.members[number]
    if title.run is not None:
        return kinds.in_item(cues, title)
    return kinds.of_gap(cues, *group.gaps[number - 1]) if number else None


def _points(
    cues: Cues,
    group: Group,
    title: Candidate,
    noun: Cue | None,
    names: Names,
    parent: Draft | None,
) -> int:
    if parent:
        return evidence.ENOUGH if evidence.is_nested_title(cues, group, title, noun) else _NEVER
    if title.led and (heads.own(cues, title) or cues.within(title.start, title.start + _HEAD)):
        return evidence.ENOUGH
    if title.run is not None and group.listed:
        is_title = title.quoted or listed.is_title(cues, group, title, names)
        return evidence.ENOUGH if is_title else _NEVER
    return evidence.points(cues, group, title, noun) if title.quoted else _NEVER


def _with_known(cues: Cues, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Yield the titles; words that are one elsewhere need less, and share its kind."""
    known = titles.Groups()
    groups: dict[int, int] = {}
    kind_of: dict[int, str] = {}
    for draft in drafts:
        if draft.points >= evidence.ENOUGH:
            group = known.add(_text(cues, draft), apart=groups.get(id(draft.title.parent)))
            groups[id(draft.title)] = group
            kind_of.setdefault(group, draft.kind or "")
            kind_of[group] = kind_of[group] or draft.kind or ""
    for draft in drafts:
        again = groups.get(id(draft.title), _again(cues, draft, known))
        if again is not None:
            yield _settled(cues, draft, draft.kind or kind_of[again])


def _again(cues: Cues, draft: Draft, known: titles.Groups) -> int | None:
    """Return the group of a title elsewhere that a doubtful one repeats."""
    is_doubtful = evidence.ENOUGH - _KNOWN <= draft.points < evidence.ENOUGH
    return known.find(_text(cues, draft)) if is_doubtful and not draft.parent else None


def _settled(cues: Cues, draft: Draft, kind: str | None) -> Draft:
    """Return a title with its kind, and a status that fits it."""
    kind = kind or kinds.guessed(cues, draft.title, draft.noun, draft.status)
    if draft.parent:
        whole = draft.parent.status or "none"
        return replace(
            draft, kind=kind, status=statuses.of_nested(cues, draft.title, draft.noun, whole)
        )
    status = statuses.fitting(cues, draft.group, draft.noun, kind, draft.status)
    is_draft = status == "none" and _text(cues, draft).startswith("Draft ")
    return replace(draft, kind=kind, status="proposed" if is_draft else status)


def _text(cues: Cues, draft: Draft) -> str:
    return cues.text[draft.title.start : draft.title.end]
