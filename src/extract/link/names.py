"""Names compared: whether two ways of writing one may mean the same person."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from extract import lexicon, names
from extract.words import fold

_SERVANT = r"(?:abd[uea]l[ -]|abd[ -][uae][lr][ -])"
_TOKEN = re.compile(
    rf"(?:(?i:{_SERVANT})(?=[A-Z]))?"  # "Abdul Rahman", "Abd al-Rahman": one part
    r"[^\W\d_](?:[^\W_]|[\u0300-\u036f'’‘ʼʻ`´‐‑-]){0,60}\.?"
)
_INITIAL_LETTERS = 3
_ALIKE_LENGTH = 6
_HALF = 4
_VOWELS = re.compile(r"[aeiou]")
_DOUBLED = re.compile(r"(.)\1+")
_SOUNDS = (
    ("shch", "sch"), ("dzh", "j"), ("dj", "j"), ("zh", "j"), ("kh", "h"), ("gh", "g"),
    ("ph", "f"), ("ck", "k"), ("q", "k"), ("x", "ks"), ("w", "v"), ("ou", "u"), ("oo", "u"),
    ("ya", "ia"), ("yu", "iu"), ("ju", "iu"), ("ye", "e"), ("ie", "e"), ("yo", "e"), ("y", "i"),
    ("ee", "i"), ("tch", "ch"), ("tz", "c"), ("ts", "c"),
)  # fmt: skip
_PATRONYMIC = re.compile(r"(?:[oe]vi?ch|ovi[cć]|evi[cć]|[oei]vna|inichna|ivna)$")
_SONS = frozenset({"bin", "ibn", "ibni", "bint", "binti", "ould", "mint"})
_LEADING = frozenset({"van", "von", "de", "ten", "ter", "del", "della", "di", "da", "dos", "du"})


_SPELLINGS = str.maketrans({
    "ç": "ch", "č": "ch", "ş": "sh", "š": "sh", "ž": "zh", "ə": "a", "ţ": "ts", "ț": "ts",
    "đ": "dj", "ü": "ue", "ö": "oe", "ø": "oe", "ä": "ae", "å": "aa",
})  # fmt: skip
_ARTICLE = re.compile(r"^(?:[ae]l-|abd[ -]?[uae][lr][ -])")
_SEXES = ({"a", "o"}, {"a", "i"})  # Francisca and Francisco, Andrea and Andrei
_ENDING = re.compile(r"(?<=[oei])ff(?=a?$)")
_GUSEINOV = re.compile(r"^g(?=[aeiou].*(?:[oe]va?|zade|li|lu)$)")


@dataclass(frozen=True, slots=True)
class Token:
    """One part of a name: its key, whether it is an initial, whether it is in capitals."""

    text: str
    key: str
    initial: bool = False
    loud: bool = False
    son: bool = False
    """The name of the father: "bin" stands before it."""
    others: tuple[str, ...] = ()
    """Keys of the spellings that the same part may have in other alphabets or passports."""


@lru_cache(maxsize=65_536)
def sound(word: str) -> str:
    """Return `word` in a form that its usual transliterations share.

    >>> sound("Yuriy") == sound("Yury"), sound("Aliyev") == sound("Aliev")
    (True, True)
    """
    key = re.sub(r"[^\w-]", "", fold(word))
    for written, read in _SOUNDS:
        key = key.replace(written, read)
    return _DOUBLED.sub(r"\1", key)


@lru_cache(maxsize=65_536)
def other_keys(word: str) -> tuple[str, ...]:
    """Return the keys of other spellings of `word`, sorted.

    >>> other_keys("Elçin"), other_keys("Guseinov"), other_keys("Mohamed")
    (('elchin',), ('huseinov',), ('=Muhammad',))
    """
    plain = sound(word)
    given = _given().get(fold(word))
    spelled = sound(_ENDING.sub("v", word.lower().replace("zadə", "zade").translate(_SPELLINGS)))
    stem = sound(_ARTICLE.sub("", fold(word)))
    found = {spelled, plain.replace("-", ""), _GUSEINOV.sub("h", spelled), stem} - {plain}
    return tuple(sorted(found | ({f"={given}"} if given else set())))


@cache
def _given() -> Mapping[str, str]:
    """Return the usual name of each spelling of a given name."""
    entries = lexicon.load("name_variants").entries.values()
    return {fold(form): entry.name for entry in entries for form in entry.forms}


@lru_cache(maxsize=16_384)
def tokens(name: str) -> tuple[Token, ...]:
    """Return the parts of `name` but for particles and "Jr."."""
    small = names.vocabulary()
    result = []
    every = _TOKEN.findall(name)
    for at, found in enumerate(every):
        bare = found.rstrip(".")
        first_of_more = at == 0 and len(every) > 1 and found.istitle()
        if (
            found in small.particles
            or (first_of_more and found.lower() in _LEADING)
            or fold(bare) in small.suffixes
        ):
            continue
        if fold(bare) in ("jr", "sr"):
            continue
        initial = len(bare) == 1 or (found != bare and len(bare) <= _INITIAL_LETTERS)
        initial = initial or (_is_packed(found) and at < len(every) - 1 and not every[-1].isupper())
        loud = len(bare) > 1 and bare.isupper() and not initial
        others = () if initial else other_keys(bare)
        son = at > 0 and every[at - 1].lower() in _SONS
        result.append(Token(bare, sound(bare), initial, loud, son, others))
    return tuple(result)


def _is_packed(word: str) -> bool:
    """Tell whether `word` is two initials written together: "VK Rao", but not "NG Wei Ling"."""
    return len(word) == 2 and word.isupper() and fold(word) not in _short_families()


@cache
def _short_families() -> frozenset[str]:
    entries = lexicon.load("family_names").entries.values()
    return frozenset(fold(form) for entry in entries for form in entry.forms if len(form) == 2)


def roots(token: Token) -> list[str]:
    """Return what `token` shares with every variant that it may agree with in full."""
    every = [token.key, *halves(token.key), *token.others]
    return list(dict.fromkeys(_root(key) for key in every))


def _root(key: str) -> str:
    return _VOWELS.sub("", key) if len(key) >= _ALIKE_LENGTH else key


def is_patronymic(token: Token) -> bool:
    """Tell whether `token` is a patronymic of the Russian kind."""
    return _PATRONYMIC.search(fold(token.text)) is not None


def agree(a: Token, b: Token) -> bool:
    """Tell whether two parts may be one: alike, or one the initial of the other."""
    if a.initial or b.initial:
        short, other = (a, b) if len(a.key) <= len(b.key) else (b, a)
        return fold(other.text).startswith(fold(short.text)) or other.key.startswith(short.key)
    if a.key == b.key or _is_variant(a.key, b.key) or _is_half(a.key, b.key):
        return True
    return not {a.key, *a.others}.isdisjoint((b.key, *b.others))


def halves(key: str) -> tuple[str, ...]:
    """Return the halves of a double name that may stand for it, nothing for any other."""
    parts = tuple(half for half in key.split("-") if len(half) >= _HALF)
    return parts if "-" in key else ()


def _is_half(a: str, b: str) -> bool:
    """Tell whether one word is a half of the other: "Diaz" of "Ruiz-Diaz"."""
    return ("-" in b and a in halves(b)) or ("-" in a and b in halves(a))


def _is_variant(a: str, b: str) -> bool:
    """Tell whether two long words differ in a vowel only: "Mamadov", "Mamedov"."""
    if len(a) != len(b) or len(a) < _ALIKE_LENGTH or a[0] != b[0]:
        return False
    if {a[-1], b[-1]} in _SEXES:
        return False
    return _VOWELS.sub("", a) == _VOWELS.sub("", b) and sum(map(str.__ne__, a, b)) == 1


def fits(short: Sequence[Token], whole: Sequence[Token]) -> bool:
    """Tell whether every part of `short` is a part of `whole`, one of them in full."""
    left = list(whole)
    full = False
    for token in sorted(short, key=lambda token: token.initial):
        matches = [other for other in left if agree(token, other)]
        match = min(matches, key=lambda other: other.initial, default=None)
        if match is None:
            return False
        left.remove(match)
        full = full or not (token.initial or match.initial)
    return full


def same(a: Sequence[Token], b: Sequence[Token]) -> bool:
    """Tell whether two names may be those of one person."""
    if _is_son(a) and _is_son(b) and not agree(a[0], b[0]):
        return False  # "Faisal bin Saud" and "Saud bin Faisal"
    if fits(a, b) or fits(b, a):
        return True
    plain_a = [token for token in a if not is_patronymic(token)]
    plain_b = [token for token in b if not is_patronymic(token)]
    if len(plain_a) == len(a) and len(plain_b) == len(b):
        return False
    shorter = bool(plain_a and plain_b) and (len(plain_a) < len(a)) != (len(plain_b) < len(b))
    return shorter and (fits(plain_a, plain_b) or fits(plain_b, plain_a))


def _is_son(parts: Sequence[Token]) -> bool:
    return len(parts) > 1 and parts[1].son


def merged(a: Sequence[Token], b: Sequence[Token]) -> tuple[Token, ...]:
    """Return the parts of both names, an initial giving way to what it stands for."""
    result, free = list(a), set(range(len(a)))
    for token in b:
        found = [i for i in free if agree(token, result[i])]
        at = min(found, key=lambda i: (result[i].initial, i), default=None)
        if at is None:
            result.append(token)
            continue
        free.discard(at)
        if result[at].initial and not token.initial:
            result[at] = token
    return tuple(result)
