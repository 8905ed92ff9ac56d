"""Whether an occasion is past or current, or still to come: what its clause says."""

from extract.events.mention import EventMention
from extract.events.vocabulary import Scene
from extract.forms import Match

_BEHIND, _BEFORE, _LONGEST = 60, 45, 30
"""How many characters there may be between the words for an occasion and what is said of it."""


def of(scene: Scene, mention: EventMention) -> str | None:
    """Return "announced", "reported" or, where the clause of a mention says neither, None."""
    after, before = _after(scene, mention), _before(scene, mention)
    if mention.is_next:
        if before and before.entry.values["role"] == "past" and _gathers(scene, before):
            return "reported"
        return "reported" if after and _role(after) == "past" else "announced"
    if after and (before is None or _is_nearer(mention, after, before)):
        return _TIMES[_role(after)]
    return _TIMES[_role(before)] if before else None


def _gathers(scene: Scene, cue: Match) -> bool:
    """Tell whether a cue says that people came: "they gathered for the next meeting"."""
    return scene.text[cue.start : cue.end].casefold() in ("gathered", "met", "convened")


def _after(scene: Scene, mention: EventMention) -> Match | None:
    _, high = scene.sentence(mention.start)
    end = _clause_end(scene.text, mention.end, min(high, mention.end + _BEHIND))
    return next(iter(_cues(scene, mention.end, end, end + _LONGEST)), None)


def _before(scene: Scene, mention: EventMention) -> Match | None:
    low, _ = scene.sentence(mention.start)
    start = max(low, mention.start - _BEFORE, scene.text.rfind(";", low, mention.start))
    found = _cues(scene, start, mention.start, mention.start)
    return found[-1] if found else None


def _cues(scene: Scene, start: int, end: int, reach: int) -> list[Match]:
    """Return the cues that begin in `start:end` and end before `reach`."""
    near = scene.words[scene.at(start) : scene.at(reach)]
    return [cue for cue in scene.known.cues.find(scene.text, near) if cue.start < end]


_TIMES = {"will": "announced", "past": "reported"}


def _role(cue: Match) -> str:
    return str(cue.entry.values["role"])


def _is_nearer(mention: EventMention, after: Match, before: Match) -> bool:
    return after.start - mention.end <= mention.start - before.end + 8


def _clause_end(text: str, start: int, end: int) -> int:
    at = text.find(";", start, end)
    return at if at >= 0 else end
