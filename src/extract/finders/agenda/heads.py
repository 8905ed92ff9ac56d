"""What the words of a title alone say that it is a title of: its head noun."""

from collections.abc import Sequence

from extract.finders.agenda.candidates import Candidate
from extract.finders.agenda.cues import Cues
from extract.words import Word

_PREPOSITIONS = frozenset((
    "of", "on", "for", "in", "with", "between", "to", "until", "by", "from", "at", "about",
    "under", "against", "as", "without", "through", "during", "towards", "among", "over", "within",
))  # fmt: skip
_INNER = _PREPOSITIONS - {"of"} | {"the"}  # "Renewal of the Plan" is no plan
OF_TEXTS = ("agreement", "document", "programme")
"""Kinds of texts, whose titles mostly name them."""
_OWN = ("agreement", "document", "programme", "event", "report", "decision")
_ON = frozenset(("on", "about", "concerning", "regarding"))
_HEAD = 9


def own(cues: Cues, title: Candidate) -> str | None:
    """Return the kind that the title's own head noun tells: "Road Map for …", "Vostok 2031"."""
    words = cues.words_within(title.start, title.end)
    while len(words) > 1 and words[0].key in ("draft", "drafts", "of", "the", "a", "an"):
        words = words[1:]
    return _of_head(cues, title, words) or _of_tail(cues, title, words)


def _of_tail(cues: Cues, title: Candidate, words: Sequence[Word]) -> str | None:
    """Return the kind that a title's last noun tells: "Prohibition of Nets Bill, 2031"."""
    words = [word for word in words if word.key[0].isalpha()]
    if len(words) < 2 or not words[-1].text[0].isupper():
        return None
    if any(word.key in _INNER for word in words) or words[0].key in _PREPOSITIONS:
        return None
    last = [cue for cue in cues.within(title.start, words[-1].end) if cue.end == words[-1].end]
    kind = (
        last[0].kind
        if last and last[0].role == "noun" and not (last[0].generic or last[0].near)
        else None
    )
    return kind if kind in OF_TEXTS else None


def _of_head(cues: Cues, title: Candidate, words: Sequence[Word]) -> str | None:
    head = next((at for at, w in enumerate(words) if _is_joint(cues, w)), len(words))
    letters = sum(word.key[0].isalpha() for word in words[:head])
    if not 0 < letters <= _HEAD or _is_of_doing(words):
        return None
    nouns = [
        cue
        for cue in cues.within(title.start, title.end)
        if cue.start < words[head - 1].end and cue.kind and not cue.near
    ]
    if not nouns:
        return "event" if _is_dated_name(words) else None
    if nouns[-1].kind == "event" and cues.text[nouns[-1].end :].startswith((" and ", " & ")):
        return None  # "Training and the Labour Market" is no training
    if nouns[-1].kind == "agenda":
        said = cues.text[nouns[-1].start : nouns[-1].end].lower()
        is_plan = said == "agenda" and len(words) > 1 and words[0].key != "agenda"
        return "programme" if is_plan or words[-1].key.isdigit() else None
    return nouns[-1].kind if nouns[-1].kind in _OWN else None


def _is_joint(cues: Cues, word: Word) -> bool:
    """Tell whether a word is a preposition, and no part of another one: not `By-law`."""
    is_part = "-" in (cues.text[word.end : word.end + 1], cues.text[word.start - 1 : word.start])
    return word.key in _PREPOSITIONS and not is_part


def _is_of_doing(words: Sequence[Word]) -> bool:
    """Tell whether a title begins with what is done: "Drafting the plan", not "Working Plan"."""
    is_name = len(words) > 1 and words[1].text[0].isupper()
    return words[0].key.endswith("ing") and not is_name


def _is_dated_name(words: Sequence[Word]) -> bool:
    """Tell whether a title is a short name with a year, as exercises and contests have."""
    named = all(word.text[0].isupper() or not word.key[0].isalpha() for word in words)
    return 2 < len(words) < 8 and named and len(words[-1].key) == 4 and words[-1].key.isdigit()


def begins_with_on(cues: Cues, title: Candidate) -> bool:
    """Tell whether a title begins as those of decisions do: "On the Use of …"."""
    words = cues.words_within(title.start, title.end)
    return len(words) > 1 and words[0].key in _ON
