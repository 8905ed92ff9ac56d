"""Files and folders that appear under their names only when all of them are complete.

No file system moves several at once. So the one that speaks for all is moved away first and comes
back last: where it is not there, the others may not belong together. Until all are in place, a note
in the hidden folder says what it held before, and which names may be new.
"""

import json
import os
import shutil
import tempfile
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from errno import EISDIR, ENOTDIR
from pathlib import Path
from typing import Any

from extract.controls import escaped
from extract.errors import SettingsError
from extract.remote import Url

MOVING = "moving"
"""The note of a move that has begun."""


@contextmanager
def writing(out: Path | Url) -> Iterator[None]:
    """Turn an error of the file system into one line for the user."""
    try:
        yield
    except OSError as error:
        name = escaped(str(error.filename2 or error.filename or out))
        raise SettingsError(
            f"{escaped(str(out))}: cannot be written: {error.strerror or error} ({name});"
            " see that it is a folder with space that you may write to, and no table is open"
        ) from error


def busy(out: Path | Url) -> SettingsError:
    """Return the line for a user whose run finds another one at work."""
    return SettingsError(
        f"{escaped(str(out))}: another run writes there now: wait for it, or name another --out"
    )


@contextmanager
def staged(
    out: Path, within: Path, *, last: str = "", owned: Collection[str] = ()
) -> Iterator[Path]:
    """Give a folder to write in; what lies there in the end moves to `out` at once.

    The folder is made in `within`, on the file system of `out`. `last` is the name that goes before
    all others move, and comes when all have; of those `owned`, what is not written anew goes. On
    any failure, an interrupt too, `out` is left as it was. Raises SettingsError where it cannot be
    written.
    """
    with writing(out):
        stage = Path(tempfile.mkdtemp(prefix="stage-", dir=within))
        try:
            (stage / "new").mkdir()
            (stage / "old").mkdir()
            yield stage / "new"
            _move_all(stage, out, last, owned)
        finally:
            shutil.rmtree(stage, ignore_errors=True)


def _move_all(stage: Path, out: Path, last: str, owned: Collection[str]) -> None:
    """Move what is new to `out`; put back what it replaced if one cannot be moved."""
    before = unfinished(stage.parent)
    new = {path.name for path in (stage / "new").iterdir()}
    _sync_all(stage / "new")
    names = sorted({*new, *owned, *before["names"]}, key=lambda name: (name == last, name))
    try:
        _begin(stage, out, last, {"last": last, "names": names, "before": before["before"]})
        for name in names:
            _move(name, stage, out)
    except BaseException:
        for name in names:
            _put_back(name, stage, out)
        if not before["names"]:
            _end(stage)
        raise
    _end(stage)


def unfinished(within: Path) -> dict[str, Any]:
    """Return what is noted of a move that was cut off."""
    try:
        return dict(json.loads((within / MOVING).read_bytes()))
    except (FileNotFoundError, ValueError):
        return {"last": "", "names": [], "before": None}


def settle(out: Path, within: Path) -> None:
    """Forget a move that was cut off when nothing, or all, had moved."""
    last = unfinished(within)["last"]
    if last and (out / last).is_file():
        (within / MOVING).unlink()


def _begin(stage: Path, out: Path, last: str, note: dict[str, Any]) -> None:
    """Note a move, and take the name away that speaks for all."""
    if last in note["names"]:
        _check_kind(stage / "new" / last, out / last)
    if last and (out / last).is_file():
        note["before"] = (out / last).read_text(encoding="utf-8", errors="replace")
    (stage / MOVING).write_text(json.dumps(note), encoding="ascii")
    _sync(stage / MOVING)
    os.replace(stage / MOVING, stage.parent / MOVING)
    if last in note["names"]:
        _move_away(last, stage, out)


def _end(stage: Path) -> None:
    (stage.parent / MOVING).unlink(missing_ok=True)


def _move_away(name: str, stage: Path, out: Path) -> None:
    if (out / name).exists():
        os.replace(out / name, stage / "old" / name)


def _move(name: str, stage: Path, out: Path) -> None:
    new = stage / "new" / name
    if new.exists():
        _check_kind(new, out / name)
    _move_away(name, stage, out)
    if new.exists():
        os.replace(new, out / name)


def _sync_all(folder: Path) -> None:
    for path in folder.rglob("*"):
        if path.is_file():
            _sync(path)


def _sync(path: Path) -> None:
    with path.open("rb") as file:
        os.fsync(file.fileno())


def _check_kind(new: Path, old: Path) -> None:
    """Refuse to put a file in the place of a folder, or a folder in that of a file."""
    if old.exists() and old.is_dir() != new.is_dir():
        error = EISDIR if old.is_dir() else ENOTDIR
        raise OSError(error, os.strerror(error), str(old))


def _put_back(name: str, stage: Path, out: Path) -> None:
    """Undo the two moves of one name, as far as they were made."""
    if (stage / "old" / name).exists():
        if (out / name).exists():
            os.replace(out / name, stage / "new" / name)
        os.replace(stage / "old" / name, out / name)
    elif not (stage / "new" / name).exists():
        with suppress(FileNotFoundError):
            os.replace(out / name, stage / "new" / name)
