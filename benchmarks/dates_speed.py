"""The date layer beside others: words a second and scores, and its own cost per character.

python benchmarks/dates_speed.py --gold FOLDER     # beside dateparser, datefinder, Recognizers
python benchmarks/dates_speed.py --growth          # from 1 kB to 10 MB, hard strings too

The first form runs in an environment of its own (benchmarks/dates-requirements.lock), with `src` on
PYTHONPATH. FOLDER holds annotated releases, one XML file each: `<date value="EDTF">` in the text,
`published` on its root. All run on the same texts in one process, one after the other; words are
runs of letters or digits, and splitting them, which ours needs, is not counted for anyone.
Each is given the day of publication. Of the others' spans a leading or closing preposition or
article is cut off, and where one gives two readings the right one counts.
"""

import argparse
import datetime as dt
import re
import time
import warnings
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extract import dates, words
from extract.dates import edtf
from extract.mentions import Release
from extract.pages import Page

SIZES = (1_000, 10_000, 100_000, 1_000_000, 10_000_000)
PROSE = (
    "The ministers met in Lima on 14 April 2015 and agreed to meet again. Nothing was said of "
    "the other questions, which the working group had prepared over many months of talks with "
    "the agencies of both sides, nor did the hosts say when the text would be open to the public. "
)
HARD = {
    "prose": PROSE,
    "digits": "1",
    "digits and dots": "12.12.",
    "numbers": "2015 12 ",
    "days": "14.04.2015 ",
    "dashes": "2015-",
    "months": "May April ",
    "commas": "May 5, 6, 7, ",
    "weekdays": "Monday, ",
    "no month": "12 xyzt 2015 ",
    "halves": "first half of the ",
}
_EDGE = r"(?:on|in|at|by|from|of|to|until|till|since|before|after|between|during|the|a|for)"
_EDGES = re.compile(rf"^(?:{_EDGE}\s+)+|(?:\s+{_EDGE})+$", re.IGNORECASE)
_SEASONS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}


@dataclass(frozen=True)
class Span:
    """A date found or marked; `values` are its readings in EDTF, any of which may be right."""

    start: int
    end: int
    values: tuple[str, ...]


@dataclass(frozen=True)
class Text:
    """An annotated release."""

    text: str
    published: dt.datetime | None
    dates: tuple[Span, ...]
    page: Page


Finder = Callable[[Text], Iterator[Span]]


def read(path: Path) -> Text:
    """Return one annotated release."""
    root = ET.parse(path).getroot()
    found: list[Span] = []
    text = _walk(root, 0, found)
    published = root.get("published") or None
    page = Page(Release(path.stem, text, published), tuple(words.split(text)), (), (), ())
    day = published if published and len(published) == 10 else None
    return Text(text, dt.datetime.fromisoformat(day) if day else None, tuple(found), page)


def _walk(node: ET.Element, start: int, found: list[Span]) -> str:
    text = node.text or ""
    for child in node:
        text += _walk(child, start + len(text), found) + (child.tail or "")
    if node.tag == "date":
        found.append(Span(start, start + len(text), tuple(filter(None, [node.get("value")]))))
    return text


def ours(text: Text) -> Iterator[Span]:
    """Find dates with this package."""
    for one in dates.find(text.page, {}):
        yield Span(one.start, one.end, (one.edtf,) if one.edtf else ())


def dateparser_search(text: Text) -> Iterator[Span]:
    """Find dates with dateparser, which gives strings without their place."""
    from dateparser.search import search_dates

    settings = {"RELATIVE_BASE": text.published} if text.published else {}
    at = 0
    for said, date in search_dates(text.text, languages=["en"], settings=settings) or ():
        start = text.text.find(said, at)
        if start >= 0:
            at = start + len(said)
            yield _cut(text.text, start, at, (date.date().isoformat(),))


def datefinder_search(text: Text) -> Iterator[Span]:
    """Find dates with datefinder."""
    import datefinder

    found = datefinder.find_dates(text.text, index=True, base_date=text.published)
    for date, (start, end) in found:
        yield _cut(text.text, start, end, (date.date().isoformat(),))


def recognizers(text: Text) -> Iterator[Span]:
    """Find dates with Microsoft's recognizers; clock times and durations are left out."""
    from recognizers_date_time import Culture, recognize_datetime

    for one in recognize_datetime(text.text, Culture.English, reference=text.published):
        kind = one.type_name.removeprefix("datetimeV2.")
        if kind in ("date", "daterange", "datetime", "datetimerange"):
            values = tuple(filter(None, map(_of_timex, (one.resolution or {}).get("values", ()))))
            yield _cut(text.text, one.start, one.end + 1, values)


def _of_timex(value: dict[str, str]) -> str | None:
    """Return a reading of the recognizers in EDTF."""
    timex = value.get("timex", "").split("T")[0]
    if season := re.fullmatch(r"([0-9]{4})-(SP|SU|FA|WI)", timex):
        return f"{season[1]}-{_SEASONS[season[2]]}"
    if "start" in value and "end" in value:
        first, last = (dt.date.fromisoformat(value[key][:10]) for key in ("start", "end"))
        if not re.fullmatch(r"\(.*,P[0-9]+D\)", timex):  # the end of a period is the day after it
            last -= dt.timedelta(1)
        return f"{first}/{last}"
    return value.get("value", timex)[:10] or None


def _cut(text: str, start: int, end: int, values: tuple[str, ...]) -> Span:
    said = text[start:end]
    left = said.lstrip()
    start += len(said) - len(left)
    said = left.rstrip()
    for match in list(_EDGES.finditer(said)):
        if match.start() == 0:
            start += match.end()
            said = said[match.end() :]
    said = _EDGES.sub("", said)
    return Span(start, start + len(said), values)


PEERS: dict[str, Finder] = {
    "this package": ours,
    "dateparser search_dates": dateparser_search,
    "datefinder": datefinder_search,
    "Recognizers-Text": recognizers,
}


def score(texts: Sequence[Text], found: Sequence[Sequence[Span]]) -> dict[str, float]:
    """Return F1 of the spans exactly, overlapping, and with the right value."""
    exact = near = right = 0
    for text, spans in zip(texts, found, strict=True):
        places = {(one.start, one.end) for one in spans}
        exact += sum((one.start, one.end) in places for one in text.dates)
        pairs = list(_pairs(text.dates, spans))
        near += len(pairs)
        right += sum(_same(marked, one) for marked, one in pairs)
    total = sum(len(text.dates) for text in texts) + sum(map(len, found))
    valued = sum(bool(one.values) for text in texts for one in text.dates)
    valued += sum(bool(one.values) for spans in found for one in spans)
    return {
        "exact": 2 * exact / total,
        "overlap": 2 * near / total,
        "value": 2 * right / valued,
    }


def _pairs(marked: Sequence[Span], found: Sequence[Span]) -> Iterator[tuple[Span, Span]]:
    """Yield each marked date with the one found that overlaps it most, each used once."""
    left = list(found)
    for one in marked:
        shared = [min(one.end, other.end) - max(one.start, other.start) for other in left]
        most = max(shared, default=0)
        if most > 0:
            yield one, left.pop(shared.index(most))


def _same(marked: Span, found: Span) -> bool:
    if not marked.values:
        return False
    value = marked.values[0]
    days = edtf.days(value)
    return any(
        one == value or (days != (None, None) and edtf.days(one) == days) for one in found.values
    )


def compare(texts: Sequence[Text], names: Sequence[str]) -> None:
    """Print a row for each finder."""
    count = sum(word.text[0].isalnum() for text in texts for word in text.page.words)
    print(f"{len(texts)} releases, {count:,} words, {sum(len(t.dates) for t in texts)} dates")
    for name in names:
        finder = PEERS[name]
        list(finder(texts[0]))  # loads, compiles
        rounds = 5 if finder is ours else 1
        best, found = min((_timed(finder, texts) for _ in range(rounds)), key=lambda pair: pair[0])
        figures = "  ".join(f"{k} {v:.3f}" for k, v in score(texts, found).items())
        print(f"{name:24} {count / best:10,.0f} words/s  {figures}", flush=True)


def _timed(finder: Finder, texts: Sequence[Text]) -> tuple[float, list[list[Span]]]:
    begun = time.process_time()
    found = [list(finder(text)) for text in texts]
    return time.process_time() - begun, found


def grow(names: Sequence[str], sizes: Sequence[int], most: float) -> None:
    """Print the microseconds a character for each hard string and size."""
    print("microseconds a character".ljust(26), *(f"{size:>12,}" for size in sizes))
    for name in names:
        unit = HARD[name]
        row: list[str] = []
        spent = 0.0
        for size in sizes:
            if spent * 10 > most:  # the next would take too long
                row.append("-".rjust(12))
                continue
            spent = _cost((unit * (size // len(unit) + 1))[:size])
            row.append(f"{1e6 * spent / size:12.3f}")
        print(name.ljust(26), *row, flush=True)


def _cost(text: str) -> float:
    page = Page(Release("t", text, "2018-03-14"), tuple(words.split(text)), (), (), ())
    rounds = max(1, min(20, 200_000 // len(text)))
    begun = time.process_time()
    for _ in range(rounds):
        for _one in dates.find(page, {}):
            pass
    return (time.process_time() - begun) / rounds


def main() -> None:
    """Run what the options name."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--gold", type=Path, help="a folder of annotated releases, *.xml")
    parser.add_argument("--only", nargs="+", choices=list(PEERS), default=list(PEERS))
    parser.add_argument("--growth", action="store_true")
    parser.add_argument("--strings", nargs="+", choices=list(HARD), default=list(HARD))
    parser.add_argument("--sizes", type=int, nargs="+", default=list(SIZES))
    parser.add_argument("--most", type=float, default=900, help="seconds that a string may take")
    options: Any = parser.parse_args()
    warnings.simplefilter("ignore")  # the others' own
    if options.gold:
        compare([read(path) for path in sorted(options.gold.glob("*.xml"))], options.only)
    if options.growth:
        list(dates.find(Page(Release("t", "1 May", None), (), (), (), ()), {}))
        grow(options.strings, sorted(options.sizes), options.most)


if __name__ == "__main__":
    main()
