"""What an item of a list says after its marker and label: a quotation, or plain words."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from extract.finders.agenda import remarks
from extract.finders.agenda.cues import Cues
from extract.finders.agenda.remarks import Names
from extract.quotes import Quote
from extract.records import Segment
from extract.segments import labels, layout

_LETTER = re.compile(r"[A-Z]{1,4}[.)]\s{1,9}")
_LEAD = re.compile(r"[^\W\d_]{1,20}(?:\s[^\W\d_]{1,20}){0,3}\s{0,3}$")  # Decision “…”
_TAIL = re.compile(r"[\s.,;:]*(?:and|or)?\s*$|[\s,]*[(–—:-]|,\s")
_DONE = re.compile(r"(?:[a-zA-Z]{3,14}ed|took note of|heard)\s(?:the|a|an)\s(?=[A-Z])")
_VERB = re.compile(r"[a-zA-Z]{3,14}ed(?:\s(?:on|the|a|an|its|to))*\s{0,3}")
_ALSO = frozenset((
    "amended", "revised", "updated", "finalised", "finalized", "issued", "welcomed", "noted",
    "removed", "excluded",
))  # fmt: skip
_EDGES = " \t\n\r\u00a0.;,"
_HEAD, _FAR = 200, 90


class Entry(NamedTuple):
    """Words `start:end`, with their marks `outer_start:outer_end`."""

    start: int
    end: int
    outer_start: int
    outer_end: int
    quoted: bool = True
    labelled: bool = False
    """Whether a label stands before them: `Module 2 –`."""
    led: bool = False
    """Whether plain words follow what was done with them: `adopted the Plan …`."""


def read(cues: Cues, item: Segment, quotes: Mapping[int, Quote], known: Names) -> Entry:
    """Return what `item` says; `quotes` are the outermost by where they begin."""
    text = cues.text
    head = text[item.start : item.start + _HEAD]
    letter = _LETTER.match(head)
    marked = item.start + (layout.marker(head) or (letter.end() if letter else 0))
    start = labels.end(text, marked, item.end)
    quote = next(
        (quotes[at] for at in range(start, min(item.end, start + _FAR)) if at in quotes), None
    )
    if quote:
        inner, end = trim(text, quote.inner_start, min(quote.inner_end, item.end))
        if inner < end and _is_all(cues, item, start, quote):
            return Entry(inner, end, quote.start, quote.end, labelled=start > marked)
    return _plain(cues, start, item.end, known)._replace(labelled=start > marked)


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a title without space around it and without trailing comma, semicolon, full stop."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1] in _EDGES:
        end -= 1
    return start, end


def _is_all(cues: Cues, item: Segment, start: int, quote: Quote) -> bool:
    """Tell whether a quotation is what its item is about: `Decision “…” (adopted)`."""
    lead = cues.text[start : quote.start]
    if not lead:
        return True
    found = cues.within(start, quote.start)
    if cues.text[quote.inner_start].islower() or (found and found[-1].role == "name"):
        return False
    is_named = _LEAD.match(lead) and _TAIL.match(cues.text, quote.end, item.end)
    return bool(is_named) or _is_lead(cues, start, quote.start)


def _is_lead(cues: Cues, start: int, end: int) -> bool:
    """Tell whether words before a quotation in an item lead it in: `approved the opinion “…”`."""
    text = cues.text
    if _VERB.fullmatch(text, start, end):
        return True
    if not (text[start].islower() or text[start:end].rstrip().endswith(":")):
        return False
    return any(cue.role in ("noun", "act", "draft") for cue in cues.within(start, end))


def _plain(cues: Cues, start: int, stop: int, known: Names) -> Entry:
    done = _DONE.match(cues.text, start, stop)
    is_led = done is not None and _is_act(cues, start, done.end())
    if done and is_led:
        start = done.end()
    end = remarks.begin(cues, start, stop, known)
    if is_led:
        end = remarks.put_off(cues.text, start, end)
    inner, end = trim(cues.text, start, end)
    return Entry(inner, end, inner, end, quoted=False, led=is_led)


def _is_act(cues: Cues, start: int, end: int) -> bool:
    """Tell whether a word right at `start` says what became of a title."""
    found = cues.within(start, end)
    is_cue = bool(found) and found[0].role == "act" and found[0].start == start
    return is_cue or cues.words_within(start, end)[0].key in _ALSO
