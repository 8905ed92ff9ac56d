"""Days whose month is written in another language."""

import pytest

from tests.test_dates import check, found


@pytest.mark.parametrize(
    ("marked", "values"),
    [
        ("held on [16 Haziran 2015] in Bursa", "2015-06-16"),
        ("held on [16 HAZİRAN 2015] in Bursa", "2015-06-16"),
        ("signed [12 марта 2015 г.] in Omsk", "2015-03-12"),
        ("signed [12 марта 2015], in Omsk", "2015-03-12"),
        ("signed [7 травня 2020 року] there", "2020-05-07"),
        ("signed [3 mai 2019] in Lyon", "2019-05-03"),
        ("signed [1er juin 2015] in Lyon", "2015-06-01"),
        ("Porto, [14 de abril de 2015] – It", "2015-04-14"),
        ("signed on [5. März 2018] in Ulm", "2018-03-05"),
        ("signed on [5 MÄRZ 2018] in Ulm", "2018-03-05"),
        ("signed on [15 kwietnia 2016] there", "2016-04-15"),
        ("signed on [5 maja 2014 r.] there", "2014-05-05"),
        ("signed on [12 sentyabr 2015] there", "2015-09-12"),
        ("signed on [3 Μαΐου 2015] there", "2015-05-03"),
        ("signed on [12\u00a0agosto\n2013] there", "2013-08-12"),
        ("[4 Ekim 2019] and [4 October 2019]", "2019-10-04 2019-10-04"),
        ("on [31 Haziran 2015] there", "-"),
        ("on [29 Şubat 2019] there", "-"),
    ],
)
def test_finds(marked: str, values: str) -> None:
    check(marked, values)


@pytest.mark.parametrize(
    "text",
    [
        "the 5 Members [2015]",
        "the 31 Months [2015]",
        "took 15 fire [2015] calls",
        "Article 5 Regulation [2016]",
        "set 15 out [2015] of it",
        "room 16 Haziran street",
        "16 Haziran",
        "16 Haziran 20155",
        "116 Haziran [2015]",
        "45 марта [2015]",
        "12 марта 2015%",
        "12 x [2015]",
    ],
)
def test_takes_no_other_word_for_a_month(text: str) -> None:
    years = ["2015"] if "[2015]" in text else ["2016"] if "[2016]" in text else []
    said = [mention.text for mention in found(text.replace("[", "").replace("]", ""))]
    assert [one for one in said if not one.isdigit()] == []
    assert said in ([], years)


def test_never_asks_the_clock() -> None:
    assert found("on 16 Haziran")[:] == []
    assert found("on 29 Şubat 2016", None)[0].resolved_by == "text"


def test_gives_up_on_a_list_of_words() -> None:
    letters = "abcdefghijkl"
    listed = " ".join(f"12 {a}{b}qq 2015," for a in letters for b in letters)
    assert {mention.text for mention in found(listed)} <= {"2015"}
    assert "16 Haziran 2015" not in [mention.text for mention in found(listed + " 16 Haziran 2015")]
