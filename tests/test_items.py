"""Which titles are one: rows of titles with the groups that they form."""

import pytest

from extract import titles
from extract.link import items
from extract.mentions import ItemMention


def groups_of(*texts: str, list_: str | None = None) -> list[list[int]]:
    at, mentions = 0, []
    for text in texts:
        mentions.append(ItemMention(at, at + len(text), text, list=list_))
        at += len(text) + 1
    return items.same_items(mentions)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Plan of Joint Drills", "Plan of joint drills"),
        ("Plan of Joint Drills", "Plan of the Joint Drill"),
        ("Plan of Joint Drills", "PLAN OF JOINT DRILLS"),
        ("Harbour Co-operation Plan", "Harbour Co–operation Plan"),
        ("The “Blue Fjord” Programme", "The «Blue Fjord» program"),
        ("Plan of Joint Drills for 2031", "Plan of Joint Drills"),
        ("Treaty on the Use of Shared Tugboats in Ice", "Shared Tugboats"),
        ("Treaty on the Use of Shared Tugboats in Ice", "Treaty on Use of Tugboats in Ice"),
        ("Rescue of fishermen and their boats", "Rescue of the fishermen’s boats"),
        ("Aid to internally displaced persons in ports", "Aid to IDPs in ports"),
        ("Silver Gull – 2031", "Silver Gull-2031"),
        ("Silver Gull 2031", "Silver Gull"),
        ("Année des phares", "Annee des phares"),
        ("Standard Operating Procedures for fog", "SOP for fog"),
        ("The Bodø Protocol on Cod Quotas", "Bodø Protocol"),
        ("Law on the pilots of the ports", "LAW ON THE PILOTS OF THE PORT"),
        ("Roadmap for the third session of pilots", "Roadmap for the 3 session of pilots"),
        ("Agreement with Norway on shared tugboats", "Agreement on shared tugboats"),
    ],
)  # fmt: skip
def test_joins(one: str, other: str) -> None:
    assert groups_of(one, other) == [[0, 1]]
    assert groups_of(other, one) == [[0, 1]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Protocol No. 4", "Protocol No. 5"),
        ("Work Plan for 2030", "Work Plan for 2031"),
        ("Silver Gull 2030", "Silver Gull 2031"),
        ("Annex II to the Pact on Cod", "Annex III to the Pact on Cod"),
        ("On Cod Quotas", "On Pilot Fees"),
        ("Treaty on Cod", "Treaty on Kelp"),
        ("Plan", "Plan of Joint Drills"),
        ("Protocol of the second session", "Protocol of the third session"),
        ("Report on Fog Signals in June", "Report on Fog Signals in July"),
        ("Agreement on Air Services with Norway", "Agreement on Air Services with Peru"),
        ("Agreement on Air Services with Norwegian ports", "Agreement on Air Services with Peru"),
        ("Rules on the Import of Salted Cod", "Rules on the Export of Salted Cod"),
        ("Survey of the Northern Fairways of Bodø", "Survey of the Southern Fairways of Bodø"),
        ("Summer timetable of the coastal ferries", "Winter timetable of the coastal ferries"),
        ("Training of boys in sea rescue", "Training of girls in sea rescue"),
        ("On Hunting", "On Hunting Seals and Whales off the Cape"),
    ],
)  # fmt: skip
def test_keeps_apart(one: str, other: str) -> None:
    assert groups_of(one, other) == [[0], [1]]


def test_titles_of_one_list_stay_apart_unless_equal() -> None:
    texts = ("Plan of Joint Drills", "Plan of Joint Drills at Sea", "Plan of Joint Drills")
    assert groups_of(*texts, list_="list1") == [[0, 2], [1]]
    assert groups_of(*texts) == [[0, 1, 2]]


def test_a_short_title_does_not_join_two_years() -> None:
    assert groups_of("Silver Gull 2030", "Silver Gull", "Silver Gull 2031") == [[0, 1], [2]]


def test_a_title_is_not_the_one_around_it() -> None:
    outer = "Rules of the contest ‘Best Pilot of the Year’"
    start = outer.index("Best")
    inner = ItemMention(start, len(outer) - 1, outer[start:-1])
    assert items.same_items([ItemMention(0, len(outer), outer), inner]) == [[0], [1]]


def test_likeness_is_symmetric_and_bounded() -> None:
    pairs = [("Plan A of Cod", "Plan B of Cod"), ("", "x"), ("a", "a"), ("On IDPs", "On it")]
    for one, other in pairs:
        a, b = titles.read(one), titles.read(other)
        assert 0 <= titles.likeness(a, b) == titles.likeness(b, a) <= 1


def test_thousands_of_titles_that_look_alike_stay_apart() -> None:
    texts = [f"On the plan of work for port {n} and its pilots" for n in range(2_000)]
    assert len(groups_of(*texts)) == len(texts)
