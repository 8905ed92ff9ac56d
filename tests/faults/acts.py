"""What happens to a run: each is done in the process of the command, or by it."""

import errno
import os
import resource
import signal
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from extract import store


def children(pid: int) -> list[int]:
    """Return the processes that a process has started."""
    with suppress(OSError):
        return [int(each) for each in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    return []


class Countdown:
    """Does something at the n-th thing that the main process does to the disk or keeps."""

    def __init__(self, after: int, act: Callable[[], None]) -> None:
        self.left = after
        self.act = act
        self.replace, self.fsync, self.add = os.replace, os.fsync, store.Store.add

    def arm(self) -> None:
        """Wrap what is counted."""
        os.replace = self._counted(self.replace)
        os.fsync = self._counted(self.fsync)
        store.Store.add = self._counted(self.add)  # type: ignore[method-assign]

    def _counted(self, wrapped: Callable[..., None]) -> Callable[..., None]:
        pid = os.getpid()

        def counted(*arguments: object, **options: object) -> None:
            if os.getpid() == pid:
                self.left -= 1
                if self.left <= 0:
                    self.act()
            wrapped(*arguments, **options)

        return counted


def once(act: Callable[[], None]) -> Callable[[], None]:
    """Return what does something the first time that it is called."""
    done: list[bool] = []

    def first_time() -> None:
        if not done:
            done.append(True)
            act()

    return first_time


def full() -> None:
    """Raise what a full disk raises."""
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def kill_worker() -> None:
    """End a worker at once."""
    own = children(os.getpid())
    if own:
        os.kill(own[-1], signal.SIGKILL)


def kill_self() -> None:
    """End this process at once."""
    os.kill(os.getpid(), signal.SIGKILL)


def end_self() -> None:
    """Ask this process to end."""
    os.kill(os.getpid(), signal.SIGTERM)


def interrupt_self() -> None:
    """Do as Ctrl-C does."""
    os.kill(os.getpid(), signal.SIGINT)


def limit_files(size: int) -> None:
    """Let no file grow larger."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
