"""Whether words that are composed like a rank are one: told by names, marks and capitals."""

import re
from itertools import pairwise

from extract import names
from extract.finders.ranks.fit import NAMING
from extract.finders.ranks.line import Line
from extract.finders.ranks.parts import Composed

_COMPLEMENT = frozenset(("of", "to", "at", "for", "in", "with"))
_ANY = frozenset(("a", "an", "any", "each", "every", "no", "or"))
_OPENING = frozenset(",(–—-")
_QUOTES = frozenset("\"“”„«»‘’'‹›")
_SERVING = frozenset(("becomes", "became", "commissioned", "gazetted", "already", "now"))
_AS = frozenset(("enlisted", "joined", "commissioned", "served", "entered", "recruited", "began"))
_RISE = ("promot", "elevat", "rais", "advanc")
_RISE_REACH = 25  # words between "promoted" and "to Colonel"
_AS_REACH = 8
_ADDRESS = frozenset(("mr", "mrs", "ms", "miss", "dr", "prof"))
_DESKS = frozenset(("office", "department", "ministry", "section", "division", "cabinet"))
_ONCE = frozenset(("ex", "then", "now"))
_OF_OFFICE = frozenset(("the", "acting", "police", "deputy", "assistant"))
_LOWER_NEXT = frozenset(("said", "says", "told", "added", "who", "was", "has", "had", "is"))
_SHORTEST_PAST = 5  # letters: "recalled"
_DEMONYM = re.compile(
    r"[A-Z][a-z]{2,20}(?:ese|ish|ian|ean|can|tch|nch|eli|aqi|iti|ani|ari|emi|lgian)"
)
_NEVER_THE = frozenset(("diplomatic", "civil_service", "religious", "nobility"))


class Context(Line):
    """The tests that a rank must pass."""

    def holds(self, rank: Composed) -> bool:
        """Tell whether `rank` is a rank on its own account."""
        among = rank.grade.entry.values.get("among", ())
        if rank.trust == "seen" and (self._company.isdisjoint(among) or rank.small):
            return False
        if self._is_part(rank) or self._is_name(rank) or self._is_of_other_title(rank):
            return False
        if self._company.isdisjoint(rank.grade.entry.values.get("beside", self._company)):
            return False
        return self._is_before_name(rank) or self._is_after_name(rank) or self._is_alone(rank)

    def holds_again(self, rank: Composed) -> bool:
        """Tell whether `rank` is one, given that its head word was one elsewhere."""
        if self._is_part(rank) or self._is_of_other_title(rank):
            return False
        short = rank.trust == "seen" or rank.grade.entry.values.get("full")
        return (short and self._is_before_name(rank, known=True)) or self._is_bare(rank)

    def _is_part(self, rank: Composed) -> bool:
        """Tell whether `rank` is a piece of a longer word or of a place: "Colonel-in-Chief"."""
        before, after = self._text[rank.start - 1 : rank.start], self._text[rank.end : rank.end + 1]
        if after == "-" and self._text[rank.end + 1 : rank.end + 2].isalpha():
            return True
        if before in _QUOTES and self._is_nickname(rank):
            return True
        joined = before in ("-", "/", "_") and self._word(rank.first - 2).key not in _ONCE
        return joined or self._places.get(rank.start, 0) > rank.end

    def _is_nickname(self, rank: Composed) -> bool:
        """Tell whether the quotation that begins with `rank` ends with the name: "Captain Nemo"."""
        return any(self._word(at).text in _QUOTES for at in range(rank.last, rank.last + 3))

    def _is_of_other_title(self, rank: Composed) -> bool:
        """Tell whether words before it make `rank` another title: Chief Election Commissioner."""
        before = self._word(rank.first - 1)
        if rank.trust != "seen" or not self._text[before.end : rank.start].isspace():
            return False
        if before.end in self._place_ends or not before.text[0].isupper():
            return False
        opens = self._word(rank.first - 2).text in (".", " ")
        return not (opens and before.key in names.vocabulary().stops)

    def _is_before_name(self, rank: Composed, *, known: bool = False) -> bool:
        at = self._after_honorifics(self._after_number(self._after_service(rank)))
        end = names.titled_end(self._text, self._words, at)
        if end == at or names.names_thing(self._words, end) or self._is_far(rank.last, at):
            return False
        if rank.grade.entry.values.get("abroad") and self._is_abroad(rank):
            return False
        doubtful = rank.trust in ("weak", "seen")
        return not doubtful or self._is_likely(rank, at, end, known=known)

    def _is_name(self, rank: Composed) -> bool:
        """Tell whether `rank` is the family name of the given name before it: "Anna Bishop"."""
        before = self._word(rank.first - 1)
        if rank.parts or rank.trust != "weak" or rank.last > rank.first + 1:
            return False
        if not before.text[0].isupper() or self._text[before.end : rank.start] != " ":
            return False
        if self._is_grade(rank.first - 1):
            return True
        alone = before.end not in self._place_ends and before.key not in names.vocabulary().stops
        return alone and self._given.match(self._text, self._words, rank.first - 1) is not None

    def _is_likely(self, rank: Composed, at: int, end: int, *, known: bool) -> bool:
        """Tell whether the name `at:end` makes an everyday word a rank: not "major Hong Kong".

        It is `known` where the same rank stands before a fuller name elsewhere.
        """
        if self._places.get(self._words[at].start, 0) >= self._words[end - 1].end:
            return False
        if self._is_given(rank, several=end > at + 1):
            return False
        values = rank.grade.entry.values
        small, several = self._text[rank.start].islower(), end > at + 1
        if small and values.get("capital"):
            return False
        if values.get("office") and self._is_office(rank, at):
            return False
        if not several and self._is_acronym(self._words[at].text, rank):
            return False
        return several or known or not (small or values.get("full"))

    def _is_given(self, rank: Composed, *, several: bool) -> bool:
        """Tell whether `rank` is a piece of a name: "binti Major Sultan", "Dr. Major Rai"."""
        dotted = self._word(rank.first - 1).text == "."
        before = self._word(rank.first - 1 - dotted)
        if before.key in names.vocabulary().particles and not dotted:  # "H.E." ends in no particle
            return True
        return before.key in _ADDRESS and not several

    def _is_office(self, rank: Composed, at: int) -> bool:
        """Tell whether "commander" is an office here: "the Commander", "commander Col. Doe"."""
        if self._word(rank.first - 1).key in _OF_OFFICE:
            return True
        after = self._ranks.match(self._text, self._words, at)
        return after is not None and after.entry.values.get("part") in ("grade", "rung")

    def _is_abroad(self, rank: Composed) -> bool:
        """Tell whether a country stands right before: "US Ambassador", "Kenya Counsellor"."""
        if rank.first == 0:
            return False
        before = self._words[rank.first - 1]
        start = self._place_ends.get(before.end, before.start)
        if not (before.end in self._place_ends or self._is_acronym(before.text, rank)):
            return _DEMONYM.fullmatch(before.text) is not None
        at = rank.first - 1
        while at > 0 and self._words[at].start > start:
            at -= 1
        return self._word(at - 1 - (self._word(at - 1).key == "the")).key not in _COMPLEMENT

    def _is_after_name(self, rank: Composed) -> bool:
        values = rank.grade.entry.values
        if values.get("office") or values.get("leads"):  # "Jane Doe, commander, Task Force 9"
            return False
        if not self._is_closed(rank) or self._has_field(rank):
            return False
        if rank.category == "diplomatic" and self._word(rank.last + 1).key in _DESKS:
            return False  # "Jane Doe, First Secretary, Office of the Premier"
        before = self._word(rank.first - 1)
        if before.text in _OPENING:
            return self._ends_name(self._before_bracket(rank.first - 2))
        if before.key in ("a", "an", "retired"):
            return self._is_apposed(rank)
        beside = self._text[before.end : rank.start] == " " and rank.small
        return beside and rank.trust == "sure" and self._ends_name(rank.first - 1)

    def _is_apposed(self, rank: Composed) -> bool:
        """Tell whether a name stands before "a colonel", "a retired Colonel", "retired major"."""
        at = rank.first - 1
        retired = self._word(at).key == "retired"
        if rank.trust == "weak" and not (retired and not rank.small):
            return False
        at -= retired
        at -= self._word(at).key in ("a", "an")
        return self._word(at).text in (",", "(") and self._ends_name(at - 1)

    def _has_field(self, rank: Composed) -> bool:
        """Tell whether a field of work in brackets follows: "Commodore (Fleet Operations)"."""
        opened = self._word(rank.last).text == "("
        return opened and self._word(rank.last + 2).text not in (")", ".")

    def _is_alone(self, rank: Composed) -> bool:
        """Tell whether `rank` is unmistakable without a name."""
        before, after = self._word(rank.first - 1), self._word(rank.last)
        if self._is_risen_to(rank):
            return True
        if before.key == "of" and self._word(rank.first - 2).key in NAMING:
            return rank.trust in ("sure", "plain")
        if rank.trust != "sure" or before.key in _ANY:
            return False
        if rank.category in _NEVER_THE and (after.key in _COMPLEMENT or before.key == "the"):
            return False
        apposed = before.text in _OPENING and self._is_closed(rank)
        return apposed or self._text[rank.grade.start].isupper()

    def _is_risen_to(self, rank: Composed) -> bool:
        """Tell whether someone is made `rank`: "promoted to Colonel", "joined as Sergeant"."""
        first = rank.first - (self._word(rank.first - 1).key in ("a", "an"))
        key = self._word(first - 1).key
        if rank.grade.entry.values.get("office") or rank.grade.entry.values.get("abroad"):
            return False
        after = self._word(rank.last).key
        if rank.small or after == "of" or (after == "to" and key != "from"):
            return False
        if key in _SERVING:
            return True
        reach, cues = (_RISE_REACH, _RISE) if key == "to" else (_AS_REACH, tuple(_AS))
        if key == "from":
            reach, cues = _AS_REACH, _RISE
        elif key not in ("to", "as"):
            return False
        return any(self._word(at).key.startswith(cues) for at in range(first - reach, first))

    def _is_bare(self, rank: Composed) -> bool:
        """Tell whether `rank` is "the Admiral", of a person named with that rank elsewhere."""
        if rank.category in _NEVER_THE and not self._is_envoy(rank):
            return False
        if rank.small and not self._is_subject(rank):
            return False
        quoted, the = self._word(rank.first - 2), self._word(rank.first - 1)
        after = self._word(rank.last)
        if the.key != "the":
            return self._opens(rank) and self._is_subject(rank)
        if quoted.text in _QUOTES and quoted.end == the.start:
            return False
        return after.key not in _COMPLEMENT and not after.text[0].isupper()

    def _opens(self, rank: Composed) -> bool:
        """Tell whether a sentence begins with `rank`: "Admiral thanked the hosts"."""
        before = self._word(rank.first - 1)
        return not rank.small and (before.text == "." and self._text[before.end] == " ")

    def _is_envoy(self, rank: Composed) -> bool:
        """Tell whether "the Ambassador" recalls a grade: nobody is ambassador of or to a state."""
        if rank.category != "diplomatic" or rank.small:
            return False
        pairs = pairwise(word.key for word in self._words)
        return not any(key == rank.head and after in _COMPLEMENT for key, after in pairs)

    def _is_subject(self, rank: Composed) -> bool:
        """Tell whether a rank written small is who acts: "the sergeant recalled"."""
        after = self._word(rank.last).key
        sure = rank.trust in ("sure", "plain")
        return sure and (
            after in _LOWER_NEXT or (after.endswith("ed") and len(after) > _SHORTEST_PAST)
        )
