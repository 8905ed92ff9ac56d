"""The words for the meeting that a title belongs to."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from extract.mentions import Mention
from extract.pages import Page

_MEETING = re.compile(
    r"\b(?:meeting|session|summit|conference|forum|consultations|retreat|talks"
    r"|negotiations|round\stable|seminar|workshop)\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"(?:(?:\d{1,3}(?:st|nd|rd|th)?|[IVXL]{1,6}|[A-Z][\w'’-]{1,20}|regular|joint|plenary|annual|first"
    r"|second|third|extraordinary|ordinary|trilateral|bilateral|working|\w{3,12}th)[ -]){1,6}$"
)
_BEHIND = re.compile(
    r"(?: (?:of|between|on|for)"
    r"(?: (?:of|between|on|for|and|the|in|to|&|[A-Z(][\w'’()/-]{0,30})){1,24})?"
    r"(?<=[\w)’'])"
)
_SMALL = re.compile(r"(?:\s(?:of|between|on|for|and|the|in|to|&|with))+$")
_ARTICLE = re.compile(r"(?:The|A|An|This|At|In|During|Within|On|After) $|(?:The|A|An|This|At) ")
_REACH = 90


def find(page: Page) -> list[Mention]:
    """Return the meetings that `page` names by more than the bare word, in order."""
    return list(_named(page))


def _named(page: Page) -> Iterator[Mention]:
    end_of_last = 0
    for match in _MEETING.finditer(page.text):
        low = max(end_of_last, match.start() - _REACH)
        lead = _BEFORE.search(page.text[low : match.start()])
        behind = _BEHIND.match(page.text, match.end(), match.end() + 3 * _REACH)
        start = _first(page.text, low + lead.start(), match.start()) if lead else match.start()
        end = behind.end() if behind else match.end()
        small = _SMALL.search(page.text[match.end() : end])
        end = match.end() + small.start() if small else end
        if end - start > match.end() - match.start() and match.start() >= end_of_last:
            yield Mention(*page.release.span(start, end))
            end_of_last = end


def _first(text: str, start: int, end: int) -> int:
    """Return the first word of the name of a meeting, behind an article."""
    article = _ARTICLE.match(text, start, end)
    return article.end() if article else start


def nearest(events: Sequence[Mention], at: int) -> str | None:
    """Return the words for the last meeting named before `at`."""
    found = bisect_right(events, at, key=lambda event: event.end) - 1
    return events[found].text if found >= 0 else None
