"""Where and when: the place and the day in the clause of an occasion."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from extract.events.mention import EventMention
from extract.events.vocabulary import Scene
from extract.mentions import DateMention, Mention

_FAR = 130
"""How many characters there may be between an occasion and its place or day."""
_BEFORE, _BARE, _CLOSE = 12, 15, 40
_SKIPPED = frozenset({"the", "city", "of", "town", "capital", "port", "village", "district", "a"})
_HOSTS = ("host", "hosts", "hosted", "venue", "hosting")
_MOST_SKIPPED = 4
_ROUGH = 30  # a year alone gives way to a day
_MOST_ABOVE, _BELOW = 3, 100
_ATTRIBUTE = 60
_ADVERBIAL, _OPENING = 40, 70
"""A place or day within the first characters of a sentence belongs to all of it, at that cost."""
_HELD = ("held", "place", "conven", "will be", "scheduled", "planned")


class Tie(NamedTuple):
    """A place or day, and how far it stands from the words for the occasion."""

    cost: int
    mention: Mention


class Ties(NamedTuple):
    """What is known of one mention of an occasion."""

    place: Tie | None
    date: Tie | None


def read(scene: Scene, mentions: Sequence[EventMention]) -> Mapping[EventMention, Ties]:
    """Return the place and the day of each mention."""
    result: dict[EventMention, Ties] = {}
    taken: set[int] = set()
    for at, mention in enumerate(mentions):
        low, high = _reach(scene, mentions, at)
        ties = Ties(
            _best(_places(scene, mention, low, high, taken)),
            _best(_dates(scene, mention, low, high, taken)),
        )
        taken.update(tie.mention.start for tie in ties if tie)
        result[mention] = ties
    return result | dict(_of_headline(scene, mentions[:_MOST_ABOVE], result, taken))


def _of_headline(
    scene: Scene,
    mentions: Sequence[EventMention],
    known: Mapping[EventMention, Ties],
    taken: set[int],
) -> Iterator[tuple[EventMention, Ties]]:
    """Yield what a headline names without place or day: those of the first sentence below."""
    first = scene.first_sentence()
    for mention in mentions:
        if first is None or mention.end > first.start:
            break
        place, date = known[mention]
        low, high = scene.opening(first.start), first.end
        places = (p for p in _within(scene.places, scene, low, high) if _is_venue(scene, p))
        days = (d for d in _within(scene.dates, scene, low, high) if _is_when(scene, mention, d))
        near = (_free(scene, places, taken), _free(scene, days, taken))
        yield mention, Ties(place or near[0], date or near[1])


def _free(scene: Scene, found: Iterator[Mention], taken: set[int]) -> Tie | None:
    free = (s for s in found if s.start not in taken and not scene.in_item(s.start, s.end))
    return next((Tie(_BELOW, span) for span in free), None)


def _reach(scene: Scene, mentions: Sequence[EventMention], at: int) -> tuple[int, int]:
    """Return the part of the text that speaks of mention `at`: its sentence, up to the next."""
    mention = mentions[at]
    _, high = scene.sentence(mention.start)
    low = min(scene.opening(mention.start), mention.start)
    if at and mentions[at - 1].end > low:
        low = mentions[at - 1].end
    if at + 1 < len(mentions) and mentions[at + 1].start < high:
        high = mentions[at + 1].start
    low = max(low, scene.text.rfind(";", low, mention.start))
    cut = scene.text.find(";", mention.end, high)
    cut = -1 if scene.text.startswith("; it ", cut) else cut
    high = cut if cut >= 0 else high
    return low, min(high, mention.end + _FAR)


def _best(ties: Iterator[Tie]) -> Tie | None:
    return min(ties, default=None, key=lambda tie: tie.cost)


def _cost(mention: EventMention, span: Mention) -> int:
    """Return how far `span` is; what stands behind is nearer than what stands before."""
    rough = _ROUGH * (isinstance(span, DateMention) and span.precision == "year")
    far = span.start - mention.end if span.start >= mention.end else mention.start - span.end
    before = _BEFORE * (span.start < mention.start)
    return max(0, far) + before + rough + _BARE * (not mention.is_named)


def _tie(scene: Scene, mention: EventMention, span: Mention) -> Iterator[Tie]:
    """Yield `span` as a tie where it is near enough, or begins the sentence."""
    cost = _cost(mention, span)
    if span.start < mention.start and span.start - scene.opening(mention.start) < _ADVERBIAL:
        cost = min(cost, _OPENING)
    between = scene.text[mention.end : span.start]
    is_held = mention.is_named or len(between) < _CLOSE or any(w in between for w in _HELD)
    if cost < _FAR and is_held:
        yield Tie(cost, span)


def _within(found: Mapping[int, Mention], scene: Scene, low: int, high: int) -> Iterator[Mention]:
    for at in range(scene.at(low), scene.at(high)):
        span = found.get(scene.words[at].start)
        if span is not None and not scene.around(span.start, span.end):
            yield span


def _places(
    scene: Scene, mention: EventMention, low: int, high: int, taken: set[int]
) -> Iterator[Tie]:
    if mention.kind == "visit":
        yield from _visited(scene, mention)
    elif mention.site:
        yield Tie(_ATTRIBUTE, mention.site)
    for place in _within(scene.places, scene, low, high):
        inside = mention.start <= place.start < mention.end
        if inside or place.start in taken or scene.in_item(place.start, place.end):
            continue
        if _is_venue(scene, place) or _is_host(scene, place, mention):
            yield from _tie(scene, mention, place)


def _visited(scene: Scene, mention: EventMention) -> Iterator[Tie]:
    """Yield the place that a visit goes to: "visit of the Minister to Oslo"."""
    for at in range(scene.at(mention.start), scene.at(mention.end)):
        place = scene.places.get(scene.words[at].start)
        back = at - 1 - (scene.key(at - 1) == "the")
        if place is not None and scene.key(back) == "to":
            yield Tie(0, place)


def _is_venue(scene: Scene, place: Mention) -> bool:
    """Tell whether "in", "at" or the like leads in a place."""
    at = scene.at(place.start) - 1
    skipped = 0
    while at >= 0 and scene.key(at) in _SKIPPED and skipped < _MOST_SKIPPED:
        at, skipped = at - 1, skipped + 1
    if scene.key(at) == "," and at and skipped == 0:
        return _is_after_date(scene, at)
    return scene.has("where", at) and scene.key(at) not in ("to", "from")


def _is_after_date(scene: Scene, comma: int) -> bool:
    """Tell whether a day ends before a comma: "the 62nd meeting: 5 May, Oslo"."""
    end = scene.words[comma - 1].end
    near = (scene.dates.get(scene.words[at].start) for at in range(max(0, comma - 7), comma))
    return any(date.end == end for date in near if date)


def _is_host(scene: Scene, place: Mention, mention: EventMention) -> bool:
    """Tell whether a place hosts the occasion: "Oslo hosts the meeting", "hosted by Oslo"."""
    after = scene.text[place.end : mention.start].casefold()
    before = scene.text[mention.end : place.start].casefold()
    if any(word in _HOSTS for word in (after or before).split()):
        return True
    lead = scene.text[max(0, mention.start - 20) : mention.start].casefold()
    return place.start > mention.end and ("place of" in lead or "venue of" in lead)


def _dates(
    scene: Scene, mention: EventMention, low: int, high: int, taken: set[int]
) -> Iterator[Tie]:
    for date in _within(scene.dates, scene, low, high):
        free = date.start not in taken and not scene.in_item(date.start, date.end)
        free = free and not mention.start <= date.start < mention.end
        if free and _is_when(scene, mention, date):
            yield from _tie(scene, mention, date)


def _is_when(scene: Scene, mention: EventMention, date: Mention) -> bool:
    """Tell whether the words before a day make it that of an occasion: not "since 2015"."""
    at = scene.at(date.start) - 1
    at -= scene.key(at) == "the"
    if scene.key(at) == "(" and not _is_day(date):
        return False
    if scene.key(at) == "for":
        return date.start > mention.end and _is_day(date)
    at -= scene.key(at) in ("in", "on", "from") and scene.has("limit", at - 1)
    return not scene.has("limit", at)


def _is_day(date: Mention) -> bool:
    return isinstance(date, DateMention) and date.precision != "year"
