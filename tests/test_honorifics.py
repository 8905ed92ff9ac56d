"""Honorifics: every span marked with [ ] is found, and nothing else."""

import pytest

from extract import words
from extract.finders import honorifics
from extract.mentions import PlaceMention, Release
from extract.pages import Page


def marked_in(text: str, places: tuple[str, ...] = ()) -> str:
    page = Page(Release("r", text), tuple(words.split(text)), (), (), ())
    found = [
        PlaceMention(*page.release.span(text.index(name), text.index(name) + len(name)))
        for name in places
    ]
    for honorific in reversed(list(honorifics.find(page, {"place": found}))):
        text = f"{text[: honorific.start]}[{honorific.text}]{text[honorific.end :]}"
    return text


@pytest.mark.parametrize(
    "marked",
    [
        "[Mr.] Tomas Vrba",
        "[Mr] Vrba said",
        "[MR.] TOMAS VRBA",
        "[Mrs] Vrbová's report",
        "[Ms.] de Wit spoke",
        "[Miss] Ada Obi sang",
        "[Mr.]Vrba",
        "[Dr.] Lina Haddad",
        "[Dr] al-Masri",
        "[Prof.] [Dr.] Uwe Brandt",
        "[Professor] Uwe Brandt",
        "[Assoc. Prof.] Uwe Brandt",
        "[Prof.] B. S. Brandt",
        "[H.E.] [Mr.] Tomas Vrba",
        "[H.E] Tomas Vrba",
        "[HE] Tomas Vrba",
        "[H.E.] Ambassador Lina Haddad",
        "[H.E.] the Minister of Foreign Affairs of Oman, [Sayyid] Badr Al-Said",
        "[H.E.] President Amadou Keita",
        "[His Excellency] Amadou Keita",
        "[Her Excellency] [Dr.] Lina Haddad",
        "[His Royal Highness] [Prince] Talal bin Fahd",
        "[HRH] [Princess] Amira",
        "[His Majesty] King Jigme Dorji Wangdi",
        "[His Holiness] Tikhon",
        "[Hon.] Musa Danladi",
        "the [Hon.] Musa Danladi",
        "the [Rt Hon.] Helen Ashby",
        "the [Right Honourable] Helen Ashby",
        "[Hon'ble] [Shri] Gopal Singh",
        "[Hon’ble] Minister [Smt.] Kavita Rao",
        "[Shri] Gopal Singh",
        "[Sir] Douglas Crane",
        "[Dame] Helen Ashby",
        "[Lord] Ashby",
        "[Lady] Ashby",
        "[Sheikh] Salem Al-Harthy",
        "[Sheikha] Noura",
        "[Sheikh] [Dr.] Salem Al-Harthy",
        "Minister Plenipotentiary [Sheikh] Salem",
        "[Dato’] Rahman bin Ali",
        "[Dato'] Rahman bin Ali",
        "[Dato Seri] Rahman bin Ali",
        "[Datuk] Rahman bin Ali",
        "[Tan Sri] Rahman bin Ali",
        "[Tun] Rahman",
        "[Haji] Rahman",
        "[Alhaji] Musa Danladi",
        "[Rev.] Paul Obi",
        "[Rev.] [Msgr] Paul Obi",
        "[Msgr.] Paul Obi",
        "[Fr.] Paul Obi",
        "[Madam] Obi noted",
        "[Mme] Claire Dubois et [M.] Jean Petit",
        "[Maître] Claire Dubois",
        "[Ing.] Karel Dvorský",
        "[Lic.] Luis Rojas",
        "[Mag.] Eva Huber",
        "[Eng.] Salem Al-Harthy",
        "[Adv.] Kavita Rao",
        "[Comrade] Nguyen Van Duc",
        "in Myanmar [U] Aung Lin and [Daw] Khin Mya",
        "[Khun] Somsak Rattana",
        "[Lyonpo] Karma Dorji",
        "[Ato] Abebe Tadesse",
        "[Dr.] ([Mrs.]) Obi",
        "[Mr.] Park Chul-soo",
        "[Ms.] May Lindqvist",
        "[Mr.] Xi Wu",
        "[Mr.] V.V.Orlov",
        "[Mr.] Ulan Bek uulu",
        "[Mr.] O’Leary",
        "[Mr.] ten Brug",
        "[Rev.] [Fr.] Paul Obi",
        "[YB] [Dato’ Sri] Rahman",
        "[Prof.] [Dr.-Ing.] Uwe Brandt",
        "[Mr.] and [Mrs.] Vrba",
        "the [Hon.] [Mr.] Justice Musa Danladi",
        "[H.E.]  [Mr.] Tomas Vrba",
        "General [Sir] Douglas Crane",
        "[His Excellency] Lieutenant General Ravi Menon",
        "[Hon’ble] Prime Minister [Shri] Gopal Singh",
        # professions and degrees
        "[Atty.] Rico Abad",
        "[Abogada] Rosa Paz",
        "[Ingeniero] Lucio Prado",
        "[Engineer] Salem Faraj",
        "[Agronomist] Jean Noel",
        "[JUDr.] Petr Holub",
        "[doc.] [RNDr.] Petr Holub",
        "[Dott.ssa] Carla Neri",
        "[Monseñor] Lucio Prado",
        # elders and chiefs
        "[Serigne] Mor Faye",
        "the late [Pa] Brima Sesay",
        "[Mma] Neo Tau",
        "[Hajiya] Amina Bello",
        "[Grand Chief] [Sir] Paul Vele",
        "Bolivia: [Jilata] Lucho Choque",
        "in Fiji [Adi] Mere Vosa",
        "Thailand: [M.L.] Arun Thong",
        # courts
        "[YA] [Datuk] Aminah Yusof",
        "[His Honour] Judge Tim Ashby",
        "[Hon.] [Lady] Justice Joy Otieno",
        # France writes M.
        "[Mme] Petit and [M.] Luc Petit",
        # a day that is a given name
        "[Pastor] Sunday Obi",
        "[Pastor] Sunday Friday Obi",
        # titles in a row, and inside a name
        "[Pehin] [Dato] Abdul bin Haji Omar",
        "[Dr] Nana Akua Mensah",
        "[Cllr] Neo Tau",
        "Ghana: [Nana] Kofi Ansah",
    ],
)
def test_finds(marked: str) -> None:
    assert marked_in(marked.replace("[", "").replace("]", "")) == marked


@pytest.mark.parametrize(
    "text",
    [
        "Mr. President, dear colleagues",
        "Madam Chair, thank you",
        "Mr. Secretary-General, welcome",
        "Dear Sir,",
        "Dear Sir or Madam",
        "Yes, sir",
        "the Prof. said",
        "HE SAID NO",
        "he went home",
        "His Excellency thanked the hosts",
        "Their Excellencies met",
        "Her Majesty's government",
        "the Crown Prince Fahd",
        "Crown Prince Fahd bin Talal",
        "the Lord Mayor of the city",
        "First Lady Amina Keita",
        "the Prince of Wales",
        "M. le Ministre et Mme la Ministre",
        "Lord Justice Ashby",
        "the House of Lords",
        "a miss is as good as a mile",
        "Miss World was held",
        "they miss Paris",
        "Sri Lanka signed",
        "Sri Lankan troops",
        "St. Petersburg",
        "U.S. forces",
        "the U boat",
        "plan U Thant",
        "Ali M. Hassan said",
        "M. Orlov said",
        "room M. Third floor",
        "Fr. 20 a piece",
        "the doctor gave a tone",
        "Prof. and students",
        "Dr.",
        "Mr.",
        "H.E.",
        "",
        "Sir-Speaker",
        "the Prince Sultan University",
        "Sheikh Zayed Road is closed",
        "Sheikh Salem Medical City",
        "under MS Windows",
        "the DR Nord ship",
        "Dr. Rizal Street",
        "Lady Davis Hospital",
        "the honourable members",
        "it was an honour",
        "Hon. Members rose",
        "engineers of the company",
        "Eng. and architecture",
        "prof. of law",
        "Imam of the mosque",
        "the rev. counter",
        "comrades in arms",
        "Mag. 5 of the journal",
        "Lic. No. 5",
        "a tun of wine",
        "frau and herr",
        "Father's Day",
        "his majesty of style",
        "the Chief Engineer Salem Faraj",
        "Zainab binti Haji Omar",
        "Siti Pengiran Omar",
        "Mother Earth Day",
        "Sardar Ali Khan of Lahore",
        "Nana Kiria of Tbilisi",
    ],
)
def test_ignores(text: str) -> None:
    assert marked_in(text) == text


@pytest.mark.parametrize(
    ("text", "place"),
    [("DR Congo voted", "DR Congo"), ("Prince Edward Island", "Prince Edward Island")],
)
def test_ignores_what_places_explain(text: str, place: str) -> None:
    assert marked_in(text, (place,)) == text
