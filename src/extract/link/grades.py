"""Where a rank stands: its NATO code, its order among diplomats, or its class.

The words of the rank tell it, with the service and the country of the holder: a captain is OF-2 in
an army and OF-5 in a navy, a major general OF-6 in Russia and OF-7 in Canada. Where they do not
decide, there is no grade.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from extract import words
from extract.finders.places import home
from extract.finders.ranks.parts import Composed
from extract.forms import Entry, Lexicon, Match
from extract.link import usual
from extract.mentions import RankMention
from extract.pages import Page
from extract.records import Person

_CODED = frozenset(("military", "diplomatic"))
_BEFORE = 48  # characters before a rank that may name its force: "U.S. Army Col."

Named = tuple[str, str | None]
"""The usual name of a rank and its grade."""


def name_all(page: Page, held: Mapping[RankMention, Person | None]) -> dict[RankMention, Named]:
    """Return the usual name and the grade of each rank, given who holds it.

    "The General" has no grade of its own where he is a major general elsewhere in the release.
    """
    read = {mention: usual.read(page, mention) for mention in held}
    names = {mention: usual.name(mention, rank) for mention, rank in read.items()}
    theirs = defaultdict[str, set[str]](set)
    for mention, holder in held.items():
        theirs[holder.person_id if holder else ""].add(names[mention])
    return {
        mention: (names[mention], _grade(page, mention, read[mention], holder))
        if not (holder and _is_short(names[mention], theirs[holder.person_id]))
        else (names[mention], None)
        for mention, holder in held.items()
    }


def _is_short(name: str, names: Iterable[str]) -> bool:
    return any(other.endswith(f" {name}") for other in names)


def _grade(
    page: Page, mention: RankMention, rank: Composed | None, holder: Person | None
) -> str | None:
    if rank is None:
        return None
    own = _services_of(rank)
    if rank.category in _CODED or own:
        country, services = _nearby(page, mention)
        country = country or _country_of(page, holder)
        services = own or services or _services_in(page, holder)
        return code(page.lexicon("grades"), list(usual.keys(rank)), country, services)
    number = usual.ordinal(rank)
    return f"{number} class" if number and rank.category != "police" else None


def code(
    grades: Lexicon, keys: Sequence[str], country: str | None, services: frozenset[str]
) -> str | None:
    """Return the code of the grade that the first known of `keys` names, where all agree on it."""
    by_form = _by_form(grades)
    entries = next((by_form[key] for key in keys if key in by_form), [])
    found = {_code(entry, grades, country) for entry in entries if _has(entry, services)} - {""}
    return found.pop() if len(found) == 1 else None


def _has(entry: Entry, services: frozenset[str]) -> bool:
    """Tell whether one of `services` has a grade; where none is known, any may."""
    theirs = entry.values.get("service")
    return not services or theirs is None or not services.isdisjoint(theirs)


def _code(entry: Entry, grades: Lexicon, country: str | None) -> str:
    """Return the code of a grade in `country`, else in its table, else anywhere; "" for none."""
    codes: Mapping[str, str] = entry.values.get("codes", {})
    places = [country or "", *_tables(grades).get(country or "", ())]
    told = next((codes[place] for place in places if place in codes), None)
    return str(entry.values.get("code", "")) if told is None else told


@lru_cache(maxsize=8)
def _by_form(grades: Lexicon) -> Mapping[str, list[Entry]]:
    """Return the grades by their names in the lexicon of ranks."""
    result: dict[str, list[Entry]] = {}
    for entry in grades.entries.values():
        for form in entry.forms if entry.values.get("part") == "grade" else ():
            result.setdefault(form, []).append(entry)
    return result


@lru_cache(maxsize=8)
def _tables(grades: Lexicon) -> Mapping[str, list[str]]:
    """Return the tables of ranks by the countries where they hold."""
    result: dict[str, list[str]] = {}
    for entry in grades.entries.values():
        for country in entry.forms if entry.values.get("part") == "table" else ():
            result.setdefault(country, []).append(entry.name)
    return result


def _services_of(rank: Composed) -> frozenset[str]:
    """Return the services that the words of `rank` name."""
    values = (part.entry.values.get("service") for part in (*rank.parts, rank.grade))
    return frozenset(filter(None, values))


def _country_of(page: Page, holder: Person | None) -> str | None:
    """Return the state that `holder` stands for: told by the offices, else that of the issuer.

    A ministry names no country with offices of its own: "Major General Kos, deputy minister".
    """
    if holder and holder.country:
        return holder.country
    countries = page.lexicon("countries")
    offices = words.split(holder.position or "") if holder else ()
    people = (home.of_people(countries, word.text) for word in offices if word.text[0].isupper())
    return next(filter(None, people), None) or home.issuer(page) or None


def _services_in(page: Page, holder: Person | None) -> frozenset[str]:
    """Return the services that the offices of `holder` and their bodies name."""
    text = f"{holder.position or ''}; {holder.organisation or ''}" if holder else ""
    return frozenset(service for _, service in _services(page, text))


def _services(page: Page, text: str) -> Iterator[tuple[Match, str]]:
    """Yield the words of `text` that tell a service, with it."""
    for match in page.lexicon("grades").find(text, words.split(text)):
        if match.entry.values.get("part") == "service":
            yield match, str(match.entry.values["service"])


def _nearby(page: Page, mention: RankMention) -> tuple[str | None, frozenset[str]]:
    """Return the country and the service named right before a rank: "U.S. Army" Col. Doe."""
    line = page.text[max(0, mention.start - _BEFORE) : mention.start].rpartition("\n")[2].rstrip()
    told = [(match, service) for match, service in _services(page, line) if match.end == len(line)]
    before = line[: told[0][0].start].rstrip() if told else line
    countries = page.lexicon("countries")
    named = [m for m in countries.find(before, words.split(before)) if m.end == len(before)]
    country = str(named[0].entry.values["country"]) if named else None
    country = country or home.of_people(countries, before.rpartition(" ")[2])
    return country, frozenset(service for _, service in told)
