"""Titles of agendas and lists: where they are, in which list, what they are, what became of them.

Rows mark the expected titles with [ ]; a row for kind and status has "kind status" a title.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract import pages
from extract.finders import agenda
from extract.mentions import ITEM_KINDS, STATUSES, ItemMention, Release


def found_in(text: str) -> list[ItemMention]:
    return list(agenda.find(pages.read(Release("r", text)), {}))


def bare(marked: str) -> str:
    return marked.replace("[", "").replace("]", "")


def marked_in(text: str) -> str:
    for at in sorted({m.start for m in found_in(text)} | {m.end for m in found_in(text)})[::-1]:
        opened = sum(m.start == at for m in found_in(text))
        closed = sum(m.end == at for m in found_in(text))
        text = text[:at] + "]" * closed + "[" * opened + text[at:]
    return text


@pytest.mark.parametrize(
    "marked",
    [
        # the noun before, right behind, or the title's own
        "The Board took a decision “[On the Lease of Two Tugboats]”.",
        "The Board read the report “[State of the Lighthouses]” and left.",
        "A seminar titled «[Kelp as Food]» was held in Tromsø.",
        "The exercise ‘[Silver Gull 2031]’ took place off Vardø.",
        "The “[Silver Gull]” exercise took place off Vardø.",
        "The ministers signed the “[Agreement on Shared Tugboats]” at noon.",
        "“[Protocol on Cod Quotas]” was signed by both sides.",
        "The ‘[Northern Harbours Action Plan]’ was welcomed by all.",
        "He presented his book \"[A Life among Buoys]\" to the guests.",
        "They exchanged views on the topic „[Ice and Insurance]“.",
        # marks that are wrong, missing or ugly
        "Rulings were passed on“[Dredging of the Inner Port]”and“[Fees for Pilots]”.",
        "Decisions “[On Dredging], “[On Pilot Fees]”, “[On Fog Horns]” were adopted.",
        "Decisions „[On Dredging]“, “[On Pilot Fees]“ and \"[On Fog Horns]” were adopted.",
        "The reports “ [Sea Ice in June] ”, “[Sea Ice in July].” were heard.",
        "The report “” was sent out; the report “[Sea Ice in July]” was heard.",
        "The Board approved the plan ''[Dredging of the Inner Port]'' at last.",
        # titles in titles
        "A decision “[On the Course “[First Aid at Sea]” in Bergen]” was taken.",
        "The decision “[On approval of the “[Statute of Pilots]”]” was taken.",
        "The report “[“Night of the Gales” in Figures]” was heard.",
        "The decision “[On the Year of the “Good Pilot”]” was adopted.",
        "The act “[Amendments to the Decision “[On Fog Horns]”]” was passed.",
        # lists in lines
        "The following questions were considered:\n1. [Dredging of the Inner Port]\n"
        "2. [Fees for pilots];\n3. [Other business].",
        "The Board adopted:\na) “[Plan of Dredging]”;\nb) “[List of Pilots]”.",
        "The parties signed:\n- [Agreement on Cod];\n- [Memorandum on Kelp (annex)].",
        "The agenda was as follows:\n• [Election of the chair] (approved)\n• [Fees for pilots]",
        "These texts were approved:\n(i) Decision “[On Dredging]”;\n(ii) Decision “[On Fog]”.",
        # a title again, shortened
        "The ministers signed the “[Agreement on Shared Tugboats]”. Then “[Shared Tugboats]” was"
        " praised.",
    ],
)  # fmt: skip
def test_finds(marked: str) -> None:
    assert marked_in(bare(marked)) == marked


@pytest.mark.parametrize(
    "text",
    [
        "“We will dredge the port by May,” said the mayor.",
        "The mayor said: “The port will be dredged by May.”",
        "“The port is our home”, – noted Captain Ola Berg.",
        "She stressed that “a port without pilots is a trap”.",
        "The Minister told reporters: \"Nobody Will Be Left at Sea\".",
        "„Ice does not wait“, answered the harbour master.",
        "The fleet lay in the hotel “Polar Star” of Vardø.",
        "The ship “Morning Tide” called at Bodø.",
        "The frigate ‘Brave Gull’ and the tug ‘Ant’ left.",
        "Police ended Operation “Cold Hook” on Monday.",
        "The company “Kelp and Sons” won the tender.",
        "The NGO «Clean Fjord» and the foundation «Open Sea» came.",
        "Trucks queue at the checkpoint “Stone Bridge”.",
        "The so-called “grey fleet” is growing.",
        "Colleagues call him “the Pilot”.",
        "Ola “Squid” Berg won the race.",
        "It works „like a tide table“.",
        "The word “cod” was used often.",
        "Guests visited the museum “House of Nets”.",
        "The medal “For Rescue at Sea” was handed to Berg.",
        "The football team “Blue Anchors” won.",
        "He briefed them on the investigations “Lantern” and “Old Mill”.",
        "The software “Tide Watch” was shown.",
        "He lives in the “Harbour Lights” complex.",
        "It was “worse than any storm”.",
        "The motto “Safe Home” hung on the wall.",
        "The delegation included:\n- Ola Berg\n- Kari Lund",
        "The mayor thanked:\n- the pilots\n- the cooks",
        "The following was agreed:\n- the port will be dredged by May\n- fees are frozen",
        "The Port Authority met the Board of Pilots on Friday.",
        "",
        "“”",
    ],
)  # fmt: skip
def test_ignores(text: str) -> None:
    assert marked_in(text) == text


@pytest.mark.parametrize(
    ("text", "sizes"),
    [
        ("Decisions were taken on “Fog Horns”, “Cod Quotas” and “Pilot Fees”.", [3]),
        ("Decisions on «Fog Horns»; «Cod Quotas»; «Pilot Fees» were taken.", [3]),
        ("Decisions «On Fog Horns»;«On Cod Quotas» ; «On Pilot Fees» were taken.", [3]),
        ("They signed “Pact on Cod”, as well as “Pact on Kelp”.", [2]),
        ("They adopted the law “On Cod”, as well as the work plan “On Kelp”.", [2]),
        ("Decision “On Cod”; decision “On Kelp”; decision “On Fog” were adopted.", [3]),
        ("They approved 1) “Plan of Dredging”, 2) “List of Pilots”, 3) “Rules of Fog”.", [3]),
        ("They approved: a) “Plan of Dredging”; b) “List of Pilots”.", [2]),
        ("They read “Tides of June” by Ola Berg and “Tides of July” by Kari Lund.", [2]),
        ("Two briefs are out: “Tides of June” by Ola Berg and “Tides of July” by Kari Lund.", [2]),
        ("Course ‘Ropes’ (Bodø, May); course ‘Knots and Nets’ (Vardø); all are free.", [2]),
        ("Lectures “Ropes at Sea” (by Mr. Berg), “Knots at Sea” were read.", [2]),
        ("They heard the report “Tides of June” and approved the plan “Dry Docks 2031”.", []),
        ("The plan “Dry Docks” was adopted and the plan “Wet Docks” was rejected.", []),
        ("The act “On Cod” was signed. The act “On Kelp” was signed.", []),
        ("Decisions “On Cod, “On Kelp”, “On Fog” were adopted.", [3]),
        ("Decisions “On Cod”, “On Kelp, “On Fog”, “On Ice” were adopted.", [4]),
        ("Decisions “On Cod”, “On Kelp”, “On Fog were adopted.", [3]),
        ("Decisions were adopted: “On Cod”,\n“On Kelp”,\n“On Fog”.", [3]),
        ("Decisions were adopted:\n\n“On Cod”;\n\n“On Kelp”;\n\n“On Fog”.", [3]),
        ("The Board adopted:\n- Plan of Dredging\n- List of Pilots\n", [2]),
        (
            "They signed:\n- Pact on Cod\n- Pact on Kelp\nThey also considered the agenda:\n"
            "- Fog horns and bells\n- Pilot fees and pay\n",
            [2, 2],
        ),
        ("Decisions on“On Cod” and“On Kelp” were adopted.", [2]),
        ("All joined except “On Cod” and “On Kelp”; the act “On Fog” was signed.", [2]),
        ("They approved “Plan of Dredging” or “Plan of Docks”, then “List of Pilots”.", [3]),
        ("Decisions: “On Cod “small””, “On Kelp” were adopted.", [2]),
        ("The act “On Cod” was adopted, while “On Kelp” was declined.", []),
        ("Reports “Tides & Fogs”, “Fogs & Tides”, and finally “Ice & Fog” were heard.", [3]),
    ],
)  # fmt: skip
def test_lists(text: str, sizes: list[int]) -> None:
    lists: dict[str, list[int | None]] = {}
    for item in found_in(text):
        if item.list:
            lists.setdefault(item.list, []).append(item.order)
    assert [len(orders) for orders in lists.values()] == sizes
    assert list(lists) == [f"list{number}" for number in range(1, len(lists) + 1)]
    assert all(orders == list(range(1, len(orders) + 1)) for orders in lists.values())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # adopted
        ("Decisions were taken on “Fog Horns at Sea”.", "decision adopted"),
        ("The resolution “On Cod Quotas” was adopted.", "decision adopted"),
        # a noun glued to a small word
        ("The Board took decisionson “Fog Horns at Sea”.", "decision adopted"),
        ("The Board heard the reporton “Fog Horns at Sea”.", "report heard"),
        ("The talkson “Draft of Treaty on Kelp” went on in Nuuk.", "agreement discussed"),
        ("Discussionson “Draft Treaty on Kelp” were held in Nuuk.", "agreement discussed"),
        # a course of study is no event
        ("They passed the plan “Use of the study programme “Law of the Lagoon” in Suva”.",
         "programme adopted,programme none"),
        ("They passed the plan “Use of the training module “Law of the Lagoon” in Suva”.",
         "programme adopted,programme none"),
        ("They passed the plan “Use of the master's course “Law of the Lagoon” in Suva”.",
         "programme adopted,programme none"),
        # other verbs of decision
        ("The Board gave the green light to the plan “Dry Docks for All”.", "programme adopted"),
        ("The plan “Dry Docks for All” was given the go-ahead.", "programme adopted"),
        ("The parties subscribed the “Memorandum on Kelp”.", "agreement signed"),
        ("The Board was briefed on “Fog at Sea in Winter Months”.", "report heard"),
        ("The Board took cognizance of the report “Fog at Sea”.", "report heard"),
        ("The Board dealt with the topic “Fog Horns at Sea”.", "discussion discussed"),
        ("The plan “Dry Docks for All” was sent back to the experts.", "programme proposed"),
        ("The plan “Dry Docks for All” was carried over to May.", "programme proposed"),
        ("As to the plan “Dry Docks for All”, it was put off.", "programme proposed"),
        ("The plan “Dry Docks for All” was kept in abeyance.", "programme proposed"),
        ("The plan “Dry Docks for All” was shelved.", "programme rejected"),
        ("The plan “Dry Docks for All” did not find favour.", "programme rejected"),
        ("The plan “Dry Docks for All” was archived.", "programme rejected"),
        ("The Board failed to agree the plan “Dry Docks for All”.", "programme rejected"),
        ("The motion “Thanks to the Pilots” was lost by nine votes.", "decision rejected"),
        ("Peru entered a reservation on the “Treaty on Cod Stocks”.", "agreement excepted"),
        ("Peru dissociated itself from the resolution “On Cod Quotas”.", "decision excepted"),
        # a participle says what once was, a late verb what is
        ("The Board considered the “Treaty on Kelp” signed in 2031.", "agreement discussed"),
        ("The plan “Dry Docks”, prepared with Peru, was adopted.", "programme adopted"),
        ("The plan “Dry Docks”, put by Peru, has found no support.", "programme rejected"),
        ("An exchange of views took place on “Fog Horns at Sea”.", "discussion discussed"),
        # each list item has its own verb or remark
        ("The Board:\n\n(a) endorsed the “Treaty on Kelp”;", "agreement adopted"),
        ("The Board:\n\n(a) rejected the “Treaty on Kelp”;", "agreement rejected"),
        ("The agenda:\n\n1. Cod and Kelp – adopted\n2. Fog – put off", "agenda adopted"),
        ("The agenda:\n\n1. “Treaty on Kelp” – not carried", "agreement rejected"),
        ("The agenda:\n\n1. “Cod and Kelp” – not carried", "agenda rejected"),
        ("Twelve resolutions passed. They include “Fog Horns at Sea”.", "decision adopted"),
        ("The Board approved the plan “Dry Docks for All”.", "programme adopted"),
        ("The plan “Dry Docks for All” has been approved.", "programme adopted"),
        ("“Plan of Dredging” was considered and approved.", "programme adopted"),
        ("The strategy “Blue Fjords” was endorsed by consensus.", "programme adopted"),
        ("Parliament passed the law “On Pilotage”.", "document adopted"),
        ("The model law “On Pilotage” was discussed and then adopted.", "document adopted"),
        ("The declaration “One Sea” was unanimously adopted.", "document adopted"),
        ("Peru acceded to the convention “On Cod Stocks”.", "agreement adopted"),
        ("The Council ratified the “Treaty on Cod Stocks”.", "agreement adopted"),
        # signed
        ("The two sides signed the “Memorandum on Kelp”.", "agreement signed"),
        ("The “Memorandum on Kelp” was signed in Nuuk.", "agreement signed"),
        ("“Protocol on Cod”, signed in May, is in force.", "agreement signed"),
        ("The signing of the “Treaty on Kelp” took an hour.", "agreement signed"),
        ("The contract “Tugboats for Nuuk” was initialled.", "agreement signed"),
        ("The decision “On Fog” was signed with remarks.", "decision signed"),
        # discussed
        ("They exchanged views on the topic “Ice and Trade”.", "discussion discussed"),
        ("The issue “On Pilot Fees” was considered.", "agenda discussed"),
        ("The question “On Pilot Fees” was reviewed at length.", "agenda discussed"),
        ("They also discussed “Rescue in Fog and Ice”.", "discussion discussed"),
        ("Experts examined the draft “Rules of Pilotage”.", "document discussed"),
        ("The items “Fog Horns”, “Pilot Fees” were debated.", "agenda discussed,agenda discussed"),
        # heard
        ("Ms. Lund delivered the report “Tides of June”.", "report heard"),
        ("The report “Tides of June” was listened to.", "report heard"),
        ("In her report “Tides of June” Ms. Lund spoke of ice.", "report heard"),
        ("The lecture “Ropes and Knots” was given by Berg.", "report heard"),
        ("The Board took note of the report “Tides of June”.", "report heard"),
        ("He presented his book “Life among Buoys”.", "document heard"),
        # held
        ("The seminar “Kelp as Food” was held in Bodø.", "event held"),
        ("The exercise “Silver Gull” took place in May.", "event held"),
        ("She attended the forum “Cold Seas”.", "event held"),
        ("The forum “Cold Seas” opened today.", "event held"),
        ("The “Silver Gull 2030” exercise ended.", "event held"),
        ("At the conference “Cold Seas”, Berg met Lund.", "event held"),
        # proposed
        ("The seminar “Kelp as Food” will be held in May.", "event proposed"),
        ("The next seminar, “Kelp as Food”, is planned for May.", "event proposed"),
        ("Norway proposed to hold the seminar “Kelp as Food”.", "event proposed"),
        ("Norway suggested the programme “Blue Fjords”.", "programme proposed"),
        ("The report “Tides of June” was put off to May.", "report proposed"),
        ("Discussion of the issue “On Fog” was postponed.", "agenda proposed"),
        ("The draft “Charter of the Pilots” will be finalised.", "document proposed"),
        ("It is planned to sign the “Treaty on Kelp”.", "agreement proposed"),
        ("The ministers are going to sign the “Treaty on Kelp”.", "agreement proposed"),
        ("The “Treaty on Kelp” shall be signed in autumn.", "agreement proposed"),
        ("They were invited to the conference “Cold Seas”.", "event proposed"),
        ("The document “Rules of Fog” is to be submitted in May.", "document proposed"),
        ("Peru asked to put off the drill “Silver Gull”.", "event proposed"),
        # excepted
        ("Peru joined all decisions except “On Fog”.", "decision excepted"),
        ("Peru acceded to all decisions, except for “On Fog”.", "decision excepted"),
        ("Peru did not sign the “Treaty on Kelp”.", "agreement excepted"),
        ("Peru did not join the decision “On Fog”.", "decision excepted"),
        ("Peru has not acceded to the protocol “On Cod”.", "agreement excepted"),
        ("Peru didn’t support the resolution “On Cod”.", "decision excepted"),
        ("Peru abstained on the resolution “On Cod”.", "decision excepted"),
        ("All texts other than “On Fog” were joined.", "decision excepted"),
        # rejected
        ("The resolution “On Cod” was rejected.", "decision rejected"),
        ("The draft law “On Cod” was voted down.", "document rejected"),
        ("The Board turned down the plan “Dry Docks”.", "programme rejected"),
        ("The resolution “On Cod” was not adopted.", "decision rejected"),
        ("The bill “On Cod” did not get the necessary votes.", "document rejected"),
        ("Peru put the issue “On Ice”, but this proposal was not supported.", "agenda rejected"),
        # nothing said
        ("No resolution was passed on “Fog Horns at Sea”.", "decision none"),
        ("Each guest got the handbook “Ropes and Knots”.", "document none"),
        ("It is part of the programme “Blue Fjords”.", "programme none"),
        ("The theme of the year is “Safe Harbours for All”.", "discussion none"),
        # several clauses
        (
            "The plan “Dry Docks” was adopted and the plan “Wet Docks” was rejected.",
            "programme adopted,programme rejected",
        ),
        (
            "They heard the report “Tides of June” and approved the plan “Dry Docks 2031”.",
            "report heard,programme adopted",
        ),
        (
            "Peru did not join the decision “On Fog”; Chile – “On Cod” and “On Ice”.",
            "decision excepted,decision excepted,decision excepted",
        ),
        (
            "The act “On Cod” was adopted, while the act “On Kelp” was declined.",
            "document adopted,document rejected",
        ),
        (
            "The “Treaty on Kelp” was signed by Lund, and the “Treaty on Cod” – by Berg.",
            "agreement signed,agreement signed",
        ),
        (
            "The seminar “Ropes” was held and the seminar “Knots and Nets” will be held in May.",
            "event held,event proposed",
        ),
        # own nouns in a mixed list
        (
            "These documents were signed: “Treaty on Kelp”, “Statement on Cod”, “On Ice at Sea”.",
            "agreement signed,document signed,decision signed",
        ),
        (
            "They approved “Plan of Dredging”, “Report on Fog” and “Rules of Pilotage”.",
            "programme adopted,report adopted,document adopted",
        ),
        (
            "They adopted the law “On Cod”, as well as the work plan “On Kelp”.",
            "document adopted,programme adopted",
        ),
        # scope over lists in lines, and remarks
        (
            "The Board adopted:\n- Plan of Dredging\n- List of Pilots\n",
            "programme adopted,document adopted",
        ),
        (
            "The following questions were considered:\n1. Fees for pilots\n2. Plan of docks"
            " (approved)\n3. Fog horns (postponed to May)\n",
            "agenda discussed,agenda adopted,agenda proposed",
        ),
        (
            "It is planned to sign:\n- Treaty on Kelp\n- Treaty on Cod\n",
            "agreement proposed,agreement proposed",
        ),
        # nested
        (
            "The decision “On approval of the “Statute of Pilots”” was signed.",
            "decision signed,document adopted",
        ),
        (
            "The issue “On the exercise “Silver Gull 2031”” was considered.",
            "agenda discussed,event proposed",
        ),
        # verbs of translated texts
        ("The plenary sank the project “Fees for Tugboats”.", "programme rejected"),
        ("The judges declared void the ordinance “Fees for Tugboats”.", "document rejected"),
        ("Ministers reached a general approach on the directive “Fees for Tugboats”.",
         "document adopted"),
        ("The House held an orientation debate on the bill “Fees for Tugboats”.",
         "document discussed"),
        ("The House approved, without discussion, the bill “Fees for Tugboats”.",
         "document adopted"),
        ("Pilots reviewed the report “Fog of May” and stressed the significance of the project "
         "“Warm Cabins for All”.", "report discussed,programme none"),
        ("The Board resolved to convene the conference “Fees for Tugboats”.", "event proposed"),
        # neither of two
        ("Neither the motion “Fees for Tugboats” nor the motion “Fog Horns at Night” was adopted.",
         "decision rejected,decision rejected"),
        # a draft that is presented is still to be decided
        ("A pilot introduced the draft resolution “Fees for Tugboats”.", "decision proposed"),
        # the noun of another clause, or of what governs the title
        ("The Board backed the recommendation of the pilots that the “Statute of the Harbour” be "
         "revised.", "document proposed"),
        ("The Board adopted a decree ratifying the “Agreement on Tugboats”.", "agreement adopted"),
        ("The Board took a decision to approve the “Concept of Safe Piers”.", "document adopted"),
        # who brought it forward, or what became of the one before, is said of no other
        ("The House discussed the bill “Fees for Tugboats”, referred by the Board of Pilots.",
         "document discussed"),
        ("The Board:\n- approved the plan “Fees for Tugboats”, proposed by Ms. Lund;\n"
         "- heard the report “Fog Horns at Night”.", "programme adopted,report heard"),
        ("The minister spoke on “Nautical Training and the Pay of Pilots”.", "report heard"),
        ("The Board:\n- approved the plan “Fees for Tugboats”;\n- did not accept the plan “Fog "
         "Horns at Night”.", "programme adopted,programme rejected"),
        ("The Board considered the “Plan of Dredging”, which was rejected, the “Report on Silt”, "
         "which was noted, and the “Statute of Pilots”.",
         "programme rejected,report heard,document discussed"),
        # topics before, and then what was signed
        ("Several topics were discussed. The following were signed:\n1. Plan of Dredging\n"
         "2. Treaty on Kelp", "programme signed,agreement signed"),
        ("The question “On the results of the exercise “Silver Gull”” was considered.",
         "agenda discussed,event held"),
    ],
)  # fmt: skip
def test_kind_and_status(text: str, expected: str) -> None:
    assert ",".join(f"{item.kind} {item.status}" for item in found_in(text)) == expected


def test_words_around() -> None:
    text = (
        "The 4th meeting of the Board of Pilots was held in Bodø. At it, decisions were taken on"
        " “Fog Horns”, “Cod Quotas”."
    )
    assert [item.introduced_by for item in found_in(text)] == ["decisions were taken on"] * 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # those of its own clause
        ("At the meeting the pilots discussed the topic “Fees for Tugboats”.",
         "discussed the topic"),
        ("On a proposal of the pilots, the Board adopted the plan “Fees for Tugboats”.",
         "adopted the plan"),
        ("The Board heard the harbour master, the pilots and others, and rejected the bill “Fees "
         "for Tugboats”.", "rejected the bill"),
        ("With a special opinion Norway signed the document “Fees for Tugboats”.",
         "signed the document"),
        ("Those holding half of the shares voted down the plan “Fees for Tugboats”.",
         "voted down the plan"),
        # verbs that are joined, and what depends on one, belong together
        ("The Board considered and approved the plan “Fees for Tugboats”.",
         "considered and approved the plan"),
        ("The Board took a decision to adopt the plan “Fees for Tugboats”.",
         "took a decision to adopt the plan"),
        ("The motion failed. Not adopted: “Statute of the Harbour”.", "Not adopted"),
        ("Not all were passed: the motions “Fees for Tugboats”, “Fog Horns at Night”.",
         "Not all were passed: the motions"),
        # and begin with no conjunction
        ("One pilot asked that the bill “Fees for Tugboats” be debated.", "bill"),
        ("One owner asked that “Fees for Tugboats Act” be passed soon.", None),
        ("Neither the motion “Fees for Tugboats” nor the motion “Fog Horns at Night” was carried.",
         "motion"),
    ],
)  # fmt: skip
def test_words_of_its_clause(text: str, expected: str | None) -> None:
    assert {item.introduced_by for item in found_in(text)} == {expected}


PARTS = [*"“”\"„«»‘’'().,;:- \n", "decision ", "Plan of Kelp", "was signed ", "- "]
TEXTS = st.lists(st.sampled_from(PARTS)).map("".join)


@given(TEXTS | st.text())
def test_any_text_gives_titles_in_order(text: str) -> None:
    last = (-1, 0)
    around: list[int] = []
    for item in found_in(text):
        assert text[item.start : item.end] == item.text
        assert item.start < item.end
        assert item.kind in ITEM_KINDS
        assert item.status in STATUSES
        assert last < (item.start, -item.end)
        last = (item.start, -item.end)
        while around and around[-1] <= item.start:
            around.pop()
        assert not around or item.end <= around[-1]
        around.append(item.end)
