"""What the places of an enumeration say of each other."""

from collections.abc import Sequence

from extract.finders.places.known import Candidate
from extract.pages import Page

_LINKS = frozenset({",", "and", "or", "-", "–", "—", "&", "/", ", and", ";", "to"})


def carry(
    page: Page,
    candidates: Sequence[Candidate],
    scores: list[float],
    order: Sequence[int],
    enough: float,
) -> None:
    """Lift the neighbours of places in an enumeration: "Osh, Uzgen and Nookat"."""
    for i, j in zip(order, order[1:], strict=False):
        left, right = sorted((i, j))
        if scores[i] < enough or not 0 < candidates[right].start - candidates[left].end < 8:
            continue
        between = page.text[candidates[left].end : candidates[right].start]
        if "\n" not in between and between.strip() in _LINKS and scores[j] > -1:
            alike = candidates[i].options[0].kind != "country" and not candidates[j].marks
            scores[j] += 2.0 if alike else 1.0
