"""Stretches of a page that may be titles: quoted words, and the items of a list."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from extract.finders.agenda import entries
from extract.finders.agenda.cues import Cues
from extract.finders.agenda.remarks import Names
from extract.pages import Page
from extract.quotes import Quote
from extract.records import Segment

_NUMBER = re.compile(r"\(?(\d{1,3}|[a-zA-Z])[.)]\s")
_INTERRUPTED = 300


@dataclass(frozen=True, slots=True, eq=False)
class Candidate:
    """Words `start:end` that may be a title; `outer_start:outer_end` has their marks, too.

    `parent` is what is around it; `run` the number of the list whose item it is; of an item,
    `labelled` and `led` tell of the words before the title, as in `entries.Entry`.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    quoted: bool = True
    labelled: bool = False
    led: bool = False
    run: int | None = None
    parent: "Candidate | None" = None


@dataclass(frozen=True, slots=True)
class Run:
    """The items of one list, and the characters `start:end` of what stands right before it."""

    items: tuple[Segment, ...]
    start: int
    end: int


def find(page: Page, cues: Cues, runs: Sequence[Run], known: Names) -> list[Candidate]:
    """Return the candidates of `page` in text order, an enclosing one before what it encloses."""
    listed = list(_listed(page, cues, runs, known))
    taken = {item.outer_start: item for item in listed if item.quoted}
    quoted = [taken.get(quote.outer_start, quote) for quote in _quoted(page.text, page.quotes)]
    plain = [item for item in listed if not item.quoted]
    return list(_nested(sorted([*quoted, *plain], key=lambda c: (c.outer_start, -c.outer_end))))


def runs(page: Page) -> list[Run]:
    """Return the lists of a page: items that follow one another.

    A list goes on behind a remark or the foot of a page if its numbers do, but not behind words
    that lead a new one in.
    """
    result: list[Run] = []
    start = end = 0
    for is_item, group in groupby(page.segments, key=lambda s: s.kind == "list_item"):
        found = tuple(group)
        is_led = page.text[start:end].rstrip().endswith(":")
        if is_item and result and not is_led and _goes_on(result[-1], found[0]):
            result[-1] = replace(result[-1], items=(*result[-1].items, *found))
        elif is_item:
            result.append(Run(found, start, end))
        else:
            blocks = [segment for segment in found if segment.kind != "dateline"]
            start, end = (blocks[-1].start, blocks[-1].end) if blocks else (start, end)
    return result


def _goes_on(run: Run, item: Segment) -> bool:
    """Tell whether an item bears the number after that of the last one, not far above it."""
    last, number = _number(run.items[-1]), _number(item)
    is_near = item.start - run.items[-1].end <= _INTERRUPTED
    return is_near and last is not None and number is not None and number == last + 1


def _number(item: Segment) -> int | None:
    found = _NUMBER.match(item.text)
    if found is None:
        return None
    return int(found[1]) if found[1].isdecimal() else ord(found[1].lower()) - ord("a") + 1_000


def _quoted(text: str, quotes: Sequence[Quote]) -> Iterator[Candidate]:
    for quote in quotes:
        start, end = entries.trim(text, quote.inner_start, quote.inner_end)
        if start < end:
            yield Candidate(start, end, quote.start, quote.end)


def _listed(page: Page, cues: Cues, runs: Sequence[Run], known: Names) -> Iterator[Candidate]:
    """Yield what each item of a list says after its marker: a quotation or plain words."""
    outermost = {quote.start: quote for quote in page.quotes if quote.depth == 0}
    for number, run in enumerate(runs):
        for item in run.items:
            yield Candidate(*entries.read(cues, item, outermost, known), run=number)


def _leaves(candidate: Candidate, other: Candidate) -> bool:
    """Tell whether a quotation leaves its list item, or an item the quotation it begins in."""
    return candidate.outer_end > other.outer_end or candidate.end > other.end


def _nested(candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    around: list[Candidate] = []
    for candidate in candidates:
        while around and around[-1].outer_end <= candidate.outer_start:
            around.pop()
        if around and _leaves(candidate, around[-1]):
            continue
        found = replace(candidate, parent=around[-1] if around else None)
        yield found
        around.append(found)
