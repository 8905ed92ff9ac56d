"""The model as a spaCy component: `nlp.add_pipe("press_names")`."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
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
    table = doc.to_array(["IDX", "LENGTH", "IS_SPACE", "SENT_START"]).astype("int64")
    is_word = table[:, 2] == 0
    begun = np.cumsum(table[:, 3] == 1)[is_word]  # white space belongs to the sentence after it
    starts = np.flatnonzero(np.diff(begun, prepend=0)).tolist()
    first, length = table[is_word, 0], table[is_word, 1]
    offsets = list(zip(first.tolist(), (first + length).tolist(), strict=True))
    doc.user_data[NAMES] = tuple(tagger(doc.text, offsets, starts))
    return doc
