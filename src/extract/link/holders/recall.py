"""Offices and ranks that recall somebody introduced elsewhere: "the Minister", "the General"."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping

from extract.link.holders import countries, offices
from extract.link.holders.scene import Scene
from extract.mentions import Mention, PositionMention

_AROUND = 60
_WINDOW = 200  # titles or names on either side that are looked through
_FIRST_FEW = 3
_ENVOYS = frozenset({"ambassador", "representative", "permanent", "envoy", "delegate"})
_WHENCE = re.compile(
    r"\b[\w’'-]{2,30} (?:counterpart|colleague|side)s?,? $"
    r"|\b(?:counterpart|colleague|side|delegation)s? (?:from|of) [^.;:()\n]{2,40}$"
)
_BRACKETS = re.compile(r"\s?\(([^()\n]{1,40})\)")


class Recall:
    """Finds the holder of an office or rank that is mentioned apart from a name."""

    def __init__(self, scene: Scene, known: Mapping[Mention, int]) -> None:
        self._scene = scene
        self._known = sorted(known.items(), key=lambda pair: pair[0].start)
        self._starts = [title.start for title, _ in self._known]
        self._name_starts = [name.start for name in scene.names]
        self._homes = {who: self._home(who) for who in range(len(scene.people))}
        for known_title, who in self._known:
            self._homes[who] |= countries.of(known_title.text)
        self._seen = [[mention.start for mention in group] for group in scene.people]

    def holder(self, title: Mention) -> int | None:
        """Return the person who was last introduced with such a title, or is next."""
        fitting = list(self._fitting(title))
        if isinstance(title, PositionMention):
            fitting = _of_level(title, fitting)
        scores: dict[int, tuple[bool, int]] = {}
        wanted = countries.of(title.text)
        for who, known in fitting:
            score = bool(wanted & self._homes[who]), offices.closeness(title.text, known.text)
            scores[who] = max(score, scores.get(who, score))
        people = list(scores) or self._of_country(title)
        return max(
            people,
            key=lambda who: (scores.get(who, (False, 0)), self._nearness(who, title.start)),
            default=None,
        )

    def _fitting(self, title: Mention) -> Iterator[tuple[int, Mention]]:
        at, wanted = bisect_left(self._starts, title.start), countries.of(title.text)
        for known, who in self._known[max(0, at - _WINDOW) : at + _WINDOW]:
            if type(known) is not type(title) and not offices.abbreviates(title.text, known.text):
                continue
            around = self._around(known, who)
            own = countries.of(known.text) or self._homes.get(who, frozenset())
            if wanted and own and not wanted & own:
                continue
            short = countries.without(title.text) if wanted & own else title.text
            if any(offices.recalls(text, known.text, around) for text in {title.text, short}):
                yield who, known

    def _home(self, who: int) -> frozenset[str]:
        """Return the states of a person's titles and of what stands beside the first names."""
        beside = " ".join(
            f"{self._bracketed(name.end)} {self._counterpart(name)}"
            for name in self._scene.people[who][:_FIRST_FEW]
        )
        return countries.of(beside)

    def _counterpart(self, name: Mention) -> str:
        """Return the words before a name that say whence: "his counterpart from Latvia, "."""
        lead = self._scene.introduced(name)
        before = self._scene.text[max(0, lead - _AROUND) : lead]
        match = _WHENCE.search(before)
        return match[0] if match else ""

    def _of_country(self, title: Mention) -> list[int]:
        """Return the envoys whose country stands in brackets behind their names."""
        wanted = offices.keys(title.text) - _ENVOYS
        if not wanted or wanted == offices.keys(title.text):
            return self._ahead_of_all(title)
        scene, at = self._scene, bisect_left(self._name_starts, title.start)
        near = scene.names[max(0, at - _WINDOW) : at]
        return [scene.person[m] for m in near if wanted <= offices.keys(self._bracketed(m.end))]

    def _ahead_of_all(self, title: Mention) -> list[int]:
        """Return the only person of the state that an office in the headline names."""
        wanted = countries.of(title.text)
        first = self._name_starts[0] if self._name_starts else 0
        if not wanted or title.start > min(first, self._scene.block_end(0)):
            return []
        people = [who for who in self._homes if wanted & self._home(who)]
        return people if len(people) == 1 else []

    def _around(self, known: Mention, who: int) -> str:
        """Return the text before an office and what stands in brackets after its holder."""
        text = self._scene.text
        before = text[max(0, known.start - _AROUND) : known.start].rpartition("\n\n")[2]
        after = [self._bracketed(name.end) for name in self._scene.people[who][:_FIRST_FEW]]
        return " ".join([before.rpartition(".")[2], self._bracketed(known.end), *after])

    def _bracketed(self, end: int) -> str:
        match = _BRACKETS.match(self._scene.text, end)
        return match[1] if match else ""

    def _nearness(self, who: int, start: int) -> tuple[bool, int]:
        """Rank a person by the last mention before `start`, else by the first after it."""
        at = bisect_left(self._seen[who], start)
        return (True, self._seen[who][at - 1]) if at else (False, -self._seen[who][0])


def _of_level(title: Mention, fitting: list[tuple[int, Mention]]) -> list[tuple[int, Mention]]:
    """Leave out deputies, but where one word, or a delegation, recalls nobody else."""
    deputy = offices.is_deputy(title.text)
    plain = [pair for pair in fitting if offices.is_deputy(pair[1].text) <= deputy]
    loosely = " " not in title.text or "delegation" in offices.keys(title.text)
    return plain or (fitting if loosely else [])
