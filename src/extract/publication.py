"""When a release was published: told from outside, stated in its text, or in its file name."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from extract.mentions import DateMention
from extract.pages import Page
from extract.records import Segment
from extract.spans import contains

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_COPYRIGHT = re.compile(r"©|\(c\)|copyright", re.IGNORECASE)


def published(page: Page, dates: Sequence[DateMention]) -> tuple[str | None, str | None]:
    """Return the day, month or year of publication, and where it was found."""
    release = page.release
    if release.published and release.published_from != "filename":
        return release.published, "metadata"
    starts = [date.start for date in dates]
    for segment in page.segments:
        at = bisect_left(starts, segment.start)
        if at < len(dates) and contains(segment, dates[at]) and _states(segment, dates[at]):
            return dates[at].edtf, "text"
    return release.published, "filename" if release.published else None


def _states(segment: Segment, date: DateMention) -> bool:
    """Tell whether `date` in `segment` is a date of issue: dateline, line of its own, crumb."""
    if date.edtf is None or not _DAY.fullmatch(date.edtf):
        return False
    if segment.kind == "boilerplate":
        return not _COPYRIGHT.search(segment.text)
    return segment.kind == "dateline" or segment.text.strip(" .") == date.text.strip(" .")
