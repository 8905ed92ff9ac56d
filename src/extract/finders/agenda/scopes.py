"""How far words reach: to the lines below a lead-in, to a title in front of its clause."""

import re
from collections.abc import Sequence

from extract.finders.agenda import after
from extract.finders.agenda.candidates import Candidate
from extract.finders.agenda.cues import Cue, Cues
from extract.finders.agenda.groups import Group
from extract.words import Word

_LABEL = re.compile(  # what may stand before a title in its line: "№ 3", "01/2010", "(c)", "E."
    r"[\s\-–—•·*>»(\[]{0,4}(?:(?:№|No\.?|Nr\.?|Item|Point|Group|Session)\s?)?"
    r"(?:[\d./]{1,9}|[A-Za-z]|[ivxIVX]{1,5})?[\s.):/\]–—-]{0,5}$"
)
_QUOTED = re.compile(r"[^“\"«„‘'\n]{0,12}[“\"«„‘'»]")
_SENTENCE = re.compile(r"[.!?]\s{1,3}(?=[A-Z])")
_FRONTED = re.compile(
    r"(?:^|[.;,:]\s{0,3}|\band\s|\bwhile\s|\bbut\s|^\s{1,3})(?:On|For|From|To|Of|Against|With|Regarding|Concerning"
    r"|As (?:to|for|regards)|With (?:regard|respect) to|In respect of"
    r"|(?:on|for|from|to|against|regarding|concerning))"
    r"(?:\s(?:the|its|this|[Dd]ecision|[Rr]esolution|[Dd]ocument|[Dd]raft|[Tt]ext|[Ii]tem|[Pp]oint"
    r"|[Aa]greement|[Aa]ct|[Ll]aw|\w{0,3}[./\d]{1,5}/?)){0,4}\s{0,2}$"
)
_MENTIONED = (
    ("within",), ("under",), ("since",), ("per",), ("thanks", "to"), ("pursuant", "to"),
    ("according", "to"), ("subject", "to"), ("in", "line", "with"), ("in", "accordance", "with"),
    ("in", "compliance", "with"), ("in", "conformity", "with"), ("in", "keeping", "with"),
    ("as", "part", "of"), ("part", "of"), ("framework", "of"), ("frame", "of"), ("basis", "of"),
    ("context", "of"), ("based", "on"), ("provided", "for", "by"), ("set", "by"), ("aim", "of"),
    ("goals", "of"), ("objectives", "of"), ("implementation", "of"), ("author", "of"),
    ("authors", "of"), ("leader", "of"),
    ("manager", "of"), ("coordinator", "of"), ("contrary", "to"), ("violation", "of"),
    ("by", "virtue", "of"), ("execution", "of"), ("requirements", "of"), ("provisions", "of"),
    ("terms", "of"), ("virtue", "of"), ("funded", "by"), ("financed", "by"), ("foreseen", "by"),
    ("fulfilment", "of"), ("fulfillment", "of"), ("help", "with"),
    ("assistance", "with"), ("help", "of"), ("means", "of"), ("results", "of"), ("thanks", "to"),
    ("compared", "with"), ("contained", "in"), ("described", "in"), ("mentioned", "in"),
    ("set", "out", "in"), ("laid", "down", "in"), ("enshrined", "in"), ("established", "in"),
    ("provided", "for", "in"), ("author", "of"),
)  # fmt: skip
_BY_LAST = {
    last: tuple(phrase for phrase in _MENTIONED if phrase[-1] == last)
    for last in {phrase[-1] for phrase in _MENTIONED}
}
_TIMED = re.compile(  # "10:00 – ", "*  Friday 6/9, 15:00 – film ", "12.30 pm  Address by Mr. Li: "
    r"[^\w\n]{0,6}(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day[^\n:“\"]{0,16}\s)?"
    r"[0-2]?\d(?:[:.][0-5]\d|\s?[ap]\.?m\b)"
)
_ALL_BUT = re.compile(
    r"\b[Aa]ll\b[^.;“«\"]{0,60}\bbut(?P<tail>(?:\s(?:the|\w{3,12})){0,3}\s{0,2})$"
)
_SUBORDINATE = re.compile(
    r"(?:^|[.;,]\s)\s{0,3}(?:[Hh]aving|[Aa]fter|[Uu]pon|[Bb]efore)\s[^.;]{1,190}$"
)
_IT = re.compile(r"\s(?:it|them|this|these|the (?:document|text|plan|draft)s?)\b")
_WHICH = re.compile(r"[\s,]{0,3}(?:which|that|who|whose|and|but)\b")
_IN_IT = re.compile(  # In the report “A” the Ombudsman …
    r"(?:^|[.;]\s)\s{0,2}(?:In|By|From)\s(?:the|this)\s"
    r"(?:[a-z-]{2,14}\s){0,2}(?:report|study|paper|review|book|article|letter|survey|analysis)"
    r"(?:,?\s(?:entitled|titled|called|named))?\s{0,2}$"
)
_ARTICLES = frozenset(("the", "a", "an", "its", "their", "our", "his", "her", "this", "that"))
_TOPICS = ("event", "agenda", "discussion")
_HEADING, _LONGEST, _LINES, _ADJECTIVES, _FAR, _REMARK = 14, 400, 40, 3, 22, 12
_LEAD = 120


def widen(cues: Cues, group: Group) -> None:
    """Give a title at the start of its line, behind a label, the words that lead its lines in."""
    first = group.members[0]
    if first.run is not None or first.parent is not None:
        return
    start = cues.text.rfind("\n", max(0, first.outer_start - _LINES), first.outer_start) + 1
    if not start or not _LABEL.match(cues.text, start, first.outer_start):
        return
    if len(cues.words_within(group.members[-1].outer_end, group.after[1])) > _REMARK:
        return  # a sentence that begins with the title
    lead = _lead_above(cues, start - 1)
    if lead:
        group.before = lead


def _lead_above(cues: Cues, end: int) -> tuple[int, int] | None:
    """Return the last sentence of the nearest line above `end` that is no title itself."""
    for _ in range(_LINES):
        start = cues.text.rfind("\n", 0, end) + 1
        line = cues.text[start:end].strip()
        if line and not _QUOTED.match(line):
            return _as_lead(cues, start, end, line)
        if not start:
            return None
        end = start - 1
    return None


def _as_lead(cues: Cues, start: int, end: int, line: str) -> tuple[int, int] | None:
    """Return where a line leads titles in: it ends with a colon, or is a heading that says so."""
    is_heading = len(line.split()) <= _HEADING and line[-1] not in '.!?”"»’'
    if not line.endswith((":", ": –", ":-")) and not is_heading:
        return None
    begins = [
        match.end() for match in _SENTENCE.finditer(cues.text, max(start, end - _LONGEST), end)
    ]
    start = begins[-1] if begins else max(start, end - _LONGEST)
    is_said = any(cue.status or cue.role == "noun" for cue in cues.within(start, end))
    return (start, end) if is_said else None


def is_timed(cues: Cues, title: Candidate) -> bool:
    """Tell whether a title stands in a line of a timetable: `10:00 – Panel “A”`."""
    start = cues.text.rfind("\n", max(0, title.outer_start - _LEAD), title.outer_start) + 1
    return bool(start and _TIMED.match(cues.text, start, title.outer_start))


def is_mere_mention(cues: Cues, group: Group) -> bool:
    """Tell whether a title is only named in passing: `within the project “A”`."""
    (start, end), noun = group.before, group.noun
    if noun and noun.kind in _TOPICS:
        return False
    if _IN_IT.search(cues.text[start:end]):
        return True
    end = noun.start if noun and start <= noun.start < end else end
    words = list(cues.words_within(max(start, end - 90), end))
    acts = [cue for cue in cues.within(start, end) if cue.status]
    if acts and cues.text.endswith(" under", start, acts[-1].end):
        return False  # put their signatures under
    return _is_in_phrase(words)


def _is_in_phrase(words: list[Word]) -> bool:
    """Tell whether a phrase of mere mention ends words, but for the adjectives behind it."""
    for _ in range(_ADJECTIVES):
        if _ends_with_mention(words):
            return True
        if not words or not (words[-1].key in _ARTICLES or words[-1].text[0].isupper()):
            return False
        words.pop()
    return _ends_with_mention(words)


def is_passed_over(cues: Cues, group: Group) -> bool:
    """Tell whether the verb behind a title is of something else: `Huts under “A” will be …`."""
    if _WHICH.match(cues.text, group.after[0]):
        return False
    return is_mere_mention(cues, group)


def _ends_with_mention(words: list[Word]) -> bool:
    found = _BY_LAST.get(words[-1].key, ()) if words else ()
    return any([word.key for word in words[-len(phrase) :]] == list(phrase) for phrase in found)


def fronted(cues: Cues, group: Group) -> str | None:
    """Return what a clause says of the title in front of it: `On “A” Peru abstained`."""
    start, end = group.before
    if not _FRONTED.search(cues.text[max(start, end - 60) : end]):
        return None
    if any(cue.role in ("act", "exception") for cue in cues.within(max(start, end - 60), end)):
        return None
    words = cues.words_within(*group.after)[:_FAR]
    reach = next((word.start for word in words if word.text in ";:"), words[-1].end if words else 0)
    return _of_clause(cues, cues.within(group.after[0], reach))


def is_all_but(cues: Cues, group: Group) -> bool:
    """Tell whether a title is what "all but" leaves out: `all decisions but “A”`."""
    start, end = group.before
    low = max(start, end - 90)
    match = _ALL_BUT.search(cues.text, low, end)
    tail = cues.within(match.start("tail"), end) if match else ()
    return match is not None and not any(cue.role == "act" for cue in tail)


def is_subordinate(cues: Cues, group: Group) -> bool:
    """Tell whether the main clause is still to come: `Having heard “A”, the Board …`."""
    start, end = group.before
    return bool(_SUBORDINATE.search(cues.text[max(start, end - 200) : end]))


def of_pronoun(cues: Cues, group: Group) -> after.Fate | None:
    """Return what is done to "it" later in the sentence: `After reading “A”, they adopted it`."""
    if not is_subordinate(cues, group):
        return None
    for cue in cues.within(*group.after):
        if cue.role == "act" and cue.status and _IT.match(cues.text, cue.end):
            return after.Fate(cue.status, cue.end)
    return None


def _of_clause(cues: Cues, found: Sequence[Cue]) -> str | None:
    is_not = is_future = False
    for cue in found:
        is_not = is_not or cue.role == "negation"
        is_future = is_future or cue.role == "future"
        if cue.role == "exception":
            return "excepted"
        if cue.role == "act" and is_not:
            return "excepted" if cue.party else None
        if cue.role == "act" and not cue.weak:
            return "proposed" if is_future else cue.status
    return None
