"""Offices in the lines of a career or a form: "1995–1998: Deputy Director", "Job title: Head"."""

import re

from extract.link.holders.scene import Scene
from extract.link.holders.topics import Topics
from extract.mentions import Mention

_LINE = re.compile(
    r"(?:[-–•*·]\s?)?(?:(?P<years>(?:(?:since|from)\s)?(?:[A-Z][a-z]{2,8}\s)?(?:19|20)\d\d[^:\n]{0,24}?)"
    r"(?::|,|\s[–-]|\t|\s{2,}|\s)|(?P<label>[A-Z][\w /-]{2,30}):)\s?"
    r"(?:[^:\n]{0,120}(?:[;,]|\band)\s)?(?:[^\W\d_][\w’-]{0,20}[ -]){0,3}"
)
_NAME_LABEL = re.compile(r"(?:full |sur)?name[^:\n]{0,12}:\s?[^:\n]{0,24}$", re.IGNORECASE)
_LOOK_BACK = 20  # names before a line that are looked at for "Name:"


def careers(scene: Scene, topics: Topics, apart: list[Mention]) -> dict[Mention, int]:
    """Return the holders of those offices `apart` from names that stand in such lines."""
    result: dict[Mention, int] = {}
    for title in apart:
        block = max(scene.block(title.start), scene.text.rfind("\n", 0, title.start) + 1)
        if scene.names_in(block, scene.block_end(title.start)):
            continue
        line = _LINE.fullmatch(scene.text[block : title.start])
        who = _named(scene, block) if line else None
        if who is None and line and line["years"]:
            who = topics.hero(title.start)
        if who is not None:
            result[title] = who
    return result


def _named(scene: Scene, start: int) -> int | None:
    """Return the person of the last "Name:" before `start`."""
    for name in reversed(scene.names_in(0, start)[-_LOOK_BACK:]):
        if _NAME_LABEL.search(scene.text[max(0, name.start - 40) : name.start]):
            return scene.person[name]
    return None
