"""Whether quoted words are said by somebody, and no title."""

import re

from extract.finders.agenda import kinds
from extract.finders.agenda.candidates import Candidate
from extract.finders.agenda.cues import Cue, Cues
from extract.finders.agenda.groups import Group

_ABOUT = frozenset((
    "on", "of", "under", "concerning", "regarding", "to", "for", "about", "over", "in",
))  # fmt: skip
_FAR = 8
_GOES_ON = re.compile(r",\s(?:and|which|while|where|who|as)\b")
_STOPPED = re.compile(r"[.!…]\s{0,3}$")
_PAUSED = re.compile(r"[,.!?…]\s{0,3}$")
_VERB = re.compile(r"\s(?:was|is|has|will|were)\b")


def is_said(cues: Cues, group: Group, noun: Cue | None) -> bool:
    """Tell whether words of saying stand around: `she said: “…”`, `“…”, – noted the Minister`."""
    if noun and kinds.is_close(cues, group, noun):
        return False
    start, end = group.before
    lead = cues.text[start:end].rstrip()
    said = [cue for cue in cues.within(max(start, end - 120), end) if cue.role == "speech"]
    if said and (lead.endswith((":", ",", "that")) or not cues.words_within(said[-1].end, end)):
        return True
    words = cues.words_within(max(start, end - 30), end)
    return not (words and words[-1].key in _ABOUT) and _is_said_behind(cues, group)


def _is_said_behind(cues: Cues, group: Group) -> bool:
    start, end = group.after
    text = cues.text[start : start + 9].lstrip()
    inner = cues.text[group.members[-1].end : group.members[-1].outer_end]
    words = cues.words_within(start, min(end, start + 90))[:_FAR]
    reach = words[-1].end if words else start
    if _GOES_ON.match(text):
        return False
    spoken = any(cue.role == "speech" for cue in cues.within(start, reach))
    return spoken and (text.startswith((",", "–", "-", "—")) or inner[:1] == ",")


def is_sentence(cues: Cues, group: Group, title: Candidate) -> bool:
    """Tell whether a quotation is a sentence of its own: it begins one and has its full stop.

    So does speech that goes on behind words of saying: `“We wait,” she said. “We always did.”`.
    """
    inner = cues.text[title.end - 1 : title.outer_end].rstrip("“”\"„»«'’‘`‟ ")
    start, end = group.before
    words = [word for word in cues.words_within(start, end) if word.key[0].isalnum()]
    if words and not cues.text[start:end].rstrip().endswith(":"):
        return False
    if inner[-1:] in ("?", "!") and _VERB.match(cues.text, title.outer_end):
        return False
    return bool((_STOPPED if words else _PAUSED).search(inner))


def is_nickname(cues: Cues, title: Candidate) -> bool:
    """Tell whether a quotation stands within a name: Ana "Nena" Ruiz."""
    before = cues.words_within(max(0, title.outer_start - 25), title.outer_start)
    behind = cues.text[title.outer_end : title.outer_end + 3]
    if not before or len(behind) < 3 or not (behind[0] == " " and behind[1].isupper()):
        return False
    is_beside = before[-1].end == title.outer_start - 1
    is_short = len(cues.words_within(title.start, title.end)) <= 3
    return is_beside and is_short and before[-1].text[0].isupper()
