"""Where an office or a rank that a model sees begins and ends at the latest.

A model reads on where a form of address or a name begins without a comma ("Minister of Interior
Sheikh | Mubarak", "Air Marshal VK | Rao"), and from one block of a list into the next.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import attrgetter

from extract.mentions import Mention
from extract.tagger import Finding

_JOINING = frozenset({"of", "to", "for", "the", "and", "with", "by"})


def trimmed(
    text: str, findings: Iterable[Finding], bounds: Mapping[str, Sequence[Mention]]
) -> Iterator[Finding]:
    """Yield `findings`, those of a type in `bounds` cut where one of its mentions begins.

    They end before a blank line too.
    """
    ordered = {type_: sorted(each, key=attrgetter("end")) for type_, each in bounds.items()}
    for finding in findings:
        start, end = finding.start, finding.end
        if finding.type in ordered:
            start, end = _start(text, finding), _end(text, finding, ordered[finding.type])
        if (start, end) == (finding.start, finding.end):
            yield finding
        elif end > start:
            yield finding._replace(start=start, end=end)


def _start(text: str, finding: Finding) -> int:
    """Return where `finding` begins: behind the full stop of "H.E." and white space."""
    found = text[finding.start : finding.end]
    return finding.end - len(found.lstrip(".,;: \n"))


def _end(text: str, finding: Finding, ordered: Sequence[Mention]) -> int:
    """Return where `finding` ends: before what reaches to its end or beyond, and a blank line."""
    end, at = finding.end, bisect_left(ordered, finding.end, key=attrgetter("end"))
    if at < len(ordered) and finding.start < ordered[at].start < end:
        before = text[finding.start : ordered[at].start].rstrip(" ,\n")
        if before.rpartition(" ")[2] not in _JOINING:  # "Adviser to His Majesty"
            end = finding.start + len(before)
    blank = text.find("\n\n", finding.start, end)
    found = text[finding.start : end if blank < 0 else blank]
    return finding.start + len(found.rstrip(" (,;:\n"))
