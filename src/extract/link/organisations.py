"""Which mentions name one body, and what they tell of it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from extract import initials, words
from extract.forms import Lexicon
from extract.link.rows import Body
from extract.mentions import OrganisationMention
from extract.words import Word

Key = tuple[str, ...]
_SILENT = frozenset(
    {"the", "of", "for", "on", "and", "in", "to", "under", "&", "s", "'", ",", "-", "a", "an"}
)  # fmt: skip
_DASHES = frozenset("-–—")
_LONGEST = 10  # letters of an abbreviation
_CODE = "country:"  # before a country's code among the words of a key


def group(
    text: str, mentions: Sequence[OrganisationMention], known: Lexicon, countries: Lexicon
) -> list[list[int]]:
    """Return the positions in `mentions` of each body's mentions, in order of the first ones.

    One body are: names of the same words in any order, an abbreviation in brackets behind the
    name, an abbreviation that has the initials of one name only, and a name that leaves out the
    country where all fuller ones name the same country.
    """
    keys = [_key(mention.text, known, countries) for mention in mentions]
    parents = list(range(len(mentions)))
    for pair in _pairs(text, mentions, keys):
        first, second = (_root(parents, at) for at in pair)
        parents[max(first, second)] = min(first, second)
    groups: dict[int, list[int]] = defaultdict(list)
    for at in range(len(mentions)):
        groups[_root(parents, at)].append(at)
    return [groups[root] for root in sorted(groups)]


def describe(mentions: Sequence[OrganisationMention]) -> Body:
    """Return the fullest name of a body, its abbreviation and its country."""
    short = [mention.text for mention in mentions if is_acronym(mention.text)]
    full = [mention.text for mention in mentions if not is_acronym(mention.text)] or short
    country = next((mention.country for mention in mentions if mention.country), None)
    return Body(max(full, key=len), short[0] if short else None, country)


def is_acronym(text: str) -> bool:
    """Tell whether a name is written as an abbreviation: "EUBAM", "MoFA"."""
    large = sum(map(str.isupper, text))
    return text.isalnum() and len(text) <= _LONGEST and large >= 2 and large * 2 >= len(text)


def _root(parents: list[int], at: int) -> int:
    while parents[at] != at:
        parents[at] = parents[parents[at]]
        at = parents[at]
    return at


def _key(name: str, known: Lexicon, countries: Lexicon) -> Key:
    """Return the words that tell the body from others, known parts under their usual names."""
    found = words.split(name)
    parts: list[str] = []
    at = 0
    while at < len(found):
        if country := countries.match(name, found, at):
            parts.append(_CODE + str(country.entry.values.get("country", country.entry.name)))
            at = country.last
        elif body := known.match(name, found, at):
            name_of = body.entry.values.get("body", body.entry.name)
            is_many = body.entry.values.get("many")
            parts += _said(found[at : body.last] if is_many else words.split(str(name_of)))
            at = body.last
        else:
            parts += _said(found[at : at + 1])
            at += 1
    return tuple(sorted(parts))


def _said(found: Sequence[Word]) -> list[str]:
    return [word.key for word in found if word.key not in _SILENT]


def _pairs(
    text: str, mentions: Sequence[OrganisationMention], keys: Sequence[Key]
) -> Iterator[tuple[int, int]]:
    """Yield the positions of mentions that are one body, two by two."""
    yield from _alike(keys)
    yield from _in_brackets(text, mentions)
    yield from _by_initials(mentions)
    yield from _without_country(keys)


def _alike(keys: Sequence[Key]) -> Iterator[tuple[int, int]]:
    first: dict[Key, int] = {}
    for at, key in enumerate(keys):
        yield first.setdefault(key, at), at


def _in_brackets(text: str, mentions: Sequence[OrganisationMention]) -> Iterator[tuple[int, int]]:
    """Yield each name with the abbreviation in brackets behind it, or behind or before a dash."""
    for at in range(len(mentions) - 1):
        name, short = mentions[at], mentions[at + 1]
        between = text[name.end : short.start].strip()
        closed = text[short.end : short.end + 2].strip()[:1] == ")"
        if between == "(" and closed or between in _DASHES and _either_spells(name, short):
            yield at, at + 1


def _either_spells(one: OrganisationMention, other: OrganisationMention) -> bool:
    return _spells(one, other) or _spells(other, one)


def _spells(short: OrganisationMention, name: OrganisationMention) -> bool:
    return is_acronym(short.text) and initials.stands_for(short.text, words.split(name.text))


def _by_initials(mentions: Sequence[OrganisationMention]) -> Iterator[tuple[int, int]]:
    """Yield each abbreviation with the one name whose initials it has."""
    names: dict[str, list[int]] = defaultdict(list)
    for at, mention in enumerate(mentions):
        if not is_acronym(mention.text):
            names[_initials(mention.text)].append(at)
    for at, mention in enumerate(mentions):
        holders = names.get(mention.text.upper(), []) if is_acronym(mention.text) else []
        if len({mentions[holder].text for holder in holders}) == 1:
            yield holders[0], at


def _initials(name: str) -> str:
    return "".join(word.text[0] for word in words.split(name) if word.text[0].isupper())


def _without_country(keys: Sequence[Key]) -> Iterator[tuple[int, int]]:
    """Yield each name that says no country with the fuller one, where there is only one."""
    fuller: dict[Key, dict[Key, int]] = defaultdict(dict)
    for at, key in enumerate(keys):
        short = tuple(part for part in key if not part.startswith(_CODE))
        if short != key:
            fuller[short].setdefault(key, at)
    for at, key in enumerate(keys):
        others = fuller.get(key, {})
        if key and len(others) == 1:
            yield min(others.values()), at
