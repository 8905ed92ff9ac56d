"""Files that an address names, as `s3://bucket/folder/file`, by way of fsspec."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from errno import EIO
from pathlib import Path
from typing import Any

from extract.controls import escaped
from extract.errors import SettingsError

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://", re.ASCII)
_LOCAL = "file://"


class Url(str):
    """The address of a folder in a store."""

    __slots__ = ()


def is_url(text: str) -> bool:
    """Tell whether an input or folder is in a store, and no path of this machine."""
    return bool(_ADDRESS.match(text)) and not text.startswith(_LOCAL)


def place(text: str) -> Path | Url:
    """Return the folder that an address or a path names.

    >>> place("s3://bucket/out/"), place("file:///out").as_posix()
    ('s3://bucket/out', '/out')
    """
    return Url(text.rstrip("/")) if is_url(text) else Path(text.removeprefix(_LOCAL))


@contextmanager
def _told(url: str) -> Iterator[None]:
    """Turn whatever a store's library raises into an OSError: each has errors of its own."""
    try:
        yield
    except (OSError, SettingsError):
        raise
    except Exception as error:
        reason = f"{type(error).__name__}: {error}".splitlines()[0]
        raise OSError(EIO, escaped(reason), url) from error


def _opened(url: str) -> tuple[Any, str]:
    """Return the file system of an address, and the path there.

    Raises SettingsError where the library for it is missing.
    """
    from fsspec.core import url_to_fs

    try:
        with _told(url):
            fs, path = url_to_fs(url, use_listings_cache=False)
    except OSError as error:
        scheme = url.partition(":")[0]
        raise SettingsError(
            f"{escaped(url)}: {error.strerror}: for s3:// install press-extract[s3], for any other"
            f" the package of fsspec that knows {scheme}://"
        ) from error
    return fs, path


def read(url: str, size: int | None = None) -> bytes:
    """Return a file, or the first `size` bytes of it. Raises OSError."""
    fs, path = _opened(url)
    with _told(url), fs.open(path, "rb", cache_type="none") as file:
        return bytes(file.read(-1 if size is None else size))


def write(url: str, source: Path) -> None:
    """Write a file, which is there as a whole or not at all. Raises OSError."""
    fs, path = _opened(url)
    with _told(url):
        fs.put_file(str(source), path)


def put(url: str, content: bytes) -> None:
    """Write a small file, as `write` does. Raises OSError."""
    fs, path = _opened(url)
    with _told(url):
        fs.pipe_file(path, content)


def modified(url: str) -> float:
    """Return when a file was written, in seconds of the store's clock. Raises OSError.

    Of all files of a store that does not tell, it is the same time.
    """
    fs, path = _opened(url)
    with _told(url):
        try:
            return float(fs.modified(path).timestamp())
        except NotImplementedError:
            return 0.0


def fetch(url: str, target: Path) -> None:
    """Write a file of a store to the disk. Raises OSError."""
    fs, path = _opened(url)
    with _told(url):
        fs.get_file(path, str(target))


def remove(url: str) -> None:
    """Remove a file or a folder that may be gone already. Raises OSError."""
    fs, path = _opened(url)
    with _told(url):
        if fs.exists(path):
            fs.rm(path, recursive=True)


def is_folder(url: str) -> bool:
    """Tell whether there is a folder at an address. Raises OSError."""
    fs, path = _opened(url)
    with _told(url):
        return bool(fs.isdir(path))


def is_file(url: str) -> bool:
    """Tell whether there is a file at an address. Raises OSError."""
    fs, path = _opened(url)
    with _told(url):
        return bool(fs.isfile(path))


def names(url: str) -> list[str]:
    """Return what is in a folder, names of folders with a slash behind. Raises OSError."""
    fs, path = _opened(url)
    with _told(url):
        try:
            found = fs.ls(path, detail=True)
        except FileNotFoundError:
            return []
    return [_name(each) for each in found if each["name"].strip("/") != path.strip("/")]


def _name(entry: dict[str, Any]) -> str:
    name = str(entry["name"]).rstrip("/").rpartition("/")[2]
    return f"{name}/" if entry["type"] == "directory" else name


def sizes(url: str) -> dict[str, int]:
    """Return the size of each file below a folder, by its path from there. Raises OSError."""
    fs, path = _opened(url)
    with _told(url):
        found = fs.find(path, detail=True)
    return {name.removeprefix(path).lstrip("/"): facts["size"] for name, facts in found.items()}


def matches(pattern: str) -> list[str]:
    """Return the addresses of the files that a glob finds. Raises OSError."""
    fs, path = _opened(pattern)
    with _told(pattern):
        found = fs.glob(path, detail=True)
    files = (name for name, facts in found.items() if facts["type"] == "file")
    return [str(fs.unstrip_protocol(name)) for name in files]
