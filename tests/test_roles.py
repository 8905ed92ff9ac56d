"""Offices taken apart: the role of the holder, what qualifies it, and the body it belongs to."""

import pytest

from extract import lexicon
from extract.link import roles
from extract.link.belonging import Belonging
from extract.mentions import ROLES, OrganisationMention, PositionMention

_ROLES = lexicon.load("roles")


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("Minister of Fisheries", "minister"),
        ("Latvian Foreign Minister", "minister"),
        ("Secretary of State for Health", "minister"),
        ("Cabinet Secretary for Water", "minister"),
        ("Cabinet Secretary", "secretary"),
        ("First Deputy Minister of Health", "deputy_minister"),
        ("Vice-Minister", "deputy_minister"),
        ("Assistant Minister for Housing", "deputy_minister"),
        ("Undersecretary", "deputy_minister"),
        ("Prime Minister", "head_of_government"),
        ("Deputy Prime Minister", "deputy_head_of_government"),
        ("President of Peru", "head_of_state"),
        ("Vice President of Peru", "deputy_head_of_state"),
        ("Press Secretary of the President", "spokesperson"),
        ("Prime Minister's spokesman", "spokesperson"),
        ("Adviser to the Prime Minister", "adviser"),
        ("Special Assistant to the President", "adviser"),
        ("head of the Border Police", "head"),
        ("Deputy Chief of the Customs Service", "deputy_head"),
        ("Chief Executive", "head"),
        ("CEO", "head"),
        ("Chairperson-in-Office", "chairman"),
        ("Deputy Speaker", "deputy_chairman"),
        ("Vice-Chancellor", "head"),
        ("Director-General of the Mint", "director"),
        ("Deputy Director", "deputy_director"),
        ("director of the minister's office", "director"),
        ("Hokim of the Andijan region", "governor"),
        ("Deputy Governor", "deputy_governor"),
        ("Deputy Mayor of Riga", "deputy_mayor"),
        ("Member of Parliament for Bo", "member_of_parliament"),
        ("Deputy", "member_of_parliament"),
        ("Member of the Board", "member"),
        ("Chief Justice", "judge"),
        ("Deputy Prosecutor General", "prosecutor"),
        ("Auditor General", "auditor"),
        ("Ombudsman", "ombudsman"),
        ("Ambassador of Japan to Oman", "ambassador"),
        ("Consul General in Batumi", "consul"),
        ("Special Envoy for the Sahel", "envoy"),
        ("Permanent Representative to the United Nations", "representative"),
        ("Commandant of the Staff College", "commander"),
        ("Officer Commanding", "commander"),
        ("Deputy Commander-in-Chief", "deputy_commander"),
        ("Chief of the General Staff", "chief_of_staff"),
        ("Deputy Chief of Staff", "deputy_chief_of_staff"),
        ("project manager", "manager"),
        ("press attaché", "spokesperson"),
        ("Bishop of Volta", "cleric"),
        ("Professor of Law", "scholar"),
        # nothing that is known
        ("Keeper of the Lamp", None),
        ("Grand Vizier", None),
        ("", None),
        ("of the", None),
        ("'s", None),
    ],
)
def test_role(title, role):
    assert roles.read(_ROLES, title).role == role


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("President of the Court", "head"),
        ("Vice President of the Bank", "deputy_head"),
        ("Minister of Trade", "minister"),
    ],
)
def test_role_within_a_body(title, role):
    assert roles.read(_ROLES, title, body=True).role == role


@pytest.mark.parametrize(
    ("before", "title", "qualifier"),
    [
        ("", "Acting Director-General", "acting"),
        ("", "Officiating Commandant of the School", "acting"),
        ("", "Director of Libraries (Ag.)", "acting"),
        ("", "Interim President", "interim"),
        ("", "Chargé d'affaires a.i. of Georgia", "interim"),
        ("", "Minister-designate", "designate"),
        ("", "President-elect of Ghana", "elect"),
        ("", "Honorary Consul of Peru", "honorary"),
        ("", "First Deputy Minister", "first"),
        ("the former ", "Minister of Health", "former"),
        ("an ex-", "Governor", "former"),
        ("the outgoing ", "Ambassador", "outgoing"),
        ("The then ", "Prime Minister", "then"),
        ("its newly elected ", "chairman", "new"),
        ("the new ", "Acting Head", "new; acting"),
        ("the former ", "First Deputy Chairman", "former; first"),
        # words that say nothing of this office
        ("", "First Secretary", None),
        ("", "First Lady", None),
        ("", "First Minister", None),
        ("", "Minister of New Towns", None),
        ("", "head of the Interim Committee of Peru", None),
        ("He met the former. ", "Minister", None),
        ("and then ", "President", None),
        ("Former Yugoslavia invited the ", "President", None),
        ("a renewed call. ", "President", None),
        ("the former\n\n", "President", None),
    ],
)
def test_qualifier(before, title, qualifier):
    assert roles.read(_ROLES, title, before).qualifier == qualifier


def test_the_lexicon_knows_the_roles():
    named = {
        entry.name
        for entry in _ROLES.entries.values()
        if not entry.values.keys() & {"qualifier", "deputies"}
    }
    deputies = {entry.values.get("deputy") for entry in _ROLES.entries.values()}
    assert (named | deputies) - {None} == set(ROLES) - {"other"}


@pytest.mark.parametrize(
    ("text", "title", "category", "body"),
    [
        ("[Ministry of Trade] met. The ministry's spokesman spoke", "spokesman", "other", 0),
        ("[Border Service] met. A deputy head of the Service spoke", "deputy head of the Service",
         "other", 0),
        ("Ama Osei, Director, [Mint of Peru], came", "Director", "other", 0),
        ("Ama Osei\nDirector\n[Mint of Peru]\nLima", "Director", "other", 0),
        # two such bodies, none such, a list, a head of state, a clause
        ("[Ministry of Trade], [Ministry of Health]: the ministry's spokesman", "spokesman",
         "other", None),
        ("[Border Agency] met. The ministry's spokesman spoke", "spokesman", "other", None),
        ("The ministry's spokesman left the [Ministry of Trade]", "spokesman", "other", None),
        ("with the President, [Senate of Peru], and", "President", "state", None),
        ("the Director, [Mint of Peru] officials said", "Director", "other", None),
        ("the Director of [Mint of Peru]", "Director", "other", None),
    ],
)  # fmt: skip
def test_belonging(text, title, category, body):
    bodies, bare = [], text
    while "[" in bare:
        start = bare.index("[")
        end = bare.index("]") - 1
        bare = bare.replace("[", "", 1).replace("]", "", 1)
        bodies.append(OrganisationMention(start, end, bare[start:end]))
    start = bare.rindex(title)
    position = PositionMention(start, start + len(title), title, category=category)
    expected = None if body is None else bodies[body]
    assert Belonging(bare, bodies).of(position) == expected
