"""Where rules and model meet: which findings of the model are taken, and which rules need it.

The rules, in full. Where both see a mention of one type, the bounds are those of the rules, which
know what a span covers; but an office, body or rank grows to what the model is `SURE` of, since a
grammar more often breaks a name off than it reads on. What the model alone sees is taken from a
score on that differs by type (`ENOUGH`); an office of these gives way to what it conflicts with
(`YIELDS`). A person whom the rules alone see is dropped unless a title stands beside the name or
somebody else in the release bears a part of it: without support it is more often a thing than a
person. What conflicts is settled by `reconcile`. The figures were chosen on annotated releases that
the model was not trained on.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Generic, NamedTuple

from extract import gazetteer, spans, trimming
from extract.gazetteer import Place
from extract.mentions import (
    Mention,
    OrganisationMention,
    PersonMention,
    PlaceMention,
    PositionMention,
    RankMention,
)
from extract.pages import Page
from extract.spans import S
from extract.tagger import Finding
from extract.words import fold, split

YIELDS = frozenset({"position"})
"""Of these types, what the model alone sees gives way where it conflicts."""
ENOUGH = {"rank": 0.95, "person": 0.9, "organisation": 0.95, "place": 0.95, "position": 0.9}
"""From this score on, what the model alone sees is taken.

A date without a value is of little use, and most that the model alone sees are none; honorifics
are too few to tell.
"""
SURE = {"position": 0.95, "organisation": 0.95, "rank": 0.95}
"""From this score on, the model's span is taken where it holds that of the rules and more."""
_TITLES = ("honorific", "rank", "position")
_BESIDE = 3  # characters between a title and the name
_STATES = (["republic"], ["kingdom"], ["sultanate"], ["emirate"], ["principality"])
_OF_MANY = frozenset({"representative", "member", "delegate", "official", "expert", "employee"})
"""What an office begins with that many hold: it counts with a name beside it only."""

Found = Mapping[str, Sequence[Mention]]
Key = tuple[str, int, int]


class Combined(NamedTuple):
    """Mentions by type, and who found each: "rules", "model" or "both"."""

    found: dict[str, list[Mention]]
    found_by: dict[Key, str]

    @property
    def doubted(self) -> frozenset[Key]:
        """The offices that the model alone found: they give way to ranks and names."""
        return frozenset(k for k, by in self.found_by.items() if by == "model" and k[0] in YIELDS)


def combine(page: Page, found: Found, findings: Sequence[Finding] | None) -> Combined:
    """Return what rules and model together find; without a model (None), what the rules found."""
    result = {type_: list(mentions) for type_, mentions in found.items()}
    if findings is None:
        return Combined(result, _by("rules", result))
    named = _Spans(f for f in findings if f.type == "person")
    result["person"] = _supported(result["person"], named, found)
    formal = found.get("honorific", ())
    bounds = {"position": formal, "rank": [*formal, *result["person"]]}
    findings = list(trimming.trimmed(page.text, findings, bounds))
    seen = {type_: _Spans(f for f in findings if f.type == type_) for type_ in found}
    for type_, sure in SURE.items():
        result[type_] = _grown(page, result[type_], seen[type_], sure)
    found_by = _by("rules", result)
    for type_, mentions in result.items():
        found_by |= _by("both", {type_: [m for m in mentions if seen[type_].meets(m)]})
    for type_, enough in ENOUGH.items():
        known = _Spans(result[type_])
        more = [f for f in seen[type_].all if f.score >= enough and not known.meets(f)]
        if type_ == "position":
            more = _of_one(page, more, result["person"])
        added = list(_mentions(page, type_, more, found["place"]))
        found_by |= _by("model", {type_: added})
        result[type_] = spans.in_order([*result[type_], *added])
    return Combined(result, found_by)


def _of_one(page: Page, findings: Iterable[Finding], people: Sequence[Mention]) -> list[Finding]:
    """Return the offices without those that many hold and nobody named: "member of the staff"."""
    ends, starts = {person.end for person in people}, {person.start for person in people}
    return [
        finding
        for finding in findings
        if fold(page.text[finding.start : finding.end].split()[0]) not in _OF_MANY
        or any(finding.start - gap in ends for gap in range(_BESIDE))
        or any(finding.end + gap in starts for gap in range(_BESIDE))
    ]


def _by(finder: str, found: Found) -> dict[Key, str]:
    return {(type_, m.start, m.end): finder for type_, ms in found.items() for m in ms}


class _Spans(Generic[S]):
    """Spans that do not overlap, and whether another one overlaps any of them."""

    def __init__(self, all_: Iterable[S]) -> None:
        self.all = spans.in_order(all_)
        self._ends = [span.end for span in self.all]

    def meets(self, span: spans.Span) -> bool:
        """Tell whether one of the spans overlaps `span`."""
        at = bisect_left(self._ends, span.start + 1)
        return at < len(self.all) and self.all[at].start < span.end

    def over(self, span: spans.Span) -> list[S]:
        """Return the spans that overlap `span`."""
        at = bisect_left(self._ends, span.start + 1)
        until = at
        while until < len(self.all) and self.all[until].start < span.end:
            until += 1
        return self.all[at:until]


def _grown(
    page: Page, mentions: Sequence[Mention], seen: "_Spans[Finding]", sure: float
) -> list[Mention]:
    """Return `mentions`, grown where the model is sure of more around one of them."""
    known = _Spans(mentions)
    result = []
    for mention in mentions:
        near = seen.over(mention)
        more = [f for f in near if f.score >= sure and spans.contains(f, mention)]
        if more and len(known.over(more[0])) == 1:
            start, end, text = page.release.span(more[0].start, more[0].end)
            mention = replace(mention, start=start, end=end, text=text)
        result.append(mention)
    return result


def _supported(people: Sequence[Mention], seen: "_Spans[Finding]", found: Found) -> list[Mention]:
    """Return the people whom the model, a title beside the name or a namesake speaks for."""
    titles = [mention for type_ in _TITLES for mention in found.get(type_, ())]
    ends = {title.end for title in titles}
    starts = {title.start for title in titles}
    sure = {
        person
        for person in people
        if seen.meets(person)
        or any(person.start - gap in ends for gap in range(_BESIDE))
        or any(person.end + gap in starts for gap in range(_BESIDE))
    }
    names = {word.key for person in sure for word in split(person.text) if len(word.key) > 1}
    return [
        person
        for person in people
        if any(word.key in names for word in split(person.text)) or person in sure
    ]


def _mentions(
    page: Page, type_: str, findings: Iterable[Finding], places: Sequence[Mention]
) -> Iterator[Mention]:
    """Yield the findings of one type as mentions of the text."""
    near = [place for place in places if isinstance(place, PlaceMention)]
    starts = [place.start for place in near]
    for finding in findings:
        span = page.release.span(finding.start, finding.end)
        if type_ == "place":
            yield _place(span, near[max(0, bisect_left(starts, finding.start) - 1) :][:2])
        elif type_ == "person":
            yield PersonMention(*span)
        elif type_ == "organisation":
            yield OrganisationMention(*span)
        elif type_ == "rank":
            yield RankMention(*span)
        else:
            yield PositionMention(*span)


def _place(span: tuple[int, int, str], near: Sequence[PlaceMention]) -> PlaceMention:
    """Return a place with what the gazetteer knows of it, in the country of those nearby."""
    key = " ".join(word.key for word in split(span[2]) if word.text.isalnum())
    countries = [place.country for place in near if place.country]
    options = gazetteer.load().name(key).places
    best = max(options, key=lambda each: _weight(each, countries), default=None)
    if best is None and _names_state(key):
        return PlaceMention(*span, kind="country")
    if best is None:
        return PlaceMention(*span, country=countries[0] if countries else None)
    return PlaceMention(
        *span,
        standard_name=best.name,
        kind=best.kind,
        country=best.country or None,
        latitude=best.latitude,
        longitude=best.longitude,
        geonames_id=best.geonames_id,
    )


def _names_state(key: str) -> bool:
    """Tell whether a name is a state's, "republic of estovia", which lies in no country nearby.

    One that is called after a known place, as regions of some countries are, is not.
    """
    lead, of, name = key.partition(" of ")
    return bool(of) and lead.split()[-1:] in _STATES and not gazetteer.load().name(name).places


def _weight(place: Place, countries: Sequence[str]) -> tuple[bool, int]:
    return place.country in countries, place.population
