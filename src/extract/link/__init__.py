"""Relations between mentions: which are one thing, who holds what, and the rows that follow."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from extract import dates, languages, publication
from extract.link import (
    events,
    grades,
    holders,
    items,
    listing,
    organisations,
    people,
    places,
    roles,
    rows,
)
from extract.link.belonging import Belonging
from extract.link.roles import Office
from extract.link.rows import Body, Homes, Insides, Key, Thing
from extract.mentions import Mention
from extract.pages import Page
from extract.records import Document, Extraction, Person, Problem, Rank

Found = Mapping[str, Sequence[Any]]
_TITLES = ("honorific", "rank", "position")
_NO_OFFICE = Office(None, None)
_BEFORE = 60  # characters before an office that may qualify it
_FIRST_WORDS = 100  # characters of a title made of the first words


def link(page: Page, found: Found, found_by: Mapping[Key, str]) -> Extraction:
    """Return all rows of a release from its reconciled mentions, and what found each of them."""
    things = _things(page, found)
    bodies = _bodies(things["organisation"], Insides(found["place"]))
    homes = Homes(
        Insides(found["organisation"]),
        Insides(found["place"]),
        {key: bodies[id_] for key, id_ in _owners("organisation", things["organisation"])},
        Belonging(page.text, found["organisation"]),
    )
    held = _held(page, found, things["person"])
    persons = tuple(_people(page, found, things["person"], held, homes))
    ranks = tuple(_ranks(page, found, {p.person_id: p for p in persons}, held, homes))
    days = tuple(rows.date(f"d{n}", mention) for n, mention in enumerate(found["date"], 1))
    owners: dict[Key, str | None] = {
        key: id_ for type_, group in things.items() for key, id_ in _owners(type_, group)
    }
    owners |= {("honorific", m.start, m.end): held[m] for m in found["honorific"]}
    owners |= {(rank.type, rank.start, rank.end): rank.rank_id for rank in ranks}
    owners |= {("date", day.start, day.end): day.date_id for day in days}
    document = _document(page, found)
    occasions = events.read(page, found, things["agenda_item"], owners, document.published)
    return Extraction(
        release=page.release,
        document=document,
        segments=page.segments,
        people=persons,
        ranks=ranks,
        organisations=tuple(rows.organisation(t, bodies[t.id]) for t in things["organisation"]),
        places=tuple(map(rows.place, things["place"])),
        dates=days,
        agenda_items=tuple(
            rows.agenda_item(thing, occasions.of_item(thing)) for thing in things["agenda_item"]
        ),
        mentions=tuple(listing.mentions(page, found, owners, found_by)),
        problems=tuple(_problems(page, found, document.language)),
        events=occasions.rows,
    )


def _things(page: Page, found: Found) -> dict[str, list[Thing]]:
    """Return the mentions of people, bodies, places and titles, grouped into things."""
    groups = {
        "person": ("p", people.same_people(found["person"], found["honorific"], page.text)),
        "organisation": (
            "o",
            organisations.group(
                page.text,
                found["organisation"],
                page.lexicon("organisations"),
                page.lexicon("countries"),
            ),
        ),
        "place": ("l", places.group(found["place"])),
        "agenda_item": ("a", items.same_items(found["agenda_item"])),
    }
    return {
        type_: rows.number(prefix, found[type_], group) for type_, (prefix, group) in groups.items()
    }


def _owners(type_: str, things: Sequence[Thing]) -> Iterator[tuple[Key, str]]:
    for thing in things:
        for mention in thing.mentions:
            yield (type_, mention.start, mention.end), thing.id


def _bodies(things: Sequence[Thing], sites: Insides) -> dict[str, Body]:
    """Return what is known of each body; its state is also told by the places in its name."""
    result = {}
    for thing in things:
        body = organisations.describe(thing.mentions)
        inside = (place.country for m in thing.mentions for place in sites.of(m))
        result[thing.id] = replace(body, country=body.country or next(filter(None, inside), None))
    return result


def _held(page: Page, found: Found, persons: Sequence[Thing]) -> dict[Mention, str | None]:
    """Return the id of the person who holds each honorific, rank and office, or None."""
    titles = [found[type_] for type_ in _TITLES]
    names = [thing.mentions for thing in persons]
    who = holders.holders(page, names, *titles)
    return {title: None if at is None else persons[at].id for title, at in who.items()}


def _people(
    page: Page,
    found: Found,
    persons: Sequence[Thing],
    held: Mapping[Mention, str | None],
    homes: Homes,
) -> Iterator[Person]:
    """Yield the row of each person with what they hold."""
    attributes: dict[str, dict[str, list[Mention]]] = {
        thing.id: {type_: [] for type_ in _TITLES} for thing in persons
    }
    for type_ in _TITLES:
        for mention in found[type_]:
            holder = held[mention]
            if holder is not None:
                attributes[holder][type_].append(mention)
    beside = rows.states_beside(page.text, found["place"])
    for thing in persons:
        name = people.name_parts(thing.mentions, found["honorific"])
        yield rows.person(thing, name, attributes[thing.id], homes, beside)


def _ranks(
    page: Page,
    found: Found,
    persons: Mapping[str, Person],
    held: Mapping[Mention, str | None],
    homes: Homes,
) -> Iterator[Rank]:
    """Yield the rows of ranks and offices, in text order."""
    both = [(type_, mention) for type_ in ("rank", "position") for mention in found[type_]]
    both.sort(key=lambda pair: (pair[1].start, -pair[1].end))
    holders_of = {mention: persons.get(held[mention] or "") for _, mention in both}
    named = grades.name_all(page, {rank: holders_of[rank] for rank in found["rank"]})
    for count, (type_, mention) in enumerate(both, 1):
        holder = holders_of[mention]
        names = named.get(mention, (None, None))
        office = _office(page, mention, holder, homes) if type_ == "position" else _NO_OFFICE
        yield rows.rank(f"r{count}", type_, mention, holder, homes, names, office)


def _office(page: Page, mention: Mention, holder: Person | None, homes: Homes) -> Office:
    """Return what the words of an office say of its holder."""
    body, country = homes.of(mention)
    known = body or (not country and holder is not None and holder.organisation)
    before = page.text[max(0, mention.start - _BEFORE) : mention.start]
    return roles.read(page.lexicon("roles"), mention.text, before, body=bool(known))


def _document(page: Page, found: Found) -> Document:
    """Return the row of the release itself."""
    headlines = (segment.text for segment in page.segments if segment.kind == "headline")
    title = next((" ".join(text.split()) for text in headlines), None)
    if title is None:
        title = " ".join(page.text.split())[:_FIRST_WORDS] or None
    published, published_from = publication.published(page, found["date"])
    return Document(
        title=title,
        source=page.release.source,
        published=published,
        published_from=published_from,
        language=languages.detect(page.text),
        characters=len(page.text),
        words=sum(word.text[0].isalnum() for word in page.words),
        sentences=len(page.sentences),
        sha256=page.release.sha256,
    )


def _problems(page: Page, found: Found, language: str | None) -> Iterator[Problem]:
    """Yield the warnings of a release that was read and extracted."""
    if language != "en":
        yield Problem(
            "warning",
            "language",
            "not English",
            f"the text seems to be in {language!r}; extract reads English, so expect little of it",
            None,
            None,
        )
    yield from dates.problems(page, found["date"])
