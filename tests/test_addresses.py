"""Words of e-mail and web addresses tell nothing of how a word is written."""

import pytest

from extract import addresses, words
from extract.mentions import Release
from extract.pages import Page


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("write to a.osei@port.example now", {"write", "to", "now"}),
        ("(press@harbour.example), please", {"please"}),
        ("see www.harbour.example/news/osei or call", {"see", "or", "call"}),
        ("see https://harbour.example/a?osei=b, then", {"see", "then"}),
        ("see harbour.example for more", {"see", "for", "more"}),
        ("the end. all of it", {"the", "end", "all", "of", "it"}),
        ("a@b", set()),
        ("@", set()),
        ("", set()),
    ],
)
def test_small_words(text, expected):
    page = Page(Release("r", text), tuple(words.split(text)), (), (), ())
    assert addresses.small_words(page) == expected
