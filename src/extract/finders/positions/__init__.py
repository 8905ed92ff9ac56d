"""Finds offices: the whole title with its complement, without article and name."""

from collections.abc import Iterator, Mapping, Sequence

from extract.finders.positions.evidence import Evidence
from extract.finders.positions.grammar import Grammar, Title
from extract.mentions import Mention, PositionMention
from extract.pages import Page
from extract.units import OFFICE, Reader, Unit

Found = Mapping[str, Sequence[Mention]]


def find(page: Page, found: Found) -> Iterator[PositionMention]:
    """Yield the offices of a page that one person holds, in order."""
    units = Reader(page, found).read()
    grammar, evidence = Grammar(page, units), Evidence(page, units)
    titles = list(_titles(units, grammar, evidence))
    for title, held in titles:
        if held or evidence.recalls(title):
            span = page.release.span(units[title.first].start, units[title.last - 1].end)
            yield PositionMention(*span, category=grammar.category(title))


def _titles(
    units: Sequence[Unit], grammar: Grammar, evidence: Evidence
) -> Iterator[tuple[Title, bool]]:
    """Yield what may be an office, and whether it is one for sure; none begins within such."""
    end = 0
    for at, unit in enumerate(units):
        if unit.kind != OFFICE or at < end:
            continue
        title = grammar.title(at, end)
        held = evidence.holds(title)
        if held:
            evidence.learn(title)
            end = title.last
        yield title, held
