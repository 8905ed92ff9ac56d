"""The usual English name of a rank: "Lt.-Gen. of Militia (Ret.)", a militia lieutenant general."""

from collections.abc import Iterator

from extract import words
from extract.finders.ranks import grammar
from extract.finders.ranks.parts import Composed, kind
from extract.forms import Match
from extract.mentions import RankMention, Release
from extract.pages import Page


def read(page: Page, mention: RankMention) -> Composed | None:
    """Return how the words of `mention` are composed, None where the lexicon does not say."""
    text = mention.text
    alone = Page(Release("", text), tuple(words.split(text)), (), (), (), page.lexicons)
    rank = next(grammar.read_all(alone), None)
    return rank if rank and (rank.start, rank.end) == (0, len(text)) else None


def name(mention: RankMention, rank: Composed | None) -> str:
    """Return the usual name in lower case: of words that the lexicon does not know, themselves."""
    if rank is None:
        return " ".join(mention.text.lower().split())
    return _titled(rank) + "".join(_classes(rank))


def keys(rank: Composed) -> Iterator[str]:
    """Yield what the lexicon of grades may call `rank`, the most exact first."""
    rungs = [part for part in _before(rank) if kind(part) == "rung"]
    classes = "".join(_classes(rank))
    for grade in (rank.grade.entry.name, usual(rank.grade)):
        yield " ".join([*map(usual, rungs), grade]) + classes
    if classes and rank.category == "diplomatic":
        yield usual(rank.grade)


def usual(part: Match) -> str:
    """Return the usual name of a part of a rank."""
    return str(part.entry.values.get("usual", part.entry.name))


def ordinal(rank: Composed) -> str | None:
    """Return the number of the class of `rank`: "2nd"."""
    if "step" not in rank.kinds:
        return None
    return next((usual(part) for part in rank.parts if kind(part) == "ordinal"), None)


def _before(rank: Composed) -> list[Match]:
    return [part for part in rank.parts if part.start < rank.grade.start]


def _titled(rank: Composed) -> str:
    """Return the name without its class: services stand where usage puts them."""
    front = [part for part in _before(rank) if kind(part) in ("rung", "branch", "grade")]
    branches = [part for part in rank.parts if kind(part) == "branch"]
    behind = [part for part in branches if _is_behind(part, rank)]
    front = [part for part in front if part not in behind]
    moved = [part for part in branches if part not in front and part not in behind]
    title = " ".join(filter(None, map(usual, (*moved, *front, rank.grade))))
    return " of ".join([title, *filter(None, map(usual, behind))])


def _is_behind(branch: Match, rank: Composed) -> bool:
    """Tell whether `branch` follows "of": colonel of justice, superintendent of police."""
    if branch.entry.values.get("of"):
        return True
    military = rank.grade.entry.values.get("category") == "military"
    return branch.start > rank.grade.start and not military


def _classes(rank: Composed) -> Iterator[str]:
    """Yield what follows the title: ", 2nd class", a bare number, " (lower half)"."""
    steps = [part for part in rank.parts if kind(part) == "step"]
    for at, part in enumerate(part for part in rank.parts if kind(part) == "ordinal"):
        yield f", {usual(part)} {usual(steps[at])}" if at < len(steps) else f" {usual(part)[0]}"
    for part in rank.parts:
        if part.entry.values.get("named"):
            yield f" ({usual(part)})"
