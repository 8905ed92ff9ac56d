"""Lists without markers, and numbered paragraphs that are no lists."""

import re
from collections.abc import Sequence

from extract.segments import labels, layout

_NUMBERED = re.compile(r"(\d{1,2})\.\s")
_LONGEST, _MOST_WORDS = 200, 30
_SENTENCE = re.compile(r"[^\W\d_]{4}[.!?]\s{1,3}[A-Z]|[.!?][”\"’']?$")
_STAMP = re.compile(  # 8:30 am  Procession, 1986–1994: Legal officer
    r"\d{1,2}[:.h]\d\d(?:\s?[-–—]\s?\d{1,2}[:.h]\d\d)?(?:\s?(?:[ap]\.?m\.?|noon|hrs?|hours|h))?\s{0,9}[:–—-]?\s"
    r"|(?:19|20)\d\d(?:\s?[-–—]\s?(?:(?:19|20)?\d\d|present|now))?\s?[:–—-]\s",
    re.I,
)
_SHORT = 110
_LEAST = 3


def items(texts: Sequence[str], kinds: Sequence[str], gaps: Sequence[bool]) -> list[str]:
    """Return the kinds with the lines under "as follows:" as items, and numbered paragraphs."""
    named = list(kinds)
    for at, text in enumerate(texts):
        if named[at] not in ("paragraph", "title"):
            continue
        end = _end_of_lines(texts, kinds, gaps, at + 1) if text.endswith(":") else at
        if end - at >= _LEAST:
            named[at + 1 : end] = ["list_item"] * (end - at - 1)
        elif _is_stamped(texts, at) or _is_labelled(texts, at):
            named[at] = "list_item"
    return _with_paragraphs(texts, named, gaps)


def _is_stamped(texts: Sequence[str], at: int) -> bool:
    """Tell whether a line begins with a clock time or a year beside another that does."""
    beside = (*texts[max(at - 1, 0) : at], *texts[at + 1 : at + 2])
    return _STAMP.match(texts[at]) is not None and any(map(_STAMP.match, beside))


def _is_labelled(texts: Sequence[str], at: int) -> bool:
    """Tell whether a line begins with "Module 1 –" beside another that does with "Module 2 –"."""
    thing = labels.thing(texts[at][:60]) if len(texts[at]) < _LONGEST else ""
    beside = (*texts[max(at - 1, 0) : at], *texts[at + 1 : at + 2])
    return bool(thing) and any(
        labels.thing(text[:60]) == thing and len(text) < _LONGEST for text in beside
    )


def _end_of_lines(
    texts: Sequence[str], kinds: Sequence[str], gaps: Sequence[bool], start: int
) -> int:
    """Return where the short lines from `start` on end that no blank line parts."""
    end = start
    while end < len(texts) and (end == start or not gaps[end]) and _is_line(texts[end], kinds[end]):
        end += 1
    is_whole = end == len(texts) or gaps[end]
    return end if is_whole else start


def _is_line(text: str, kind: str) -> bool:
    return (
        kind in ("title", "paragraph")
        and len(text) < _LONGEST
        and text.count("|") < 2
        and _SENTENCE.search(text) is None
        and layout.marker(text[:200]) == 0
    )


def _with_paragraphs(texts: Sequence[str], kinds: list[str], gaps: Sequence[bool]) -> list[str]:
    """Name numbered blocks paragraphs where they are prose: "2. The failures came to light. …"."""
    found = [at for at, kind in enumerate(kinds) if kind == "list_item" and _is_numbered(texts, at)]
    prose = [at for at in found if _is_prose(texts[at])]
    apart = [at for at in found if gaps[at]]
    if len(prose) >= 2 and 2 * len(prose) > len(found) and len(apart) >= len(found) - 1:
        for at in found:
            kinds[at] = "paragraph"
    return kinds


def _is_numbered(texts: Sequence[str], at: int) -> bool:
    return _NUMBERED.match(texts[at]) is not None


def _is_prose(text: str) -> bool:
    return len(text) > 100 and text[-1:] in ".”" and len(text.split()) > 15


def joined(texts: Sequence[str], kinds: Sequence[str], gaps: Sequence[bool]) -> list[bool]:
    """Tell of each block whether it is one paragraph with the line above: a table, an address.

    Only where blank lines part the paragraphs of a text do lines without one belong together.
    """
    apart = sum(gaps) >= 0.5 * (len(gaps) - 1)
    result = [False] * len(texts)
    for at in range(1, len(texts)):
        both = kinds[at - 1] == kinds[at] == "paragraph" and not gaps[at]
        short = max(len(texts[at - 1]), len(texts[at])) < _SHORT
        result[at] = apart and both and short and not _SENTENCE.search(texts[at - 1])
    return result
