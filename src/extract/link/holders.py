"""Who holds which rank, office and form of address."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from extract.link import gaps, offices
from extract.mentions import (
    HonorificMention,
    Mention,
    OrganisationMention,
    PersonMention,
    PlaceMention,
    PositionMention,
    RankMention,
)
from extract.pages import Page

_FARTHEST = 110  # characters between a title and its name
_CHAIN = 8  # titles of one person in a row
_AROUND = 60
_SENTENCE = 200
_WINDOW = 200  # titles or names on either side that are looked through
_FIRST_FEW = 3
_ENVOYS = frozenset({"ambassador", "representative", "permanent", "envoy", "delegate"})

Title = HonorificMention | RankMention | PositionMention


def holders(
    page: Page,
    people: Sequence[Sequence[PersonMention]],
    honorifics: Sequence[HonorificMention],
    ranks: Sequence[RankMention],
    positions: Sequence[PositionMention],
    organisations: Sequence[OrganisationMention] = (),
    places: Sequence[PlaceMention] = (),
) -> dict[Mention, int | None]:
    """Return for each title the index of the person who holds it, None where nobody is named.

    A title beside a name belongs to that name; any other recalls the person who was introduced
    with such an office.
    """
    titles: list[Mention] = [*honorifics, *ranks, *positions]
    row = _Row(page.text, people, titles, set(honorifics))
    beside = row.beside()
    known = {title: who for title, who in beside.items() if title not in row.formal}
    recall = _Recall(page.text, people, known)
    result: dict[Mention, int | None] = {}
    for title in titles:
        who = beside.get(title)
        if who is None and title not in row.formal:
            who = recall.holder(title)
        result[title] = who
    return result


class _Row:
    """Names and titles in text order, with what stands between them."""

    def __init__(
        self,
        text: str,
        people: Sequence[Sequence[PersonMention]],
        titles: Sequence[Mention],
        formal: set[HonorificMention],
    ) -> None:
        self.text = text
        self.formal: set[Mention] = set(formal)
        self.person = {mention: who for who, group in enumerate(people) for mention in group}
        self.items = sorted([*self.person, *titles], key=lambda m: (m.start, m.end))

    def beside(self) -> dict[Mention, int]:
        """Return the holders of the titles that stand beside a name."""
        result: dict[Mention, int] = {}
        served: set[int] = set()  # places of names that have a title already
        for at, title in enumerate(self.items):
            name = None if title in self.person else self._name_of(at, served)
            if name is not None:
                if isinstance(title, PositionMention) and name > at:
                    served.add(name)
                result[title] = self.person[self.items[name]]  # type: ignore[index]
        return result

    def _name_of(self, at: int, served: set[int]) -> int | None:
        ahead, sure = self._ahead(at)
        if self.items[at] in self.formal or sure:
            return ahead
        behind = self._behind(at)
        if behind is None or ahead is None:
            return behind if ahead is None else ahead
        gap = self.text[self.items[behind].end : self.items[at].start]
        if gaps.SAYS_WHO.search(gap):
            return behind
        return ahead if behind in served or ")" in gap else behind

    def _gap(self, left: int, right: int) -> str | None:
        """Return the text between two items, None where they are far apart or nested."""
        start, end = self.items[left].end, self.items[right].start
        near = 0 <= end - start <= _FARTHEST
        gap = self.text[start:end] if near else None
        return gap if gap is not None and "\n\n" not in gap else None

    def _ahead(self, at: int) -> tuple[int | None, bool]:
        """Return the place of the name that the title at `at` leads to, and whether surely."""
        sure = True
        for here in range(at, min(at + _CHAIN, len(self.items) - 1)):
            gap = self._gap(here, here + 1)
            if gap is None:
                return None, False
            tight = gaps.TIGHT.fullmatch(gap) is not None
            sure = sure and tight
            rest = isinstance(self.items[here], PositionMention) and gaps.REST.fullmatch(gap)
            if self.items[here + 1] in self.person:
                fits = tight or rest or (gaps.LOOSE.fullmatch(gap) and not gaps.AND.match(gap))
                return (here + 1, sure) if fits else (None, False)
            if not (tight or rest or gaps.LOOSE.fullmatch(gap) or gaps.CHAINED.fullmatch(gap)):
                return None, False
            if gaps.AND.match(gap) and not isinstance(self.items[here + 1], PositionMention):
                return None, False  # "Minister A and General B" are two
        return None, False

    def _behind(self, at: int) -> int | None:
        """Return the place of the name that the title at `at` follows in apposition."""
        for here in range(at, max(at - _CHAIN, 0), -1):
            gap = self._gap(here - 1, here)
            if gap is None:
                return None
            before = self.items[here - 1]
            if before in self.person:
                signed = gap == "\n"  # a name, its rank and its office on lines of their own
                return here - 1 if signed or gaps.BEHIND.fullmatch(gap) else None
            if before in self.formal or not gaps.CHAINED.fullmatch(gap):
                return None
        return None


class _Recall:
    """Finds the holder of an office or rank that is mentioned apart from a name."""

    def __init__(
        self,
        text: str,
        people: Sequence[Sequence[PersonMention]],
        known: Mapping[Mention, int],
    ) -> None:
        self._text, self._people = text, people
        self._known = sorted(known.items(), key=lambda pair: pair[0].start)
        self._starts = [title.start for title, _ in self._known]
        every = [(mention, who) for who, group in enumerate(people) for mention in group]
        self._mentions = sorted(every, key=lambda pair: pair[0].start)
        self._mention_starts = [mention.start for mention, _ in self._mentions]
        self._seen = [[mention.start for mention in group] for group in people]

    def holder(self, title: Mention) -> int | None:
        """Return the person who was last introduced with such a title, or is next."""
        subject = self._subject(title)
        if subject is not None:
            return subject
        fitting = list(self._fitting(title))
        deputy = offices.is_deputy(title.text)
        plain = [who for who, known in fitting if offices.is_deputy(known) <= deputy]
        people = plain or [who for who, _ in fitting] or self._of_country(title)
        return max(people, key=lambda who: self._nearness(who, title.start), default=None)

    def _subject(self, title: Mention) -> int | None:
        """Return the person before "was appointed by the President as" in the same sentence."""
        before = self._text[max(0, title.start - _SENTENCE) : title.start]
        if not gaps.NAMED_TO.search(before):
            return None
        at = bisect_left(self._mention_starts, title.start) - 1
        mention = self._mentions[at][0] if at >= 0 else None
        if mention is None or title.start - mention.end > _SENTENCE:
            return None
        between = self._text[mention.end : title.start]
        *_, last = re.split(r"[.!?]\s", between)
        own = last == between or gaps.PRONOUN.match(last)
        return self._mentions[at][1] if own else None

    def _fitting(self, title: Mention) -> Iterator[tuple[int, str]]:
        at = bisect_left(self._starts, title.start)
        for known, who in self._known[max(0, at - _WINDOW) : at + _WINDOW]:
            if type(known) is type(title) and offices.recalls(
                title.text, known.text, self._around(known, who)
            ):
                yield who, known.text

    def _of_country(self, title: Mention) -> list[int]:
        """Return the envoys whose country stands in brackets behind their names."""
        wanted = offices.keys(title.text) - _ENVOYS
        if not wanted or wanted == offices.keys(title.text):
            return []
        at = bisect_left(self._mention_starts, title.start)
        near = self._mentions[max(0, at - _WINDOW) : at]
        return [who for m, who in near if wanted <= offices.keys(_bracketed(self._text, m.end))]

    def _around(self, known: Mention, who: int) -> str:
        """Return the text before an office and what stands in brackets after its holder."""
        before = self._text[max(0, known.start - _AROUND) : known.start].rpartition(".")[2]
        after = [_bracketed(self._text, mention.end) for mention in self._people[who][:_FIRST_FEW]]
        return " ".join([before, _bracketed(self._text, known.end), *after])

    def _nearness(self, who: int, start: int) -> tuple[bool, int]:
        """Rank a person by the last mention before `start`, else by the first after it."""
        at = bisect_left(self._seen[who], start)
        return (True, self._seen[who][at - 1]) if at else (False, -self._seen[who][0])


def _bracketed(text: str, end: int) -> str:
    match = re.match(r"\s?\(([^()\n]{1,40})\)", text[end : end + 44])
    return match[1] if match else ""
