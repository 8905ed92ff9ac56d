"""What a line or block looks like: a list item, a title, a menu, a contact."""

import re
from functools import cache, lru_cache
from pathlib import Path

from extract import lexicon, words
from extract.forms import Lexicon, Match
from extract.segments import datelines

_BULLET = r"[•·∙●○◦▪▫■□▸►▶➢➤✓✔❖♦⁃‣\uf0b7\uf0a7\uf0d8]"
_NUMBER = r"(?:\d{1,3}(?:\.\d{1,2}){0,3}|[ivxl]{1,6}|[IVXL]{2,6}|[a-z])"
_MARKERS = (
    rf"{_BULLET}\s{{0,9}}",
    r"[-–—*]\s{1,9}(?=\S)",  # - Agreement
    r"[-–—](?=[A-Z“\"„«‘'])(?![A-Z]{2,12}[-–—])(?!(?i:ends?)\b)",  # -Agreement
    r">{1,2}\s{1,3}(?=\S)",
    r"o(?:\s{2,9}|\t)(?=\S)",  # the hollow bullet of a word processor
    r"\d{1,2}\s?›\s{1,3}(?=\S)|\d{1,2}[ºª]\s?[-–.)]?\s{1,3}(?=\S)",  # 1 › Plan, 2º- Plan
    r"(?:№|N[°º]\.?)\s?\d{1,3}[.:)]?\s{0,3}(?=[“\"„«‘])",  # № 1 «Plan»
    rf"(?:{_NUMBER}|[A-Z](?=/))\s?[-–—/]\s{{0,3}}(?=[“\"„«‘'])",  # 1- «Plan»
    r"\d{1,2}[-–—/]\s{1,3}(?=[A-Z])",  # 3/ Plan
    r"\d{1,2}°\)?\s{0,3}|\d{1,2}\.-\s{0,3}",  # 1°) Decision, 1.- Decision
    rf"\({_NUMBER}\)\s{{0,9}}|\([A-Z]\)\s{{1,9}}",  # (iv) Decision
    rf"{_NUMBER}\)\s{{0,9}}|[A-Z]\)\s{{1,9}}",  # a) Decision
    rf"(?:№|No\.)?\s?{_NUMBER}\.(?:\s{{1,9}}(?=\S)|(?=[A-Z“\"„«‘]))",  # 1. Decision, 1.Decision
    r"\d{1,2}(?:\.\d{1,2}){1,3}\s{1,9}(?=[A-Z“\"„«])",  # 1.2 Decision
)
_MARKER = re.compile("|".join(f"(?:{marker})" for marker in _MARKERS))
_LONE_MARKER = re.compile(rf"{_BULLET}|[-–—*]|\(?{_NUMBER}[.)]|\(?[A-Z]\)")
_INITIAL = re.compile(r"([A-Z])\.\s{1,9}(?=\S)")
_MONTH = re.compile(r"\d{1,2}\.\s{0,3}[^\W\d_]{3,9}\.?,?\s{1,3}(?:19|20)\d\d")
_RULE = re.compile(r"[\W_]{1,2000}")
_COUNTER = re.compile(
    r"(?:\d[\d,. ]{0,12}\s{0,3}(?:views?|hits|reads|visits|shares|likes|times)?"
    r"|(?:views?|hits|reads?|viewed|visits)\s?:?\s{0,3}\d[\d,. ]{0,12}(?:\s?times)?)"
    r"|\d{1,2}\s?min(?:ute)?s? read",
    re.I,
)
_REFERENCE = re.compile(
    r"(?:(?:Press|News|Media) Release\s)?(?:No\.?|Nr\.?|№|Ref\.?:?|[A-Z]{1,8})[\s/.:-]{1,3}"
    r"(?:[A-Z]{1,8}[\s/.-])?\d[\w/.-]{0,16}"
)
_FIRST = re.compile(r"(?:[^\W\d_]|[\u0300-\u036f]){1,40}|\d{1,40}|[^\w\s]|_")
_ABBREVIATED = re.compile(r"(?:\b[A-Z]\.){2,4}$|\b(?:a\.i|etc|Jr|Sr|Inc|Ltd|Co)\.$")
_ENDINGS = "\"'”’»›)]* "


@cache
def known(folder: Path | None = None) -> Lexicon:
    """Return the lexicon of layout words."""
    return lexicon.load("layout", folder)


@cache
def abbreviations() -> Lexicon:
    """Return the lexicon of abbreviations."""
    return lexicon.load("abbreviations")


@cache
def _openers(lexicon: Lexicon) -> frozenset[str]:
    forms = (form for entry in lexicon.entries.values() for form in entry.forms)
    return frozenset(words.split(form)[0].key for form in forms)


@lru_cache(maxsize=256)  # several ask for that of one block
def _opening(head: str, lexicon: Lexicon) -> Match | None:
    """Return what the lexicon says of the words that `head` begins with."""
    return lexicon.match(head, [word for word in words.split(head) if word.key.strip()], 0)


def roles(text: str, lexicon: Lexicon) -> tuple[str, str]:
    """Return the role of the words that `text` begins with, and what is after them."""
    head = text[:90].lstrip("*#_[(<-–—• ")
    first = _FIRST.match(head)
    if first is None or words.fold(first[0]) not in _openers(lexicon):
        return "", text
    match = _opening(head, lexicon)
    if match is None:
        return "", text
    return str(match.entry.values.get("role", "")), head[match.end :] + text[90:]


def marker(text: str) -> int:
    """Return the length of the list marker that `text` begins with, or 0."""
    found = _MARKER.match(text)
    if not found or _MONTH.match(text) or not text[found.end() :].strip():
        return 0
    return found.end()


def initial(text: str) -> str:
    """Return the capital letter that is a list marker or the initial of a name, or ""."""
    found = _INITIAL.match(text)
    return found[1] if found else ""


def is_lone_marker(text: str) -> bool:
    """Tell whether `text` is a list marker and nothing else."""
    return _LONE_MARKER.fullmatch(text) is not None


def is_rule(text: str) -> bool:
    """Tell whether `text` is a line of marks: "###", "* * *", "-30-"."""
    if len(text) > 2000:
        return False
    if _RULE.fullmatch(text):
        return not any(char.isalnum() for char in text)
    return text.replace(" ", "") in ("-30-", "–30–", "—30—", "#30#")


def is_reference(text: str) -> bool:
    """Tell whether `text` is only the number of a release: "PIO 0145", "SC/99999"."""
    return len(text) < 40 and _REFERENCE.fullmatch(text) is not None


def is_counter(text: str) -> bool:
    """Tell whether `text` counts readers: "2957", "Views: 120"."""
    return len(text) < 40 and _COUNTER.fullmatch(text) is not None


def is_title(text: str, longest: int = 300) -> bool:
    """Tell whether `text` reads as a title: short, with a capital and without a full stop."""
    if len(text) > longest:
        return False
    bare = text.rstrip(_ENDINGS)
    last = bare[-1:]
    if not bare or last in ".;:,…" or text.rstrip()[-1:] in ".;:,":
        return _ABBREVIATED.search(bare[-12:]) is not None
    first = next((char for char in text if char.isalnum()), "")
    return bool(first) and not first.islower() and not datelines.is_date_line(text)
