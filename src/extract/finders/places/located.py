"""Which country a place lies in that no list has: by its base, its neighbours, the issuer."""

from bisect import bisect_left
from collections.abc import Sequence

from extract.finders.places.choice import Chosen, Context
from extract.gazetteer import Place
from extract.pages import Page

_APPOSED = 3  # characters between "Hall" and ", Osh"
_NEAR_AFTER, _NEAR_BEFORE = 60, 150


def place(
    page: Page,
    first: int,
    last: int,
    kind: str,
    base: Place | None,
    chosen: Sequence[Chosen],
    context: Context,
) -> Chosen:
    """Return words `first:last` as a place, in the country of its base or of the places near."""
    start, end = page.words[first].start, page.words[last - 1].end
    if base and kind == "street":
        base = None  # "Kirov street" does not lie in Kirov
    if base and kind == base.kind:
        place = base
    elif base and kind == "region":  # "Osh region" is not where the town is
        place = Place(base.name, kind, base.country, "", None, None, 0, None)
    else:
        country = base.country if base else _country(chosen, start, end, context)
        place = Place(page.text[start:end], kind, country, "", None, None, 0, None)
    return Chosen(start, end, first, last, place)


def _country(chosen: Sequence[Chosen], start: int, end: int, context: Context) -> str:
    """Return the country of the place in apposition, else the issuer's, else of a place near."""
    next_ = bisect_left(chosen, end, key=_start)
    if next_ < len(chosen) and chosen[next_].start - end <= _APPOSED:
        return chosen[next_].place.country or context.main
    return context.home or _country_near(chosen, start, end) or context.main


def _country_near(chosen: Sequence[Chosen], start: int, end: int) -> str:
    """Return the country of the place that follows soon, else of the last one before."""
    next_ = bisect_left(chosen, end, key=_start)
    if next_ < len(chosen) and chosen[next_].start - end < _NEAR_AFTER:
        return chosen[next_].place.country
    last = bisect_left(chosen, start, key=_start) - 1
    return (
        chosen[last].place.country if last >= 0 and start - chosen[last].end < _NEAR_BEFORE else ""
    )


def _start(place: Chosen) -> int:
    return place.start
