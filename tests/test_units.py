"""Units: what one reader of a page keeps for the next does not depend on what that one knew."""

import pytest

from extract import pages
from extract.mentions import OrganisationMention, Release
from extract.units import Reader


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The GNAPO-Vetru office opened.", id="a name in front of a hyphen"),
        pytest.param("The Vetru-GNAPO office opened.", id="a name behind a hyphen"),
        pytest.param("Vetru/GNAPO and GNAPO met.", id="a name behind a slash"),
        pytest.param("Police of GNAPO, the Ministry of Roads", id="a name alone"),
    ],
)
def test_a_second_reading_is_as_good_as_the_first(text: str) -> None:
    read = pages.read(Release("r", text))
    start = text.index("GNAPO")
    found = {"organisation": [OrganisationMention(start, start + 5, "GNAPO")]}
    for known, names in (({}, ["GNAPO"]), (found, []), ({}, []), (found, ["GNAPO"])):
        fresh = pages.read(Release("r", text))
        assert Reader(read, known, names).read() == Reader(fresh, known, names).read()


def test_once_a_page() -> None:
    asked: list[str] = []

    def first_word(page: pages.Page) -> str:
        asked.append(page.text)
        return page.words[0].text

    one, other = (pages.read(Release("r", text)) for text in ("One word", "Another"))
    assert [page.once(first_word) for page in (one, other, one)] == ["One", "Another", "One"]
    assert asked == ["One word", "Another"]
