"""Who adopted, signed, excepted, heard or presented a title.

A row has the actors of the titles of a text, in order and parted by "|"; "-" where there is none.
"""

import pytest

from extract import pages
from extract.finders import KINDS
from extract.mentions import ItemMention, Mention, Release


def actors_in(text: str) -> str:
    page, found = pages.read(Release("r", text)), dict[str, list[Mention]]()
    for kind in KINDS:
        found[kind.type] = list(kind.find(page, found))
    items = [item for item in found["agenda_item"] if isinstance(item, ItemMention)]
    return "|".join(item.actor or "-" for item in items)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Azerbaijan acceded to all decisions except “On Fog Horns”.", "Azerbaijan"),
        ("Chile and Peru signed the “Treaty on Kelp” in Oslo.", "Chile; Peru"),
        ("In Oslo, Chile and Peru signed the “Treaty on Kelp”.", "Chile; Peru"),
        ("The “Treaty on Kelp” was signed by Chile, Peru and Norway.", "Chile; Peru; Norway"),
        ("The “Treaty on Kelp” was signed in Oslo.", "-"),
        ("Ms. Ana Lund delivered the report “Tides of June”.", "Ana Lund"),
        ("The report “Tides of June” was presented by Ms. Ana Lund.", "Ana Lund"),
        ("The European Union adopted the “Plan of Dry Docks”.", "European Union"),
        ("The delegation of Chile abstained on the resolution “On Cod”.", "Chile"),
        ("On the resolution “On Cod” Chile abstained.", "Chile"),
        ("The Minister of Defence of Peru, Mr. Jorge Ramos, signed the “Treaty on Kelp”.",
         "Jorge Ramos"),
        ("Mr. Jorge Ramos, Minister of Defence of Peru, signed the “Treaty on Kelp”.",
         "Jorge Ramos"),
        ("Experts discussed the question “Fees of Pilots” in Lima.", "-"),
        ("The law “On Tide Mills” sets the fees in Peru.", "-"),
        ("The World Bank proposed the programme “Safe Quays” to Kenya.", "World Bank"),
        ("The seminar “Kelp as Food” was organised by the World Bank in Nairobi.", "World Bank"),
        ("Having met in Nairobi, the World Bank and Kenya signed the “Treaty on Kelp”.",
         "World Bank; Kenya"),
        ("Norway, as well as Iceland, did not join the decision “On Fog Horns”.",
         "Norway; Iceland"),
        ("The World Bank:\n\n(a) endorsed the “Treaty on Kelp”;\n(b) rejected the “Plan "
         "of Dry Docks”.",
         "World Bank|World Bank"),
        ("They heard “Tides of June and July” by Ana Lund.", "Ana Lund"),
        ("The reports “Tides of June” (Ana Lund, Peru) and “Tides of July” were heard.",
         "Ana Lund|-"),
        ("The decision “On Fog Horns” was not signed by Georgia.", "Georgia"),
        ("At a meeting in Lima, Mr. Jorge Ramos heard the report “Tides of June”.", "Jorge Ramos"),
        ("All but Iceland joined the decision “On Fog Horns”.", "-"),
        ("The Board heard the report “Tides of June”.", "-"),
        ("No one in Peru signed the “Treaty on Kelp”.", "-"),
        ("The guide “Ropes and Knots” is sold in Peru.", "-"),
        ("Kenya did not join the decision “On Fog Horns”; Uganda – “On Cod Quotas”.",
         "Kenya|Uganda"),
        ("Ms. Ana Lund, who presented the report “Tides of June”, thanked Norway.", "Ana Lund"),
        ("The resolution “On Cod” was rejected by Chile and Peru.", "Chile; Peru"),
        ("The exercise “Silver Gull” was hosted by Norway.", "Norway"),
        ("Norway hosted the exercise “Silver Gull” off Vardø.", "Norway"),
        ("The European Union, Norway and Iceland signed:\n- Treaty on Kelp\n- Protocol on Cod",
         "European Union; Norway; Iceland|European Union; Norway; Iceland"),
        ("From the decision “On Fog Horns” abstained Georgia and Armenia.", "Georgia; Armenia"),
        ("Norway rejected the draft “Charter of Ports” of Chile.", "Norway"),
        ("Sweden was told that Norway signed the “Treaty on Kelp”.", "Norway"),
        ("On behalf of Norway, Ms. Ana Lund signed the “Treaty on Kelp”.", "Ana Lund"),
        # what is set between commas is stepped over
        ("The European Union, whose talks Ms. Ana Lund led, adopted the “Plan of Dry Docks”.",
         "European Union"),
        ("The Chamber, having heard Mr. Jorge Ramos, Ms. Ana Lund and others, adopted the "
         "“Plan of Dry Docks”.", "-"),
        ("Mr. Jorge Ramos, who met Ms. Ana Lund in Lima, signed the “Treaty on Kelp”.",
         "Jorge Ramos"),
        # two ministers, one the other's counterpart
        ("Mr. Jorge Ramos and his Kenyan counterpart, Ms. Ana Lund, signed the “Treaty on Kelp”.",
         "Jorge Ramos; Ana Lund"),
        ("Mr. Jorge Ramos and his counterpart from Kenya, Ms. Ana Lund, signed the “Treaty on "
         "Kelp”.", "Jorge Ramos; Ana Lund"),
        # a subject without a name is no one who was named before it
        ("Ms. Ana Lund spoke, and then the Board adopted the “Plan of Dry Docks”.", "-"),
        ("After Ms. Ana Lund had left, they rejected the “Plan of Dry Docks”.", "-"),
        # nor is the agent of another verb behind the title
        ("The Board reviewed the “Report on Silt” and agreed to name a panel led by Ms. Ana Lund.",
         "-"),
        ("The “Treaty on Kelp”, signed by Ms. Ana Lund in May, was ratified by Chile.", "Chile"),
        ("Chile discussed the “Treaty on Kelp”, tabled by Norway.", "Chile"),
        ("Mr. Jorge Ramos read the report “Fog of May”, and Ms. Ana Lund – the report “Tides of "
         "June”.", "Jorge Ramos|Ana Lund"),
        ("Mr. Jorge Ramos, who came late, and Ms. Ana Lund signed the “Treaty on Kelp”.",
         "Jorge Ramos; Ana Lund"),
        # nor the town of a dateline
        ("NAIROBI, 3 May – The plenary of the World Bank rejected the “Plan of Dry Docks”.",
         "World Bank"),
    ],
)  # fmt: skip
def test_actors(text: str, expected: str) -> None:
    assert actors_in(text) == expected
