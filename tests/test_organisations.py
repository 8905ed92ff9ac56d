"""Bodies: [marked] in each row."""

import re

import pytest

from extract import pages
from extract.finders import organisations
from extract.mentions import PlaceMention, Release

STATES = {
    "Republic of Kenya": "KE", "Kenya": "KE", "Ruritania": None, "Viet Nam": "VN", "Latvia": "LV",
    "Georgia": "GE", "Republic of Moldova": "MD", "Moldova": "MD", "Peru": "PE", "Ghana": "GH",
    "Oman": "OM", "Nairobi": "KE", "Riga": "LV", "Accra": "GH", "Lima": "PE", "Japan": "JP",
    "Uzbekistan": "UZ", "Malawi": "MW", "Abidjan": "CI", "Kosovo": "XK",
}  # fmt: skip
_PLACE = re.compile(r"\b(" + "|".join(STATES) + r")\b")
_MARKS = re.compile(r"[\[\]]")


def found_in(text):
    page = pages.read(Release("t", text))
    places = [PlaceMention(*m.span(), m[0], country=STATES[m[0]]) for m in _PLACE.finditer(text)]
    return list(organisations.find(page, {"place": places}))


def marked_up(text, mentions):
    for mention in reversed(mentions):
        text = f"{text[: mention.start]}[{mention.text}]{text[mention.end :]}"
    return text


@pytest.mark.parametrize(
    "marked",
    [
        # a head with its complement
        "The [Ministry of Justice of Georgia] hosted it.",
        "at the [Ministry of Health and Child Care of Malawi] yesterday",
        "The [Committee on Fisheries, Ports and Transit] sat late.",
        "the [Ministry of Territorial Development and Water Resources of Peru]",
        "the [Department for Customs Policy of the Ministry of Finance of Latvia]",
        "the [Agency for Foreign Labour Migration] opened",
        "the [Fire Service under the Ministry of Interior of Latvia] came",
        "the [Association for Cooperation with Refugees]",
        "the [Office against Organised Crime] and others",
        "a [Bureau against Trafficking in Persons]",
        "The [Ministry of internal affairs of Moldova] replied.",
        "the [Academy of the State Border Guard] and the [Bank of Ghana]",
        "experts of the [Academy of Sciences of Uzbekistan]",
        "The [Government of Ghana] thanked the [Government of Japan].",
        "the [Council of Heads of State] and the [Committee of Ministers]",
        "the [Bureau of Fisheries and Aquatic Resources]",
        # an abbreviation in brackets is that of the body behind "and", or behind its head
        "with [Interpol] and the [World Seed Organization] ([WSO]) in May",
        "the [Riga Union of Pilots] and the [Baltic Marine Rescue Association] ([BALMARA]) met",
        "Ann Roy, Chief of the [Emergencies Alert Center] ([EAC]), spoke",
        "the [Ministry of Labour and Social Protection] ([MLSP])",
        # desks of a body, and words before a known name
        "[NATO Media]: 555; [ASEAN Public Affairs]: 556",
        "the [NATO] Foreign Affairs ministers and [ASEAN] External Relations",
        "the [Royal Gendarmerie of Peru] and the [West African Development Bank]",
        "In West Latvia [Interpol] met.",
        "the [Principal Hospital of Lima] and the [Metropolitan Fire Brigade of Riga]",
        "the [Ministry of Finance and the Public Service] told the Public Service of it",
        # numbers, quotes and quarters behind troops
        "the [1st Battalion, 5th Regiment], marched",
        "the [No. 4 Squadron] and, said no. [17 Brigade]",
        "[Police Region 6] and the [Joint Task Force “Hermes”] met",
        "the [Harbour Strike Brigade (South)] sailed",
        "the [Committee of Persons with Disability]",
        "the [State Agency for Safe Working in Industry]",
        "the [Ministry of Trade] in Accra",
        # what stands before the head
        "The [National Police of Peru] met the [Ghana Revenue Authority].",
        "The [Latvian Coast Guard Command] sent a boat.",
        "the [Kenya Wildlife Service] and [Riga City Council]",
        "Our [National Harbour and Rescue Service] trained.",
        "every [Fisheries and Coast Guard Board] hosted",
        "the [Anti-Corruption Bureau] and the [Inter-Agency Commission]",
        "the [Northern Border/Coast Guard Agencies Bureau]",
        "in the [Prosecutor General's Office of Latvia]",
        "the [Mayor's Office of Lima] helped",
        "the [Republic of Kenya Customs Service]",
        "the [Working Group on Cyber Security] and the [Expert Council]",
        "the [3rd Infantry Brigade] and the [12th Artillery Regiment]",
        # missions
        "the [Embassy of Japan in Georgia] and the [Consulate General of Peru]",
        "the [Permanent Mission of Oman to the United Nations] wrote",
        "The [Delegation of the European Union to Moldova] paid.",
        "the [Monitoring Mission in Kosovo and Moldova]",
        # known names and abbreviations
        "[ASEAN], [NATO] and the [Council of Europe] agreed.",
        "the [SADC Secretariat] and [UNICEF Malawi] printed it",
        "the [UN Security Council] and the [Saeima]",
        "the [Verkhovna Rada] and the [State Duma]",
        "the [MIA of Moldova] and the [MFA]",
        "the [OSCE ODIHR] report",
        "The [African Union]'s flag",
        "[INTERPOL] and [Frontex] helped the [Carabinieri]",
        # abbreviations that the text introduces
        "the [Lake Guard Service] ([LGS]) is new. The [LGS] has boats.",
        "the [Federal Office for Water Safety] ([BWS]), and [BWS] staff",
        "At the [RMBC] Secretariat they met.".replace("[RMBC] Secretariat", "[RMBC Secretariat]"),
        "The chairman of [ZPKT] left; the [ZPKT] met.",
        # quoted names and companies
        "the [State Enterprise “Northern Ferries”] signed",
        "the [Chief Directorate «Port Police»] came",
        "[“Zarnitsa” Agency] won",
        "the youth association «[Yelken]» sang",
        "[Baltic Grain LLC] and [Sohar Shipping JSC] signed.",
        # capitals
        "[LATVIAN COAST GUARD] THANKS [MINISTRY OF DEFENCE OF GEORGIA]",
        "men of the [17 Signals Brigade] and of the [4th Engineer Battalion]",
        "the [Japan-Peru Tea Council]",
        "Clerks of the [Noise and Vibration Division] found none",
        "clerks of [Banco de Semillas] and of the [Instituto Nacional de Sal]",
        "a loan from [Quillfeather Textiles Pte. Ltd.] today",
        "The motion was tabled in [Parliament] again.",
        "A judge of the [High Court] retired.",
        "the head of [Army Headquarters] wrote",
        "the [Assembly of Heads of State and Government] sat in Accra",
        "orderlies of [Field Hospital No. 6]",
        # abbreviations that belong to a state, beside a place of it, or to none
        "In Lima the [SUNARP] and the [SENAMHI] agreed.",
        "the [CICOS] opened its session",
        # a name goes on to its abbreviation
        "the [Council of Ministers of Sport of Peru, Ghana and Oman] ([COMISPO]) met",
        "the [Bureau for Welding in Extreme Cold] ([BWEC]) met",
        # a country's branch, an owner, a field behind a place
        "the [Kenya FIDE] wrote to [CICOS Ghana] and [OPEC]",
        "[Europol's Economic Crime Unit] wrote",
        "the [Ghana Parks and Wildlife Management Authority] wrote",
        # a field that no list has is known by how its words end
        "the [Agency for Zirconization Safety] and the [Forum on Trade and Conflict Resolution]",
        "the [Bureau for Verification of Nuclear Materials] wrote",
        "the [Institute of the National Brynglass School] wrote",
        # an office before it names a weak head
        "the director of the [Narcotics Section] spoke",
        "Head of the [Joint Logistics Section]",
        "the Commander of the [Expanded Joint Verification Mechanism]",
        # units with ordinals in words, Roman numbers, and of a regiment
        "men of the [Thirty-first Brigade] and the [Second Army Corps]",
        "the [Ghana Battle Group XIV] left",
        "the [3rd Battalion, Royal Peru Regiment], marched",
        "the [First Battalion, Royal Fusiliers Regiment], marched",
        # bodies that each state has
        "the [Georgian Red Crescent] and the [Kenya Red Cross Society] came",
        "The [House of Assembly] sat; the [Red Cross] came.",
        "the [House of Representatives of Japan]",
        "the [National Guard] and the [Latvian Civil Defence] helped [Omani Customs]",
        "the [European Union Delegation] and the [EU Delegation to Moldova]",
        "the [Lakeview Traders Forum] wrote; the [Consumer Unity Forum] wrote",
        # companies: a legal form or a trade behind an unknown word, and nowhere they are
        "[Orvanta Engineering SA] and [Orvanta Pescas Lda]",
        "a ship of [Brightwater Shipbrokers] and of [Orvanta Bulk Carriers] of Accra",
        "[Orvanta Hydro AG] of Riga and [Orvanta Grain Ltd] for two years",
        "A writer of the [Accra Gazette] and of the [Orvanta Times] came.",
        # one paragraph broken at a width, and lines of an address
        "The paper was read before the clerks of the Committee and of the [Ministry of\nFinance].",
        "[Corporate Affairs Office]\n[Ghana Lake Authority]\nAccra",
    ],
)
def test_finds(marked):
    text = _MARKS.sub("", marked)
    assert marked_up(text, found_in(text)) == marked


@pytest.mark.parametrize(
    "text",
    [
        "The Ministry said that the Council agreed with the Commission.",
        "The Government and the Navy helped.",
        "The Committee on measures met.",
        "a new Joint Commission was set up",
        "The Service and the Agency",
        "A Special Desk of that Ministry was closed.",
        "the Working Group met",
        "Customs services of five countries",
        "the police of Georgia came",
        "the ministry of health answered",
        "ministers, banks and universities",
        "Read the PDF version.",
        "VIP guests and IDP camps",
        "COVID-19 is over.",
        "Chapter XXIV and Annex VII",
        "The FTA and the SDGs",
        "the USA, the UAE and the UK",
        "Memorandum of Understanding (MOU)",
        "the Free Trade Agreement (FTA) was signed",
        "Unmanned Aerial Vehicles (UAVS)",
        "Mr. Oskars KALNBERZ spoke.",
        "The Minister of Justice of Georgia spoke.",
        "Ambassador of Japan to Georgia",
        "Latvian and Georgian officers",
        "On Monday the delegation left.",
        "Photo: archive. Read more.",
        "Ruritania and Kenya signed the Treaty.",
        "the Action Plan on Migration",
        "a Strategy for the Volta Region",
        "Programme of Cooperation until 2030",
        "the Great Lakes Declaration",
        "Team spirit and Unit cost",
        "House of cards",
        "He is the Chairman.",
        "The Union grew.",
        "Border guards of Latvia",
        "Nairobi, Accra and Lima",
        "Customs Day was marked.",
        "who is there? We say so.",
        "eco products and un-dead",
        "The Party begins.",
        "Agenda item «On fisheries» was heard.",
        "the exercise «Blue Wave»",
        "Minister BERZINS met Minister OKELLO.",
        "SUMMIT ENDS WITH JOINT STATEMENT",
        "the head of the agency",
        "",
        "((((",
        "“ ” «» Ltd",
        "of of of the the and and",
        "a parliament met in spring",
        "the SENAMHI of nowhere",
        "SENAMHI CICOS AND OTHER WORDS IN CAPITALS",
        "the Director of the Section",
        "the Chief of the North Region",
        "the governor of the Traditional Area",
        "Director of Civil Aviation",
        "Third Section of the exam",
        "Chapter XIV, Group XIV",
        "at the Lakeview Investment Forum in June",
        "The Lakeview Investment Forum was solemnly opened in June",
        "The Lakeview Investment Forum will take place in June",
        "the Second Lakeview Investment Forum",
        "the 3rd Lakeview Investment Forum",
        "a red cross and a house of assembly",
        "Consent, Sentiment and Abundance",
        "Customs duties and Railways",
        "Lima SA and 5 SA",
        "the Official Gazette and hard Times",
        "Brewers and Growers of grain",
        "Insurance of Deposits in Kenya",
        # headings of documents in other languages
        "COMMUNIQUÉ DU CONSEIL",
        "COMUNICADO DEL CONSEJO",
    ],
)
def test_ignores(text):
    assert found_in(text) == []


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("the Ministry of Justice of Georgia", "GE"),
        ("the Embassy of Japan in Georgia", "GE"),
        ("the Saeima", "LV"),
        ("the African Union", None),
        ("the State Border Guard", None),
    ],
)
def test_country(text, country):
    assert [mention.country for mention in found_in(text)] == [country]


def test_stays_linear():
    text = "Ministry of Justice and Trade, " * 3_000 + "of the " * 3_000 + "(" * 3_000
    assert len(found_in(text)) == 3_000
