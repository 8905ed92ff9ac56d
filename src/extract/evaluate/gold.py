"""Releases annotated by hand: XML files whose text, all tags taken out, is the release."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

from extract import metadata, readers
from extract.controls import escaped
from extract.errors import InputError
from extract.evaluate.annotations import SEGMENT, Annotation, plain
from extract.mentions import Release
from extract.metadata import Known

ROOT = "release"
TAGS = {
    "headline": f"{SEGMENT}headline",
    "subhead": f"{SEGMENT}subhead",
    "dateline": f"{SEGMENT}dateline",
    "p": f"{SEGMENT}paragraph",
    "li": f"{SEGMENT}list_item",
    "boilerplate": f"{SEGMENT}boilerplate",
    "person": "person",
    "honorific": "honorific",
    "rank": "rank",
    "position": "position",
    "org": "organisation",
    "place": "place",
    "date": "date",
    "item": "agenda_item",
}
"""Types of annotations by tag."""
IDS = {"person": "id", "item": "ref"}
"""The attribute that says which mentions are of one thing: these tags must have it."""

Attributes = dict[str, str]


@dataclass(frozen=True, slots=True)
class Gold:
    """An annotated release: as the pipeline gets it, and with what a person says of it."""

    name: str
    release: Release
    annotations: tuple[Annotation, ...]


def read(folder: Path) -> list[Gold]:
    """Return the annotated releases of `folder`, by name.

    Raises InputError where there are none, or one cannot be used.
    """
    paths = sorted(folder.glob("*.xml"))
    if not paths:
        raise InputError(f"{escaped(str(folder))}: there is no folder with .xml files there")
    return [_read(path) for path in paths]


def _read(path: Path) -> Gold:
    name = escaped(str(path))
    target = _Target()
    parser = ElementTree.XMLParser(target=target)
    try:
        parser.feed(path.read_bytes())
        parser.close()
    except OSError as error:
        raise InputError(f"{name}: {error.strerror or error}") from error
    except _Misused as error:
        raise InputError(f"{name}: {escaped(str(error))}") from error
    except (ElementTree.ParseError, ValueError, LookupError) as error:  # the latter: encodings
        raise InputError(f"{name}: not a sound XML file: {error}") from error
    published = metadata.checked(name, target.about.get("published", ""))
    known = Known(published, target.about.get("source") or None)
    stem = escaped(path.stem)
    release = known.added_to(readers.named(f"{stem}.txt", target.text))
    return Gold(stem, release, tuple(target.annotations()))


class _Misused(Exception):
    """Sound XML that says what an annotated release cannot say."""


@dataclass(slots=True)
class _Target:
    """Takes what the XML parser reads; offsets are counted on the way."""

    about: Attributes = field(default_factory=dict)
    pieces: list[str] = field(default_factory=list)
    length: int = 0
    open: list[tuple[int, Attributes]] = field(default_factory=list)
    spans: list[tuple[str, int, int, Attributes]] = field(default_factory=list)

    def start(self, tag: str, attributes: Attributes) -> None:
        """Begin an element."""
        if not self.open:
            self._begin(tag, attributes)
        elif tag not in TAGS:
            raise _Misused(f"there is no tag <{tag}>; there are {', '.join(TAGS)}")
        elif tag in IDS and not attributes.get(IDS[tag]):
            raise _Misused(f"a <{tag}> has no {IDS[tag]} (after {self.length} characters of text)")
        self.open.append((self.length, attributes))

    def _begin(self, tag: str, attributes: Attributes) -> None:
        if tag != ROOT:
            raise _Misused(f"the outermost element is <{tag}>; it must be <{ROOT}>")
        self.about = attributes

    def data(self, text: str) -> None:
        """Take text."""
        self.pieces.append(text)
        self.length += len(text)

    def end(self, tag: str) -> None:
        """End an element; an inner one so comes before the one around it."""
        start, attributes = self.open.pop()
        if self.open:
            self.spans.append((tag, start, self.length, attributes))

    def close(self) -> None:
        """End the file."""

    @property
    def text(self) -> str:
        """All text so far."""
        return "".join(self.pieces)

    def annotations(self) -> Iterator[Annotation]:
        """Yield what the tags say."""
        text = self.text
        for tag, start, end, attributes in self.spans:
            yield _annotation(tag, start, end, text[start:end], attributes)


def _annotation(tag: str, start: int, end: int, text: str, attributes: Attributes) -> Annotation:
    return Annotation(
        TAGS[tag],
        start,
        end,
        text,
        thing=attributes.get(IDS.get(tag, ""), ""),
        holder=attributes.get("of", ""),
        value=plain(attributes.get("value")),
        country=attributes.get("country", ""),
        kind=attributes.get("kind", "other"),
        status=attributes.get("status", "none"),
        list=attributes.get("list", ""),
    )
