"""The annotated releases of training/releases: well-formed, complete, every value legal."""

import xml.etree.ElementTree as ET
from collections import Counter
from pathlib import Path

import pytest

from tests.soundness import SPANS, faults, spans

FOLDER = Path(__file__).parents[1] / "training" / "releases"
FILES = sorted(FOLDER.glob("*.xml"))
ENOUGH_FILES, ENOUGH_WORDS = 400, 100_000


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_release_is_sound(path):
    assert list(faults(ET.parse(path).getroot(), path.stem)) == []


def test_there_are_enough():
    roots = [ET.parse(path).getroot() for path in FILES]
    words = sum(len("".join(root.itertext()).split()) for root in roots)
    assert len(roots) >= ENOUGH_FILES
    assert words >= ENOUGH_WORDS
    assert set(Counter(e.tag for root in roots for e in spans(root))) == set(SPANS)


@pytest.mark.parametrize(
    ("marked", "fault"),
    [
        pytest.param("<p><rank of='p9'>Major</rank></p>", "is of nobody", id="holder"),
        pytest.param("<p><place country='ZZ'>Oz</place></p>", "no such country", id="country"),
        pytest.param("<p><date value='2019-02-30'>x</date></p>", "no EDTF", id="no such day"),
        pytest.param("<p><org>A <org>B</org></org></p>", "its own type", id="nested"),
        pytest.param("<p><org>A </org></p>", "ends with a space", id="space"),
        pytest.param("<q>A</q>", "outside a block", id="no block"),
    ],
)
def test_faults_are_found(marked, fault):
    root = ET.fromstring(f"<release id='x'>{marked}</release>")
    assert any(fault in found for found in faults(root, "x"))
