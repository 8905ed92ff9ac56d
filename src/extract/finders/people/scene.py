"""What stands around a possible name: what earlier finders found, and the words beside it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from extract import addresses, names
from extract.finders.people import lore
from extract.finders.people.runs import Part
from extract.mentions import Mention, PlaceMention
from extract.pages import Page
from extract.words import fold

Found = Mapping[str, Sequence[Mention]]
WALLS = ("honorific", "rank", "organisation", "position", "date")
TITLES = ("honorific", "rank", "position")
_REACH = 48
_CLOSE = re.compile(r"[ \t\u00a0\n]{0,2}(?:[,:–—-][ \t\n]{0,2}|\([^()\n]{1,20}\)[ ,]{0,2})?")
_NUMBER = re.compile(r" (?:#|No\.? ?)?\d{1,7} ")  # "PC 212 Bell"
_APART = re.compile(r"[ \t\u00a0]{0,2}(?:[,–—(|-]\s{0,2}|, who (?:is|was) (?:the |an? )?)")
_LAST_WORD = re.compile(r"([^\W\d_]{1,20}+)\.?\s{0,2}(?:\([^()]{0,12}\)\s?)?$")
_NEXT_WORD = re.compile(r"[\s,]{0,2}['’]?([^\W\d_]{1,16})")
_AGED = re.compile(
    r"\s?(?:, (?:aged? |of |who (?:is|was) )?\d\d(?:[,;).]| years?\b)|\((?:aged? )?\d\d\)|, aged \d"
    r"|,? \(?(?:DOB|d\.o\.b\.|born (?:on|in)|alias|a\.?k\.?a\.?|also known as)\b)"
)
_APPOSED = re.compile(r"(?:, |\s\()((?:[\w-]{1,20} ){0,3}[\w-]{1,20})\s?[,.;:)(]")
_NAMED = re.compile(r"([^\W\d_]{2,20}+)\.?[ ][\"“”„«‘']?$")
_CONTACT = re.compile(
    r"(?:\b(?:contacts?|media|press|enquir(?:y|ies)|inquiries|queries|investors?|service|office|officer"
    r"|relations|prepared by|approved by|issued by|released by|written by|reported by|story by"
    r"|photos? by|by):"
    r"|\bmoderated by|\bask for|\bplease contact)\s{1,2}$",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(r"\s{0,2}\(")


class Scene:
    """A page with what earlier finders found, asked about places in the text."""

    def __init__(self, page: Page, found: Found) -> None:
        self.page, self.text = page, page.text
        self.lore = lore.of(page)
        self._walls = _Index(found, WALLS)
        self._dates = _Index(found, ("date",))
        self._other_walls = _Index(found, WALLS[:-1])
        self._titles = _Index(found, TITLES)
        self._kinds = {id(m): kind for kind in TITLES for m in found.get(kind, ())}
        self._places = _Index(found, ("place",))
        self._named = _Index(found, ("place", "organisation"))
        self.small = page.once(addresses.small_words)

    def is_wall(self, part: Part) -> bool:
        """Tell whether an earlier finder has taken `part`."""
        wall = self._walls.around(part.start, part.end)
        return wall is not None and not (wall.start > part.start and "-" in part.text)

    def date(self, part: Part) -> Mention | None:
        """Return the date that shares characters with `part`, unless something else has it too."""
        if self._other_walls.around(part.start, part.end) is not None:
            return None
        return self._dates.around(part.start, part.end)

    def in_row(self, start: int) -> bool:
        """Tell whether a comma or "and" stands right before `start`."""
        return self.text[max(0, start - 5) : start].endswith((", ", " and "))

    def place(self, part: Part) -> Mention | None:
        """Return the place that holds `part`."""
        place = self._places.around(part.start, part.end)
        inside = place is not None and (place.start > part.start or place.end < part.end)
        return None if inside else place

    def is_country(self, start: int, end: int) -> bool:
        """Tell whether a country is all of `start:end`, where no form of address stands before."""
        place = self._places.around(start, end)
        whole = place is not None and (place.start, place.end) == (start, end)
        country = isinstance(place, PlaceMention) and place.kind == "country"
        return whole and country and self.title_before(start)[0] not in ("honorific", "rank")

    def title_before(self, start: int) -> tuple[str, str]:
        """Return the kind of the title right before `start` and what stands between them."""
        title = self._titles.before(start)
        if title is None or start - title.end > _REACH:
            return "", ""
        gap = self.text[title.end : start]
        kind = self._kinds[id(title)]
        close = _CLOSE.fullmatch(gap) or (kind == "rank" and _NUMBER.fullmatch(gap))
        return (kind, gap) if close else ("", "")

    def title_after(self, end: int) -> bool:
        """Tell whether an office or a rank stands in apposition after `end`."""
        title = self._titles.after(end)
        if title is None or self._kinds[id(title)] == "honorific":
            return False
        return _APART.fullmatch(self.text[end : title.start]) is not None

    def age_after(self, end: int) -> bool:
        """Tell whether an age, a date of birth or an alias follows, as behind a person only."""
        return _AGED.match(self.text, end) is not None

    def role_before(self, start: int) -> bool:
        """Tell whether a role that people have stands right before: "his wife", "the novelist"."""
        close = self.text[max(0, start - 1) : start] == " "
        return close and self.word_before(start) in self.lore.roles

    def role_after(self, end: int) -> bool:
        """Tell whether a role stands in apposition after `end`: ", a barrister", "(coach)"."""
        match = _APPOSED.match(self.text, end)
        if match is None:
            return False
        lore = self.lore
        return any(
            fold(word) in lore.roles or fold(word) in lore.titles for word in match[1].split()
        )

    def eponym_before(self, start: int) -> bool:
        """Tell whether a thing that has a name stands right before: "Plaza", "exercise '"."""
        match = _NAMED.search(self.text, max(0, start - 30), start)
        return match is not None and fold(match[1]) in self.lore.eponyms

    def contact_before(self, start: int) -> bool:
        """Tell whether "Contact:", "Approved by:" or the like stands right before."""
        return _CONTACT.search(self.text, max(0, start - 30), start) is not None

    def in_brackets_after(self, end: int) -> bool:
        """Tell whether a country or body in brackets follows."""
        opening = _IN_BRACKETS.match(self.text, end)
        named = self._named.after(end) if opening else None
        return named is not None and opening is not None and named.start - opening.end() < 5

    def word_before(self, start: int) -> str:
        """Return the word before `start`, folded, "" where a sentence begins."""
        match = _LAST_WORD.search(self.text[max(0, start - 30) : start])
        return fold(match[1]) if match else ""

    def words_before(self, start: int) -> str:
        """Return the last two words before `start`, folded."""
        return " ".join(fold(self.text[max(0, start - 40) : start]).split()[-2:])

    def word_after(self, end: int) -> str:
        """Return the word after `end`, folded."""
        match = _NEXT_WORD.match(self.text, end)
        return fold(match[1]) if match else ""

    def names_thing(self, end: int) -> bool:
        """Tell whether the next word makes the name that of a thing ("Airport")."""
        match = _NEXT_WORD.match(self.text, end)
        if match is None or not match[1][0].isupper() or "," in match[0] or "\n" in match[0]:
            return False
        key = fold(match[1])
        return key in names.vocabulary().things


class _Index:
    """Mentions of some types, looked up by offset."""

    def __init__(self, found: Found, kinds: Sequence[str]) -> None:
        mentions = [mention for kind in kinds for mention in found.get(kind, ())]
        self._all = sorted(mentions, key=lambda m: (m.start, -m.end))
        self._starts = [mention.start for mention in self._all]
        self._by_end = sorted(mentions, key=lambda m: m.end)
        self._ends = [mention.end for mention in self._by_end]

    def around(self, start: int, end: int) -> Mention | None:
        """Return a mention that shares characters with `start:end`."""
        at = bisect_left(self._starts, end)
        for mention in reversed(self._all[max(0, at - 4) : at]):
            if mention.end > start:
                return mention
        return None

    def before(self, start: int) -> Mention | None:
        """Return the last mention that ends at or before `start`."""
        at = bisect_right(self._ends, start)
        return self._by_end[at - 1] if at else None

    def after(self, end: int) -> Mention | None:
        """Return the first mention that begins at or after `end`."""
        at = bisect_left(self._starts, end)
        return self._all[at] if at < len(self._all) else None
