"""Whether quoted words are a title: not speech, a motto, a nickname or a name of something."""

import re
from collections.abc import Sequence

from extract.finders.agenda import heads, kinds, speech
from extract.finders.agenda.candidates import Candidate
from extract.finders.agenda.cues import Cue, Cues
from extract.finders.agenda.groups import Group
from extract.words import Word

ENOUGH = 3
"""The points at which quoted words are taken for a title."""

_SPEAKERS = frozenset((
    "we", "our", "us", "i", "my", "me", "mine", "you", "your", "ours", "let",
))  # fmt: skip
_VERBS = frozenset((
    "is", "are", "was", "were", "has", "have", "had", "will", "shall", "would", "should", "can",
    "cannot", "could", "may", "might", "must", "do", "does", "did", "isn't", "don't", "won't",
    "it", "he", "she", "they", "there", "that", "these", "those", "this", "nobody", "then",
))  # fmt: skip
_ENDS_SPEECH = re.compile(r"[,.!?…]\s{0,3}$")
_PERSONAL = frozenset((
    "mr", "mrs", "ms", "miss", "madam", "dr", "sir", "auntie", "aunt", "uncle", "grandpa",
    "grandma", "captain", "father", "mother", "operation", "m", "mv", "ms",
))  # fmt: skip
_SMALL = re.compile(r"[“\"«‘'„ ]*(?:(?:the|an?)\s)?(?=[^\W\d_])[a-zà-öø-ÿ](?!\w?-?[A-Z])")
_SENTENCES = re.compile(r"[^\W\d_]{3}[.!?]\s{1,3}[^\W\d_]")
_DECIDED = ("adopted", "signed", "rejected", "excepted")
_OF_OTHERS = ("join", "pass", "support", "back", "clear", "accept", "accredit", "carr", "exten")
"""What is done to clubs, borders and prizes as well as to texts."""
_NAMED = ("event", "programme", "document", "agreement")  # may bear a name of one word


def points(cues: Cues, group: Group, title: Candidate, noun: Cue | None) -> int:
    """Return how much speaks for a title, and against it."""
    close = noun is not None and kinds.is_close(cues, group, noun)
    score = (
        _of_words(cues, title, bool(close and noun and noun.kind in _NAMED))
        + _of_place(cues, group, title, noun)
        + min(len(group.members), 4) // 2
    )
    words = [word for word in cues.words_within(title.start, title.end) if word.key[0].isalnum()]
    is_short = (
        len(words) <= (1 if _is_decided(cues, group) else 2)
        or " " not in cues.text[title.start : title.end]
    )
    return score - (2 if is_short and not close and not _is_own(cues, title) else 0)


def _is_decided(cues: Cues, group: Group) -> bool:
    """Tell whether a verb says that words are a text: they were adopted, signed or rejected."""
    return group.status in _DECIDED and not any(
        cues.text[cue.start : cue.end].lower().startswith(_OF_OTHERS)
        for cue in (*cues.within(*group.before), *cues.within(*group.after))
        if cue.status in _DECIDED
    )


def _is_own(cues: Cues, title: Candidate) -> bool:
    """Tell whether the words alone are those of a title: "Treaty on …", "On the …"."""
    return heads.own(cues, title) is not None or heads.begins_with_on(cues, title)


def _of_words(cues: Cues, title: Candidate, is_named: bool) -> int:
    """Return the points of the words themselves."""
    text = cues.text[title.start : title.end]
    words = [word for word in cues.words_within(title.start, title.end) if word.key[0].isalnum()]
    if not words:
        return -9
    is_small = _SMALL.match(text) is not None
    score = 1 if len(words) >= 4 else 0
    score += 2 if len(words) >= 3 and not is_small and not _has_verb(words, text) else 0
    score -= 3 if len(words) == 1 and not is_named else 0
    score -= 3 if is_small else 0
    score -= 3 if words[0].key in _PERSONAL else 0
    score += 3 if _is_own(cues, title) else 0
    score -= 2 if _SPEAKERS & {word.key for word in words} and not is_named else 0
    score -= 2 if _SENTENCES.search(text) else 0
    inner = cues.text[title.end : title.outer_end]
    return score - (1 if _ENDS_SPEECH.match(inner) and inner[:1] in ".!?…," else 0)


def _has_verb(words: Sequence[Word], text: str) -> bool:
    """Tell whether words are a sentence with a finite verb, and no question."""
    return bool(_VERBS & {word.key for word in words}) and not text.endswith("?")


def _of_place(cues: Cues, group: Group, title: Candidate, noun: Cue | None) -> int:
    """Return the points of what stands before and behind."""
    score = -6 if speech.is_said(cues, group, noun) else 0
    score -= 5 if speech.is_sentence(cues, group, title) else 0
    score -= 5 if _is_name(cues, group) or speech.is_nickname(cues, title) else 0
    if noun and kinds.is_close(cues, group, noun):
        score += 3
    elif noun and noun.end <= group.before[0]:  # left out, as the verb is
        score += 2
    elif noun:
        score += 1
    return score + (2 if group.status not in (None, "held", "none") else 0)


def _is_name(cues: Cues, group: Group) -> bool:
    """Tell whether the noun beside is one whose names stand in quotation marks: the hotel “A”."""
    start, end = group.before
    before = cues.within(max(start, end - 40), end)
    if before and before[-1].role == "name" and _touches(cues, before[-1].end, end):
        return True
    behind = cues.within(group.after[0], min(group.after[1], group.after[0] + 40))
    return (
        bool(behind)
        and behind[0].role == "name"
        and _touches(cues, group.after[0], behind[0].start)
    )


def _touches(cues: Cues, start: int, end: int) -> bool:
    return all(word.key in ("of", "the", "-") for word in cues.words_within(start, end))


def is_nested_title(cues: Cues, group: Group, title: Candidate, noun: Cue | None) -> bool:
    """Tell whether words in quotation marks within a title are a title: the course on “…”."""
    words = cues.words_within(title.start, title.end)
    if len(words) < 2 or cues.text[title.start].islower():
        return False
    if heads.begins_with_on(cues, title):
        return True
    if noun and noun.kind not in ("agenda", "discussion") and noun.start >= group.before[0]:
        is_name = noun.start > title.end and len(words) < 3
        return not is_name and kinds.is_close(cues, group, noun)
    return heads.own(cues, title) is not None
