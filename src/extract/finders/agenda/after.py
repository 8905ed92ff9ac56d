"""What the words behind a title say became of it: “A” was considered and approved."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from extract.finders.agenda.cues import Cue, Cues
from extract.words import Word

_BRACKETS = re.compile(r"\s{0,3}\([^()]{0,200}\)")
_AUXILIARIES = frozenset((
    "was", "were", "is", "are", "has", "have", "had", "will", "shall", "would", "should",
    "did", "does", "got", "received", "been", "be", "being", "may", "might", "could",
    "obtained", "met", "found", "won", "gained", "needed", "needs", "secured", "came", "comes",
    "went", "goes", "stands", "stood", "remains", "remained", "stayed", "attracted", "drew",
))  # fmt: skip
_PREPOSITIONS = frozenset((
    "of", "in", "on", "for", "by", "between", "with", "from", "after", "before", "because",
    "at", "to", "as", "due", "under", "within", "during", "per", "despite", "following",
    "until", "till", "without", "amid", "upon", "against", "into", "concerning", "regarding",
))  # fmt: skip
_ADVERBS = frozenset((
    "also", "now", "then", "already", "later", "recently", "finally", "both", "all", "unanimously",
    "though", "although", "albeit", "long",
))  # fmt: skip
_RELATIVES = frozenset(("which", "that", "who", "where"))
_STOPS = frozenset((
    "he", "she", "it", "they", "we", "you", "i", "this", "these", "his", "her", "their",
    "its", "there",
))  # fmt: skip
_NOT = frozenset(("not", "subsequently"))
_LINKS = frozenset(("and", "then", "but", "later", "or"))
_ARTICLES = frozenset(("the", "a", "an", "its", "all", "any", "several", "two", "three"))
_SAYING = frozenset((
    "says", "shows", "states", "finds", "warns", "concludes", "contains", "provides", "describes",
    "argues", "explains", "reveals", "suggests", "recommends", "proposes", "urges", "estimates",
    "showed", "includes", "calls", "defines", "envisages", "foresees", "aims", "stipulates",
))  # fmt: skip
_MARKS = frozenset("“”\"„«»‘'‹「")
_PARTICIPLES = frozenset(
    ("put", "made", "given", "held", "taken", "drawn", "written", "sent", "set")
)
_SINGULAR = frozenset(("was", "is", "has"))
_NEAR, _FAR = 60, 16
"""How many characters, and words, there may be between a title and its verb."""


class Fate(NamedTuple):
    """What became of a title, and where the words that say so end."""

    status: str
    end: int
    bare: bool = False
    """Whether a participle alone says so: “A”, signed in May."""
    single: bool = False
    """Whether the verb is a singular one: of “A” and “B” only the last was meant."""


def read(cues: Cues, start: int, end: int) -> Fate | None:
    """Return what `start:end`, right behind a title, says of it, or None."""
    bracket = _BRACKETS.match(cues.text, start, end)
    start = bracket.end() if bracket else start
    words = cues.words_within(start, end)
    near = cues.within(start, end)
    found = {c.start: c for c in near if cues.text[c.start : c.end] not in _PREPOSITIONS}
    if words and words[0].key == "be":
        return Fate("proposed", words[0].end)  # it was wished that “A” be signed
    at = _first_verb(words, found)
    if at is None:
        return None
    if _is_doer(cues, words, found, at):
        return Fate("none", words[at].end)
    return _fate(cues, words, found, at, end)


def _fate(
    cues: Cues, words: Sequence[Word], found: dict[int, Cue], at: int, end: int
) -> Fate | None:
    acts, stop = _acts(words, found, at)
    if words[at].key not in _AUXILIARIES and at and words[at - 1].text == ",":
        if _governs_next(cues, acts, end):
            return None
        later = _main_verb(words, stop)
        fate = None if later is None else _judged(words, found, later, *_acts(words, found, later))
        if fate:
            return fate
    fate = _judged(words, found, at, acts, stop)
    bare = words[at].key not in _AUXILIARIES
    return fate and fate._replace(bare=bare, single=words[at].key in _SINGULAR)


def _governs_next(cues: Cues, acts: Sequence[Cue], end: int) -> bool:
    """Tell whether an act behind a comma is the next title's: `heard “A”, approved the “B”`."""
    is_title = cues.text[end : end + 1] in _MARKS and end < len(cues.text)
    if not is_title or not acts or ";" in cues.text[acts[-1].end : end]:
        return False
    return len(cues.words_within(acts[-1].end, end)) <= 3


def _main_verb(words: Sequence[Word], stop: int) -> int | None:
    """Return the verb behind an inserted participle: `“A”, offered by one side, was removed`."""
    for number, word in enumerate(words[:-1]):
        if word.start >= stop and word.text == ",":
            return number + 1 if words[number + 1].key in _AUXILIARIES else None
    return None


def _first_verb(words: Sequence[Word], found: dict[int, Cue]) -> int | None:
    """Return the number of the word at which the title's verb begins, unless another is subject."""
    at = _skip(words, found)
    if at < len(words) and words[at].key in _RELATIVES:
        at += 1
        return _auxiliary(words, found, at, _FAR, direct=True)
    if at >= len(words):
        return None
    if words[at].key in ("it", "they") and at and words[at + 1 : at + 2]:
        return at + 1 if words[at + 1].key in _AUXILIARIES else None
    if words[at].key in _AUXILIARIES | _SAYING or _is_act(found.get(words[at].start)):
        return at
    is_participle = at and words[at - 1].text == "," and _is_participle(words[at].key)
    if words[at].key not in _PREPOSITIONS and not is_participle:
        return None
    return _auxiliary(words, found, at, _FAR)


def _is_doer(cues: Cues, words: Sequence[Word], found: dict[int, Cue], at: int) -> bool:
    """Tell whether a title does what its verb says, and undergoes nothing: `“A” repeals “B”`."""
    cue = found.get(words[at].start)
    if words[at].key in _SAYING:
        return words[at].start - words[0].start < _NEAR
    if not cue or cue.end != words[at].end or not words[at].key.endswith("s"):
        return False
    behind = cues.text[cue.end : cue.end + 2].strip()
    is_object = behind in _MARKS or (words[at + 1 : at + 2] and words[at + 1].key in _ARTICLES)
    return cue.role == "act" and cue.status != "proposed" and bool(behind and is_object)


def _is_participle(key: str) -> bool:
    return key.endswith("ed") or key in _PARTICIPLES


def _skip(words: Sequence[Word], found: dict[int, Cue]) -> int:
    """Return the first word behind a title's comma, noun and adverbs: ` decision, also `."""
    at, until = 0, -1
    while at < len(words) and at < 8:
        cue = found.get(words[at].start)
        if cue and cue.role in ("noun", "draft"):
            until = cue.end
        is_filler = words[at].key in _ADVERBS or words[at].text in ",-–—"
        if not is_filler and words[at].start >= until:
            break
        at += 1
    return at


def _auxiliary(
    words: Sequence[Word], found: dict[int, Cue], at: int, far: int, direct: bool = False
) -> int | None:
    for number in range(at, min(len(words), at + far)):
        word = words[number]
        if word.key in _AUXILIARIES or (direct and _is_act(found.get(word.start))):
            return number
        cue = found.get(word.start)
        if word.key in _PREPOSITIONS:
            continue
        if word.key in _RELATIVES | _STOPS or word.text in ";:." or (cue and cue.role == "break"):
            return None
    return None


def _is_act(cue: Cue | None) -> bool:
    return cue is not None and cue.role == "act"


def _acts(words: Sequence[Word], found: dict[int, Cue], at: int) -> tuple[list[Cue], int]:
    """Return the acts from word `at` to the end of the clause, and where that is."""
    acts: list[Cue] = []
    until, is_aside = 0, False
    for number in range(at, len(words)):
        word, cue = words[number], found.get(words[number].start)
        if word.start < until:
            continue
        if cue and cue.role == "act" and not is_aside:
            acts.append(cue)
        is_aside = _is_aside(word, acts, is_aside)
        until = cue.end if cue else until
        if _ends_clause(words, found, number, bool(acts)):
            return acts, word.start
    return acts, words[-1].end


def _is_aside(word: Word, acts: Sequence[Cue], is_aside: bool) -> bool:
    """Tell whether what follows is no act of the title's: signed on the margins of the opening."""
    if word.key in _LINKS or word.text == ",":
        return False
    return is_aside or (bool(acts) and word.key in _PREPOSITIONS)


def _ends_clause(words: Sequence[Word], found: dict[int, Cue], number: int, has_act: bool) -> bool:
    word, cue = words[number], found.get(words[number].start)
    if word.text in ";:" or (cue and cue.role == "break" and word.key != "but"):
        return True
    if word.text in ",–—" or word.key in _LINKS:
        return has_act and not _goes_on(words, found, number + 1)
    return has_act and word.key in _RELATIVES | _STOPS


def _goes_on(words: Sequence[Word], found: dict[int, Cue], at: int) -> bool:
    """Tell whether another act of the same title follows: `, and was approved`."""
    for word in words[at : at + 4]:
        if _is_act(found.get(word.start)):
            return True
        if word.key not in _LINKS | _AUXILIARIES | _ADVERBS | _NOT:
            return False
    return False


def _undone(words: Sequence[Word], act: Cue) -> str:
    """Return the status of a title to which an act was not done, or not yet."""
    if any(word.key == "yet" and word.start < act.start for word in words):
        return "proposed"
    return "rejected" if act.party or act.status == "held" else "none"


def _is_bare_noun(words: Sequence[Word], act: Cue) -> bool:
    named = [word.key for word in words if act.start <= word.start < act.end]
    return len(named) == 1 and named[0].endswith(("ion", "val", "ature", "ment", "ance"))


def _judged(
    words: Sequence[Word], found: dict[int, Cue], at: int, acts: Sequence[Cue], stop: int
) -> Fate | None:
    """Return what the acts of a clause come to: the last one counts."""
    start = words[max(at - 1, 0)].start  # "to be discussed"
    cues = [cue for cue in found.values() if start <= cue.start < stop]
    if not acts:
        is_future = any(cue.role == "future" and not cue.weak for cue in cues)
        return Fate("proposed", stop) if is_future else None
    last = acts[-1]
    if last.status in ("rejected", "proposed"):
        return Fate(last.status, last.end)
    if any(cue.role == "negation" and cue.start < last.start for cue in cues):
        return Fate(_undone(words, last), last.end)
    if len(acts) > 1 and acts[-2].status == "proposed" and _is_bare_noun(words, last):
        return Fate("proposed", last.end)  # “A” awaits approval
    if any(cue.role == "future" and cue.start < last.start for cue in cues):
        return Fate("proposed", last.end)
    return Fate(last.status or "none", last.end)
