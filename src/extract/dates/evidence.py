"""What a document tells about its own time: its day of issue, its years, the tense of a clause."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from extract.dates.vocabulary import SPACE, Vocabulary
from extract.dates.when import Candidate, When
from extract.forms import Entry
from extract.pages import Page

_EDGE = 700  # characters at the head and the foot where a date line may stand
_HEAD = 300  # characters that may name the country of issue
_LABEL = 40  # characters before the date in such a line
_BEFORE, _AFTER = 140, 100
_STOP = re.compile(r"[.!?;]\s|\n")
_ISSUED = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_LINE_END = re.compile(r"[ \t]*[.)\]]?[ \t]*(?:[0-2]?[0-9]:[0-9]{2}[^\n]{0,30})?(?:\n|$)")
_DASH_AFTER = re.compile(r"[ \t]*[,.:)]?[ \t]*(?:\([^)\n]{1,30}\)[ \t]*)?(?:[-–—:/]|\.\s)")
_COPYRIGHT = re.compile(r"(?:©|\([cC]\)|(?i:copyright))[^\n]{0,12}\Z")
_NUMERIC = re.compile(r"([0-9]{1,2})[/-]([0-9]{1,2})(?:[/-]|$)")


@dataclass(frozen=True, slots=True)
class Issue:
    """The day of issue, as far as it is known, and the evidence for it."""

    when: When = When("day")
    by: str = "none"

    @property
    def date(self) -> dt.date | None:
        """The day itself."""
        return as_date(self.when)


def as_date(when: When) -> dt.date | None:
    """Return the day that `when` names in full, or None."""
    if not (when.year and when.month and when.day):
        return None
    try:
        return dt.date(when.year, when.month, when.day)
    except ValueError:
        return None


def issue(page: Page, found: Sequence[Candidate], words: Vocabulary) -> Issue:
    """Return when `page` was issued: as its metadata or else its date line say.

    A date line a few days from the metadata's date wins, because "today" is its day.
    """
    known = _published(page.release.published)
    line = next((one for one in found if _is_full(one) and _is_date_line(page, one, words)), None)
    if line and (not known or _is_close(line.first, known)):
        return Issue(line.first, "context")
    if known:
        return Issue(known, "published")
    partial = (one for one in found if _is_partial(one) and _is_date_line(page, one, words))
    first = next(partial, None)
    return Issue(first.first, "context") if first else Issue()


def _published(text: str | None) -> When | None:
    match = _ISSUED.match(text or "")
    if not match:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    when = When("day", year, month, day)
    return when if not day or as_date(when) else When("day", year)


def _is_full(one: Candidate) -> bool:
    return not one.last and not one.first.swap and as_date(one.first) is not None


def _is_partial(one: Candidate) -> bool:
    return not one.last and one.first.unit == "day" and bool(one.first.day)


def _is_close(line: When, known: When) -> bool:
    first, second = as_date(line), as_date(known)
    if first and second:
        return abs((first - second).days) <= 10
    return (line.year, line.month)[: 1 + bool(known.month)] == (known.year, known.month)[
        : 1 + bool(known.month)
    ]


def _is_date_line(page: Page, one: Candidate, words: Vocabulary) -> bool:
    """Tell whether `one` stands in a dateline or is alone, but for a label, on its line."""
    text = page.text
    if _EDGE < one.start < len(text) - _EDGE:
        return False
    before = text[max(0, one.start - _LABEL) : one.start]
    label = before.rsplit("\n", 1)[-1]
    if len(label) == _LABEL or _COPYRIGHT.search(before) or _running(words).match(label):
        return False
    if _LINE_END.match(text, one.end):
        return len(label.split()) <= 4
    is_head = one.start <= _EDGE and len(label.split()) <= 3
    return is_head and bool(_DASH_AFTER.match(text, one.end))


def tense(text: str, one: Candidate, words: Vocabulary) -> int:
    """Return 1 where the clause around `one` is set in the future, -1 in the past, else 0."""
    past, future, _ = _cues(words)
    before = _STOP.split(text[max(0, one.start - _BEFORE) : one.start])[-1]
    after = _STOP.split(text[one.end : one.end + _AFTER], maxsplit=1)[0]
    due = _cues(words)[2].search(before)
    return _last_cue(before, past, future) or bool(due) or _first_cue(after, past, future)


def _last_cue(text: str, past: re.Pattern[str], future: re.Pattern[str]) -> int:
    behind = max((match.start() for match in past.finditer(text)), default=-1)
    ahead = max((match.start() for match in future.finditer(text)), default=-1)
    return 0 if behind == ahead == -1 else 1 if ahead >= behind else -1


def _first_cue(text: str, past: re.Pattern[str], future: re.Pattern[str]) -> int:
    behind, ahead = past.search(text), future.search(text)
    if ahead and (not behind or ahead.start() <= behind.start()):
        return 1
    return -1 if behind else 0


@cache
def _cues(words: Vocabulary) -> tuple[re.Pattern[str], ...]:
    endings = "|".join(sorted(words.forms("past_ending"))) or "(?!)"
    past = rf"(?<![^\W_])(?:{words.pattern('past')}|[^\W\d_]{{2,18}}(?:{endings})(?![\w]))"
    future = rf"(?<![^\W_]){words.pattern('future')}"
    deadline = rf"{words.pattern('deadline')}{SPACE}(?:{words.pattern('the')}{SPACE})?\Z"
    return re.compile(past), re.compile(future), re.compile(deadline)


@cache
def _running(words: Vocabulary) -> re.Pattern[str]:
    """Return what begins a sentence about a date, and no label of one."""
    return re.compile(rf"\s*{words.pattern('on', 'of_year')}\s")


def month_first(page: Page, found: Sequence[Candidate], words: Vocabulary) -> bool | None:
    """Tell whether the document writes 4/14/2015: by its clear dates, else by its issuer."""
    for one in found:
        match = _NUMERIC.match(page.text[one.start : one.end])
        if match and max(first := int(match[1]), second := int(match[2])) > 12:
            return first < second
    country = issuer(page, words)
    return True if country and country.values.get("month_first") else None


def settled(found: Sequence[Candidate], month_first: bool | None) -> list[Candidate]:
    """Return `found` with the days of 03/04/2017 in the order that the document writes them in."""
    if month_first is None:
        return list(found)
    return [replace(one, first=_ordered(one.first, month_first)) for one in found]


def _ordered(when: When, month_first: bool) -> When:
    if not when.swap:
        return when
    turned = replace(when, month=when.day, day=when.month) if month_first else when
    return replace(turned, swap=False)


def issuer(page: Page, words: Vocabulary) -> Entry | None:
    """Return the country that issued `page`, if its name or the first lines tell one."""
    pattern = _issuers(words)
    match = pattern.search(page.release.source or "") or pattern.search(page.text, 0, _HEAD)
    return words.entry("issuer", match[0]) if match else None


@cache
def _issuers(words: Vocabulary) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_]){words.pattern('issuer')}")
