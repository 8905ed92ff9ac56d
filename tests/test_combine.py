"""Rules and model: what is taken from whom."""

from typing import Any

import pytest

from extract import pages, trimming
from extract.combine import combine
from extract.mentions import (
    HonorificMention,
    Mention,
    OrganisationMention,
    PersonMention,
    PlaceMention,
    PositionMention,
    RankMention,
    Release,
)
from extract.tagger import Finding

TEXT = (
    "Mr. Odei Mensah of Harbour Watch met Lerato in Sefwi Bekwai, near Accra, for talks with the"
    " Deputy Director for Fisheries and Reefs."
)
KINDS: dict[str, Any] = {
    "person": PersonMention,
    "honorific": HonorificMention,
    "organisation": OrganisationMention,
    "place": PlaceMention,
    "position": PositionMention,
    "rank": RankMention,
}


def spans(type_, *texts):
    return [KINDS[type_](*_at(text), text) for text in texts]


def _at(text):
    start = TEXT.index(text)
    return start, start + len(text)


def findings(*seen):
    return [Finding(type_, _at(text)[0], _at(text)[1], score) for type_, text, score in seen]


def combined(rules, seen):
    page = pages.read(Release("t", TEXT))
    found: dict[str, list[Mention]] = {
        type_: spans(type_, *rules.get(type_, ())) for type_ in KINDS
    }
    result = combine(page, found, seen)
    return {
        (type_, m.text): result.found_by[type_, m.start, m.end]
        for type_, mentions in result.found.items()
        for m in mentions
    }


@pytest.mark.parametrize(
    ("rules", "seen", "expected"),
    [
        pytest.param(
            {"person": ["Odei Mensah"], "honorific": ["Mr."]},
            findings(("person", "Odei Mensah", 0.99), ("honorific", "Mr.", 0.9)),
            {("person", "Odei Mensah"): "both", ("honorific", "Mr."): "both"},
            id="both",
        ),
        pytest.param(
            {"person": ["Odei Mensah"]},
            findings(("person", "Mensah", 0.99)),
            {("person", "Odei Mensah"): "both"},
            id="the bounds of the rules",
        ),
        pytest.param(
            {"position": ["Deputy Director for Fisheries"]},
            findings(("position", "Deputy Director for Fisheries and Reefs", 0.98)),
            {("position", "Deputy Director for Fisheries and Reefs"): "both"},
            id="an office grows to what the model is sure of",
        ),
        pytest.param(
            {"position": ["Deputy Director for Fisheries and Reefs"]},
            findings(("position", "Deputy Director for Fisheries", 0.98)),
            {("position", "Deputy Director for Fisheries and Reefs"): "both"},
            id="and never shrinks",
        ),
        pytest.param(
            {"position": ["Deputy Director for Fisheries"]},
            findings(("position", "Deputy Director for Fisheries and Reefs", 0.9)),
            {("position", "Deputy Director for Fisheries"): "both"},
            id="nor grows where it is not sure",
        ),
        pytest.param(
            {},
            findings(("rank", "Deputy Director", 0.97), ("rank", "Mr.", 0.9)),
            {("rank", "Deputy Director"): "model"},
            id="a rank of the model alone, where it is sure",
        ),
        pytest.param(
            {"position": ["Deputy", "Director for Fisheries"]},
            findings(("position", "Deputy Director for Fisheries and Reefs", 0.98)),
            {("position", "Deputy"): "both", ("position", "Director for Fisheries"): "both"},
            id="two offices stay two",
        ),
        pytest.param(
            {"person": ["Odei Mensah"], "honorific": ["Mr."]},
            [],
            {("person", "Odei Mensah"): "rules", ("honorific", "Mr."): "rules"},
            id="a title speaks for a person",
        ),
        pytest.param({"person": ["Harbour Watch"]}, [], {}, id="nothing speaks for a person"),
        pytest.param(
            {}, findings(("person", "Lerato", 0.97)), {("person", "Lerato"): "model"}, id="model"
        ),
        pytest.param({}, findings(("person", "Lerato", 0.6)), {}, id="the model is not sure"),
        pytest.param(
            {"organisation": ["Harbour Watch"]},
            [],
            {("organisation", "Harbour Watch"): "rules"},
            id="rules for a body",
        ),
    ],
)
def test_combines(rules, seen, expected):
    assert combined(rules, seen) == expected


@pytest.mark.parametrize(
    ("text", "type_", "seen", "others", "expected"),
    [
        ("Minister of Ports Sheikh Adil", "position", "Minister of Ports Sheikh", ["Sheikh"],
         "Minister of Ports"),
        ("Prefect, Atty. Lim", "position", "Prefect, Atty", ["Atty."], "Prefect"),
        ("Air Commodore VK Rao", "rank", "Air Commodore VK", ["VK Rao"], "Air Commodore"),
        ("H.E. Gen. Rao", "rank", ". Gen.", ["H.E"], "Gen."),
        ("Major General (Dr.) Rao", "rank", "Major General (", [], "Major General"),
        ("Head of Ports\n\nMalta", "position", "Head of Ports\n\nMalta", [], "Head of Ports"),
        ("Adviser to His Majesty", "position", "Adviser to His Majesty", ["His Majesty"],
         "Adviser to His Majesty"),
        ("Prefect Ann Rao", "position", "Prefect", ["Ann Rao"], "Prefect"),
        ("Rao Foundation", "organisation", "Rao Foundation", ["Rao"], "Rao Foundation"),
    ],
)  # fmt: skip
def test_a_title_ends_where_a_name_or_block_begins(text, type_, seen, others, expected):
    others = [Mention(text.index(o), text.index(o) + len(o), o) for o in others]
    start = text.index(seen)
    finding = Finding(type_, start, start + len(seen), 0.99)
    (found,) = trimming.trimmed(text, [finding], {"position": others, "rank": others})
    assert text[found.start : found.end] == expected


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        pytest.param("The [representative of Tonga] took the floor.", False, id="one of many"),
        pytest.param("[Member of the Board] Ilse Brandt spoke.", True, id="a name after it"),
        pytest.param("Ilse Brandt, [member of the Board], spoke.", True, id="a name before it"),
        pytest.param("The [Harbour Master of Apia] took the floor.", True, id="one holder"),
    ],
)
def test_an_office_of_many_needs_a_name(text, taken):
    start, end = text.index("["), text.index("]") - 1
    text = text.replace("[", "").replace("]", "")
    page = pages.read(Release("t", text))
    name = text.find("Ilse Brandt")
    people = [PersonMention(name, name + 11, "Ilse Brandt")] if name >= 0 else []
    found = {"person": people, "position": [], "rank": [], "organisation": [], "place": []}
    seen = [Finding("position", start, end, 0.99)]
    seen += [Finding("person", person.start, person.end, 0.99) for person in people]
    assert bool(combine(page, found, seen).found["position"]) is taken


def test_without_a_model_the_rules_stand():
    assert combined({"person": ["Lerato"]}, None) == {("person", "Lerato"): "rules"}


def test_a_place_of_the_model_is_looked_up():
    page = pages.read(Release("t", TEXT))
    start, end = _at("Accra")
    known = [PlaceMention(start, end, "Accra", "Accra", "city", "GH")]
    seen = findings(("place", "Sefwi Bekwai", 0.95))
    result = combine(
        page, {"place": known, "person": [], "organisation": [], "position": [], "rank": []}, seen
    )
    place = result.found["place"][0]
    assert isinstance(place, PlaceMention)
    assert (place.text, place.country) == ("Sefwi Bekwai", "GH")


@pytest.mark.parametrize(
    ("name", "kind", "country"),
    [
        ("Federal Republic of Belvaria", "country", None),
        ("Kingdom of Oruna", "country", None),
        ("Republic of Kumasi", "other", "GH"),  # called after a place: it may be a region
        ("Bay of Oruna", "other", "GH"),
    ],
)
def test_an_unknown_state_lies_in_no_country_nearby(name, kind, country):
    text = f"Talks with the {name} were held in Accra."
    start = text.index("Accra")
    known: list[Mention] = [
        PlaceMention(start, start + 5, "Accra", standard_name="Accra", kind="city", country="GH")
    ]
    found = {"place": known, "person": [], "organisation": [], "position": [], "rank": []}
    at = text.index(name)
    result = combine(
        pages.read(Release("t", text)), found, [Finding("place", at, at + len(name), 0.99)]
    )
    place = result.found["place"][0]
    assert isinstance(place, PlaceMention)
    assert (place.kind, place.country) == (kind, country)
