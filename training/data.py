"""Annotated text: the public corpora and our own releases, as sentences with spans.

What a corpus does not know is marked as unknown, which is not the same as "nothing is there".
"""

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

from extract import pages
from extract.mentions import Release

TYPES = ("person", "honorific", "rank", "position", "organisation", "place", "date")
"""The types that the model learns, one head each; agenda items are left to rules."""
TAGS = {"org": "organisation", "item": "agenda_item"}
"""Tags of GOLD.md that are not called as their type."""
BLOCKS = {"headline", "subhead", "dateline", "p", "li", "boilerplate"}

EWT = {"PER": "person", "LOC": "place", "ORG": "organisation"}
WIKIGOLD = EWT | {"MISC": None}
POLITICS = {
    "politician": "person",
    "person": "person",
    "country": "place",
    "location": "place",
    "politicalparty": "organisation",
    "organisation": "organisation",
    "event": None,
    "election": None,
    "misc": None,
}
RE3D = {"Person": "person", "Location": "place", "Organisation": "organisation"}
"""The types of each corpus in ours; None: something else, in which ours may be hidden."""


class Span(NamedTuple):
    """`text[start:end]` is a mention of `type`; `culture` is a country, where one is known."""

    type: str
    start: int
    end: int
    culture: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A text with its mentions; of `unknown` spans nobody knows whether they are of their type."""

    text: str
    spans: tuple[Span, ...] = ()
    unknown: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """Sentences that belong together."""

    id: str
    corpus: str
    sentences: tuple[Sentence, ...]


class Annotated(NamedTuple):
    """A whole text, its mentions, the starts of its sentences, and what is unknown in it."""

    id: str
    text: str
    spans: tuple[Span, ...]
    starts: tuple[int, ...]
    unknown: tuple[Span, ...] = ()


def training(corpora: Path, releases: Path) -> list[Document]:
    """Return all that may be trained on."""
    return [
        *ewt(corpora / "ewt" / "en_ewt-ud-dev.iob2"),
        *politics(corpora / "politics" / "train.txt"),
        *politics(corpora / "politics" / "dev.txt"),
        *wikigold(corpora / "wikigold" / "wikigold.conll.txt"),
        *map(document, own(releases)),
    ]


def held_out(name: str) -> bool:
    """Tell whether the release `name` is kept from training while anything is measured.

    >>> held_out("c105"), held_out("c106")
    (True, False)
    """
    return int(re.sub(r"\D", "", name)) % 5 == 0


def ewt(path: Path) -> list[Document]:
    """Return the documents of an iob2 file of Universal NER."""
    documents: list[Document] = []
    sentences: list[Sentence] = []
    name = path.stem
    for block in _blocks(path):
        comments = dict(re.findall(r"# (newdoc id|text) = (.*)", block))
        if "newdoc id" in comments:
            documents.append(Document(name, "ewt", tuple(sentences)))
            name, sentences = comments["newdoc id"], []
        rows = [line.split("\t") for line in block.split("\n") if not line.startswith("#")]
        tokens, labels = [row[1] for row in rows], [row[2] for row in rows]
        sentences.append(from_tokens(tokens, labels, EWT, comments["text"]))
    documents.append(Document(name, "ewt", tuple(sentences)))
    return [document for document in documents if document.sentences]


def politics(path: Path) -> list[Document]:
    """Return the sentences of a CrossNER file, each a document: they are in no order."""
    return [
        Document(f"{path.stem}-{number}", "politics", (sentence,))
        for number, sentence in enumerate(_columns(path, "\t", POLITICS))
    ]


def wikigold(path: Path, size: int = 8) -> list[Document]:
    """Return runs of sentences of Wikigold, which follow one another in its articles."""
    sentences = list(_columns(path, " ", WIKIGOLD))
    return [
        Document(f"wikigold-{start}", "wikigold", tuple(sentences[start : start + size]))
        for start in range(0, len(sentences), size)
    ]


def _blocks(path: Path) -> list[str]:
    text = path.read_text(encoding="utf-8")
    return [block for block in re.split(r"\n\s*\n", text.strip("\n")) if block.strip()]


def _columns(path: Path, separator: str, types: Mapping[str, str | None]) -> Iterator[Sentence]:
    for block in _blocks(path):
        rows = [line.rsplit(separator, 1) for line in block.split("\n")]
        tokens, labels = [row[0] for row in rows], [row[1] for row in rows]
        yield from_tokens(tokens, labels, types, untokenised(tokens))


def untokenised(tokens: Sequence[str]) -> str:
    """Return `tokens` as running text.

    >>> untokenised("He ( born 1950 ) is n't Mr. Smith 's heir .".split())
    "He (born 1950) isn't Mr. Smith's heir."
    """
    text = " ".join(tokens)
    text = re.sub(r" (?=[.,;:!?)\]%](?: |$)|n't\b|'(?:s|re|ve|ll|d|m)?(?: |$))", "", text)
    return re.sub(r"(?<=[(\[$£€]) ", "", text)


def from_tokens(
    tokens: Sequence[str], labels: Sequence[str], types: Mapping[str, str | None], text: str
) -> Sentence:
    """Return the sentence `text` of `tokens` with IOB `labels`, whose types are mapped by `types`.

    A public corpus knows no more than people, places and bodies, and nothing inside another.
    """
    spans: list[Span] = []
    unknown = [Span(kind, 0, len(text)) for kind in TYPES if kind not in types.values()]
    offsets = list(_align(tokens, text))
    for label, first, last in _runs(labels):
        start, end, kind = offsets[first][0], offsets[last][1], types[label]
        if kind:
            spans.append(Span(kind, start, end))
        unknown.extend(_hidden(kind, start, end, last > first))
    return Sentence(text, tuple(spans), tuple(unknown))


def _hidden(kind: str | None, start: int, end: int, long: bool) -> list[Span]:
    """Return what a flat annotation hides in a long name: places in bodies, all in other things."""
    if not long or kind in ("person", "place"):
        return []
    types = ("place",) if kind else ("person", "organisation", "place")
    return [Span(each, start, end) for each in types]


def _align(tokens: Iterable[str], text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for token in tokens:
        start = text.index(token, at)
        at = start + len(token)
        yield start, at


def _runs(labels: Sequence[str]) -> Iterator[tuple[str, int, int]]:
    """Yield (label, first, last) of the spans in IOB1 or IOB2 `labels`."""
    first = 0
    for index, label in enumerate(labels):
        if label == "O":
            continue
        if label[0] == "B" or index == 0 or labels[index - 1][2:] != label[2:]:
            first = index
        if index + 1 == len(labels) or labels[index + 1] != f"I-{label[2:]}":
            yield label[2:], first, index


def own(folder: Path) -> list[Annotated]:
    """Return the releases of `folder`, which are in the format of GOLD.md."""
    return [release(path) for path in sorted(folder.glob("*.xml"))]


def release(path: Path) -> Annotated:
    """Return the annotated release of `path`."""
    root = ET.fromstring(path.read_text(encoding="utf-8"))
    parts: list[str] = []
    spans: list[Span] = []

    def walk(element: ET.Element) -> None:
        start = sum(map(len, parts))
        parts.append(element.text or "")
        for child in element:
            walk(child)
            parts.append(child.tail or "")
        if element.tag not in BLOCKS and element is not root:
            culture = element.get("country", root.get("country", ""))
            kind = TAGS.get(element.tag, element.tag)
            spans.append(Span(kind, start, sum(map(len, parts)), culture))

    walk(root)
    return annotated(path.stem, "".join(parts), spans)


def annotated(name: str, text: str, spans: Iterable[Span]) -> Annotated:
    """Return `text` with `spans`, cut into sentences as the package cuts it."""
    sentences = pages.read(Release(name, text)).sentences
    in_order = sorted(spans, key=lambda span: (span.start, -span.end))
    return Annotated(name, text, tuple(in_order), tuple(each.start for each in sentences))


def document(whole: Annotated, corpus: str = "own") -> Document:
    """Return the sentences of an annotated text.

    A span that is not within one sentence is unknown in each.
    """
    bounds = sorted({0, *whole.starts, len(whole.text)})
    pairs = zip(bounds, bounds[1:], strict=False)
    return Document(whole.id, corpus, tuple(_part(whole, start, end) for start, end in pairs))


def _part(whole: Annotated, start: int, end: int) -> Sentence:
    text = whole.text[start:end].rstrip()
    end = start + len(text)
    near = [span for span in whole.spans if span.start < end and start < span.end]
    inside = [span for span in near if start <= span.start and span.end <= end]
    return Sentence(
        text,
        tuple(_moved(span, start, end) for span in inside),
        tuple(_moved(span, start, end) for span in near if span not in inside),
    )


def _moved(span: Span, start: int, end: int) -> Span:
    return span._replace(start=max(span.start, start) - start, end=min(span.end, end) - start)


def re3d(folder: Path) -> list[Annotated]:
    """Return the press releases of re3d, for measuring only."""
    found: list[Annotated] = []
    for part in sorted(path for path in folder.iterdir() if path.is_dir()):
        entities = sorted(_lines(part / "entities.json"), key=lambda each: each["documentId"])
        spans = {
            name: [
                Span(RE3D[row["type"]], row["begin"], row["end"])
                for row in rows
                if row["type"] in RE3D
            ]
            for name, rows in groupby(entities, key=lambda each: each["documentId"])
        }
        found.extend(
            annotated(row["_id"], row["text"], spans.get(row["_id"], []))
            for row in _lines(part / "documents.json")
        )
    return found


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def joined(sentences: Sequence[Sentence]) -> Sentence:
    """Return `sentences` as one."""
    text, spans, unknown = "", [], []
    for sentence in sentences:
        at = len(text)
        spans += [
            span._replace(start=span.start + at, end=span.end + at) for span in sentence.spans
        ]
        unknown += [
            span._replace(start=span.start + at, end=span.end + at) for span in sentence.unknown
        ]
        text += sentence.text + "\n"
    return Sentence(text, tuple(spans), tuple(unknown))
