"""Which mentions are one occasion: its number, its title, its name, or "the meeting"."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from extract.events import times
from extract.events.mention import EventMention
from extract.events.ties import Ties
from extract.events.vocabulary import Scene

_GATHERINGS = frozenset({"meeting", "session", "summit", "conference", "forum", "talks"})
_OCCASIONS = _GATHERINGS | {"ceremony", "visit", "seminar", "round_table", "course", "hearing"}
"""Of these kinds a bare noun with its day is an occasion; an "exercise" may be of rights."""
_DEFINITE = frozenset({"the", "this", "that", "same", "its", "their"})
_STATUSES = {"held": "reported", "proposed": "announced"}
_ALIKE = 0.6
_MOST = 40  # occasions that are looked through for that of a mention


@dataclass(slots=True)
class Group:
    """The mentions of one occasion and what they say of it."""

    mentions: list[EventMention] = field(default_factory=list)
    time: str | None = None
    """What the clauses of its mentions say, the first that does, a named one before others."""
    is_sure: bool = False
    """Whether a clause with the name says it."""
    ordinal: int | None = None
    kind: str = "other"
    words: frozenset[str] = frozenset()
    titles: set[str] = field(default_factory=set)
    is_next: bool = False
    in_headline: bool = False

    def add(self, mention: EventMention, time: str | None, title: str | None) -> None:
        """Take in one more mention."""
        self.mentions.append(mention)
        if time and (self.time is None or (mention.is_named and not self.is_sure)):
            self.time, self.is_sure = time, mention.is_named
        self.ordinal = self.ordinal or mention.ordinal
        self.kind = mention.kind if self.kind == "other" else self.kind
        self.words |= mention.words
        self.titles |= {title} if title else set()


def group(
    scene: Scene,
    mentions: Sequence[EventMention],
    ties: Mapping[EventMention, Ties],
    items: Mapping[int, str],
) -> list[Group]:
    """Return the occasions of a page in order; `items` are the ids of titles by their starts."""
    heads = [s.end for s in scene.page.segments if s.kind in ("headline", "subhead")]
    top = max(heads, default=0) if heads and heads[0] < 400 else 0
    joiner = _Joiner(scene, ties, items, top)
    for mention in mentions:
        joiner.add(mention)
    return joiner.groups


class _Joiner:
    """Takes the mentions in order and finds each its occasion."""

    def __init__(
        self, scene: Scene, ties: Mapping[EventMention, Ties], items: Mapping[int, str], top: int
    ) -> None:
        self.groups: list[Group] = []
        self._of_title: dict[str, Group] = {}
        self._scene = scene
        self._ties, self._items, self._top = ties, items, top

    @property
    def _latest(self) -> list[Group]:
        """The groups that a mention may belong to, the latest first."""
        return self.groups[: -_MOST - 1 : -1]

    def add(self, mention: EventMention) -> None:
        """Join a mention to its occasion, begin a new one, or leave it out."""
        time = times.of(self._scene, mention) or _STATUSES.get(
            mention.title.status if mention.title else ""
        )
        title = self._items.get(mention.title.start) if mention.title else None
        found = self._find(mention, time, title)
        if found is None and (mention.is_named or self._is_occasion(mention, time)):
            is_next = mention.is_next and time == "announced"
            head = mention.start < self._top
            found = Group(kind=mention.kind, is_next=is_next, in_headline=head)
            self.groups.append(found)
        if found is not None:
            found.add(mention, time, title)
            if title:
                self._of_title.setdefault(title, found)

    def _is_occasion(self, mention: EventMention, time: str | None) -> bool:
        """Tell whether a bare "meeting" is an occasion for its day, its place, or as the next."""
        if mention.is_next:
            return time == "announced"
        ties = self._ties[mention]
        if mention.kind not in _OCCASIONS:
            return False
        return bool(ties.date or (ties.place and time))

    def _find(self, mention: EventMention, time: str | None, title: str | None) -> Group | None:
        if self._is_in_brackets(mention):
            return self.groups[-1]
        if title:
            same = self._of_title.get(title)
            return same or (self._numbered(mention, time) if mention.ordinal else None)
        if mention.ordinal:
            return self._numbered(mention, time)
        return self._named(mention, time) if mention.is_named else self._bare(mention, time)

    def _is_in_brackets(self, mention: EventMention) -> bool:
        """Tell whether a mention explains the one before: "the 3rd Session (Session of Unity)"."""
        if not self.groups:
            return False
        before = self._scene.text[self.groups[-1].mentions[-1].end : mention.start]
        return len(before) < 5 and before.strip() == "("

    def _numbered(self, mention: EventMention, time: str | None) -> Group | None:
        """Return the occasion of that number, or the one without a number that it names again."""
        for found in self._latest:
            same = found.ordinal == mention.ordinal and _is_one_series(found.kind, mention.kind)
            if same and _meet(found, mention):
                return found
        for found in self._latest:
            open_ = found.ordinal is None and found.kind == mention.kind
            if open_ and (self._leads(found, mention) or self._is_again(found, mention, time)):
                return found
        return None

    def _leads(self, found: Group, mention: EventMention) -> bool:
        """Tell whether the headline names without a number what the first sentence numbers."""
        first = self._scene.first_sentence()
        alone = found.in_headline and len(found.mentions) == 1 and not found.is_next
        return alone and first is not None and first.start <= mention.start < first.end

    def _named(self, mention: EventMention, time: str | None) -> Group | None:
        """Return the latest occasion of the kind that the words may name again."""
        for found in self._latest:
            if found.kind == mention.kind and self._is_again(found, mention, time):
                return found
        return None

    def _is_again(self, found: Group, mention: EventMention, time: str | None) -> bool:
        """Tell whether the words of a mention may name an occasion again."""
        if found.is_next != (mention.is_next and time == "announced"):
            return False
        ours, theirs = mention.words, found.words
        if found.in_headline and mention.start >= self._top and len(found.mentions) == 1:
            return _agree(ours, theirs)
        return bool(ours and theirs) and _agree(ours, theirs)

    def _bare(self, mention: EventMention, time: str | None) -> Group | None:
        """Return the occasion that "the meeting" or "the next meeting" means."""
        if mention.is_next and time == "announced":
            return next((g for g in self._latest if g.is_next and g.kind == mention.kind), None)
        if mention.words:
            return self._named(mention, time)
        definite = mention.article in _DEFINITE or (not mention.article and mention.text.istitle())
        if not definite and not self._is_first_after_headline(mention):
            return None
        same = [g for g in self._latest if g.kind == mention.kind]
        if same:
            if time == "announced" and self._ties[mention].date and not _is_ahead(same):
                return None
            fitting = [g for g in same if (g.time == "announced") == (time == "announced")]
            return (fitting or same)[0]
        kin = [
            g
            for g in self._latest
            if _is_kin(g.kind, mention.kind) and not g.is_next and g.time != "announced"
        ]
        return kin[0] if len(kin) == 1 else None

    def _is_first_after_headline(self, mention: EventMention) -> bool:
        """Tell whether "a meeting" is what the headline has named."""
        same = [g for g in self._latest if _is_kin(g.kind, mention.kind)]
        return len(same) == 1 and same[0].in_headline and len(same[0].mentions) == 1


def _is_ahead(groups: Sequence[Group]) -> bool:
    return any(group.time == "announced" for group in groups)


def _is_kin(one: str, other: str) -> bool:
    """Tell whether words of two kinds may mean one occasion: a session is a meeting."""
    if one == other or {one, other} <= _GATHERINGS:
        return True
    return "other" in (one, other) and bool({one, other} & {"exercise", "course", "exhibition"})


def _is_one_series(one: str, other: str) -> bool:
    """Tell whether words of two kinds may bear one number: the 5th session, or meeting."""
    return one == other or {one, other} == {"meeting", "session"} or "other" in (one, other)


def _meet(found: Group, mention: EventMention) -> bool:
    """Tell whether a name of the same number may be of the same series, though abbreviated."""
    if not found.words or not mention.words or found.words & mention.words:
        return True
    first = found.mentions[0]
    return _is_short(mention.words, first.text) or _is_short(first.words, mention.text)


def _is_short(short: frozenset[str], name: str) -> bool:
    """Tell whether one of the words is made of initials of a name: "4th meeting of the CHP"."""
    initials = "".join(word[0] for word in name.split() if word[0].isupper()).casefold()
    return any(len(word) > 1 and word in initials for word in short)


def _agree(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Tell whether most words of the shorter name are in the longer."""
    if not ours or not theirs:
        return True
    return len(ours & theirs) >= _ALIKE * min(len(ours), len(theirs))
