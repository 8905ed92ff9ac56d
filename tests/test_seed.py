"""The release that the project began with comes out perfect. Its text stays outside the project."""

import json
import shutil
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import pytest

from extract import Release, load, tables
from extract.writers.json_lines import as_object

SHARED = Path(__file__).parent.parent.parent / "shared"
SEED = SHARED / "examples" / "seed.txt"
pytestmark = pytest.mark.skipif(not SEED.exists(), reason="the seed release is not at hand")


@pytest.fixture(scope="module", params=["default", "rules"])
def seed(request):
    return load(model=request.param)(Release("seed.txt", SEED.read_text(encoding="utf-8")))


def test_every_score_is_one(seed, tmp_path):
    (tmp_path / "gold").mkdir()
    shutil.copy(SHARED / "gold" / "a01.xml", tmp_path / "gold")
    line = as_object(tables.of(seed)) | {"doc_id": "a01.txt"}
    (tmp_path / "found.jsonl").write_text(json.dumps(line), encoding="utf-8")
    where = ["--gold", tmp_path / "gold", "--pred", tmp_path / "found.jsonl"]
    done = subprocess.run(
        [sys.executable, str(SHARED / "score.py"), "--json", *map(str, where)],
        capture_output=True,
        check=True,
        text=True,
    )
    scores = {
        (type_, metric): value
        for type_, row in json.loads(done.stdout).items()
        for metric, value in row.items()
        if metric not in ("gold", "pred") and row["gold"]
    }
    assert {key for key, value in scores.items() if value != 1} == set()


@pytest.fixture(scope="module")
def titles(seed):
    lists = defaultdict(list)
    for mention in seed.mentions:
        if mention.type == "agenda_item" and mention.list:
            lists[mention.list].append(mention)
    return lists


def test_the_fifteen_decisions_stand_in_one_list_in_order(titles):
    (decisions,) = [found for found in titles.values() if len(found) == 15]
    assert [m.order for m in decisions] == list(range(1, 16))
    assert {m.status for m in decisions} == {"adopted"}
    assert {m.kind for m in decisions} == {"decision"}
    assert decisions[0].text.startswith("Progress on drafting")
    assert decisions[-1].text.startswith("Draft agenda")


def test_the_programme_is_nested(seed):
    by_id = {m.mention_id: m for m in seed.mentions}
    (nested,) = [
        m
        for m in seed.mentions
        if m.type == "agenda_item" and m.parent_id and by_id[m.parent_id].type == "agenda_item"
    ]
    assert nested.kind == "programme"
    assert by_id[nested.parent_id].order == 13


def test_the_exceptions_are_items_of_the_first_list(seed, titles):
    (excepted,) = [found for found in titles.values() if {m.status for m in found} == {"excepted"}]
    items = {item.item_id: item for item in seed.agenda_items}
    (decisions,) = [found for found in titles.values() if len(found) == 15]
    orders = {m.entity_id: m.order for m in decisions}
    assert [orders[m.entity_id] for m in excepted] == [1, 3, 5, 6, 8]
    assert all("adopted; excepted" in items[m.entity_id].status for m in excepted)


def test_the_signed_decision_is_the_fourth(seed, titles):
    (decisions,) = [found for found in titles.values() if len(found) == 15]
    (signed,) = [m for m in seed.mentions if m.status == "signed"]
    assert signed.entity_id == decisions[3].entity_id


def test_the_head_of_delegation_has_rank_office_and_body(seed):
    (person,) = seed.people
    assert person.name == "Parviz Musayev"
    assert person.rank.startswith("III rank")
    assert person.position.startswith("Deputy chief of")
    assert person.organisation == "State Migration Service of the Republic of Azerbaijan"
    assert person.country == "AZ"
    assert {r.person_id for r in seed.ranks} == {person.person_id}


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("April 13-16", "2015-04-13/2015-04-16"),
        ("April 14, 2015", "2015-04-14"),
        ("autumn of 2015", "2015-23"),
        ("end of 80’s", "198X"),
        ("beginning of 90s", "199X"),
        ("2012-2014", "2012/2014"),
        ("XXI century", "20XX"),
        ("end of the year", "2015"),
    ],
)
def test_dates_have_their_values(seed, text, edtf):
    assert {date.edtf for date in seed.dates if date.text == text} == {edtf}


def test_cities_lie_in_their_country(seed):
    places = {place.name: place for place in seed.places}
    assert places["Moscow"].country == places["Saint Petersburg"].country == "RU"
    assert places["Moscow"].geonames_id == 524901
    assert places["Saint Petersburg"].geonames_id == 498817
