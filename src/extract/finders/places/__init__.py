"""Finds places: names that a lexicon or the gazetteer knows, and names given away by words."""

from collections.abc import Iterator, Mapping, Sequence

from extract import spans
from extract.finders.places import choice, evidence, known, shaped, unknown
from extract.mentions import Mention, PlaceMention
from extract.pages import Page


def find(page: Page, found: Mapping[str, Sequence[Mention]]) -> Iterator[PlaceMention]:
    """Yield the places of `page`, in order; none overlaps another or a date."""
    candidates = known.read(page, found.get("date", ()))
    context = choice.context(page, candidates)
    chosen = evidence.accepted(page, candidates, context)
    named = spans.keep_longest((*chosen, *shaped.read(page, chosen, context)))
    more = unknown.read(page, named, context, found.get("date", ()))
    for place in spans.keep_longest((*named, *more)):
        kind, country = place.place.kind, place.place.country or None
        yield PlaceMention(
            *page.release.span(place.start, place.end),
            standard_name=place.place.name,
            kind=kind,
            country=country,
            latitude=place.place.latitude,
            longitude=place.place.longitude,
            geonames_id=place.place.geonames_id,
        )
