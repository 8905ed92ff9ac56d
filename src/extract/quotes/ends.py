"""Where a quotation that is never closed is taken to end."""

import re

_LETTERS = r"(?:(?<=[^\W\d_]{4})|(?<=\d{4})|(?<=[)\]]))"  # no abbreviation, no initial
_SENTENCE = re.compile(rf"{_LETTERS}[.!?…](?=\s{{1,9}}[^\W\d_a-z])")
_VERB = (
    r"(?:was|were|(?:has|have|had)\s(?:been|also|already)|(?:will|shall|would|should|is\sto)\sbe"
    r"|(?:is|are)\s(?:being|planned|expected|foreseen|intended|\w{3,20}ed))"
)
_RESUME = re.compile(rf",?\s(?:(?:which|that|who)\s)?{_VERB}\b|,\s(?:which|said|noted)\b")
_AT_VERB = re.compile(rf"{_VERB}\b")
_STOPS = (_SENTENCE, _RESUME)
_WORD = r"[^\s,;.!?]{1,25}"
_SEPARATOR = re.compile(
    rf"\s?[,;](?:\s{{0,3}}{_WORD}(?:\s{{1,3}}{_WORD}){{0,6}})?\s{{0,3}}$"
    rf"|\s(?:and|or|as\swell\sas|&)(?:\s{_WORD}){{0,3}}\s{{0,3}}$"
)
_TAIL = 160
"""How far before the next opening mark its lead-in words may begin."""


def resume(text: str, start: int, end: int) -> int | None:
    """Return where, within `text[start:end]`, the sentence around a quotation plainly goes on."""
    found = [match.start() for match in (r.search(text, start, end) for r in _STOPS) if match]
    return min(found, default=None)


def resumes(text: str, at: int) -> bool:
    """Tell whether a verb of the sentence around a quotation stands right at `at`: `"was`."""
    return bool(_AT_VERB.match(text, at))


def separator(text: str, start: int, end: int) -> int | None:
    """Return where the text that leads to the next title begins, if `end` is that title's mark.

    In `A, as well as the plan “B”` it is the comma.
    """
    match = _SEPARATOR.search(text, max(start, end - _TAIL), end)
    return match.start() if match else None


def trim(text: str, start: int, end: int) -> int:
    """Return `end` without trailing space and the marks that follow a title."""
    while end > start and (text[end - 1].isspace() or text[end - 1] in ".,;"):
        end -= 1
    return end
