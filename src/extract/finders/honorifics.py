"""Forms of address beside a name: "H.E.", "Mr.", "Sheikh", each a mention of its own."""

from collections.abc import Iterator, Mapping, Sequence

from extract import names
from extract.forms import Match
from extract.mentions import HonorificMention, Mention
from extract.pages import Page

_MOST_BETWEEN = 6  # other honorifics, ranks and brackets between one and the name
_OFFICE_WORDS = 25  # an office between a formal style and the name
_LONGEST_OFFICE = 400
_GLUE = frozenset("-’'/")
_LONGEST_TITLE = 4  # words and marks: "H.E."
_BETWEEN = frozenset(("the", "(", ")", "and", "&", "justice", "judge"))
_TITLES = ("honorifics", "ranks")


def find(page: Page, found: Mapping[str, Sequence[Mention]]) -> Iterator[HonorificMention]:
    """Yield the honorifics that stand before the name of a person, in order."""
    places = {place.start: place.end for place in found.get("place", ())}
    company = {word.key for word in page.words}
    for match in page.lexicon("honorifics").find(page.text, page.words):
        if (
            places.get(match.start, 0) <= match.end
            and not company.isdisjoint(match.entry.values.get("beside", company))
            and _is_address(page, match)
        ):
            yield HonorificMention(*page.release.span(match.start, match.end))


def _is_address(page: Page, match: Match) -> bool:
    values = match.entry.values
    style = values.get("style")
    return (
        style != "none"
        and _is_written(page, match)
        and (_before_name(page, match.last) or (style == "formal" and _before_office(page, match)))
    )


def _is_written(page: Page, match: Match) -> bool:
    """Tell whether what its entry asks of the writing holds, and nothing is glued to it."""
    values, text = match.entry.values, page.text
    if values.get("dot") and text[match.end - 1] != ".":
        return False
    if values.get("mixed") and _is_shouted(page, match.last):
        return False
    if (
        values.get("shout")
        and text[match.start : match.end].isupper()
        and text[match.end - 1] != "."
    ):
        return _is_shouted(page, match.last)
    if values.get("first") and _ends_at(page, "honorifics", match.first):
        return False
    if values.get("lead") and _follows_name(page, match.first):
        return False
    return (
        text[match.start - 1 : match.start] not in _GLUE and text[match.end : match.end + 1] != "-"
    )


def _is_shouted(page: Page, i: int) -> bool:
    """Tell whether word `i` is in capitals and no honorific."""
    if i >= len(page.words) or page.lexicon("honorifics").match(page.text, page.words, i):
        return False
    word = page.words[i].text
    return len(word) > 1 and word.isupper()


def _follows_name(page: Page, i: int) -> bool:
    """Tell whether a part of a name stands right before word `i`: "Anna", "B." or "bin"."""
    if i == 0 or "\n" in page.text[page.words[i - 1].end : page.words[i].start]:
        return False
    if any(_ends_at(page, name, i) for name in _TITLES):
        return False
    before, small = page.words[i - 1], names.vocabulary()
    if before.text in small.particles or (i > 1 and names.is_initial(page.words, i - 2)):
        return True
    return before.text[0].isupper() and before.key not in small.stops


def _ends_at(page: Page, name: str, i: int) -> bool:
    """Tell whether words of the lexicon `name` end right before word `i`."""
    known = page.lexicon(name)
    for first in range(max(0, i - _LONGEST_TITLE), i):
        match = known.match(page.text, page.words, first)
        if match and match.last == i:
            return True
    return False


def _before_name(page: Page, i: int) -> bool:
    """Tell whether a name begins at word `i`, or after the honorifics and ranks there."""
    titles, ranks = page.lexicon("honorifics"), page.lexicon("ranks")
    for _ in range(_MOST_BETWEEN):
        end = names.titled_end(page.text, page.words, i)
        if end > i:
            return not names.names_thing(page.words, end)
        between = titles.match(page.text, page.words, i) or ranks.match(page.text, page.words, i)
        if between is None and (i >= len(page.words) or page.words[i].key not in _BETWEEN):
            return False
        i = between.last if between else i + 1
    return False


def _before_office(page: Page, match: Match) -> bool:
    """Tell whether an office, then a name of two parts or more, follow on the same line."""
    first = match.last + (match.last < len(page.words) and page.words[match.last].key == "the")
    if first >= len(page.words) or not page.words[first].text[0].isupper():
        return False
    line = page.text[match.end : match.end + _LONGEST_OFFICE].partition("\n")[0]
    line_end = match.end + len(line)
    return any(
        names.name_end(page.text, page.words, i) > i + 1
        for i in range(first, min(first + _OFFICE_WORDS, len(page.words)))
        if page.words[i].end <= line_end
    )
