"""What stands around a rank: titles, names, marks and short forms."""

import re
from collections.abc import Mapping, Sequence

from extract import names
from extract.finders.ranks.parts import Composed
from extract.mentions import Mention
from extract.pages import Page
from extract.words import Word

_MOST_HONORIFICS = 6
_LONGEST_BRACKET = 8
_LONGEST_ACRONYM = 5
_YEAR = re.compile(r"(?:19|20)\d\d")
_CLOSING = frozenset(",;:.)(–—-")


class Line:
    """A page with the honorifics and places found in it."""

    def __init__(self, page: Page, found: Mapping[str, Sequence[Mention]]) -> None:
        self._text, self._words = page.text, page.words
        self._honorifics = {m.start: m.end for m in found.get("honorific", ())}
        self._places = {m.start: m.end for m in found.get("place", ())}
        self._place_ends = {end: start for start, end in self._places.items()}
        self._ranks = page.lexicon("ranks")
        self._given = page.lexicon("given_names")
        self._company = {word.key for word in page.words}

    def _word(self, at: int) -> Word:
        none = Word(len(self._text), len(self._text), " ", "")
        return self._words[at] if 0 <= at < len(self._words) else none

    def _is_grade(self, at: int) -> bool:
        """Tell whether word `at` is a grade that is no office: "Captain" Major Opio."""
        match = self._ranks.match(self._text, self._words, at)
        values = match.entry.values if match and match.last == at + 1 else {}
        return values.get("part") == "grade" and not values.get("office")

    def _after_service(self, rank: Composed) -> int:
        """Return the word after a bracketed short form or a service: "(CP)", "HCG", ", ERD,"."""
        at = rank.last
        if self._word(rank.first - 1).text == "(" and self._word(at).text == ")":
            return at + 1 + (self._word(at + 1).text == ",")
        mark = self._word(at).text
        short = at + (mark in ("(", ","))
        if not self._is_acronym(self._word(short).text, rank):
            return at
        if short == at and self._is_grade(at):
            return at
        after = self._word(short + 1)
        if mark in ("(", ","):
            return short + 2 if after.text == {"(": ")", ",": ","}[mark] else at
        return short + 1 if after.text[0].isupper() and not after.text.isupper() else at

    def _after_number(self, at: int) -> int:
        """Return the word after the number of an officer: "PC 212 Ann Bell", "Cpl #35 Bell"."""
        first = at + (self._word(at).text == "#")
        if self._word(at).key == "no":
            first = at + 1 + (self._word(at + 1).text == ".")
        number = self._word(first).text
        marked = first > at or (len(number) > 1 and _YEAR.fullmatch(number) is None)
        named = self._word(first + 1).text[0].isupper()
        return first + 1 if number.isdigit() and marked and named else at

    def _after_honorifics(self, at: int) -> int:
        """Return the word after the honorifics, bracketed or not, that begin at word `at`."""
        for _ in range(_MOST_HONORIFICS):
            opened = at + (self._word(at).key in ("(", "the"))
            end = self._honorifics.get(self._word(opened).start)
            if end is None:
                break
            at = opened
            while self._word(at).start < end:
                at += 1
            at += self._word(at).text == ")"
        return at

    def _is_far(self, first: int, last: int) -> bool:
        """Tell whether a blank line stands between a rank and the name after it."""
        return self._text.count("\n", self._words[first - 1].end, self._words[last].start) > 1

    def _is_acronym(self, word: str, rank: Composed) -> bool:
        """Tell whether `word` is like "OSCE" while `rank` beside it is not in capitals."""
        short = 1 < len(word) <= _LONGEST_ACRONYM
        return short and word.isupper() and not self._text[rank.start : rank.end].isupper()

    def _before_bracket(self, at: int) -> int:
        """Return the word before the bracket that word `at` closes, else `at`."""
        if self._word(at).text == ")":
            for back in range(at - 1, max(at - _LONGEST_BRACKET, 0), -1):
                if self._words[back].text == "(":
                    return back - 1
        return at

    def _ends_name(self, at: int) -> bool:
        """Tell whether word `at` is the last of a name of two parts or more."""
        word, before = self._word(at), self._word(at - 1)
        known = names.vocabulary()
        if word.end in self._place_ends:
            return False
        if word.key in known.suffixes:
            return before.text[0].isupper()
        if not word.text[0].isupper() or word.key in known.stops:
            return False
        begun = before.text[0].isupper() and before.key not in known.stops
        return begun or before.text in known.particles | {".", "-", "'", "’"}

    def _is_closed(self, rank: Composed) -> bool:
        """Tell whether the phrase ends after `rank`: a mark, the end of the line or of the text."""
        after = self._word(rank.last)
        if not after.key or "\n" in self._text[rank.end : after.start]:
            return True
        return after.text in _CLOSING
