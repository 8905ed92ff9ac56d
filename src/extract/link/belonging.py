"""The body that an office belongs to where its own words leave the name out."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from extract.mentions import Mention, OrganisationMention, PositionMention
from extract.words import fold

_NOUNS = (
    "ministry|agency|service|committee|commission|department|council|authority|administration|bureau"
    "|institute|academy|university|court|bank|fund|centre|center|inspectorate|association|union"
)
_SHORT = re.compile(rf"\bof the ({_NOUNS})$|^({_NOUNS})(?:['’]s)? ", re.I)
_OWNER = re.compile(rf"\b(?:the|its|this) ({_NOUNS})(?:['’]s) $", re.I)
_APPOSED = re.compile(r",[ ]|[ \t]*\n[ \t]*")
_ABOVE = frozenset({"state", "parliament", "delegation"})  # no body stands behind these


class Belonging:
    """Finds the bodies of the offices of one page: what is not plain stays open."""

    def __init__(self, text: str, organisations: Sequence[OrganisationMention]) -> None:
        self._text, self._organisations = text, organisations
        self._starts = [mention.start for mention in organisations]

    def of(self, position: PositionMention) -> OrganisationMention | None:
        """Return the body that the text tells of an office whose words name none."""
        short = self._short(position)
        return self._recalled(short, position.start) if short else self._apposed(position)

    def _short(self, position: PositionMention) -> str:
        """Return "ministry" of "head of the Ministry", "the ministry's spokesman", else ""."""
        match = _SHORT.search(position.text)
        match = match or _OWNER.search(self._text, max(0, position.start - 30), position.start)
        return fold(next(filter(None, match.groups()))) if match else ""

    def _recalled(self, noun: str, before: int) -> OrganisationMention | None:
        """Return the one body with this noun in its name that was named before, else None."""
        near = self._organisations[: bisect_left(self._starts, before)]
        found = [m for m in near if noun in fold(m.text).split()]
        names = {" ".join(fold(m.text).split()) for m in found}
        return found[-1] if len(names) == 1 else None

    def _apposed(self, position: Mention) -> OrganisationMention | None:
        """Return the body right behind the comma or on the next line: "Director, Mint of Peru"."""
        if getattr(position, "category", "") in _ABOVE:
            return None
        match = _APPOSED.match(self._text, position.end)
        at = bisect_left(self._starts, match.end()) if match else len(self._starts)
        if match is None or at == len(self._starts) or self._starts[at] != match.end():
            return None
        body = self._organisations[at]
        return body if re.match(r"[ ]*(?:[.;,()\n]|$)", self._text[body.end :][:4]) else None
