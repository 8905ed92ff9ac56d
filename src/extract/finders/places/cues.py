"""The words around names of places, by what they do (lexicon `place_cues`)."""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from extract import words
from extract.forms import Lexicon
from extract.pages import Page
from extract.words import Word

_ENGLISH_ENDINGS = (
    "tion", "tions", "sion", "ment", "ments", "ity", "ities", "ence", "ance", "ship", "ism",
    "ical", "ional", "tive", "ology", "ary", "ness", "ian", "ean", "ese", "ish", "wide",
    "based", "ing",
)  # fmt: skip
_ADJECTIVE_ENDINGS = (
    "nian",
    "rian",
    "dian",
    "sian",
    "gian",
    "lian",
    "vian",
    "nese",
    "lese",
    "kish",
    "nish",
)


class Cues(NamedTuple):
    """The folded words of each role; those of heads, leads and labels with the kind they give."""

    head: Mapping[str, str]
    title: Mapping[str, str]
    lead: Mapping[str, str]
    label: Mapping[str, str]
    centre: Mapping[str, str]
    place_in: Mapping[str, str]
    person: Mapping[str, str]
    honorific: Mapping[str, str]
    noun: Mapping[str, str]
    opener: Mapping[str, str]
    common: Mapping[str, str]
    ruler: Mapping[str, str]
    joiner: Mapping[str, str]
    particle: Mapping[str, str]
    native: Mapping[str, str]
    sea: Mapping[str, str]
    compass: Mapping[str, str]
    institution: Mapping[str, str]


def read(page: Page) -> Cues:
    """Return the cues of `page`'s lexicon."""
    return _compiled(page.lexicon("place_cues"))


@lru_cache(maxsize=8)
def _compiled(lexicon: Lexicon) -> Cues:
    roles: dict[str, dict[str, str]] = {role: {} for role in Cues._fields}
    for entry in lexicon.entries.values():
        kind = str(entry.values.get("kind", ""))
        roles[entry.values["role"]].update({words.fold(form): kind for form in entry.forms})
    return Cues(**roles)


def is_capital(word: Word) -> bool:
    """Tell whether a word is written with a capital."""
    return word.text[0].isupper()


def looks_english(key: str, cues: Cues) -> bool:
    """Tell whether a word with a capital is rather a common word than a name."""
    return is_common(key, cues) or key.endswith(_ENGLISH_ENDINGS)


def is_common(key: str, cues: Cues) -> bool:
    """Tell whether a word is a listed common word, or an adjective of a people or country."""
    listed = key in cues.noun or key in cues.opener or key in cues.common
    return listed or key.endswith(_ADJECTIVE_ENDINGS)


def same_line(page: Page, left: Word, right: Word) -> bool:
    """Tell whether nothing but blanks stands between two words."""
    return left.end == right.start or "\n" not in page.text[left.end : right.start]
