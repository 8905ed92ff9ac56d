"""A run's claim on a folder in a store: an object that it renews as long as it goes on.

A run writes its claim, then looks for those of others. It gives way to one that is held, and of
those that begin, to the one with the first name; for the rest it waits. As each writes before it
looks, no two come to hold the folder. A claim's age is the difference of two times of the store.
"""

import json
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from threading import Event, Thread
from typing import Any

from extract import owners, remote
from extract.controls import escaped
from extract.errors import SettingsError
from extract.remote import Url
from extract.staging import busy, writing
from extract.store import FOLDER

RENEW_SECONDS = 30.0
STALE_SECONDS = 120.0
"""A claim that was not renewed for so long is that of a run that was killed."""
SETTLE_SECONDS = 10.0
"""What a run waits for another one that begins at the same time."""
LOOK_SECONDS = 0.2
PREFIX = "lock-"


@dataclass
class Lease:
    """The claim of one run."""

    out: Url
    id: str
    is_held: bool = False
    is_lost: bool = False
    """Whether it was gone when it was to be renewed: another run took it for that of a dead one."""
    renewed: float = field(default_factory=time.time)
    ended: Event = field(default_factory=Event)

    def __post_init__(self) -> None:
        self.folder = f"{self.out}/{FOLDER}"
        self.name = f"{PREFIX}{self.id}.json"
        self.url = f"{self.folder}/{self.name}"

    def take(self) -> None:
        """Come to hold the folder. Raises SettingsError where another run has it, or OSError."""
        self._write()
        deadline = time.monotonic() + SETTLE_SECONDS
        while others := self._others():
            gives_way = min(others) < self.name or any(note["held"] for note in others.values())
            if gives_way or time.monotonic() > deadline:
                raise busy(self.out)
            time.sleep(LOOK_SECONDS)
        self.is_held = True
        self.renew()

    def _write(self) -> None:
        remote.put(self.url, json.dumps({**owners.this(), "held": self.is_held}).encode())
        self.renewed = time.time()

    def _others(self) -> dict[str, Mapping[str, Any]]:
        """Return the claims of other runs by name, and remove those of dead ones."""
        now, found = remote.modified(self.url), {}
        for name in remote.names(self.folder):
            if name.startswith(PREFIX) and name != self.name:
                with suppress(FileNotFoundError):  # it has ended meanwhile
                    url = f"{self.folder}/{name}"
                    note = json.loads(remote.read(url))
                    if now - remote.modified(url) > STALE_SECONDS or owners.is_dead(note):
                        remote.remove(url)
                    else:
                        found[name] = note
        return found

    def check(self) -> None:
        """Raise SettingsError where another run has taken over. It may raise OSError."""
        if time.time() - self.renewed > STALE_SECONDS:
            self.renew()
        if self.is_lost:
            raise SettingsError(
                f"{escaped(self.out)}: this run stood still for minutes, and another has taken over"
            )

    def renew(self) -> None:
        """Let others see that the run goes on. Raises OSError."""
        self.is_lost = self.is_lost or not remote.is_file(self.url)
        if not self.is_lost:
            self._write()

    def keep_renewing(self) -> None:
        """Renew it until the run has ended."""
        while not self.ended.wait(RENEW_SECONDS):
            with suppress(OSError):  # the next time may do
                self.renew()


@contextmanager
def held(out: Url, run_id: str) -> Iterator[Lease]:
    """Give the claim on a folder. Raises SettingsError where another run has it."""
    lease = Lease(out, run_id)
    renewing = Thread(target=lease.keep_renewing, daemon=True)
    try:
        with writing(out):
            lease.take()
        renewing.start()
        yield lease
    finally:
        lease.ended.set()
        if renewing.is_alive():
            renewing.join(RENEW_SECONDS)
        with suppress(OSError):
            remote.remove(lease.url)
