"""Whether words that are composed like a rank are one: told by names, marks and capitals."""

from collections.abc import Mapping, Sequence

from extract import names
from extract.finders.ranks.grammar import Composed
from extract.mentions import Mention
from extract.pages import Page
from extract.words import Word

_MOST_HONORIFICS = 6
_LONGEST_BRACKET = 8
_LONGEST_ACRONYM = 5
_COMPLEMENT = frozenset(("of", "to", "at", "for", "in", "with"))
_ANY = frozenset(("a", "an", "any", "each", "every", "no", "or"))
_NAMING = frozenset(("rank", "grade", "class", "title"))
_OPENING = frozenset(",(–—-")
_CLOSING = frozenset(",;:.)(–—-")
_QUOTES = frozenset("\"“”„«»‘’'‹›")
_NEVER_THE = frozenset(("diplomatic", "civil_service", "religious", "nobility"))


class Context:
    """A page with the honorifics and places found in it."""

    def __init__(self, page: Page, found: Mapping[str, Sequence[Mention]]) -> None:
        self._text, self._words = page.text, page.words
        self._honorifics = {m.start: m.end for m in found.get("honorific", ())}
        self._places = {m.start: m.end for m in found.get("place", ())}
        self._place_ends = frozenset(self._places.values())

    def holds(self, rank: Composed) -> bool:
        """Tell whether `rank` is a rank on its own account."""
        if rank.trust == "seen" or self._is_part(rank):
            return False
        return self._is_before_name(rank) or self._is_after_name(rank) or self._is_alone(rank)

    def holds_again(self, rank: Composed) -> bool:
        """Tell whether `rank` is one, given that its head word was one elsewhere."""
        if self._is_part(rank):
            return False
        return (rank.trust == "seen" and self._is_before_name(rank)) or self._is_bare(rank)

    def _word(self, at: int) -> Word:
        none = Word(len(self._text), len(self._text), " ", "")
        return self._words[at] if 0 <= at < len(self._words) else none

    def _is_part(self, rank: Composed) -> bool:
        """Tell whether `rank` is a piece of a longer word or of a place: "Colonel-in-Chief"."""
        before, after = self._text[rank.start - 1 : rank.start], self._text[rank.end : rank.end + 1]
        if after == "-" and self._text[rank.end + 1 : rank.end + 2].isalpha():
            return True
        joined = before in ("-", "/", "_") and self._word(rank.first - 2).key != "ex"
        return joined or self._places.get(rank.start, 0) > rank.end

    def _is_before_name(self, rank: Composed) -> bool:
        at = self._after_honorifics(rank.last)
        end = names.name_end(self._text, self._words, at)
        if end == at or names.names_thing(self._words, end) or self._is_far(rank.last, at):
            return False
        if rank.grade.entry.values.get("abroad") and self._is_abroad(rank):
            return False
        return rank.trust != "weak" or self._is_likely(rank, at, end)

    def _is_likely(self, rank: Composed, at: int, end: int) -> bool:
        """Tell whether the name `at:end` makes an everyday word a rank: not "major Hong Kong"."""
        if self._places.get(self._words[at].start, 0) >= self._words[end - 1].end:
            return False
        values = rank.grade.entry.values
        small, several = self._text[rank.start].islower(), end > at + 1
        if small and values.get("capital"):
            return False
        if not several and self._is_acronym(self._words[at].text, rank):
            return False
        return several or not (small or values.get("full"))

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

    def _is_abroad(self, rank: Composed) -> bool:
        """Tell whether a country stands right before: "US Ambassador", "Kenya Counsellor"."""
        if rank.first == 0:
            return False
        before = self._words[rank.first - 1]
        return before.end in self._place_ends or self._is_acronym(before.text, rank)

    def _is_acronym(self, word: str, rank: Composed) -> bool:
        """Tell whether `word` is like "OSCE" while `rank` beside it is not in capitals."""
        short = 1 < len(word) <= _LONGEST_ACRONYM
        return short and word.isupper() and not self._text[rank.start : rank.end].isupper()

    def _is_after_name(self, rank: Composed) -> bool:
        if self._word(rank.first - 1).text not in _OPENING or not self._is_closed(rank):
            return False
        if rank.grade.entry.values.get("office"):  # "Jane Doe, commander, Task Force 9"
            return False
        return self._ends_name(self._before_bracket(rank.first - 2))

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

    def _is_alone(self, rank: Composed) -> bool:
        """Tell whether `rank` is unmistakable without a name."""
        before, after = self._word(rank.first - 1), self._word(rank.last)
        if rank.trust != "sure" or before.key in _ANY:
            return False
        if rank.category in _NEVER_THE and (after.key in _COMPLEMENT or before.key == "the"):
            return False
        if before.key == "of" and self._word(rank.first - 2).key in _NAMING:
            return True
        apposed = before.text in _OPENING and self._is_closed(rank)
        return apposed or self._text[rank.grade.start].isupper()

    def _is_bare(self, rank: Composed) -> bool:
        """Tell whether `rank` is "the Admiral", of a person named with that rank elsewhere."""
        if rank.parts or rank.category in _NEVER_THE or not self._text[rank.start].isupper():
            return False
        quoted, the = self._word(rank.first - 2), self._word(rank.first - 1)
        after = self._word(rank.last)
        if the.key != "the" or (quoted.text in _QUOTES and quoted.end == the.start):
            return False
        return after.key not in _COMPLEMENT and not after.text[0].isupper()
