"""Whether a known name is a place where it stands: its size, its homonyms and its neighbours."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.finders.places import choice, cues, neighbours
from extract.finders.places.choice import Chosen, Context
from extract.finders.places.known import Candidate
from extract.gazetteer import Place
from extract.pages import Page
from extract.words import Word

_ENOUGH = 2.0
_SIZES = ((1_000_000, 3.0), (100_000, 2.0), (15_000, 1.0))
_MARKS = {"w": 2.0, "g": 1.0, "s": 0.5}
_AFTER_DATELINE = frozenset(",.:-(/|")
_GLUED = frozenset("@_\\$€£")
_INITIAL = 2
_IN_NAME = -4.0  # the score of what is a part of a longer name
_LEAST = 3  # letters of a name
_TITLE = 3  # words looked at for the noun of a title
_AT = frozenset({"in", "at", "near", "outside"})


def accepted(page: Page, candidates: Sequence[Candidate], context: Context) -> list[Chosen]:
    """Return the candidates that are places, each with the place that it names."""
    scores = [_Judge(page, context, candidate).score() for candidate in candidates]
    people = _follow_people(page, candidates, context, scores)
    for order in (range(len(candidates)), range(len(candidates) - 1, -1, -1)):
        neighbours.carry(page, candidates, scores, list(order), _ENOUGH)
    known = {c.options for c, score in zip(candidates, scores, strict=True) if score >= _ENOUGH}
    return [
        Chosen(c.start, c.end, c.first, c.last, _choice(page, context, candidates, i))
        for i, (c, score) in enumerate(zip(candidates, scores, strict=True))
        if score >= _ENOUGH
        or (score >= 0 and not c.marks and c.options in known and _key(page, c) not in people)
    ]


def _follow_people(
    page: Page, candidates: Sequence[Candidate], context: Context, scores: list[float]
) -> frozenset[str]:
    """Lower "Chad" where the page has a Chad Obi, unless the words beside it speak of a place.

    Returns the names that people bear.
    """
    people = {
        _key(page, c) for c, score in zip(candidates, scores, strict=True) if score == _IN_NAME
    }
    for i, candidate in enumerate(candidates):
        if scores[i] > _IN_NAME and _key(page, candidate) in people - {""}:
            placed = _Judge(page, context, candidate).is_placed()
            scores[i] = scores[i] if placed else min(scores[i] - 2.0, 1.0)
    return frozenset(people)


def _key(page: Page, candidate: Candidate) -> str:
    return page.words[candidate.first].key if candidate.last - candidate.first == 1 else ""


def _choice(page: Page, context: Context, candidates: Sequence[Candidate], i: int) -> Place:
    """Return a candidate's place; one in apposition is what it is beside the name before it."""
    candidate = candidates[i]
    if i and candidates[i - 1].first in context.beside:
        beside = context.beside[candidates[i - 1].first]
        if beside in candidate.options and candidate.start - candidates[i - 1].end <= 3:
            return beside
    return choice.choose(candidate, page.text[candidate.start : candidate.end], context)


@dataclass(frozen=True, slots=True)
class _Judge:
    """One candidate before the court."""

    page: Page
    context: Context
    candidate: Candidate

    def score(self) -> float:
        """Return the weight of what speaks for a place; _ENOUGH is enough."""
        if self._is_hidden():
            return -9.0
        if self.candidate.sure:
            return self._score_of_listed()
        return _IN_NAME if self._is_in_name() else self._size() + self._cue() - self._doubt()

    def is_placed(self) -> bool:
        """Tell whether a preposition or a country beside a name shows a place, and no person."""
        return self._cue() > 0.0 and not self._is_in_name()

    def _is_hidden(self) -> bool:
        """Tell whether it is part of an address, a sum ("US$5") or a name like "Al-Sabah"."""
        end, before = self.candidate.end, self._word(self.candidate.first - 1)
        short = not self.candidate.sure and end - self.candidate.start < _LEAST
        if short or self.page.text[end : end + 1] in _GLUED:
            return True
        glued = before is not None and before.key == "-" and before.end == self.candidate.start
        earlier = self._word(self.candidate.first - 2)
        return bool(glued and earlier and earlier.key in self.context.cues.particle)

    def _score_of_listed(self) -> float:
        """A lexicon's name counts unless it may name a person and seems to."""
        word = self.page.words[self.candidate.first]
        alone = self.candidate.last - self.candidate.first == 1
        if alone and word.key in self.context.cues.sea:
            return 5.0 if self._is_the_sea() else -3.0
        if not alone or word.key not in self.context.cues.person:
            return 5.0 if not self._follows_honorific() else _IN_NAME
        return _IN_NAME if self._is_in_name() else 5.0

    def _is_the_sea(self) -> bool:
        """Tell whether "the Pacific" stands by itself: "the Pacific states" do not name it."""
        before, after = self._word(self.candidate.first - 1), self._word(self.candidate.last)
        joined = after is not None and cues.same_line(self.page, self._last(), after)
        if after and (after.key == "-" or (joined and cues.is_capital(after))):
            return False
        return before is not None and before.key in ("the", "-")

    def _size(self) -> float:
        """What the name is worth alone."""
        place = choice.choose(self.candidate, self._text(), self.context)
        known = place.country in self.context.countries
        size = next((worth for least, worth in _SIZES if place.population >= least), 0.0)
        words = self.candidate.last - self.candidate.first
        return size + (1.0 if known else 0.0) + (0.5 if words > 1 else 0.0)

    def _doubt(self) -> float:
        """What speaks against it: a word's, a person's name; capitals that mean nothing."""
        marks = max((_MARKS[mark] for mark in self.candidate.marks), default=0.0)
        words = self.page.words[self.candidate.first : self.candidate.last]
        if len(words) == 1:
            marks += 2.0 if words[0].key in self.context.plain else 0.0
            marks += 2.0 if cues.is_common(words[0].key, self.context.cues) else 0.0
            marks += 1.5 if words[0].text.isupper() and len(words[0].text) < 6 else 0.0
        return marks + (1.0 if len(self._text()) == _LEAST else 0.0)

    def _cue(self) -> float:
        """What the words around say."""
        if choice.is_near(self.candidate, self.context) or self._is_labelled():
            return 4.0
        if self._opens_dateline():
            return 2.0
        before = self._before()
        if before and before.key in self.context.cues.place_in:
            return 2.0 if before.key in _AT and not self.candidate.marks else 1.0
        if before and before.key == "(":
            after = self._word(self.candidate.last)
            return 1.0 if after and after.key in (",", ")") else 0.5
        return self._of() if before and before.key == "of" else 0.0

    def _of(self) -> float:
        """What "of" says: much after "mayor", little after "minister"."""
        return 2.0 if self._is_ruled() else 0.5

    def _is_ruled(self) -> bool:
        """Tell whether "mayor of" or the like stands before: a name may follow."""
        of, ruler = self._word(self.candidate.first - 1), self._word(self.candidate.first - 2)
        return bool(of and ruler and of.key == "of" and ruler.key in self.context.cues.ruler)

    def _is_labelled(self) -> bool:
        """Tell whether the name is called a town: "town of Osh", "Osh city", "Osh region"."""
        labels = self.context.cues.label
        after, before = self._word(self.candidate.last), self._before()
        if after and after.key in (*labels, *self.context.cues.head) and not after.text.isupper():
            return after.text.islower() and cues.same_line(self.page, self._last(), after)
        earlier = self._word(self.candidate.first - 2)
        if before and before.key == "of" and earlier:
            return earlier.key in labels
        return bool(before and before.key in labels and before.text.islower())

    def _opens_dateline(self) -> bool:
        """Tell whether the name stands as in "OSH, 5 May", "Osh (Kyrgyzstan) –"."""
        start, after = self.candidate.start, self._word(self.candidate.last)
        opens = start == 0 or self.page.text[start - 1] == "\n"
        return opens and after is not None and after.key in _AFTER_DATELINE

    def _is_in_name(self) -> bool:
        """Tell whether the words beside it make a person's or another longer name of it."""
        if self._is_loud():
            return False
        return self._follows_honorific() or any(self._beside_names())

    def _beside_names(self) -> Iterator[bool]:
        before, after = self._before(), self._word(self.candidate.last)
        if before and cues.same_line(self.page, before, self.page.words[self.candidate.first]):
            yield self._is_name_like(before)
            yield before.key == "." and self._is_initial(self.candidate.first - 2)
        if after and cues.same_line(self.page, self._last(), after) and not self._is_ruled():
            yield self._is_particle(after)
            yield self._is_name_like(after) and not self._heads_title(self.candidate.last + 1)

    def _is_particle(self, word: Word) -> bool:
        """Tell whether a surname with a particle follows: "Jordan van Dorn"."""
        after = self._word(self.candidate.last + 1)
        named = after is not None and cues.is_capital(after)
        return named and word.text.islower() and word.key in self.context.cues.particle

    def _heads_title(self, at: int) -> bool:
        """Tell whether a title goes on from the word after the next: "Burgas Final Declaration"."""
        for word in self.page.words[at : at + _TITLE]:
            if not cues.is_capital(word):
                return False
            if word.key in self.context.cues.noun:
                return True
        return False

    def _is_name_like(self, word: Word) -> bool:
        """Tell whether a word beside the candidate looks like a part of a person's name."""
        if not cues.is_capital(word) or (word.text.isupper() and len(word.text) > _INITIAL):
            return False
        own = self.context.cues
        roles = (self.context.plain, own.place_in, own.label, own.title, own.head)
        plain = any(word.key in role for role in roles)
        return not (plain or cues.looks_english(word.key, own))

    def _is_initial(self, at: int) -> bool:
        word = self._word(at)
        return word is not None and len(word.text) == 1 and word.text.isupper()

    def _follows_honorific(self) -> bool:
        """Tell whether "Mr." or the like stands right before."""
        at = self.candidate.first - 1
        if at >= 0 and self.page.words[at].key == ".":
            at -= 1
        word = self._word(at)
        return (
            word is not None and cues.is_capital(word) and word.key in self.context.cues.honorific
        )

    def _is_loud(self) -> bool:
        """Tell whether the words around are all in capitals, which then say nothing."""
        near = self.page.words[max(self.candidate.first - 3, 0) : self.candidate.last + 3]
        letters = [word.text for word in near if word.text[0].isalpha()]
        return len(letters) > 2 and all(text.isupper() for text in letters)

    def _before(self) -> Word | None:
        """Return the word before, past "the" and an opening mark of a quotation."""
        at = self.candidate.first - 1
        while at >= 0 and self.page.words[at].text in ('"', "“", "„", "«", "the", "'", "‘"):
            at -= 1
        return self._word(at)

    def _text(self) -> str:
        return self.page.text[self.candidate.start : self.candidate.end]

    def _last(self) -> Word:
        return self.page.words[self.candidate.last - 1]

    def _word(self, at: int) -> Word | None:
        return self.page.words[at] if 0 <= at < len(self.page.words) else None
