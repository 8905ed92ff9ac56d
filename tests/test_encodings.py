import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.encodings import UnreadableError, decode

ENGLISH = (
    "\nThe delegation stays until Friday. On its last day it visits two barracks and a port,"
    " and the hosts will give a dinner.\n"
)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        pytest.param("The envoy’s “useful” talks – in brief…", "cp1252", id="typographic"),
        pytest.param("Lieutenant José Núñez met Søren Møller in Malmö", "cp1252", id="western"),
        pytest.param("Judge Íñigo Peña met Begoña Muñoz", "cp1252", id="spanish"),
        pytest.param("The café was shut", "cp1252", id="one letter"),
        pytest.param("A fund of £5 million", "cp1252", id="one sign"),
        pytest.param("Colonel Şahin Işık met Çağrı Yıldız in Muş", "cp1254", id="turkish"),
        pytest.param("Judge Łukasz Wójcik met Święcicki in Łódź", "cp1250", id="polish"),
        pytest.param("Envoy Jiří Dvořák visited Plzeň and Ústí", "cp1250", id="czech"),
        pytest.param("Rector Šarūnė Žukaitė met guests in Kaunas", "cp1257", id="lithuanian"),
        pytest.param("The text («Совместное заявление») was read", "cp1251", id="russian"),
        pytest.param("Сообщение о встрече министров в Алматы", "koi8-r", id="koi8"),
        pytest.param("Mayor Γιώργος Παπαδάκης spoke in Patras", "cp1253", id="greek"),
        pytest.param("Envoy محمد علي visited القاهرة twice", "cp1256", id="arabic"),
        pytest.param("Mayor 김철수 visited 부산 twice", "cp949", id="korean"),
        pytest.param("Envoy 田中太郎 visited 東京都 twice", "cp932", id="japanese"),
        pytest.param("Envoy 王伟 visited 北京市 twice", "gb18030", id="chinese"),
        pytest.param("Þórdís – “déjà vu”", "utf-8", id="utf-8"),
        pytest.param("Łódź", "utf-8-sig", id="utf-8 with mark"),
        pytest.param("Łódź", "utf-16", id="utf-16 with mark"),
        pytest.param("Łódź", "utf-32", id="utf-32 with mark"),
    ],
)
@pytest.mark.parametrize("rest", ["", ENGLISH * 4], ids=["short", "in English"])
def test_decodes(text: str, encoding: str, rest: str) -> None:
    assert decode((text + rest).encode(encoding)) == text + rest


def test_decodes_big_endian() -> None:
    assert decode(codecs.BOM_UTF16_BE + "Łódź".encode("utf-16-be")) == "Łódź"


def test_line_ends_become_lf() -> None:
    assert decode(b"a\r\nb\rc\n\r\n") == "a\nb\nc\n\n"


def test_nothing_else_changes() -> None:
    text = " \u00a0a\u2028b\u200b\ufeffc\x0b\x0c e\u0301 \n"
    assert decode(text.encode()) == text


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        pytest.param(b"", "empty", id="nothing"),
        pytest.param(b"\xef\xbb\xbf \r\n\t", "empty", id="white space"),
        pytest.param(b"%PDF-1.7 and so on", "binary", id="PDF"),
        pytest.param(b"PK\x03\x04rest", "binary", id="DOCX"),
        pytest.param(b"{\\rtf1 text}", "binary", id="RTF"),
        pytest.param(b"some\0text", "binary", id="NUL"),
        pytest.param("text".encode("utf-16-le"), "binary", id="UTF-16 without mark"),
        pytest.param(b"\x01\x02\x03abc" * 9, "binary", id="controls"),
        pytest.param(b"\xff\xfea\x00b", "undecodable", id="half a character"),
        pytest.param(b"\xef\xbb\xbfcaf\xe9", "undecodable", id="mark that lies"),
    ],
)
def test_refuses(content: bytes, reason: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        decode(content)
    assert caught.value.reason == reason
    assert "\n" not in str(caught.value)


@given(st.binary(max_size=300))
def test_never_fails_otherwise(content: bytes) -> None:
    try:
        text = decode(content)
    except UnreadableError:
        return
    assert "\r" not in text
    assert decode(content) == text


@given(st.text(min_size=1).filter(lambda text: text.isprintable() and text.strip() != ""))
def test_keeps_utf8(text: str) -> None:
    assert decode(text.encode("utf-8-sig")) == text
