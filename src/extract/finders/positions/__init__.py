"""Finds offices: the whole title with its complement, without article and name."""

from collections.abc import Iterator, Mapping, Sequence

from extract.finders.positions.evidence import Evidence
from extract.finders.positions.grammar import Grammar
from extract.mentions import Mention, PositionMention
from extract.pages import Page
from extract.units import OFFICE, Reader

Found = Mapping[str, Sequence[Mention]]


def find(page: Page, found: Found) -> Iterator[PositionMention]:
    """Yield the offices of a page that one person holds, in order."""
    units = Reader(page, found).read()
    grammar, evidence = Grammar(page, units), Evidence(units)
    end = 0
    for at, unit in enumerate(units):
        if unit.kind != OFFICE or at < end:
            continue
        title = grammar.title(at, end)
        if evidence.holds(title):
            end = title.last
            span = page.release.span(units[title.first].start, units[end - 1].end)
            yield PositionMention(*span, category=grammar.category(title))
