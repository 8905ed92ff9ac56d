"""The model: offsets are exact, every word is read, and a text's findings are its own."""

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from extract import nlp as pipeline
from extract import words
from extract.errors import ModelError
from extract.tagger import component, decoding, encoding, model, shapes, windows

pytest.importorskip("onnxruntime")
pytest.importorskip("tokenizers")
SHIPPED = pytest.mark.skipif(
    not (model.MODEL / "names.onnx").is_file(), reason="needs the model of the package"
)
RELEASE = (
    "Minister receives Norwegian envoy\n\n"
    "TIRANA, 3 May 2021 – Mr. Arben Hoxhaj, Deputy Minister of Justice, received Colonel Siri "
    "Aasland of the Norwegian Police Service in Tirana. “We are friends,” Mr. Hoxhaj said.\n"
)


def offsets(text: str) -> list[tuple[int, int]]:
    """Return where the words of `text` are."""
    return [(word.start, word.end) for word in words.split(text)]


@pytest.fixture(scope="module")
def tagger() -> model.Tagger:
    """Return the model that ships with the package."""
    return model.load()


@pytest.fixture(scope="module")
def nlp() -> Language:
    """Return our pipeline with the model as its last component."""
    nlp = pipeline.load("rules")
    if component.NAMES not in nlp.pipe_names:
        nlp.add_pipe("press_names")
    return nlp


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("in Baku", [("title", False)], id="after a blank"),
        pytest.param("x (UN", [("upper", True)], id="glued"),
        pytest.param("10April", [("title", True)], id="glued to digits"),
        pytest.param("a\nÉTÉ", [("upper", False)], id="accents"),
        pytest.param("a 東京", [("caseless", False)], id="no case"),
        pytest.param("a \u0301", [("mark", False)], id="lone accent"),
    ],
)
def test_shapes(text: str, found: list[tuple[str, bool]]) -> None:
    start, end = offsets(text)[-1]
    number = shapes.shape(text, start, end)
    assert [(shapes.CASES[number % len(shapes.CASES)], number >= len(shapes.CASES))] == found


@given(
    st.lists(st.integers(1, 8), max_size=60),
    st.sets(st.integers(0, 59)),
    st.integers(24, 60),
    st.integers(0, 8),
)
def test_windows_read_every_word_once(
    sizes: list[int], starts: set[int], limit: int, overlap: int
) -> None:
    begins = sorted(start for start in starts if start < len(sizes))
    found = windows.cut(sizes, begins, limit, overlap)
    kept = [word for window in found for word in range(window.keep, window.until)]
    assert kept == list(range(len(sizes)))
    for window in found:
        assert sum(sizes[window.first : window.last]) <= limit
        assert window.first <= window.keep < window.until <= window.last
    for start, end in pairwise(sorted({0, len(sizes), *begins})):
        if sum(sizes[start:end]) <= limit:
            assert any(window.keep <= start and end <= window.until for window in found)


@pytest.mark.parametrize(
    ("labels", "found"),
    [
        pytest.param([0, 1, 2, 0], [(1, 3)], id="one"),
        pytest.param([1, 1, 2], [(0, 1), (1, 3)], id="side by side"),
        pytest.param([0, 1, 0, 1], [(1, 2), (3, 4)], id="apart"),
        pytest.param([0, 0], [], id="none"),
        pytest.param([], [], id="nothing to read"),
    ],
)
def test_spans_of_labels(labels: list[int], found: list[tuple[int, int]]) -> None:
    chances = np.eye(3, dtype=np.float32)[labels].reshape(-1, 3)
    assert [(first, end) for first, end, _ in decoding.spans(chances)] == found


@pytest.mark.parametrize("missing", model.FILES)
def test_no_model_there(tmp_path: Path, missing: str) -> None:
    for name in set(model.FILES) - {missing}:
        (tmp_path / name).write_text("{}", encoding="utf-8")
    with pytest.raises(ModelError, match=f"there is no model there: {missing} is missing"):
        model.load(tmp_path)


def test_the_component_loads_nothing_until_it_is_used() -> None:
    code = (
        "import sys\n"
        "import spacy, extract.tagger, extract.tagger.component\n"
        "spacy.blank('en').add_pipe('press_names')\n"
        "sys.exit(bool({'onnxruntime', 'tokenizers'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_sentences_of_a_doc(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[tuple[list[tuple[int, int]], list[int]]] = []

    def stand_in(text: str, at: list[tuple[int, int]], starts: list[int]) -> Iterator[None]:
        read.append((at, starts))
        return iter(())

    monkeypatch.setattr(model, "load", lambda folder, threads: stand_in)
    doc = component.tag(pipeline.load("rules")("One is here. \n\n Two is there."))
    assert read[-1] == (offsets(doc.text), [0, 4])
    assert doc.user_data[component.NAMES] == ()


@SHIPPED
def test_finds_nested_types(nlp: Language) -> None:
    text = (
        "TIRANA, 3 May 2021 - Mr Arben Hoxhaj met Colonel Siri Aasland, Head of the Coast Guard of"
    )
    text += " Norway, at the Ministry of Health."
    found = nlp(text).user_data[component.NAMES]
    assert {
        ("place", "TIRANA"),
        ("date", "3 May 2021"),
        ("honorific", "Mr"),
        ("person", "Arben Hoxhaj"),
        ("rank", "Colonel"),
        ("position", "Head of the Coast Guard of Norway"),
        ("organisation", "Coast Guard of Norway"),
        ("place", "Norway"),
    } <= {(kind, text[start:end]) for kind, start, end, _ in found}
    assert all(0 < score <= 1 for *_, score in found)
    assert list(found) == sorted(found, key=lambda each: (each.start, -each.end, _rank(each)))


def _rank(finding: decoding.Finding) -> int:
    types: list[str] = model.load().config["types"]
    return types.index(finding.type)


@SHIPPED
@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=80))
def test_offsets_are_those_of_words(text: str) -> None:
    own = offsets(text)
    starts, ends = {start for start, _ in own}, {end for _, end in own}
    for each in model.load()(text, own, [0]):
        assert each.start in starts
        assert each.end in ends
        assert each.start < each.end


@SHIPPED
@pytest.mark.parametrize(
    "name",
    [
        pytest.param("İbrahim Şahin", id="dotted capital I"),
        pytest.param("Zoe\u0308 Strauß", id="combining accent"),
        pytest.param("Nguyễn Văn Hùng", id="two accents on a letter"),
        pytest.param("Dirk\u00a0de Vries", id="blank that does not break"),
        pytest.param("Ali 😀 Veli", id="beyond the first plane"),
    ],
)
def test_offsets_on_odd_unicode(tagger: model.Tagger, name: str) -> None:
    text = f"😀 “Thanks”, said Mr. {name} yesterday in\u2028Oslo."
    found = tagger(text, offsets(text), [0])
    assert ("place", "Oslo") in {(each.type, text[each.start : each.end]) for each in found}
    person = [each for each in found if each.type == "person"]
    assert person
    assert person[0].start == text.index(name)


@SHIPPED
def test_a_word_without_a_piece_is_read(tagger: model.Tagger) -> None:
    text = "\u0301 \u200d Oslo"
    own = offsets(text)
    encoded = encoding.encode(tagger.tokenizer, text, own)
    assert len(encoded.pieces) == len(own)
    assert all(encoded.pieces)


@SHIPPED
@pytest.mark.parametrize("starts", [[0], None], ids=["one sentence", "sentences"])
def test_a_long_text_is_read_to_its_end(tagger: model.Tagger, starts: list[int] | None) -> None:
    sentence = "Then the delegation met Ms Maria Petrova in Sofia on 4 June 2019, "
    text = sentence * 300
    own = offsets(text)
    size = len(own) // 300
    found = tagger(text, own, starts or list(range(0, len(own), size)))
    people = [each for each in found if each.type == "person"]
    assert len(people) >= 295
    assert max(b.start - a.start for a, b in pairwise(people)) <= 3 * len(sentence)
    assert people[-1].end > len(text) - len(sentence)


@SHIPPED
def test_a_word_without_end(tagger: model.Tagger) -> None:
    text = "a" * 100_000 + " in Oslo"
    found = tagger(text, offsets(text), [0])
    assert "Oslo" in {text[each.start : each.end] for each in found}


@SHIPPED
def test_findings_do_not_depend_on_neighbours(nlp: Language) -> None:
    texts = [RELEASE, "Short.", RELEASE * 20, "", "LAGOS — Chief Ade Bello spoke to OPEC."]
    alone = [_names(nlp(text)) for text in texts]
    assert [_names(doc) for doc in nlp.pipe(texts)] == alone
    assert [_names(doc) for doc in nlp.pipe(texts[::-1])] == alone[::-1]


def _names(doc: Doc) -> tuple[decoding.Finding, ...]:
    names: tuple[decoding.Finding, ...] = doc.user_data[component.NAMES]
    return names


@SHIPPED
@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="counts threads in /proc")
def test_keeps_to_one_thread() -> None:
    code = (
        "import os, sys\n"
        "import extract.tagger.model as model\n"
        "from extract import words\n"
        "import onnxruntime, tokenizers\n"
        "before = len(os.listdir('/proc/self/task'))\n"
        "text = 'Ms Maria Petrova met the Minister in Sofia. ' * 200\n"
        "own = [(word.start, word.end) for word in words.split(text)]\n"
        "model.load()(text, own, list(range(0, len(own), 9)))\n"
        "sys.exit(len(os.listdir('/proc/self/task')) - before)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"},
    )
    assert done.returncode == 0, done.stderr


@SHIPPED
def test_two_threads_find_the_same(tagger: model.Tagger) -> None:
    two = model.load(model.MODEL, 2)
    assert two is not tagger
    kinds = [each[:3] for each in two(RELEASE, offsets(RELEASE), [0])]
    assert kinds == [each[:3] for each in tagger(RELEASE, offsets(RELEASE), [0])]


@SHIPPED
def test_size_and_record() -> None:
    weights = (model.MODEL / "names.onnx").read_bytes()
    config = model.load().config
    assert len(weights) <= 30 * 2**20
    assert hashlib.sha256(weights).hexdigest() == config["sha256"]
    assert {"version", "types", "window", "overlap", "training"} <= set(config)
