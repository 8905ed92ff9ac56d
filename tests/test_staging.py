import os
from pathlib import Path

import pytest

from extract.errors import SettingsError
from extract.staging import staged, writing


def within(out: Path) -> Path:
    """Return a hidden folder in `out`."""
    (out / ".hidden").mkdir(exist_ok=True)
    return out / ".hidden"


def names(folder: Path) -> dict[str, str]:
    """Return the files of a folder; nothing is left in its hidden one."""
    assert not list(within(folder).iterdir())
    return {path.name: path.read_text() for path in folder.iterdir() if path.is_file()}


def write(out: Path, files: str, failure: BaseException | None = None, *, last: str = "") -> None:
    """Write files of one letter, and fail at the end."""
    out.mkdir(exist_ok=True)
    with staged(out, within(out), last=last) as folder:
        for name in files:
            (folder / name).write_text("new")
        if failure:
            raise failure


def test_files_appear_together(tmp_path: Path) -> None:
    with staged(tmp_path, within(tmp_path)) as folder:
        (folder / "a").write_text("1")
        assert [path for path in tmp_path.iterdir() if not path.name.startswith(".")] == []
    assert names(tmp_path) == {"a": "1"}


@pytest.mark.parametrize("failure", [KeyboardInterrupt, ValueError])
def test_a_failure_leaves_all_as_it_was(tmp_path: Path, failure: type[BaseException]) -> None:
    (tmp_path / "a").write_text("old")
    with pytest.raises(failure):
        write(tmp_path, "ab", failure())
    assert names(tmp_path) == {"a": "old"}


def test_a_failure_while_moving_is_undone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a").write_text("old")
    (tmp_path / "c").write_text("old")
    replace = os.replace

    def fail_on_c(source: Path, target: Path) -> None:
        if source.parent.name == "new" and source.name == "c":
            raise PermissionError(13, "Permission denied", str(source), None, str(target))
        replace(source, target)

    monkeypatch.setattr(os, "replace", fail_on_c)
    with pytest.raises(SettingsError, match="cannot be written"):
        write(tmp_path, "abc")
    assert names(tmp_path) == {"a": "old", "c": "old"}


@pytest.mark.parametrize("refused", ["a", "b", "z"])
def test_what_speaks_for_all_comes_back_on_a_failure(
    tmp_path: Path, refused: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in "abz":
        (tmp_path / name).write_text("old")
    replace = os.replace

    def fail(source: Path, target: Path) -> None:
        if source.parent.name == "new" and source.name == refused:
            raise PermissionError(13, "Permission denied", str(source), None, str(target))
        replace(source, target)

    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(SettingsError, match="cannot be written"):
        write(tmp_path, "abcz", last="z")
    assert names(tmp_path) == {"a": "old", "b": "old", "z": "old"}


def test_a_folder_in_the_place_of_what_speaks_for_all_stays(tmp_path: Path) -> None:
    (tmp_path / "run" / "mine").mkdir(parents=True)
    stage = staged(tmp_path, within(tmp_path), last="run")
    with pytest.raises(SettingsError, match="cannot be written"), stage as folder:
        (folder / "run").write_text("new")
    assert (tmp_path / "run" / "mine").is_dir()


def test_refuses_a_file(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    with pytest.raises(SettingsError, match="out: cannot be written"), writing(tmp_path / "out"):
        (tmp_path / "out" / "a").write_text("new")


def test_refuses_a_folder_in_the_place_of_a_table(tmp_path: Path) -> None:
    (tmp_path / "people.csv").mkdir()
    stage = staged(tmp_path, within(tmp_path))
    with pytest.raises(SettingsError, match=r"people\.csv"), stage as folder:
        (folder / "people.csv").write_text("new")
    assert (tmp_path / "people.csv").is_dir()


def test_folders_appear_like_files(tmp_path: Path) -> None:
    for text in ("old", "new"):
        with staged(tmp_path, within(tmp_path)) as folder:
            (folder / "people").mkdir()
            (folder / "people" / text).write_text(text)
    assert names(tmp_path / "people") == {"new": "new"}


def test_the_last_moves_last_and_what_is_owned_goes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, "abc")
    moved: list[str] = []
    replace = os.replace

    def note(source: Path, target: Path) -> None:
        moved.append(
            f"{target.parent.name if target.parent.name == 'old' else 'new'} {source.name}"
        )
        replace(source, target)

    monkeypatch.setattr(os, "replace", note)
    with staged(tmp_path, within(tmp_path), last="a", owned={"a", "b", "c"}) as folder:
        for name in "ab":
            (folder / name).write_text("newer")
    assert (moved[1], moved[-1]) == ("old a", "new a")
    assert names(tmp_path) == {"a": "newer", "b": "newer"}
