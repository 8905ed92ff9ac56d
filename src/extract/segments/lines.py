"""Lines of a text, and which of them are one block: hard-wrapped lines are joined again."""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

_LINE = re.compile(r"[^\n\r\v\f\x85\u2028\u2029]+")
_WORD = re.compile(r"\S{1,40}")
_TERMINATORS = frozenset(".!?:;…")
_CLOSERS = "\"'”’»›)]* "
_LINKS = re.compile(  # a line that ends with one of these goes on in the next
    r"(?:^|\s)(?:a|an|and|as|at|between|by|for|from|in|into|of|on|or|the|to|under|with"
    r"|mrs?\.|ms\.|dr\.|prof\.|hon\.|gen\.|lt\.|col\.|maj\.|capt\.|h\.\s?e\.|st\.|no\.)\s?$",
    re.I,
)
_NARROWEST, _WIDEST = 45, 130
_EVIDENCE = 2
_SHARE = 0.3


class Line(NamedTuple):
    """A line without the white space around it; `gap` tells that a blank line is before it."""

    start: int
    end: int
    indent: int
    gap: bool


class Block(NamedTuple):
    """Lines that belong together."""

    start: int
    end: int


Breaks = Callable[[str], bool]


def split(text: str) -> list[Line]:
    """Return the lines of `text` that are not blank, in order."""
    lines: list[Line] = []
    before = 0
    for match in _LINE.finditer(text):
        kept = match[0].strip()
        if kept:
            indent = len(match[0]) - len(match[0].lstrip())
            start = match.start() + indent
            lines.append(Line(start, start + len(kept), indent, is_gap(text, before, start)))
            before = start + len(kept)
    return lines


def is_gap(text: str, start: int, end: int) -> bool:
    """Tell whether a blank line stands in `start:end`."""
    return any(text.count(mark, start, end) > 1 for mark in "\n\r") or "\u2029" in text[start:end]


def blocks(text: str, stands_alone: Breaks, is_marker: Breaks) -> list[Block]:
    """Return the blocks of `text`, in order.

    `stands_alone` tells of the beginning of a line that it is never joined to the line before
    (a list item, a copyright line); `is_marker` that it is a lone list marker, which belongs to
    the line after.
    """
    lines = split(text)
    width = _width(text, lines, stands_alone)
    found: list[Block] = []
    for number, line in enumerate(lines):
        last = lines[number - 1]
        if number and _joins(text, last, line, width, stands_alone, is_marker):
            found[-1] = Block(found[-1].start, line.end)
        else:
            found.append(Block(line.start, line.end))
    return found


def _joins(
    text: str, a: Line, b: Line, width: int | None, stands_alone: Breaks, is_marker: Breaks
) -> bool:
    """Tell whether line `b` continues line `a`."""
    if b.gap:
        return False
    if a.end - a.start <= 6 and is_marker(text[a.start : a.end]):
        return True
    wrapped = width is not None and _is_wrapped(text, a, b, width)
    if not (wrapped or _goes_on(text, a, b)):
        return False
    return not stands_alone(text[b.start : b.start + 200].rstrip())


def _goes_on(text: str, a: Line, b: Line) -> bool:
    """Tell whether `a` stops in the middle of a sentence that `b` takes up."""
    if _LINKS.search(text, max(a.start, a.end - 16), a.end):
        return True
    return a.end - a.start >= 40 and text[b.start].islower() and not _is_ended(text, a)


def _is_wrapped(text: str, a: Line, b: Line, width: int) -> bool:
    """Tell whether `a` ends where it does for want of room: `b` begins no new paragraph."""
    length = a.end - a.start + a.indent
    if length > width + 12 or (b.indent > a.indent == 0 and b.indent < 12):
        return False
    if text[a.end - 1] == ",":
        return True
    word = _WORD.match(text, b.start, b.end)
    room = width - length - 1 - len(word[0] if word else "")
    return room <= 1 or (room < 0.3 * width and not _is_ended(text, a))


def _is_ended(text: str, line: Line) -> bool:
    tail = text[max(line.start, line.end - 8) : line.end].rstrip(_CLOSERS)
    return tail[-1:] in _TERMINATORS


def _width(text: str, lines: Sequence[Line], stands_alone: Breaks) -> int | None:
    """Return the width at which `text` is wrapped, or None where it is not.

    The evidence are lines of like length that end within a sentence.
    """
    pairs = [(a, b) for a, b in zip(lines, lines[1:], strict=False) if not b.gap]
    long = [(a, b) for a, b in pairs if a.end - a.start >= _NARROWEST]
    lengths = sorted(a.end - a.start + a.indent for a, b in long if _is_cut(text, a, b))
    lone = sum(stands_alone(text[b.start : b.start + 200].rstrip()) for _, b in long)
    if len(lengths) < max(_EVIDENCE, _SHARE * (len(long) - lone)):
        return None
    return lengths[int(len(lengths) * 0.9)]


def _is_cut(text: str, a: Line, b: Line) -> bool:
    if a.end - a.start > _WIDEST or _is_ended(text, a):
        return False
    return text[b.start].islower() or (
        text[b.start : b.end].isupper() and text[a.start : a.end].isupper()
    )
