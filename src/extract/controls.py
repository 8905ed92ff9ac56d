"""Control characters, which no table cell, file name or terminal should be made to show."""

import re

_SURROGATES = r"\ud800-\udfff"  # halves of pairs: UTF-8 cannot hold them
_UNSAFE = re.compile(rf"[\x00-\x08\x0b-\x1f\x7f-\x9f{_SURROGATES}]")
_UNPAIRED = re.compile(f"[{_SURROGATES}]")
_NOT_IN_A_LINE = re.compile(rf"[\x00-\x1f\x7f-\x9f\u2028\u2029{_SURROGATES}]")


def replaced(text: str) -> str:
    r"""Return `text` with U+FFFD for each control character but tab and line feed.

    >>> replaced("a\x07b\tc")
    'a�b\tc'
    """
    return _UNSAFE.sub("\ufffd", text)


def paired(text: str) -> str:
    """Return `text` with U+FFFD for each half of a surrogate pair: what UTF-8 can hold."""
    return text if text.isascii() else _UNPAIRED.sub("\ufffd", text)


def escaped(text: str) -> str:
    r"""Return `text` as one line that can be printed: control characters as escapes.

    >>> print(escaped("two\nlines"))
    two\nlines
    """
    return _NOT_IN_A_LINE.sub(lambda match: ascii(match[0])[1:-1], text)
