import hashlib
import io
import os
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from extract import readers
from extract.encodings import UnreadableError
from extract.errors import InputError
from extract.readers import Source


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder with releases and other things in it."""
    for name in (
        "raw/b.txt", "raw/a.md", "raw/deep/er/c.TXT", "raw/deep/a.txt", "raw/table.csv",
        "raw/.hidden.txt", "raw/.git/d.txt", "more/a.txt", "page.html",
    ):  # fmt: skip
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"This is {name}.", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("inputs", "doc_ids"),
    [
        pytest.param(["raw"], ["a.md", "b.txt", "deep/a.txt", "deep/er/c.TXT"], id="folder"),
        pytest.param(["./raw/"], ["a.md", "b.txt", "deep/a.txt", "deep/er/c.TXT"], id="slash"),
        pytest.param(["raw/deep", "more"], ["deep/a.txt", "deep/er/c.TXT", "more/a.txt"], id="two"),
        pytest.param(["raw/b.txt"], ["b.txt"], id="file"),
        pytest.param(["page.html"], ["page.html"], id="file of another kind"),
        pytest.param(["raw/*.txt"], ["b.txt"], id="glob"),
        pytest.param(["raw/*"], ["a.md", "b.txt"], id="glob of all kinds"),
        pytest.param(["r?w/deep/*.txt"], ["raw/deep/a.txt"], id="glob from its fixed part"),
        pytest.param(["*.html"], ["page.html"], id="glob of another kind"),
        pytest.param(["raw/**/*.txt"], ["b.txt", "deep/a.txt"], id="glob of folders"),
        pytest.param(["-"], ["stdin"], id="standard input"),
        pytest.param(["more", "raw/b.txt", "-"], ["a.txt", "b.txt", "stdin"], id="mixed"),
    ],
)
def test_finds(inputs: list[str], doc_ids: list[str]) -> None:
    assert [source.doc_id for source in readers.find(inputs).documents] == doc_ids


def test_counts_other_kinds() -> None:
    assert readers.find(["raw"]).skipped == 1
    assert readers.find(["raw/*"]).skipped == 1


@pytest.mark.parametrize(
    ("inputs", "message"),
    [
        pytest.param(["raws"], "raws: there is no such file or folder", id="missing"),
        pytest.param(["raw/*.doc"], "raw/*.doc: no file matches", id="glob without match"),
        pytest.param(["raw/.git/none"], "raw/.git/none: there is no such", id="missing deep"),
        pytest.param(
            ["raw/b.txt", "raw"], "would have the doc_id b.txt: raw/b.txt and", id="twice"
        ),
        pytest.param(["-", "-"], "doc_id stdin: - and -", id="standard input twice"),
    ],
)
def test_refuses(inputs: list[str], message: str) -> None:
    with pytest.raises(InputError) as caught:
        readers.find(inputs)
    assert message in str(caught.value)


def test_refuses_a_folder_without_documents(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(InputError, match=r"no documents: empty has no \.txt or \.md file in it"):
        readers.find(["empty"])


def test_a_name_with_magic_is_a_name(tmp_path: Path) -> None:
    (tmp_path / "a[1].txt").write_text("text")
    assert [source.doc_id for source in readers.find(["a[1].txt"]).documents] == ["a[1].txt"]


def test_follows_links_but_no_loops(tmp_path: Path) -> None:
    (tmp_path / "raw" / "loop").symlink_to(tmp_path / "raw")
    (tmp_path / "raw" / "more").symlink_to(tmp_path / "more")
    doc_ids = [source.doc_id for source in readers.find(["raw"]).documents]
    assert doc_ids == ["a.md", "b.txt", "deep/a.txt", "deep/er/c.TXT", "more/a.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="names are bytes on POSIX only")
def test_odd_names_become_ids_of_one_line(tmp_path: Path) -> None:
    (tmp_path / "odd").mkdir()
    for name in (b"two\nlines.txt", b"caf\xe9.txt"):
        try:
            Path(os.fsdecode(os.fsencode(tmp_path / "odd") + b"/" + name)).write_text("text")
        except OSError:
            pytest.skip("this file system has no such names")
    found = readers.find(["odd"]).documents
    assert [source.doc_id for source in found] == ["caf\\udce9.txt", "two\\nlines.txt"]
    assert [readers.read(source).text for source in found] == ["text", "text"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_leaves_pipes_in_folders_alone(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "more" / "pipe.txt")
    found = readers.find(["more"])
    assert [source.doc_id for source in found.documents] == ["a.txt"]
    assert found.skipped == 1


def test_reads(tmp_path: Path) -> None:
    content = b"\xef\xbb\xbfOne\r\ntwo "
    path = tmp_path / "x.txt"
    path.write_bytes(content)
    release = readers.read(Source("x.txt", path))
    assert (release.id, release.text) == ("x.txt", "One\ntwo ")
    assert release.sha256 == hashlib.sha256(content).hexdigest()
    assert (release.published, release.published_from) == (None, None)


def test_reads_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(b"Text")))
    assert readers.read(Source("stdin", None)).text == "Text"


def test_refuses_large_files(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="more than 5 bytes: raise --max-bytes") as caught:
        readers.read(Source("b.txt", tmp_path / "raw" / "b.txt"), max_bytes=5)
    assert caught.value.reason == "too_large"


def test_a_file_that_vanished_is_unreadable(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="no such file") as caught:
        readers.read(Source("gone.txt", tmp_path / "gone.txt"))
    assert caught.value.reason == "unreadable"


def test_a_dangling_link_is_a_document_that_fails(tmp_path: Path) -> None:
    (tmp_path / "more" / "z.txt").symlink_to("nowhere")
    found = readers.find(["more"]).documents
    assert [source.doc_id for source in found] == ["a.txt", "z.txt"]
    with pytest.raises(UnreadableError):
        readers.read(found[1])


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
