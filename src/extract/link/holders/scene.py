"""The names and titles of a release in text order, with its sentences and blocks."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from extract.link.holders import gaps
from extract.mentions import HonorificMention, Mention, PersonMention
from extract.pages import Page

_FARTHEST = 110  # characters between a title and its name
_CHAIN = 8  # titles of one person in a row


class Scene:
    """What stands where; a person is the index of a group in `people`."""

    def __init__(
        self,
        page: Page,
        people: Sequence[Sequence[PersonMention]],
        titles: Sequence[Mention],
        honorifics: Sequence[HonorificMention],
    ) -> None:
        self.text, self.people = page.text, people
        self.formal: set[Mention] = set(honorifics)
        self.person: dict[Mention, int] = {
            m: who for who, group in enumerate(people) for m in group
        }
        self.titles = sorted(titles, key=_place)
        self.names = sorted(self.person, key=_place)
        self.items = sorted([*self.names, *self.titles], key=_place)
        self.at = {id(item): at for at, item in enumerate(self.items)}
        self._name_starts = [name.start for name in self.names]
        self._sentences = sorted({0, *(sentence.start for sentence in page.sentences)})
        blocks = (segment.start for segment in page.segments if segment.kind != "dateline")
        self._blocks = sorted({0, *blocks})

    def sentence(self, offset: int) -> int:
        """Return where the sentence around `offset` begins."""
        at = bisect_right(self._sentences, offset) - 1
        while at and gaps.INITIAL.search(
            self.text[max(0, self._sentences[at] - 5) : self._sentences[at]]
        ):
            at -= 1  # "S. Tomé"
        return self._sentences[at]

    def sentences_before(self, start: int, most: int) -> Sequence[int]:
        """Return the starts of at most `most` sentences before `start`, the nearest first."""
        at = bisect_left(self._sentences, start)
        return self._sentences[max(0, at - most) : at][::-1]

    def block(self, offset: int) -> int:
        """Return where the paragraph or line around `offset` begins."""
        return self._blocks[bisect_right(self._blocks, offset) - 1]

    def block_end(self, offset: int) -> int:
        """Return where the next paragraph or line begins."""
        at = bisect_right(self._blocks, offset)
        return self._blocks[at] if at < len(self._blocks) else len(self.text)

    def parted(self, start: int, end: int) -> bool:
        """Tell whether a semicolon or the end of a line of its own stands in between."""
        return ";" in self.text[start:end] or self.block(start) != self.block(end)

    def names_in(self, start: int, end: int) -> Sequence[Mention]:
        """Return the names that begin between two offsets."""
        starts = self._name_starts
        return self.names[bisect_left(starts, start) : bisect_left(starts, end)]

    def gap(self, left: int, right: int) -> str | None:
        """Return the text between two items, None where they are far apart or nested."""
        start, end = self.items[left].end, self.items[right].start
        near = 0 <= end - start <= _FARTHEST
        gap = self.text[start:end] if near else None
        return gap if gap is not None and "\n\n" not in gap else None

    def introduced(self, name: Mention) -> int:
        """Return where the titles that lead to `name` begin."""
        at = self.at[id(name)]
        for here in range(at, max(at - _CHAIN, 0), -1):
            gap = self.gap(here - 1, here)
            before = self.items[here - 1]
            if gap is None or before in self.person or not gaps.LED.fullmatch(gap):
                return self.items[here].start
        return self.items[max(at - _CHAIN, 0)].start


def _place(mention: Mention) -> tuple[int, int]:
    return mention.start, mention.end
