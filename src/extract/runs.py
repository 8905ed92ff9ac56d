"""run.json: what made the tables beside it, of what, and how that went."""

import hashlib
import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import extract
from extract import remote
from extract.controls import escaped
from extract.errors import SettingsError
from extract.identity import Identity
from extract.remote import Url
from extract.settings import FORMATS, Settings
from extract.sources import STDIN
from extract.staging import unfinished
from extract.store import FOLDER

FILE = "run.json"
Run = dict[str, Any]
_PATHS = ("out", "metadata", "lexicon")
"""Settings that are paths; a model is one where it has a slash in it."""
_NOT_OF_A_RUN = ("quiet", "log_json", "scheduler")


def read(out: Path | Url) -> Run | None:
    """Return what made the tables in `out`, None where that is not known.

    Of tables that were being replaced, it is what made the ones before.
    """
    try:
        run = json.loads(_content(out))
    except (FileNotFoundError, ValueError):
        return None
    except OSError as error:
        if isinstance(out, Path):
            return None
        raise SettingsError(f"{escaped(out)}: cannot be read: {error.strerror}") from error
    return run if isinstance(run, dict) and "press-extract" in run else None


def _content(out: Path | Url) -> bytes | str:
    if isinstance(out, Url):
        return remote.read(f"{out}/{FILE}")
    try:
        return (out / FILE).read_bytes()
    except FileNotFoundError:  # as it is where the last run was cut off while its tables moved
        return str(unfinished(out / FOLDER)["before"] or "")


def made(identity: Identity, inputs: Sequence[str], settings: Settings) -> Run:
    """Return what is known of a run before it begins."""
    return {
        "press-extract": {
            "version": extract.__version__,
            "model": identity.model,
            "model_sha256": identity.model_sha256,
            "context": identity.context,
        },
        "inputs": absolute(inputs),
        "settings": dict(_as_plain(settings)),
        "started": now(),
    }


def now() -> str:
    """Return the time as run.json and logs have it."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def absolute(inputs: Iterable[str]) -> list[str]:
    """Return inputs so that they mean the same in any folder."""
    return sorted(each if each == STDIN else absolute_path(each) for each in inputs)


def absolute_path(path: str) -> str:
    """Return a path or an address so that it means the same in any folder."""
    return path if remote.is_url(path) else os.path.abspath(path.removeprefix("file://"))


def _as_plain(settings: Settings) -> Iterator[tuple[str, Any]]:
    for each in fields(settings):
        value = getattr(settings, each.name)
        is_path = each.name in _PATHS or (each.name == "model" and os.sep in value)
        if is_path and value is not None:
            value = absolute_path(str(value))
        if each.name not in _NOT_OF_A_RUN:
            yield each.name, value


def settings_of(run: Run, out: Path | Url, given: Mapping[str, Any]) -> Settings:
    """Return the settings of a run that was made before, under those given now.

    Raises SettingsError where run.json does not hold them.
    """
    try:
        plain = dict(run.get("settings", {}))
        known = {each.name: plain[each.name] for each in fields(Settings) if each.name in plain}
        settings = Settings(**{**known, "formats": tuple(known.get("formats", FORMATS))})
    except TypeError as error:
        raise SettingsError(f"{escaped(str(out))}/{FILE}: not of a run: {error}") from error
    paths: dict[str, Any] = {name: Path(known[name]) for name in _PATHS if known.get(name)}
    kept: dict[str, Any] = {**paths, "out": out}
    return replace(settings, **kept, **{k: v for k, v in given.items() if v is not None})


def file_facts(folder: Path) -> dict[str, dict[str, Any]]:
    """Return size, time and SHA-256 of every file in `folder`, by name."""
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): _facts(path) for path in found}


def _facts(path: Path) -> dict[str, Any]:
    stat = path.stat()
    return {"size": stat.st_size, "mtime_ns": stat.st_mtime_ns, "sha256": _sha256(path)}


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def are_intact(out: Path, run: Run) -> bool:
    """Tell whether the tables in `out` are as the run left them.

    They are read only where their time has changed: in a copy of the folder.
    """
    return all(_is_intact(out / name, facts) for name, facts in run.get("files", {}).items())


def _is_intact(path: Path, facts: Mapping[str, Any]) -> bool:
    if not path.is_file():
        return False
    stat = path.stat()
    if stat.st_size != facts["size"]:
        return False
    return bool(stat.st_mtime_ns == facts["mtime_ns"] or _sha256(path) == facts["sha256"])


def tops(run: Run | None) -> set[str]:
    """Return the names in --out of what a run wrote, without run.json."""
    return {name.partition("/")[0] for name in (run or {}).get("files", {})}


def write(folder: Path, run: Run) -> None:
    """Write run.json into `folder`."""
    text = json.dumps(run, ensure_ascii=True, indent=2)
    (folder / FILE).write_text(text + "\n", encoding="utf-8", newline="\n")
