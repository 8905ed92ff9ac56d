"""The options of commands; what they may be is imported when it is first needed."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from extract.remote import Url

PATH = click.Path(path_type=Path)


class Place(click.ParamType["Path | Url"]):
    """A folder of this machine, or the address of one in a store."""

    name = "place"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> "Path | Url":
        """Return the folder."""
        from extract.remote import place

        return place(str(value))


class LateChoice(click.Choice[str]):
    """A choice whose values are imported when first needed: `extract --help` needs none."""

    def __init__(self, values: Callable[[], Iterable[str]]) -> None:
        self.case_sensitive = True
        self._values = values

    @property
    def choices(self) -> tuple[str, ...]:  # type: ignore[override]
        """The values."""
        return tuple(self._values())


class Jobs(click.ParamType[int]):
    """A number of worker processes, or `auto`."""

    name = "jobs"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Return the number."""
        from extract.settings import cores

        if value == "auto":
            return cores()
        if not str(value).isdecimal():
            self.fail(f"{value!r} is neither a number nor auto", param, ctx)
        return int(value)


class Address(click.ParamType[str]):
    """The address of a Dask scheduler."""

    name = "address"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the address; an empty one, as of a variable that is not set, is none."""
        if "://" not in str(value):
            self.fail(f"{value!r} is no address of a scheduler, as tcp://host:8786 is", param, ctx)
        return str(value)


def formats() -> Iterable[str]:
    from extract.settings import FORMATS

    return FORMATS


def csv_encodings() -> Iterable[str]:
    from extract.settings import CSV_ENCODINGS

    return CSV_ENCODINGS


def types() -> Iterable[str]:
    from extract.evaluate.annotations import TYPES

    return TYPES


def tables() -> Iterable[str]:
    from extract.tables import TABLES

    return (table.name for table in TABLES)


out = click.option(
    "--out",
    type=Place(),
    metavar="DIR",
    help="Folder that the tables are written to; it may be in a store: s3://bucket/folder.",
)
config = click.option(
    "--config",
    type=PATH,
    metavar="FILE",
    help="Settings file; without it, extract.toml in the working folder, if there is one.",
)
lexicon = click.option(
    "--lexicon",
    type=PATH,
    metavar="DIR",
    help="Folder of your own lexicon files: they add to ours or switch entries off.",
)

model = click.option(
    "--model",
    metavar="NAME",
    help="What finds names beside the rules: default (ours), rules (nothing else), the name of a"
    " spaCy pipeline that is installed, or the folder of a model.",
)
max_bytes = click.option(
    "--max-bytes", type=click.IntRange(min=1), help="Do not read files larger than this."
)
timeout = click.option(
    "--timeout",
    type=click.FloatRange(min=0, min_open=True),
    metavar="SECONDS",
    help="Give a document up that takes longer than this. Default: 300.",
)
jobs = click.option(
    "--jobs",
    type=Jobs(),
    metavar="N|auto",
    help="Worker processes; auto: one a core; 0: none, so nothing is guarded. Default: 1.",
)
scheduler = click.option(
    "--scheduler",
    type=Address(),
    metavar="ADDRESS",
    help="Let the workers of a Dask cluster do the work, not --jobs: tcp://host:8786.",
)
log_json = click.option(
    "--log-json",
    is_flag=True,
    default=None,
    help="Report to standard error for machines, a JSON object a line.",
)
quiet = click.option("--quiet", is_flag=True, default=None, help="Show errors only.")
csv_encoding = click.option(
    "--csv-encoding",
    type=LateChoice(csv_encodings),
    help="utf-8-sig (the default) opens right in Excel; utf-8 suits programs.",
)
output_formats = click.option(
    "--format",
    "formats",
    type=LateChoice(formats),
    multiple=True,
    help="Write this format only; give it twice for two. Default: csv and jsonl.",
)
strict = click.option(
    "--strict", is_flag=True, default=None, help="Stop at the first document that fails, status 1."
)
fresh = click.option(
    "--fresh", is_flag=True, help="Start over: forget what earlier runs into DIR did."
)
only_failed = click.option(
    "--only-failed", is_flag=True, help="Do only the documents that failed before."
)
