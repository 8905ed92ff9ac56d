"""Where and when a release was issued: "GENEVA, 3 May 2021 –" at the start of a paragraph."""

import re

_MONTHS = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_WEEKDAY = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)\.?)[,.]?\s{1,3}"
)
_DAYS = r"\d{1,2}\s?(?:st|nd|rd|th)?\.?(?:\s?(?:[-–—]|and|&)\s?\d{1,2}(?:st|nd|rd|th)?)?"
_YEAR = (
    r"(?:,?\s{0,3}(?:(?:B\.?E\.?|Reiwa|Heisei)\s?\d{1,4}(?:\s?\(\d{4}\))?|(?:19|20)\d\d(?:\s?(?:year|г\.?))?|[‘’']\d\d\b"
    r"|\d\d(?=\s{0,2}(?:[–—-]\s|$|\n))))?"
)
_DATES = (
    rf"{_DAYS}\s{{0,3}}(?:of\s)?(?:{_MONTHS})\b\.?{_YEAR}",  # 3 May 2021, 3rd of May
    rf"(?:{_MONTHS})\.?\s{{1,3}}{_DAYS}\b{_YEAR}",  # May 3, 2021
    r"\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?(?:\d{4}|\d\d)\b",  # 03.05.2021
    r"(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2}\b",  # 2021-05-03
)
_DATE = rf"(?:{_WEEKDAY})?(?:{'|'.join(_DATES)})"
_ELSEWHERE = re.compile(  # a date of another calendar: 15 Ramadan 1446 H, Safar 4, 1436
    r"[,;(\s]\s{0,3}(?:\d{1,2}\s)?(?:Muharram|Safar|Rabi[’'\w -]{1,16}|Jumada[’'\w -]{1,16}|Rajab"
    r"|Sha[’']?ban|Ramadh?an|Shaww?al|Dh?u[ ’'l-]{1,3}\w{4,8}|Farvardin|Ordibehesht|Khordad"
    r"|Tir|Mordad"
    r"|Shahrivar|Mehr|Aban|Azar|Dey|Bahman|Esfand|Boishakh|Jyoishtho|Ashar|Srabon|Bhadro|Ashwin"
    r"|Kartik|Agrahayan|Poush|Magh|Falgun|Choitro|Baisakh|Jestha|Asar|Shrawan|Bhadra(?:pada)?|Asoj"
    r"|Mangsir|Chaitra|Meskerem|Tikimt|Hidar|Tahsas|Tir|Yekatit|Megabit|Miazia|Ginbot|Sene|Hamle"
    r"|Nehasse|Tishrei|Heshvan|Kislev|Tevet|Shevat|Adar|Nisan|Iyar|Sivan|Tammuz|Av|Elul)"
    r"(?:\s\d{1,2}\b)?(?:,?\s\d{4}(?:\s?(?:A\.?H\.?|H|SH|BS|BE|E\.?C\.?)\b)?)?"
    r"(?:\s?\((?:Saka|B\.?S\.?)\))?[\s,;(/]{0,4}$"
)
DATE = re.compile(_DATE, re.I)
_DIGIT = re.compile(r"\d")
_CLOCK = re.compile(
    r"[\s,|–—-]{0,4}(?:at\s)?\d{1,2}[:.h]\d\d(?::\d\d)?\s?(?:[ap]\.?m\.?|hrs?|hours|h|GMT|UTC|EAT|CET|W(?:IB|ITA|IT)|[A-Z]{2,3}T)?",
    re.I,
)
_ISSUER = r"(?:\s{0,2}\([^()\n]{2,40}\)|\s{0,2}/[A-Z]{2,12}/|,\s[A-Z]{2,8})?"
_CLOSE_DATED = re.compile(
    rf"\)?{_ISSUER}\s{{0,3}}[,.]?\s{{0,3}}(?:(?:[–—-]{{1,3}}|:|//)(?:\s?[–—-]{{1,2}})?|(?<=\.)|[.…]|(?<=\)))(?=\s)"
)
_OPEN_END = re.compile(r"(?<=\d{4})(?=\s{1,3}[A-Z“\"])")  # Suva, 3 May 2021 The talks
_BRACKETED = re.compile(r"\(([^()\n]{8,70})\)(?=\s{1,3}[A-Z“\"])")
_CLOSE_PLAIN = re.compile(rf"{_ISSUER}\s{{0,3}}(?:[–—]{{1,2}}|-{{1,3}})(?=\s)")
_WORD = re.compile(r"[^\W\d_][\w’'`.-]{0,30}|[/,&()]|\S")
_PARTICLES = frozenset({
    "al", "and", "aux", "bin", "d", "da", "das", "de", "del", "den", "der", "des", "di", "do",
    "dos", "du", "e", "el", "es", "la", "las", "le", "les", "los", "na", "nad", "of", "on", "op",
    "sur", "te", "the", "upon", "y",
})  # fmt: skip
_NO_PLACE = frozenset({  # what a sentence begins with and a place never does
    "a", "after", "an", "and", "as", "at", "before", "by", "during", "earlier", "following",
    "for", "friday", "from", "he", "her", "his", "if", "in", "it", "its", "last", "late",
    "monday", "next", "no", "on", "our", "saturday", "she", "since", "sunday", "thursday",
    "today", "tomorrow", "tuesday", "until", "wednesday", "we", "when", "while", "with", "within",
    "yesterday", "minister", "president", "chairman", "deputy", "mr", "mrs", "ms", "dr", "what",
    "who", "where", "why", "how", "date", "time", "venue", "place", "published", "posted",
    "updated", "minutes", "decision", "decisions", "statement", "agenda", "report",
    "question", "answer", "note", "source", "author",
})  # fmt: skip
_LONGEST = 130


def close(paragraph: str, first: bool) -> int:
    """Return the length of the dateline at the start of `paragraph`, or 0.

    A place without a date counts only in the `first` paragraph, where it needs a dash:
    "MANILA – The Senate…".
    """
    head = paragraph[:_LONGEST]
    if first and is_date_line(paragraph):
        return len(paragraph) if _is_named(paragraph) else 0
    end = _close_dated(head, first) or (_close_plain(head) if first else 0)
    rest = paragraph[end : end + 10].lstrip()
    return end if end and rest and _opens_sentence(rest) else 0


def is_date_line(block: str) -> bool:
    """Tell whether `block` says nothing but when, and where: "Suva, 4 June 2019"."""
    if len(block) > 90 or not _DIGIT.search(block):
        return False
    match = DATE.search(block)
    if not match or (match.start() and not _is_place(_before(block, match.start()))):
        return False
    rest = block[match.end() :]
    clock = _CLOCK.match(rest)
    return not rest[clock.end() if clock else 0 :].strip(" .,;:)–—-")


def _close_dated(head: str, first: bool) -> int:
    match = DATE.search(head) if _DIGIT.search(head) else None
    if not match:
        return 0
    closed = _CLOSE_DATED.match(head, match.end())
    if not closed and first and match.start():
        closed = _OPEN_END.match(head, match.end())
    if not closed:
        return 0
    if match.start():
        return closed.end() if _is_place(_before(head, match.start())) else 0
    return closed.end() if first and closed[0].strip()[-1:] in "–—-:" and closed[0].strip() else 0


def _is_named(block: str) -> bool:
    """Tell whether a line of a date names a place, too."""
    match = DATE.search(block)
    return match is not None and match.start() > 1


def _before(text: str, end: int) -> str:
    """Return what stands before a date and before the same day of another calendar."""
    other = _ELSEWHERE.search(text[:end])
    return text[: other.start() if other else end]


def _close_plain(head: str) -> int:
    bracket = _BRACKETED.match(head)
    if bracket and "," in bracket[1] and _is_place(bracket[1]):
        return bracket.end()
    match = _CLOSE_PLAIN.search(head, 0, 80)
    if not match or not match.start():
        return 0
    spaced = match[0][0].isspace() or head[: match.start()].isupper()
    return match.end() if spaced and _is_place(head[: match.start()], dated=False) else 0


def _is_place(text: str, *, dated: bool = True) -> bool:
    """Tell whether `text` has the shape of place names: few words, all capitalised."""
    words = _WORD.findall(text)
    names = [word for word in words if word[0].isalpha()]
    if not names or len(names) > (8 if dated or names[0].isupper() else 5):
        return False
    if names[0].lower().rstrip(".") in _NO_PLACE or not names[0][0].isupper():
        return False
    if any(
        not word[0].isalpha() and word not in ("/", ",", "&", "(", ")", ".", "-", "–", ":", ";")
        for word in words
    ):
        return False
    return all(word[0].isupper() or word in _PARTICLES or word[0] in "‘’'" for word in names)


def _opens_sentence(rest: str) -> bool:
    opening = rest.lstrip("\"'“”„«‘’‹([ ")
    return not opening or not opening[0].islower()
