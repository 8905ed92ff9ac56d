"""Quotation marks of a text, each with its family, its shape and what stands around it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

DOUBLE, ANGLE, SINGLE, SINGLE_ANGLE, CORNER = "double", "angle", "single", "single angle", "corner"
OPEN, CLOSE, NEUTRAL = "open", "close", "neutral"

_MARK = re.compile(r"''|``|’’|‘‘|‚‚|[“”„‟\"＂«»‹›「」『』‘’'‚‛`]")
_KINDS = (
    (DOUBLE, "“ „ ‟ `` ‘‘ ‚‚", "” ’’", "\" ＂ ''"),
    (ANGLE, "«", "»", ""),
    (SINGLE_ANGLE, "‹", "›", ""),
    (CORNER, "「 『", "」 』", ""),
    (SINGLE, "‘ ‚ ‛ `", "’", "'"),
)
_KIND_OF = {
    text: (family, shape)
    for family, *forms in _KINDS
    for shape, written in zip((OPEN, CLOSE, NEUTRAL), forms, strict=True)
    for text in written.split()
}
_REACH = 600
_BEFORE_QUOTE = frozenset("([{-–—―/,;:|•·*=>")
_AFTER_QUOTE = frozenset(".,;:!?)]}…-–—―/|")
_ELISION = re.compile(r"\d0s\b|(?:em|tis|twas|til|cause|n)\b", re.IGNORECASE)  # '90s, 'em


class Mark(NamedTuple):
    """A mark `start:end`; `left` and `right` are the characters around the marks it touches."""

    start: int
    end: int
    text: str
    family: str
    shape: str
    left: str
    right: str

    @property
    def before_ok(self) -> bool:
        """Tell whether a quotation may begin here, by what stands before."""
        return not self.left or self.left.isspace() or self.left in _BEFORE_QUOTE

    @property
    def after_ok(self) -> bool:
        """Tell whether a quotation may end here, by what stands behind."""
        return not self.right or self.right.isspace() or self.right in _AFTER_QUOTE

    @property
    def opens(self) -> bool:
        """Tell whether the surroundings are plainly those of an opening mark: ` "A`."""
        return self.before_ok and not self.after_ok

    @property
    def closes(self) -> bool:
        """Tell whether the surroundings are plainly those of a closing mark: `A" `."""
        return self.after_ok and not self.before_ok

    @property
    def in_word(self) -> bool:
        """Tell whether a single mark stands inside a word: don't, o‘g‘li, 80's."""
        if not (self.left.isalnum() and self.right.isalnum()):
            return False
        return not (self.shape == OPEN and self.left.islower() and self.right.isupper())


def find(text: str, start: int, end: int) -> Iterator[Mark]:
    """Yield the marks of `text[start:end]`, in order, but for apostrophes inside words."""
    run: list[tuple[int, int]] = []
    for match in _MARK.finditer(text, start, end):
        if run and match.start() != run[-1][1]:
            yield from _read_run(text, start, end, run)
            run = []
        run.extend(_spans(text, match))
    if run:
        yield from _read_run(text, start, end, run)


def _spans(text: str, match: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Yield the span of a mark; ‘‘ is two marks where no ’’ follows."""
    start, end = match.span()
    if match[0] == "‘‘" and "’’" not in text[end : end + _REACH]:
        yield start, start + 1
        start += 1
    yield start, end


def _read_run(text: str, start: int, end: int, run: list[tuple[int, int]]) -> Iterator[Mark]:
    """Yield marks that touch one another: they share what stands around them."""
    first, last = run[0][0], run[-1][1]
    left = text[first - 1] if first > start else ""
    right = text[last] if last < end else ""
    for begin, stop in run:
        written = text[begin:stop]
        mark = Mark(begin, stop, written, *_KIND_OF[written], left, right)
        if mark.family != SINGLE or not (mark.in_word or _is_elision(text, mark)):
            yield mark


def _is_elision(text: str, mark: Mark) -> bool:
    return mark.opens and mark.shape != OPEN and bool(_ELISION.match(text, mark.end))
