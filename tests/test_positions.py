"""Offices: {marked} in each row; bodies that an earlier finder found stand in [brackets]."""

import re

import pytest

from extract import pages
from extract.finders import positions
from extract.mentions import (
    CATEGORIES_OF_POSITION,
    HonorificMention,
    Mention,
    OrganisationMention,
    PlaceMention,
    RankMention,
    Release,
)

_PLACE = re.compile(
    r"\b(Republic of Kenya|Kenya|Viet Nam|Latvia|Georgia|Moldova|Peru|Ghana|Oman|Nairobi|Riga|"
    r"Accra|Lima|Japan|Uzbekistan|Malawi|Kosovo|Yemen|Vatican|Ruritania|Volta|Kirkuk)\b"
)
_RANK = re.compile(r"\b(Colonel|Captain|Major General|Admiral|Chief Inspector)(?= [A-Z])")
_HONORIFIC = re.compile(r"(H\.E\.|Mr\.|Ms\.|Dr\.)(?= )")
_BODY = re.compile(r"\[([^\]]*)\]")


def page_of(marked):
    """Return the page of a row without its marks, and what earlier finders found."""
    bare = marked.replace("{", "").replace("}", "")
    bodies, text, end = [], "", 0
    for match in _BODY.finditer(bare):
        text += bare[end : match.start()]
        bodies.append(OrganisationMention(len(text), len(text) + len(match[1]), match[1]))
        text, end = text + match[1], match.end()
    text += bare[end:]
    found: dict[str, list[Mention]] = {"organisation": list(bodies)}
    kinds = (
        ("place", _PLACE, PlaceMention),
        ("rank", _RANK, RankMention),
        ("honorific", _HONORIFIC, HonorificMention),
    )
    for name, pattern, kind in kinds:
        found[name] = [kind(*match.span(), match[0]) for match in pattern.finditer(text)]
    return pages.read(Release("t", text)), found


def marked_up(text, mentions):
    for mention in reversed(mentions):
        text = f"{text[: mention.start]}{{{mention.text}}}{text[mention.end :]}"
    return text


@pytest.mark.parametrize(
    "marked",
    [
        # titles of judges and kings, in a list too; a name may hold such a word
        "before {Justice} Anna Obi, {Justice} Kofi Badu and {Justice} Ama Osei",
        "{Minister of Interior, Justice and Peace} Tom Webb",
        "{King} Felipe met Billie King Obi and {Sheriff} Tom Webb",
        # a name that begins with what an office ends with, or is one
        "{Director-General for African Affairs} Song Mi-rae and {Director of Parks} Han Do-yun",
        "{Director-General for Consular Affairs} Park Do-yun",
        "{Minister of Ports} Sultan bin Adil spoke",
        "{Lt Governor} Ann Obi and {Lt. Governor of Ohio} Tom Webb",
        # delegates who are named
        "the {delegate of Malta}, Ann Obi, replied",
        # a field in brackets or behind a comma, and no body there
        "{Director General (Europe & Japan)} Anna Obi",
        "{Assistant Commissioner (South)} Anna Obi spoke",
        "Anna Obi, {Director, Health}; Tom Webb, {Director}, [Ministry of Health], came",
        # lists of states, branches in a town, an unknown town of two words
        "{Executive Director for Kenya, Ghana and Malawi} Anna Obi",
        "{Ambassador of Oman to Latvia, Georgia and Moldova} Anna Obi",
        "{Head of the [UN] field office in Riga}, Anna Obi",
        "{Governor of Banta Marem}, Anna Obi, and {Governor of Banta} Anna Obi Kone",
        # mandates and causes in small letters
        "{Special Rapporteur on the situation of human rights defenders} Anna Obi",
        "{Special Rapporteur on the rights of persons with disabilities}, Anna Obi",
        "{Head of the Department on combating corruption}, Anna Obi",
        "{Chair of the Sub-Commission on the Judiciary}, Anna Obi",
        "{Vice-Chair of the next session}, Anna Obi",
        # offices that qualify a body, a body that is a field of work
        "{Director of the Principal Hospital of Lima} Anna Obi",
        "{Minister of Finance and the Public Service} Anna Obi",
        "{Justice of the [Court of Appeal]} Anna Obi and the Ministry of Justice",
        # with a complement
        "{Minister of Foreign Affairs of Latvia} Anna Berga",
        "the {President of the Republic of Kenya}, Otis Wanda",
        "{Minister of Health and Child Care of Malawi} spoke",
        "{Minister of Fisheries, Ports and Maritime Transport} Kofi Badu",
        "{Minister for Home Affairs and Cyber Security} Rose Hale",
        "{Director General of the [Ghana Revenue Authority]} Ama Osei",
        "{head of the [Border Police]} Juris Ozols",
        "{Deputy Chairman of the [National Seed Agency of Uzbekistan]}",
        "{Secretary General of [SADC]} Tiro Moyo",
        "{Chief of Mission of [IOM] in Moldova} Vera Rusu",
        "{Ambassador of Japan to Georgia and Moldova} Kenji Mori",
        "{Ambassador Extraordinary and Plenipotentiary of Oman to Latvia}",
        "{Permanent Representative of Peru to the [United Nations]}",
        "{Chargé d'affaires a.i. of Georgia in Japan} Nino Beri",
        "{Undersecretary of the [Ministry of Trade] for Free Zones}".replace(
            " for Free Zones}", "} for free zones"
        ),
        "{Governor of Volta region} Kwame Adu",
        "{Prefect of Kirkuk} Sami Aziz",
        "the {head of the delegation}, Ms. Linda Kalna",
        "the {head of the Peru delegation} left",
        "the {head of the Latvian delegation} left",
        "the {Chief of Protocol} smiled",
        "{Commander of the [Coast Guard]}, Captain Ivo Lejins",
        "{minister of internal affairs of Moldova} Ion Prut",
        "{Press Secretary of the President} Zara Kim",
        "{Adviser to the Prime Minister} Ali Omarov",
        "{Director of the [Passport Bureau] at the [Ministry of Interior]}",
        "{CEO of [Sohar Shipping]} Huda Said",
        "{Chief State Prosecutor} Arben Gashi",
        "{Speaker of the [Saeima]} Dace Mieze",
        "Ivo Lapins, {member of the [Saeima]}, came",
        "Pita Vake ({senior expert of the [Pacific Bureau]}) said",
        # what stands before the office
        "{[SADC] Executive Secretary} Tendai Moyo",
        "the {US Ambassador to Oman} left".replace("US ", "Japan "),
        "{Ghana's Permanent Representative to the [WTO]} Efua Mensah",
        "{Latvian Foreign Minister} Zane Liepa",
        "the {Vatican envoy} left",
        "{First Deputy Minister} Akmal Karimov",
        "{Acting Director General} Lea Brun",
        "{Assistant Foreign Minister for Asian Affairs} Reem Saleh",
        "{[Rescue Service] Director} Uldis Krums",
        "{Latvian Customs Attaché in Kenya} Guntis Rozens",
        "{Minister-designate} Petra Hain",
        # two offices
        "{Deputy Prime Minister} and {Minister of Finance} Zoran Babic",
        "{Deputy Prime Minister}, {Minister of Finance of Kosovo} Zoran Babic",
        "{Executive Director}-{Chief of the [Bureau]} Ana Paz",
        # alone
        "Then the {Minister} thanked the guests.",
        "{Minister} Berzins met {President} Wanda.",
        "The {Secretary General} then spoke.",
        "the new {Ambassador} brought a letter",
        "Tomas Vilde was elected {chairman} for a year",
        "the former {Minister of Justice} came",
        "Contact: Mara Egle, {press officer}, tel. 1",
        "the {prime minister} said so",
        # capitals
        "{MINISTER OF JUSTICE OF LATVIA} MEETS GUESTS IN RIGA",
        "the {Divisional Commander (Land Border)} wept",
        "the {Minister in charge of Forestry} resigned",
        "the {Chief Judge of Kenya and Malawi} spoke",
        "the {Commander Land Forces} saluted",
        "said {Judge} Ottoline Farr",
        "{Justice} Ottoline Farr dissented",
        "the {Keeper of the Seals} replied",
        # numbers, names in quotation marks, what is glued on
        "Ana Paz, {Commander of the Border Region No. 3}; and others",
        "Ana Paz, {Chairman of the Joint Committee 7}, spoke",
        "Ana Paz, {Chair of the 12th Session}, spoke",
        "Ana Paz, {president of the cooperative “Sea of Hope”}, spoke",
        "{President of «Kalan Steel JSC»} Ana Paz",
        "{Prefect of Volta-Kirkuk} Ana Paz",
        "{Minister of State in charge of Forestry} Ana Paz",
        # modifiers with "and", and in small letters
        "Ana Paz, {Training and Development Coordinator}, spoke",
        "Ana Paz, {family liaison officer}, spoke",
        "the {finance director of the [Mint]}",
        "Ana Paz, {deputy minister of labour and social protection}, spoke",
        "{Officiating Commandant of the [Staff School]} Ana Paz",
        # places and bodies behind "in" and "at"
        "{Naval Attaché in Japan} Kenji Mori",
        "Ana Paz, {Director General at the [Ministry of Trade]}, spoke",
        # a second mention
        "{Registrar of the [Court]} Ana Paz wept. Later the {Registrar} smiled.",
        "The {Registrar}, Ms. Paz, smiled.",
        "whose {head}, Ana Paz, smiled",
        "Director of Libraries".join(("{", " (Acting)} Ana Paz")),
    ],
)
def test_finds(marked):
    page, found = page_of(marked)
    expected = marked.replace("[", "").replace("]", "")
    assert marked_up(page.text, list(positions.find(page, found))) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The ministers of five countries met.",
        "Posted at 6:42 PM by the press",
        "Vera Kos MP said so",
        "Vera Kos, MP, said so",
        "Later the registrar smiled.",
        "took the chair at noon",
        "Paramount programmes, 12 of them",
        "Foreign ministers and heads of state agreed.",
        "Heads of agencies and directors came.",
        "a representative of [UNHCR] said",
        "representatives of Latvia and Georgia",
        "participants, experts and citizens",
        "members of the council",
        "a member of the team",
        "the [Council of Ministers] met",
        "the [Office of the Prosecutor General of Latvia]",
        "the [Prime Minister's Office]",
        "Ambassador Kenji Mori came.",
        "Counsellor Ana Paz came.",
        "First Secretary Ana Paz came.",
        "Colonel Ivo Lejins came.",
        "Chief Inspector Ivo Lejins came.",
        "his deputy and her assistants",
        "the head of a school",
        "found at the head of a queue",
        "The chief reason is the price.",
        "He was the first to lead.",
        "the secretary typed",
        "an officer on duty",
        "the judge of character",
        "the chair was empty",
        "a director of photography",
        "the leader of the song",
        "a general rule",
        "deputies of the mayors",
        "expert opinion",
        "the partner countries",
        "Member States of the [EU]",
        "member of the public",
        "Expert Group on Trade",
        "President Palace".replace("Palace", "Affairs"),
        "the managers of hotels",
        "spokespersons and advisers",
        "a prosecutor was there",
        "ambassadors of Peru and Oman",
        "the delegate of Malta replied",
        "Kings and queens of old",
        "under his chairmanship",
        "headed by a team",
        "the presidency of Latvia",
        "ministerial meeting in Riga",
        "the governorate of Kirkuk",
        "chief among them",
        "head office in Lima",
        "",
        "of of the minister-".replace("minister", "ministry"),
        "the course of justice ran on",
    ],
)
def test_ignores(text):
    page, found = page_of(text)
    assert list(positions.find(page, found)) == []


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("the President of the Republic of Kenya", "state"),
        ("Minister of Health of Peru", "government"),
        ("Governor of Volta region", "regional"),
        ("Speaker of the [Saeima]", "parliament"),
        ("Prosecutor General of Latvia", "judiciary"),
        ("Commander of the [Coast Guard]", "armed_forces"),
        ("Ambassador of Japan to Georgia", "diplomatic"),
        ("Secretary General of [ASEAN]", "international"),
        ("Chief Executive Officer of [Sohar Shipping]", "corporate"),
        ("head of the Latvian delegation", "delegation"),
        ("Rector of the [Academy of Arts]", "other"),
    ],
)
def test_category(text, category):
    page, found = page_of(text)
    assert [mention.category for mention in positions.find(page, found)] == [category]
    assert category in CATEGORIES_OF_POSITION


def test_stays_linear():
    page, found = page_of("Deputy " * 5_000 + "Minister of " * 3_000 + "the " * 5_000)
    assert len(list(positions.find(page, found))) <= 3_000
