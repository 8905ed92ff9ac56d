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
    offsets: list[tuple[int, int]] = []
    starts: list[int] = []
    begins = False  # white space between sentences belongs to the one that follows
    table = doc.to_array(["IDX", "LENGTH", "IS_SPACE", "SENT_START"]).astype("int64").tolist()
    for index, length, is_space, is_start in table:
        begins = begins or is_start == 1
        if not is_space:
            if begins:
                starts.append(len(offsets))
            offsets.append((index, index + length))
            begins = False
    doc.user_data[NAMES] = tuple(tagger(doc.text, offsets, starts))
    return doc
