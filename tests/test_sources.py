import os
import sys
from pathlib import Path

import pytest

from extract import readers, sources
from extract.encodings import UnreadableError
from extract.errors import InputError
from extract.sources import Source, Walk


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
    assert [source.doc_id for source in sources.find(inputs).documents] == doc_ids


def test_counts_other_kinds() -> None:
    assert sources.find(["raw"]).skipped == 1
    assert sources.find(["raw/*"]).skipped == 1


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
        sources.find(inputs)
    assert message in str(caught.value)


def test_refuses_a_folder_without_documents(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(InputError, match=r"no documents: empty has no \.txt or \.md file in it"):
        sources.find(["empty"])


def test_a_name_with_magic_is_a_name(tmp_path: Path) -> None:
    (tmp_path / "a[1].txt").write_text("text")
    assert [source.doc_id for source in sources.find(["a[1].txt"]).documents] == ["a[1].txt"]


def test_follows_links_but_no_loops(tmp_path: Path) -> None:
    (tmp_path / "raw" / "loop").symlink_to(tmp_path / "raw")
    (tmp_path / "raw" / "more").symlink_to(tmp_path / "more")
    doc_ids = [source.doc_id for source in sources.find(["raw"]).documents]
    assert doc_ids == ["a.md", "b.txt", "deep/a.txt", "deep/er/c.TXT", "more/a.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="names are bytes on POSIX only")
def test_odd_names_become_ids_of_one_line(tmp_path: Path) -> None:
    (tmp_path / "odd").mkdir()
    for name in (b"two\nlines.txt", b"caf\xe9.txt"):
        try:
            Path(os.fsdecode(os.fsencode(tmp_path / "odd") + b"/" + name)).write_text("text")
        except OSError:
            pytest.skip("this file system has no such names")
    found = sources.find(["odd"]).documents
    assert [source.doc_id for source in found] == ["caf\\udce9.txt", "two\\nlines.txt"]
    assert [readers.read(source).text for source in found] == ["text", "text"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_leaves_pipes_in_folders_alone(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "more" / "pipe.txt")
    found = sources.find(["more"])
    assert [source.doc_id for source in found.documents] == ["a.txt"]
    assert found.skipped == 1


def test_a_dangling_link_is_a_document_that_fails(tmp_path: Path) -> None:
    (tmp_path / "more" / "z.txt").symlink_to("nowhere")
    found = sources.find(["more"]).documents
    assert [source.doc_id for source in found] == ["a.txt", "z.txt"]
    with pytest.raises(UnreadableError):
        readers.read(found[1])


def test_the_order_is_that_of_ids_while_folders_are_walked(tmp_path: Path) -> None:
    names = ("a.txt", "a/z.txt", "a-b.txt", "a-b/c.txt", "a0.txt", "a/b/c.txt", "A.txt", "é.txt")
    for name in names:
        path = tmp_path / "odd" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("text")
    assert [source.doc_id for source in Walk(["odd"])] == sorted(names)


def test_a_document_is_found_when_it_is_taken(tmp_path: Path) -> None:
    walk = iter(Walk(["raw"]))
    assert next(walk) == Source("a.md", os.path.join("raw", "a.md"))
    (tmp_path / "raw" / "deep" / "late.txt").write_text("text")
    assert "deep/late.txt" in [source.doc_id for source in walk]


def test_a_folder_that_vanished_holds_nothing(tmp_path: Path) -> None:
    walk = iter(Walk(["raw"]))
    next(walk)
    (tmp_path / "raw" / "deep").rename(tmp_path / "elsewhere")
    assert [source.doc_id for source in walk] == ["b.txt"]
