"""Days, months and seasons that are names: "Sunday Akpan", "June Bell", "Lucas May"."""

from collections.abc import Sequence

from extract import names
from extract.finders.people.runs import WORD, Part
from extract.finders.people.scene import Scene

_FIRST = frozenset({"april", "may", "june", "august", "summer", "autumn", "january"})
_LAST = frozenset({"may", "march", "winter", "summer", "august", "friday", "monday"})
_TIMING = frozenset({
    "in", "on", "by", "of", "from", "since", "until", "till", "last", "next", "this", "early",
    "late", "mid", "before", "after", "during", "every", "each", "between", "to", "and",
    "through", "for", "past", "over", "end", "throughout"
})  # fmt: skip


def is_name(scene: Scene, run: Sequence[Part], at: int) -> bool:
    """Tell whether the word of time `run[at]` is part of a name."""
    part, days = run[at], names.vocabulary().days
    date = scene.date(part)
    if date is None and part.key not in days:
        return False
    if date is not None and (date.start < part.start or date.end > part.end):
        return False
    if "-" in part.text:
        return True
    return part.key in days | _FIRST | _LAST and _fits(scene, run, at)


def _fits(scene: Scene, run: Sequence[Part], at: int) -> bool:
    """Tell whether what stands around `run[at]` makes it a name."""
    part, is_day = run[at], run[at].key in names.vocabulary().days
    after = at + 1 < len(run) and _is_plain(scene, run[at + 1])
    if at and (_is_given(scene, run[at - 1]) or _is_day(scene, run, at - 1)):
        return after or (at + 1 == len(run) and part.key in _LAST)
    if scene.title_before(part.start)[0] in ("honorific", "rank"):
        return after or not is_day
    if is_day:
        return after and scene.in_row(part.start)
    return after and part.key in _FIRST and not _is_timed(scene, part)


def _is_timed(scene: Scene, part: Part) -> bool:
    """Tell whether a word before makes `part` a time: "in June", but "moderated by June"."""
    two = scene.words_before(part.start)
    led = " " in two and two in scene.lore.leads
    return not led and scene.word_before(part.start) in _TIMING


def _is_day(scene: Scene, run: Sequence[Part], at: int) -> bool:
    """Tell whether `run[at]` is a day of the week that is a given name: "Sunday Friday Okoro"."""
    part = run[at]
    titled = scene.title_before(part.start)[0] in ("honorific", "rank")
    return titled and part.key in names.vocabulary().days


def _is_given(scene: Scene, part: Part) -> bool:
    """Tell whether `part` may be the given name before."""
    if part.kind != WORD or scene.is_wall(part):
        return False
    if scene.title_before(part.start)[0] in ("honorific", "rank"):
        return True
    return part.key in scene.lore.given or part.key in scene.lore.doubtful


def _is_plain(scene: Scene, part: Part) -> bool:
    """Tell whether `part` is no word of the language, place or time."""
    lore = scene.lore
    if part.kind != WORD or part.key in lore.stops or part.key in scene.small:
        return part.kind == WORD and part.key in names.vocabulary().days
    if scene.place(part) is not None and part.key not in lore.given:
        return False
    return part.key not in lore.commons or part.key in lore.surnames
