"""Titles of agenda items, decisions, reports, agreements: quoted or in lists."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from extract.finders.agenda import candidates, cues, drafts, groups, lists, parties, remarks
from extract.finders.agenda.actors import Actors
from extract.finders.agenda.drafts import Draft
from extract.mentions import ItemMention, Mention
from extract.pages import Page

Found = Mapping[str, Sequence[Mention]]


def find(page: Page, found: Found) -> Iterator[ItemMention]:
    """Yield the titles of `page` in text order, a title before those within it."""
    known, runs, names = cues.read(page), candidates.runs(page), remarks.names(found)
    titles = candidates.find(page, known, runs, names)
    enumerations = groups.find(page, known, titles, runs)
    accepted = drafts.read(known, enumerations, names)
    actors = Actors(known, parties.read(page.text, found) if accepted else [])
    yield from _numbered(page, accepted, lists.keys(known, accepted), actors)


def _numbered(
    page: Page, accepted: Sequence[Draft], keys: Sequence[int], actors: Actors
) -> Iterator[ItemMention]:
    """Yield the mentions with their lists, numbered in text order, and places in them."""
    sizes = Counter(keys)
    names: dict[int, str] = {}
    orders: Counter[int] = Counter()
    for draft, key in zip(accepted, keys, strict=True):
        if sizes[key] > 1:
            names.setdefault(key, f"list{len(names) + 1}")
            orders[key] += 1
        yield ItemMention(
            *page.release.span(draft.title.start, draft.title.end),
            list=names.get(key),
            order=orders.get(key),
            kind=draft.kind or "other",
            status=draft.status or "none",
            introduced_by=draft.introduced_by,
            actor=actors.of(draft.group, draft.title.start, draft.title.end, draft.status),
        )
