"""How a run is shown on standard error: a bar on a terminal, lines elsewhere."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.progress import Task as RichTask
from rich.text import Text

from extract.batch import Monitor

SECONDS_BETWEEN_LINES = 10.0


class Rate(TextColumn):
    """Documents a second."""

    def __init__(self) -> None:
        super().__init__("")

    def render(self, task: RichTask) -> Text:
        """Show nothing before there is something to measure."""
        return Text(f"{task.speed:.1f}/s" if task.speed else "")


class Bar:
    """A progress bar with rate and time left; lines appear above it."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._task = progress.add_task("documents", total=None)

    def begin(self, total: int) -> None:
        """Tell how many documents there are."""
        self._progress.update(self._task, total=total)

    def advance(self) -> None:
        """Tell that one more is done."""
        self._progress.advance(self._task)

    def tell(self, line: str) -> None:
        """Show a line on something that went wrong."""
        self._progress.console.print(Text(line), soft_wrap=True)


class Lines:
    """A line of progress from time to time, for logs."""

    def __init__(self, *, quiet: bool) -> None:
        self._quiet = quiet
        self._total = self._done = 0
        self._started = self._told = time.monotonic()

    def begin(self, total: int) -> None:
        """Tell how many documents there are."""
        self._total = total
        self._started = self._told = time.monotonic()

    def advance(self) -> None:
        """Tell that one more is done."""
        self._done += 1
        now = time.monotonic()
        if not self._quiet and now - self._told >= SECONDS_BETWEEN_LINES:
            self._told = now
            self.tell(self._line(self._done / (now - self._started)))

    def _line(self, rate: float) -> str:
        left = (self._total - self._done) / rate
        return f"{self._done:,} of {self._total:,} documents, {rate:.1f}/s, {left:.0f} s left"

    def tell(self, line: str) -> None:
        """Show a line on something that went wrong."""
        click.echo(line, err=True)


@contextmanager
def shown(*, quiet: bool) -> Iterator[Monitor]:
    """Give what shows a run, as standard error is a terminal or not."""
    console = Console(stderr=True)
    if quiet or not console.is_terminal:
        yield Lines(quiet=quiet)
        return
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        Rate(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=console, transient=True) as progress:
        yield Bar(progress)
