"""Places that no list has: a name behind "in", "at" or "near", and where it stands again."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from extract import gazetteer, words
from extract.fields import topics, vocabulary
from extract.finders.places import cues
from extract.finders.places.choice import Chosen, Context
from extract.forms import Lexicon
from extract.gazetteer import Place
from extract.mentions import Mention
from extract.pages import Page
from extract.words import Word

_STRONG = frozenset({"in", "at", "near", "outside", "off", "around"})
_PAIRS = {"from": "to", "between": "and"}
_LEAST = 3  # letters of a name
_MOST_WORDS = 3
_MOST_LISTED = 8
_GLUE = frozenset({"-", "@", "#", "_", "/", "&"})
_APPOSED = 3


def read(
    page: Page, known: Sequence[Chosen], context: Context, dates: Sequence[Mention]
) -> list[Chosen]:
    """Return the names that no list has and that stand as places do, in order."""
    reader = _Names(page, page.words, context, _taken(page, known, dates), _denied(page))
    firm = dict(reader.told())
    spans = {**firm, **dict(reader.again(firm))}
    return [
        Chosen(
            page.words[first].start,
            page.words[last - 1].end,
            first,
            last,
            _placed(page, first, last, known, context),
        )
        for first, last in sorted(spans.items())
    ]


def _taken(page: Page, known: Sequence[Chosen], dates: Sequence[Mention]) -> frozenset[int]:
    """Return the words that belong to a known place or a date."""
    starts = [word.start for word in page.words]
    taken = {at for place in known for at in range(place.first, place.last)}
    for date in dates:
        taken.update(range(bisect_left(starts, date.start), bisect_left(starts, date.end)))
    return frozenset(taken)


def _denied(page: Page) -> frozenset[str]:
    return _listed(
        page.lexicon("given_names"),
        page.lexicon("family_names"),
        page.lexicon("subjects"),
        page.lexicon("bodies"),
        page.lexicon("offices"),
        page.lexicon("organisations"),
    )


@lru_cache(maxsize=4)
def _listed(given: Lexicon, family: Lexicon, subjects: Lexicon, *others: Lexicon) -> frozenset[str]:
    """Return the folded words that name a person, a body or a field of work."""
    people = list(given.entries.values())
    people += [
        e for e in family.entries.values() if e.values.get("part") not in ("ending", "patronymic")
    ]
    people += [e for lexicon in others for e in lexicon.entries.values()]
    names = {words.fold(form) for entry in people for form in entry.forms}
    return frozenset(names) | topics(subjects) | vocabulary(subjects, "stop")


def _placed(page: Page, first: int, last: int, known: Sequence[Chosen], context: Context) -> Place:
    """Return the place of words `first:last`, in the country beside it or that of the text."""
    start, end = page.words[first].start, page.words[last - 1].end
    next_ = bisect_left(known, end, key=lambda place: place.start)
    beside = known[next_] if next_ < len(known) else None
    country = context.main
    if (
        beside
        and beside.start - end < _APPOSED
        and page.text[end : beside.start].strip() in (",", "(")
    ):
        country = beside.place.country or country
    return Place(page.text[start:end], "city", country, "", None, None, 0, None)


@dataclass(frozen=True, slots=True)
class _Names:
    """The words of one page, read for names that no list has."""

    page: Page
    words: Sequence[Word]
    context: Context
    taken: frozenset[int]
    denied: frozenset[str]

    def told(self) -> Iterator[tuple[int, int]]:
        """Yield the names that a preposition gives away, and those that are listed with them."""
        people = self._people()
        for at, word in enumerate(self.words[:-1]):
            if word.key in _STRONG or word.key in _PAIRS:
                for first, last in self._behind(at):
                    if not people.intersection(self._keys(first, last)):
                        yield first, last

    def again(self, firm: dict[int, int]) -> Iterator[tuple[int, int]]:
        """Yield where the names stand again, in no longer name."""
        names = {self._keys(first, last) for first, last in firm.items()}
        begins = {key for name in names for key in name[:1]}
        for at, word in enumerate(self.words):
            if word.key not in begins or not word.text[0].isupper():
                continue
            if at in self.taken or at in firm:
                continue
            for size in range(_MOST_WORDS, 0, -1):
                if self._keys(at, at + size) in names and self._stands_alone(at, at + size):
                    yield at, at + size
                    break

    def _keys(self, first: int, last: int) -> tuple[str, ...]:
        return tuple([word.key for word in self.words[first:last]])

    def _behind(self, at: int) -> Iterator[tuple[int, int]]:
        """Yield the names behind the preposition at `at`."""
        first, last = at + 1, self._end(at + 1)
        if self.words[at].key in _PAIRS:
            other = self._end(last + 1)
            linked = last < len(self.words) and self.words[last].key == _PAIRS[self.words[at].key]
            if linked and last > first and other > last + 1:
                yield from ((first, last), (last + 1, other))
            return
        known = first in self.taken
        while known and last < len(self.words) and last in self.taken:
            last += 1
        if last > first and not known:
            yield first, last
        if last > first or known:
            yield from self._listed(max(last, first + 1))

    def _listed(self, at: int) -> Iterator[tuple[int, int]]:
        """Yield the names behind ", " and "and" at `at` where the enumeration ends well."""
        names: list[tuple[int, int]] = []
        for _ in range(_MOST_LISTED):
            link = self.words[at].key if at < len(self.words) else ""
            last = self._item_end(at + 1) if link in (",", "and") else at + 1
            if last == at + 1:
                return
            if at + 1 not in self.taken:
                names.append((at + 1, last))
            if link == "and":
                yield from names
                return
            at = last

    def _item_end(self, first: int) -> int:
        """Return the word after the known place or unknown name at `first`, or `first`."""
        last = first
        while last < len(self.words) and last in self.taken:
            last += 1
        return last if last > first else self._end(first)

    def _end(self, first: int) -> int:
        """Return the word after the unknown name at `first`, or `first`."""
        last = first
        while last - first < _MOST_WORDS and self._may_name(last) and self._joined(first, last):
            last += 1
        if last == first or not self._stands_alone(first, last):
            return first
        if last - first == 1 and len(self.words[first].text) < _LEAST:
            return first
        return last

    def _joined(self, first: int, at: int) -> bool:
        if at == first:
            return True
        return self.page.text[self.words[at - 1].end : self.words[at].start] in (" ", "-")

    def _may_name(self, at: int) -> bool:
        """Tell whether a word may be a part of a name that no list has."""
        if at >= len(self.words) or at in self.taken:
            return False
        word = self.words[at]
        if not word.text[0].isupper() or not word.text[1:].islower():
            return False
        if word.key in self.denied or word.key in self.context.plain:
            return False
        own = self.context.cues
        listed = word.key in own.head or word.key in own.title or word.key in own.honorific
        if listed or cues.looks_english(word.key, own):
            return False
        return not gazetteer.load().name(word.key).marks

    def _stands_alone(self, first: int, last: int) -> bool:
        """Tell whether no word with a capital, sign or digit goes on behind or stands before."""
        before = self.words[first - 1] if first else None
        after = self.words[last] if last < len(self.words) else None
        near = before is not None and before.end + 1 >= self.words[first].start
        if before and near and (before.text[0].isupper() or before.text in _GLUE):
            return False
        if after is None:
            return True
        gap = self.page.text[self.words[last - 1].end : after.start]
        if gap == "" and after.key in ("-", "/", "&", "@", "_", "'"):
            return False
        return "\n" in gap or not self._goes_on(last)

    def _goes_on(self, at: int) -> bool:
        """Tell whether a capital, a number or an abbreviation in brackets stands at `at`."""
        word = self.words[at]
        if word.key == "(":
            return self.words[at + 1].text.isupper() if at + 1 < len(self.words) else False
        return word.text[0].isupper() or word.text[0].isdigit()

    def _people(self) -> frozenset[tuple[str, ...]]:
        """Return the words that stand beside an honorific or another name's part."""
        honorific = self.context.cues.honorific
        return frozenset(
            (after.key,)
            for before, after in zip(self.words, self.words[1:], strict=False)
            if before.key in honorific and before.text[0].isupper() and after.text[0].isupper()
        )
