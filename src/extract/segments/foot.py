"""What stands below a release: signatures, notes to editors, contacts, who the body is."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from extract.forms import Lexicon
from extract.segments import boilerplate, layout

_SHARE = 0.4
"""How much of a text its foot may be."""

_MOST_LINES, _LONGEST_LINE, _MOST_WORDS = 6, 200, 9
_ABOUT_SHARE, _FOOT, _TAIL_LINE = 0.35, 40, 120
_OFFICE = re.compile(
    r"\b(?:press|media|communications?|spokes(?:person|man|woman)"
    r"|public (?:relations|affairs|information)|information (?:officer|section|unit)"
    r"|translat(?:or|ed|ion)|release(?:d| id)|issued|approved|PRO|PIO|published|publisher"
    r"|reproduction|copyright|handout|log|ref(?:erence)?|visitor counter|secretary|headquarters"
    r"|street|str|strasse|avenue|av|ave|rue|road|rd|boulevard|blvd|utca|calle|p\.?\s?o\.? box"
    r"|tel|telephone|phone|investor relations|sd|toll-free|read (?:more|this)|source|component)\b",
    re.I,
)
_INITIALS = re.compile(r"\(?[A-Z][\w.]{0,30}(?:\s[\w.]{1,20})?(?:/[A-Z][\w. ]{0,30}){1,3}\)?")
_BYLINE = re.compile(
    r"(?:[^\W\d_a-z][^\W\d_]{1,15}\s){1,3}[–—-](?:\s[^\W\d_a-z][^\W\d_]{1,15}){1,3}"
)
_ADDRESS = re.compile(r"[,•·|]\s(?:\d{1,4}\s)?(?:[^\W\d_a-z][\w’'.-]{1,24}\s){1,4}\d{1,4}\s?,")
_WORD = re.compile(r"[^\W\d_]{1,40}")
_VERB = re.compile(r"\b(?:is|was|were|are|has|have|had|said|will|would|can|must|says|added)\b")


def read(
    texts: Sequence[str], kinds: Sequence[str], gaps: Sequence[bool], lexicon: Lexicon
) -> list[str]:
    """Return the kinds with the foot marked; `gaps` tells where a blank line is before."""
    named = _presented(texts, list(kinds), lexicon)
    whole, left = sum(map(len, texts)), 0
    is_last = True  # nothing but the foot stands below
    for start, end in reversed(list(_groups(gaps))):
        left += sum(map(len, texts[start:end]))
        if left > _SHARE * whole or not start:
            break
        is_foot = _is_foot(texts, named, start, end, lexicon) or (
            is_last and _is_signature(texts, named, start, end)
        )
        if is_foot:
            named[start:end] = ["boilerplate"] * (end - start)
        is_last = is_last and set(named[start:end]) == {"boilerplate"}
    return named


def is_end(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a block only ends the release: it stands with what is above."""
    return layout.is_rule(text) or boilerplate.is_end(text, lexicon)


def _groups(gaps: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Yield the blocks `start:end` that no blank line parts."""
    starts = [*(at for at, gap in enumerate(gaps) if gap or not at), len(gaps)]
    yield from pairwise(starts)


def _is_foot(
    texts: Sequence[str], kinds: Sequence[str], start: int, end: int, lexicon: Lexicon
) -> bool:
    """Tell whether a group opens as boilerplate does, or has it among short lines."""
    if end - start > 1 and layout.roles(texts[start], lexicon)[0] == "notes":
        return True
    if end - start < 2 or "boilerplate" not in kinds[start:end]:
        return False
    others = [
        text
        for text, kind in zip(texts[start:end], kinds[start:end], strict=True)
        if kind != "boilerplate"
    ]
    return kinds[start] == "boilerplate" or not any(_is_sentence(text) for text in others)


def _is_sentence(text: str) -> bool:
    return len(text) > _LONGEST_LINE or (text[-1:] in ".!?”:;" and _VERB.search(text) is not None)


def _is_signature(texts: Sequence[str], kinds: Sequence[str], start: int, end: int) -> bool:
    """Tell whether a group is who signs: a name and an office, an address, initials."""
    lines = texts[start:end]
    if len(lines) > _MOST_LINES or texts[start - 1][-1:] not in ".!?”\"»’')]":
        return False
    if "list_item" in kinds[start:end] or any(_is_sentence(line) for line in lines):
        return False
    if len(lines) == 1:
        return _signs(lines[0])
    return all(len(line.split()) <= _MOST_WORDS and line[-1:] not in ".!?:;" for line in lines) or (
        any(_OFFICE.search(line) for line in lines)
    )


def _signs(line: str) -> bool:
    if _INITIALS.fullmatch(line) or _BYLINE.fullmatch(line):
        return True
    if line[0] in "([<" and line[-1] in ")]>":
        return True
    has_parts = any(mark in line for mark in ",|/·•–—")
    names = [word for word in _WORD.findall(line) if len(word) > 2]
    capital = sum(word[0].isupper() for word in names)
    is_named = capital > (0.6 if line[-1] == "." else 0.4) * len(names)
    if not has_parts or line[-1] in ":;!?" or not is_named:
        return False
    return _OFFICE.search(line) is not None or _ADDRESS.search(line) is not None


def _presented(texts: Sequence[str], kinds: list[str], lexicon: Lexicon) -> list[str]:
    """Mark press office, contacts and the presentation of the body at the end of the text."""
    first = _contacts_from(texts, kinds, lexicon)
    left, whole = 0, sum(map(len, texts))
    for at in range(len(texts) - 1, max(len(texts) - _FOOT, 0), -1):
        left += len(texts[at])
        if left > _ABOUT_SHARE * whole:
            break
        if boilerplate.is_about_heading(texts[at]):
            first = min(first, at)
    named = kinds[:first] + ["boilerplate"] * (len(kinds) - first)
    return [
        "title"
        if kind == "boilerplate" and at < first and boilerplate.is_about_heading(text)
        else kind
        for at, (text, kind) in enumerate(zip(texts, named, strict=True))
    ]


def _contacts_from(texts: Sequence[str], kinds: Sequence[str], lexicon: Lexicon) -> int:
    """Return the first block of the contacts at the end, or the number of blocks."""
    first = len(texts)
    for at in range(len(texts) - 1, max(len(texts) - _FOOT, 0), -1):
        if kinds[at] != "boilerplate" and (len(texts[at]) > _TAIL_LINE or texts[at][-1:] in ".:;"):
            break
        contact = kinds[at] == "boilerplate" and boilerplate.is_contact(texts[at], lexicon)
        if contact or boilerplate.is_office(texts[at], lexicon):
            first = at
    return first
