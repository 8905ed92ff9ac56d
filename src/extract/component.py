"""The pipeline as a spaCy component: `nlp.add_pipe("press_extract")` on any English pipeline."""

from collections.abc import Callable
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, SpanGroup

from extract import pipeline
from extract.mentions import Release
from extract.records import Extraction


@Language.factory("press_extract", default_config={"lexicons": None, "spans_key": "press"})
def make(nlp: Language, name: str, lexicons: str | None, spans_key: str) -> Callable[[Doc], Doc]:
    """Return the component; spaCy finds it through this package's entry point.

    It sets `doc.spans[spans_key]`, one span a mention with the mention's type as label and the id
    of its row as id, and `doc._.extraction`, the rows. A mention that begins or ends within a token
    of the pipeline's own tokenizer is widened to whole tokens on the Doc; the rows stay exact. A
    date of publication given as `doc.user_data["published"]` helps to resolve dates.
    """
    if not Doc.has_extension("extraction"):
        Doc.set_extension("extraction", default=None)
    extract = pipeline.load(lexicons=Path(lexicons) if lexicons else None)

    def component(doc: Doc) -> Doc:
        extraction = extract(Release("doc", doc.text, doc.user_data.get("published")))
        doc.spans[spans_key] = spans_of(doc, extraction)
        doc._.extraction = extraction
        return doc

    return component


def spans_of(doc: Doc, extraction: Extraction) -> SpanGroup:
    """Return the mentions of `extraction` as spans of `doc`."""
    spans = [
        doc.char_span(
            mention.start,
            mention.end,
            label=mention.type,
            span_id=mention.entity_id or "",
            alignment_mode="expand",
        )
        for mention in extraction.mentions
    ]
    return SpanGroup(doc, spans=[span for span in spans if span is not None])
