"""Offices compared: whether "the Committee Chairman" may be the holder of a longer title."""

import re
from functools import lru_cache

from extract.link.holders import countries
from extract.words import fold

_WORD = re.compile(r"[^\W\d_]{2,40}")
_LETTERS = re.compile(r"[^\W\d_]{1,40}")
_SMALL = frozenset(
    ("of", "the", "for", "and", "to", "in", "an", "on", "at", "by", "with", "its", "his", "her",
     "under", "between", "from", "republic", "kingdom", "state", "federation")
)  # fmt: skip
_OF_THE_STATE = re.compile(r"\bof the (?:Republic|State|Nation|Federation|Kingdom)$", re.IGNORECASE)
_HEADS = frozenset({"head", "chief", "leader", "boss"})
_FIRST = {
    "head of state": frozenset({"president", "king", "queen", "emir", "sultan", "emperor"}),
    "head of government": frozenset({"prime", "chancellor", "taoiseach"}),
}
_DEPUTIES = frozenset({"deputy", "vice", "assistant", "first", "under"})
_SAME = {
    "chairperson": "chairman", "chairwoman": "chairman", "chair": "chairman",
    "chairpersons": "chairman", "envoy": "ambassador", "russian": "russia",
    "counselor": "counsellor", "councilor": "counsellor", "councillor": "counsellor",
    "external": "foreign", "defense": "defence", "organization": "organisation",
    "premier": "prime minister", "fm": "foreign minister", "pm": "prime minister",
    "sg": "secretary general", "moi": "minister internal affairs", "dg": "director general",
    "interior": "internal", "affair": "", "gen": "general", "col": "colonel", "lt": "lieutenant",
    "maj": "major", "cdr": "commander", "capt": "captain", "sgt": "sergeant", "amb": "ambassador",
}  # fmt: skip


@lru_cache(maxsize=16_384)
def keys(title: str) -> frozenset[str]:
    """Return the words of `title` that tell one office from another, in a common form."""
    result: set[str] = set()
    for word in _WORD.findall(fold(title)):
        plain = word[:-1] if word.endswith("s") and len(word) > 4 else word
        if word not in _SMALL and plain not in _SMALL:
            result.update(_SAME.get(plain, plain).split())
    return frozenset(result)


def is_deputy(title: str) -> bool:
    """Tell whether `title` is that of someone's deputy."""
    return bool(keys(title) & _DEPUTIES)


def _initials(title: str) -> str:
    return "".join(word[0] for word in _LETTERS.findall(title) if word[0].isupper()).lower()


def recalls(short: str, known: str, around: str) -> bool:
    """Tell whether the office `short` may be the one that was introduced as `known`.

    `around` is the text beside `known` and its holder: "delegation headed by", "(Norway)".
    """
    if abbreviates(short, known) or _is_first_of_state(short, known):
        return True
    if fold(short) in _FIRST:
        return fold(known).startswith(fold(short))
    return not _are_apart(short, known) and _is_meant(keys(short), known, around)


def _are_apart(short: str, known: str) -> bool:
    """Tell whether one office is a deputy's, or the state's, and the other is not."""
    if is_deputy(short) and not is_deputy(known):
        return True
    return bool(_OF_THE_STATE.search(short)) and not _is_of_state(known)


def _is_meant(wanted: frozenset[str], known: str, around: str) -> bool:
    """Tell whether all words of an office stand in `known`, in its initials or beside it."""
    given = keys(known)
    missing = wanted - given
    if wanted - _HEADS:
        missing -= _HEADS
    if not missing:
        return bool(wanted)
    initials, beside = _initials(known), keys(around)
    return bool(wanted - missing or given & {"ambassador"} or missing & {"delegation"}) and all(
        word in beside or (len(word) > 1 and word in initials) for word in missing
    )


def _is_of_state(known: str) -> bool:
    """Tell whether an office is that of a state: "President", "President of Malta"."""
    complement = known.partition(" of ")[2]
    return not complement or bool(countries.of(complement)) or bool(_OF_THE_STATE.search(known))


@lru_cache(maxsize=16_384)
def abbreviates(short: str, known: str) -> bool:
    """Tell whether `short` is the abbreviation of an office, such as "IGP"."""
    short = short.partition(" (")[0]
    capitals = "".join(letter for letter in short if letter.isupper())
    whole = len(capitals) > 1 and 2 * len(capitals) > len(short) and " " not in short
    return whole and capitals.lower() == _initials(known)[: len(capitals)]


def _is_first_of_state(short: str, known: str) -> bool:
    """Tell whether "the Head of State" may be the President, "of Government" the premier."""
    heads = _FIRST.get(fold(short), frozenset())
    return bool(heads and keys(known.partition(" of ")[0]) & heads and _is_of_state(known))


def closeness(short: str, known: str) -> int:
    """Tell how well an office fits one that was introduced: 2 where they say the same."""
    wanted, given = keys(short), keys(known)
    return 2 if wanted == given else int(wanted <= given)
