"""The rows of the table `mentions`: every span with its row, its segment and what encloses it."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from extract.link.rows import Key
from extract.mentions import ItemMention, Mention
from extract.pages import Page
from extract.reconcile import Found, flatten
from extract.records import MentionRow, Segment
from extract.spans import Span


def mentions(
    page: Page, found: Found, owners: Mapping[Key, str | None], found_by: Mapping[Key, str]
) -> Iterator[MentionRow]:
    """Yield a row for each mention of `found`, in text order, an enclosing one first."""
    segments, sentences = _Places(page.segments), _Places(page.sentences)
    around: list[tuple[str, Mention]] = []
    for count, (type_, mention) in enumerate(flatten(found), 1):
        while around and around[-1][1].end <= mention.start:
            around.pop()
        item = mention if isinstance(mention, ItemMention) else None
        segment, sentence = segments.around(mention), sentences.around(mention)
        yield MentionRow(
            mention_id=f"m{count}",
            type=type_,
            entity_id=owners[type_, mention.start, mention.end],
            text=mention.text,
            start=mention.start,
            end=mention.end,
            segment_id=segment.segment_id if isinstance(segment, Segment) else None,
            parent_id=around[-1][0] if around else None,
            list=item.list if item else None,
            order=item.order if item else None,
            kind=item.kind if item else None,
            status=item.status if item else None,
            sentence=sentence.text if isinstance(sentence, Mention) else None,
            found_by=found_by[type_, mention.start, mention.end],
            actor=item.actor if item else None,
        )
        around.append((f"m{count}", mention))


class _Places:
    """Finds the innermost of spans that nest at most once, such as a dateline in its paragraph."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = spans
        self._starts = [span.start for span in spans]

    def around(self, mention: Mention) -> Span | None:
        """Return the innermost span that contains `mention`, or None."""
        at = bisect_right(self._starts, mention.start)
        for span in reversed(self._spans[max(0, at - 2) : at]):
            if mention.end <= span.end:
                return span
        return None
