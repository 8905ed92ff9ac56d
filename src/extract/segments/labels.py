"""What stands before the words of a list item and only counts it: "Session 2:", "15:00 –"."""

import re

_QUOTE = "[“\"„«‘'‹「`]"
_DASH = "[-–—]"
_THING = (
    r"(?:agenda|decision|resolution|recommendation|order|item|point|motion|d"
    r"raft|topic|theme|session"
    r"|panel|question|dec\.|res\.|rec\.|module|group|working group|workshop|lecture|lesson|unit"
    r"|part|section|component|paper|report|presentation|exhibit|project|day|meeting|round table"
    r"|roundtable|document|annex|phase|stage|sub-?item|agenda (?:item|point)|breakout(?: group)?"
    r"|track|lot|table|bill|proposal|case study|plenary|task|action|measure|activity|outcome"
    r"|theme group|thematic (?:session|block|panel)|plenary session|panel session)s?"
)
_ORDINAL = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|la"
    r"st|final|opening|closing"
    r"|introductory|\d{1,2}(?:st|nd|rd|th))"
)
_NUMBER = (
    r"(?:no\.?|nr\.?|n[°ºo]\.?|№|#)?\s?(?:[\w./-]{0,9}\d[\w./-]{0,9}|[IVXLiv"
    r"xl]{1,6}|[A-H]|one|two|three|four|five)"
)
_REMARK = r"(?:\s\([^()\n]{1,60}\))?"
_TIME = (
    r"\d{1,2}[:.h]\d\d(?:\s?[-–—]\s?\d{1,2}[:.h]\d\d)?(?:\s?(?:[ap]\.?m\.?|h"
    r"rs?|hours|noon|h)\b\.?)?"
)
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?,?\s"
_FORMS = (
    rf"{_THING}\s?{_NUMBER}{_REMARK}\s{{0,3}}(?:[:–—-]|\.(?=\s))\s{{0,9}}",  # Resolution 4:
    rf"{_THING}\s?{_NUMBER}{_REMARK}\s{{0,3}}(?={_QUOTE})",  # Decision No. 3 “
    rf"{_THING}\s?(?:no\.?|nr\.?|№|#)?\s?[\w./-]{{0,9}}\d[\w./-]{{0,6}}\s{{1,9}}(?-i:(?=[A-Z]))",
    rf"{_ORDINAL}\s{_THING}{_REMARK}\s{{0,3}}[:–—-]\s{{0,9}}",  # Third session:
    rf"(?:№|N[°ºo]\.?|Nr\.?|#)?\s?[\w/-]{{0,4}}\d[\w./-]{{0,10}}[°º]?\s?[:.)›"
    rf">|–—-]?\s{{0,3}}(?={_QUOTE})",  # 01/2010 “
    rf"(?:{_DAY})?{_TIME}\s{{0,3}}(?:[:–—-]|\s)\s{{0,9}}",  # 15:00 –
)
_LABEL = re.compile("|".join(f"(?:{form})" for form in _FORMS), re.IGNORECASE)
_NAMED = re.compile(
    rf"(?P<thing>{_THING})\s?{_NUMBER}\s?(?:[:–—-]|\.\s)|{_ORDINAL}\s(?P<kind>{_THING})\s?[:–—-]",
    re.IGNORECASE,
)


def end(text: str, start: int, stop: int) -> int:
    """Return where the label that `text[start:stop]` begins with ends, or `start`.

    >>> text = "Session 2: Water"
    >>> text[end(text, 0, len(text)) :]
    'Water'
    """
    found = _LABEL.match(text, start, stop)
    return found.end() if found and found.end() < stop else start


def thing(text: str) -> str:
    """Return what the label that `text` begins with numbers: "module" in "Module 1 – Ropes"."""
    found = _NAMED.match(text)
    return (found["thing"] or found["kind"]).lower() if found else ""
