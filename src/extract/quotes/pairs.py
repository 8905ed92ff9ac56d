"""Which opening mark belongs to which closing mark, within one block."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from extract.quotes import ends
from extract.quotes.marks import ANGLE, CLOSE, DOUBLE, NEUTRAL, OPEN, SINGLE, Mark

_REACH = 600
"""How far a single opening mark may be from the mark that closes it."""


@dataclass(slots=True)
class Pair:
    """An opening mark and, once it is found, the end of what it opens."""

    mark: Mark
    inner_end: int = -1
    end: int = -1
    closed: bool = False
    within: "list[Pair]" = field(default_factory=list)
    """The pairs right inside."""


class Reader:
    """Reads the marks of one block, left to right, on a stack of open pairs."""

    def __init__(self, text: str, marks: Sequence[Mark]) -> None:
        self.text = text
        self.marks = marks
        self.pairs: list[Pair] = []
        """All pairs of the block, in order."""
        self.lone: Mark | None = None
        """A closing mark before any opening one, as at the end of a speech of two paragraphs."""
        self._open: list[Pair] = []
        self._count: Counter[str] = Counter()
        self._ahead = _ahead(marks)

    def read(self, end: int) -> list[Pair]:
        """Return the pairs of the block that ends at `end`; those never closed end by context."""
        for at, mark in enumerate(self.marks):
            if mark.family == SINGLE:
                self._read_single(at, mark)
            else:
                self._read_double(at, mark)
        while self._open:
            self._leave_open(self._open.pop(), end)
        return self.pairs

    def _read_double(self, at: int, mark: Mark) -> None:
        """Open or close a pair at a mark that is no apostrophe."""
        if len(mark.text) == 2 and self._count[SINGLE] > 1 and mark.closes:
            self._close(mark._replace(family=SINGLE, end=mark.end - 1))
            self._close(mark._replace(family=SINGLE, start=mark.start + 1))
        elif self._begins(mark):
            self._push(mark)
        elif self._count[mark.family]:
            self._close(mark)
        elif not self._close_other(at, mark) and not self.pairs:
            self.lone = self.lone or mark

    def _begins(self, mark: Mark) -> bool:
        is_open = self._count[mark.family] > 0
        if mark.shape == NEUTRAL and mark.left == ":" and self._precedes_speech(mark):
            return True
        if mark.shape == NEUTRAL:
            if is_open and ends.resumes(self.text, mark.end):  # “A "was adopted
                return False
            return mark.opens or (not mark.closes and not is_open)
        if mark.shape == CLOSE:  # ”A”, »A«
            return mark.opens and not is_open
        if mark.text in "“«‘" and is_open:  # „A“, »A«
            return self._begins_within(mark)
        return True

    def _begins_within(self, mark: Mark) -> bool:
        """Tell whether a mark that opens by its shape does so within an open pair."""
        lowered = self._open[-1].mark.text in "„»‚"
        if lowered and mark.right.isspace() and mark.left.strip():
            return False  # „A,“ she said
        return not mark.closes and not (lowered and not mark.before_ok)

    def _precedes_speech(self, mark: Mark) -> bool:
        """Tell whether a mark with a space on the wrong side opens speech: `said:" We`."""
        return self.text[mark.end : mark.end + 3].lstrip()[:1].isupper()

    def _read_single(self, at: int, mark: Mark) -> None:
        is_open = self._count[SINGLE] > 0
        if mark.opens or (not mark.closes and not is_open):
            if self._has_partner(at, mark) and not (mark.shape == CLOSE and is_open):
                self._push(mark)
        elif is_open and not self._is_possessive(at, mark):
            self._close(mark)

    def _has_partner(self, at: int, mark: Mark) -> bool:
        ahead = self._ahead[at]
        return ahead is not None and ahead.start - mark.end <= _REACH

    def _is_possessive(self, at: int, mark: Mark) -> bool:
        """Tell whether the mark of "workers’ rights" leaves a surer closing mark to come."""
        following = self.marks[at + 1] if at + 1 < len(self.marks) else None
        return (
            self._count[SINGLE] == 1
            and _may_be_possessive(self.text, mark)
            and following is not None
            and following.family == SINGLE
            and following.closes
            and following.start - mark.end <= _REACH
            and _is_surer(self.text, mark, following)
            and ends.resume(self.text, mark.end, mark.end + 20) is None
        )

    def _push(self, mark: Mark) -> None:
        pair = Pair(mark)
        if self._open:
            self._open[-1].within.append(pair)
        self._open.append(pair)
        self.pairs.append(pair)
        self._count[mark.family] += 1

    def _close(self, mark: Mark) -> None:
        """Close the innermost pair of the mark's family; what is open inside never closes."""
        while self._open[-1].mark.family != mark.family:
            self._leave_open(self._open.pop(), mark.start)
        pair = self._open.pop()
        self._count[mark.family] -= 1
        pair.inner_end, pair.end, pair.closed = mark.start, mark.end, True

    def _close_other(self, at: int, mark: Mark) -> bool:
        """Close a pair with the wrong family's mark, «A”, unless its own is still to come."""
        if not self._open or not mark.closes or self._open[-1].mark.family == mark.family:
            return False
        family = self._open[-1].mark.family
        following = self.marks[at + 1] if at + 1 < len(self.marks) else None
        is_to_come = following and following.family == family and following.closes
        if family not in (DOUBLE, ANGLE) or is_to_come:
            return False
        self._close(mark._replace(family=family))
        return True

    def _leave_open(self, pair: Pair, limit: int) -> None:
        """Find the end of a pair that is never closed: a single mark is then no quotation."""
        self._count[pair.mark.family] -= 1
        if pair.mark.family == SINGLE:
            pair.inner_end = pair.end = -1
        else:
            pair.inner_end = pair.end = _end_by_context(self.text, pair, limit)


def _ahead(marks: Sequence[Mark]) -> list[Mark | None]:
    """Return for each mark the next one that may close."""
    result: list[Mark | None] = []
    nearest: Mark | None = None
    for mark in reversed(marks):
        result.append(nearest)
        if mark.after_ok and mark.shape != OPEN or mark.closes:
            nearest = mark
    return result[::-1]


def _may_be_possessive(text: str, mark: Mark) -> bool:
    after = text[mark.end + 1 : mark.end + 2]
    return mark.left in "sSxXzZ" and mark.right == " " and after.isalpha()


def _is_surer(text: str, mark: Mark, following: Mark) -> bool:
    """Tell whether of "Miners’ Rights’ …" the second mark is likelier to close a title."""
    is_name = text[mark.end + 1].isupper() and following.start - mark.end < 60
    return is_name or not _may_be_possessive(text, following)


def _end_by_context(text: str, pair: Pair, limit: int) -> int:
    """Return where a quotation that is never closed ends: it costs no more than one title."""
    start = pair.mark.end
    for inner in pair.within:
        stop = ends.resume(text, start, inner.mark.start)
        if stop is None:
            stop = ends.separator(text, start, inner.mark.start)
        if stop is None and not inner.closed:
            stop = inner.mark.start
        if stop is not None:
            return ends.trim(text, pair.mark.end, stop)
        start = inner.end
    stop = ends.resume(text, start, limit)
    return ends.trim(text, pair.mark.end, limit if stop is None else stop)
