"""How a command ends: statuses, one line for what the user can put right, signals."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import click

from extract.errors import ExtractError, FailedError

EXIT_FAILED = 1
_KEPT = "the tables stay as they were; what is done is kept, and the same command goes on from it"


class UsageStop(click.ClickException):
    """Ends the command with one line: the user has something to put right."""

    exit_code = 2


class FailedStop(click.ClickException):
    """Ends the command with one line: a document failed, and was not to."""

    exit_code = EXIT_FAILED


class InterruptStop(click.ClickException):
    """Ends the command with one line: the user wanted it so."""

    exit_code = 130


class TerminateStop(click.ClickException):
    """Ends the command with one line: the system wanted it so."""

    exit_code = 143


class Terminated(BaseException):
    """The system asked the command to end."""


@contextmanager
def ending_in_order() -> Iterator[None]:
    """Let a request to end be answered as Ctrl-C is: what is done is kept first."""

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
        try:
            return super().invoke(ctx)
        except FailedError as error:
            raise FailedStop(str(error)) from error
        except ExtractError as error:
            raise UsageStop(str(error)) from error
        except KeyboardInterrupt as error:
            raise InterruptStop(f"interrupted; {_KEPT}") from error
        except Terminated as error:
            raise TerminateStop(f"told to end; {_KEPT}") from error
