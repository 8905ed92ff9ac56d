"""Bytes → text: byte-order marks, UTF-8, and legacy encodings, or the reason why it is no text."""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE

from extract.errors import InputError

_MARKS = (  # UTF-32 first: its little-endian mark begins with that of UTF-16
    (BOM_UTF32_LE, "utf-32"),
    (BOM_UTF32_BE, "utf-32"),
    (BOM_UTF8, "utf-8-sig"),
    (BOM_UTF16_LE, "utf-16"),
    (BOM_UTF16_BE, "utf-16"),
)
_FORMATS = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive, or a Word, Excel or OpenDocument file"),
    (b"\xd0\xcf\x11\xe0", "a document of an old Microsoft Office"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"7z\xbc\xaf", "a compressed file"),
)
_LEGACY = (
    "windows-1250", "windows-1251", "windows-1252", "windows-1253", "windows-1254",
    "windows-1255", "windows-1256", "windows-1257", "windows-1258", "iso-8859-2", "iso-8859-5",
    "iso-8859-9", "koi8-r", "macroman", "gb18030", "cp932", "cp949", "big5hkscs", "euc-jis-2004",
)  # fmt: skip
_WESTERN = "windows-1252"
_NEAR = 0.87  # of the best score: so close, the Western reading is taken
_FOREIGN = re.compile(
    rb"(?:[!-~]{1,40}[ \t])?[!-~]{0,40}[\x80-\xff]\S{0,80}(?:[ \t][!-~]{1,40}(?!\S))?"
)
_ENOUGH = 2_000_000  # bytes are looked at to tell the encoding
_JUMBLED = re.compile(  # letters of two scripts in one word, "Peсa", or a sign in it, "Iaºi"
    r"[A-Za-z][\u0370-\u06ff]|[\u0370-\u06ff][A-Za-z]|[A-Za-z][ªº¼½¾¿][a-z]"
)
_ODD = re.compile(r"[\x01-\x08\x0e-\x1f\x7f]")
_ODD_SHARE = 0.02


class UnreadableError(InputError):
    """One document cannot be read; `reason` is the short name of why: "empty", "binary"…"""

    def __init__(self, reason: str, message: str) -> None:
        super().__init__(message)
        self.reason = reason


def decode(content: bytes) -> str:
    """Return the text of `content` without byte-order mark, with LF line ends.

    Raises UnreadableError. UTF-8 is tried before all others; what it is not is read in the legacy
    encoding that suits the words with foreign letters best.
    """
    _refuse_formats(content)
    marked = next((name for mark, name in _MARKS if content.startswith(mark)), None)
    text = _decode_marked(content, marked) if marked else _decode_unmarked(content)
    if not text.strip():
        raise UnreadableError("empty", "there is no text in it: fill it or take it out")
    if len(_ODD.findall(text)) > _ODD_SHARE * len(text):
        raise UnreadableError("binary", "it is full of control characters, so it is no text")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _refuse_formats(content: bytes) -> None:
    for magic, name in _FORMATS:
        if content.startswith(magic):
            raise UnreadableError("binary", f"it is {name}, not text: save it as plain text first")


def _decode_marked(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableError(
            "undecodable",
            f"its byte-order mark says {encoding.removesuffix('-sig')}, but byte {error.start}"
            " does not fit: save it again as UTF-8",
        ) from error


def _decode_unmarked(content: bytes) -> str:
    if b"\0" in content:
        raise UnreadableError(
            "binary",
            "it holds NUL bytes, so it is no text (or UTF-16 without its byte-order mark):"
            " save it as UTF-8",
        )
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_legacy(content)


def _decode_legacy(content: bytes) -> str:
    for encoding in (_guess(content), _WESTERN, "latin-1"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not re.search(r"[\x80-\x9f]", text):
            return text
    raise UnreadableError("undecodable", "its encoding is not known: save it as UTF-8")


def _guess(content: bytes) -> str:
    """Return the likeliest encoding, judged by the words around bytes that are not ASCII.

    The English around them would drown the few letters that tell: in a release of Ankara, some
    "ş" and "ğ".
    """
    import chardet

    foreign = b" ".join(_FOREIGN.findall(content[:_ENOUGH]))
    ranked = {
        str(each["encoding"]).lower(): each["confidence"]
        for each in chardet.detect_all(
            foreign, include_encodings=_LEGACY, no_match_encoding=_WESTERN, ignore_threshold=True
        )
    }
    best = next((name for name in ranked if _is_plausible(foreign, name)), _WESTERN)
    near = ranked.get(_WESTERN, 0) >= _NEAR * ranked.get(best, 0)
    rivals = best.startswith(("windows-", "iso-")) and _is_plausible(foreign, _WESTERN)
    return _WESTERN if near and rivals else best


def _is_plausible(content: bytes, encoding: str) -> bool:
    """Tell whether `content` can be read so, and no word of it looks jumbled then."""
    try:
        return not _JUMBLED.search(content.decode(encoding))
    except (UnicodeDecodeError, LookupError):
        return False
