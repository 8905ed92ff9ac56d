"""Personal grades: "Police Colonel-General", "Captain 2nd Rank (Ret.)"."""

from collections.abc import Iterator, Mapping, Sequence

from extract.finders.ranks import grammar
from extract.finders.ranks.context import Context
from extract.mentions import Mention, RankMention
from extract.pages import Page


def find(page: Page, found: Mapping[str, Sequence[Mention]]) -> Iterator[RankMention]:
    """Yield the ranks, in order: beside a name, unmistakable, or as "the Admiral" later on."""
    context = Context(page, found)
    composed = list(grammar.read_all(page))
    kept = {rank.first for rank in composed if context.holds(rank)}
    heads = {rank.head for rank in composed if rank.first in kept}
    for rank in composed:
        if rank.first in kept or (rank.head in heads and context.holds_again(rank)):
            yield RankMention(*page.release.span(rank.start, rank.end), rank.category)
