"""Formats that need a package which is installed on demand only."""

from collections.abc import Iterable
from importlib.util import find_spec

from extract.errors import SettingsError

PACKAGES = {"parquet": "pyarrow", "xlsx": "xlsxwriter"}
"""What a format needs; the extra of press-extract that brings it bears the format's name."""


def check(formats: Iterable[str]) -> None:
    """Raise SettingsError where a package that one of `formats` needs is not installed."""
    for name in formats:
        if name in PACKAGES and find_spec(PACKAGES[name]) is None:
            raise SettingsError(
                f"--format {name} needs {PACKAGES[name]}, which is not installed:"
                f" pip install 'press-extract[{name}]'"
            )
