import pytest

from extract import controls


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("tab\tand line\n", "tab\tand line\n", id="kept"),
        pytest.param("a\x00b\x1b[1m\x85", "a\ufffdb\ufffd[1m\ufffd", id="controls"),
        pytest.param("\ud800!", "\ufffd!", id="half a pair"),
    ],
)
def test_replaced(text: str, expected: str) -> None:
    assert controls.replaced(text) == expected
    assert len(expected) == len(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Überblick – 王.txt", "Überblick – 王.txt", id="kept"),
        pytest.param("two\nlines\u2028", "two\\nlines\\u2028", id="line breaks"),
        pytest.param("caf\udce9.txt", "caf\\udce9.txt", id="a byte that is no UTF-8"),
    ],
)
def test_escaped(text: str, expected: str) -> None:
    assert controls.escaped(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a\x00\x85 王 \U0001f600", "a\x00\x85 王 \U0001f600", id="kept"),
        pytest.param("\ud83d\ude00!", "\ufffd\ufffd!", id="halves of pairs"),
    ],
)
def test_paired(text: str, expected: str) -> None:
    assert controls.paired(text) == expected
