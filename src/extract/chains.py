"""How far a chain of capitalised words reaches behind the head of a body or an office.

"Committee | on Trade, Customs and Transit | of the Parliament | of Georgia": links ("of", "for",
"on") take a phrase each; "and" and commas go on while words of the same field of work follow, and
stop before a new body, an office or a personal name.
"""

from collections.abc import Sequence

from extract.units import HEAD, MARK, NAME, OFFICE, OTHER, PLACE, SMALL, STOP, TOPIC, Unit

FIELDS = frozenset({"of", "for", "on"})
_AND = frozenset({"and", "&"})
_ARTICLES = frozenset({"the", "a", "an"})
_AREAS = frozenset({"city", "region", "oblast", "district", "province", "county", "area", "raion"})
_PARTNERS = frozenset(
    {
        "solidarity",
        "relations",
        "cooperation",
        "co-operation",
        "liaison",
        "ties",
        "work",
        "dialogue",
        "persons",
        "people",
    }
)
_WITHIN = frozenset({"trafficking", "trade", "working", "safety"})
_HOLDERS = frozenset({"ministers", "heads", "commissioners", "representatives", "directors"})
_MEMBERS = frozenset({"member", "participating"})
_MOST_UNITS = 40


def link_at(units: Sequence[Unit], at: int) -> str:
    """Return the small word at `at`, "" where there is none that belongs to the chain."""
    if at >= len(units) or not units[at].joined:
        return ""
    return units[at].key if units[at].kind in (SMALL, STOP) or units[at].key in _AND else ""


def behind_article(units: Sequence[Unit], at: int) -> int:
    """Return the unit after an article at `at`, or `at`."""
    return at + 1 if link_at(units, at) in _ARTICLES else at


def is_at(units: Sequence[Unit], at: int, kinds: frozenset[str]) -> bool:
    """Tell whether a capitalised unit of one of `kinds` follows at `at` without a break."""
    return at < len(units) and units[at].joined and units[at].capital and units[at].kind in kinds


_FIRST = frozenset({NAME, PLACE, HEAD, TOPIC, OTHER})
_MORE = frozenset({NAME, PLACE, HEAD, TOPIC})
_WORDS = frozenset({TOPIC})
_UNKNOWN = frozenset({OTHER})
_FIELD_WORDS = frozenset({TOPIC, HEAD})


def phrase_end(units: Sequence[Unit], at: int, *, strangers: int = 1) -> int:
    """Return the unit after the capitalised phrase that begins at `at`, or `at` without one.

    Unknown words may be a personal name: up to `strangers` of them count, at the beginning only.
    """
    if not is_at(units, at, _FIRST):
        return at
    end = _strangers_end(units, at, strangers)
    while _goes_on(units, end) and end - at < _MOST_UNITS and not units[end - 1].owner:
        if units[end - 1].kind == PLACE and units[end].kind == PLACE:
            break
        end += 1
    end = _with_stranger(units, end)
    if units[end - 1].kind == PLACE and link_at(units, end) in _AREAS:
        end += 1
    return end


def _goes_on(units: Sequence[Unit], at: int) -> bool:
    """Tell whether a phrase goes on at `at`; an unknown word between two known ones may."""
    if is_at(units, at, _MORE):
        return True
    between = units[at - 1].kind == TOPIC and is_at(units, at, _UNKNOWN)
    return between and is_at(units, at + 1, _FIELD_WORDS)


def _strangers_end(units: Sequence[Unit], at: int, most: int) -> int:
    """Return the unit after the unknown words at `at`, `most` at the most, or after the first."""
    end = at + 1
    while units[at].kind == OTHER and end - at < most and is_at(units, end, _UNKNOWN):
        end += 1
    return end


def _with_stranger(units: Sequence[Unit], end: int) -> int:
    """Return the unit after an unknown word behind the words of a field, where "of" goes on.

    "Ministry of Child | Care | of Malawi"; a person's name seldom stands there.
    """
    unknown = units[end - 1].kind == TOPIC and is_at(units, end, _UNKNOWN)
    return end + 1 if unknown and link_at(units, end + 1) == "of" else end


def coordinated(units: Sequence[Unit], at: int) -> int:
    """Return the unit after "and Customs", ", Trade and Customs" at `at`, or `at`.

    What stands before it is known to be a field of work.
    """
    if units[at].key in _AND if at < len(units) else False:
        return _conjunct(units, at)
    end = at
    for _ in range(6):
        if not _is_comma(units, end):
            break
        after = _words_end(units, end + 1)
        if after == end + 1:
            return _last_conjunct(units, at, after)
        end = after
        if link_at(units, end) in _AND:
            return _last_conjunct(units, at, end)
    return at


def _last_conjunct(units: Sequence[Unit], at: int, end: int) -> int:
    """Return the unit after the "and" at `end` with its words, `at` where that ends no list."""
    last = _conjunct(units, end) if link_at(units, end) in _AND else end
    return last if last > end else at


def _is_comma(units: Sequence[Unit], at: int) -> bool:
    return at < len(units) and units[at].key == ","


def _conjunct(units: Sequence[Unit], at: int) -> int:
    """Return the unit after "and" and the words of a field behind it, or `at`."""
    if not units[at].joined:
        return at
    first = behind_article(units, at + 1)
    end = _words_end(units, first)
    if end == first and is_service(units[first : first + 2]):
        return first + 2
    return at if end == first else end


def is_service(units: Sequence[Unit]) -> bool:
    """Tell whether two units are "Public Service", which is a field of work and no body."""
    pair = tuple(unit.key for unit in units if unit.capital)
    return pair in (("public", "service"), ("civil", "service"))


def _words_end(units: Sequence[Unit], at: int) -> int:
    """Return the unit after the words of a field at `at`; `at` where a new body begins there."""
    end = at
    if is_at(units, at, _UNKNOWN) and is_at(units, at + 1, _WORDS):
        end = at + 1  # "Aquatic Resources", though "Aquatic" is not known
    while is_at(units, end, _FIELD_WORDS):
        end += 1
    if end == at or is_at(units, end, frozenset({OFFICE})):
        return at
    end = _with_stranger(units, end)
    heads = any(unit.kind == HEAD and not _is_subject(unit) for unit in units[at:end])
    return at if heads or (_is_bare_head(units[at:end]) and link_at(units, end) == "of") else end


def _is_subject(unit: Unit) -> bool:
    return bool(unit.values.get("subject"))


def _is_bare_head(phrase: Sequence[Unit]) -> bool:
    return len(phrase) == 1 and phrase[0].kind == HEAD


def is_field(unit: Unit) -> bool:
    """Tell whether a coordination may go on behind `unit`."""
    return unit.kind in (TOPIC, OTHER) or unit.kind == HEAD


def places_end(units: Sequence[Unit], at: int) -> int:
    """Return the unit after "Kenya", "Kenya and Peru", "Nakuru, Kenya" or a name at `at`."""
    if not is_at(units, at, frozenset({PLACE, NAME})):
        return at
    end = at + 1
    more = link_at(units, end) in _AND or _is_comma(units, end)
    if more and units[at].kind == PLACE and is_at(units, end + 1, frozenset({PLACE})):
        if units[end].key == "," and not _is_state_of(units, end + 1):
            return end
        return end + 2
    return end


def _is_state_of(units: Sequence[Unit], at: int) -> bool:
    """Tell whether the place at `at` only locates the one before it: no list goes on behind it."""
    return not (_is_comma(units, at + 1) or link_at(units, at + 1) in _AND)


def has_partner(unit: Unit, link: str) -> bool:
    """Tell whether "with", "against" or "to" belongs to the word before it."""
    if link == "with":
        return unit.key in _PARTNERS
    if link == "in":
        return unit.key in _WITHIN
    if link == "for":
        return unit.key in _HOLDERS
    return link == "against" and unit.kind in (TOPIC, HEAD)


def members_end(units: Sequence[Unit], at: int) -> int:
    """Return the unit after "(ECO) Member States" behind the long form of a name, or `at`."""
    bracketed = is_mark(units, at, "(") and is_mark(units, at + 2, ")")
    if not bracketed or at + 3 >= len(units) or units[at + 3].key not in _MEMBERS:
        return at
    end = at + 3
    while is_at(units, end, _WORDS):
        end += 1
    return end if end > at + 3 else at


def is_mark(units: Sequence[Unit], at: int, keys: str) -> bool:
    """Tell whether one of the marks `keys` stands at `at`."""
    return at < len(units) and units[at].kind == MARK and units[at].key in keys
