"""The releases of tests/blind, of which no rule and no model was made: sound, and as recorded."""

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from extract.evaluate import gold
from extract.evaluate.gold import Gold
from tests.outcomes import GOLDEN, beside_record
from tests.soundness import SPANS, faults, spans

FOLDER = Path(__file__).parent / "blind"
FILES = sorted(FOLDER.glob("*.xml"))
RELEASES = gold.read(FOLDER)
RECORDED = GOLDEN / "blind"
ENOUGH_FILES, ENOUGH_WORDS = 24, 7_500


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_release_is_sound(path):
    assert list(faults(ET.parse(path).getroot(), path.stem)) == []


def test_there_are_enough():
    assert len(RELEASES) >= ENOUGH_FILES
    assert sum(len(each.release.text.split()) for each in RELEASES) >= ENOUGH_WORDS
    assert {e.tag for path in FILES for e in spans(ET.parse(path).getroot())} == set(SPANS)


@pytest.mark.parametrize("each", RELEASES, ids=[each.name for each in RELEASES])
def test_comes_out_as_recorded(each: Gold, request: pytest.FixtureRequest) -> None:
    path = RECORDED / f"{each.name}.json"
    outcome, record = beside_record(each.release, path, request.config)
    assert outcome == record


def test_nothing_else_is_recorded():
    assert {path.stem for path in RECORDED.glob("*.json")} == {each.name for each in RELEASES}
