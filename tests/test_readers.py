import hashlib
import io
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from extract import readers
from extract.encodings import UnreadableError
from extract.sources import Source


def test_reads(tmp_path: Path) -> None:
    content = b"\xef\xbb\xbfOne\r\ntwo "
    path = tmp_path / "x.txt"
    path.write_bytes(content)
    release = readers.read(Source("x.txt", str(path)))
    assert (release.id, release.text) == ("x.txt", "One\ntwo ")
    assert release.sha256 == hashlib.sha256(content).hexdigest()
    assert (release.published, release.published_from) == (None, None)


def test_reads_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(b"Text")))
    assert readers.read(Source("stdin", None)).text == "Text"


def test_refuses_large_files(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("too long")
    with pytest.raises(UnreadableError, match="more than 5 bytes: raise --max-bytes") as caught:
        readers.read(Source("b.txt", str(tmp_path / "b.txt")), max_bytes=5)
    assert caught.value.reason == "too_large"


def test_a_file_that_vanished_is_unreadable(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="no such file") as caught:
        readers.read(Source("gone.txt", str(tmp_path / "gone.txt")))
    assert caught.value.reason == "unreadable"


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2015-04-20-visit.txt", "2015-04-20"),
        ("press/20150420_visit.md", "2015-04-20"),
        ("visit 2015.04.20.txt", "2015-04-20"),
        ("2015-04-20-on-2015-04-20.txt", "2015-04-20"),
        ("2015-04-20-and-2015-04-21.txt", None),
        ("2015-04.txt", None),
        ("2015-04.20.txt", None),
        ("2015-02-29.txt", None),
        ("order-120150420.txt", None),
        ("2015-04-20/visit.txt", None),
    ],
)
def test_published_in_a_name(name: str, day: str | None) -> None:
    assert readers.published_in(name) == day
