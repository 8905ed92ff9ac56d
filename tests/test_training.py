"""Training: what is read, what is unknown, and that a changed sentence stays truly annotated."""

import random
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract import words
from extract.tagger.decoding import BEGIN, INSIDE, OUTSIDE
from training import augment, data
from training.data import Document, Sentence, Span
from training.labels import UNKNOWN, labels

TAGS = {"P": "person", "L": "place", "O": "organisation", "R": "rank"}


def marked(text: str) -> Sentence:
    """Return the sentence of a text with marks: "[P Ana Ruiz] of [O [L Chile] Bank]"."""
    plain, spans, open_spans = "", [], []
    for part in re.split(r"(\[[PLOR] |\])", text):
        if part.startswith("["):
            open_spans.append((TAGS[part[1]], len(plain)))
        elif part == "]":
            kind, start = open_spans.pop()
            spans.append(Span(kind, start, len(plain)))
        else:
            plain += part
    return Sentence(plain, tuple(sorted(spans, key=lambda each: (each.start, -each.end))))


def texts(sentence: Sentence) -> list[tuple[str, str]]:
    """Return (type, text) of the spans of `sentence`."""
    return [(span.type, sentence.text[span.start : span.end]) for span in sentence.spans]


def row(sentence: Sentence, kind: str) -> dict[str, int]:
    """Return each word of `sentence` with its label of a type."""
    found = words.split(sentence.text)
    rows = labels(sentence, [(word.start, word.end) for word in found])
    column = data.TYPES.index(kind)
    return {word.text: each[column] for word, each in zip(found, rows, strict=True)}


def test_ewt(tmp_path: Path) -> None:
    path = tmp_path / "a.iob2"
    path.write_text(
        "# newdoc id = one\n# sent_id = 1\n# text = Ann's in Rio.\n1\tAnn\tB-PER\t-\t-\n"
        "2\t's\tO\t-\t-\n3\tin\tO\t-\t-\n4\tRio\tB-LOC\t-\t-\n5\t.\tO\t-\t-\n\n"
        "# newdoc id = two\n# sent_id = 2\n# text = Yes\n1\tYes\tO\t-\t-\n",
        encoding="utf-8",
    )
    first, second = data.ewt(path)
    assert (first.id, second.id) == ("one", "two")
    assert texts(first.sentences[0]) == [("person", "Ann"), ("place", "Rio")]


def test_a_public_corpus_does_not_know_ranks(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Bank I-ORG\nof I-ORG\nChile I-ORG\nin O\nParis I-LOC\n", encoding="utf-8")
    sentence = data.wikigold(path)[0].sentences[0]
    for kind in ("rank", "position", "date", "honorific"):
        assert set(row(sentence, kind).values()) == {UNKNOWN}
    assert list(row(sentence, "organisation").values()) == [BEGIN, INSIDE, INSIDE, OUTSIDE, OUTSIDE]
    assert list(row(sentence, "place").values()) == [UNKNOWN, UNKNOWN, UNKNOWN, OUTSIDE, BEGIN]


def test_what_politics_calls_otherwise(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        "Ann\tB-politician\nof\tO\nChile\tB-country\nwon\tO\nthe\tO\n2017\tB-election\n"
        "Chile\tI-election\nvote\tI-election\n\nYes\tO\n",
        encoding="utf-8",
    )
    first, second = data.politics(path)
    assert first.id != second.id
    assert texts(first.sentences[0]) == [("person", "Ann"), ("place", "Chile")]
    assert row(first.sentences[0], "person")["vote"] == UNKNOWN
    assert row(first.sentences[0], "person")["won"] == OUTSIDE


def test_release(tmp_path: Path) -> None:
    path = tmp_path / "c001.xml"
    path.write_text(
        '<release id="c001" published="" source="x" country="CL"><headline>Visit &amp; talks'
        '</headline>\n\n<p><position of="p1">Head of the <org><place country="CL">Chile</place> '
        'Bank</org></position> <person id="p1">Ana Ruiz</person> left.</p></release>',
        encoding="utf-8",
    )
    whole = data.release(path)
    assert whole.text == "Visit & talks\n\nHead of the Chile Bank Ana Ruiz left."
    assert texts(Sentence(whole.text, whole.spans)) == [
        ("position", "Head of the Chile Bank"),
        ("organisation", "Chile Bank"),
        ("place", "Chile"),
        ("person", "Ana Ruiz"),
    ]
    last = data.document(whole).sentences[-1]
    assert last.text.startswith("Head")
    assert texts(last) == texts(Sentence(whole.text, whole.spans))
    assert not last.unknown


def test_a_span_across_sentences_is_unknown() -> None:
    whole = data.Annotated("a", "One two. Three.", (Span("organisation", 4, 14),), (0, 9))
    first, second = data.document(whole).sentences
    assert not first.spans
    assert row(first, "organisation")["One"] == OUTSIDE
    assert row(first, "organisation")["two"] == UNKNOWN
    assert row(second, "organisation")["Three"] == UNKNOWN


def test_labels_take_whole_words() -> None:
    sentence = Sentence("the pro-EUish left", (Span("organisation", 8, 10),))
    assert row(sentence, "organisation")["EUish"] == BEGIN


def test_leaves_hold_no_other() -> None:
    sentence = marked("[P Ana Ruiz] of [O [L Chile] Bank] and [O OPEC]")
    assert [sentence.text[span.start : span.end] for span in augment.leaves(sentence)] == [
        "Ana Ruiz",
        "Chile",
        "OPEC",
    ]


def test_swap_is_of_type_and_alike_in_a_document() -> None:
    theirs = marked("[P Kofi Mensah] of [L Accra]")
    pool = augment.Pool([Document("a", "own", (theirs,))])
    names: dict[tuple[str, str], str] = {}
    sentence = marked("[P Ana Ruiz] met [P Ana Ruiz] in [O Bank of [L Lima]].")
    for number in range(30):
        new = augment.swapped(sentence, pool, names, random.Random(number))
        first, second, bank, place = texts(new)
        assert first == second
        assert first[1] in {"Ana Ruiz", "Kofi Mensah"}
        assert bank[1] == f"Bank of {place[1]}"
        assert place[1] in {"Lima", "Accra"}


SENTENCES = st.sampled_from(
    [
        "[P Ana Ruiz], [R Major] of [O [L Chile] Bank], said “no” in [L São-Paulo].",
        "[O OPEC] [P İnci Şen-Ĺ] [L Straße] 10 May: [P ŉa] «[O [L Lima]»]",
        "“[P Ann]” ",
        "[O [L Lima]]",
        "",
    ]
)


@given(SENTENCES, st.sampled_from(sorted(augment.CHANGES)), st.randoms(use_true_random=False))
def test_changes_keep_the_annotation(text: str, kind: str, chance: random.Random) -> None:
    sentence = marked(text)
    new = augment.CHANGES[kind](sentence, chance)
    assert [plain(text) for _, text in texts(new)] == [plain(text) for _, text in texts(sentence)]
    assert plain(new.text) == plain(sentence.text)
    assert [span.type for span in new.spans] == [span.type for span in sentence.spans]


def plain(text: str) -> str:
    """Return the letters and digits of `text`, in one case."""
    return "".join(char for char in text.upper().lower() if char.isalnum())


@given(st.lists(SENTENCES, max_size=3), st.randoms(use_true_random=False))
def test_augmented_spans_nest(found: list[str], chance: random.Random) -> None:
    sentences = [marked(text) for text in found]
    pool = augment.Pool([Document("a", "own", tuple(sentences))])
    for old, new in zip(sentences, augment.augmented(sentences, pool, chance), strict=True):
        assert len(new.spans) == len(old.spans)
        for span in new.spans:
            assert 0 <= span.start < span.end <= len(new.text)


@pytest.mark.parametrize(
    ("tokens", "text"),
    [
        pytest.param("Mr. X ( Y ) said .", "Mr. X (Y) said.", id="brackets"),
        pytest.param("It is n't Ann 's .", "It isn't Ann's.", id="apostrophes"),
        pytest.param("$ 5 , or 10 %", "$5, or 10%", id="signs"),
    ],
)
def test_untokenised(tokens: str, text: str) -> None:
    assert data.untokenised(tokens.split()) == text


def test_held_out_is_by_document() -> None:
    assert [name for name in ("c004", "c005", "c110", "c111") if data.held_out(name)] == [
        "c005",
        "c110",
    ]
