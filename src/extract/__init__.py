"""Press releases become tables: `load()(Release("id", text))` returns an Extraction.

Nothing is read or loaded at import; all names but the error are imported when first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from extract.errors import ExtractError

if TYPE_CHECKING:
    from extract.mentions import Release
    from extract.pipeline import load
    from extract.records import Extraction

__all__ = ["ExtractError", "Extraction", "Release", "__version__", "load"]
__version__ = "0.1.0"
_PLACES = {
    "Extraction": "extract.records",
    "Release": "extract.mentions",
    "load": "extract.pipeline",
}


def __getattr__(name: str) -> Any:
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_PLACES[name]), name)
