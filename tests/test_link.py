"""The rows of whole releases: who is who, what belongs to what, ids and references."""

import pytest

from extract import Release, load

EXTRACT = load(model="rules")
TEXT = """Harbour masters meet in Valparaíso

VALPARAÍSO, 3 March 2020 – Rear Admiral Tomás Echeverría, Director of the Harbour Service of Chile,
received Ms. Noor Al-Hadi (Oman). The talks were hosted by the Pacific Port Academy (PPA).

Decisions were taken on “Dredging plan for 2021”, “Pilot fees for small vessels” and
“Night arrivals”.
Oman joined all of them except “Pilot fees for small vessels”. Echeverría thanked the PPA and
Ms. Al-Hadi. It was added that the “Dredging plan for 2021” would be printed."""


@pytest.fixture(scope="module")
def found():
    return EXTRACT(Release("a.txt", TEXT))


def test_a_person_has_what_the_text_gives(found):
    admiral, guest = found.people
    assert (admiral.name, admiral.given_name, admiral.family_name) == (
        "Tomás Echeverría",
        "Tomás",
        "Echeverría",
    )
    assert admiral.rank == "Rear Admiral"
    assert admiral.position == "Director of the Harbour Service of Chile"
    assert admiral.organisation == "Harbour Service of Chile"
    assert (admiral.country, admiral.mentions) == ("CL", 2)
    assert (guest.honorific, guest.country, guest.mentions) == ("Ms.", "OM", 2)


def test_a_body_joins_its_abbreviation(found):
    (academy,) = [o for o in found.organisations if o.acronym]
    assert (academy.name, academy.acronym, academy.mentions) == ("Pacific Port Academy", "PPA", 3)


def test_an_item_says_all_that_became_of_it(found):
    plan, fees, night = found.agenda_items
    assert (plan.title, plan.list, plan.order) == ("Dredging plan for 2021", "list1", 1)
    assert (fees.status, fees.order, fees.mentions) == ("adopted; excepted", 2, 2)
    assert (night.status, night.order) == ("adopted", 3)
    assert plan.mentions == 2


def test_a_mention_knows_what_encloses_it(found):
    by_id = {mention.mention_id: mention for mention in found.mentions}
    (chile,) = [m for m in found.mentions if m.text == "Chile"]
    assert by_id[chile.parent_id].type == "organisation"
    assert by_id[by_id[chile.parent_id].parent_id].type == "position"
    (segment,) = [s for s in found.segments if s.segment_id == chile.segment_id]
    assert segment.kind == "paragraph"
    assert chile.sentence.endswith("(Oman).")


def test_a_mention_in_a_dateline_is_of_its_segment(found):
    (city,) = [m for m in found.mentions if m.text == "VALPARAÍSO"]
    kinds = {segment.segment_id: segment.kind for segment in found.segments}
    assert kinds[city.segment_id] == "dateline"


def test_the_document_s_row(found):
    assert found.document.title == "Harbour masters meet in Valparaíso"
    assert (found.document.published, found.document.published_from) == ("2020-03-03", "text")
    assert found.document.language == "en"
    assert found.document.characters == len(TEXT)


def test_another_language_gets_a_warning():
    text = (
        "Die Sitzung des Rates fand am Montag in der Hauptstadt statt und wurde vom Minister " * 3
    )
    (problem,) = EXTRACT(Release("b.txt", text)).problems
    assert (problem.severity, problem.stage) == ("warning", "language")


def test_an_empty_text_has_no_rows():
    found = EXTRACT(Release("c.txt", ""))
    assert not found.mentions
    assert not found.people
    assert not found.segments
    assert found.document.title is None
