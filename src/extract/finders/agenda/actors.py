"""Who did to a title what its status says: Azerbaijan, the Board of Pilots, Ms. Lund."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from extract.finders.agenda import before, origins, parties, subjects
from extract.finders.agenda.cues import Cue, Cues
from extract.finders.agenda.groups import Group
from extract.finders.agenda.parties import Party

_PREPOSITIONS = frozenset((
    "in", "at", "of", "from", "with", "to", "on", "for", "during", "near", "between", "by", "under",
    "within", "into", "about", "against", "outside", "through", "towards", "behind", "that", "but",
    "except",
))  # fmt: skip
_STANDS_FOR = frozenset((
    "delegation", "delegations", "delegate", "delegates", "representative", "representatives",
    "government", "governments", "head", "heads", "minister", "ministers", "president",
    "presidents", "side", "sides", "republic", "ambassador", "ambassadors", "member", "members",
    "parliament", "parliaments", "leaders", "leader", "foreign", "council", "authorities",
    "plenary", "majority",
    "assembly", "chamber", "plenum", "presidium", "cabinet", "mission", "envoy",
))  # fmt: skip
_ARTICLES = frozenset(("the", "a", "an"))
_JOINT = re.compile(
    r"(?:,\s(?:who|which|whose)\s[^,;.]{1,90}(?=,))?\s?(?:,|;|&|,?\sand|,?\sas\swell\sas|,?\stogether\swith|,?\salong\swith)\s(?:also\s|by\s)?"
    r"(?:the\s)?(?:(?:delegations?|representatives?|[Gg]overnments?|[Rr]epublic)\sof\s(?:the\s)?"
    r"|(?:his|her|their|its)\s(?:[A-Z][\w-]{1,20}\s){0,2}"
    r"(?:(?:counterpart|colleague|homologue)s?"
    r"(?:\s(?:from|of)\s(?:the\s)?(?:[A-Z][\w-]{1,20}\s?){1,3})?,?\s)?)?"
)
_BY = re.compile(
    r"\b(?:by|from)\s(?:both\s)?(?:the\s)?"
    r"(?:(?:delegations?|representatives?|[Gg]overnments?|ministers?|[Hh]eads?|sides?|members)"
    r"\s(?:of|from)\s(?:the\s)?)?$"
)
_BESIDE = re.compile(
    r"[”\"»’'“]?\s{0,2}(?:,?\s?(?:by|presented by|delivered by)\s|[(–—-]{1,2}\s?)(?:the\s)?$"
)
_ELLIPSIS = re.compile(r"\s?[–—-]\s?[“„«\"‘']?")
_CLAUSE = re.compile(r";\s?(?:and\s)?(?:the\s)?\Z")
_DASH = re.compile(r"\s(?:[–—]|--?)\s")
_WHO = re.compile(r"\swho\s")
_NEXT_VERB = re.compile(  # heard “A” and decided to form a committee led by Ms. Lund
    r"[”\"»’'“]?,?\s(?:and|then|but|before|while)\s(?:(?:also|then|later|unanimously)\s)?"
    r"(?!(?:was|were|is|are|has|have|had|will|be|been|both)\s)(?:\w{2,16}ed|took|gave|made)\s"
    r"(?!by\s)"
)
_SILENT = (None, "none")
_FAR, _LEAD = 14, 240


class Actors:
    """The parties of a page, asked who did what."""

    def __init__(self, cues: Cues, named: Sequence[Party]) -> None:
        self._cues, self._parties = cues, named

    def of(self, group: Group, start: int, end: int, status: str | None) -> str | None:
        """Return who did what `status` says to the title `start:end` of a group, or None."""
        if status in _SILENT or not self._parties:
            return None
        found = (
            self._beside(end, status)
            or self._own(start)
            or self._agents(*group.after, status)
            or self._before(group, status)
            or self._behind(group, status)
        )
        return parties.named(found)

    def _within(self, start: int, end: int) -> Sequence[Party]:
        low = bisect_left(self._parties, start, key=lambda party: party.start)
        high = bisect_left(self._parties, end, key=lambda party: party.start)
        return self._parties[low:high]

    def _beside(self, end: int, status: str | None) -> Sequence[Party]:
        """Return the speaker named right behind a title: `“A” (Ms. Lund)`, `“A” by Ms. Lund`."""
        near = self._within(end, end + 40)
        if status != "heard" or not near:
            return ()
        is_beside = _BESIDE.fullmatch(self._cues.text[end : near[0].start])
        return self._chain(near) if is_beside else ()

    def _own(self, start: int) -> Sequence[Party]:
        """Return the party that stands for a verb left out: `…; Uganda – “B”`."""
        near = self._within(max(0, start - 60), start)[-1:]
        if near and _ELLIPSIS.fullmatch(self._cues.text[near[0].end : start]):
            return near if _CLAUSE.search(self._cues.text[: near[0].start][-12:]) else ()
        return ()

    def _agents(self, start: int, end: int, status: str | None = None) -> Sequence[Party]:
        """Return the parties behind the first "by" of a passive clause."""
        acts = [cue for cue in self._cues.within(start, end) if cue.role == "act"]
        acts = [cue for cue in acts if cue.status == status] or acts
        is_aside = status != "proposed" and origins.is_origin(self._cues, start)
        if not acts or is_aside or _NEXT_VERB.match(self._cues.text, start):
            return ()
        low = acts[0].start
        for party in self._within(low, end):
            lead = self._cues.text[max(low, party.start - 60) : party.start]
            if ";" in lead or "“" in lead:
                return ()
            if _BY.search(lead):
                return self._chain(self._within(party.start, end))
        return ()

    def _before(self, group: Group, status: str | None) -> Sequence[Party]:
        """Return the subject of the verb that leads to a title, or the agent behind that verb."""
        start, end = group.before
        verb = self._verb(group, status)
        if verb is None:
            return self._subject(start, end) if group.previous else self._lead(start, end)
        agents = self._agents(verb.start, end)
        if agents:
            return agents
        return self._subject(before.clause_start(self._cues, start, verb.start), verb.start)

    def _verb(self, group: Group, status: str | None) -> Cue | None:
        """Return the verb of the clause before a title: the first of those that are coordinated."""
        start, end = group.before
        start = before.clause_start(self._cues, start, end)
        acts = [
            cue
            for cue in self._cues.within(start, end)
            if cue.role in ("act", "exception", "negation")
        ]
        said = [cue for cue in acts if cue.status == status] or acts[-1:]
        if not said:
            return None
        is_relative = _WHO.search(self._cues.text, said[0].end, said[-1].start)
        return said[-1] if is_relative else said[0]

    def _lead(self, start: int, end: int) -> Sequence[Party]:
        """Return the party that leads a list in: `The Board of Pilots: (a) adopted …`."""
        if not self._cues.text[start:end].rstrip().endswith(":"):
            return ()
        return self._subject(start, end)

    def _subject(self, start: int, end: int) -> Sequence[Party]:
        """Return the nearest party before a verb that no preposition governs, with its fellows."""
        end = subjects.end_before(self._cues, start, end)
        if subjects.is_unnamed(self._cues, start, end):
            return ()
        near = [party for party in self._within(max(start, end - _LEAD), end) if party.end <= end]
        for at in range(len(near) - 1, -1, -1):
            if len(self._cues.words_within(near[at].end, end)) > _FAR:
                return ()
            dashes = _DASH.findall(self._cues.text, near[at].end, end)
            if len(dashes) == 1 and near[at].type == "place":
                return ()  # a dateline
            if self._is_free(near[at]):
                return self._fellows(near[: at + 1])
        return ()

    def _fellows(self, near: Sequence[Party]) -> Sequence[Party]:
        """Return the last of the parties with those joined to it: `Chile, Peru and Ms. Lund`."""
        found = list(near[-1:])
        for party in filter(self._is_free, reversed(near[:-1])):  # "In Oslo, Chile and Peru signed"
            if not _JOINT.fullmatch(self._cues.text[party.end : found[0].start]):
                break
            found.insert(0, party)
        return found

    def _chain(self, found: Sequence[Party]) -> Sequence[Party]:
        """Return the first of the parties with those joined to it."""
        last = 1
        while last < len(found) and _JOINT.fullmatch(
            self._cues.text[found[last - 1].end : found[last].start]
        ):
            last += 1
        return found[:last]

    def _is_free(self, party: Party) -> bool:
        """Tell whether no preposition governs a party but "the delegation of"."""
        words = list(self._cues.words_within(max(0, party.start - 60), party.start))
        while words and words[-1].key in _ARTICLES:
            words.pop()
        if not words or words[-1].key not in _PREPOSITIONS:
            return True
        is_for = words[-1].key in ("of", "from") and len(words) > 1
        return words[-1].key == "that" or (is_for and words[-2].key in _STANDS_FOR)

    def _behind(self, group: Group, status: str | None) -> Sequence[Party]:
        """Return who excepts itself behind the title: `On “A” Peru abstained`."""
        if status != "excepted":
            return ()
        near = [p for p in self._within(*group.after) if self._is_free(p)]
        return self._chain(near) if near else ()
