"""Another language is a file: German words beside the English ones, and no code."""

import pytest

from extract import dates, words
from extract.mentions import Release
from extract.pages import Page
from tests.test_dates import ISSUED, MARK

WORDS = {
    "January": ["Januar", "Jänner"],
    "March": ["März"],
    "May": ["Mai"],
    "October": ["Oktober"],
    "Thursday": ["Donnerstag"],
    "Friday": ["Freitag"],
    "autumn": ["Herbst"],
    "summer": ["Sommer"],
    "today": ["heute"],
    "yesterday": ["gestern"],
    "last": ["letzte", "letzten", "letztes"],
    "next": ["nächste", "nächsten", "nächstes"],
    "week": ["Woche"],
    "year": ["Jahr", "Jahres"],
    "quarter": ["Quartal"],
    "century": ["Jahrhundert"],
    "to": ["bis"],
    "and": ["und"],
    "the": ["der", "die", "das", "den", "des", "dem"],
    "end of": ["Ende"],
    "beginning of": ["Anfang"],
    "lead": ["im", "seit", "vom", "zum", "am"],
    "between": ["zwischen"],
    "second": ["zweiten", "zweite", "zweites"],
    "st": ["."],
}


@pytest.fixture
def german(tmp_path):
    entries = (
        f'[[entry]]\nname = "{name}"\nforms = {forms}\n'.replace("'", '"')
        for name, forms in WORDS.items()
    )
    (tmp_path / "dates.toml").write_text("\n".join(entries), encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("marked", "values"),
    [
        ("am [14. März 2015] in Ulm", "2015-03-14"),
        ("am [14. MÄRZ 2015] in Ulm", "2015-03-14"),
        ("am [14.03.2015] in Ulm", "2015-03-14"),
        ("vom [3. bis 5. Mai 2019] in Ulm", "2019-05-03/2019-05-05"),
        ("vom [29. September bis 2. Oktober 2017]", "2017-09-29/2017-10-02"),
        ("zwischen dem [2. und 9. Mai 2017] war", "2017-05-02/2017-05-09"),
        ("am [3.], [5.] und [9. Mai 2017] war", "2017-05-03 2017-05-05 2017-05-09"),
        ("am [Donnerstag, den 15. März], wird", "2018-03-15"),
        ("[gestern] und [heute] war", "2018-03-13 2018-03-14"),
        ("[letzte Woche] war", "2018-03-05/2018-03-11"),
        ("[nächsten Freitag] ist", "2018-03-16"),
        ("[nächstes Jahr] ist", "2019"),
        ("im [Herbst 2015] war", "2015-23"),
        ("[Ende Oktober 2015] war", "2015-10"),
        ("[Anfang des Jahres] war", "2018"),
        ("im [zweiten Quartal 2015] war", "2015-34"),
        ("im [19. Jahrhundert] war", "18XX"),
        ("von [Januar bis März 2016] war", "2016-01/2016-03"),
        ("am [31. April 2015] war", "-"),
        ("on [14 April 2015] it", "2015-04-14"),
    ],
)
def test_finds(german, marked, values):
    text = MARK.sub(r"\1", marked)
    page = Page(Release("t", text, ISSUED), tuple(words.split(text)), (), (), (), german)
    mentions = list(dates.find(page, {}))
    assert [mention.text for mention in mentions] == MARK.findall(marked)
    assert [mention.edtf or "-" for mention in mentions] == values.split()
