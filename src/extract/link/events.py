"""The rows of meetings, visits and other occasions, and which titles belong to which."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from extract import events
from extract.events import Group
from extract.events import ties as near
from extract.events.ties import Tie, Ties
from extract.events.vocabulary import Scene
from extract.link.rows import Key, Thing
from extract.mentions import ItemMention
from extract.pages import Page
from extract.records import Event, Segment

Found = Mapping[str, Sequence[Any]]
_LATER, _FARTHEST = 25, 190
_NEAR = 300
_IN_DATELINE = 85


class Events(NamedTuple):
    """The rows of a release's occasions, and the id of that of each title's row."""

    rows: tuple[Event, ...]
    of_items: Mapping[str, Event]

    def of_item(self, item: Thing) -> Event | None:
        """Return the occasion where a title was taken up, or None."""
        return self.of_items.get(item.id)


def read(
    page: Page,
    found: Found,
    items: Sequence[Thing],
    owners: Mapping[Key, str | None],
    published: str | None,
) -> Events:
    """Return the occasions of a release with their places, days and titles."""
    scene = Scene(page, found)
    mentions = events.find(scene)
    ties = near.read(scene, mentions)
    ids = {mention.start: thing.id for thing in items for mention in thing.mentions}
    groups = events.group(scene, mentions, ties, ids)
    rows = tuple(_rows(page, found, groups, ties, owners, published))
    return Events(rows, _of_items(items, groups, rows))


def _rows(
    page: Page,
    found: Found,
    groups: Sequence[Group],
    ties: Mapping[Any, Ties],
    owners: Mapping[Key, str | None],
    published: str | None,
) -> Iterator[Event]:
    """Yield the row of each occasion; the first that took place may be where the dateline says."""
    dateline = next((s for s in page.segments if s.kind == "dateline"), None)
    for count, group in enumerate(groups, 1):
        place, date = (_nearest(group, ties, which) for which in (0, 1))
        time = _time(group, date.mention if date else None, published)
        if dateline and time == "reported" and group.kind != "visit":
            place = _best(place, _in_dateline(found["place"], dateline, group))
            date = date or _in_dateline(found["date"], dateline, group)
        if time == "announced" and date and _is_over(date.mention, published):
            date = None
        yield _row(
            f"e{count}", group, time, _owner(owners, "place", place), _owner(owners, "date", date)
        )


def _row(id_: str, group: Group, time: str, place: str | None, date: str | None) -> Event:
    first = group.mentions[0]
    return Event(
        event_id=id_,
        name=_name(group),
        ordinal=group.ordinal,
        kind=group.kind,
        place_id=place,
        date_id=date,
        mentions=len(group.mentions),
        start=first.start,
        end=first.end,
        time=time,
    )


def _name(group: Group) -> str:
    """Return the fullest words, on one line; a headline in capitals is the last resort."""
    own = [m for m in group.mentions if m.kind == group.kind]
    texts = [" ".join(m.text.split()) for m in own if m.is_named]
    texts = texts or [" ".join(m.text.split()) for m in own]
    return max(texts, key=lambda text: (not text.isupper(), len(text)))


def _nearest(group: Group, ties: Mapping[Any, Ties], which: int) -> Tie | None:
    """Return the place or day nearest to a mention, the early mentions first."""
    found = [
        tie._replace(cost=tie.cost + _LATER * min(count, 3))
        for count, mention in enumerate(group.mentions)
        if (tie := ties[mention][which])
    ]
    best = min(found, default=None, key=lambda tie: tie.cost)
    return best if best and best.cost <= _FARTHEST else None


def _time(group: Group, date: Any, published: str | None) -> str:
    """Return when the occasion is, seen from the release: a day after it is to come."""
    first = (date.earliest or "") if date is not None else ""
    if published and first[: len(published)] > published:
        return "announced"
    return group.time or "reported"


def _is_over(date: Any, published: str | None) -> bool:
    """Tell whether a day is before that of the release."""
    return bool(published and date.latest and date.latest < published[: len(date.latest)])


def _best(one: Tie | None, other: Tie | None) -> Tie | None:
    return min(filter(None, (one, other)), default=None, key=lambda tie: tie.cost)


def _in_dateline(found: Sequence[Any], dateline: Segment, group: Group) -> Tie | None:
    """Return the first place or day of a dateline, for what is named above it or right behind."""
    if group.mentions[0].start - dateline.end > _NEAR:
        return None
    inside = (m for m in found if dateline.start <= m.start and m.end <= dateline.end)
    return next((Tie(_IN_DATELINE, mention) for mention in inside), None)


def _owner(owners: Mapping[Key, str | None], type_: str, tie: Tie | None) -> str | None:
    return owners.get((type_, tie.mention.start, tie.mention.end)) if tie else None


def _of_items(
    items: Sequence[Thing], groups: Sequence[Group], rows: Sequence[Event]
) -> dict[str, Event]:
    """Return the occasion of each title by the title's id."""
    pairs = list(zip(groups, rows, strict=True))
    own = {title: row for group, row in pairs for title in group.titles}
    reported = [pair for pair in pairs if pair[1].time == "reported"]
    past = sorted(((m.start, row) for group, row in reported for m in group.mentions), key=_start)
    main = max((r for r in rows if r.time == "reported"), default=None, key=lambda r: r.mentions)
    if main is None:
        return own
    others = (thing for thing in items if thing.id not in own)
    return own | {thing.id: _before(past, thing.mentions[0]) or main for thing in others}


def _start(pair: tuple[int, Event]) -> int:
    return pair[0]


def _before(past: Sequence[tuple[int, Event]], item: ItemMention) -> Event | None:
    """Return the occasion named in the words right before a title, if any."""
    at = bisect_left(past, item.start, key=_start) - 1
    return past[at][1] if at >= 0 and item.start - past[at][0] < _NEAR else None
