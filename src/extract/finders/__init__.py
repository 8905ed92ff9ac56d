"""What is looked for in a release: `KINDS`, the one table of mention types, in order of running."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from extract import dates
from extract.finders import (
    agenda,
    honorifics,
    organisations,
    people,
    places,
    positions,
    ranks,
)
from extract.mentions import Mention
from extract.pages import Page

Finder = Callable[[Page, Mapping[str, Sequence[Mention]]], Iterator[Mention]]


class Kind(NamedTuple):
    """A mention type and its finder, which is given what the finders above it have found."""

    type: str
    find: Finder


KINDS = (
    Kind("date", dates.find),
    Kind("place", places.find),
    Kind("honorific", honorifics.find),
    Kind("rank", ranks.find),
    Kind("organisation", organisations.find),
    Kind("position", positions.find),
    Kind("person", people.find),
    Kind("agenda_item", agenda.find),
)
