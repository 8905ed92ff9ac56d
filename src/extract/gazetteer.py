"""The index of towns and provinces that is made from GeoNames when the package is built.

A name is looked up by its words' keys, joined by spaces: "Saint-Denis" under "saint denis". The
index stays on disk and is read through a memory map, so that opening it takes no time.
"""

import mmap
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

from extract.errors import ExtractError

_STEP = 4_096  # bytes between two remembered keys


class Place(NamedTuple):
    """A town or province; `state` is the postal code of a US state."""

    name: str
    kind: str
    country: str
    state: str
    latitude: float | None
    longitude: float | None
    population: int
    geonames_id: int | None


class Name(NamedTuple):
    """What the index knows of a name: its places, and whether a longer name begins with it.

    `marks` holds w where the name is also an English word, g a given name, s a surname.
    """

    places: tuple[Place, ...]
    marks: str
    goes_on: bool


class Gazetteer:
    """The index, opened."""

    def __init__(self, path: Path) -> None:
        try:
            with path.open("rb") as file:
                self._bytes = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        except (OSError, ValueError) as error:
            raise ExtractError(
                f"{path}: the index of places is missing; make it with `python hatch_build.py`"
            ) from error
        first = int(self._bytes[2:10])
        self._starts = list(self._line_starts(first))
        self._keys = [self._key(start) for start in self._starts]
        self.name = lru_cache(maxsize=32_768)(self._name)

    def _line_starts(self, at: int) -> Iterator[int]:
        """Yield the offset of a key's line every few kilobytes."""
        while 0 < at < len(self._bytes):
            yield at
            at = self._bytes.find(b"\n", at + _STEP) + 1

    def _key(self, start: int) -> bytes:
        return self._bytes[start : self._bytes.find(b"\t", start)]

    def _name(self, key: str) -> Name:
        """Return what is known of the name with this key; nothing known is an empty Name."""
        sought = key.encode()
        block = max(bisect_right(self._keys, sought) - 1, 0)
        start = max(self._starts[block] - 1, 0)
        end = self._starts[block + 2] if block + 2 < len(self._starts) else len(self._bytes)
        goes_on = self._bytes.find(b"\n" + sought + b" ", start, end) >= 0
        at = self._bytes.find(b"\n" + sought + b"\t", start, end)
        if at < 0:
            return Name((), "", goes_on)
        line = self._line(at + 1).split("\t")
        places = (self._place(int(offset)) for offset in line[2].split(" "))
        return Name(tuple(places), line[1], goes_on)

    def _line(self, start: int) -> str:
        return self._bytes[start : self._bytes.find(b"\n", start)].decode()

    def _place(self, offset: int) -> Place:
        name, kind, country, state, latitude, longitude, population, number = self._line(
            offset
        ).split("\t")
        return Place(
            name,
            kind,
            country,
            state,
            float(latitude) if latitude else None,
            float(longitude) if longitude else None,
            int(population or 0),
            int(number) if number else None,
        )


@cache
def load(path: Path | None = None) -> Gazetteer:
    """Return the index at `path`, or the one that ships in the package."""
    return Gazetteer(path or Path(str(files("extract"))) / "data" / "places.tsv")
