"""Titles whose noun, or verb, stands in the sentence before.

A row has the statuses and the kinds of the titles of a text, in order.
"""

import pytest

from extract import pages
from extract.finders import agenda
from extract.mentions import Release


@pytest.mark.parametrize(
    ("text", "statuses", "kinds"),
    [
        ("The Board adopted opinions on Peru and Chile.\n\nThe opinions bear the titles:\n\n"
         "- Changes to the Code of Votes\n- Powers of the Guard",
         "adopted,adopted", "document,document"),
        ("Ministers signed two texts of weight. They are:\n\n- “Treaty on Kelp”\n- “Pact on Fog”",
         "signed,signed", "agreement,agreement"),
        ("The Board examined nine questions. The most important were “Rule of law at sea” and "
         "“Migration of cod”.",
         "discussed,discussed", "agenda,agenda"),
        ("The Council discussed two topics. The first was “Rule of law at sea”.",
         "discussed", "discussion"),
        ("Three reports were heard. The first, “Tides of June”, was by Dr. Sow, the second, "
         "“Ice of May”, by Ms. Lund.",
         "heard,heard", "report,report"),
        ("Parliament passed three bills on Tuesday. One of them, “On Seeds of Rye”, sets fees.",
         "adopted", "document"),
        ("Two bills were before the House. The first, “On Seeds of Rye”, was passed; the second, "
         "“On Goats of the Isles”, was thrown out.",
         "adopted,rejected", "document,document"),
        ("The first fair, “Salt and Silk”, was held in May. Another, “Wool and Tin of Nuuk”, will "
         "take place in June.",
         "held,proposed", "event,event"),
    ],
)  # fmt: skip
def test_finds(text: str, statuses: str, kinds: str) -> None:
    found = list(agenda.find(pages.read(Release("r", text)), {}))
    assert ",".join(item.status for item in found) == statuses
    assert ",".join(item.kind for item in found) == kinds


@pytest.mark.parametrize(
    "text",
    [
        "Parliament passed three bills. The “Rule of Law at Sea” is praised by pilots.",
        "A fair, “Salt and Silk”, was held. The other, “Rule of Law at Sea”, is far away.",
    ],
)
def test_ignores(text: str) -> None:
    found = list(agenda.find(pages.read(Release("r", text)), {}))
    assert (found[-1].status, found[-1].kind) == ("none", "other")
