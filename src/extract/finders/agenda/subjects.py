"""Where the subject of a verb stands, seen from the verb: past what is set between commas."""

import re
from collections.abc import Sequence

from extract.finders.agenda.cues import Cues
from extract.words import Word

_INSERTED = re.compile(  # "The Board, which …,", "The Board, meeting in Oslo,", "…, chaired by …,"
    r",\s(?:(?:at|in|of|to|by|for|from|during|under|with)\s)?"
    r"(?:which|who|whose|whom|where|when|having|being|under|with|at|in|on|after|upon|by|during"
    r"|following|acting|meeting|sitting|convening|gathering|chaired|led|headed|presided|convened"
    r"|assembled|gathered|composed|attended|represented|made\sup|consisting|comprising"
    r"|accompanied|joined|elected|established|created|formed|founded|set\sup|hosted|held)\b"
)
_ADVERBS = frozenset((
    "also", "unanimously", "then", "later", "finally", "further", "furthermore", "today",
    "yesterday", "jointly", "formally", "officially", "subsequently", "both", "has", "have", "had",
    "was", "were", "did", "does", "will", "would", "not", "again", "recently", "once", "already",
    "fully", "initially", "first", "next", "provisionally", "duly", "thus", "therefore",
))  # fmt: skip
_UNNAMED = frozenset((
    "it", "they", "we", "cabinet", "council", "committee", "commission", "board", "assembly",
    "senate", "parliament", "plenary", "government", "house", "chamber", "court", "tribunal",
    "panel", "jury", "congress", "conference", "meeting", "summit", "participants", "delegates",
    "delegations", "members", "ministers", "deputies", "lawmakers", "legislators", "senators",
    "councillors", "judges", "shareholders", "sides", "parties", "experts", "leaders", "bureau",
    "presidium", "directors", "governors", "majority", "opposition",
))  # fmt: skip
_ARTICLES = frozenset(("the", "a", "an", "both", "all", "two", "three", "its", "their", "full"))
_GOVERNS = frozenset(("of", "in", "to", "for", "by", "at", "from", "with", "on", "and", ",", "or"))
_PRONOUNS = frozenset(("it", "they", "we"))


def end_before(cues: Cues, start: int, verb: int) -> int:
    """Return where the words end that may hold the subject of a verb.

    What is set between commas right before the verb is stepped over: `The Board, which Ms. Lund
    chairs, approved`.
    """
    words = _without_adverbs(cues.words_within(start, verb))
    if not words or words[-1].text != ",":
        return verb
    opened = _INSERTED.search(cues.text, start, words[-1].start)
    return opened.start() if opened and opened.start() > start else verb


def is_unnamed(cues: Cues, start: int, end: int) -> bool:
    """Tell whether the subject right before `end` is "it" or a bare word for a body."""
    words = _without_adverbs(cues.words_within(start, end))
    if not words or words[-1].key not in _UNNAMED:
        return False
    if words[-1].key in _PRONOUNS:
        return True
    before = [word.key for word in words[-3:-1]]
    is_bare = bool(before) and before[-1] in _ARTICLES
    return is_bare and (len(before) < 2 or before[0] not in _GOVERNS - {","})


def _without_adverbs(words: Sequence[Word]) -> Sequence[Word]:
    while words and words[-1].key in _ADVERBS:
        words = words[:-1]
    return words
