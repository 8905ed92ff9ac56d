"""Mentions of occasions: a noun with the words of its name, or a quoted name of one."""

from extract import titles
from extract.events import lead, quoted, tail, vocabulary
from extract.events.lead import Lead
from extract.events.mention import EventMention
from extract.events.vocabulary import Scene
from extract.forms import Match
from extract.mentions import ItemMention, PlaceMention

_MODALS = frozenset({"to", "will", "would", "can", "could", "may", "should", "must", "and", "who",
                     "they", "we", "you", "i", "please", "not", "shall", "also"})  # fmt: skip
_LONGEST_JOINT = 60
_COMMON = ("lead", "next", "the", "stop", "any")
_NUMBERS = frozenset({"day", "week", "st", "nd", "rd", "th"})
_OWN = frozenset({"his", "her", "my", "your", "our"})


def find(scene: Scene) -> list[EventMention]:
    """Return the mentions of occasions on a page, in order; none overlaps another."""
    nouns = scene.nouns()
    firsts = frozenset(match.first for match in nouns)
    found: list[EventMention] = []
    for match in nouns:
        mention = _read(scene, match, firsts)
        if mention is None:
            continue
        if found and mention.start <= found[-1].start:
            found.pop()  # "the Fisheries Forum Ministers Meeting" is a meeting
        if not found or found[-1].end <= mention.start:
            found.append(mention)
    return sorted([*found, *quoted.find(scene, found)], key=lambda mention: mention.start)


def _read(scene: Scene, match: Match, nouns: frozenset[int]) -> EventMention | None:
    """Return the occasion that the noun `match` names, or None where it names none."""
    values = match.entry.values
    low, high = (scene.at(bound) for bound in scene.sentence(match.start))
    before = lead.read(scene, match.first, low)
    if before.is_any or before.article in _OWN or _is_in_name(scene, match, before):
        return None
    behind = tail.read(scene, match.last, high, values["kind"], nouns)
    title = _title_after(scene, behind.last) or _title_before(scene, before.first)
    if not _is_noun(scene, match, before, behind.last, title):
        return None
    named = bool(before.ordinal or title or before.is_proper or behind.is_proper)
    if values.get("named") and not (title or before.ordinal or _is_capital(scene, match, before)):
        return None
    start, end = _bounds(scene, before.first, behind.last, title)
    return EventMention(
        *scene.page.release.span(start, end),
        kind=values["kind"],
        ordinal=before.ordinal,
        is_next=before.is_next,
        is_named=named,
        article=before.article,
        noun=match.entry.name,
        words=_words(scene, before.first, match, behind.last),
        title=title,
        site=_site(scene, before.first, match.first),
    )


def _words(scene: Scene, first: int, match: Match, last: int) -> frozenset[str]:
    """Return the words of a name that tell it from others of its kind: no "17th regular"."""
    site = _site(scene, first, match.first)
    kept = [
        scene.key(at)
        for at in (*range(first, match.first), *range(match.last, last))
        if not any(scene.has(role, at) for role in _COMMON)
        and scene.words[at].text.isalpha()
        and scene.key(at) not in _NUMBERS
        and not vocabulary.ordinal_ending(scene, at)
        and not (site and site.start <= scene.words[at].start < site.end)
    ]
    return frozenset(titles.read(" ".join(kept)).words if kept else ())


def _site(scene: Scene, first: int, noun: int) -> PlaceMention | None:
    """Return the place right before a noun."""
    for at in range(first, noun):
        place: PlaceMention | None = scene.places.get(scene.words[at].start)
        if place is not None and not scene.around(place.start, place.end):
            return place
    return None


def _is_capital(scene: Scene, match: Match, before: Lead) -> bool:
    """Tell whether the noun and the words before it are a name: "Shangri-La Dialogue"."""
    return before.is_proper and scene.text[match.start].isupper()


def _is_in_name(scene: Scene, match: Match, before: Lead) -> bool:
    """Tell whether the noun is part of the name of a body, office, person or title."""
    if scene.in_item(match.start, match.end) or _goes_on(scene, match):
        return True
    name = scene.around(match.start, match.end)
    if name is None:
        return False
    numbered = before.ordinal is not None and scene.words[before.first].start <= name.start
    return (
        not numbered
        or name.end > match.end
        and not name.text[match.end - name.start :].startswith(" of")
    )


def _goes_on(scene: Scene, match: Match) -> bool:
    """Tell whether the noun is an attribute in a name: "Training Unit", "Forum Secretariat"."""
    word = scene.words[match.last - 1]
    if not scene.text[match.start].isupper() or word.text.isupper():
        return False
    if match.last >= len(scene.words):
        return False
    joined = scene.key(match.last) == "and" and match.entry.values.get("named")
    after = scene.words[min(match.last + bool(joined), len(scene.words) - 1)]
    if joined:
        return after.text[0].isupper()
    low, _ = scene.sentence(match.start)
    is_title = scene.is_in_capitals(match.start)
    close = after.start - word.end == 1 and after.text[0].isupper()
    close = close and not scene.has("stop", match.last)
    return close and not is_title and match.start > low and scene.name_at(match.last) is None


def _is_noun(
    scene: Scene, match: Match, before: Lead, last: int, title: ItemMention | None
) -> bool:
    """Tell whether the word is a noun here, and no verb: "to visit Rome", "meeting Ms Berg"."""
    if title or before.article or before.first < match.first:
        return True
    named = scene.text[match.start].isupper() and match.start > scene.opening(match.start)
    if scene.kind_at(match.start) == "headline" and not match.entry.values.get("verb"):
        return True
    if match.entry.values.get("verb") and scene.key(match.first - 1) in _MODALS:
        return False
    return named or last > match.last or bool(match.entry.values.get("plural"))


def _bounds(scene: Scene, first: int, last: int, title: ItemMention | None) -> tuple[int, int]:
    """Return the offsets of a name, with its title and the quotation marks around that."""
    start, end = scene.words[first].start, scene.words[last - 1].end
    if title is None:
        return start, end
    if title.start < start:
        return quoted.opened(scene.text, title.start), end
    return start, quoted.closed(scene.text, title.end)


def _title_after(scene: Scene, at: int) -> ItemMention | None:
    """Return the quoted title that follows the name that ends before word `at`."""
    end = scene.words[at - 1].end
    item: ItemMention | None = scene.item_at(end, end + _LONGEST_JOINT)
    if item is None:
        return None
    while at < len(scene.words) and scene.words[at].start < item.start:
        match = scene.known.titles.match(scene.text, scene.words, at)
        if match:
            at = match.last
        elif scene.words[at].text in quoted.QUOTES or scene.words[at].text == ",":
            at += 1
        else:
            return None
    return item if quoted.is_quoted(scene.text, item) else None


def _title_before(scene: Scene, first: int) -> ItemMention | None:
    """Return the quoted title right before word `first`: the “Silver Gull” exercise."""
    start = scene.words[first].start
    item: ItemMention | None = scene.item_ending(start - 5, start)
    if item and item.kind == "event" and not scene.text[item.end : start].strip(quoted.QUOTES):
        return item
    return None
