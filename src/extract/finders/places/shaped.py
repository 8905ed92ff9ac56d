"""Places that no list has, known by their words: "Lipova street", "Lake Orta", "post Brod"."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from extract import gazetteer
from extract.finders.places import cues, located, native
from extract.finders.places.choice import Chosen, Context
from extract.finders.places.native import Shape
from extract.pages import Page
from extract.words import Word

_MOST_WORDS = 4
_QUOTES = frozenset("\"“”„«»‘’'‟")
_DASHES = frozenset("-–—")
_WHOLE = frozenset({"country", "continent", "water", "mountain"})  # "Black Sea region" has no name
_LEAST_STREET = 8  # letters of "Ringgasse" and the like
_STREET_ENDINGS = ("gasse", "strasse", "straat", "gatan", "platz", "allee", "plein")


def read(page: Page, chosen: Sequence[Chosen], context: Context) -> Iterator[Chosen]:
    """Yield the places that their words give away."""
    starts = {place.first: place for place in chosen}
    ends = {place.last: place for place in chosen}
    shapes = _Shapes(page, page.words, context.cues, context, starts, ends)
    for first, last, kind, base in shapes.read():
        yield located.place(page, first, last, kind, base, chosen, context)


@dataclass(frozen=True, slots=True)
class _Shapes:
    """The words of one page, read for names beside telling words."""

    page: Page
    words: Sequence[Word]
    cues: cues.Cues
    context: Context
    starts: Mapping[int, Chosen]
    ends: Mapping[int, Chosen]

    def read(self) -> Iterator[Shape]:
        for at, word in enumerate(self.words):
            if word.key in self.cues.head or word.key in self.cues.title:
                yield from self._headed(at)
            elif word.key in self.cues.centre:
                yield from self._centre(at)
            if word.text[0].isupper():
                yield from self._led(at)
                yield from native.read(self.page, self.cues, self.starts, at)
            elif word.key in self.cues.label:
                yield from self._labelled(at)

    def _headed(self, at: int) -> Iterator[Shape]:
        """Read "Lipova street", "Osh region", "Marmara Hall"."""
        word = self.words[at]
        if self._goes_on(at) or self._key(at - 1) == "police":
            return
        base = self.ends.get(at)
        if base and self._adjacent(at - 1):
            if base.place.kind not in _WHOLE and self._may_head(word):
                yield base.first, at + 1, self._kind(word), base.place
            return
        first = self._name_before(at, titled=word.text[0].isupper())
        if first < at and self._may_head(word) and self._is_proper(first, at, word):
            yield first, at + 1, self._kind(word), None

    def _goes_on(self, at: int) -> bool:
        """Tell whether the name of a body goes on from a head: "Ohio State University"."""
        if not self.words[at].text[0].isupper() or not self._adjacent(at):
            return False
        after = self.words[at + 1]
        return after.text[0].isupper() and after.key in self.cues.noun

    def _kind(self, word: Word) -> str:
        return self.cues.head.get(word.key) or self.cues.title[word.key]

    def _may_head(self, word: Word) -> bool:
        """Tell whether a head is written as its kind asks: "Hall", but "street" or "Street"."""
        if word.text.isupper():
            return False
        return word.key in self.cues.head or word.text[0].isupper()

    def _is_proper(self, first: int, last: int, head: Word) -> bool:
        """Tell whether words before a head hold a name and not only common words."""
        if head.key in self.cues.title and self.cues.title[head.key] == "region":
            return False
        return any(not self._is_common(word) for word in self.words[first:last])

    def _is_common(self, word: Word) -> bool:
        if cues.looks_english(word.key, self.cues) or word.key in self.context.plain:
            return True
        return "w" in gazetteer.load().name(word.key).marks

    def _centre(self, at: int) -> Iterator[Shape]:
        """Read "at the Ada Obi Conference Centre": a house, where a body would be "of" or "for"."""
        first = self._name_before(at, titled=True, most=6)
        before = self._key(first - 1)
        if not self.words[at].text[0].isupper() or self._key(at + 1) in ("of", "for", "on"):
            return
        venue = self._key(at - 1) in ("conference", "convention", "congress", "exhibition")
        if self._key(at - 1) in self.cues.institution:
            return
        standing = before == "the" and self._key(first - 2) in ("at", "in")
        if first < at - 1 and (venue or standing):
            yield first, at + 1, "building", None

    def _labelled(self, at: int) -> Iterator[Shape]:
        """Read "village of Kirna", "crossing Brod - Kirna", "Kirna village", "Kirna post"."""
        kind = self.cues.label[self.words[at].key]
        first = at + 2 if self._key(at + 1) == "of" else at + 1
        if first == at + 1 or kind == "city":
            yield from self._names_after(first, kind)
        if kind == "other":  # "near" says nothing of what stands before
            return
        start = self._name_before(at, titled=False)
        if at - start > 1 or (start < at and not self._is_common(self.words[start])):
            yield from self._unknown(start, at, kind)
            yield from self._paired_before(start, kind)

    def _names_after(self, first: int, kind: str) -> Iterator[Shape]:
        """Yield the name after a label, and its partner: "crossing Brod - Kirna"."""
        while self._text(first) in _QUOTES:
            first += 1
        last = self._name_end(first)
        if last == first or not self._may_name(self.words[first]):
            return
        yield from self._unknown(first, last, kind)
        if self._text(last) in _DASHES:
            after = self._name_end(last + 1)
            if after > last + 1:
                yield from self._unknown(last + 1, after, kind)

    def _may_name(self, word: Word) -> bool:
        honorific = word.key in self.cues.honorific
        return len(word.text) > 1 + word.text.isalpha() and not (honorific or self._is_common(word))

    def _paired_before(self, last: int, kind: str) -> Iterator[Shape]:
        """Yield the other names of a label's enumeration: "Brod-Kirna and Orta checkpoints"."""
        while self._text(last - 1) in _DASHES or self._text(last - 1) == "and":
            first = self._name_before(last - 1, titled=False)
            if first == last - 1 or kind != "building":
                return
            yield from self._unknown(first, last - 1, kind)
            last = first

    def _unknown(self, first: int, last: int, kind: str) -> Iterator[Shape]:
        if first not in self.starts and last not in self.ends:
            yield first, last, kind, None

    def _led(self, at: int) -> Iterator[Shape]:
        """Read "Lake Orta", "Port of Vlora", "Lindengasse"."""
        if len(self.words[at].key) > _LEAST_STREET and self._key(at).endswith(_STREET_ENDINGS):
            yield at, at + 1, "street", None
        key, first = self.words[at].key, at + 1
        if self._key(first) == "of":
            key, first = f"{key} of", first + 1
        kind = self.cues.lead.get(key)
        if kind is None or self.words[at].text.isupper() or at + 1 in self.ends:
            return
        if self._text(first) == "." and len(key) < 3:
            first += 1
        base = self.starts.get(first)
        last = base.last if base else self._name_end(first)
        if last > first and (base or not self._is_common(self.words[first])):
            yield at, last, kind, base.place if base else None

    def _name_before(self, at: int, *, titled: bool, most: int = _MOST_WORDS) -> int:
        """Return where the words with capitals begin that end right before word `at`."""
        first = at
        while first > 0 and at - first < most and self._may_belong(first - 1, titled=titled):
            first -= 1
        while first < at and self.words[first].key in self.cues.opener and not titled:
            first += 1
        return first

    def _may_belong(self, at: int, *, titled: bool) -> bool:
        word = self.words[at]
        if not word.text[0].isupper() or not self._adjacent(at):
            return False
        if word.key in self.cues.opener and word.key not in ("new", "old", "central", "grand"):
            return False
        return titled or not cues.looks_english(word.key, self.cues)

    def _name_end(self, first: int) -> int:
        """Return where the words with capitals end that begin at word `first`."""
        last = first
        while last < len(self.words) and last - first < _MOST_WORDS:
            word = self.words[last]
            if not word.text[0].isupper() or (last > first and not self._adjacent(last - 1)):
                break
            if word.key in self.cues.opener or word.key in self.cues.noun:
                break
            last += 1
        return last

    def _adjacent(self, at: int) -> bool:
        """Tell whether one blank stands between a word and the next."""
        if at + 1 >= len(self.words):
            return False
        return self.page.text[self.words[at].end : self.words[at + 1].start] in (" ", "\u00a0")

    def _key(self, at: int) -> str:
        return self.words[at].key if 0 <= at < len(self.words) else ""

    def _text(self, at: int) -> str:
        return self.words[at].text if 0 <= at < len(self.words) else ""
