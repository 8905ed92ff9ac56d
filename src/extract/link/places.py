"""Which mentions name one place: one GeoNames id, one country, or one standard name."""

from collections.abc import Iterable, Sequence

from extract import spans
from extract.mentions import Mention, PlaceMention
from extract.words import fold

Key = tuple[str, ...]


def group(mentions: Sequence[PlaceMention]) -> list[list[int]]:
    """Return the positions in `mentions` of each place's mentions, in order of the first ones.

    "Azerbaijan" and "Republic of Azerbaijan" are one place, and so are a town and its variants; a
    province is another place than the town that it is named after.
    """
    groups: dict[Key, list[int]] = {}
    for at, mention in enumerate(mentions):
        groups.setdefault(_identity(mention), []).append(at)
    return list(groups.values())


def country_of(span: Mention, places: Iterable[PlaceMention]) -> str | None:
    """Return the country of the first place within `span` that lies in one country."""
    inside = (place for place in places if spans.contains(span, place))
    return next((place.country for place in inside if place.country), None)


def _identity(mention: PlaceMention) -> Key:
    if mention.kind == "country" and mention.country:
        return "country", mention.country
    if mention.geonames_id is not None:
        return "geonames", str(mention.geonames_id)
    name = fold(mention.standard_name or mention.text)
    return mention.kind, mention.country or "", "".join(filter(str.isalnum, name)) or name
