"""Settings of a run: from extract.toml, with what the command line says above it."""

import os
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from extract import remote
from extract.controls import escaped
from extract.errors import SettingsError
from extract.mentions import MENTION_TYPES
from extract.readers import MAX_BYTES
from extract.remote import Url
from extract.writers import WRITERS

FILE_NAME = "extract.toml"
FORMATS = tuple(WRITERS)
DEFAULT_FORMATS = ("csv", "jsonl")
CSV_ENCODINGS = ("utf-8-sig", "utf-8")

TIMEOUT = 300.0
DEFAULT_MODEL = "default"

Reader = Callable[[Any, Path], Any]
"""Returns a value of a file in that folder as Settings holds it.

Raises ValueError with what is wrong; paths are relative to the folder.
"""


def _path(value: Any, folder: Path) -> Path:
    if not isinstance(value, str) or not value:
        raise ValueError("must be a path, as text")
    return folder / value


def _place(value: Any, folder: Path) -> Path | Url:
    path = _path(value, folder)
    return remote.place(value) if "://" in value else path


def _model(value: Any, folder: Path) -> str:
    if not isinstance(value, str) or not value:
        raise ValueError('must be the name of a model or a path, as text: "rules", "./my-model"')
    return str(folder / value) if "/" in value or "\\" in value else value


def _labels(value: Any, folder: Path) -> dict[str, str]:
    if not isinstance(value, dict) or not value:
        raise ValueError('must be a table of labels, such as PERSON = "person"')
    for label, type_ in value.items():
        if type_ not in MENTION_TYPES:
            raise ValueError(
                f"has {escaped(label)}, which must be one of {', '.join(MENTION_TYPES)}"
            )
    return value


def _encoding(value: Any, folder: Path) -> str:
    if value not in CSV_ENCODINGS:
        raise ValueError(f"must be one of {', '.join(CSV_ENCODINGS)}")
    return str(value)


def _formats(value: Any, folder: Path) -> tuple[str, ...]:
    names = value if isinstance(value, list) else [value]
    if not names or not all(name in FORMATS for name in names):
        raise ValueError(f"must be one of {', '.join(FORMATS)}, or a list of them")
    return tuple(name for name in FORMATS if name in names)


def _number(value: Any, folder: Path) -> int:
    if type(value) is not int or value < 1:
        raise ValueError("must be a whole number above 0")
    return value


def _seconds(value: Any, folder: Path) -> float:
    if type(value) not in (int, float) or not 0 < value < float("inf"):
        raise ValueError("must be a number of seconds above 0")
    return float(value)


def _jobs(value: Any, folder: Path) -> int:
    if value == "auto":
        return cores()
    if type(value) is not int or value < 0:
        raise ValueError('must be "auto", or a whole number: of worker processes, 0 for none')
    return value


def cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _scheduler(value: Any, folder: Path) -> str:
    if not isinstance(value, str) or "://" not in value:
        raise ValueError('must be the address of a Dask scheduler: "tcp://10.0.0.1:8786"')
    return value


def _flag(value: Any, folder: Path) -> bool:
    if not isinstance(value, bool):
        raise ValueError("must be true or false")
    return value


def _setting(default: Any, reader: Reader, description: str) -> Any:
    return field(default=default, metadata={"reader": reader, "description": description})


@dataclass(frozen=True, slots=True)
class Settings:
    """All that can be set, each with the value that holds where nobody sets it."""

    out: Path | Url | None = _setting(None, _place, "Folder that the tables are written to")
    metadata: Path | None = _setting(None, _path, "CSV file of what is known of the documents")
    lexicon: Path | None = _setting(None, _path, "Folder of your own lexicon files")
    model: str = _setting(DEFAULT_MODEL, _model, "Finds names beside the rules; rules: none does")
    labels: Mapping[str, str] | None = _setting(
        None, _labels, "What the labels of a model from elsewhere mean"
    )
    csv_encoding: str = _setting(
        CSV_ENCODINGS[0],
        _encoding,
        "utf-8-sig, which a double click opens right in Excel, or utf-8",
    )
    formats: tuple[str, ...] = _setting(
        DEFAULT_FORMATS, _formats, "What is written: any of csv, jsonl, parquet, sqlite, xlsx"
    )
    max_bytes: int = _setting(MAX_BYTES, _number, "Size above which a file is not read")
    jobs: int = _setting(1, _jobs, "Worker processes; auto: one a core, 0: none")
    scheduler: str | None = _setting(
        None, _scheduler, "Address of a Dask scheduler whose workers do the work, not --jobs"
    )
    timeout: float = _setting(TIMEOUT, _seconds, "Seconds after which a document is given up")
    strict: bool = _setting(False, _flag, "Stop at the first document that fails")
    log_json: bool = _setting(False, _flag, "Report to standard error in JSON, an object a line")
    quiet: bool = _setting(False, _flag, "Show errors only")


def load(config: Path | None, given: Mapping[str, Any]) -> Settings:
    """Return the settings of `config` (or of extract.toml, if there is one) under those given.

    A value None was not given. Raises SettingsError with file and key.
    """
    path = config or Path(FILE_NAME)
    table = _read(path) if config or path.is_file() else {}
    own = {key: _read_value(path, key, value) for key, value in table.items()}
    settings = replace(
        Settings(**own), **{key: value for key, value in given.items() if value is not None}
    )
    _check_paths(settings)
    return settings


def _check_paths(settings: Settings) -> None:
    if settings.lexicon and not settings.lexicon.is_dir():
        raise SettingsError(f"{escaped(str(settings.lexicon))}: there is no such lexicon folder")
    if settings.metadata and not settings.metadata.is_file():
        raise SettingsError(f"{escaped(str(settings.metadata))}: there is no such metadata file")


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise SettingsError(f"{escaped(str(path))}: {error.strerror or error}") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"{escaped(str(path))}: not a sound TOML file: {error}") from error


def _read_value(path: Path, key: str, value: Any) -> Any:
    """Return the value of `key` as Settings holds it; paths are relative to the file."""
    name = escaped(str(path))
    readers: dict[str, Reader] = {each.name: each.metadata["reader"] for each in fields(Settings)}
    if key not in readers:
        raise SettingsError(
            f"{name}: {escaped(key)}: there is no such setting; there are {', '.join(readers)}"
        )
    try:
        return readers[key](value, path.parent)
    except ValueError as error:
        raise SettingsError(f"{name}: {key} {error}") from error
