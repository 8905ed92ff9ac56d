"""Dates of a release, with their values in EDTF.

`grammar` says which words may be a date and `guards` which of these are none; `joins` puts
neighbours together that say one thing; `resolve` reads them in the light of the document.
"""

from collections.abc import Iterator, Mapping, Sequence

from extract import spans
from extract.dates import abroad, doubts, edtf, grammar, guards, joins, vocabulary
from extract.dates.resolve import Reader
from extract.dates.when import Candidate
from extract.mentions import DateMention, Mention
from extract.pages import Page
from extract.records import Problem


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
    longest = spans.keep_longest(abroad.named(page.text, possible, words))
    phased = joins.with_phases(page.text, longest, rules, page.words)
    joined = joins.joined(page.text, list(phased), joins.of(words))
    return [one for one in joined if guard.stands_alone(page.text, one)]
