"""What makes the results of a run what they are: program, model, lexicons, labels, libraries."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import metadata
from pathlib import Path

import extract
from extract import lexicon
from extract.settings import Settings

PACKAGE = Path(extract.__file__).parent
MODEL = PACKAGE / "model"
FILES = ("config.json", "names.onnx", "tokenizer.json")
LIBRARIES = ("chardet", "dateparser", "onnxruntime", "spacy", "tokenizers")
"""The libraries that results depend on."""


@dataclass(frozen=True, slots=True)
class Identity:
    """What makes the results of a run what they are."""

    model: str
    """The model and its version: "default 1", or "rules"."""
    model_sha256: str | None
    """Of the model's files, where it is one of ours."""
    context: str
    """A hash of all of it: where it differs, results may."""


def of(settings: Settings) -> Identity:
    """Return what makes the results of a run with `settings`.

    Raises LexiconError where a lexicon cannot be used and ModelError where the model is missing.
    """
    if settings.lexicon:
        lexicon.check(settings.lexicon)
    model, sha256 = model_of(settings.model, settings.labels)
    own = sorted(settings.lexicon.glob("*.toml")) if settings.lexicon else ()
    parts = (
        extract.__version__,
        _hash_of_program(),
        [(name, metadata.version(name)) for name in LIBRARIES],
        (model, sha256),
        sorted((settings.labels or {}).items()),
        _hash_of(own),
    )
    return Identity(model, sha256, hashlib.sha256(json.dumps(parts).encode()).hexdigest())


def model_of(model: str, labels: Mapping[str, str] | None) -> tuple[str, str | None]:
    """Return the name and version of a model, and the SHA-256 of its files if it is one of ours.

    A pipeline of spaCy's must be loaded for that; ours is not. Raises ModelError.
    """
    folder = MODEL if model == "default" else Path(model)
    if model == "rules":
        return model, None
    if (folder / "names.onnx").is_file():
        config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
        return f"{model} {config['version']}", _hash_of(folder / name for name in FILES)
    from extract import pipeline

    named = pipeline.load(model=model, labels=labels).model
    return named, _hash_of(_files(folder)) if folder.is_dir() else None


@cache
def _hash_of_program() -> str:
    """Return a hash of the package's own code, lexicons and places, but not of its model."""
    return _hash_of(path for path in _files(PACKAGE) if path.parent != MODEL)


def _files(folder: Path) -> list[Path]:
    found = (path for path in folder.rglob("*") if "__pycache__" not in path.parts)
    return sorted(path for path in found if path.is_file())


def _hash_of(files: Iterable[Path]) -> str:
    """Return a hash of the names and contents of files."""
    result = hashlib.sha256()
    for path in files:
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        result.update(f"{path.name}\0{digest}\n".encode())
    return result.hexdigest()
