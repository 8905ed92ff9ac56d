"""The annotated releases of training/releases: well-formed, complete, every value legal."""

import datetime as dt
import re
import xml.etree.ElementTree as ET
from collections import Counter
from pathlib import Path

import pycountry
import pytest

from extract.mentions import ITEM_KINDS, STATUSES

FOLDER = Path(__file__).parents[1] / "training" / "releases"
FILES = sorted(FOLDER.glob("*.xml"))
BLOCKS = {"headline", "subhead", "dateline", "p", "li", "boilerplate"}
SPANS = {
    "person": {"id"},
    "honorific": {"of"},
    "rank": {"of"},
    "position": {"of"},
    "org": set(),
    "place": {"country"},
    "date": {"value"},
    "item": {"ref", "kind", "status", "list"},
}
OPTIONAL = {"place": {"name"}}
COUNTRIES = {country.alpha_2 for country in pycountry.countries} | {"XK", ""}
PART = r"(?:\d{4}|\d{3}X|\d\dXX|XXXX)(?:-(?:\d\d|XX)(?:-(?:\d\d|XX))?)?"
EDTF = re.compile(rf"{PART}(?:/{PART})?")
DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
ENOUGH_FILES, ENOUGH_WORDS = 400, 100_000


def spans(root):
    return [element for element in root.iter() if element.tag in SPANS]


def faults(root, stem):
    """Yield what is wrong with one release."""
    if root.tag != "release" or root.get("id") != stem:
        yield "the root is not the release of this file"
    ids = {element.get("id") for element in root.iter("person")}
    for block in root:
        if block.tag not in BLOCKS:
            yield f"{block.tag} outside a block"
    for element in spans(root):
        yield from (f"{element.tag} {text!r}: {fault}" for text, fault in of_span(element, ids))


def of_span(element, ids):
    """Yield the text of a span with each fault of it."""
    text = "".join(element.itertext())
    checks = (
        ("is empty or begins or ends with a space", not text or text != text.strip()),
        ("has other attributes", not has_attributes(element)),
        ("is of nobody in the release", element.get("of", "") not in ids | {""}),
        ("has no such country", element.get("country", "") not in COUNTRIES),
        ("is no EDTF date", not is_edtf(element.get("value", ""))),
        ("has no such kind", element.get("kind", ITEM_KINDS[0]) not in ITEM_KINDS),
        ("has no such status", element.get("status", STATUSES[0]) not in STATUSES),
        ("holds one of its own type", any(c is not element for c in nested(element))),
    )
    for fault, wrong in checks:
        if wrong:
            yield text, fault


def nested(element):
    return () if element.tag == "item" else element.iter(element.tag)


def has_attributes(element):
    names = set(element.attrib)
    return SPANS[element.tag] <= names <= SPANS[element.tag] | OPTIONAL.get(element.tag, set())


def is_edtf(value):
    if not value:
        return True
    if not EDTF.fullmatch(value):
        return False
    return all(is_day(*map(int, match.groups())) for match in DAY.finditer(value))


def is_day(year, month, day):
    try:
        dt.date(year, month, day)
    except ValueError:
        return False
    return True


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
