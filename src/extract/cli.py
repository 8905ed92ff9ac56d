"""The command `extract`: a thin skin over the library."""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

import extract
from extract.errors import ExtractError, SettingsError
from extract.evaluate.annotations import TYPES
from extract.settings import CSV_ENCODINGS, FORMATS, Settings, load
from extract.tables import TABLES

if TYPE_CHECKING:
    from extract.batch import Extractor
    from extract.evaluate import Evaluation

EXIT_FAILED = 1
_PATH = click.Path(path_type=Path)


class UsageStop(click.ClickException):
    """Ends the command with one line: the user has something to put right."""

    exit_code = 2


class InterruptStop(click.ClickException):
    """Ends the command with one line: the user wanted it so."""

    exit_code = 130


class Cli(click.Group):
    """Turns our own errors, and only ours, into one line."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except ExtractError as error:
            raise UsageStop(str(error)) from error
        except KeyboardInterrupt as error:
            raise InterruptStop("interrupted; the tables stay as they were") from error


config_option = click.option(
    "--config",
    type=_PATH,
    metavar="FILE",
    help="Settings file; without it, extract.toml in the working folder, if there is one.",
)
lexicon_option = click.option(
    "--lexicon",
    type=_PATH,
    metavar="DIR",
    help="Folder of your own lexicon files: they add to ours or switch entries off.",
)

model_option = click.option(
    "--model",
    metavar="NAME",
    help="What finds names beside the rules: default (ours), rules (nothing else), the name of a"
    " spaCy pipeline that is installed, or the folder of a model.",
)


@click.group(cls=Cli, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(extract.__version__, prog_name="extract")
def cli() -> None:
    """Turn press releases into tables of people, ranks, bodies, places, dates and agenda titles."""


@cli.command()
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option("--out", type=_PATH, metavar="DIR", help="Folder that the tables are written to.")
@click.option(
    "--metadata",
    type=_PATH,
    metavar="FILE.csv",
    help="What is known of the documents: columns file, published, source.",
)
@config_option
@lexicon_option
@model_option
@click.option(
    "--csv-encoding",
    type=click.Choice(CSV_ENCODINGS),
    help="utf-8-sig (the default) opens right in Excel; utf-8 suits programs.",
)
@click.option(
    "--format",
    "formats",
    type=click.Choice(FORMATS),
    multiple=True,
    help="Write this format only; give it twice for two. Default: csv and jsonl.",
)
@click.option("--max-bytes", type=click.IntRange(min=1), help="Do not read files larger than this.")
@click.option("--quiet", is_flag=True, default=None, help="Show errors only.")
@click.pass_context
def run(
    ctx: click.Context, /, inputs: tuple[str, ...], config: Path | None, **options: Any
) -> None:
    """Extract all documents of INPUT into tables.

    INPUT is a .txt or .md file, a folder (with all folders in it), a glob such as "news/*.txt", or
    - for standard input. Exit status: 0 all well, 1 some documents failed, 2 nothing was done as
    something in the command or the settings is wrong, 130 interrupted.
    """
    from extract import batch, progress

    options["formats"] = options["formats"] or None
    settings = load(config, options)
    with progress.shown(quiet=settings.quiet) as monitor:
        summary = batch.run(inputs, settings, monitor)
    if not settings.quiet:
        click.echo("\n".join(summary.lines()))
    ctx.exit(EXIT_FAILED if summary.failed else 0)


@cli.command()
@click.argument("file")
@config_option
@lexicon_option
@model_option
def show(file: str, config: Path | None, **options: Any) -> None:
    """Show FILE with its mentions coloured, and its tables, in the terminal."""
    settings = load(config, options)
    from rich.console import Console

    from extract import show

    release = _read_one(file, settings)
    Console().print(*show.render(_extractor(settings)(release)), sep="\n")


def _extractor(settings: Settings) -> "Extractor":
    from extract import batch

    return batch.extractor(settings)


def _read_one(file: str, settings: Settings) -> extract.Release:
    from extract import readers

    documents = readers.find([file]).documents
    if len(documents) != 1:
        raise SettingsError(f"{file}: show takes one file, not {len(documents)}")
    try:
        return readers.read(documents[0], max_bytes=settings.max_bytes)
    except ExtractError as error:
        raise SettingsError(f"{documents[0].doc_id}: {error}") from error


@cli.command()
@click.argument("documents", required=False, type=_PATH, metavar="[INPUT]")
@click.option(
    "--gold",
    type=_PATH,
    required=True,
    metavar="DIR",
    help="Folder of releases that a person annotated, an XML file each.",
)
@config_option
@lexicon_option
@model_option
@click.option(
    "--show",
    "shown",
    type=click.Choice(TYPES),
    multiple=True,
    metavar="TYPE",
    help="Print what was missed or wrong of this type: person, date, segment:headline…",
)
@click.option("--csv", "csv_file", type=_PATH, metavar="FILE", help="Write the scores as a table.")
@click.option(
    "--misses", "misses_file", type=_PATH, metavar="FILE", help="Write all misses as a CSV table."
)
@click.option(
    "--json", "json_file", type=_PATH, metavar="FILE", help="Write scores and misses as JSON."
)
def evaluate(
    documents: Path | None,
    gold: Path,
    config: Path | None,
    lexicon: Path | None,
    model: str | None,
    shown: tuple[str, ...],
    **files: Path | None,
) -> None:
    """Score the program, or a run made before, against annotated releases.

    The texts of the annotated releases are extracted, and what is found is compared with what
    their annotations say. With INPUT, the documents.jsonl of a run or the folder that it is in,
    that run is scored instead.
    """
    from extract.evaluate import report

    settings = load(config, {"lexicon": lexicon, "model": model})
    if documents and (lexicon or model):
        raise SettingsError("a run made before is scored as it is: leave --lexicon and --model out")
    evaluation = _evaluate(gold, documents, settings)
    report.write_all(evaluation, settings.csv_encoding, **files)
    click.echo("\n".join(report.lines(evaluation, shown)))


def _evaluate(gold: Path, documents: Path | None, settings: Settings) -> "Evaluation":
    from extract import evaluate, progress

    with progress.shown(quiet=settings.quiet) as monitor:
        if documents:
            return evaluate.of_documents(gold, documents, monitor)
        return evaluate.by_extracting(gold, _extractor(settings), monitor)


@cli.command()
@click.argument("table", required=False, type=click.Choice([table.name for table in TABLES]))
@click.option("--json", "as_json", is_flag=True, help="Print JSON Schema instead.")
def schema(table: str | None, as_json: bool) -> None:
    """Describe the columns of TABLE, or of all tables.

    With --json: the JSON Schema of a row of TABLE, or of a line of documents.jsonl.
    """
    from extract import schema

    chosen = [each for each in TABLES if table in (None, each.name)]
    if as_json:
        described = schema.row_schema(chosen[0]) if table else schema.json_schema()
        click.echo(json.dumps(described, ensure_ascii=False, indent=2))
    else:
        click.echo("\n\n".join(map(schema.plain, chosen)))


def main() -> None:
    """Run the command; a character that the terminal lacks is shown as an escape."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    cli()
