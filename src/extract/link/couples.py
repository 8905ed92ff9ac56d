"""People of one surname named side by side: "Ralph Bell and Mrs. Bell" are two."""

import re
from collections.abc import Mapping, Sequence

from extract.mentions import HonorificMention, PersonMention

_FARTHEST = 130  # characters between the two names
_KIN = (
    r"wife|husband|spouse|widow|widower|brother|sister|son|daughter|father|mother|twin|cousin|uncle"
    r"|aunt|nephew|niece|grandson|granddaughter|grandfather|grandmother|namesake"
)
_AND = re.compile(
    rf"(?:,? ?\([^()\n]{{1,40}}\)|, (?:[^.;\n]|(?<=St)\.){{1,90}},)?,?\s(?:and|&|with)\s"
    rf"(?:(?:his|her)\s(?:\w+\s)?(?:{_KIN}),?\s)?(?:the\s)?"
)
_OF = re.compile(rf",? (?:his|her|whose|the)\s(?:\w+\s)?(?:{_KIN})(?:\sof)?,?\s")


def apart(
    text: str, mentions: Sequence[PersonMention], honorifics: Sequence[HonorificMention]
) -> Mapping[int, frozenset[int]]:
    """Return for each mention that is joined to its neighbour by "and" the other one.

    Nobody is joined with oneself, so that these are two people, whatever their names.
    """
    starts = {honorific.end: honorific.start for honorific in honorifics}
    result: dict[int, frozenset[int]] = {}
    for at in range(1, len(mentions)) if text else ():
        end, begin = mentions[at - 1].end, _with_honorifics(mentions[at].start, text, starts)
        between = text[end:begin] if 0 < begin - end < _FARTHEST else ""
        if _AND.fullmatch(between) or _OF.fullmatch(between):
            result[at] = result.get(at, frozenset()) | {at - 1}
            result[at - 1] = result.get(at - 1, frozenset()) | {at}
    return result


def _with_honorifics(start: int, text: str, starts: Mapping[int, int]) -> int:
    """Return where the forms of address before a name begin."""
    while start:
        end = start - 1 if text[start - 1].isspace() else start
        if end not in starts:
            return start
        start = starts[end]
    return start
