"""Offices and ranks that a sentence says of somebody: "She was appointed", "sat as"."""

from extract.link.holders import predicates
from extract.link.holders.scene import Scene
from extract.link.holders.topics import Topics
from extract.mentions import Mention

_BEFORE = 90  # characters before a title that say whether it is given to somebody
_AFTER = 90
_FARTHEST = 200  # characters between a name and the office that somebody gives
_OBJECTS = frozenset({"him", "her"})


def said(scene: Scene, topics: Topics, known: dict[Mention, int]) -> dict[Mention, int]:
    """Return the holders of the titles that stand apart but are said of somebody.

    `known` are the holders of those beside a name.
    """
    result: dict[Mention, int] = {}
    last: Mention | None = None
    for title in scene.titles:
        if title in scene.formal or title in known:
            last = title if title in known and title not in scene.formal else last
            continue
        who = _holder(scene, topics, title)
        if who is None and last is not None:
            who = _continued(scene, last, title, known | result)
        if who is not None:
            result[title], last = who, title
    return result


def _holder(scene: Scene, topics: Topics, title: Mention) -> int | None:
    sentence = scene.sentence(title.start)
    given = _object(scene, sentence, title)
    if given is not None:
        return given
    before = scene.text[max(sentence, title.start - _BEFORE) : title.start]
    after = scene.text[title.end : title.end + _AFTER]
    if predicates.TO_FILL.search(before) and predicates.TAKEN_BY.match(after):
        return _taker(scene, title)
    agrees = predicates.AS_THE.search(before) and predicates.GOES_ON.match(after)
    cue = predicates.SAID.search(before)
    if cue is None or agrees or predicates.NEVER_SAID.search(before):
        return None
    words = cue[0].split()
    if words[-1] in _OBJECTS or (words[0] == "naming" and len(words) > 1):
        names = scene.names_in(sentence, title.start)
        return scene.person[names[-1]] if names else None
    who = topics.subject(sentence, title.start)
    return _pronoun(scene, topics, sentence, title) if who is None else who


def _taker(scene: Scene, title: Mention) -> int | None:
    """Return the person of "the post of Secretary was taken by A"."""
    taken = predicates.TAKEN_BY.match(scene.text, title.end)
    names = scene.names_in(title.end, title.end + _BEFORE)
    adjoins = taken and names and scene.introduced(names[0]) <= taken.end()
    return scene.person[names[0]] if adjoins else None


def _pronoun(scene: Scene, topics: Topics, sentence: int, title: Mention) -> int | None:
    """Return who "he" or "she" means in a sentence that names nobody."""
    before = scene.text[sentence : title.start]
    after = scene.text[title.end : title.end + _AFTER]
    word = predicates.LATER_PRONOUN.match(after) or predicates.ANY_PRONOUN.search(before)
    return topics.antecedent(sentence, word["word"].lower()) if word else None


def _object(scene: Scene, sentence: int, title: Mention) -> int | None:
    """Return the person who somebody gives the office to: "elected A (Malta) as Chair"."""
    names = scene.names_in(sentence, title.start)
    if not names:
        return None
    name = names[-1]
    if title.start - name.end > _FARTHEST:
        return None
    lead = scene.introduced(name)
    before = scene.text[max(sentence, lead - _BEFORE) : lead]
    gap = scene.text[name.end : title.start]
    gives = predicates.GIVES_AWAY.search(before) and not predicates.BE_GIVEN.search(before)
    given = gives and predicates.TO_OBJECT.fullmatch(gap)
    return scene.person[name] if given or predicates.PARTICIPLE.fullmatch(gap) else None


def _continued(
    scene: Scene, last: Mention, title: Mention, known: dict[Mention, int]
) -> int | None:
    """Return the holder of the office before, where this one goes on: "and, later, Rector"."""
    between = scene.text[last.end : title.start]
    if len(between) > _BEFORE or scene.names_in(last.end, title.start):
        return None
    return known.get(last) if predicates.CONTINUED.fullmatch(between) else None
