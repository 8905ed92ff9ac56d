"""The language of a text, told from its function words or, for other languages, by chardet."""

import re

import chardet

_SAMPLE = 20_000
_WORD = re.compile(r"[^\W\d_]{1,40}")
_FEWEST_WORDS = 20
_ENGLISH_SHARE = 0.1
_ENGLISH = frozenset({
    "and", "are", "at", "been", "between", "by", "during", "for", "from", "has", "have", "he",
    "his", "it", "its", "not", "of", "she", "that", "the", "their", "they", "this", "to", "took",
    "was", "were", "which", "who", "will", "with",
})  # fmt: skip


def detect(text: str) -> str:
    """Return the ISO 639-1 code of the language of `text`: "en" where there is too little of it.

    Only the first 20,000 characters are read. Capitals and foreign names do not matter, since
    English is known by its function words, of which other languages share few.
    """
    sample = text[:_SAMPLE].lower()
    found = _WORD.findall(sample)
    if _is_english(found) or _is_short(found):
        return "en"
    code = chardet.detect(sample.encode("utf-8", "ignore"))["language"] or "en"
    return code[:2].lower()


def _is_english(found: list[str]) -> bool:
    return sum(word in _ENGLISH for word in found) >= _ENGLISH_SHARE * max(len(found), 1)


def _is_short(found: list[str]) -> bool:
    """Tell whether there are too few words to tell; scripts without spaces have long ones."""
    return len(found) < _FEWEST_WORDS and sum(map(len, found)) < 5 * _FEWEST_WORDS
