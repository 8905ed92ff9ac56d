"""Which of the places of one name is meant: the country beside it, those of the text, its size."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log10

from extract import addresses, words
from extract.finders.places import cues, home
from extract.finders.places.cues import Cues
from extract.finders.places.known import Candidate
from extract.gazetteer import Place
from extract.pages import Page

_MENTIONED, _MAIN = 1.0, 0.6  # what a country's mention weighs beside powers of ten of population
_HOME = 1.5  # what the issuer's country weighs
_BY_NAME = 0.5  # what counts against a place that has the name beside its own
_PROVINCE = 1.0  # what counts against a province beside a town: it has no population of its own
_BETWEEN = frozenset({",", "(", ", (", "/", "-", ".,"})


@dataclass(frozen=True, slots=True)
class Context:
    """What a page tells about its places.

    `countries` counts the mentions of each; `home` is the issuer's, "" if unknown; `plain` holds
    words that the page also writes without a capital; `beside` has, by the first word of a
    candidate, the place that follows in apposition: "Aleppo, Syria", "Osh (Kyrgyzstan)".
    """

    cues: Cues
    countries: Mapping[str, int]
    main: str
    home: str
    plain: frozenset[str]
    beside: Mapping[int, Place]


@dataclass(frozen=True, slots=True)
class Chosen:
    """A candidate with the place that it names."""

    start: int
    end: int
    first: int
    last: int
    place: Place


def context(page: Page, candidates: Sequence[Candidate]) -> Context:
    """Return what `page` and its known names tell about each."""
    own = home.issuer(page)
    countries = Counter(c.options[0].country for c in candidates if c.sure and not _shared(c))
    countries.update(home.counted(page))
    countries.pop("", None)
    top = countries.most_common(1)
    main = own or (top[0][0] if top else "")
    if own:
        countries[own] += 1
    return Context(
        cues.read(page),
        countries,
        main,
        own,
        page.once(addresses.small_words),
        _beside(page, candidates),
    )


def _beside(page: Page, candidates: Sequence[Candidate]) -> dict[int, Place]:
    """Return the lexicon's place or US state after a comma or in brackets, by candidate."""
    beside: dict[int, Place] = {}
    for left, right in zip(candidates, candidates[1:], strict=False):
        if right.start - left.end > 3 or not (right.sure or _state(right)):
            continue
        if page.text[left.end : right.start].strip() in _BETWEEN:
            beside[left.first] = _narrowed(left, right)
    return beside


def _state(candidate: Candidate) -> Place | None:
    states = [option for option in candidate.options if option.state and option.kind == "region"]
    return states[0] if states else None


def _narrowed(left: Candidate, right: Candidate) -> Place:
    """Return what `right` means beside `left`: Georgia after Atlanta is the US state."""
    state = _state(right)
    if state and any(o.state == state.state for o in left.options):
        native = any(o.country == right.options[0].country != "US" for o in left.options)
        return right.options[0] if native else state
    return right.options[0]


def choose(candidate: Candidate, text: str, context: Context) -> Place:
    """Return the likeliest of the places of a candidate, which reads `text`."""
    if candidate.sure and len(candidate.options) == 1:
        return candidate.options[0]
    beside = context.beside.get(candidate.first)
    options = _near(candidate.options, beside) if beside else candidate.options
    if candidate.sure and not (_shared(candidate) and _lies_elsewhere(options, context)):
        return options[0]
    key = "".join(filter(str.isalpha, words.fold(text)))
    return max(options, key=lambda option: _weight(option, context, key))


def _shared(candidate: Candidate) -> bool:
    """Tell whether regions of several countries bear a name: "Eastern Province"."""
    return len(candidate.options) > 1 and candidate.options[0].kind == "region"


def _lies_elsewhere(options: Sequence[Place], context: Context) -> bool:
    """Tell whether a text speaks of the country of another place, and not of the first one's."""
    spoken = [option.country in context.countries for option in options]
    return any(spoken) and not spoken[0]


def is_near(candidate: Candidate, context: Context) -> bool:
    """Tell whether a country or state stands beside a candidate and holds one of its places."""
    beside = context.beside.get(candidate.first)
    return beside is not None and any(_holds(beside, option) for option in candidate.options)


def _near(options: Sequence[Place], beside: Place) -> Sequence[Place]:
    return [option for option in options if _holds(beside, option)] or options


def _holds(outer: Place, inner: Place) -> bool:
    if outer.state:
        return inner.state == outer.state
    return bool(outer.country) and inner.country == outer.country


def _weight(place: Place, context: Context, key: str) -> float:
    """Return how likely a place is: its power of ten, and more in a country that is mentioned.

    A place that only bears the name beside its own weighs less.
    """
    weight = log10(place.population + 100) - (_PROVINCE if place.kind == "region" else 0.0)
    if "".join(filter(str.isalpha, words.fold(place.name))) != key:
        weight -= _BY_NAME
    if place.country in context.countries:
        weight += _MENTIONED
    if place.country == context.home:
        weight += _HOME
    return weight + (_MAIN if place.country == context.main else 0.0)
