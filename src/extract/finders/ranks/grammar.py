"""How a rank is composed: what stands before the grade, the grade, and what follows it.

"2nd class" + "tax service" + counsellor; Colonel-General + "of Militia" + "(Ret.)".
"""

from collections.abc import Iterator, Sequence

from extract import names
from extract.finders.ranks.fit import is_composed, is_far
from extract.finders.ranks.parts import CLASS, Composed, family, kind
from extract.forms import Match
from extract.pages import Page

_MOST_PARTS = 5  # before the grade, and after it
_BEFORE = CLASS | {"branch", "rung", "arm", "grade"}
_AFTER_OF = CLASS | {"branch", "status"}
_AFTER_BRACKET = CLASS | {"branch", "status", "arm"}
_AFTER = CLASS | {"status", "arm"}

_AFTER_MARK = {"(": _AFTER_BRACKET, ",": CLASS}  # "(Ret.)", ", 3rd class"
_RETIRED = frozenset(("retired", "ret", "retd", "rtd"))
_MARKS = frozenset(",;:.)(–—-")


def read_all(page: Page) -> Iterator[Composed]:
    """Yield what is composed like a rank, in order, none overlapping another."""
    known, at = page.lexicon("ranks"), 0
    text, found = page.text, page.words
    while at < len(found):
        match = known.match(text, found, at)
        if match is None:
            at += 1
            continue
        none = kind(match) == "none" or _is_list_number(page, at)
        rank = None if none else _read(page, at)
        if rank:
            yield rank
        at = rank.last if rank else _after_failure(page, match)


def _is_list_number(page: Page, at: int) -> bool:
    """Tell whether word `at` numbers an item of a list: "1. Lt Col Anna Bell"."""
    word = page.words[at]
    return word.text.isdigit() and page.text[word.end : word.end + 2] == ". "


def _after_failure(page: Page, match: Match) -> int:
    """Return where to go on after words that are no rank: past an office, else one word on.

    "State Counsellor" without a class is an office, and its "Counsellor" no rank either.
    """
    if kind(match) == "none" or match.entry.values.get("office"):
        return match.last
    needy = match.entry.values.get("needs")
    grade = page.lexicon("ranks").match(page.text, page.words, match.last) if needy else None
    return grade.last if grade else match.first + 1


def _read(page: Page, first: int) -> Composed | None:
    """Return the rank that begins at word `first`, as long as it can be, or None."""
    parts = _parts_before(page, first)
    if not parts:
        return None
    *before, grade = parts
    after, last, end = _parts_after(page, grade)
    small = page.words[first].text.islower()
    rank = Composed(first, last, page.words[first].start, end, grade, (*before, *after), small)
    return rank if is_composed(page, rank, before) else None


def _parts_before(page: Page, at: int) -> list[Match]:
    """Return the parts from word `at` up to the grade, which is the last; empty without one."""
    known, parts = page.lexicon("ranks"), list[Match]()
    for _ in range(_MOST_PARTS):
        match = known.match(page.text, page.words, at)
        if match is None or not _may_lead(page, match, parts):
            return parts if parts and _stands_alone(parts[-1]) else []
        parts.append(match)
        if kind(match) == "grade" and not _goes_on(page, match):
            return parts
        at = match.last + (_key(page, match.last) == "-")
    return []


def _goes_on(page: Page, grade: Match) -> bool:
    """Tell whether `grade` only leads to the next one: "Senior Chief" Boatswain's Mate."""
    led = grade.entry.values.get("grades", ())
    after = page.lexicon("ranks").match(page.text, page.words, grade.last) if led else None
    if after is None or is_far(page, grade.last):
        return False
    return family(after) in led or not set(led).isdisjoint(after.entry.values.get("grades", ()))


def _may_lead(page: Page, match: Match, parts: Sequence[Match]) -> bool:
    """Tell whether `match` may stand before a grade, with `parts` before it."""
    if kind(match) == "status" and not parts:
        before, after = page.text[match.start], page.text[match.end : match.end + 2].strip(". ")
        return _key(page, match.first) in _RETIRED and before.islower() == after.islower()
    return kind(match) in _BEFORE and not match.entry.values.get("after")


def _stands_alone(part: Match) -> bool:
    """Tell whether a word that mostly stands before a grade is one itself: "Deputy Jane Doe"."""
    return bool(part.entry.values.get("alone"))


def _parts_after(page: Page, grade: Match) -> tuple[list[Match], int, int]:
    """Return the parts after the grade, and the word and the character after the last."""
    parts, last, end = list[Match](), grade.last, grade.end
    for _ in range(_MOST_PARTS):
        more, after = _part_after(page, last)
        if not more and parts and kind(parts[-1]) == "branch":
            more, after = _number_after(page, last)
        if not more:
            break
        parts, last = [*parts, *more], after
        end = max(more[-1].end, page.words[after - 1].end)
    return parts, last, end


def _part_after(page: Page, at: int) -> tuple[list[Match], int]:
    """Return one part after the grade, "of Militia" or "(Ret.)", and the word after it."""
    whole = page.lexicon("ranks").match(page.text, page.words, at)
    if whole and _key(page, at) == "(":
        return [whole], whole.last
    mark = _key(page, at) if _key(page, at) in _AFTER_MARK else ""
    bracket, opened = mark == "(", at + bool(mark)
    of = _key(page, opened) == "of"
    first = opened + of + (of and _key(page, opened + 1) == "the")
    match = page.lexicon("ranks").match(page.text, page.words, first)
    allowed = _AFTER_OF if of and mark != "," else _AFTER_MARK.get(mark, _AFTER)
    if match is None or kind(match) not in allowed or is_far(page, at):
        return [], at
    parts = _class(page, match) if kind(match) in CLASS else [match]
    if not parts or (match.entry.values.get("brackets") and not (bracket or of)):
        return [], at
    last = parts[-1].last
    if bracket:
        return (parts, last + 1) if _key(page, last) == ")" else ([], at)
    return (parts, last) if kind(match) != "arm" or _is_closed(page, last) else ([], at)


def _number_after(page: Page, at: int) -> tuple[list[Match], int]:
    """Return the Roman number of "Superintendent of Customs II" at word `at`."""
    match = page.lexicon("ranks").match(page.text, page.words, at)
    if match is None or kind(match) != "ordinal" or names.is_initial(page.words, at):
        return [], at
    if is_far(page, at):
        return [], at
    roman = set(page.text[match.start : match.end]) <= set("IV")
    return ([match], match.last) if roman and _is_closed(page, match.last) else ([], at)


def _class(page: Page, match: Match) -> list[Match]:
    """Return the two halves of "1st class" or "class I" that begin with `match`, or nothing."""
    at = match.last + (_key(page, match.last) == "-")
    other = page.lexicon("ranks").match(page.text, page.words, at)
    return [match, other] if other and {kind(match), kind(other)} == CLASS else []


def _is_closed(page: Page, at: int) -> bool:
    """Tell whether a name or a mark follows, and not more of some other phrase."""
    return _key(page, at) in _MARKS | {""} or names.begins_name(page.text, page.words, at)


def _key(page: Page, at: int) -> str:
    return page.words[at].key if at < len(page.words) else ""
