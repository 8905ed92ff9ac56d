"""The words for an occasion, with what is read off them."""

from dataclasses import dataclass

from extract.mentions import ItemMention, Mention, PlaceMention


@dataclass(frozen=True, slots=True)
class EventMention(Mention):
    """The words for an occasion; `kind` is one of EVENT_KINDS."""

    kind: str = "other"
    ordinal: int | None = None
    is_next: bool = False
    is_named: bool = False
    """Whether the words name this occasion and no other; "the meeting" does not."""
    article: str = ""
    noun: str = ""
    words: frozenset[str] = frozenset()
    """The words of the name that tell it from others of its kind."""
    title: ItemMention | None = None
    site: PlaceMention | None = None
    """A place among the words before the noun: "Oslo talks"."""
