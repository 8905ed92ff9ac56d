"""How a command ends: statuses, one line for what the user can put right, signals."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any

import click

from extract.errors import ExtractError, FailedError

EXIT_FAILED = 1
_FOR_MACHINES = "extract.log_json"
_KEPT = "the tables stay as they were; what is done is kept, and the same command goes on from it"


class Stop(click.ClickException):
    """Ends the command with one line, or, where a machine reads, with one object."""

    event = "error"

    def __init__(self, message: str, ctx: click.Context) -> None:
        super().__init__(message)
        self._as_object = bool(ctx.meta.get(_FOR_MACHINES))

    def show(self, file: IO[Any] | None = None) -> None:
        """Show it on standard error."""
        if not self._as_object:
            super().show(file)
            return
        from extract import progress  # `extract --help` needs nothing of it

        progress.say(self.event, message=self.message, status=self.exit_code)


class UsageStop(Stop):
    """The user has something to put right."""

    exit_code = 2


class FailedStop(Stop):
    """A document failed, and was not to."""

    exit_code = EXIT_FAILED


class InterruptStop(Stop):
    """The user wanted it so."""

    exit_code = 130
    event = "interrupted"


class TerminateStop(Stop):
    """The system wanted it so."""

    exit_code = 143
    event = "terminated"


class Terminated(BaseException):
    """The system asked the command to end."""


@contextmanager
def ending_in_order(*, log_json: bool) -> Iterator[None]:
    """Let a request to end be answered as Ctrl-C is: what is done is kept first.

    With `log_json`, what ends the command is told as an object.
    """
    click.get_current_context().meta[_FOR_MACHINES] = log_json

    def end(number: int, frame: object) -> None:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)  # once is enough
        raise Terminated

    before = signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


class Cli(click.Group):
    """Turns our own errors, and only ours, into one line."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        ctx.meta[_FOR_MACHINES] = "--log-json" in ctx.args  # until the settings are known
        try:
            return super().invoke(ctx)
        except click.UsageError as error:
            if not ctx.meta[_FOR_MACHINES]:
                raise
            raise UsageStop(error.format_message(), ctx) from error
        except (ExtractError, KeyboardInterrupt, Terminated) as error:
            raise _stop(error, ctx) from error


def _stop(error: BaseException, ctx: click.Context) -> Stop:
    if isinstance(error, KeyboardInterrupt):
        return InterruptStop(f"interrupted; {_KEPT}", ctx)
    if isinstance(error, Terminated):
        return TerminateStop(f"told to end; {_KEPT}", ctx)
    return (FailedStop if isinstance(error, FailedError) else UsageStop)(str(error), ctx)
