"""Titles of agenda items, decisions, reports, agreements: quoted or in lists."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from extract.finders.agenda import candidates, cues, drafts, events, groups, parties
from extract.finders.agenda.actors import Actors
from extract.finders.agenda.drafts import Draft
from extract.mentions import ItemMention, Mention
from extract.pages import Page

Found = Mapping[str, Sequence[Mention]]


def find(page: Page, found: Found) -> Iterator[ItemMention]:
    """Yield the titles of `page` in text order, a title before those within it."""
    known, runs = cues.read(page), candidates.runs(page)
    titles = candidates.find(page, known, runs)
    enumerations = groups.find(page, known, titles, runs)
    accepted = drafts.read(known, enumerations, found.get("person", ()))
    meetings = events.find(page) if accepted else []
    outside = [event for event in meetings if not _is_within(accepted, event)]
    actors = Actors(known, parties.read(page.text, found) if accepted else [])
    yield from _numbered(page, accepted, outside, actors)


def _is_within(accepted: Sequence[Draft], event: Mention) -> bool:
    """Tell whether the words for a meeting are part of a title."""
    at = bisect_right(accepted, event.start, key=lambda draft: draft.title.start) - 1
    return any(event.start < d.title.end for d in accepted[max(0, at - 2) : at + 1])


def _numbered(
    page: Page, accepted: Sequence[Draft], meetings: Sequence[Mention], actors: Actors
) -> Iterator[ItemMention]:
    """Yield the mentions with their lists, numbered in text order, and places in them."""
    sizes: dict[int, int] = {}
    for draft in accepted:
        sizes[id(draft.group)] = sizes.get(id(draft.group), 0) + 1
    names: dict[int, str] = {}
    orders: dict[int, int] = {}
    for draft in accepted:
        key = id(draft.group)
        if sizes[key] > 1:
            names.setdefault(key, f"list{len(names) + 1}")
            orders[key] = orders.get(key, 0) + 1
        yield ItemMention(
            *page.release.span(draft.title.start, draft.title.end),
            list=names.get(key),
            order=orders.get(key),
            kind=draft.kind or "other",
            status=draft.status or "none",
            introduced_by=draft.introduced_by,
            event=events.nearest(meetings, draft.title.start),
            actor=actors.of(draft.group, draft.title.start, draft.title.end, draft.status),
        )
