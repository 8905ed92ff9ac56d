"""What a person or the program says of a span of a release, in one form for both."""

from collections.abc import Iterable
from dataclasses import dataclass

from extract.mentions import MENTION_TYPES, SEGMENT_KINDS

SEGMENT = "segment:"
TYPES = (*MENTION_TYPES, *(SEGMENT + kind for kind in sorted(SEGMENT_KINDS)))
"""Types of annotations: those of mentions, and the kinds of segments."""


@dataclass(frozen=True, slots=True)
class Annotation:
    """A span of one of TYPES, and what is said of it; empty: nothing, or not of this type."""

    type: str
    start: int
    end: int
    text: str
    thing: str = ""
    """The id of what it is a mention of."""
    holder: str = ""
    """The id of the person who is addressed so, or holds the rank or office."""
    value: str = ""
    """Of a date, in EDTF."""
    country: str = ""
    kind: str = ""
    status: str = ""
    list: str = ""
    """The enumeration that a title stands in."""


@dataclass(frozen=True, slots=True)
class Annotated:
    """A release and what is said of it."""

    doc_id: str
    text: str
    annotations: tuple[Annotation, ...]


def by_type(annotations: Iterable[Annotation]) -> dict[str, list[Annotation]]:
    """Return the annotations of each of TYPES; what is said twice counts once."""
    found: dict[str, list[Annotation]] = {type_: [] for type_ in TYPES}
    for annotation in dict.fromkeys(annotations):
        found[annotation.type].append(annotation)
    return found


def plain(edtf: str | None) -> str:
    """Return a date's value as it is compared: "by 2015" may be written ../2015 or /2015."""
    return (edtf or "").strip().replace("..", "")
