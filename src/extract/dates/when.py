"""What the words of a date say, before anything is looked up elsewhere."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class When:
    """One end of a date: the fields that its words give; None is what they leave open.

    `number` counts quarters, halves, EDTF seasons (21…24), decades (198), centuries (20), or the
    months of a "first nine months". `shift` moves from the anchor by `unit`: "last week" is a week
    with shift -1; with `near` the anchor is the last day that the text names, not the day of
    issue. `year_shift` ("of last year") and `month_shift` ("5th of next month") do the same for
    these parts. `swap` marks 03/04/2017, which can be read in both orders.
    """

    unit: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    number: int | None = None
    weekday: int | None = None
    shift: int | None = None
    near: bool = False
    year_shift: int | None = None
    month_shift: int | None = None
    swap: bool = False


@dataclass(frozen=True, slots=True)
class Candidate:
    """Characters `start:end` that say a date; `last` is the other end of a range.

    `weak` names what speaks against it by itself, which `guards` weighs: "short" (an abbreviation),
    "bare" (a month that may be a name), "number" (four digits)…
    """

    start: int
    end: int
    first: When
    last: When | None = None
    weak: str = ""
