"""When a release was published, and what says so."""

import pytest

from extract import dates, pages, publication
from extract.mentions import Release

BODY = "\n\nThe board of the port met in Suva on 2 June 2019 and looked at the nets."


@pytest.mark.parametrize(
    ("text", "known", "expected"),
    [
        pytest.param("Nets" + BODY, ("2019-06", None), ("2019-06", "metadata"), id="outside"),
        pytest.param("Nets\n\n04.06.2019" + BODY, (None, None), ("2019-06-04", "text"), id="line"),
        pytest.param(
            "Nets\n\nSUVA, 4 June 2019 – The board met again and talked of nets for hours.",
            (None, None),
            ("2019-06-04", "text"),
            id="dateline",
        ),
        pytest.param(
            "Nets" + BODY, ("2019-06-05", "filename"), ("2019-06-05", "filename"), id="file name"
        ),
        pytest.param(
            "Nets\n\n04.06.2019" + BODY,
            ("2019-06-05", "filename"),
            ("2019-06-04", "text"),
            id="the text before the file name",
        ),
        pytest.param("Nets" + BODY, (None, None), (None, None), id="nothing says"),
        pytest.param("Nets" + BODY + "\n\n© 2021 Port Board", (None, None), (None, None), id="©"),
    ],
)
def test_published(text, known, expected):
    release = Release("t", text, known[0], published_from=known[1])
    page = pages.read(release)
    assert publication.published(page, list(dates.find(page, {}))) == expected
