"""The spaCy pipeline that reads a text: our words as tokens, our sentences, and the page behind."""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from extract import foreign, pages, tagger
from extract.mentions import Release
from extract.pages import Page
from extract.tagger import Finding

_PAGE = "press_page"


class WordTokenizer:
    """Makes spaCy tokens of our words, so that every mention begins and ends at a token."""

    def __init__(self, vocab: Vocab, lexicons: Path | None = None) -> None:
        self.vocab = vocab
        self.lexicons = lexicons

    def __call__(self, text: str) -> Doc:
        """Return a Doc whose text is `text`, to the character, with sentences and page."""
        page = pages.read(Release("", text), self.lexicons)
        begins = {sentence.start for sentence in page.sentences}
        tokens: list[str] = []
        spaces: list[bool] = []
        first: list[int] = []  # tokens of a sentence
        at = 0
        for word in page.words:
            if word.start > at:
                _add_gap(text[at : word.start], tokens, spaces)
            if word.start in begins:
                first.append(len(tokens))
            tokens.append(word.text)
            spaces.append(False)
            at = word.end
        _add_gap(text[at:], tokens, spaces)
        starts: list[bool | int | None] = [False] * len(tokens)
        for token in first:
            starts[token] = True
        doc = Doc(self.vocab, words=tokens, spaces=spaces, sent_starts=starts or None)
        doc.user_data[_PAGE] = page
        return doc


def _add_gap(gap: str, tokens: list[str], spaces: list[bool]) -> None:
    """Add white space: one blank belongs to the token before, all else is a token of its own."""
    if gap.startswith(" ") and spaces:
        spaces[-1] = True
        gap = gap[1:]
    if gap:
        tokens.append(gap)
        spaces.append(False)


def load(
    model: str = "default",
    lexicons: Path | None = None,
    labels: Mapping[str, str] | None = None,
) -> Language:
    """Return a pipeline that tokenises a text of any length, reads its page and tags its names.

    `model` is "default" (the one that ships with the package), "rules" (none), a folder with a
    model, or the name of an installed spaCy pipeline, whose labels `labels` maps to our types.
    `nlp.meta["press_model"]` names the model with its version. Raises ModelError.
    """
    nlp = spacy.blank("en")
    nlp.tokenizer = WordTokenizer(nlp.vocab, lexicons)
    nlp.max_length = sys.maxsize
    folder = tagger.MODEL if model == "default" else Path(model)
    if model == "rules":
        nlp.meta["press_model"] = model
    elif (folder / "names.onnx").is_file():
        nlp.add_pipe("press_names", config={"model": str(folder)})
        nlp.meta["press_model"] = f"{model} {tagger.version(folder)}"
    else:
        config = {"model": model, "labels": dict(labels or foreign.LABELS)}
        theirs = nlp.add_pipe("press_foreign", config=config)
        nlp.meta["press_model"] = f"{model} {theirs.version}"  # type: ignore[attr-defined]
    return nlp


def page_of(doc: Doc) -> Page:
    """Return the page that was read when `doc` was tokenised."""
    page: Page = doc.user_data[_PAGE]
    return page


def findings_of(doc: Doc) -> Sequence[Finding] | None:
    """Return what the model of the pipeline found in `doc`, None where there is no model."""
    found: Sequence[Finding] | None = doc.user_data.get(tagger.NAMES)
    return found
