"""Personal grades: "Police Colonel-General", "Captain 2nd Rank (Ret.)"."""

from collections.abc import Iterator, Mapping, Sequence

from extract.finders.ranks import grammar
from extract.finders.ranks.context import Context
from extract.finders.ranks.parts import Composed
from extract.mentions import Mention, RankMention
from extract.pages import Page


def find(page: Page, found: Mapping[str, Sequence[Mention]]) -> Iterator[RankMention]:
    """Yield the ranks, in order: beside a name, unmistakable, or as "the Admiral" later on."""
    context = Context(page, found)
    composed = list(grammar.read_all(page))
    kept = {rank.first for rank in composed if context.holds(rank)}
    known = {word for rank in composed if rank.first in kept for word in _recalls(page, rank)}
    for rank in composed:
        label = _label(page, rank) if rank.parts else rank.head
        if rank.first in kept or (label in known and context.holds_again(rank)):
            yield RankMention(*page.release.span(rank.start, rank.end), rank.category)


def _recalls(page: Page, rank: Composed) -> Iterator[str]:
    """Yield what recalls `rank` later on: its head, "the General", and its last words.

    "Detective Chief Inspector Doe" is recalled by "the Chief Inspector".
    """
    yield rank.head
    keys = _label(page, rank).split(" ")
    yield from (" ".join(keys[at:]) for at in range(len(keys)))


def _label(page: Page, rank: Composed) -> str:
    return " ".join(word.key for word in page.words[rank.first : rank.last])
