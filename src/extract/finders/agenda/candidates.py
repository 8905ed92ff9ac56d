"""Stretches of a page that may be titles: quoted words, and the items of a list."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from extract.finders.agenda.cues import Cue, Cues
from extract.pages import Page
from extract.quotes import Quote
from extract.records import Segment
from extract.segments import labels, layout

_LETTER = re.compile(r"[A-Z]{1,4}[.)]\s{1,9}")
_LEAD = re.compile(r"[^\W\d_]{1,20}(?:\s[^\W\d_]{1,20}){0,3}\s{0,3}$")  # Decision “…”
_REMARK = re.compile(
    r"\s{0,3}\((?P<bracket>[^()]{1,200})\)[\s.,;]*$"
    r"|\s{1,3}[–—-]{1,2}\s{1,3}(?P<dash>[^–—]{3,120})$|\s?:\s(?P<colon>[^:]{3,120})$"
)
_TAIL = re.compile(r"[\s.,;:]*(?:and|or)?\s*$|[\s,]*[(–—:-]|,\s")
_CLOSE = 2
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
    head = text[item.start : item.start + 200]
    letter = _LETTER.match(head)
    start = item.start + (layout.marker(head) or (letter.end() if letter else 0))
    start = labels.end(text, start, item.end)
    for at in range(start, min(item.end, start + 90)):
        quote = quotes.get(at)
        if quote:
            is_named = _LEAD.match(text[start:at]) and _TAIL.match(text, quote.end, item.end)
            is_all = at == start or is_named or _is_lead(cues, start, at)
            inner, end = trim(text, quote.inner_start, min(quote.inner_end, item.end))
            if is_all and inner < end:
                return Candidate(inner, end, quote.start, quote.end)
            break
    inner, end = trim(text, start, _said_from(cues, start, item.end))
    return Candidate(inner, end, inner, end, quoted=False)


def _is_lead(cues: Cues, start: int, end: int) -> bool:
    """Tell whether words before a quotation in an item lead it in: `approved the opinion “…”`."""
    text = cues.text
    if not (text[start].islower() or text[start:end].rstrip().endswith(":")):
        return False
    return any(cue.role in ("noun", "act", "draft") for cue in cues.within(start, end))


def _said_from(cues: Cues, start: int, end: int) -> int:
    """Return where, behind a plain title, a remark says what became of it: ` – adopted`."""
    remark = _REMARK.search(cues.text, max(start, end - 210), end)
    if remark is None or not remark.lastgroup:
        return end
    begin, stop = remark.span(remark.lastgroup)
    found = [cue for cue in cues.within(begin, stop) if _tells(cues.text, cue)]
    is_near = bool(found) and len(cues.words_within(begin, found[0].start)) <= _CLOSE
    return remark.start() if is_near else end


def _tells(text: str, cue: Cue) -> bool:
    """Tell whether a cue in a remark says what became of a title: `adopted`, `noted`."""
    return bool(cue.status) or cue.role == "future" or text[cue.start : cue.end] == "noted"


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
