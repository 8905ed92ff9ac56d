"""The command `extract`: a thin skin over the library."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

import extract
from extract import options as given
from extract.endings import EXIT_FAILED, Cli, ending_in_order
from extract.errors import ExtractError, SettingsError

if TYPE_CHECKING:
    from extract.batch import Choice
    from extract.evaluate import Evaluation
    from extract.remote import Url
    from extract.settings import Settings
    from extract.work import Extractor


@click.group(cls=Cli, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(extract.__version__, prog_name="extract")
def cli() -> None:
    """Turn press releases into tables of people, ranks, bodies, places, dates and agenda titles."""


@cli.command()
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@given.out
@click.option(
    "--metadata",
    type=given.PATH,
    metavar="FILE.csv",
    help="What is known of the documents: columns file, published, source.",
)
@given.config
@given.lexicon
@given.model
@given.csv_encoding
@given.output_formats
@given.max_bytes
@given.timeout
@given.jobs
@given.scheduler
@given.strict
@given.fresh
@given.only_failed
@given.log_json
@given.quiet
@click.pass_context
def run(
    ctx: click.Context,
    /,
    inputs: tuple[str, ...],
    config: Path | None,
    fresh: bool,
    only_failed: bool,
    **options: Any,
) -> None:
    """Extract all documents of INPUT into tables.

    INPUT is a .txt or .md file, a folder (with all in it), a glob such as "news/*.txt", the address
    of one in a store (s3://bucket/folder), or - for standard input. What an earlier run did is not
    done again, unless the document, the program or a setting that matters has changed. Exit status:
    0 all well, 1 some documents failed, 2 something in the command, the settings or the system is
    wrong, 130 interrupted, 143 told to end.
    """
    from extract.batch import Choice

    if fresh and only_failed:
        raise SettingsError("--fresh does all documents and --only-failed some: give one of them")
    options["formats"] = options["formats"] or None
    _run(ctx, inputs, _load(config, options), Choice(fresh, only_failed))


@cli.command()
@click.option(
    "--out", type=given.Place(), required=True, metavar="DIR", help="Folder that the tables are in."
)
@given.max_bytes
@given.timeout
@given.jobs
@given.scheduler
@given.log_json
@given.quiet
@click.pass_context
def retry(ctx: click.Context, /, out: "Path | Url", **options: Any) -> None:
    """Do those documents again that failed in the run whose tables are in DIR.

    Inputs and settings are those of that run. Exit status as that of `extract run`.
    """
    from extract import runs
    from extract.batch import Choice

    last = runs.read(out)
    if not last:
        raise SettingsError(f"{out}: there are no tables of a run there: use `extract run`")
    settings = runs.settings_of(last, out, options)
    _run(ctx, last["inputs"], settings, Choice(only_failed=True))


def _run(ctx: click.Context, inputs: Sequence[str], settings: "Settings", choice: "Choice") -> None:
    from extract import batch, progress

    with (
        ending_in_order(log_json=settings.log_json),
        progress.shown(quiet=settings.quiet, log_json=settings.log_json) as monitor,
    ):
        summary = batch.run(inputs, settings, monitor, choice)
    if not (settings.quiet or settings.log_json):
        click.echo("\n".join(summary.lines()))
    ctx.exit(EXIT_FAILED if summary.failed else 0)


def _load(config: Path | None, options: dict[str, Any]) -> "Settings":
    from extract.settings import load

    return load(config, options)


@cli.command()
@click.argument("file")
@given.config
@given.lexicon
@given.model
def show(file: str, config: Path | None, **options: Any) -> None:
    """Show FILE with its mentions coloured, and its tables, in the terminal."""
    settings = _load(config, options)
    from rich.console import Console

    from extract import show

    release = _read_one(file, settings)
    Console().print(*show.render(_extractor(settings)(release)), sep="\n")


def _extractor(settings: "Settings") -> "Extractor":
    from extract import batch

    return batch.extractor(settings)


def _read_one(file: str, settings: "Settings") -> extract.Release:
    from extract import readers, sources

    documents = sources.find([file]).documents
    if len(documents) != 1:
        raise SettingsError(f"{file}: show takes one file, not {len(documents)}")
    try:
        return readers.read(documents[0], max_bytes=settings.max_bytes)
    except ExtractError as error:
        raise SettingsError(f"{documents[0].doc_id}: {error}") from error


@cli.command()
@click.argument("documents", required=False, type=given.PATH, metavar="[INPUT]")
@click.option(
    "--gold",
    type=given.PATH,
    required=True,
    metavar="DIR",
    help="Folder of releases that a person annotated, an XML file each.",
)
@given.config
@given.lexicon
@given.model
@click.option(
    "--show",
    "shown",
    type=given.LateChoice(given.types),
    multiple=True,
    metavar="TYPE",
    help="Print what was missed or wrong of this type: person, date, segment:headline…",
)
@click.option(
    "--csv", "csv_file", type=given.PATH, metavar="FILE", help="Write the scores as a table."
)
@click.option(
    "--misses",
    "misses_file",
    type=given.PATH,
    metavar="FILE",
    help="Write all misses as a CSV table.",
)
@click.option(
    "--json", "json_file", type=given.PATH, metavar="FILE", help="Write scores and misses as JSON."
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

    settings = _load(config, {"lexicon": lexicon, "model": model})
    if documents and (lexicon or model):
        raise SettingsError("a run made before is scored as it is: leave --lexicon and --model out")
    evaluation = _evaluate(gold, documents, settings)
    report.write_all(evaluation, settings.csv_encoding, **files)
    click.echo("\n".join(report.lines(evaluation, shown)))


def _evaluate(gold: Path, documents: Path | None, settings: "Settings") -> "Evaluation":
    from extract import evaluate, progress

    with progress.shown(quiet=settings.quiet) as monitor:
        if documents:
            return evaluate.of_documents(gold, documents, monitor)
        return evaluate.by_extracting(gold, _extractor(settings), monitor)


@cli.command()
@click.argument("table", required=False, type=given.LateChoice(given.tables))
@click.option("--json", "as_json", is_flag=True, help="Print JSON Schema instead.")
def schema(table: str | None, as_json: bool) -> None:
    """Describe the columns of TABLE, or of all tables.

    With --json: the JSON Schema of a row of TABLE, or of a line of documents.jsonl.
    """
    from extract import schema
    from extract.tables import TABLES

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
