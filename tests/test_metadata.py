from pathlib import Path

import pytest

from extract import metadata
from extract.errors import SettingsError
from extract.mentions import Release
from extract.metadata import Known


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"file,published,source\na.txt,2015-04,MFA\nb.txt,,\n", id="plain"),
        pytest.param(
            b"\xef\xbb\xbfsource;note;file;published\r\nMFA;x;a.txt;2015-04\r\n;;b.txt;\r\n",
            id="from Excel",
        ),
        pytest.param(
            "file\tpublished\tsource\na.txt\t2015-04\tMFA\nb.txt\t\t\n".encode("utf-16"),
            id="Unicode text",
        ),
    ],
)
def test_reads(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "m.csv").write_bytes(content)
    assert metadata.read(tmp_path / "m.csv") == {"a.txt": Known("2015-04", "MFA"), "b.txt": Known()}


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param(b"file,source\na,b\n", "column 'published' is missing", id="column"),
        pytest.param(
            b"file,published,source\na,2015,\nb,20 April,\n",
            "m.csv, row 3: published is '20 April'",
            id="no date",
        ),
        pytest.param(b"file,published,source\na,2015-02-30,\n", "'2015-02-30'", id="no such day"),
        pytest.param(b"file,published,source\na,,\na,,\n", "row 3: a stands twice", id="twice"),
        pytest.param(b"", "there is no text in it", id="empty"),
        pytest.param(b"a\0b", "NUL", id="binary"),
    ],
)
def test_refuses(tmp_path: Path, content: bytes, message: str) -> None:
    (tmp_path / "m.csv").write_bytes(content)
    with pytest.raises(SettingsError) as caught:
        metadata.read(tmp_path / "m.csv")
    assert message in str(caught.value)
    assert "m.csv" in str(caught.value)


def test_refuses_what_cannot_be_opened(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="No such file"):
        metadata.read(tmp_path / "none.csv")


def test_metadata_stands_above_the_file_name() -> None:
    release = Release("x", "text", published="2015-04-20", published_from="filename")
    assert Known().added_to(release) == release
    dated = Known("2015", "MFA").added_to(release)
    assert (dated.published, dated.published_from, dated.source) == ("2015", "metadata", "MFA")


def test_unknown_files() -> None:
    known = {"a": Known(), "c": Known(), "": Known()}
    assert metadata.unknown(known, ["a", "b"]) == ["c"]
