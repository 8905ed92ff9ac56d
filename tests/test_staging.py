import os
from pathlib import Path

import pytest

from extract.errors import SettingsError
from extract.staging import staged


def names(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text() for path in folder.iterdir()}


def write(out: Path, files: str, failure: BaseException | None = None) -> None:
    """Write files of one letter, and fail at the end."""
    with staged(out) as folder:
        for name in files:
            (folder / name).write_text("new")
        if failure:
            raise failure


def test_files_appear_together(tmp_path: Path) -> None:
    out = tmp_path / "new" / "out"
    with staged(out) as folder:
        (folder / "a").write_text("1")
        assert [path for path in out.iterdir() if not path.name.startswith(".")] == []
    assert names(out) == {"a": "1"}


@pytest.mark.parametrize("failure", [KeyboardInterrupt, ValueError])
def test_a_failure_leaves_all_as_it_was(tmp_path: Path, failure: type[BaseException]) -> None:
    (tmp_path / "a").write_text("old")
    with pytest.raises(failure):
        write(tmp_path, "ab", failure())
    assert names(tmp_path) == {"a": "old"}
    with pytest.raises(failure):
        write(tmp_path / "out", "a", failure())
    assert not (tmp_path / "out").exists()


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


def test_refuses_a_file(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    with pytest.raises(SettingsError, match="out: cannot be written"):
        write(tmp_path / "out", "a")


def test_refuses_a_folder_in_the_place_of_a_table(tmp_path: Path) -> None:
    (tmp_path / "people.csv").mkdir()
    with pytest.raises(SettingsError, match=r"people\.csv"), staged(tmp_path) as folder:
        (folder / "people.csv").write_text("new")
    assert (tmp_path / "people.csv").is_dir()
