"""Whether parts that stand beside one another make a rank together."""

from collections.abc import Sequence
from itertools import pairwise

from extract import names
from extract.finders.ranks.parts import CLASS, Composed, family, kind
from extract.forms import Match
from extract.pages import Page

NAMING = frozenset(("rank", "grade", "class", "title"))
_OWNERS = frozenset(
    ("of", "national", "federal", "royal", "state", "republican", "metropolitan", "city")
    + ("regional", "provincial", "district", "municipal", "main", "central", "military")
)


def is_composed(page: Page, rank: Composed, before: Sequence[Match]) -> bool:
    """Tell whether the parts fit together."""
    values, kinds = rank.grade.entry.values, rank.kinds
    classed = kinds & (CLASS | {"branch"}) or ("grades" in values and kinds & {"rung", "grade"})
    if not _is_paired(before) or (values.get("trust") == "classed" and not classed):
        return False
    if values.get("office") and "branch" in kinds and "rung" not in kinds:
        return False
    if any(part.entry.values.get("needs") and not classed for part in before):
        return False
    steps = [part for part in (*before, rank.grade) if kind(part) != "branch"]
    if not all(_leads(rung, after, rank.grade) for rung, after in pairwise(steps)):
        return False
    opening = before[0] if before else rank.grade
    owned = opening.entry.values.get("own") or opening.entry.values.get("guard")
    return rank.small or not (owned and _has_owner(page, rank.first))


def _leads(rung: Match, after: Match, grade: Match) -> bool:
    """Tell whether `rung` may stand before `after`, a rung of the same grade or the grade."""
    if kind(rung) not in ("rung", "arm", "grade"):
        return True
    grades = rung.entry.values.get("grades", ())
    return family(grade) in grades or (family(after) in grades and kind(after) == "grade")


def _is_paired(parts: Sequence[Match]) -> bool:
    """Tell whether each ordinal stands beside its step: "2nd class", "class I"."""
    at = 0
    while at < len(parts):
        if kind(parts[at]) in CLASS:
            if {kind(part) for part in parts[at : at + 2]} != CLASS:
                return False
            at += 1
        at += 1
    return True


def _has_owner(page: Page, first: int) -> bool:
    """Tell whether the service at word `first` is someone's: "Kenya Police", "Chief of Police"."""
    if first == 0 or is_far(page, first):
        return False
    before = page.words[first - 1]
    if before.key == "of" and first > 1 and page.words[first - 2].key in NAMING:
        return False
    if before.key == "the":
        return first > 1 and page.words[first - 2].key == "of"
    if before.key in _OWNERS or before.text == ".":
        return before.key in _OWNERS or names.is_initial(page.words, first - 2)
    return before.text[0].isupper() and before.key not in names.vocabulary().stops


def is_far(page: Page, at: int) -> bool:
    """Tell whether white space before word `at` holds a line break."""
    return "\n" in page.text[page.words[at - 1].end : page.words[at].start]
