"""The words behind a noun that belong to the name: "meeting | of the Council of Ministers"."""

from collections.abc import Container
from typing import NamedTuple

from extract.events.vocabulary import Scene, ordinal_ending
from extract.mentions import PlaceMention

_OPENERS = frozenset({"of", "between", "with", "on", "for", "among", "to"})
_MORE = frozenset({"of", "between", "with", "on", "for", "among", "under", "within", "against"})
_COMPANY = frozenset({"meeting", "talks", "round_table"})
_AIMS = frozenset({"meeting", "session", "conference", "talks"})
_TOPICAL = frozenset({"conference", "forum", "seminar", "course", "exhibition", "round_table"})
_ARTICLES = frozenset({"the", "a", "an", "its", "their", "his", "her"})
_GLUE = frozenset({"and", "&", "-", "/", "'", "the", "."})
_WIDE = frozenset({"continent", "region"})
_MOST_WORDS = 40
_MOST_LOWER = 8
_ABBREVIATED = 5


class Tail(NamedTuple):
    """The word after the name, and whether the words behind the noun name this occasion."""

    last: int
    is_proper: bool = False
    """Whether a name, or a topic ("on fish stocks"), tells the occasion from others."""


def read(scene: Scene, at: int, high: int, kind: str, nouns: Container[int]) -> Tail:
    """Return what stands behind a noun that ends before word `at`, up to word `high`."""
    last, is_proper = at, False
    high = min(high, at + _MOST_WORDS)
    while last < high and _opens(scene, last, at, kind):
        phrase = _phrase(scene, last + 1, high, nouns)
        if phrase.last <= last + 1:
            break
        is_proper = is_proper or phrase.is_proper or scene.key(last) == "on"
        last = phrase.last
    return Tail(last, is_proper)


def _opens(scene: Scene, at: int, noun: int, kind: str) -> bool:
    """Tell whether word `at` leads in words of the name."""
    key = scene.key(at)
    first = at + 1 + (scene.key(at + 1) in _ARTICLES)
    if scene.has("aside", first) or first >= len(scene.words) or _is_date(scene, first):
        return False
    check = _CHECKS.get(key)
    if check:
        return check(scene, at, noun, first, kind)
    return key in (_OPENERS if at == noun else _MORE)


def _leads_to(scene: Scene, at: int, noun: int, first: int, kind: str) -> bool:
    """Tell whether "to" says where a visit goes or what a meeting is for: "to discuss cod"."""
    if kind == "visit":
        return True
    small = scene.words[first].text.islower() and first == at + 1 and not scene.has("stop", first)
    return at == noun and kind in _AIMS and small


def _leads_by(scene: Scene, at: int, noun: int, first: int, kind: str) -> bool:
    return kind == "visit" and at == noun


def _leads_in(scene: Scene, at: int, noun: int, first: int, kind: str) -> bool:
    return at > noun and _is_wide(scene, first)


def _leads_for(scene: Scene, at: int, noun: int, first: int, kind: str) -> bool:
    return kind in _TOPICAL or scene.words[first].text[0].isupper()


def _leads_at(scene: Scene, at: int, noun: int, first: int, kind: str) -> bool:
    """Tell whether "at" goes on with a topic: "rescue at sea"."""
    plain = scene.words[first].text.islower() and not scene.has("stop", first)
    return at > noun and first == at + 1 and plain


def _leads_with(scene: Scene, at: int, noun: int, first: int, kind: str) -> bool:
    """Tell whether "with" says who was met, and not what else happened: "with 12 resolutions"."""
    definite = first > at + 1 or scene.words[first].text[0].isupper()
    people = definite or (kind != "talks" and scene.words[first].text.isalpha())
    return kind in _COMPANY and at == noun and people


def _leads_under(scene: Scene, at: int, noun: int, first: int, kind: str) -> bool:
    return at > noun and (scene.name_at(first) is not None or scene.words[first].text[0].isupper())


_CHECKS = {
    "to": _leads_to,
    "by": _leads_by,
    "in": _leads_in,
    "at": _leads_at,
    "for": _leads_for,
    "with": _leads_with,
    "under": _leads_under,
}


def _is_wide(scene: Scene, at: int) -> bool:
    """Tell whether a part of the world begins at word `at`: "… Measures in Asia"."""
    name = scene.name_at(at)
    before = scene.words[at - 2].text
    return isinstance(name, PlaceMention) and name.kind in _WIDE and before[0].isupper()


def _is_date(scene: Scene, at: int) -> bool:
    return at < len(scene.words) and scene.words[at].start in scene.dates


def _phrase(scene: Scene, at: int, high: int, nouns: Container[int]) -> Tail:
    """Return the end of the phrase that begins at word `at`."""
    at += scene.key(at) in _ARTICLES
    last, lower, is_proper = at, 0, False
    while at < high and lower <= _MOST_LOWER and not _is_date(scene, at):
        name = scene.name_at(at)
        if name is not None:
            at, is_proper = scene.at(name.end), True
            last = at
            continue
        after = _after(scene, at, nouns)
        if after == at:
            break
        word = scene.words[at]
        if word.key not in _GLUE:
            last = after
            lower += word.text[0].islower()
            is_proper = is_proper or word.text[0].isupper()
        at = after
    return Tail(last, is_proper)


def _after(scene: Scene, at: int, nouns: Container[int]) -> int:
    """Return the word after the word `at` of a phrase, `at` where the phrase ends before it."""
    word = scene.words[at]
    if word.key == "(":
        short = scene.key(at + 2) == ")" and scene.words[at + 1].text.isupper()
        return at + 3 if short else at
    if word.key in _GLUE:
        return at + 1 if _is_glue(scene, at) else at
    if not word.text[0].isalnum() or scene.has("stop", at):
        return at
    is_other = at in nouns and word.text[0].islower() and not _is_numbered(scene, at)
    return at if is_other else at + 1


def _is_numbered(scene: Scene, at: int) -> bool:
    """Tell whether a noun is a numbered part: "sitting of the third annual session"."""
    at -= 1 + scene.has("lead", at - 1)
    return ordinal_ending(scene, at) is not None


def _is_glue(scene: Scene, at: int) -> bool:
    """Tell whether a small word or mark joins what stands around it."""
    word = scene.words[at]
    if word.text[0].isalpha():
        return True
    if word.key == "." and at + 1 < len(scene.words) and scene.name_at(at + 1):
        return len(scene.words[at - 1].text) < _ABBREVIATED  # "Mr. Berg"
    return word.start == scene.words[at - 1].end and (
        at + 1 < len(scene.words) and scene.words[at + 1].start == word.end
    )
