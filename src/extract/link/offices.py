"""Offices compared: whether "the Committee Chairman" may be the holder of a longer title."""

import re
from collections.abc import Iterable
from functools import lru_cache

from extract.words import fold

_WORD = re.compile(r"[^\W\d_]{2,40}")
_SMALL = frozenset(
    ("of", "the", "for", "and", "to", "in", "an", "on", "at", "by", "with", "its", "his", "her",
     "under", "between", "from", "republic", "kingdom", "state", "federation")
)  # fmt: skip
_HEADS = frozenset({"head", "chief", "leader", "boss"})
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
    return "".join(word[0] for word in _WORD.findall(title) if word[0].isupper()).lower()


def recalls(short: str, known: str, around: str, extra: Iterable[str] = ()) -> bool:
    """Tell whether the office `short` may be the one that was introduced as `known`.

    `around` is the text beside `known` and its holder: "delegation headed by", "(Norway)".
    """
    wanted, given = keys(short), keys(known)
    if is_deputy(short) != is_deputy(known) and is_deputy(short):
        return False
    missing = wanted - given - keys(" ".join(extra))
    if wanted - _HEADS:
        missing -= _HEADS
    if not missing:
        return bool(wanted)
    initials, beside = _initials(known), keys(around)
    return bool(wanted - missing or given & {"ambassador"} or missing & {"delegation"}) and all(
        word in beside or (len(word) > 1 and word in initials) for word in missing
    )
