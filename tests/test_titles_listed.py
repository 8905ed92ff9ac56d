"""Lists of titles: which items are titles, where they begin and end, and what stands together.

Rows mark the expected titles with [ ]; all finders run, so that names in remarks are known.
"""

import pytest

from extract import pages
from extract.finders import KINDS
from extract.mentions import ItemMention, Mention, Release


def found_in(text: str) -> list[ItemMention]:
    page = pages.read(Release("r", text))
    found: dict[str, list[Mention]] = {}
    for kind in KINDS:
        found[kind.type] = list(kind.find(page, found))
    return [item for item in found["agenda_item"] if isinstance(item, ItemMention)]


def bare(marked: str) -> str:
    return marked.replace("[", "").replace("]", "")


def marked_in(text: str) -> str:
    items = found_in(text)
    for at in sorted({m.start for m in items} | {m.end for m in items})[::-1]:
        opened, closed = sum(m.start == at for m in items), sum(m.end == at for m in items)
        text = text[:at] + "]" * closed + "[" * opened + text[at:]
    return text


LEAD = "The Council of Pilots met in Bodø on 3 May 2031.\n\n"


@pytest.mark.parametrize(
    "marked",
    [
        # markers
        "The agenda was as follows:\n1. [Dredging of the bay]\n2. [Fees for pilots]",
        "The agenda was as follows:\n1) [Dredging of the bay]\n2) [Fees for pilots]",
        "The agenda was as follows:\n(1) [Dredging of the bay]\n(2) [Fees for pilots]",
        "The agenda was as follows:\na) [Dredging of the bay];\nb) [Fees for pilots].",
        "The agenda was as follows:\nI. [Dredging of the bay]\nII. [Fees for pilots]",
        "The agenda was as follows:\n(i) [Dredging of the bay]\n(ii) [Fees for pilots]",
        "The agenda was as follows:\nA. [Dredging of the bay]\nB. [Fees for pilots]",
        "The agenda was as follows:\n1.1 [Dredging of the bay]\n1.2 [Fees for pilots]",
        "The agenda was as follows:\n• [Dredging of the bay]\n• [Fees for pilots]",
        "The agenda was as follows:\n– [Dredging of the bay];\n– [Fees for pilots].",
        "The agenda was as follows:\n* [Dredging of the bay]\n* [Fees for pilots]",
        "The agenda was as follows:\no  [Dredging of the bay]\no  [Fees for pilots]",
        "The agenda was as follows:\n➢ [Dredging of the bay]\n➢ [Fees for pilots]",
        "The agenda was as follows:\n1 › [Dredging of the bay]\n2 › [Fees for pilots]",
        "The agenda was as follows:\n1º [Dredging of the bay]\n2º [Fees for pilots]",
        "The Council adopted:\n№ 1 «[On dredging]»\n№ 2 «[On fees for pilots]»",
        "The Council adopted:\nN° 1 “[On dredging]”\nN° 2 “[On fees for pilots]”",
        "The Council adopted:\n01/2031 “[On dredging]”\n02/2031 “[On fees for pilots]”",
        # labels
        "Decisions taken:\nDecision 1: [Dredging of the bay]\nDecision 2: [Fees for pilots]",
        "Decisions taken:\nDecision No. 4/31 – [Dredging of the bay]\nDecision No. 5/31"
        " – [Pilot fees]",
        "The Board took these decisions:\nRESOLUTION 01-31. “[To dredge the bay]”.\n"
        "RESOLUTION 02-31. “[To raise the fees]”.",
        "The trainers taught four modules:\nModule 1 - [Knots and ropes]\nModule 2 -"
        " [Night signals]",
        "There were three sessions:\nFirst session: [Knots and ropes]\nSecond session:"
        " [Night signals]",
        "The work went in two groups:\nGroup 1. «[Knots and ropes]»\nGroup 2. «[Night signals]»",
        "Themes debated:\n\nTheme I – “[Knots and ropes]”\nTheme II – “[Night signals]”",
        "Still to come today:\n\n15:00 – [Knots and Ropes: a Defence]\n16:30 – [Night Signals]",
        "The sessions were:\nPanel A: [Knots and ropes]\nPanel B: [Night signals]",
        "The topics were:\nDay 1: [Knots and ropes]\nDay 2: [Night signals]",
        "Agenda:\nItem 1: [Knots and ropes]\nItem 2: [Night signals]",
        # what was done with them leads each in
        "The Council:\n1. adopted the [Plan of Dredging];\n2. noted the [Report on Fog Horns].",
        "The ministers, after debate:\n– approved the [Agreement on Tugboats];\n"
        "– rejected the [Proposal for a Kelp Tax].",
        "The Council:\ni. deferred the [Treaty on Kelp] to its next session;\nii. approved the"
        " [Rules of Pilotage].",
        "The Council took these decisions:\n• adopted “[Rules of Pilotage]”;\n"
        "• deferred “[Treaty on Kelp]”;\n• excluded “[Fees for fog]” from its agenda.",
        # remarks behind
        "The agenda was as follows:\n1. [Dredging of the bay] – adopted\n2. [Pilot"
        " fees] (postponed)",
        "The agenda was as follows:\n1. [Dredging of the bay]; and\n2. [Fees for pilots].",
        "The agenda was as follows:\n1. [Dredging of the bay] (Norway)\n2. [Fees for"
        " pilots] (Peru)",
        "The reports heard were:\n1. [Dredging of the bay] (speaker: Dr. Ana Lund)\n2."
        " [Pilot fees]",
        "The reports heard were:\n1. [Dredging of the bay], by Dr. Ana Lund\n2. [Pilot fees]",
        "The reports heard were:\n1. [Dredging of the bay], presented by Ana Lund\n2. [Pilot fees]",
        "The week has these exercises and topics:\n- [Night crossing] (June 25)\n-"
        " [Rope drill], run by Maj."
        " Ole Berg (June 26-27)",
        "The programme is as follows:\n1. [Display of registers]: 29 August 2031\n"
        "2. [Naming of pilots]: 3 September 2031\n3. [Polling]: 9 September 2031",
        "The agenda was as follows:\n1. [Treaty on kelp], whose draft will be sent in"
        " May\n2. [Pilot fees]",
        "The agenda was as follows:\n1. [Treaty on kelp], postponed to autumn\n2. [Pilot fees]",
        "The agenda was as follows:\n1. [Treaty on kelp (new edition)]\n2. [Pilot fees]",
        "The agenda was as follows:\n1. [Fog: who pays?] (held over, as Mr. Lund could"
        " not come)\n2. [Kelp farms]",
        # small letters, questions, single words
        "The following questions were touched:\n• [search for stolen boats]\n•"
        " [exchange of pilots]",
        "Papers were heard under three headings:\n• [Kelp as Food]\n• [Who Owns the"
        " Fog? Law since 1982]\n• [Tides]",
        "The topics of the meeting were:\na) [Numbers that are answered at night];\nb)"
        " [Kelp farms].",
        # after a long lead, or one that the full stop of a month breaks
        "Following modules were taught from 5th to 9th Feb., 2031:\n\n1. [Knots and"
        " ropes]\n2. [Night signals]",
        "The following proposals were handed to the Minister on May 8:\n\n- [Trial in"
        " four days];\n- [Kelp farms].",
    ],
)
def test_finds(marked: str) -> None:
    text = bare(LEAD + marked)
    assert marked_in(text) == LEAD + marked


@pytest.mark.parametrize(
    "text",
    [
        "Contacts:\n1. Press office, Tel. 55 01 22\n2. press@pilots.example",
        "The decision lists these firms:\n– Nordlys Tare A.Ş.,\n– Havn Ltd.,\n– Fjord Kelp GmbH",
        "The report names three persons:\n1. Ana Lund\n2. Ole Berg\n3. Nils Dahl",
        "The treaty was signed by the delegations of:\n– Norway\n– Peru\n– Ghana",
        "The report gives these figures:\n• Boats: 1,204\n• Pilots: 311\n• Crews: 4,600",
        "The report says the following:\n• The bay was dredged. It is now deep.\n• Fees"
        " have risen.",
        "The charge was heard against:\n1st defendant: Ana Lund\n2nd defendant: Ole Berg",
        "The Council advises:\n• Do not sail at night.\n• Wear a life vest, which will"
        " keep you afloat.",
        "His career:\n1986–1994: Legal officer\n1994–2003: Judge of the port court",
        "What you should bring:\n- a coat\n- warm boots\n- bread",
        "The Council:\n1. thanked its hosts;\n2. agreed to meet in Bergen in May.",
        "Members of the group:\n1. Ministry of Fisheries of Norway\n2. Ministry of"
        " Fisheries of Peru",
        "The visitors:\n1. toured the harbour;\n2. visited the Maritime Museum;\n3. met the crews.",
        "Prices were announced:\n- Adults: $5\n- Children: $2",
        "The schedule of buses:\n1. 8:00 Bergen\n2. 9:30 Voss",
    ],
)
def test_ignores(text: str) -> None:
    assert marked_in(LEAD + text) == LEAD + text


def lists_of(text: str) -> str:
    """Return the lists of the titles: a letter for each, in order, - where there is none."""
    letters: dict[str | None, str] = {None: "-"}
    for item in found_in(text):
        letters.setdefault(item.list, chr(ord("a") + len(letters) - 1))
    return "".join(letters[item.list] for item in found_in(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # one sentence
        ("The decisions “On Fog”, “On Cod” and “On Kelp” were adopted.", "aaa"),
        ("The decisions “On Fog”; “On Cod”; “On Kelp” were adopted.", "aaa"),
        ("They adopted the decision “On Fog” as well as the decision “On Cod”.", "aa"),
        ("They adopted the decision “On Fog”, the plan “Dry Docks” and also “On Cod”.", "aaa"),
        ("They adopted “On Fog” (by vote), “On Cod” (by consensus) and “On Kelp”.", "aaa"),
        ("They adopted 1) “On Fog”; 2) “On Cod”; 3) “On Kelp”.", "aaa"),
        ("They adopted: (a) “On Fog”, (b) “On Cod” and (c) “On Kelp”.", "aaa"),
        ("They adopted: first, “On Fog”; second, “On Cod”; third, “On Kelp”.", "aaa"),
        ("Adopted were «On Fog» , «On Cod» and the decree «On Kelp».", "aaa"),
        ("The report “Fog in June” was heard. The plan “Dry Docks” was adopted.", "--"),
        ("The report “Fog in June” was heard, while the plan “Dry Docks” was adopted.", "--"),
        ("They heard the report “Fog in June” and approved the plan “Dry Docks”.", "--"),
        # authors, votes and days between
        (
            "They heard “Fog in June” by Ana Lund, “Cod in July” by Ole Berg and “Kelp in May”.",
            "aaa",
        ),
        (
            "The papers “Fog in June”, presented by Dr. Ana Lund of Bergen University;"
            " “Cod in July”,"
            " by Captain Ole Berg; and “Kelp in May” were heard.",
            "aaa",
        ),
        ("They adopted “On Fog”, “On Cod” and, by 41 votes to 2, the decision “On Kelp”.", "aaa"),
        ("Events included “Fog in June” on Tuesday and “Cod in July” on Thursday.", "aa"),
        ("The reports were: Ana Lund — “Fog in June”, Ole Berg — “Cod in July”.", "aa"),
        (
            "The staff game “Cold Water”, the medical contest “Golden Hour” and the"
            " seminar “Fog” ran.",
            "aaa",
        ),
        ("They read the note “Fog in June” and the survey “Cod in July”.", "aa"),
        ("They signed the “Charter of Bodø”, as also the “Protocol on Cod”.", "aa"),
        # counted in several sentences
        (
            "The first round table, “Fog in June”, was led by Ana Lund. The second one,"
            " “Cod and Kelp"
            " in July”, was led by Ole Berg. The third, “Kelp and Salt in May”, was put off.",
            "aaa",
        ),
        (
            "First, our “Plan of Dredging” was adopted. Second, the “Charter of Pilots” is ready.",
            "aa",
        ),
        ("Firstly, the plan “Dry Docks” was adopted. Secondly, the plan “Wet Docks” was.", "aa"),
        (
            "The first report, “Fog in June”, was heard. A later report, “Cod in July”, was not.",
            "--",
        ),
        (
            "The second report, “Fog in June”, was heard. The second plan, “Dry Docks”, was not.",
            "--",
        ),
        # the last has its own clause
        ("They signed the “Treaty on Kelp”, and the “Treaty on Cod” was discussed.", "--"),
        ("They adopted “On Fog” and “On Cod”; “On Kelp” was rejected.", "aa-"),
        ("They adopted “On Fog” and “On Cod”; “On Kelp”; “On Ice”.", "aaaa"),
        # in lines
        ("The agenda was as follows:\n1. Dredging of the bay\n2. Fees for pilots", "aa"),
        ("The Council adopted:\n(a) “On Fog” and “On Cod”;\n(b) “On Kelp”.", "aaa"),
        (
            "The Council adopted:\n1. “On Fog”\n2. “On Cod”\n\nIt rejected:\n1. “On"
            " Kelp”\n2. “On Ice”",
            "aabb",
        ),
        (
            "The agenda was as follows:\n1. Dredging of the bay\n2. Fees for pilots\n\n"
            "(A break was held here.)\n\n3. Fog horns\n4. Kelp farms",
            "aaaa",
        ),
        (
            "The agenda was as follows:\n1. Dredging of the bay\n2. Fees for"
            " pilots\n\nPage 2 of 3\n\n"
            "3. Fog horns\n4. Kelp farms",
            "aaaa",
        ),
        (
            "The agenda was as follows:\n\n1. Dredging of the bay\n\n2. Fees for"
            " pilots\n\n3. Fog horns",
            "aaa",
        ),
    ],
)
def test_lists(text: str, expected: str) -> None:
    assert lists_of(LEAD + text) == expected


def test_order_counts_from_one_in_each_list() -> None:
    text = "They adopted “On Fog”, “On Cod”. They rejected “On Kelp”, “On Ice” and “On Salt”."
    assert [item.order for item in found_in(text)] == [1, 2, 1, 2, 3]
    assert [item.list for item in found_in(text)] == ["list1"] * 2 + ["list2"] * 3


def test_a_title_alone_has_no_order() -> None:
    (item,) = found_in("They adopted the decision “On Fog”.")
    assert (item.list, item.order) == (None, None)
