"""The model as a spaCy component: `nlp.add_pipe("press_names")`."""

from collections.abc import Callable
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from extract.tagger import model

NAMES = "press_names"
"""Where a Doc keeps what was found: `doc.user_data[NAMES]`, a tuple of Finding."""


@Language.factory("press_names", default_config={"model": None, "threads": 1})
def make(nlp: Language, name: str, model: str | None, threads: int) -> Callable[[Doc], Doc]:
    """Return the component; the model is read when the first Doc comes."""
    folder = Path(model) if model else None
    return lambda doc: tag(doc, folder, threads)


def tag(doc: Doc, folder: Path | None = None, threads: int = 1) -> Doc:
    """Keep the findings in `doc` on the Doc, with character offsets.

    Sentences are those of the Doc, as far as it has any.
    """
    tagger = model.load(folder or model.MODEL, threads)
    tokens = [token for token in doc if not token.is_space]
    offsets = [(token.idx, token.idx + len(token)) for token in tokens]
    starts = [number for number, token in enumerate(tokens) if _begins(doc, token.i)]
    doc.user_data[NAMES] = tuple(tagger(doc.text, offsets, starts))
    return doc


def _begins(doc: Doc, index: int) -> bool:
    """Tell whether the word at `index` is the first of a sentence, white space left aside."""
    while index > 0 and not doc[index].is_sent_start and doc[index - 1].is_space:
        index -= 1
    return bool(doc[index].is_sent_start)
