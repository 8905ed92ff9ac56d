"""Changes to a sentence that leave its annotation true: names, case, quotes, spaces, hyphens."""

import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from training.data import Document, Sentence, Span

SWAPPED = ("person", "place", "rank", "organisation")
QUOTES = ("“”", '""', "«»", "‘’", "''", "„“", "``")
HYPHENS = "-‐–"
CHANCES = {"swap": 0.35, "case": 0.08, "capitals": 0.06, "quotes": 0.15, "spaces": 0.1}
"""How often each change befalls a sentence."""


class Edit(NamedTuple):
    """Replace `text[start:end]` by `new`."""

    start: int
    end: int
    new: str


class Pool:
    """Names seen in the corpora, by type, culture and number of words."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self._names: dict[tuple[str, str, int], list[str]] = defaultdict(list)
        for document in documents:
            for sentence in document.sentences:
                for span in leaves(sentence):
                    self._add(span, sentence.text[span.start : span.end])

    def _add(self, span: Span, name: str) -> None:
        if span.type in SWAPPED and "\n" not in name:
            for culture in {span.culture, ""}:
                self._names[span.type, culture, _size(name)].append(name)

    def other(self, span: Span, name: str, chance: random.Random) -> str:
        """Return a name of the type and as many words, mostly of the same culture."""
        culture = span.culture if chance.random() < 0.6 else ""
        names = self._names.get((span.type, culture, _size(name)))
        return chance.choice(names) if names else name


def _size(name: str) -> int:
    return min(len(name.split()), 4)


def leaves(sentence: Sentence) -> list[Span]:
    """Return the spans that hold no other and of which nothing within is unknown."""
    others = [*sentence.spans, *(span for span in sentence.unknown if not _all(span, sentence))]
    return [span for span in sentence.spans if not any(_disturbs(other, span) for other in others)]


def _all(span: Span, sentence: Sentence) -> bool:
    return (span.start, span.end) == (0, len(sentence.text))


def _disturbs(other: Span, span: Span) -> bool:
    """Tell whether `other` would be wrong if `span` were another name of its type."""
    if other.type == span.type or other.start >= span.end or span.start >= other.end:
        return False
    around = other.start <= span.start and span.end <= other.end
    return not around or (other.start, other.end) == (span.start, span.end)


def edited(sentence: Sentence, edits: Iterable[Edit]) -> Sentence:
    """Return `sentence` with `edits`, its spans moved along.

    An edit lies within or without a span, or is as large as it.

    >>> new = edited(Sentence("Ms Ito left", (Span("person", 3, 6),)), [Edit(3, 6, "Okonkwo")])
    >>> new.text, [new.text[span.start : span.end] for span in new.spans]
    ('Ms Okonkwo left', ['Okonkwo'])
    """
    parts: list[str] = []
    shifts: list[tuple[int, int, int]] = []  # (old start, old end, shift after it)
    at = shift = 0
    for edit in sorted(edits):
        if edit.start < at:
            continue
        parts += sentence.text[at : edit.start], edit.new
        shift += len(edit.new) - (edit.end - edit.start)
        shifts.append((edit.start, edit.end, shift))
        at = edit.end
    text = "".join([*parts, sentence.text[at:]])
    move = _mover(shifts)
    return Sentence(text, tuple(map(move, sentence.spans)), tuple(map(move, sentence.unknown)))


def _mover(shifts: Sequence[tuple[int, int, int]]) -> Callable[[Span], Span]:
    def moved(index: int) -> int:
        past = [shift for _, end, shift in shifts if end <= index]
        return index + (past[-1] if past else 0)

    def move(span: Span) -> Span:
        return span._replace(start=moved(span.start), end=moved(span.end))

    return move


def augmented(sentences: Sequence[Sentence], pool: Pool, chance: random.Random) -> list[Sentence]:
    """Return `sentences` of one document, changed at random; a name changes alike in all."""
    names: dict[tuple[str, str], str] = {}
    swap = chance.random() < CHANCES["swap"]
    result = []
    for sentence in sentences:
        if swap:
            sentence = swapped(sentence, pool, names, chance)
        for kind, change in CHANGES.items():
            if chance.random() < CHANCES[kind]:
                sentence = change(sentence, chance)
        result.append(sentence)
    return result


def swapped(
    sentence: Sentence, pool: Pool, names: dict[tuple[str, str], str], chance: random.Random
) -> Sentence:
    """Return `sentence` with other names; `names` holds what has been swapped in the document."""
    edits = []
    for span in leaves(sentence):
        name = sentence.text[span.start : span.end]
        key = span.type, name
        if span.type in SWAPPED and key not in names:
            names[key] = pool.other(span, name, chance) if chance.random() < 0.7 else name
        edits.append(Edit(span.start, span.end, names.get(key, name)))
    return edited(sentence, edits)


def recased(sentence: Sentence, chance: random.Random) -> Sentence:
    """Return `sentence` as a headline: all in capitals, or each word with one."""
    change = chance.choice((str.upper, str.upper, str.title, str.lower))
    edits = [
        Edit(match.start(), match.end(), change(match[0]))
        for match in re.finditer(r"[^\W\d_]+", sentence.text)
        if len(change(match[0])) == len(match[0])
    ]
    return edited(sentence, edits)


def capitals(sentence: Sentence, chance: random.Random) -> Sentence:
    """Return `sentence` with surnames in capitals, the custom of diplomats."""
    edits = []
    for span in leaves(sentence):
        name = sentence.text[span.start : span.end]
        if span.type == "person" and " " in name:
            start = span.start + name.rindex(" ") + 1
            edits.append(Edit(start, span.end, sentence.text[start : span.end].upper()))
    return edited(sentence, edits)


def requoted(sentence: Sentence, chance: random.Random) -> Sentence:
    """Return `sentence` with quotation marks of another kind, or without any."""
    marks = chance.choice((*QUOTES, "  "))
    opening, closing = marks[0], marks[1]
    edits = []
    for match in re.finditer(r"[“”„«»\"]", sentence.text):
        before = sentence.text[: match.start()][-1:]
        mark = opening if not before or before in " (\n" else closing
        edits.append(Edit(match.start(), match.end(), mark.strip()))
    return edited(sentence, edits)


def respaced(sentence: Sentence, chance: random.Random) -> Sentence:
    """Return `sentence` as a careless hand saved it: blanks lost or doubled, other hyphens."""
    edits = []
    for match in re.finditer(r"(?<=[.,;:]) (?=\w)|(?<=\d) (?=[^\W\d_])", sentence.text):
        if chance.random() < 0.3:
            edits.append(Edit(match.start(), match.end(), chance.choice(("", "  ", "\u00a0"))))
    for match in re.finditer(rf"(?<=\w)[{HYPHENS}](?=\w)", sentence.text):
        if chance.random() < 0.3:
            edits.append(Edit(match.start(), match.end(), chance.choice(HYPHENS)))
    return edited(sentence, edits)


CHANGES: dict[str, Callable[[Sentence, random.Random], Sentence]] = {
    "case": recased,
    "capitals": capitals,
    "quotes": requoted,
    "spaces": respaced,
}
"""The changes to one sentence, in their order."""
