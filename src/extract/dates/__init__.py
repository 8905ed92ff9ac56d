"""Dates of a release, with their values in EDTF.

`grammar` says which words may be a date and `guards` which of these are none; `joins` puts
neighbours together that say one thing; `resolve` reads them in the light of the document.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Protocol

from extract.dates import abroad, calendars, doubts, edtf, grammar, guards, joins, vocabulary
from extract.dates.resolve import Reader
from extract.dates.when import Candidate
from extract.mentions import DateMention, Mention, Release
from extract.pages import Page
from extract.records import Problem
from extract.words import split


class Doc(Protocol):
    """A spaCy document, or anything else that has a text."""

    @property
    def text(self) -> str: ...


def find(page: Page, found: Mapping[str, Sequence[Mention]]) -> Iterator[DateMention]:
    """Yield the calendar expressions of `page`, in order."""
    words = vocabulary.of(page.lexicon("dates"))
    for one, (value, by) in Reader(page, words, candidates(page)).read():
        first, last = edtf.days(value)
        yield DateMention(
            *page.release.span(one.start, one.end),
            edtf=value,
            earliest=first.isoformat() if first else None,
            latest=last.isoformat() if last else None,
            precision=edtf.precision(value),
            resolved_by=by if value else "none",
        )


def find_in_doc(
    doc: Doc, published: str | None = None, source: str | None = None
) -> Iterator[DateMention]:
    """Yield the calendar expressions of any spaCy document, whatever pipeline made it.

    `published`, a day or a month in ISO 8601, is what "today" and dates without a year are read
    by; `source`, the issuing body, tells the order of 03/04/2017 and the fiscal year.
    """
    release = Release("doc", doc.text, published, source)
    yield from find(Page(release, tuple(split(doc.text)), (), (), ()), {})


def problems(page: Page, dates: Sequence[DateMention]) -> Iterator[Problem]:
    """Yield warnings of dates that cannot be and of weekdays that contradict their date."""
    return doubts.find(page, dates)


def candidates(page: Page) -> list[Candidate]:
    """Return the dates of `page` as their words say them, none overlapping another."""
    words = vocabulary.of(page.lexicon("dates"))
    rules, guard = grammar.of(words), guards.of(words)
    possible = (
        one for one in rules.find(page.text, page.words) if guard.is_possible(page.text, one)
    )
    longest = _longest(page.text, abroad.named(page.text, possible, words))
    phased = joins.with_phases(page.text, longest, rules, page.words)
    joined = joins.joined(page.text, list(phased), joins.of(words))
    joined = calendars.without_confused(joined)
    return [one for one in joined if guard.stands_alone(page.text, one)]


def _longest(text: str, found: Iterable[Candidate]) -> list[Candidate]:
    """Return what is left, in order, when of two that overlap the longer one stays.

    What `spans.keep_longest` does, in linear time for a text that is dates from end to end.
    """
    taken = bytearray(len(text))
    kept: list[Candidate] = []
    for one in sorted(found, key=lambda one: (one.start - one.end, one.start)):
        if taken.find(1, one.start, one.end) < 0:
            taken[one.start : one.end] = b"\1" * (one.end - one.start)
            kept.append(one)
    return sorted(kept, key=lambda one: one.start)
