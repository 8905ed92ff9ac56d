"""Rows of the tables from mentions that are grouped into things and tied to one another."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from extract.link.belonging import Belonging
from extract.link.people import NameParts
from extract.link.roles import Office
from extract.mentions import (
    ItemMention,
    Mention,
    OrganisationMention,
    PlaceMention,
    PositionMention,
)
from extract.records import AgendaItem, Date, Event, Organisation, Person, Place, Rank

Key = tuple[str, int, int]
"""Type, start and end: what tells a mention from every other of its release."""


class Thing(NamedTuple):
    """A row's id and the mentions that are one thing, in text order."""

    id: str
    mentions: Sequence[Any]


@dataclass(frozen=True, slots=True)
class Body:
    """What a body's mentions tell of it."""

    name: str
    acronym: str | None
    country: str | None


def number(prefix: str, mentions: Sequence[Any], groups: Iterable[Iterable[int]]) -> list[Thing]:
    """Return the groups of `mentions`, numbered in the order of their first mentions."""
    in_order = sorted(sorted(group) for group in groups)
    return [
        Thing(f"{prefix}{count}", [mentions[at] for at in group])
        for count, group in enumerate(in_order, 1)
    ]


class Insides:
    """Finds the mentions of one type that lie within a span; they must not overlap."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._mentions = mentions
        self._starts = [mention.start for mention in mentions]

    def of(self, span: Mention) -> list[Any]:
        """Return the mentions within `span`, in order."""
        first = bisect_left(self._starts, span.start)
        last = bisect_left(self._starts, span.end)
        return [mention for mention in self._mentions[first:last] if mention.end <= span.end]


@dataclass(frozen=True, slots=True)
class Homes:
    """Tells the body and the state that an office belongs to: by its words, or what is beside."""

    organisations: Insides
    places: Insides
    bodies: Mapping[Key, Body]
    belonging: Belonging

    def of(self, position: Mention) -> tuple[str | None, str | None]:
        """Return the name of the body and the state's code, each None where the words say none."""
        inside: list[OrganisationMention] = self.organisations.of(position)
        if not inside and isinstance(position, PositionMention):
            inside = list(filter(None, [self.belonging.of(position)]))
        found = [self.bodies[("organisation", m.start, m.end)] for m in inside]
        places: list[PlaceMention] = self.places.of(position)
        countries = [place.country for place in places] + [body.country for body in found]
        return (found[0].name if found else None), next(filter(None, countries), None)


def states_beside(text: str, places: Iterable[PlaceMention]) -> dict[int, str]:
    """Return the country of each place in brackets, by the offset of the bracket: "A B (Chad)"."""
    found = ((text.rfind("(", max(0, p.start - 5), p.start), p.country) for p in places)
    return {at: country for at, country in found if at >= 0 and country}


def person(
    thing: Thing,
    name: NameParts,
    attributes: Mapping[str, Sequence[Mention]],
    homes: Homes,
    beside: Mapping[int, str],
) -> Person:
    """Return the row of a person; `beside` are the states in brackets by their offsets."""
    positions = attributes["position"]
    first = thing.mentions[0]
    near = (beside.get(m.end + gap) for m in thing.mentions for gap in (0, 1))
    placed = [homes.of(position) for position in positions]
    return Person(
        person_id=thing.id,
        name=name.name,
        honorific=_joined(attributes["honorific"]),
        given_name=name.given,
        family_name=name.family,
        rank=_joined(attributes["rank"]),
        position=_joined(positions),
        organisation=next((body for body, _ in placed if body), None),
        country=next((country for _, country in placed if country), None)
        or next(filter(None, near), None),
        mentions=len(thing.mentions),
        start=first.start,
        end=first.end,
    )


def _joined(mentions: Iterable[Mention]) -> str | None:
    """Join distinct texts; of two that differ in case alone the first stands for both."""
    distinct = {
        " ".join(mention.text.split()).casefold(): mention for mention in reversed(list(mentions))
    }
    texts = [" ".join(m.text.split()) for m in sorted(distinct.values(), key=lambda m: m.start)]
    return "; ".join(texts) or None


def rank(
    id_: str,
    type_: str,
    mention: Any,
    holder: Person | None,
    homes: Homes,
    named: tuple[str | None, str | None],
    office: Office,
) -> Rank:
    """Return the row of a rank or office; a rank is of its holder's body and state.

    `named` are a rank's usual name and grade; `office` is what the words of an office say.
    """
    body, country = homes.of(mention)
    if type_ == "rank" and holder:
        body, country = holder.organisation, holder.country
    return Rank(
        rank_id=id_,
        type=type_,
        text=mention.text,
        category=mention.category,
        person_id=holder.person_id if holder else None,
        person_name=holder.name if holder else None,
        organisation=body,
        country=country or (holder.country if holder else None),
        start=mention.start,
        end=mention.end,
        standard_name=named[0],
        grade=named[1],
        role=office.role,
        qualifier=office.qualifier,
    )


def organisation(thing: Thing, body: Body) -> Organisation:
    """Return the row of a body."""
    first = thing.mentions[0]
    return Organisation(
        thing.id, body.name, body.acronym, body.country, len(thing.mentions), first.start, first.end
    )


def place(thing: Thing) -> Place:
    """Return the row of a place: what the gazetteer says is that of the fullest known mention."""
    first: PlaceMention = thing.mentions[0]
    known: PlaceMention = next((m for m in thing.mentions if m.geonames_id or m.country), first)
    return Place(
        place_id=thing.id,
        name=first.text,
        standard_name=known.standard_name,
        kind=known.kind,
        country=known.country,
        latitude=known.latitude,
        longitude=known.longitude,
        geonames_id=known.geonames_id,
        mentions=len(thing.mentions),
        start=first.start,
        end=first.end,
    )


def date(id_: str, mention: Any) -> Date:
    """Return the row of a calendar expression."""
    return Date(
        id_,
        mention.text,
        mention.edtf,
        mention.earliest,
        mention.latest,
        mention.precision,
        mention.resolved_by,
        mention.start,
        mention.end,
    )


def agenda_item(thing: Thing, event: Event | None) -> AgendaItem:
    """Return the row of a title: kind and list of its first mention, the statuses of all."""
    first: ItemMention = thing.mentions[0]
    statuses = dict.fromkeys(mention.status for mention in thing.mentions)
    return AgendaItem(
        item_id=thing.id,
        list=first.list,
        order=first.order,
        title=max((mention.text for mention in thing.mentions), key=len),
        kind=first.kind,
        status="; ".join(statuses),
        introduced_by=next(filter(None, (m.introduced_by for m in thing.mentions)), None),
        event=event.name if event else None,
        mentions=len(thing.mentions),
        start=first.start,
        end=first.end,
        event_id=event.event_id if event else None,
        actor="; ".join(dict.fromkeys(m.actor for m in thing.mentions if m.actor)) or None,
    )
