"""Whether an annotated release is sound: well-formed, complete, every value legal."""

import datetime as dt
import re

import pycountry

from extract.mentions import ITEM_KINDS, STATUSES

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
