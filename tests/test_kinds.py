"""What a title is a title of: from the noun beside it, its verb, or its own words.

A row has the kinds of the titles of a text, in order.
"""

import pytest

from extract import pages
from extract.finders import agenda
from extract.mentions import Release


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The resolution “Safe Quays for All” was adopted.", "decision"),
        ("The Board adopted the decree “Safe Quays for All”.", "decision"),
        ("The Board adopted “On Fog Horns at Sea”.", "decision"),
        (
            "Decisions were taken on:\n- “Draft Agreement on Safe Quays”;\n- “Budget for 2031”.",
            "decision,decision",
        ),
        ("The Board adopted the law “Safe Quays for All”.", "document"),
        ("The Board adopted the rulebook “Safe Quays for All”.", "document"),
        ("The “Safe Quays” declaration was adopted.", "document"),
        ("The strategy “Safe Quays for All” was adopted.", "programme"),
        ("The “Safe Quays” programme was adopted.", "programme"),
        ("The “Safe Quays” project was praised.", "programme"),
        ("They signed the memorandum of understanding “Safe Quays for All”.", "agreement"),
        ("They signed the letter of intent “Safe Quays for All”.", "agreement"),
        ("They signed “Safe Quays for All”.", "agreement"),
        ("They signed the “Arrangement on Safe Quays”.", "agreement"),
        ("They signed the “Sharing Arrangement for Cod”.", "agreement"),
        ("They signed the “Declaration on Safe Quays”.", "document"),
        ("The lecture “Safe Quays for All” was given by Berg.", "report"),
        ("The “Safe Quays” report was heard.", "report"),
        ("The keynote address “Safe Quays for All” was heard.", "report"),
        ("Ms. Lund gave a talk entitled “Safe Quays for All”.", "report"),
        ("Ms. Lund delivered a lecture on “Safe Quays for All”.", "report"),
        ("Ms. Lund delivered “Safe Quays for All” to the members.", "report"),
        ("She presented her book “Safe Quays for All”.", "document"),
        ("The brochure “Safe Quays for All” was published.", "document"),
        ("The seminar “Safe Quays for All” was held in Nuuk.", "event"),
        ("The “Safe Quays” conference was held in Nuuk.", "event"),
        ("A seminar on the theme “Safe Quays for All” was held.", "event"),
        ("A round table on the topic “Safe Quays for All” took place.", "event"),
        ("The forum under the theme “Safe Quays for All” opened in Nuuk.", "event"),
        ("A workshop on the topic of “Safe Quays for All” was held.", "event"),
        ("They discussed the topic “Safe Quays for All”.", "discussion"),
        ("They exchanged views on the theme “Safe Quays for All”.", "discussion"),
        ("They discussed “Safe Quays for All”.", "discussion"),
        ("They discussed the agenda item “Safe Quays for All”.", "agenda"),
        ("The question “Safe Quays for All” was considered.", "agenda"),
        ("The film “Safe Quays for All” was shown.", "other"),
        ("The award “Safe Quays for All” went to Berg.", "other"),
        ("“Road Map for Safe Quays” was adopted.", "programme"),
        ("“Agreement on Safe Quays” was adopted.", "agreement"),
        ("“Draft Law on Safe Quays” was adopted.", "document"),
        ("“Memorandum of Understanding on Safe Quays” was presented.", "agreement"),
        ("“Conference on Safe Quays” was held in Nuuk.", "event"),
        ("“Strategy for Safe Quays” was presented.", "programme"),
        ("“Report on Safe Quays” was discussed.", "report"),
        ("“Harbour Fees and Quay Dues Bill, 2031” was adopted.", "document"),
        ("The “Prohibition of Drift Nets Act” was adopted.", "document"),
        ("The “Northern Harbours Development Plan 2031-2035” was adopted.", "programme"),
        ("The “Working Programme of the Pilots” was adopted.", "programme"),
        ("The “Drafting of the Plan of Piers” was discussed.", "discussion"),
        ("The “Renewal of the Harbours Programme” was discussed.", "discussion"),
        ("They adopted the decision “Plan of Piers for Nuuk”.", "decision"),
        ("They adopted the decision “On the Plan of Piers”.", "decision"),
        ("The issue “On the Treaty on Kelp” was discussed.", "agenda"),
        ("The Board approved these documents: “Treaty on Kelp”, “Plan of Piers”, "
         "“Rules of the Quay”.",
         "agreement,programme,document"),
        ("The following decisions were adopted:\n- “On Fog Horns at Sea”\n- “On Cod "
         "Quotas for Peru”",
         "decision,decision"),
        ("The agenda:\n1. Plan of piers\n2. Fees for pilots of the fjord", "agenda,agenda"),
        ("The Council considered:\n1. “Treaty on Kelp”\n2. “Fees for Pilots of the Fjord”",
         "agreement,agenda"),
        ("The Board took note of the “Report on Tides”.", "report"),
        ("The Board took note of the note “Tides of June”.", "document"),
        ("The sides signed the “Loan Agreement for Nuuk Harbour”.", "agreement"),
        ("The bill “Safe Quays for All” was read.", "document"),
        ("The white paper “Safe Quays for All” was published.", "document"),
        ("The Minister opened the exhibition “Boats of Yore”.", "event"),
        ("The action plan “Safe Quays for All” was adopted at the conference.", "programme"),
        ("At the conference the report “Safe Quays for All” was heard.", "report"),
        ("During the seminar the sides signed the protocol “Safe Quays for All”.", "agreement"),
        ("The contract “Safe Quays for All”, signed at the forum, is in force.", "agreement"),
        ("In the framework of the programme “Safe Quays” a seminar, “Ropes and Knots”, was held.",
         "programme,event"),
        ("The decision “On approval of the “Rules of the Quay”” was adopted.", "decision,document"),
        ("The decision “On the seminar “Kelp as Food in Peru”” was adopted.", "decision,event"),
    ],
)  # fmt: skip
def test_kinds(text: str, expected: str) -> None:
    items = agenda.find(pages.read(Release("r", text)), {})
    assert ",".join(item.kind for item in items) == expected
