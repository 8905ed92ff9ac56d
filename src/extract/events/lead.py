"""The words before a noun that belong to the name: "XVII regular | meeting"."""

from typing import NamedTuple

from extract.events import vocabulary
from extract.events.vocabulary import Scene
from extract.mentions import OrganisationMention

_MOST_WORDS = 14
_MOST_UNKNOWN = 2
_YEARS = range(1900, 2100)


class Lead(NamedTuple):
    """What stands before a noun: the first word of the name, and what the words say."""

    first: int
    ordinal: int | None = None
    is_next: bool = False
    is_proper: bool = False
    """Whether the words name this occasion and no other."""
    article: str = ""
    is_any: bool = False
    last_seen: int = -1
    """The word at which the name stopped."""


class _Step(NamedTuple):
    """One step to the left: the word to go on from, and what was read."""

    at: int
    known: bool = True
    ordinal: int | None = None
    is_next: bool = False
    is_proper: bool = False


def read(scene: Scene, noun: int, low: int) -> Lead:
    """Return what stands before word `noun`, not before word `low`."""
    at, first, unknown = noun - 1, noun, 0
    ordinal: int | None = None
    is_next = is_proper = False
    while at >= low and noun - at < _MOST_WORDS and unknown <= _MOST_UNKNOWN:
        if scene.has("the", at) or (scene.has("any", at) and not scene.is_hyphened(at)):
            return _behind(scene, Lead(first, ordinal, is_next, is_proper), at)
        step = _step(scene, at, low)
        if step is None:
            break
        first = step.at + 1 if step.known else first
        unknown = 0 if step.known else unknown + scene.words[at].text.isalpha()
        ordinal = ordinal or step.ordinal
        is_next, is_proper = is_next or step.is_next, is_proper or step.is_proper
        at = step.at
    return Lead(first, ordinal, is_next, is_proper, last_seen=at)


def _behind(scene: Scene, lead: Lead, at: int) -> Lead:
    """Return a name that begins behind the article at word `at`: unknown words are part of it."""
    key = scene.key(at)
    is_any = scene.has("any", at) or (key == "s" and _is_day(scene, at - 2))
    first = lead.first if is_any else at + 1
    return lead._replace(first=first, article=key, is_any=is_any, last_seen=at)


def _is_day(scene: Scene, at: int) -> bool:
    """Tell whether a date ends with word `at`: in "last year's course" no course is meant."""
    end = scene.words[at].end if at >= 0 else 0
    back = range(max(0, at - 3), at + 1)
    return any(
        (date := scene.dates.get(scene.words[each].start)) and date.end >= end for each in back
    )


def _step(scene: Scene, at: int, low: int) -> _Step | None:
    """Return what word `at` adds to the name on its right, or None where the name begins."""
    number = vocabulary.ordinal_ending(scene, at)
    if number:
        return _Step(number[0] - 1, ordinal=number[1])
    if scene.has("next", at):
        return _Step(at - 1, is_next=True)
    if scene.has("lead", at) or scene.has("topic", at) or scene.key(at).isdigit():
        return _plain(scene, at)
    word = scene.words[at]
    if not word.text[0].isalpha():
        return _mark(scene, at)
    return _named(scene, at, low)


def _plain(scene: Scene, at: int) -> _Step | None:
    """Return a usual adjective, or a year, which is a name of its own."""
    key = scene.key(at)
    if not key.isdigit():
        return _Step(at - 1)
    return _Step(at - 1, is_proper=True) if key.isascii() and int(key) in _YEARS else None


def _mark(scene: Scene, at: int) -> _Step | None:
    """Return a mark within a name: a hyphen, or the comma of "the regular, 64th, session"."""
    word = scene.words[at]
    if vocabulary.is_joint(word) and at and scene.words[at - 1].end == word.start:
        return _Step(at - 1, known=False)
    if word.text != "," or not at:
        return None
    around = scene.has("lead", at - 1) or scene.has("next", at - 1)
    numbered = vocabulary.ordinal_ending(scene, at - 1)
    return _Step(at - 1, known=False) if around or numbered else None


def _named(scene: Scene, at: int, low: int) -> _Step | None:
    """Return a body's name, a capitalised word, or one that only an article before can bring in."""
    name = scene.name_before(at)
    if name is not None:
        is_body = isinstance(name, OrganisationMention) and name.start >= scene.words[low].start
        return _Step(scene.at(name.start) - 1, is_proper=True) if is_body else None
    if scene.has("stop", at):
        return None
    word = scene.words[at]
    if word.text[0].isupper():
        return _Step(at - 1, is_proper=at > low)
    return None if word.key.endswith(("ed", "ly")) else _Step(at - 1, known=False)
