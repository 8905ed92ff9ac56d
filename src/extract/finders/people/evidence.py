"""How sure it is that words written like a name are one: what speaks for it and against it."""

import re
from collections.abc import Sequence

from extract.finders.people import pieces
from extract.finders.people.runs import INITIAL, PARTICLE, SUFFIX, WORD, Part
from extract.finders.people.scene import Scene

ENOUGH = 1.6
_BEFORE = {"honorific": 4.0, "rank": 3.6, "position": 3.2}
_ARABIC = frozenset({"bin", "ibn", "bint", "ould"})
_NUMBER = re.compile(r"(?:^|-)[IVXL]{2,}$")  # "Exercise Dolphin-II"
_LONG = 6
_LOUD = 5  # letters of a family name in capitals that no body is called
_ACRONYM = 4
_EPONYM = frozenset(
    {"named after", "name of", "memory of", "honour of", "honor of", "called after"}
)


def strength(scene: Scene, parts: Sequence[Part]) -> float:
    """Return how much speaks for `parts` being the name of a person; ENOUGH is the threshold."""
    return sum(
        (
            _titled(scene, parts),
            _around(scene, parts),
            _shape(parts),
            _known(scene, parts),
            _against(scene, parts),
        )
    )


def _titled(scene: Scene, parts: Sequence[Part]) -> float:
    start = parts[0].start
    kind, gap = scene.title_before(start)
    if kind:
        far = kind == "position" and gap.strip() != ""
        return _BEFORE[kind] - (1.2 if far else 0)
    if scene.word_before(start) in scene.lore.titles:
        before = scene.text[max(0, start - 2) : start]
        return 3.2 if before.strip() in ("", ".") else 0.8
    return 0.0


def _around(scene: Scene, parts: Sequence[Part]) -> float:
    start, end = parts[0].start, parts[-1].end
    points = 2.0 if scene.title_after(end) else 0.0
    points += 1.5 if scene.in_brackets_after(end) else 0.0
    points += 1.3 if scene.word_after(end) in scene.lore.speech else 0.0
    if len(parts) > 1:
        points += 1.6 if scene.age_after(end) or scene.role_before(start) else 0.0
        points += 1.4 if scene.contact_before(start) or scene.role_after(end) else 0.0
    two = scene.words_before(start)
    return points + (0.6 if two in scene.lore.leads or two.split()[-1:] == ["by"] else 0.0)


def _shape(parts: Sequence[Part]) -> float:
    words = [part for part in parts if part.kind == WORD]
    kinds = {part.kind for part in parts}
    points = 2.2 if INITIAL in kinds and parts[0].start != words[0].start else 0.0
    points = points or (1.0 if INITIAL in kinds else 0.0)
    points += 2.5 if SUFFIX in kinds else 0.0
    small = {part.text for part in parts if part.kind == PARTICLE}
    points += 2.5 if small & _ARABIC else 0.8 if small else 0.0
    loud = [part.loud for part in words]
    if len(words) > 1 and loud[-1] != loud[0] and (len(words[-1].text) > 2 or loud[0]):
        points += 1.4 if len(words[-1].text) >= _LOUD and not loud[0] else 1.0
    if len(words) == 1:
        return points - (1.5 if len(parts) == 1 else 0.0)
    return points + (0.25 if len(words) < _LONG else -1.5)


def _known(scene: Scene, parts: Sequence[Part]) -> float:
    words = [part for part in parts if part.kind == WORD]
    given = [_given(scene, word) for word in words]
    points = max(given[0], *(0.75 * value for value in given[1:]), 0.0) if words else 0.0
    endings = [_family(scene, word) for word in words]
    points += (
        max(endings[-1], 0.8 * endings[0]) if len(words) > 1 or len(parts) > 1 else endings[0] / 2
    )
    if len(words) > 1 and pieces.begins_as_given(scene, parts):
        points += 0.5
    if any(_ends(word.key, scene.lore.patronymics) for word in words[1:]):
        points += 1.5
    return points


def _given(scene: Scene, word: Part) -> float:
    keys = [word.key, *word.key.split("-")] if "-" in word.key else [word.key]
    if any(key in scene.lore.given for key in keys):
        return 2.0
    return 1.0 if any(key in scene.lore.doubtful for key in keys) else 0.0


def _family(scene: Scene, word: Part) -> float:
    if word.key in scene.lore.family:
        return 1.0
    if word.key.startswith(("al-", "o'", "mc", "el-", "mac", "ben-", "d'")):
        return 1.0
    return 1.2 if len(word.key) > 4 and _ends(word.key, scene.lore.endings) else 0.0


def _ends(key: str, endings: tuple[str, ...]) -> bool:
    return key.endswith(endings)


def _against(scene: Scene, parts: Sequence[Part]) -> float:
    words = [part for part in parts if part.kind == WORD]
    given = len(words) > 1 and pieces.begins_as_given(scene, parts)
    family = len(parts) > 1 and pieces.ends_as_family(scene, parts)
    words = words[given : len(words) - family] or words[-1:]
    places = sum(scene.place(word) is not None for word in words)
    points = -4.0 if places == len(words) else -1.5 if places else 0.0
    points -= 1.5 * sum(pieces.is_common(scene, word) for word in words)
    if len(words) == len(parts) == 1 and words[0].loud and len(words[0].text) <= _ACRONYM:
        points -= 0.0 if words[0].key in scene.lore.family else 2.5
    points -= 4.0 if scene.is_country(parts[0].start, parts[-1].end) else 0.0
    return points - (4.0 if _is_of_thing(scene, parts) else 0.0) - _unlike(scene, parts)


def _is_of_thing(scene: Scene, parts: Sequence[Part]) -> bool:
    """Tell whether `parts` are the name of a thing: "Bell Airport", "Plaza Bell", "USS Bell"."""
    first = parts[0]
    return (
        scene.names_thing(parts[-1].end)
        or (first.key in scene.lore.eponyms and first.kind == WORD)
        or scene.words_before(first.start) in _EPONYM
        or scene.eponym_before(first.start)
    )


def _unlike(scene: Scene, parts: Sequence[Part]) -> float:
    """Return how much "San …" and "… II" speak against a person where no title stands before."""
    marks = (parts[0].key in pieces.SAINTS) + bool(_NUMBER.search(parts[-1].text))
    return 2.0 * marks if not scene.title_before(parts[0].start)[0] else 0.0
