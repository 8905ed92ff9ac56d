"""Rows for holders: {1 Anna Bell} is a mention of person 1; <h1 Mr.>, <r1 Colonel>, <p1 Minister>
are titles that she holds, <p0 …> is one that nobody named here holds.
"""

import re

from extract import pages
from extract.link import holders
from extract.mentions import (
    HonorificMention,
    Mention,
    PersonMention,
    PositionMention,
    RankMention,
    Release,
)

TYPES: dict[str, type[Mention]] = {
    "h": HonorificMention,
    "r": RankMention,
    "p": PositionMention,
}
PIECE = re.compile(
    r"\{(?P<who>\d) (?P<name>[^{}]*)\}|<(?P<kind>[hrp])(?P<of>\d) (?P<title>[^<>]*)>"
)


def _read(marked: str) -> tuple[str, list[list[PersonMention]], dict[Mention, int]]:
    """Return the plain text, the people and each title with the number of its holder."""
    text, at = "", 0
    people: dict[int, list[PersonMention]] = {}
    titles: dict[Mention, int] = {}
    for match in PIECE.finditer(marked):
        text += marked[at : match.start()]
        at, start = match.end(), len(text)
        text += match["name"] or match["title"]
        if match["who"]:
            people.setdefault(int(match["who"]), []).append(
                PersonMention(start, len(text), text[start:])
            )
        else:
            titles[TYPES[match["kind"]](start, len(text), text[start:])] = int(match["of"])
    return text + marked[at:], [people[who] for who in sorted(people)], titles


Held = list[tuple[str, int]]


def read_and_link(marked: str) -> tuple[Held, Held]:
    """Return each title of a row with the number of its holder: as found, and as marked."""
    text, people, titles = _read(marked)
    found = holders.holders(
        pages.read(Release("r", text)),
        people,
        [title for title in titles if isinstance(title, HonorificMention)],
        [title for title in titles if isinstance(title, RankMention)],
        [title for title in titles if isinstance(title, PositionMention)],
    )
    numbers = {title: 0 if at is None else at + 1 for title, at in found.items()}
    return [(t.text, numbers[t]) for t in titles], [(t.text, of) for t, of in titles.items()]
