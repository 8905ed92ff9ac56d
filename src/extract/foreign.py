"""Names by a spaCy pipeline that the user has installed, its labels mapped to our types."""

from collections.abc import Mapping

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from extract.errors import ModelError
from extract.tagger import NAMES, Finding

LABELS: Mapping[str, str] = {
    "PERSON": "person",
    "PER": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
}
"""What the labels of most pipelines mean, where the settings do not say otherwise."""
SCORE = 0.95
"""spaCy's entities have no confidence: each counts as much as a sure finding of our own model."""


@Language.factory("press_foreign", default_config={"labels": dict(LABELS)})
class Foreign:
    """Tags a Doc by another pipeline, block by block, so that no text is too long for it."""

    def __init__(self, nlp: Language, name: str, model: str, labels: dict[str, str]) -> None:
        try:
            self.theirs = spacy.load(model)
        except OSError as error:
            raise ModelError(
                f"{model}: no such model is installed; run `python -m spacy download {model}` or"
                " `pip install` it, or take --model default or --model rules"
            ) from error
        self.labels = labels

    @property
    def version(self) -> str:
        """The version of the pipeline."""
        return str(self.theirs.meta.get("version", "without version"))

    def __call__(self, doc: Doc) -> Doc:
        """Keep what the other pipeline finds in `doc` on it, with character offsets."""
        blocks: list[tuple[str, int]] = []
        start = 0
        for line in doc.text.split("\n\n"):
            blocks.append((line, start))
            start += len(line) + 2
        with self.theirs.memory_zone():  # or it keeps every new word for good
            doc.user_data[NAMES] = tuple(
                Finding(
                    self.labels[ent.label_], start + ent.start_char, start + ent.end_char, SCORE
                )
                for theirs, start in self.theirs.pipe(blocks, as_tuples=True)
                for ent in theirs.ents
                if ent.label_ in self.labels and ent.text.strip()
            )
        return doc
