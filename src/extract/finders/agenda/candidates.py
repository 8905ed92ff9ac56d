"""Stretches of a page that may be titles: quoted words, and the items of a list."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from extract.finders.agenda.cues import Cues
from extract.pages import Page
from extract.quotes import Quote
from extract.records import Segment

_MARKER = re.compile(
    r"(?:[-–—•·▪●◦*■►✓‣⁃]|\(?(?:\d{1,3}|[ivxIVX]{1,5}|[a-zA-Z])[.)]|№\s?\d{1,3}[.)]?)\s{0,9}"
)
_LEAD = re.compile(r"[^\W\d_]{1,20}(?:\s[^\W\d_]{1,20}){0,3}\s{0,3}$")  # Decision “…”
_REMARK = re.compile(r"\s{0,3}\(([^()]{1,200})\)[\s.,;]*$")
_TAIL = re.compile(r"[\s.,;:]*$|\s*[(–—-]")
_EDGES = " \t\n\r\u00a0.;,"


@dataclass(frozen=True, slots=True, eq=False)
class Candidate:
    """Words `start:end` that may be a title; `outer_start:outer_end` has their marks, too.

    `parent` is what is around it; `run` the number of the list whose item it is.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    quoted: bool = True
    run: int | None = None
    parent: "Candidate | None" = None


@dataclass(frozen=True, slots=True)
class Run:
    """The items of one list, and the characters `start:end` of what stands right before it."""

    items: tuple[Segment, ...]
    start: int
    end: int


def find(page: Page, cues: Cues, runs: Sequence[Run]) -> list[Candidate]:
    """Return the candidates of `page` in text order, an enclosing one before what it encloses."""
    listed = list(_listed(page, cues, runs))
    taken = {item.outer_start: item for item in listed if item.quoted}
    quoted = [taken.get(quote.outer_start, quote) for quote in _quoted(page.text, page.quotes)]
    plain = [item for item in listed if not item.quoted]
    return list(_nested(sorted([*quoted, *plain], key=lambda c: (c.outer_start, -c.outer_end))))


def runs(page: Page) -> list[Run]:
    """Return the lists of a page: items that follow one another."""
    result: list[Run] = []
    start = end = 0
    for is_item, group in groupby(page.segments, key=lambda s: s.kind == "list_item"):
        found = tuple(group)
        if is_item:
            result.append(Run(found, start, end))
        else:
            blocks = [segment for segment in found if segment.kind != "dateline"]
            start, end = (blocks[-1].start, blocks[-1].end) if blocks else (start, end)
    return result


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a title without space around it and without trailing comma, semicolon, full stop."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1] in _EDGES:
        end -= 1
    return start, end


def _quoted(text: str, quotes: Sequence[Quote]) -> Iterator[Candidate]:
    for quote in quotes:
        start, end = trim(text, quote.inner_start, quote.inner_end)
        if start < end:
            yield Candidate(start, end, quote.start, quote.end)


def _listed(page: Page, cues: Cues, runs: Sequence[Run]) -> Iterator[Candidate]:
    """Yield what each item of a list says after its marker: a quotation or plain words."""
    outermost = {quote.start: quote for quote in page.quotes if quote.depth == 0}
    for number, run in enumerate(runs):
        for item in run.items:
            yield replace(_of_item(cues, item, outermost), run=number)


def _of_item(cues: Cues, item: Segment, quotes: Mapping[int, Quote]) -> Candidate:
    text = cues.text
    marker = _MARKER.match(text, item.start, item.end)
    start = marker.end() if marker else item.start
    for at in range(start, min(item.end, start + 60)):
        quote = quotes.get(at)
        if quote:
            is_all = at == start or (
                _LEAD.match(text[start:at]) and _TAIL.match(text, quote.end, item.end)
            )
            inner, end = trim(text, quote.inner_start, min(quote.inner_end, item.end))
            if is_all and inner < end:
                return Candidate(inner, end, quote.start, quote.end)
            break
    remark = _REMARK.search(text, max(start, item.end - 210), item.end)
    is_said = remark and any(cue.status for cue in cues.within(*remark.span(1)))
    inner, end = trim(text, start, remark.start() if remark and is_said else item.end)
    return Candidate(inner, end, inner, end, quoted=False)


def _nested(candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    around: list[Candidate] = []
    for candidate in candidates:
        while around and around[-1].outer_end <= candidate.outer_start:
            around.pop()
        if around and candidate.outer_end > around[-1].outer_end:
            continue  # a quotation that leaves its list item
        found = replace(candidate, parent=around[-1] if around else None)
        yield found
        around.append(found)
