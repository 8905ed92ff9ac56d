"""Learns from a release which abbreviations are names of bodies in it."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from extract import initials
from extract.fields import vocabulary
from extract.forms import Lexicon
from extract.pages import Page
from extract.words import Word

_IN_BRACKETS = re.compile(r"\(\s?([^\W\d_](?:[^\W_]|[&./-]){1,9})\s?\)")
_PAIR = re.compile(r"\(([A-Z]{2,8}) ([A-Z]{2,8})\)")
_BEHIND = re.compile(r"\s?\(([A-Z]{2,8})\)")
_FARTHEST = 24  # words looked back over for the long form
_MOST_SKIPPED = 6
_LONGEST = 8
_LEADS = frozenset({"at", "by", "with", "within"})
_GOALS = frozenset({"to", "from", "between"})  # also before names of places and people


def learn(page: Page) -> frozenset[str]:
    """Return the abbreviations that the page introduces in brackets or shows to be bodies."""
    introduced = frozenset(_introduced(page)) | initials.spelled(page)
    return introduced | frozenset(_beside_words(page)) | frozenset(_pairs(page))


def _pairs(page: Page) -> Iterator[str]:
    """Yield what stands in brackets behind a known abbreviation: "(CIS XYZ)"."""
    known = _forms(page.lexicon("organisations"))
    for match in _PAIR.finditer(page.text):
        if match[1] in known:
            yield match[2]


@cache
def _forms(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(form for entry in lexicon.entries.values() for form in entry.forms)


def behind(page: Page, ends: Iterable[int]) -> Iterator[str]:
    """Yield what stands in brackets behind a body, in whatever language it abbreviates it."""
    denied = vocabulary(page.lexicon("subjects"), "abbreviation")
    states = _forms(page.lexicon("countries"))
    for end in ends:
        match = _BEHIND.match(page.text, end)
        if match and match[1].lower() not in denied and match[1] not in states:
            yield match[1]


def _introduced(page: Page) -> Iterator[str]:
    """Yield what stands in brackets behind a body whose initials fit: "Border Agency (BA)"."""
    starts = [word.start for word in page.words]
    bodies = page.lexicon("bodies")
    for match in _IN_BRACKETS.finditer(page.text):
        if not is_acronym(match[1]):
            continue
        end = bisect_left(starts, match.start())
        before = _same_clause(page, page.words[max(0, end - _FARTHEST) : end])
        size = fit(match[1], before)
        if size and _names_body(page, bodies, end - size, end):
            yield match[1]


def is_acronym(text: str) -> bool:
    """Tell whether `text` is written like an abbreviation: "EUBAM", "MoFA", "R&D"."""
    large = sum(map(str.isupper, text))
    return large >= 2 and large * 2 >= len(text)


def _same_clause(page: Page, before: Sequence[Word]) -> list[Word]:
    """Return the last words of `before` that no full stop, bracket or line end separates."""
    kept: list[Word] = []
    for word in reversed(before):
        if word.key in ".;:()[]" or (kept and "\n" in page.text[word.end : kept[-1].start]):
            break
        kept.append(word)
    return kept[::-1]


def fit(acronym: str, before: Sequence[Word]) -> int:
    """Return how many of the last words of `before` the letters of `acronym` stand for, or 0."""
    letters = [char.lower() for char in acronym if char.isupper()]
    skipped = 0
    for size, word in enumerate(reversed(before), 1):
        if (
            letters
            and word.key.startswith(letters[-1])
            and word.text[0].isupper()
            or (
                letters
                and len(letters) > 1
                and word.key.startswith(letters[-1])
                and len(word.key) < 4
            )
        ):
            letters.pop()
        elif word.text[0].isupper():
            skipped += 1
        if not letters and word.text[0].isupper():
            return size
        if not letters or skipped > _MOST_SKIPPED:
            return 0
    return 0


def _names_body(page: Page, bodies: Lexicon, first: int, last: int) -> bool:
    return any(bodies.match(page.text, page.words, at) for at in range(first, last))


def _beside_words(page: Page) -> Iterator[str]:
    """Yield abbreviations that stand as bodies do: "the XYZ Secretariat", "Director of XYZ"."""
    subjects = page.lexicon("subjects")
    beside, denied = vocabulary(subjects, "beside"), vocabulary(subjects, "abbreviation")
    surnames: set[str] = set()
    bodies: set[str] = set()
    for at, word in enumerate(page.words):
        if not word.text.isupper() or not 2 <= len(word.text) <= _LONGEST or word.key in denied:
            continue
        before = page.words[at - 1] if at else None
        if before and (before.text[0].isupper() or before.key == ".") and before.key != "the":
            surnames.add(word.text)
        elif word.text.isalpha() and _stands_as_body(page.words, at, beside):
            bodies.add(word.text)
    yield from sorted(bodies - surnames)


def _stands_as_body(words: Sequence[Word], at: int, beside: frozenset[str]) -> bool:
    after = words[at + 1] if at + 1 < len(words) else None
    if after and after.key in beside and not after.text.isupper():
        return True
    first = at - 1 if at and words[at - 1].key == "the" else at
    if first >= 2 and words[first - 1].key == "of" and not words[first - 2].text.isupper():
        return words[first - 2].key in beside
    led = bool(first) and words[first - 1].text in (_LEADS if first == at else _LEADS | _GOALS)
    proper = after is None or (after.text[0].isupper() and after.start == words[at].end + 1)
    return led and not proper and _is_bare(words[at].text)


def _is_bare(text: str) -> bool:
    """Tell whether `text` is too short of vowels for a name: "DGMM", "MTAES"."""
    vowels = sum(char in "AEIOUY" for char in text)
    return len(text) > 2 and vowels * 5 <= len(text) * 2
