"""Files that appear under their names only when all of them are complete."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from errno import EISDIR
from pathlib import Path

from extract.controls import escaped
from extract.errors import SettingsError


@contextmanager
def staged(out: Path) -> Iterator[Path]:
    """Give a hidden folder to write in; what lies there in the end moves to `out` at once.

    On any failure, an interrupt too, `out` is left as it was. Raises SettingsError where it cannot
    be written.
    """
    existed = out.exists()
    try:
        stage = _make_stage(out)
        try:
            (stage / "new").mkdir()
            (stage / "old").mkdir()
            yield stage / "new"
            _move_all(stage, out)
            existed = True
        finally:
            shutil.rmtree(stage, ignore_errors=True)
            if not existed:
                with suppress(OSError):
                    out.rmdir()
    except OSError as error:
        name = escaped(str(error.filename2 or error.filename or out))
        raise SettingsError(
            f"{escaped(str(out))}: cannot be written: {error.strerror or error} ({name});"
            " see that it is a folder with space that you may write to, and no table is open"
        ) from error


def _make_stage(out: Path) -> Path:
    out.mkdir(parents=True, exist_ok=True)
    return Path(tempfile.mkdtemp(prefix=".extract-", dir=out))


def _move_all(stage: Path, out: Path) -> None:
    """Move the new files to `out`; put back what they replaced if one cannot be moved."""
    names = sorted(path.name for path in (stage / "new").iterdir())
    try:
        for name in names:
            if (out / name).is_dir():
                raise IsADirectoryError(EISDIR, os.strerror(EISDIR), str(out / name))
            if (out / name).exists():
                os.replace(out / name, stage / "old" / name)
            os.replace(stage / "new" / name, out / name)
    except BaseException:
        for name in names:
            _put_back(name, stage, out)
        raise


def _put_back(name: str, stage: Path, out: Path) -> None:
    """Undo the two moves of one file, as far as they were made."""
    if (stage / "old" / name).exists():
        os.replace(stage / "old" / name, out / name)
    elif not (stage / "new" / name).exists():
        (out / name).unlink(missing_ok=True)
