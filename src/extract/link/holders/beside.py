"""Titles that stand beside the name of their holder, before it or in apposition."""

from extract.link.holders import gaps, pairs
from extract.link.holders.scene import Scene
from extract.mentions import Mention, PositionMention, RankMention

_CHAIN = 8  # titles of one person in a row
_TAIL = 24  # characters of a gap that are read as the end of a title


class Row:
    """Looks ahead of and behind each title for a name."""

    def __init__(self, scene: Scene) -> None:
        self._scene, self._items = scene, scene.items

    def beside(self) -> dict[Mention, int]:
        """Return the holders of the titles that stand beside a name."""
        person = self._scene.person
        result: dict[Mention, int] = {}
        served: set[int] = set()  # places of names that have a long title already
        for at, title in enumerate(self._items):
            name = None if title in person else self._name_of(at, served)
            if name is not None:
                if isinstance(title, PositionMention) and name > at and " " in title.text:
                    served.add(name)
                result[title] = person[self._items[name]]
        return result | pairs.respective(self._scene)

    def _name_of(self, at: int, served: set[int]) -> int | None:
        if self._stuck(at, "("):
            return at - 1
        ahead, sure = self._ahead(at)
        formal = self._items[at] in self._scene.formal
        if formal and ahead is None:
            return self._after_name(at)
        behind = self._after_name(at) if formal else self._behind(at)
        if ahead is None or behind is None:
            stuck = at - 1 if behind is None and self._stuck(at) else behind
            return stuck if ahead is None else ahead
        if self._bracketed(behind, at):
            return behind
        apart = self._parted(at, ahead)
        if apart != self._parted(behind, at):
            return behind if apart else ahead
        return ahead if formal or sure else self._nearer(at, ahead, behind, served)

    def _nearer(self, at: int, ahead: int, behind: int, served: set[int]) -> int:
        """Choose where a name stands on either side of the title at `at`."""
        gap = self._scene.text[self._items[behind].end : self._items[at].start]
        if gaps.SAYS_WHO.search(gap):
            return behind
        if isinstance(self._items[at], RankMention) and self._has_rank(behind):
            return ahead
        if behind < at - 1 and gaps.ANOTHER.fullmatch(self._scene.gap(at - 1, at) or ""):
            return ahead  # "A, Minister of Ports, and the Director, Colonel B"
        return ahead if behind in served or ")" in gap else behind

    def _has_rank(self, name: int) -> bool:
        return name > 0 and isinstance(self._items[name - 1], RankMention)

    def _stuck(self, at: int, begins: str = "") -> bool:
        """Tell whether the title at `at` follows a name with nothing but a blank between."""
        gap = self._scene.gap(at - 1, at) if at else None
        return (
            gap is not None
            and self._items[at - 1] in self._scene.person
            and self._items[at].text.startswith(begins)
            and gaps.STUCK.fullmatch(gap) is not None
        )

    def _bracketed(self, left: int, at: int) -> bool:
        """Tell whether the title at `at` stands alone in brackets behind a name."""
        text, title = self._scene.text, self._items[at]
        return text[self._items[left].end : title.start] == " (" and text[title.end :][:1] == ")"

    def _parted(self, left: int, right: int) -> bool:
        return self._scene.parted(self._items[left].end, self._items[right].start)

    def _after_name(self, at: int) -> int | None:
        """Return the place of the name before "(Ms)" or ", Professor," behind it."""
        gap = self._scene.gap(at - 1, at) if at else None
        if gap is None or self._items[at - 1] not in self._scene.person:
            return None
        end = self._items[at].end
        after = self._scene.text[end:][:1]
        leads = self._scene.gap(at, at + 1) == " " if at + 1 < len(self._items) else False
        leads = leads and isinstance(self._items[at + 1], PositionMention)
        return at - 1 if (gap, after) in gaps.AFTER_NAME or (gap == ", " and leads) else None

    def _ahead(self, at: int) -> tuple[int | None, bool]:
        """Return the place of the name that the title at `at` leads to, and whether surely."""
        scene, items, sure = self._scene, self._items, True
        for here in range(at, min(at + _CHAIN, len(items) - 1)):
            gap = scene.gap(here, here + 1)
            if gap is None or ";" in gap:
                return None, False
            tight = gaps.TIGHT.fullmatch(gap) is not None
            sure = sure and tight
            rest = self._is_rest(here, gap)
            if items[here + 1] in scene.person:
                fits = tight or rest or (gaps.LOOSE.fullmatch(gap) and not gaps.AND.match(gap))
                return (here + 1, sure) if fits else (None, False)
            if not (tight or rest or gaps.LOOSE.fullmatch(gap) or gaps.CHAINED.fullmatch(gap)):
                return None, False
            office_next = rest or isinstance(items[here + 1], PositionMention)
            if gaps.AND.match(gap) and not office_next:
                return None, False  # "Minister A and General B" are two
        return None, False

    def _is_rest(self, at: int, gap: str) -> bool:
        """Tell whether `gap` is the end of a long office, of which only the head was found."""
        position = isinstance(self._items[at], PositionMention)
        return bool(position and gaps.REST.fullmatch(gap) and not self._parted(at, at + 1))

    def _behind(self, at: int) -> int | None:
        """Return the place of the name that the title at `at` follows in apposition."""
        scene, items = self._scene, self._items
        for here in range(at, max(at - _CHAIN, 0), -1):
            gap = scene.gap(here - 1, here)
            if gap is None:
                return None
            before = items[here - 1]
            if before in scene.person:
                signed = gaps.SIGNED.fullmatch(gap)  # a name, its office on a line of its own
                fits = (
                    signed
                    or self._stuck(here, "(")
                    or (gaps.BEHIND.fullmatch(gap) and not self._left(before, gap))
                )
                return here - 1 if fits else None
            if not gaps.CHAINED.fullmatch(gap):
                return None
            if before in scene.formal:
                return self._after_name(here - 1)
        return None

    def _left(self, name: Mention, gap: str) -> bool:
        """Tell whether the office passes from this person: "takes over from A as"."""
        start = self._scene.introduced(name)
        before = self._scene.text[max(0, start - _TAIL) : start]
        return gaps.AS.match(gap) is not None and gaps.LEAVES.search(before) is not None
