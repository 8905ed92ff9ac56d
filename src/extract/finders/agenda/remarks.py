"""Where a title in a list ends and a remark on it begins: ` – adopted`, `(Chad)`, `, by Dr Sow`."""

import re
from collections.abc import Iterator, Mapping, Sequence

from extract.finders.agenda.cues import Cue, Cues
from extract.mentions import Mention

Found = Mapping[str, Sequence[Mention]]
Names = Mapping[int, tuple[str, int]]
"""The type and end of the longest mention that begins at an offset."""

_TYPES = ("date", "place", "honorific", "rank", "organisation", "position", "person")
_WHO = ("honorific", "rank", "person", "position")
_REMARKS = (
    re.compile(r"\s{0,3}\((?P<bracket>[^()]{1,200})\)[\s.,;]*$"),
    re.compile(r"\s{1,3}[–—-]{1,2}\s{1,3}(?P<dash>[^–—]{3,120})$"),
    re.compile(r"\s?:\s(?P<colon>[^:]{3,120})$"),
)
_QUOTING = re.compile(r"\s[–—-]\s(?:[a-z]{2,15}\s){1,3}(?=[“\"«„‘])")  # … – report “…”
_JOINT = re.compile(r"[;,]\s(?:and|or)\s*$")
_CLAUSE = re.compile(
    r",\s(?:(?:which|whose|who)\s|with\seffect\sfrom\b|subject\sto\b|jointly\swith\b"
    r"|(?:[a-z]{3,12}(?:ed|en)|run|led|read|made)\s(?:jointly\s)?by\s(?=[A-Z]))"
)
_PLACED = re.compile(r",\s(?:by|with)\s(?P<who>)|\s[–—-]\s(?P<dash>)|,\s(?P<word>[a-z]{3,16})\b")
_LED = re.compile(
    r"\s(?:to|until|till|for)\s(?:its|their|the|a)?\s?(?:next|coming|following|later)\b"
)
_WHOSE = re.compile(r"(?:speaker|presenter|moderator|rapporteur|lecturer|chair|author)s?\b", re.I)
_BETWEEN = re.compile(r"(?:[\s,;&/–—-]|\b(?:and|to|at|from|on|in)\b)*")
_CLOSE, _REACH = 2, 210


def names(found: Found) -> Names:
    """Return what is named, by where it begins."""
    at: dict[int, tuple[str, int]] = {}
    for type_ in _TYPES:
        for mention in found.get(type_, ()):
            if mention.end > at.get(mention.start, ("", 0))[1]:
                at[mention.start] = type_, mention.end
    return at


def begin(cues: Cues, start: int, end: int, known: Names) -> int:
    """Return where, within the item `start:end`, the remarks behind its title begin."""
    joint = _JOINT.search(cues.text, max(start, end - 12), end)
    end = joint.start() if joint else end
    for _ in range(3):  # a remark may follow another: `, by Dr Sow (postponed)`
        before = min(_ends(cues, start, end, known))
        if before == end:
            return end
        end = before
    return end


def put_off(text: str, start: int, end: int) -> int:
    """Return where it is said of a title that is put off to when: `… to its next session`."""
    found = _LED.search(text, start, end)
    return found.start() if found else end


def _ends(cues: Cues, start: int, end: int, known: Names) -> Iterator[int]:
    yield end
    for pattern in _REMARKS:
        yield _before_last(cues, pattern, start, end, known)
    for pattern in (_CLAUSE, _QUOTING):
        clause = pattern.search(cues.text, start, end)
        yield clause.start() if clause and clause.start() > start else end
    for match in _PLACED.finditer(cues.text, start, end):
        if match["word"] is None:
            is_remark = known.get(match.end(), ("", 0))[0] in _WHO
        else:
            found = cues.within(match.start("word"), min(end, match.end() + 30))
            is_remark = (
                bool(found) and found[0].start == match.start("word") and _tells(cues, found[0])
            )
        if is_remark and match.start() > start:
            yield match.start()


def _before_last(cues: Cues, pattern: re.Pattern[str], start: int, end: int, known: Names) -> int:
    """Return where the last bracket, or what is behind the last dash or colon, begins."""
    remark = pattern.search(cues.text, max(start, end - _REACH), end)
    if remark is None or not remark.lastgroup or remark.start() <= start:
        return end
    begin, stop = remark.span(remark.lastgroup)
    found = [cue for cue in cues.within(begin, stop) if _tells(cues, cue)]
    is_near = bool(found) and len(cues.words_within(begin, found[0].start)) <= _CLOSE
    is_aside = remark.lastgroup == "bracket" and _WHOSE.match(cues.text, begin, stop)
    has_names = remark.lastgroup != "dash" and is_named(cues.text, begin, stop, known)
    return remark.start() if is_near or is_aside or has_names else end


def is_named(text: str, start: int, end: int, known: Names) -> bool:
    """Tell whether `start:end` has nothing but names and dates: `(Benin, 3 May)`."""
    is_colon = text[max(start - 2, 0) : start].startswith(":")
    at, types = start, set()
    while at < end:
        type_, stop = known.get(at, ("", 0))
        if not type_:
            return False
        types.add(type_)
        gap = _BETWEEN.match(text, stop, end)
        at = gap.end() if gap else stop
    return types == {"date"} or not is_colon


def _tells(cues: Cues, cue: Cue) -> bool:
    """Tell whether a cue in a remark says what became of a title: `adopted`, `noted`."""
    text = cues.text[cue.start : cue.end]
    return cue.role == "act" and bool(cue.status) or cue.role == "future" or text == "noted"
