"""Titles of events that stand in quotation marks without a noun: “Silver Gull 2030” ended."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from extract import titles
from extract.events import vocabulary
from extract.events.mention import EventMention
from extract.events.vocabulary import Scene
from extract.mentions import ItemMention, Mention

QUOTES = "“”\"„«»‘’'‹›「」` "


def find(scene: Scene, found: Sequence[EventMention]) -> Iterator[EventMention]:
    """Yield the titles of events that stand without a noun."""
    taken = {mention.title.start for mention in found if mention.title}
    for item in scene.found["agenda_item"]:
        if item.kind == "event" and item.start not in taken and is_quoted(scene.text, item):
            kind, noun = _kind_before(scene, item)
            span = scene.page.release.span(
                opened(scene.text, item.start), closed(scene.text, item.end)
            )
            if not _overlaps(found, *span[:2]):
                number = _number_in(scene, item) if noun else None
                yield EventMention(
                    *span,
                    kind=kind,
                    ordinal=number,
                    noun=noun,
                    is_named=True,
                    words=frozenset(titles.read(item.text).words) if number else frozenset(),
                    title=item,
                )


def _number_in(scene: Scene, item: Mention) -> int | None:
    """Return the number with which a title begins: “Third Conference of Ports”."""
    first = scene.at(item.start)
    numbers = (
        vocabulary.ordinal_ending(scene, at)
        for at in range(first, min(first + 3, len(scene.words)))
    )
    return next((number[1] for number in numbers if number and number[0] == first), None)


def _overlaps(found: Sequence[EventMention], start: int, end: int) -> bool:
    at = bisect_left(found, end, key=lambda mention: mention.start) - 1
    return at >= 0 and found[at].end > start


def _kind_before(scene: Scene, item: ItemMention) -> tuple[str, str]:
    """Return kind and noun of a title without a noun at hand: its own, or of what leads it in."""
    own = vocabulary.nouns_in(scene.known, item.text)
    known = own or vocabulary.nouns_in(scene.known, item.introduced_by or "")
    return known[-1] if known else ("other", "")


def opened(text: str, start: int) -> int:
    """Return where the quotation mark before a title begins."""
    if text[max(0, start - 2) : start] in ("« ", "“ "):
        return start - 2
    return start - 1 if start and text[start - 1] in QUOTES.strip() else start


def closed(text: str, end: int) -> int:
    """Return where the quotation mark behind a title ends."""
    after = end + (text[end : end + 1] in QUOTES.strip() and end < len(text))
    spaced = text[end : end + 2]
    return end + 2 if spaced[:1] == " " and spaced[1:] in ("»", "”") else after


def is_quoted(text: str, item: Mention) -> bool:
    """Tell whether a quotation mark stands before a title."""
    return item.start > 0 and text[item.start - 1] in QUOTES
