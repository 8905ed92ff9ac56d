"""Press releases become tables: `load()(Release("id", text))` returns an Extraction.

Nothing is read or loaded at import; `load` and its machinery are imported when first used.
"""

from typing import TYPE_CHECKING, Any

from extract.errors import ExtractError
from extract.mentions import Release
from extract.records import Extraction

if TYPE_CHECKING:
    from extract.pipeline import load

__all__ = ["ExtractError", "Extraction", "Release", "__version__", "load"]
__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    if name != "load":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from extract.pipeline import load

    return load
