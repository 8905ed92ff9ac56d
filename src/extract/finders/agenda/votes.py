"""What the figures of a vote say became of a title: `“A” – 12 for, 1 against`."""

import re

_FIGURE = r"\d{1,4}(?:\svotes?)?\s"
_FOR = re.compile(
    rf"(?P<yes>{_FIGURE})(?:voted\s)?(?:(?:in\s)?(?:for|favou?r)|yes|ayes?|yeas?)\b(?!\s(?:an?|the|each)\b)",
    re.I,
)
_AGAINST = re.compile(rf"(?P<no>{_FIGURE})(?:voted\s)?(?:against|opposed|no|noes|nays?)\b", re.I)
_SCORE = re.compile(rf"(?P<yes>{_FIGURE})(?:to|against)\s(?P<no>\d{{1,4}})\b")
_REACH = 90


def read(text: str, start: int, end: int) -> str | None:
    """Return "adopted" or "rejected" by the votes for and against in `start:end`, or None."""
    end = min(end, start + _REACH)
    score = _SCORE.search(text, start, end)
    if score and ("vote" in score[0]):
        return _of(_number(score["yes"]), int(score["no"]))
    favour = _FOR.search(text, start, end)
    if favour is None:
        return None
    against = _AGAINST.search(text, start, end)
    return _of(_number(favour["yes"]), _number(against["no"]) if against else 0)


def _number(figure: str) -> int:
    return int(figure.split()[0])


def _of(favour: int, against: int) -> str:
    return "adopted" if favour > against else "rejected"
