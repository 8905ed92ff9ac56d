"""Which country a release is about: what its issuer's name and its demonyms say."""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache

from extract import words
from extract.forms import Lexicon
from extract.pages import Page


def issuer(page: Page) -> str:
    """Return the country of the body that issued the release, "" where nothing says it."""
    source = page.release.source or ""
    found = words.split(source)
    countries = page.lexicon("countries")
    for match in countries.find(source, found):
        return str(match.entry.values.get("country", ""))
    people = _demonyms(countries)
    for word in found:
        if word.key in people:
            return people[word.key]
    bodies = page.lexicon("organisations").find(source, found)
    named = (str(match.entry.values.get("country", "")) for match in bodies)
    return next(filter(None, named), "")


def counted(page: Page) -> Mapping[str, int]:
    """Return how often the demonyms of each country stand in the text."""
    return Counter(_named(page))


def of_people(countries: Lexicon, word: str) -> str | None:
    """Return the country whose people or things `word` names: "Kenyan"."""
    return _demonyms(countries).get(words.fold(word))


def _named(page: Page) -> Iterator[str]:
    people = _demonyms(page.lexicon("countries"))
    for word in page.words:
        if word.key in people and word.text[0].isupper():
            yield people[word.key]


@lru_cache(maxsize=8)
def _demonyms(countries: Lexicon) -> Mapping[str, str]:
    """Return the countries by the folded words for their people."""
    people: dict[str, str] = {}
    for entry in countries.entries.values():
        for form in entry.values.get("demonyms", ()):
            people[words.fold(form)] = str(entry.values["country"])
    return people
