"""Who a sentence is about, and whom "he" and "she" mean."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from extract.link import genders
from extract.link.holders import predicates
from extract.link.holders.scene import Scene
from extract.mentions import Mention

_BACK = 12  # sentences that are looked through for whom a pronoun means
_LEAD = 40
_OF_PRONOUN = {"he": "m", "she": "f"}


class Topics:
    """Tells subjects and the persons that pronouns stand for."""

    def __init__(self, scene: Scene, known: dict[Mention, int]) -> None:
        self._scene = scene
        self._genders: dict[int, str] = {}
        for title, who in known.items():
            if title in scene.formal:
                gender = genders.of_title(title.text)
                self._genders[who] = self._genders.get(who, "") or gender

    def subject(self, start: int, end: int) -> int | None:
        """Return the person who the last clause of `start:end` with a subject is about."""
        text = self._scene.text[start:end]
        cuts = [0, *(match.end() for match in predicates.CLAUSE.finditer(text)), len(text)]
        for begin, stop in reversed(list(pairwise(cuts))):
            who = self._of_clause(start + begin, start + stop, first=begin == 0)
            if who is not None:
                return who
            if text[begin:stop].startswith("who ") or text[:begin].endswith("who "):
                names = self._scene.names_in(start, start + begin)
                return self._scene.person[names[-1]] if names else None
        return None

    def _of_clause(self, start: int, end: int, *, first: bool) -> int | None:
        pronoun = predicates.PRONOUN.match(self._scene.text[start:end])
        if pronoun:
            return self.antecedent(start, pronoun["word"].lower())
        names = list(self._subjects(start, end))
        anew = [name for name in names[1:] if self._begins_anew(start, name)]
        name = anew[-1] if anew else next(iter(names), None)
        return None if name is None else self._scene.person[name]

    def _begins_anew(self, start: int, name: Mention) -> bool:
        """Tell whether a clause begins with `name`: "A stays, and B was"."""
        text, lead = self._scene.text, self._scene.introduced(name)
        before = text[max(start, lead - _LEAD) : lead]
        return bool(predicates.AND.search(before) and predicates.ANEW.match(text, name.end))

    def _subjects(self, start: int, end: int) -> Iterator[Mention]:
        """Yield the names that may be the subject of a clause."""
        oblique = False
        for name in self._scene.names_in(start, end):
            lead = self._scene.introduced(name)
            before = self._scene.text[max(start, lead - _LEAD) : lead]
            if not (oblique and predicates.AND.search(before)):
                oblique = predicates.OBLIQUE.search(before) is not None
            if not oblique:
                yield name

    def antecedent(self, offset: int, pronoun: str = "") -> int | None:
        """Return the person who a pronoun at `offset` means: who the text was about before it."""
        gender = _OF_PRONOUN.get(pronoun, "")
        scene, here = self._scene, self._scene.sentence(offset)
        block = scene.block(offset)
        stop = here if here < offset else offset
        for start in [*([here] if here < offset else []), *scene.sentences_before(here, _BACK)]:
            if start < block:
                break
            who = self._first(self._subjects(start, min(stop, offset)), gender)
            about_the_same = predicates.PRONOUN.match(scene.text[start:stop])
            stop = start
            if who is not None and not about_the_same:
                return who
        return self.hero(offset, gender)

    def _first(self, names: Iterator[Mention], gender: str) -> int | None:
        people = (self._scene.person[name] for name in names)
        return next((who for who in people if self._may_be(who, gender)), None)

    def hero(self, offset: int, gender: str = "") -> int | None:
        """Return the person who the text before `offset` names most often, first of all."""
        before: Sequence[Mention] = self._scene.names_in(0, offset)
        people = (self._scene.person[name] for name in before)
        counted = Counter(who for who in people if self._may_be(who, gender))
        return max(counted, key=lambda who: counted[who], default=None)

    def _may_be(self, who: int, gender: str) -> bool:
        known = self._genders.get(who, "")
        return not (gender and known and known != gender)
