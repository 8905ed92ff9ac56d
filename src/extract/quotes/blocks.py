"""Stretches of a text that a quotation does not leave unless it plainly goes on."""

import re
from collections.abc import Iterator

WRAPPED = 50
"""A line that is at least as long may go on in the next one."""

_LINE = re.compile(r"[^\n]*\n?")
_MARKER = re.compile(
    r"[ \t\u00a0]{0,40}(?:[-–—•·▪●◦*■►✓]\s|\(?(?:\d{1,3}|[ivxIVX]{1,5}|[a-zA-Z])[.)]\s)"
)
_OPENING = tuple("“„«‘‹「『")
_STOPS = tuple(".;:!?…”»")


def find(text: str) -> Iterator[tuple[int, int]]:
    """Yield the blocks of `text`: paragraphs, where hard-wrapped lines go together."""
    start = at = 0
    while at < len(text):
        match = _LINE.match(text, at)
        at = match.end() if match else len(text)
        if at >= len(text) or not _goes_on(text, start, at):
            yield start, at
            start = at


def is_listed(text: str, start: int) -> bool:
    """Tell whether the line at `start` begins with the marker of a list item."""
    return bool(_MARKER.match(text, start))


def _goes_on(text: str, start: int, at: int) -> bool:
    """Tell whether the line that ends at `at` goes on in the next one."""
    begin = max(start, text.rfind("\n", start, at - 1) + 1)
    line = text[max(begin, at - 200) : at - 1].strip()
    if at - begin < WRAPPED or not line or line.endswith(_STOPS):
        return False
    return not is_listed(text, at) and not text.startswith("\n", at)
