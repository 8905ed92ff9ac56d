"""Sentences: where one ends, and the full stops that end none."""

import re
from collections.abc import Iterator, Sequence

from extract.forms import Lexicon
from extract.mentions import Mention
from extract.quotes import Quote
from extract.records import Segment
from extract.segments import layout

_END = re.compile(r"[.!?…]{1,6}[\"”»’'›)\]]{0,4}|[\"”»][.!?…]|[。！？]|\n(?=\s{0,40}\S)")
_NEXT = re.compile(
    r"(?P<space>\s{0,200})(?P<open>[\"“”„«‘’'‹(\[–—-]{0,4})\s?(?P<word>[^\W_]{1,40})?"
)
_BEFORE = re.compile(r"[^\W\d_](?:[\w’'-]|\.(?=[^\W\d_])){0,24}$")
_STARTERS = frozenset({
    "a", "after", "all", "also", "an", "and", "as", "at", "both", "but", "by", "during", "every",
    "first", "for", "from", "further", "he", "her", "his", "i", "if", "in", "it", "its", "last",
    "later", "many", "most", "next", "no", "on", "our", "she", "since", "some", "such", "that",
    "the", "their", "then", "there", "these", "they", "this", "those", "to", "under", "we",
    "what", "when", "where", "which", "while", "with", "within", "you",
})  # fmt: skip
_LONGEST_TITLE = 600
_SPEECH_ENDS = ".!?…,"
_MONTHS = frozenset({
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
    "sept", "oct", "nov", "dec",
})  # fmt: skip


def sentences(
    text: str, segments: Sequence[Segment], quotes: Sequence[Quote]
) -> tuple[Mention, ...]:
    """Return the sentences of each block, in order; none crosses a block's end."""
    return tuple(_sentences(text, segments, quotes, layout.abbreviations()))


def _sentences(
    text: str, segments: Sequence[Segment], quotes: Sequence[Quote], lexicon: Lexicon
) -> Iterator[Mention]:
    titles = [quote for quote in quotes if quote.depth == 0 and _is_title(text, quote)]
    datelines = {s.start: s.end for s in segments if s.kind == "dateline"}
    next_title = 0
    for block in (segment for segment in segments if segment.kind != "dateline"):
        start = block.start
        for end in _ends(text, block, datelines.get(block.start, start), lexicon):
            while next_title < len(titles) and titles[next_title].end < end:
                next_title += 1
            if next_title < len(titles) and titles[next_title].start < end < titles[next_title].end:
                continue
            yield from _trimmed(text, start, end)
            start = end
        yield from _trimmed(text, start, block.end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Mention]:
    kept = text[start:end].strip()
    if kept:
        start += len(text[start:end]) - len(text[start:end].lstrip())
        yield Mention(start, start + len(kept), kept)


def _is_title(text: str, quote: Quote) -> bool:
    """Tell whether a quotation is one thing to the sentence: a title, or a short saying."""
    if not quote.closed or quote.end - quote.start > _LONGEST_TITLE:
        return False
    lead = text[max(quote.start - 3, 0) : quote.start].rstrip(" \t\xa0")[-1:].strip()
    inner = text[quote.inner_start : quote.inner_end].rstrip()
    speech = lead in (":", ",", "", ".", "–", "—", "-") and inner[-1:] in _SPEECH_ENDS
    return not (speech or not lead)


def _ends(text: str, block: Segment, dateline: int, lexicon: Lexicon) -> Iterator[int]:
    """Yield the offsets at which sentences of `block` end, before its own end."""
    first = max(dateline - 1, block.start + layout.marker(block.text[:200]))
    for match in _END.finditer(text, block.start, block.end):
        if match.end() <= first or match.end() >= block.end:
            continue
        if match[0] == "\n":
            if block.kind == "boilerplate":
                yield match.start()
        elif _is_end(text, match, block, lexicon):
            yield match.end()


def _is_end(text: str, match: re.Match[str], block: Segment, lexicon: Lexicon) -> bool:
    after = _NEXT.match(text, match.end(), min(match.end() + 300, block.end))
    if match[0] in ("。", "！", "？") or after is None:
        return True
    word = after["word"] or ""
    if not after["space"]:
        return _is_run_on(text, match, word, lexicon, block.start)
    if not word:
        return len(after["open"]) > 0 and "(" not in after["open"]
    if word[0].islower():
        return False
    return match[0] != "." or not _is_abbreviated(text, match.start(), word, lexicon, block.start)


def _is_run_on(text: str, match: re.Match[str], word: str, lexicon: Lexicon, start: int) -> bool:
    """Tell whether the space is only missing: "was signed.The parties"."""
    if not _opens(text, match.end(), word):
        return False
    if match[0] != ".":
        return match[0][-1] not in "'’" or len(match[0]) > 1
    before = _BEFORE.search(text, max(start, match.start() - 25), match.start())
    if before is None:
        return text[match.start() - 1] in '"”»)]’' or text[match.start() - 1].isdigit()
    known = _role(before[0], lexicon)
    return len(before[0]) > 3 and before[0][1:].islower() and not known


def _opens(text: str, at: int, word: str) -> bool:
    """Tell whether `word` at `at` may begin a sentence: "The", "A", or the initial "B."."""
    if not word or not word[0].isupper():
        return False
    initial = len(word) == 1 and text[at + 1 : at + 3] == ". "
    return initial or word in ("A", "I") or word[1:].islower()


def _is_abbreviated(text: str, at: int, word: str, lexicon: Lexicon, start: int) -> bool:
    """Tell whether the full stop at `at` belongs to an abbreviation that goes on with `word`."""
    before = _BEFORE.search(text, max(start, at - 25), at)
    if before is None:
        return text[at - 1 : at].isdigit() and word.lower() in _MONTHS and _is_ordinal(text, at)
    if len(before[0]) == 1:
        return before[0].isupper() or before[0] in "vrgp"
    role = _role(before[0], lexicon)
    if role == "name":
        return True
    if role == "number":
        return word[0].isdigit() or _is_roman(word)
    if role == "open":
        return word.lower() not in _STARTERS
    return "." in before[0] and word.lower() not in _STARTERS


def _role(before: str, lexicon: Lexicon) -> str:
    role, rest = layout.roles(f"{before.rpartition('-')[2]}.", lexicon)
    return role if role in ("name", "number", "open") and not rest else ""


def _is_ordinal(text: str, at: int) -> bool:
    return not text[max(at - 3, 0) : at].strip("0123456789").isalnum() and not (
        text[max(at - 4, 0) : at].isdigit()
    )


def _is_roman(word: str) -> bool:
    return len(word) < 6 and not word.strip("IVXL")
