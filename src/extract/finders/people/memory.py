"""Finds introduced people again: "Osipov", "Yu. Osipov" or "Anna" alone."""

from collections.abc import Iterable, Sequence

from extract.finders.people.pieces import ARTICLES, SAINTS
from extract.finders.people.runs import INITIAL, PARTICLE, SUFFIX, WORD, Part
from extract.finders.people.scene import Scene

_PLACING = frozenset(
    {"of", "in", "to", "from", "at", "and", "between", "with", "near", "for", "via"}
)
_HALF = 4  # letters of a half of a double name


class Memory:
    """The parts of the names that are sure."""

    def __init__(self, scene: Scene, sure: Iterable[Sequence[Part]]) -> None:
        self._scene = scene
        self._words: set[str] = set()
        self._small: set[str] = set()
        for name in sure:
            self._learn(name)

    def _learn(self, name: Sequence[Part]) -> None:
        words = [part for part in name if part.kind == WORD]
        keys = (word.key for word in words if len(word.key) > 1)
        self._words.update(key for key in keys if key not in ARTICLES)
        halves = (half for word in words if "-" in word.key for half in word.key.split("-"))
        self._words.update(
            half for half in halves if len(half) >= _HALF and not self._is_word(half)
        )
        self._small.update(part.key for part in name if part.kind == PARTICLE)

    def _is_word(self, key: str) -> bool:
        lore = self._scene.lore
        return key in lore.commons or key in lore.stops or key in self._scene.small

    def recall(self, parts: Sequence[Part]) -> list[Part]:
        """Return the longest stretch of `parts` that names someone who is known, or nothing."""
        best: list[Part] = []
        run: list[Part] = []
        for part in [*parts, None]:
            if part is not None and self._belongs(part):
                run.append(part)
                continue
            name = self._checked(run)
            best = max(best, name, key=len)
            run = []
        return self._with_given(parts, best)

    def _with_given(self, parts: Sequence[Part], name: list[Part]) -> list[Part]:
        """Take an unknown given name before a family name that is known: "Vilma Osipov"."""
        at = parts.index(name[0]) if len(name) == 1 else 0
        if at > 1 and all(self._is_new(part, name[0]) for part in parts[:at]):
            return [*parts[:at], *name]
        before = parts[at - 1] if at == 1 else None
        if before is None or before.kind != WORD or before.loud != name[0].loud:
            return name
        lore, scene = self._scene.lore, self._scene
        common = before.key in lore.commons or before.key in lore.titles
        common = common or before.key in scene.small
        placed = scene.word_before(before.start) in _PLACING
        return name if common or placed else [before, *name]

    def _is_new(self, part: Part, family: Part) -> bool:
        """Tell whether `part` may be an unknown given name: no everyday word, title or place."""
        lore, scene = self._scene.lore, self._scene
        if part.kind != WORD or part.loud != family.loud:
            return part.kind == INITIAL
        common = part.key in lore.commons or part.key in lore.titles or part.key in scene.small
        return not common and scene.place(part) is None

    def _belongs(self, part: Part) -> bool:
        return part.kind in (INITIAL, SUFFIX) or part.key in self._words or part.key in self._small

    def _checked(self, run: Sequence[Part]) -> list[Part]:
        name = list(run)
        while name and name[-1].kind != WORD:
            name.pop()
        words = [part for part in name if part.kind == WORD]
        if not words or self._scene.names_thing(name[-1].end):
            return []
        if self._scene.word_before(name[0].start) in SAINTS:
            return []
        doubtful = [word for word in words if self._is_doubtful(word)]
        if len(name) > 1 and len(doubtful) < len(name):
            return name
        return name if not doubtful or self._acts(name) else []

    def _is_doubtful(self, word: Part) -> bool:
        scene = self._scene
        if scene.place(word) or word.key in scene.small:
            return True
        return word.key in scene.lore.commons

    def _acts(self, name: Sequence[Part]) -> bool:
        """Tell whether what stands around `name` treats it as a person."""
        before = self._scene.word_before(name[0].start)
        after = self._scene.word_after(name[-1].end)
        place = any(self._scene.place(part) for part in name)
        if place and before in _PLACING:
            return False
        return after in self._scene.lore.speech - {"and", "s"}
