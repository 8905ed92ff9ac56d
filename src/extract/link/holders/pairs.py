"""Offices of several people told in one breath: "A and B sat as Chair and Rapporteur"."""

import re
from collections.abc import Iterator, Sequence

from extract.link.holders.scene import Scene
from extract.mentions import Mention, PositionMention

_MOST = 6  # people in one breath
_NEAR = 60
_WHENCE = r"(?: (?:of|from) (?:the )?[^\W\d_][^,.;:()\n]{1,30}| ?\([^()\n]{1,40}\))?"
_TOGETHER = re.compile(r",? ?(?:and|&|,)(?: the| of the| as| as the)? ")
_NAMES = re.compile(rf"{_WHENCE},? (?:and |& )?")
_LAST_NAME = re.compile(rf"{_WHENCE},? (?:and|&) ")
_PLURAL = re.compile(
    rf"{_WHENCE} (?:[^,.;:\n]{{0,40}} )?(?:were|are|sat|serve|served|act|acted|take|took|become"
    r"|became|have been|as|to be)\b(?: [^,.;:\n]{0,40})?"
)
_SINGULAR = re.compile(r"\b(?:is|was|has|becomes|takes|serves|acts)\b")
_RESPECTIVELY = re.compile(r"[^.;\n]{0,40}\brespectively\b")
_LEADS = re.compile(r"(?:[,:]| [–—-]) ")


def respective(scene: Scene) -> dict[Mention, int]:
    """Return the holders of offices that a list gives in the order of the people."""
    result: dict[Mention, int] = {}
    for titles in _runs(scene):
        names = _before(scene, titles) or _after(scene, titles)
        if len(names) == len(titles):
            result |= {title: scene.person[name] for title, name in zip(titles, names, strict=True)}
    return result


def _runs(scene: Scene) -> Iterator[list[Mention]]:
    """Yield the offices that stand in a row: "Chair and Rapporteur"."""
    run: list[Mention] = []
    for item in scene.items:
        joined = run and _TOGETHER.fullmatch(scene.text[run[-1].end : item.start])
        if isinstance(item, PositionMention) and (joined or not run):
            run.append(item)
            continue
        if 1 < len(run) <= _MOST:
            yield run
        run = [item] if isinstance(item, PositionMention) else []
    if 1 < len(run) <= _MOST:
        yield run


def _before(scene: Scene, titles: Sequence[Mention]) -> list[Mention]:
    """Return the people before the offices, where the sentence deals these out to them."""
    start, text = titles[0].start, scene.text
    names = list(scene.names_in(scene.sentence(start), start))[-len(titles) :]
    if len(names) != len(titles):
        return []
    gap = text[names[-1].end : start]
    dealt = _RESPECTIVELY.match(text[titles[-1].end :][:_NEAR])
    plural = _PLURAL.match(gap + " ") and not _SINGULAR.search(gap)
    return names if (dealt or plural) and _in_a_row(scene, names) else []


def _after(scene: Scene, titles: Sequence[Mention]) -> list[Mention]:
    """Return the people after "the Minister of Ports and the Mayor of Gozo, "."""
    end, text = titles[-1].end, scene.text
    names = list(scene.names_in(end, end + _NEAR * len(titles)))[: len(titles)]
    if len(names) != len(titles):
        return []
    dealt = _RESPECTIVELY.match(text[names[-1].end :][:_NEAR])
    each = text[: titles[-1].start].endswith((" the ", " The "))
    leads = _LEADS.match(text[end : names[0].start])
    return names if leads and (dealt or each) and _in_a_row(scene, names) else []


def _in_a_row(scene: Scene, names: Sequence[Mention]) -> bool:
    gaps = [
        scene.text[one.end : scene.introduced(other)]
        for one, other in zip(names, names[1:], strict=False)
    ]
    return all(map(_NAMES.fullmatch, gaps)) and _LAST_NAME.fullmatch(gaps[-1]) is not None
