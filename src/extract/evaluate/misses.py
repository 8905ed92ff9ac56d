"""Where what was found differs from the gold, span by span."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from extract.evaluate.annotations import Annotation
from extract.evaluate.matching import Compared

VALUES: Mapping[str, tuple[str, ...]] = {
    "place": ("country",),
    "date": ("value",),
    "agenda_item": ("status", "kind"),
}
"""What is compared of spans of a type, beside their bounds and holders."""
WHERE_KNOWN = ("country", "value")
"""What the gold may leave open."""
HELD = ("honorific", "rank", "position")
NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Miss:
    """One difference. What is not there is None; `gold` and `found` are the values that differ."""

    file: str
    type: str
    miss: str
    """missed, spurious, bounds, or what differs: country, value, holder, status, kind."""
    gold_start: int | None = None
    gold_end: int | None = None
    gold_text: str | None = None
    found_start: int | None = None
    found_end: int | None = None
    found_text: str | None = None
    gold: str | None = None
    found: str | None = None


Values = tuple[str, str | None, str | None]
"""What differs, and the two values."""


def misses(release: Compared, type_: str) -> Iterator[Miss]:
    """Yield the misses of one type in a release, in text order."""
    pairs = release.pairs[type_]
    paired = {id(each) for pair in pairs for each in pair}
    alone = [
        *((each, None) for each in release.gold[type_] if id(each) not in paired),
        *((None, each) for each in release.found[type_] if id(each) not in paired),
    ]
    rows: list[tuple[Annotation | None, Annotation | None]] = [*pairs, *alone]
    for gold, found in sorted(rows, key=_start):
        for what, wanted, got in _differences(release, gold, found):
            yield Miss(
                release.name, type_, what, *_span(gold), *_span(found), gold=wanted, found=got
            )


def _start(row: tuple[Annotation | None, Annotation | None]) -> int:
    return next(each.start for each in row if each)


def _span(annotation: Annotation | None) -> tuple[int | None, int | None, str | None]:
    if annotation is None:
        return None, None, None
    return annotation.start, annotation.end, annotation.text


def _differences(
    release: Compared, gold: Annotation | None, found: Annotation | None
) -> Iterator[Values]:
    if gold and found:
        yield from _of_pair(release, gold, found)
    else:
        yield ("missed" if gold else "spurious"), None, None


def _of_pair(release: Compared, gold: Annotation, found: Annotation) -> Iterator[Values]:
    if (gold.start, gold.end) != (found.start, found.end):
        yield "bounds", None, None
    for key in VALUES.get(gold.type, ()):
        wanted, got = getattr(gold, key), getattr(found, key)
        if wanted != got and (wanted or key not in WHERE_KNOWN):
            yield key, wanted, got or None
    if gold.type in HELD and not release.agree_on_holder(gold, found):
        yield "holder", _name(gold, release.gold), _name(found, release.found)


def _name(annotation: Annotation, annotations: Mapping[str, Sequence[Annotation]]) -> str:
    """Return the holder as the text names that person first."""
    names = (each.text for each in annotations["person"] if each.thing == annotation.holder)
    return next(names, annotation.holder or NOBODY)
