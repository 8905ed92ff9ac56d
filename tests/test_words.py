"""Words: offsets, marks, keys."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract import words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("St.Petersburg", ["St", ".", "Petersburg"], id="no space after a dot"),
        pytest.param("10April 2006", ["10", "April", "2006"], id="digits part from letters"),
        pytest.param("Ivan’s", ["Ivan", "’", "s"], id="apostrophe stands alone"),
        pytest.param("e\u0301lan vital", ["e\u0301lan", "vital"], id="combining accent"),
        pytest.param("a_b", ["a", "_", "b"], id="underscore"),
        pytest.param(" \n\t ", [], id="white space only"),
        pytest.param("", [], id="empty"),
    ],
)
def test_splits(text, expected):
    assert [word.text for word in words.split(text)] == expected


@pytest.mark.parametrize(
    ("text", "key"),
    [
        pytest.param("ÇANAKKALE", "canakkale", id="capitals and cedilla"),
        pytest.param("Łódź", "lodz", id="stroke"),
        pytest.param("İzmir", "izmir", id="dotted capital i"),
        pytest.param("Diyarbakır", "diyarbakir", id="dotless i"),
        pytest.param("–", "-", id="dash"),
        pytest.param("ʻ", "'", id="okina"),
        pytest.param("Straße", "strasse", id="sharp s"),
    ],
)
def test_folds(text, key):
    assert words.fold(text) == key


@given(st.text())
def test_words_say_what_their_offsets_say(text):
    found = words.split(text)
    assert all(text[word.start : word.end] == word.text for word in found)
    assert [word.start for word in found] == sorted(word.start for word in found)
    assert "".join(word.text for word in found) == "".join(text.split())


@given(st.text())
def test_keys_are_those_of_the_words(text):
    assert list(words.keys(text)) == [word.key for word in words.split(text)]
