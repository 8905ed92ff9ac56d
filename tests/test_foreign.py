"""A spaCy pipeline of the user's own as the model."""

from typing import Any

import pytest
import spacy

from extract import nlp
from extract.errors import ModelError


@pytest.fixture(scope="module")
def theirs(tmp_path_factory):
    pipeline = spacy.blank("en")
    patterns = [{"label": "HUMAN", "pattern": "Lerato"}, {"label": "PRODUCT", "pattern": "nets"}]
    ruler: Any = pipeline.add_pipe("entity_ruler")
    ruler.add_patterns(patterns)
    folder = tmp_path_factory.mktemp("theirs")
    pipeline.to_disk(folder)
    return folder


def test_its_labels_are_mapped(theirs):
    pipeline = nlp.load(str(theirs), labels={"HUMAN": "person"})
    doc = pipeline("The nets.\n\n\nLerato came.")
    assert [(f.type, doc.text[f.start : f.end]) for f in nlp.findings_of(doc) or ()] == [
        ("person", "Lerato")
    ]
    assert pipeline.meta["press_model"].startswith(str(theirs))


def test_one_that_is_not_installed_says_what_to_run():
    with pytest.raises(ModelError, match="run `python -m spacy download en_core_web_xx`"):
        nlp.load("en_core_web_xx")


def test_rules_need_no_model():
    pipeline = nlp.load("rules")
    assert pipeline.meta["press_model"] == "rules"
    assert nlp.findings_of(pipeline("Lerato came.")) is None
