"""The spaCy side: tokens that give the text back, sentences, the component for spaCy users."""

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from extract import nlp, pipeline
from extract.mentions import Release

TEXT = (
    "SUVA, 4 June 2019 – Lt. Gen. Semi Rokotuiwai met Ms. Ana Vula. They spoke of fish.\n\n"
    "“Our nets are old. They tear,” she said."
)
PIPELINE = nlp.load("rules")


@given(st.text())
def test_tokens_give_the_text_back(text):
    assert PIPELINE.tokenizer(text).text == text


def test_sentences_stand_on_the_doc():
    doc = PIPELINE(TEXT)
    assert [sentence.text.strip() for sentence in doc.sents][:2] == [
        "SUVA, 4 June 2019 – Lt. Gen. Semi Rokotuiwai met Ms. Ana Vula.",
        "They spoke of fish.",
    ]


def test_a_text_longer_than_spacy_takes_is_read_whole():
    text = "A day in Suva. " * 70_000
    assert len(text) > 1_000_000
    assert PIPELINE(text).text == text


def test_the_component_joins_any_pipeline():
    theirs = spacy.blank("en")
    theirs.add_pipe("press_extract")
    doc = theirs(TEXT)
    found = {(span.label_, span.text) for span in doc.spans["press"]}
    assert ("person", "Semi Rokotuiwai") in found
    assert ("rank", "Lt. Gen.") in found
    assert ("date", "4 June 2019") in found
    (name,) = [p.name for p in doc._.extraction.people if p.rank]
    assert name == "Semi Rokotuiwai"
    assert all(span.id_ for span in doc.spans["press"])


def test_a_day_of_publication_on_the_doc_resolves_dates():
    theirs = spacy.blank("en")
    theirs.add_pipe("press_extract")
    doc = theirs.make_doc("The board met yesterday.")
    doc.user_data["published"] = "2019-06-04"
    (day,) = theirs(doc)._.extraction.dates
    assert (day.edtf, day.resolved_by) == ("2019-06-03", "published")


@pytest.mark.parametrize("text", ["Zeg zid met Vuk {n}zol.", "Colonel Wen{n} Ak thanked Bo{n}."])
def test_words_of_a_text_are_forgotten(text):
    extract = pipeline.load(model="rules")
    extract(Release("", text.format(n="x")))
    known = len(extract.nlp.vocab.strings)
    for number in range(20):
        extract(Release("", text.format(n="y" * number)))
    assert len(extract.nlp.vocab.strings) <= known
