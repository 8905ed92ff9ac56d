"""Finds bodies: known names, capitalised phrases with a head noun, and their abbreviations."""

from collections.abc import Iterator, Mapping, Sequence

from extract.finders.organisations import acronyms, brackets, local
from extract.finders.organisations.bodies import Grammar
from extract.mentions import Mention, OrganisationMention, PlaceMention
from extract.pages import Page
from extract.units import PLACE, Reader, Unit

Found = Mapping[str, Sequence[Mention]]


def find(page: Page, found: Found) -> Iterator[OrganisationMention]:
    """Yield the named bodies of a page, outermost only, in order."""
    names = acronyms.learn(page) | local.names(page, found.get("place", ()))
    units = Reader(page, found, names).read()
    bodies = list(brackets.extended(page, units, Grammar(page, units).bodies()))
    more = frozenset(acronyms.behind(page, (units[body.last - 1].end for body in bodies)))
    if more - names:
        units = Reader(page, found, names | more).read()
        bodies = list(brackets.extended(page, units, Grammar(page, units).bodies()))
    for body in bodies:
        inner = units[body.first : body.last]
        span = page.release.span(inner[0].start, inner[-1].end)
        yield OrganisationMention(*span, country=_country(inner))


def _country(inner: Sequence[Unit]) -> str | None:
    """Return the state of the last place in the name that has one, or that the lexicon gives."""
    places = [unit.mention for unit in inner if unit.kind == PLACE]
    for place in reversed(places):
        if isinstance(place, PlaceMention) and place.country:
            return place.country
    return next((u.values["country"] for u in inner if u.values.get("country")), None)
