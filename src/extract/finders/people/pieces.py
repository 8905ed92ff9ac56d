"""Cuts runs of words to what may be one person's name."""

import re
from collections.abc import Iterator, Sequence

from extract import names
from extract.finders.people import days
from extract.finders.people.runs import INITIAL, PARTICLE, WORD, Part
from extract.finders.people.scene import Scene

_JUNIOR = re.compile(r",?[ \t]{1,2}(?:[JS]r\b\.?|(?:II|III|IV)\b)")
_TWO = 2
_ACRONYM = 5
_VOWEL = re.compile(r"[aeiouy]")
_SHORTEST = 2  # parts after which "HCG Nikos Doe" is no name of three
_PLACING = frozenset({"in", "of", "at", "from", "to"})
SAINTS = frozenset({"san", "santa", "santo", "sao", "são", "saint", "sainte", "agia", "agios"})
SONS = frozenset({"bin", "ibn", "ibni", "bint", "binti"})
ARTICLES = frozenset({"al", "el", "abu", "bin", "ibn", "de", "la", "van", "von"})
_COMPOUNDS = frozenset({
    "free", "based", "wide", "level", "led", "made", "related", "style", "in", "up", "out"
})  # fmt: skip
_STATES = frozenset({"u", "e", "d", "p", "n"})


def cut(scene: Scene, run: Sequence[Part]) -> Iterator[list[Part]]:
    """Yield what is left of `run` between words that no name holds."""
    piece: list[Part] = []
    for at, part in enumerate(run):
        taken = scene.is_wall(part) or _is_stop(scene, part)
        if taken and not days.is_name(scene, run, at):
            if piece:
                yield piece
            piece = []
        else:
            piece.append(part)
    if piece:
        yield piece


def _is_stop(scene: Scene, part: Part) -> bool:
    if part.kind != WORD or part.text in names.STOPS_AS_NAMES:
        return False
    stops = scene.lore.stops
    return stops.issuperset(part.key.split("-")) if "-" in part.key else part.key in stops


def trimmed(scene: Scene, parts: Sequence[Part]) -> list[Part]:
    """Return the name within `parts`: without everyday words and places around it, or nothing."""
    name = _without_commons(scene, _without_titles(scene, list(parts)))
    name = _without_places(scene, name)
    name = _without_particles(scene, name)
    if not any(part.kind == WORD for part in name) or _is_abbreviation(name):
        return []
    return name


def _without_titles(scene: Scene, name: list[Part]) -> list[Part]:
    """Drop "H.E." and "Prince" where no earlier finder has seen them."""
    if len(name) > 1 and name[0].text in ("A", "I") and name[1].kind != INITIAL:
        name = name[1:]
    if [part.key for part in name[:2]] == ["h", "e"] and len(name) > 2:
        name = name[2:]
    while len(name) > 1 and (_is_title(scene, name) or _is_acronym(scene, name)):
        name = name[1:]
    while len(name) > 1 and _is_after_name(scene, name):
        name = name[:-1]
    return name


def _is_after_name(scene: Scene, name: Sequence[Part]) -> bool:
    """Tell whether `name` ends with an honour, or with a body on the next line: "Ann Bell QC"."""
    last, before = name[-1], name[-2]
    if last.kind != WORD or not last.loud:
        return False
    if last.key in scene.lore.honours:
        return True
    short = len(last.text) < _ACRONYM and last.key not in scene.lore.family
    return short and "\n" in scene.text[before.end : last.start]


def _is_title(scene: Scene, name: Sequence[Part]) -> bool:
    """Tell whether `name` begins with a title, and not as "Sultan bin Rashid"."""
    part, lore = name[0], scene.lore
    if part.kind != WORD or name[1].key in SONS:
        return False
    role = part.key in lore.roles and part.key not in lore.surnames | lore.doubtful | lore.given
    return role or part.key in lore.titles


def _is_acronym(scene: Scene, name: Sequence[Part]) -> bool:
    """Tell whether `name` begins with letters that stand for a body: "BTC A. Vrba"."""
    first = name[0]
    known = first.kind != WORD or first.key in scene.lore.family
    if not first.loud or known or len(first.text) > _ACRONYM or _is_initials(scene, first):
        return False
    if len(name) > _SHORTEST and not any(part.loud for part in name[1:]):
        return True
    return name[1].kind == INITIAL or not _VOWEL.search(first.key)


def _is_initials(scene: Scene, first: Part) -> bool:
    """Tell whether two capitals are initials that a title stands before: "Air Marshal VK Rao"."""
    kind, gap = scene.title_before(first.start)
    return len(first.text) == _TWO and kind in ("honorific", "rank") and gap == " "


def _without_commons(scene: Scene, name: list[Part]) -> list[Part]:
    while len(name) > 1 and is_common(scene, name[0]) and not scene.title_before(name[0].start)[0]:
        if begins_as_given(scene, name):
            break
        name = name[1:]
    if len(name) == 2 and scene.title_before(name[0].start)[0] == "honorific":
        return name
    while len(name) > 1 and is_common(scene, name[-1]) and _is_long(name):
        if ends_as_family(scene, name):
            break
        name = name[:-1]
    return name


def begins_as_given(scene: Scene, name: Sequence[Part]) -> bool:
    """Tell whether the first word is a given name as much as a word: "Hope Akello"."""
    lore, first = scene.lore, name[0]
    if first.key not in lore.doubtful or len(name) < _SHORTEST:
        return False
    after = next((part for part in name[1:] if part.kind == WORD), None)
    if after is None:
        return False
    known = after.key in lore.given or after.key in lore.surnames or after.key in lore.family
    return known or not (is_common(scene, after) or scene.place(after))


def ends_as_family(scene: Scene, name: Sequence[Part]) -> bool:
    """Tell whether the last word is a family name as much as a word: "Anna Young", "T. Bishop"."""
    lore, before = scene.lore, name[-2]
    if name[-1].key not in lore.surnames or name[-1].kind != WORD:
        return False
    if scene.title_before(name[0].start)[0] in ("honorific", "rank"):
        return True
    return before.kind == INITIAL or before.key in lore.given or before.key in lore.doubtful


def _is_long(name: Sequence[Part]) -> bool:
    return sum(part.kind == WORD for part in name) > 1


def is_common(scene: Scene, part: Part) -> bool:
    """Tell whether `part` is an everyday word, or one that this text also writes small."""
    if part.kind != WORD or part.key in scene.lore.given:
        return False
    if "-" in part.text and part.key.rpartition("-")[2] in _COMPOUNDS:
        return True
    return part.key in scene.lore.commons or part.key in scene.small


def _without_places(scene: Scene, name: list[Part]) -> list[Part]:
    """Drop a place that only stands before the name: "… of Ruritania Anna Bell"."""
    while len(name) > 2 and scene.place(name[0]):
        if scene.word_before(name[0].start) in _PLACING:
            name = name[1:]
            continue
        if scene.title_before(name[0].start)[0]:
            break
        after = name[1]
        known = after.key in scene.lore.given or after.kind == INITIAL or scene.place(after)
        if not known or (name[0].key in scene.lore.given and not scene.place(after)):
            break
        name = name[1:]
    return name


def _without_particles(scene: Scene, name: list[Part]) -> list[Part]:
    """Drop particles before the name unless a title is before them."""
    while name and name[-1].kind == PARTICLE:
        name = name[:-1]
    titled = bool(name) and bool(scene.title_before(name[0].start)[0])
    while name and name[0].kind == PARTICLE and not titled:
        name = name[1:]
    return name


def _is_abbreviation(name: Sequence[Part]) -> bool:
    """Tell whether `name` begins "U.S." or "P.O."."""
    first = name[:2]
    return (
        len(name) > 2
        and all(part.key in _STATES for part in first)
        and (first[0].end == first[1].start)
        or _is_alone(name)
    )


def _is_alone(name: Sequence[Part]) -> bool:
    words = [part for part in name if part.kind == WORD]
    return len(words) == 1 and (len(words[0].text) < 2 or words[0].key in ARTICLES)


def end_of(text: str, name: Sequence[Part]) -> int:
    """Return the end of `name` with "Jr." after it."""
    if name[-1].key in ("jr", "sr") and text[name[-1].end : name[-1].end + 1] == ".":
        return name[-1].end + 1
    junior = _JUNIOR.match(text, name[-1].end) if len(name) > 1 else None
    return junior.end() if junior else name[-1].end
