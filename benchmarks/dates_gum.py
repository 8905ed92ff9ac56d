"""Dates beside GUM: what its editors marked as `<date>`, and what we find there.

python benchmarks/dates_gum.py --corpus FOLDER [--genres news bio interview] [--show]

GUM is annotated after TEI: `when`, or `from` and `to`, or `notBefore` and `notAfter` give the
value. They are read so:

- Two dates with only a dash, "to", "through", "until" between them (or "and" after "between") are
  one range here: GUM marks the two ends of "1947-1960" apart.
- A value is right if it names the same first and last day as GUM's ("the 1960s" is 1960-01-01 to
  1969-12-31 there, 196X here), or is the same in letters where no year is known. A `notBefore` or
  `notAfter` without the other bounds nothing: such a date counts for the finding alone.
- "The end of the year", "the early 1980s" has the whole as its value here, as the guidelines of
  press releases have it, and a part of it there: right if GUM's days lie within ours.
- A season's months, which GUM ends in different ones, are read as the season.
- A clock time in a value is cut off.

Left out, each counted under its reason:

- duration: "twelve years", "the past 30 days", "11-year", "all night"
- event: what has no word of the calendar and names its time by what happened ("the Revolution",
  "opening night", "that time"), or belongs to a life ("his senior year"), or counts from what
  happened ("five days before his death")
- age: "her 80s"
- clock: "22:30"
"""

import argparse
import html
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from extract import dates, words
from extract.dates import edtf
from extract.mentions import DateMention, Release
from extract.pages import Page

GENRES = ("news", "bio", "interview")
WRITTEN_LATER = ("bio",)  # the page's own date says nothing of the times that it tells of

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_CALENDAR = re.compile(
    rf"[0-9]{{3,4}}s?\b|['’]?\b[0-9]{{2}}s?\b|\b(?:{_MONTHS})\b|\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct"
    r"|Nov|Dec)|(?i:day\b|tomorrow|tonight|now\b|year|month|week|decade|centur|morning|evening"
    r"|spring|summer|autumn|\bfall\b|winter|ties\b|christmas|easter)"
)
_REASONS = (
    ("clock", r"[0-9]{1,2}:[0-9]{2}(?:\s?[ap]m)?"),
    ("age", r"(?:his|her|their|my)\s[0-9]{2}s"),
    (
        "event",
        r"(?!the (?:day|week|month|year) (?:before|after)$)"
        r".*\b(?:before|after|since|while|advance)\b.*"
        r"|.*\b(?:his|her|their)\b.*|.*\b(?:day|night) of the\b.*",
    ),
    (
        "duration",
        r"(?!.*\b(?:ago|earlier|later|back|[0-9]{4})\b)"
        r"(?:.*\b(?:hours|days|weeks|months|years|decades)\b.*"
        r"|(?:a|all|fourth|[0-9]+)[- ](?:day|night|week|month|year|decade))",
    ),
)
_PART = re.compile(
    r"(?i:the\s)?(?i:very\s)?(?i:early|mid|late|beginning|start|middle|end|year[ -]end)\b"
)
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_SEASON = re.compile(r"\b(?:spring|summer|autumn|fall|winter)\b", re.IGNORECASE)
_JOINT = re.compile(r"\s?(?:[-–—]|\b(?:to|through|until|till)\b(?:\sthe)?)\s?", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s\Z", re.IGNORECASE)
_TIGHT = re.compile(r"[.,;:?!)\]%’”]+|['’](?:s|re|ve|ll|d|m|t)?|n['’]t|[-–—/]")
_BLOCK_ENDS = ("</p>", "</head", "</item", "</cell", "</caption", "</l>", "</quote", "</sp>")


@dataclass
class Mark:
    """A date of the corpus: its span, its value in EDTF, and why it is left out, if it is."""

    start: int
    end: int
    value: str | None
    reason: str | None = None
    is_part: bool = False


@dataclass
class Document:
    """A text of the corpus with its dates and the day on which it was written."""

    name: str
    genre: str
    created: str | None
    text: str = ""
    marks: list[Mark] = field(default_factory=list)


def read(path: Path) -> Document:
    """Return the document of one GUM file, its words put back together to a text."""
    _, genre, name = path.stem.split("_", 2)
    document = Document(name, genre, None)
    text = _Text()
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("<text"):
            created = re.search(r'dateCreated="([^"]*)"', line)
            document.created = created[1] if created and genre not in WRITTEN_LATER else None
        elif line.startswith("<"):
            text.tag(line)
        elif line:
            text.word(html.unescape(line.split("\t")[0]))
    document.text = text.text
    document.marks = [_left_out(text.text, mark) for mark in _joined(text.text, text.marks)]
    return document


class _Text:
    """Puts the words of a file together again, and keeps where dates begin and end."""

    def __init__(self) -> None:
        self.text = ""
        self.marks: list[tuple[Mark, dict[str, str]]] = []
        self._open: list[tuple[int | None, dict[str, str]]] = []
        self._glued = 0

    def tag(self, line: str) -> None:
        """Take in one line that is a tag."""
        if line.startswith("<date"):
            self._open.append((None, dict(re.findall(r'(\w+)="([^"]*)"', line))))
        elif line.startswith("</date"):
            start, said = self._open.pop()
            if start is not None:
                self.marks.append((Mark(start, len(self.text), value_of(said)), said))
        elif line.startswith(("<w>", "</w>")):
            self._glued = 1 if line == "<w>" else 0
        elif line.startswith(_BLOCK_ENDS) and not self.text.endswith("\n"):
            self.text += "\n\n"

    def word(self, word: str) -> None:
        """Add one word, with a space before it where the corpus had one."""
        if self.text and self.text[-1] not in "\n([$–-/“" and not self._is_tight(word):
            self.text += " "
        self._glued += bool(self._glued)
        self._open = [
            (len(self.text) if start is None else start, said) for start, said in self._open
        ]
        self.text += word

    def _is_tight(self, word: str) -> bool:
        return self._glued > 1 or bool(_TIGHT.fullmatch(word))


def value_of(said: dict[str, str]) -> str | None:
    """Return the EDTF value of TEI's attributes, or None where they bound nothing."""
    if "when" in said:
        return _one(said["when"])
    first = said.get("from", said.get("notBefore"))
    last = said.get("to", said.get("notAfter"))
    if not first or not last:
        return None
    return _one(first) if first == last else f"{_one(first)}/{_one(last)}"


def _one(value: str) -> str:
    day = value.split("T")[0]
    return f"XXXX-{day[2:]}" if day.startswith("--") else day


def _joined(text: str, marks: Sequence[tuple[Mark, dict[str, str]]]) -> Iterator[Mark]:
    """Yield the dates with the two ends of a range as one."""
    kept: list[Mark] = []
    for mark, _ in sorted(marks, key=lambda pair: (pair[0].start, -pair[0].end)):
        if kept and mark.start < kept[-1].end:
            continue  # a date inside a date: the outer one stays
        if kept and _are_one(text, kept[-1], mark):
            first, last = kept[-1].value, mark.value
            value = f"{first}/{last}" if first and last and "/" not in first + last else None
            kept[-1] = Mark(kept[-1].start, mark.end, value)
        else:
            kept.append(mark)
    yield from kept


def _are_one(text: str, left: Mark, right: Mark) -> bool:
    between = text[left.end : right.start]
    if _JOINT.fullmatch(between):
        return "/" not in (left.value or "/")
    led = _BETWEEN.search(text[max(0, left.start - 12) : left.start])
    return bool(led) and between.strip() == "and"


def _left_out(text: str, mark: Mark) -> Mark:
    said = " ".join(text[mark.start : mark.end].split())
    mark.value = _as_season(said, mark.value)
    mark.is_part = bool(_PART.match(said))
    mark.reason = next(
        (name for name, one in _REASONS if re.fullmatch(one, said, re.IGNORECASE)), None
    )
    if mark.reason is None and not _CALENDAR.search(said):
        mark.reason = "event"
    return mark


def _as_season(said: str, value: str | None) -> str | None:
    """Return the months that stand for a season as the season: GUM ends it in different ones."""
    named = _SEASON.search(said)
    if not named or not value or not re.match(r"[0-9]{4}-[01][0-9]/", value):
        return value
    return f"{value[:4]}-{_SEASONS[named[0].lower()]}"


def find(document: Document) -> list[DateMention]:
    """Return the dates that we find in the text of `document`."""
    release = Release(document.name, document.text, document.created)
    page = Page(release, tuple(words.split(document.text)), (), (), ())
    return list(dates.find(page, {}))


def pairs(document: Document, found: Sequence[DateMention]) -> dict[int, DateMention]:
    """Return for each date of the corpus, by its number, the one of ours that overlaps it most."""
    chosen: dict[int, DateMention] = {}
    taken: set[int] = set()
    for number, mark in enumerate(document.marks):
        shared = [
            (min(one.end, mark.end) - max(one.start, mark.start), -at)
            for at, one in enumerate(found)
            if at not in taken
        ]
        most, at = max(shared, default=(0, 0))
        if most > 0:
            taken.add(-at)
            chosen[number] = found[-at]
    return chosen


def agrees(found: DateMention, mark: Mark) -> bool:
    """Tell whether `found` has the value of `mark`, or names the same days, or those around it."""
    if found.edtf == mark.value:
        return True
    days, ours = edtf.days(mark.value), edtf.days(found.edtf)
    if not (days[0] and days[1] and ours[0] and ours[1]):
        return False
    return ours == days or (mark.is_part and ours[0] <= days[0] and days[1] <= ours[1])


def count(document: Document, show: bool) -> Counter[str]:
    """Return how many dates are marked, found, found exactly and read rightly."""
    found, total = find(document), Counter[str]()
    chosen = pairs(document, found)
    used = {chosen[number].start for number in chosen}
    for number, mark in enumerate(document.marks):
        ours = chosen.get(number)
        total.update(_outcomes(mark, ours))
        if show and not mark.reason and (said := _trouble(mark, ours)):
            _print(said, document, mark.start, mark.end, mark.value, ours)
    ours_alone = [one for one in found if one.start not in used]
    left = {
        chosen[number].start
        for number, mark in enumerate(document.marks)
        if mark.reason and number in chosen
    }
    total["found"] = sum(one.start not in left for one in found)
    if show:
        for one in ours_alone:
            _print("EXTRA", document, one.start, one.end, "", one)
    return total


def _outcomes(mark: Mark, ours: DateMention | None) -> Iterator[str]:
    if mark.reason:
        yield f"left out: {mark.reason}"
        return
    yield "marked"
    if ours:
        yield "overlap"
        if (ours.start, ours.end) == (mark.start, mark.end):
            yield "strict"
        if mark.value:
            yield "valued"
            if agrees(ours, mark):
                yield "value"


def _trouble(mark: Mark, ours: DateMention | None) -> str | None:
    if not ours:
        return "MISSED"
    return "VALUE" if mark.value and not agrees(ours, mark) else None


def _print(
    said: str, document: Document, start: int, end: int, value: str | None, ours: DateMention | None
) -> None:
    around = document.text[max(0, start - 40) : start], document.text[end : end + 20]
    print(
        said, document.genre, document.name, repr(around[0]), repr(document.text[start:end]),
        repr(around[1]), value, "<>", ours and (ours.text, ours.edtf),
    )  # fmt: skip


def row(name: str, total: Counter[str]) -> str:
    """Return one line of the table."""
    marked, found = max(total["marked"], 1), max(total["found"], 1)
    return (
        f"{name:10} marked {total['marked']:4}  found {total['found']:4}"
        f"  recall {total['overlap'] / marked:.3f}  exact {total['strict'] / marked:.3f}"
        f"  precision {total['overlap'] / found:.3f}"
        f"  value {total['value'] / max(total['valued'], 1):.3f} of {total['valued']}"
    )


def main() -> None:
    """Print a row for each genre, and what was left out."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--corpus", type=Path, required=True, help="the folder of GUM's XML files")
    parser.add_argument("--genres", nargs="+", default=list(GENRES))
    parser.add_argument("--show", action="store_true", help="each miss, each wrong value")
    options = parser.parse_args()
    everything: Counter[str] = Counter()
    for genre in options.genres:
        total: Counter[str] = Counter()
        for path in sorted(options.corpus.glob(f"GUM_{genre}_*.xml")):
            total.update(count(read(path), options.show))
        everything.update(total)
        print(row(genre, total))
    print(row("all", everything))
    print(", ".join(f"{k} {v}" for k, v in sorted(everything.items()) if k.startswith("left")))


if __name__ == "__main__":
    main()
