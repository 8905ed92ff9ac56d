"""The look of a word, for an encoder that reads lower case only."""

from functools import lru_cache

CASES = (
    "none", "lower", "title", "upper", "letter", "mixed", "digits", "mark", "caseless",
)  # fmt: skip
"""What a word can look like; "none" is for what is no word."""
SIZE = 2 * len(CASES)
"""Number of shapes: each case, after white space or glued to the word before."""


@lru_cache(maxsize=65_536)
def case(word: str) -> str:
    """Return which of CASES `word` is.

    >>> [case(word) for word in ("the", "Baku", "OPEC", "J", "McKay", "2015", "-", "東京")]
    ['lower', 'title', 'upper', 'letter', 'mixed', 'digits', 'mark', 'caseless']
    """
    if not word[0].isalpha():
        return "digits" if word[0].isnumeric() else "mark"
    if word.islower():
        return "lower"
    if word.isupper():
        return "upper" if len(word) > 1 else "letter"
    return _with_capitals(word)


def _with_capitals(word: str) -> str:
    if word.upper() == word.lower():
        return "caseless"
    return "title" if not word[0].islower() and word[1:].islower() else "mixed"


_NUMBERS = {name: number for number, name in enumerate(CASES)}


def shape(text: str, start: int, end: int) -> int:
    """Return the number of the shape of the word `text[start:end]`."""
    glued = start > 0 and not text[start - 1].isspace()
    return _NUMBERS[case(text[start:end])] + glued * len(CASES)
