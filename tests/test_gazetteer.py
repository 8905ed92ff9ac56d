"""The index of towns and provinces, as it is made and as it is read."""

import pytest

from extract import gazetteer
from extract.errors import ExtractError


@pytest.fixture(scope="module")
def index():
    return gazetteer.load()


@pytest.mark.parametrize(
    ("key", "name", "country"),
    [
        ("kiev", "Kyiv", "UA"),
        ("kyiv", "Kyiv", "UA"),
        ("bourgas", "Burgas", "BG"),
        ("bucuresti", "Bucharest", "RO"),
        ("nurnberg", "Nuremberg", "DE"),
        ("nuernberg", "Nuremberg", "DE"),
        ("koln", "Cologne", "DE"),
        ("cologne", "Cologne", "DE"),
        ("saint petersburg", "Saint Petersburg", "RU"),
        ("st petersburg", "Saint Petersburg", "RU"),
        ("ha noi", "Hanoi", "VN"),
        ("port au prince", "Port-au-Prince", "HT"),
        ("dar es salaam", "Dar es Salaam", "TZ"),
        ("sao paulo", "São Paulo", "BR"),
        ("tartu", "Tartu", "EE"),
    ],
)
def test_knows(index, key, name, country):
    cities = [place for place in index.name(key).places if place.kind == "city"]
    largest = max(cities, key=lambda place: place.population)
    assert (largest.name, largest.country) == (name, country)
    assert largest.geonames_id
    assert largest.latitude is not None


@pytest.mark.parametrize(
    "key", ["", " ", "zzzzz", "saint petersbur", "kie", "\n", "\t", "# ", "é", "x" * 5000]
)
def test_does_not_know(index, key):
    assert index.name(key).places == ()


@pytest.mark.parametrize(("key", "mark"), [("nice", "w"), ("jackson", "s"), ("florence", "g")])
def test_marks_homonyms(index, key, mark):
    assert mark in index.name(key).marks


def test_tells_whether_a_longer_name_begins(index):
    assert index.name("nha").goes_on
    assert not index.name("nha trang zz").goes_on


def test_every_first_and_last_key_is_found(index):
    for key in index._keys:
        assert index.name(key.decode()).places


@pytest.mark.parametrize("content", [None, b""])
def test_missing_index_says_what_to_do(tmp_path, content):
    path = tmp_path / "places.tsv"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ExtractError, match=r"hatch_build\.py"):
        gazetteer.Gazetteer(path)
