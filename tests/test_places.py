"""Places: what is one, what is none, which country it lies in, and which mentions are one place.

`[Osh|KG]` marks a place that is expected, with its country ("" where it lies in several).
"""

import re

import pycountry
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract import lexicon, words
from extract.finders import places
from extract.link import places as linked
from extract.mentions import PLACE_KINDS, PlaceMention, Release
from extract.pages import Page

_MARKED = re.compile(r"\[([^|\]]*)\|([A-Z]*)\]")


def page(text):
    return Page(Release("t", text), tuple(words.split(text)), (), (), ())


def found(text):
    return [(place.text, place.country or "") for place in places.find(page(text), {})]


@pytest.mark.parametrize(
    "marked",
    [
        # countries and their official names
        "The President of [Kenya|KE] spoke.",
        "talks with the [PRC|CN] of a Pearl Rivers Commission",
        "the [Republic of Türkiye|TR] and the [Hellenic Republic|GR]",
        "the [Kingdom of Bahrain|BH] joined",
        "the [Swiss Confederation|CH] and the [Slovak Republic|SK]",
        "envoy of the [Holy See|VA]",
        "troops from the [USA|US], the [UK|GB] and the [UAE|AE]",
        "the [U.S.|US] Embassy",
        "[US|US] Treasury officials",
        "officers of the [ROK|KR] and the [PRC|CN]",
        "from [Viet Nam|VN] and the [Lao PDR|LA]",
        "[Côte d'Ivoire|CI] and [Burkina Faso|BF]",
        "[Bosnia and Herzegovina|BA] voted, [Trinidad and Tobago|TT] did not",
        "[BOSNIA & HERZEGOVINA|BA]",
        "the [Democratic Republic of the Congo|CD]",
        "[Kyrghyz Republic|KG]",
        "[Timor-Leste|TL], [Guinea-Bissau|GW] and [Papua New Guinea|PG]",
        "the [Netherlands|NL] delegation",
        "[Peru|PE]-[Chile|CL] border",
        "visits [Kosovo|XK]",
        "[Palestine|PS] and [Taiwan|TW]",
        "[St. Lucia|LC] and [Saint Kitts and Nevis|KN]",
        "the [Federal Republic of Germany|DE]",
        "[Georgia|GE] and [Armenia|AM] signed",
        # inside bodies and titles
        "Ministry of Interior of [Estonia|EE]",
        "Ambassador of [Chad|TD] to [Jordan|JO]",
        "the [Lima|PE] Declaration",
        "the [Ottawa|CA] Convention",
        # towns
        "a meeting in [Montevideo|UY] on Monday",
        "the city of [Tashkent|UZ]",
        "in [Nha Trang|VN] city",
        "in [St. Petersburg|RU] and [Kiev|UA]",
        "in [St.Petersburg|RU]",
        "[OUAGADOUGOU|BF], 5 May – The minister",
        "BORDER CHIEFS MEET IN [LJUBLJANA|SI]",
        "talks in [Nürnberg|DE] and [Bucureşti|RO]",
        "[Port-au-Prince|HT] and [Dar es Salaam|TZ]",
        "in [The Hague|NL]",
        "from [Addis Ababa|ET] to [Antananarivo|MG]",
        "in [Kuala Lumpur|MY]",
        "[Washington, D.C.|US]",
        "[Norfolk|US], [Virginia|US]",
        "[Atlanta|US], [Georgia|US]",
        "[Batumi|GE], [Georgia|GE]",
        "[London|CA], [Ontario|CA]",
        "in [London|GB] yesterday",
        "[Tripoli|LY] ([Libya|LY])",
        "[Valencia|VE], [Venezuela|VE]",
        "In [France|FR], he went to [Nice|FR].",
        "the town of [Narva|EE]",
        "the village of [Korvanka|], far away",
        "a post near [Gyumri|AM]",
        # provinces and macro-regions
        "troops in [Borno State|NG]",
        "the [Batken region|KG]",
        "[Helmand province|AF]",
        "peace in [Nagorno-Karabakh|AZ]",
        "occupied [Crimea|UA]",
        "in [Abkhazia|GE]",
        "the [Western Balkans|] and the [Sahel|]",
        "the [Horn of Africa|] and [Central Asia|]",
        "[South-East Asia|]",
        "the [Gaza Strip|PS]",
        # waters, mountains, continents
        "the [Black Sea|] coast",
        "the [Strait of Hormuz|]",
        "along the [Danube|]",
        "in [Europe|] and [Africa|]",
        "the [Suez Canal|EG]",
        # named by a word beside them
        "on [Lipovaya street|] today",
        "at [Ostrelov Hall|]",
        "[Lake Orbanka|] is low",
        "the [Port of Brindisi|IT]",
        "in the [Tauride Palace|RU]",
        "at the [Ada Obi Conference Centre|]",
        "the checkpoint “[Brodovo|]” is closed",
        "the border crossing [Brodovo|] - [Kirenka|] is open",
        "in the hotel “[Zamora Inn|]”",
        "the [Kremlin|RU] and the [White House|US]",
        "an ambush near [Kirenkavo|], he said",
        "© 2020, [Lindengasse|] 4",
        "A well was dug in [Ostrelovka|KE], in [Kenya|KE].",
        "the herders moved from [Ostrelovka|PE] to [Vandarka|PE] ([Peru|PE])",
        "Clinics opened at [Vandarka|], [Ostrelovka|] and [Mirzelovo|] last spring.",
        "They met at [Vandarka|]. Roads to [Vandarka|] are open.",
        "shoals across [Upper Silesia|PL] and [Lower Saxony|DE]",
        "a stall on [Rua Verdelina|] was closed",
        "near [Wadi Sorrel|] the ford gave way",
        "lorries queued on [Route 318|]",
        "a hearing in [Norfolk|US], [Va.|US] ended",
        "nations of the [Pacific|] agreed",
        # the house of a body is a place by its name, the body is none
        "at the [Ada Obi Conference Centre|] and at the Ada Obi Training Centre",
        "drills at the Ada Operations Centre",
        "the [Oslo|NO] Police District and the [Lindar District|NO]",
        # regions that only say where they lie are those of the country that is spoken of
        "dams in [Southern Province|ZM], [Zambia|ZM]",
        "clinics of the [Eastern Province|RW] in [Rwanda|RW]",
        "the [Eastern Province|SA] of [Saudi Arabia|SA]",
        "a port in the [Eastern Province|SA]",
        "farms in the [Northern Region|GH] of [Ghana|GH]",
        # common words in the capitals of a title are no name behind a word for a place
        "“Rules for Gun Ban Exemptions”",
        "“On the Barangay Information Desks of [Kota Warena|]”",
    ],
)
def test_finds(marked):
    text = _MARKED.sub(r"\1", marked)
    assert found(text) == _MARKED.findall(marked)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The Azerbaijani delegation met Russian officers.",
        "an African initiative of European states",
        "the Georgian side",
        "Mr. Paris spoke.",
        "Mr Jordan and Ms. Kenya",
        "Chad Obiora spoke first.",
        "Jordan van Dorn chaired.",
        "Dr Israel Adeyemi",
        "Ms Georgia Papadaki",
        "J. London wrote.",
        "Jack Sydney Moreau",
        "Sheikh Hamad Al-Sabah",
        "General Washington",
        "Brett Davis came. The strike hit, Davis said.",
        "seated near Mr. Obi",
        "Reading the report, he smiled.",
        "Nice to see you.",
        "Most Man Union Bar Deal",
        "Police and Justice",
        "The Central Bank",
        "Mobile units went out.",
        "Orange alert",
        "Head of State",
        "every Member State",
        "Minister of State",
        "the Prime Minister",
        "Ministry of Foreign Affairs",
        "Department of Justice",
        "a chad of paper, a turkey and fine china",
        "let us go",
        "US$5 million",
        "@Estonia",
        "#Kenya_day"[1:].lower(),
        "in March and in May",
        "In August",
        "the border region",
        "the European region",
        "the Asian region",
        "a new street",
        "Street lights",
        "Press Center of the Service",
        "Training Centre for Officers",
        "the Centre for Rescue",
        "Town Hall",
        "the Concert Hall",
        "Final Declaration",
        "the Round Table",
        "the mission of OSCE",
        "members of GUAM",
        "the CIS Executive Committee",
        "Order No. 5 of the Service",
        "He is at sea.",
        "the lake is deep",
        "the village of her birth",
        "the city of light",
        "a port of call",
        "MEETING OF THE COMMITTEE",
        "WHAT THE POLICE SAID",
        "Dear Colleagues, Ladies and Gentlemen",
        "To Whom It May Concern",
        "Of Mice",
        "Sergeant Major",
        "Lake",
        "Mount",
        "Port of",
        "street",
        "Pacific anglers and Baltic bakers",
        "He met with Obadele on the quay.",
        # the abbreviations of bodies that the page spells out
        "LIMA – League of Inland Mills Association – met in full",
        "the Pearl Rivers Commission ( PRC ) met; the PRC left",
        "The Sound and Picture Archive Institute of Nomads (SPAIN) met",
    ],
)
def test_ignores(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("in Bourgas", "Burgas", "city"),
        ("the Hellenic Republic", "Greece", "country"),
        ("the UAE", "United Arab Emirates", "country"),
        ("the Arabian Gulf", "Persian Gulf", "water"),
        ("Helmand province", "Helmand", "region"),
        ("across Europe", "Europe", "continent"),
        ("Mount Kenya", "Mount Kenya", "mountain"),
        ("Lipovaya street", "Lipovaya street", "street"),
        ("the White House", "White House", "building"),
    ],
)
def test_names(text, name, kind):
    (place,) = places.find(page(text), {})
    assert (place.standard_name, place.kind) == (name, kind)


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["Osh", "Jordan", "the", "-", "“", "”", ".", "street", "region", "Lake", "of", "and",
             "checkpoint", "City", "\n", "\n\n", "İ", "\u0301", "St", "US", "$", "Port", "crossing"]
        )
        | st.text(max_size=5),
        max_size=30,
    ),
    st.sampled_from([" ", ""]),
)  # fmt: skip
def test_never_raises_and_never_overlaps(parts, joint):
    text = joint.join(parts)
    at = 0
    for place in places.find(page(text), {}):
        assert at <= place.start < place.end
        assert text[place.start : place.end] == place.text
        assert place.kind in PLACE_KINDS
        at = place.end


@pytest.mark.parametrize("name", ["countries", "places"])
def test_lexicon(name):
    forms: set[str] = set()
    known = {country.alpha_2 for country in pycountry.countries} | {"XK", ""}
    for entry in lexicon.load(name).entries.values():
        assert entry.values.get("country", "") in known
        assert entry.values.get("kind", "country") in PLACE_KINDS
        assert not forms & set(entry.forms)
        forms |= set(entry.forms)


def test_every_state_is_listed():
    listed = {e.values["country"] for e in lexicon.load("countries").entries.values()}
    assert {country.alpha_2 for country in pycountry.countries} - listed <= {"AQ", "BV", "HM", "UM"}


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("Kenya and the Republic of Kenya", [[0, 1]]),
        ("Kyiv, Ukraine; in Kiev", [[0, 2], [1]]),
        ("the USA, the United States, the US", [[0, 1, 2]]),
        ("in Batken and the Batken region", [[0], [1]]),
        ("Lipovaya street and LIPOVAYA Street", [[0, 1]]),
        ("", []),
    ],
)
def test_groups(text, groups):
    assert linked.group(list(places.find(page(text), {}))) == groups


def test_country_of_a_span():
    inside = PlaceMention(5, 9, "Peru", country="PE")
    assert linked.country_of(PlaceMention(0, 10, "x" * 10), [inside]) == "PE"
    assert linked.country_of(PlaceMention(0, 8, "x" * 8), [inside]) is None
