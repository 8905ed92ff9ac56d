"""Which process of which machine something belongs to, and whether that process is still there."""

import os
import platform
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any
from uuid import getnode

_BOOT = Path("/proc/sys/kernel/random/boot_id")
_PROCESSES = Path("/proc/self/ns/pid")


@cache
def machine() -> str:
    """Return what is the same only where a process number means the same process."""
    parts = [platform.node(), f"{getnode():x}"]
    with suppress(OSError):
        parts += [_BOOT.read_text().strip(), os.readlink(_PROCESSES)]
    return " ".join(parts)


def this() -> dict[str, Any]:
    """Return a note of this process."""
    return {"machine": machine(), "pid": os.getpid()}


def is_dead(note: Mapping[str, Any]) -> bool:
    """Tell whether a note is of a process of this machine that is not there any more."""
    return note.get("machine") == machine() and is_gone(note["pid"])


def is_gone(pid: int) -> bool:
    """Tell whether a process of this machine has ended; False where that cannot be told."""
    if os.name != "posix":
        return False
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    except OSError:  # of another user
        pass
    return False
