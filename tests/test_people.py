"""People: every name marked with [ ] is found, and nothing else.

<h …>, <r …>, <p …>, <o …>, <l …> and <d …> mark what earlier finders have found: an honorific, a
rank, a position, an organisation, a place, a date.
"""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract import words
from extract.finders import people
from extract.mentions import Mention, PlaceMention, Release
from extract.pages import Page

KINDS = {
    "h": "honorific", "r": "rank", "p": "position", "o": "organisation", "l": "place", "d": "date",
}  # fmt: skip


def page_of(text: str) -> Page:
    return Page(Release("r", text), tuple(words.split(text)), (), (), ())


def marked_in(text: str) -> str:
    """Return `text`, with < > kept, and the people that are found in it in brackets."""
    plain, spots = "", []
    for piece in re.split(r"(<\w [^<>]*>)", text):
        inner = piece[3:-1] if piece.startswith("<") else piece
        if inner != piece:
            spots.append((KINDS[piece[1]], len(plain), len(plain) + len(inner)))
        plain += inner
    page = page_of(plain)
    found: dict[str, list[Mention]] = {kind: [] for kind in KINDS.values()}
    for kind, start, end in spots:
        found[kind].append(Mention(start, end, plain[start:end]))
    for person in reversed(list(people.find(page, found))):
        plain = f"{plain[: person.start]}[{person.text}]{plain[person.end :]}"
    return plain


@pytest.mark.parametrize(
    ("kind", "expected"), [("country", ["Anna Bell"]), ("city", ["Anna Bell", "Viet Nam"])]
)
def test_a_country_behind_an_office_is_nobody(kind: str, expected: list[str]) -> None:
    text = "Anna Bell, Minister of Ports, Viet Nam, was there"
    office, start = "Minister of Ports", text.index("Viet Nam")
    page = page_of(text)
    found: dict[str, list[Mention]] = {
        "position": [Mention(text.index(office), text.index(office) + len(office), office)],
        "place": [PlaceMention(start, start + 8, "Viet Nam", "Viet Nam", kind, "VN")],
    }
    assert [person.text for person in people.find(page, found)] == expected


def without_tags(text: str) -> str:
    return re.sub(r"<\w ([^<>]*)>", r"\1", text)


@pytest.mark.parametrize(
    "marked",
    [
        # titles before the name
        "<h Mr.> [Tomas Vrba] arrived.",
        "<h Mr.>[Vrba] arrived.",
        "<h Ms.> [van Loon] arrived.",
        "<r Major General> [Idrissa Ouattara] arrived.",
        "<r Colonel> [Qvist] arrived.",
        "<p Minister of Justice of <l Norway>>".replace("<l Norway>", "Norway") + " [Liv Dahle]",
        "<p Prime Minister> [Vrba] left.",
        "<p Minister of Transport>, <r Colonel> [R. Sultanov] opened it.",
        "<h H.E.> <h Mrs.> [Nomvula Khoza] (<l South Africa>)",
        # titles that nobody has found
        "Minister Tomas".replace("Tomas", "[Tomas Vrba]") + " arrived.",
        "They heard Mr. [Vrba] on this.",
        "Ambassador [Yusra Al-Kindi] was present.",
        "Lt Gen [Farooq Baig] spoke.",
        "General [Maung Aye Lwin] spoke.",
        # letters behind the name; initials that are written together
        "<r Commodore> [Ravi Kuruvilla] UYSM VM of the fleet spoke.",
        "<r Inspector> [Moana Rangihuna] QSM spoke and <h Sir> [Tom Ashby] DSO DFC left.",
        "<r Air Commodore> [VK Ramdin] spoke.",
        "<h Shri> [JP Chowgule] spoke.",
        # words of an address are no words of the language
        "Then [Salim Keita] spoke; write to s.keita@force.example or www.keita.example today.",
        "<p Minister of Ports> [Sultan bin Adil] spoke.",
        "<r Constable> 212 [Ama Dzokoto] and <r Cpl.> #35 [Wirtu] came.",
        # titles behind the name
        "[Wirtu Dabassa], <p head of the customs post>, spoke.",
        "[Oyvor Tveit] (<p Director of Police>) spoke.",
        "[Sokol Bitri], who is <p Chairman of the Board>, spoke.",
        # countries in brackets
        "Guests were [Sokol Bitri] (<l Albania>) and [Wirtu Dabassa] (<l Ethiopia>).",
        # names of many cultures
        "Then [Elnur Mammadli] spoke.",
        "Then [Ayşegül Yurdakul] spoke.",
        "Then [Gulnoza Rahmatova] spoke.",
        "Then [Nurlan Asan uulu] spoke.",
        "Then [Rustam Ali oglu Veliyev] spoke.",
        "Then [Jasur Karim o‘g‘li Tursunov] spoke.",
        "Then [Oksana Bondarenko] spoke.",
        "Then [Ivan Petrovich Sokolov] spoke.",
        "Then [Sokolov Ivan Petrovich] spoke.",
        "Then [Giorgi Lomidze] spoke.",
        "Then [Anahit Sarkisyan] spoke.",
        "Then [Zhang Weiguo] spoke.",
        "Then [Kim Min-jae] spoke.",
        "Then [Nguyen Thi Hoa] spoke.",
        "Then [Keiko Tanabe] spoke.",
        "Then [Somchai Rattanakul] spoke.",
        "Then [Siti Nurhaliza binti Rahim] spoke.".replace(" binti Rahim", ""),
        "Then [Bambang Hartono] spoke.",
        "Then [Rajesh Kulkarni] spoke.",
        "Then [Tshering Wangmo] spoke.",
        "Then [Reza Farahani] spoke.",
        "Then [Khaled bin Omar Al-Balushi] spoke.",
        "Then [Moussa Ould Daddah] spoke.",
        "Then [Aminata Sangaré] spoke.",
        "Then [Chinedu Okwuosa] spoke.",
        "Then [Wanjiru Kimathi] spoke.",
        "Then [Tewodros Alemu] spoke.",
        "Then [Thandiwe Mkhize] spoke.",
        "Then [João Sequeira] spoke.",
        "Then [María José Ibáñez] spoke.",
        "Then [Jean-Marc de Villiers] spoke.",
        "Then [Giuseppe Di Stefano] spoke.",
        "Then [Jürgen von der Heide] spoke.",
        "Then [Pieter van den Broek] spoke.",
        "Then [Þórdís Jónsdóttir] spoke.",
        "Then [Mikko Hämäläinen] spoke.",
        "Then [Rūta Kazlauskaitė] spoke.",
        "Then [Zbigniew Wójcik] spoke.",
        "Then [Nikos Papanikolaou] spoke.",
        "Then [Ionuț Dumitrescu] spoke.",
        "Then [Dragan Petrović] spoke.",
        "Then [Sione Tupouniua] spoke.",
        "Then [Batbayar Ganzorig] spoke.",
        # initials
        "Then [V. Sokolov] and [Yu.P. Orlova] spoke.",
        "Then [E.Hasanli] spoke.",
        "Then [Retno K. Wibowo] spoke.",
        "Then [J.-P. Moulin] spoke.",
        "Then [H. Karapetyan]'s report was heard.",
        # capitals and other marks
        "Then <h Mr.> [Aziz KARACA] spoke.",
        "<h MR.> [TOMAS VRBA] MEETS <h MS.> [LIV DAHLE]",
        "Then [Robert M. Ashby, Jr.] spoke.",
        "Then [Seán O'Driscoll] and [Siobhan O’Hara] spoke.",
        # later mentions
        "[Oleg Drozdov] came. Then [Drozdov] and [O. Drozdov] left.",
        "[DROZDOV] IN TOWN\n\n<p Minister> [Oleg Drozdov] came.",
        "<h Mr.> [Otto van Aken] came. [Van Aken] left.",
        "[Retno Wibowo] came. [Retno] left.",
        "<h Ms.> [Jordan Bell] came. [Jordan] said no.",
        "<r Second Secretary> [Chad Romer] came. He praised [Romer] in <l Chad>.",
        # names that are places, months, words
        "<h Ms.> [Georgia May] came from <l Georgia>.",
        "<h Mr.> [Will Park] will come in <d May>.",
        "<h Mrs.> [Paris Florence Holt] left <l Paris>.",
        # names that are words
        "Then [Kareem Young] spoke.",
        "<r Sergeant> [Rondell Major] left.",
        "[Hope Akello], a nurse, came.",
        "[Bill Kangas], 44, of Bonn, came.",
        "They heard [Grace Wambui Long].",
        "<h Mr.> [Oliver North] came.",
        # nicknames in quotes
        "Then [Ronald “Ti Ron” Prosper] spoke.",
        "police seek [Moussa dit «Chef» Diallo], 40.",
        # initials and particles of Asia
        "<h Mr.> [Md. Karim Uddin] spoke.",
        "<h Ms.> [Kavitha a/p Raman] spoke.",
        "<r Lt. Col.> [A K M Karim Haque] came.",
        "<h Ms.> [Nurul binti Omar] spoke.",
        # after a service, before honours
        "<r Rear Admiral> HCG [Nikos Raptis] spoke.",
        "<h Dr> [Tim Ashby] QC came.",
        "<h Dr> [Roy Abad Jr.], came.",
        "U.S. Attorney [Penny Farrow] spoke.",
        # roles, ages and contacts
        "his wife [Zorva Tikanen] came.",
        "the novelist [Zorva Tikanen] came.",
        "the suspect [Zorva Tikanen], 31, fled.",
        "Contact: [Zorva Tikanen]",
        "Approved by: [Zorva Tikanen]",
        "[Zorva Tikanen], a young barrister, came.",
        "[Zorva Tikanen] (coach), left.",
        # half of a double name
        "<h Ms.> [Ana Prado-Quispe] came. Later [Quispe] left.",
        "<h Sayyid> [Hamad bin Said Al Omari] came.",
        "<r Colonel> [Ceyhun Sabir oğlu Haşimov] came.",
        "<h Hon.> [Roosevelt St. Clair] came.",
        "<h Ms.> [Lena Marlowe-Abad] left.",
        "[I. Petrova] came.\n[V. Bell] did not.",
    ],
)
def test_finds(marked: str) -> None:
    tagged = re.sub(r"[\[\]]", "", marked)
    assert marked_in(tagged) == without_tags(marked)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   \n\n ",
        "The Green Corridor was opened.",
        "National Single Window was launched.",
        "Supreme Order of the Northern Star",
        "Sea Shield took place in <d May>.",
        "The exercise ‘Spring Wave’ began.",
        "<l New York> and <l San Marino>",
        "in <l Jordan>, <l Chad> and <l Georgia>",
        "<l Santiago> hosted the Meeting.",
        "the Heydar Novruzov Foundation",
        "Ivan Petrov Street was repaired.",
        "a museum named after Ivan Petrov",
        "the Anna Bell University",
        "the Victoria Cup",
        "Regular Meeting of Experts",
        "Joint Statement",
        "<o Ministry of Finance>",
        "Deputy Minister of Finance",
        "Minister of Foreign Affairs",
        "Secretary General",
        "Colonel-General of Police",
        "A Good Start",
        "I Agree",
        "Annex B. Budget",
        "U.S. Steel",
        "<d April> and <d August>",
        "On Monday Morning",
        "Happy New Year",
        "Law No. 5",
        "CIS and GUAM",
        "THE MEETING WAS HELD",
        "Terms of Use | Privacy Policy | Contact Us",
        "Black Sea Economic Cooperation",
        "Russian Orthodox Christmas",
        "Turkish Airlines",
        "Grace and hope, faith and joy.",
        "Will they come? May they go?",
        "Hurricane season",
        "Belt and Road",
        "Digital Silk Road",
        "Agenda 2063",
        "Golden Hands Award",
        "van der",
        "oglu",
        "A. B. C.",
        "J.",
        "’s",
        "- - -",
        "Тест",
        "The exercise “Jal Rahat” began.",
        "at the Instituto Lucio Prado",
        "Plaza Lucio Prado is closed",
        "the freighter Hong Wei sank",
        "A. Activation of funds",
        "Toll-free line",
        "On <d Sunday> Schools reopen",
        "in <d May> Rice exports fell",
        "the Paris Agreement",
        "Grace Period ends",
        "Sri Lankan Airlines",
        "Bill Amendment passed",
        "I. Approved the plan.\nII. Rejected the appeal.\nV. Heard the report.",
    ],
)
def test_ignores(text: str) -> None:
    assert marked_in(text) == without_tags(text)


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    found = list(people.find(page_of(text), {}))
    assert all(text[person.start : person.end] == person.text for person in found)
    assert all(a.end <= b.start for a, b in zip(found, found[1:], strict=False))


@pytest.mark.parametrize(
    "unit", ["A. ", "Al-", "van ", "Anna ", "Anna Petrov ", "’s", "H.E. ", "O'"]
)
def test_long_runs_are_read_to_the_end(unit: str) -> None:
    found = list(people.find(page_of(unit * 20_000 + "\n\nMs. Ilse Vogt spoke."), {}))
    assert found[-1].text.endswith("Ilse Vogt")


@pytest.mark.parametrize(
    ("text", "date", "name"),
    [
        ("They held Musa Obi, Sunday Okoro and others.", "Sunday", "Sunday Okoro"),
        ("The talk was moderated by June Farrow.", "June", "June Farrow"),
        ("Then Emmanuel Sunday Okoro spoke.", "Sunday", "Emmanuel Sunday Okoro"),
        ("a prize for Liam Parry-May in Oslo", "May", "Liam Parry-May"),
        ("In June Farrow left.", "June", None),
        ("On Sunday Okoro left.", "Sunday", None),
        ("Paris hosted it on Monday Morning.", "Monday", None),
    ],
)
def test_a_day_or_month_may_be_a_name(text: str, date: str, name: str | None) -> None:
    at = text.index(date)
    spot = Mention(at, at + len(date), date)
    found = [person.text for person in people.find(page_of(text), {"date": [spot]})]
    assert (name in found) if name else not any(date in person for person in found)
