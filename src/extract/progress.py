"""How a run is shown on standard error: a bar on a terminal, lines elsewhere, JSON for machines."""

import json
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.progress import Task as RichTask
from rich.text import Text

import extract
from extract.batch import Watcher
from extract.controls import escaped
from extract.records import Problem
from extract.runs import now

SECONDS_BETWEEN_LINES = 10.0
SECONDS_BETWEEN_OBJECTS = 1.0


@dataclass
class Pace:
    """How far a run is, and how fast it goes."""

    total: int = 0
    done: int = 0
    words: int = 0
    failed: int = 0
    started: float = field(default_factory=lambda: time.monotonic())
    told: float = field(default_factory=lambda: time.monotonic())

    def is_due(self, seconds: float) -> bool:
        """Tell whether so many seconds have passed since it last said so."""
        now = time.monotonic()
        if now - self.told < seconds:
            return False
        self.told = now
        return True

    def add(self, words: int) -> None:
        """Count a document."""
        self.done += 1
        self.words += words

    def rates(self) -> tuple[float, float, float]:
        """Return documents a second, words a second, and seconds left."""
        seconds = max(time.monotonic() - self.started, 1e-9)
        left = (self.total - self.done) * seconds / max(self.done, 1)
        return self.done / seconds, self.words / seconds, left

    def line(self) -> str:
        """Return all of it in words."""
        rate, words, left = self.rates()
        return (
            f"{self.done:,} of {self.total:,} documents, {rate:.1f}/s, {words:,.0f} words/s,"
            f" {self.failed:,} failed, {left:.0f} s left"
        )


def _as_line(doc_id: str, problem: Problem) -> str:
    return f"{problem.severity}: {doc_id}: {escaped(problem.message)}"


class Rate(TextColumn):
    """Documents and words a second, and failures."""

    def __init__(self, pace: Pace) -> None:
        super().__init__("")
        self._pace = pace

    def render(self, task: RichTask) -> Text:
        """Show nothing before there is something to measure."""
        if not self._pace.done:
            return Text("")
        rate, words, _ = self._pace.rates()
        failed = f", {self._pace.failed:,} failed" if self._pace.failed else ""
        return Text(f"{rate:.1f}/s, {words:,.0f} words/s{failed}")


class Bar:
    """A progress bar with rate and time left; lines appear above it."""

    def __init__(self, progress: Progress, pace: Pace | None = None) -> None:
        self._progress = progress
        self._pace = pace or Pace()
        self._task = progress.add_task("documents", total=None)

    def begin(self, total: int) -> None:
        """Tell how many documents there are."""
        self._progress.update(self._task, total=total)

    def advance(self, words: int = 0) -> None:
        """Tell that one more is done."""
        self._pace.add(words)
        self._progress.advance(self._task)

    def tell(self, line: str) -> None:
        """Show a line on something that went wrong."""
        self._progress.console.print(Text(line), soft_wrap=True)

    def report(self, doc_id: str, problem: Problem) -> None:
        """Show what is wrong with a document."""
        self._pace.failed += problem.severity == "error"
        self.tell(_as_line(doc_id, problem))

    def finish(self, facts: Mapping[str, object]) -> None:
        """Leave the last word to the summary."""


class Lines:
    """A line of progress from time to time, for logs."""

    def __init__(self, *, quiet: bool) -> None:
        self._quiet = quiet
        self._pace = Pace()

    def begin(self, total: int) -> None:
        """Tell how many documents there are."""
        self._pace = Pace(total)

    def advance(self, words: int = 0) -> None:
        """Tell that one more is done."""
        self._pace.add(words)
        if not self._quiet and self._pace.is_due(SECONDS_BETWEEN_LINES):
            self.tell(self._pace.line())

    def tell(self, line: str) -> None:
        """Show a line on something that went wrong."""
        click.echo(line, err=True)

    def report(self, doc_id: str, problem: Problem) -> None:
        """Show what is wrong with a document."""
        self._pace.failed += problem.severity == "error"
        self.tell(_as_line(doc_id, problem))

    def finish(self, facts: Mapping[str, object]) -> None:
        """Leave the last word to the summary."""


class Objects:
    """A JSON object a line, for machines: `event` says what it is about."""

    def __init__(self) -> None:
        self._pace = Pace()

    def begin(self, total: int) -> None:
        """Tell how many documents there are."""
        self._pace = Pace(total)
        say("started", version=extract.__version__, total=total)

    def advance(self, words: int = 0) -> None:
        """Tell that one more is done, from time to time."""
        self._pace.add(words)
        if self._pace.is_due(SECONDS_BETWEEN_OBJECTS):
            pace, (rate, words_a_second, left) = self._pace, self._pace.rates()
            say(
                "progress",
                done=pace.done,
                total=pace.total,
                failed=pace.failed,
                documents_per_second=round(rate, 2),
                words_per_second=round(words_a_second, 1),
                seconds_left=round(left, 1),
            )

    def tell(self, line: str) -> None:
        """Tell of something that went wrong."""
        say("message", message=line)

    def report(self, doc_id: str, problem: Problem) -> None:
        """Tell what is wrong with a document."""
        self._pace.failed += problem.severity == "error"
        failed = problem.severity == "error"
        say("failed" if failed else "warning", doc_id=doc_id, **asdict(problem))

    def finish(self, facts: Mapping[str, object]) -> None:
        """Tell what came out in the end."""
        say("finished", **facts)


def say(event: str, **facts: object) -> None:
    """Write an object for machines."""
    click.echo(json.dumps({"event": event, "time": now(), **facts}), err=True)


@contextmanager
def shown(*, quiet: bool, log_json: bool = False) -> Iterator[Watcher]:
    """Give what shows a run, as standard error is a terminal or not."""
    console = Console(stderr=True)
    if log_json:
        yield Objects()
        return
    if quiet or not console.is_terminal:
        yield Lines(quiet=quiet)
        return
    pace = Pace()
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        Rate(pace),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=console, transient=True) as progress:
        yield Bar(progress, pace)
