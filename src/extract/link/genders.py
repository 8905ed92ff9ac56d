"""Whether a form of address is that of a man or of a woman."""

from collections.abc import Sequence

from extract.mentions import HonorificMention, PersonMention
from extract.words import fold

BESIDE = 4
"""Characters between a form of address and the name."""

_MAN = frozenset({"mr", "sir", "sheikh", "prince", "king", "father", "shri", "lord", "sayyid"})
_WOMAN = frozenset(
    {"mrs", "ms", "miss", "madam", "madame", "mme", "lady", "princess", "queen", "dame", "sheikha",
     "smt", "her", "sister"}
)  # fmt: skip


def of_title(text: str) -> str:
    """Return "m", "f" or "", as the first word of a form of address says.

    >>> of_title("Mr."), of_title("Madam"), of_title("Dr.")
    ('m', 'f', '')
    """
    first = fold(text).split()[0].rstrip(".") if text.split() else ""
    if first in _WOMAN:
        return "f"
    return "m" if first in _MAN else ""


def of_mentions(
    mentions: Sequence[PersonMention], honorifics: Sequence[HonorificMention]
) -> list[str]:
    """Return "m", "f" or "" for each mention, by the forms of address before it."""
    ends = {honorific.end: honorific for honorific in honorifics}
    result = []
    for mention in mentions:
        near = (ends.get(mention.start - gap) for gap in range(BESIDE))
        found = {of_title(honorific.text) for honorific in near if honorific}
        result.append("f" if "f" in found else "m" if "m" in found else "")
    return result
