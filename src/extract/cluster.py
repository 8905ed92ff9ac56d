"""A Dask cluster that is there already: chunks of documents to its workers, outcomes back.

Dask gives the chunks of a worker that dies to others. One that took several workers along is done
again document by document, with nothing beside it, so that only the culprit fails.
"""

import logging
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import CancelledError
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

from extract import cluster_worker, work
from extract.cluster_worker import Brought
from extract.errors import WorkerError
from extract.records import Problem
from extract.settings import Settings
from extract.work import Item, Job, Outcome, Tell

CHUNK = 20
"""Documents that are done in one task: about a second or two of work."""
CHECKED = 200
"""Documents that are compared with what is kept of them in one task."""
AHEAD = 3
"""Chunks in flight for each thread of the cluster."""
LEAST = 8
"""Chunks in flight where the cluster has few workers, or none yet."""
CONNECT_SECONDS = 10.0
COUNT_SECONDS = 5.0
"""After so long, the threads of the cluster are counted anew: it may grow and shrink."""
LOOK_SECONDS = 0.05
"""How often what has come back is looked for."""
WAITS = "the cluster has no worker: the run waits for one"
GOES_ON = "the cluster has a worker now: the run goes on"
LOST = "the connection to the scheduler is lost: the same command goes on from what is kept"
CRASH = "it ended each worker of the cluster that worked on it: please report it, with the file"
TIMEOUT = "it took longer than {:g} seconds: raise --timeout or split it"
Chunk = tuple[Item, ...]


@contextmanager
def cluster(
    job: Job, settings: Settings, tell: Tell
) -> Iterator[Callable[[Iterable[Item]], Iterator[Outcome]]]:
    """Give what does documents on the cluster at `settings.scheduler`."""
    address = settings.scheduler or ""
    with _connected(address) as client:
        yield Cluster(job, client, address, cluster_worker.brought(job), tell).run


@contextmanager
def _connected(address: str) -> Iterator[Any]:
    """Give a connection to a scheduler; what is still in flight when it closes is dropped."""
    try:
        import distributed
    except ImportError as error:
        raise WorkerError(
            "--scheduler needs Dask, which is not installed: pip install 'press-extract[dask]'"
        ) from error
    try:
        client: Any = distributed.Client(address, timeout=CONNECT_SECONDS, set_as_default=False)
    except (OSError, ValueError) as error:  # ValueError: no address at all
        raise WorkerError(
            f"{address}: no Dask scheduler answers there: see that it runs and can be reached"
        ) from error
    with _hushed(), client:
        yield client


@contextmanager
def _hushed() -> Iterator[None]:
    """Keep what Dask logs off standard error: all that matters is told in a line."""
    handlers = [*logging.getLogger("distributed").handlers]
    for handler in handlers:
        handler.addFilter(_nothing)
    try:
        yield
    finally:
        for handler in handlers:
            handler.removeFilter(_nothing)


def _nothing(record: logging.LogRecord) -> bool:
    return False


@dataclass
class Cluster:
    """The workers, and what they have to do."""

    job: Job
    client: Any
    address: str
    brought: Brought
    tell: Tell
    topic: str = field(default_factory=lambda: f"press-extract-{uuid4().hex}")
    """Where workers note documents that take too long, before they end themselves."""
    flying: dict[Any, Chunk] = field(default_factory=dict)
    suspects: deque[Item] = field(default_factory=deque)
    """Documents of chunks that took workers along."""
    room: int = LEAST
    """How many chunks may be in flight."""
    counted: float = float("-inf")
    """When `room` was last reckoned."""
    waits: bool = False
    """Whether nothing can come back, as there is no worker."""

    def run(self, items: Iterable[Item]) -> Iterator[Outcome]:
        """Yield what comes of `items`, in the order in which it comes."""
        import distributed

        done: Any = distributed.as_completed(loop=self.client.loop)
        chunks = _chunks(items)
        while self._send(chunks, done):
            yield from self._settled(self._next(done))
        while self.suspects:
            done.add(self._submit((self.suspects.popleft(),)))
            yield from self._settled(self._next(done))

    def _send(self, chunks: Iterator[Chunk], done: Any) -> bool:
        """Give the cluster enough to do, and tell whether it has something."""
        self._count()
        while len(self.flying) < self.room and (chunk := next(chunks, None)):
            done.add(self._submit(chunk))
        return bool(self.flying)

    def _next(self, done: Any) -> Any:
        """Return the next chunk that comes back."""
        while not done.has_ready():
            self._count()
            time.sleep(LOOK_SECONDS)
        future = next(done)
        if future.status == "finished":
            self._note(waits=False)
        return future

    def _count(self) -> None:
        """Reckon from time to time how much the cluster can do, and tell when that is nothing."""
        if time.monotonic() - self.counted < COUNT_SECONDS:
            return
        with self._in_reach():
            threads = sum(self.client.nthreads().values())
        self.room, self.counted = max(LEAST, AHEAD * threads), time.monotonic()
        self._note(waits=not threads)

    def _note(self, *, waits: bool) -> None:
        if waits != self.waits:
            self.waits = waits
            self.tell(f"{self.address}: {WAITS if waits else GOES_ON}")

    @contextmanager
    def _in_reach(self) -> Iterator[None]:
        """Raise WorkerError where what is asked of the scheduler fails as it is not there."""
        try:
            yield
        except Exception as error:
            if self.client.status == "running" and not isinstance(error, OSError):
                raise
            raise WorkerError(f"{self.address}: {LOST}") from error

    def _submit(self, chunk: Chunk) -> Any:
        given = (chunk, self.job, self.brought, self.topic)
        with self._in_reach():
            future = self.client.submit(cluster_worker.do, *given, pure=False)
        self.flying[future] = chunk
        return future

    def _settled(self, future: Any) -> list[Outcome]:
        """Return what a chunk came to; documents that must be done again become suspects."""
        from distributed import KilledWorker

        chunk = self.flying.pop(future)
        try:
            return list(future.result())
        except KilledWorker:
            return self._lost(chunk)
        except (CancelledError, OSError) as error:
            if future.status == "error":  # of the work itself
                raise
            raise WorkerError(f"{self.address}: {LOST}") from error
        except ImportError as error:
            raise WorkerError(
                f"{self.address}: a worker cannot load the program ({error}): install the same"
                " version of press-extract on all workers"
            ) from error

    def _lost(self, chunk: Chunk) -> list[Outcome]:
        """Return the failures of a chunk that took several workers along."""
        with self._in_reach():
            slow = {doc_id for _, doc_id in self.client.get_events(self.topic)}
        failed = [item for item in chunk if item.source.doc_id in slow]
        if failed:
            self.suspects.extend(item for item in chunk if item not in failed)
            message = TIMEOUT.format(self.job.timeout)
            return [self._failed(item, "timeout", message) for item in failed]
        if len(chunk) == 1:
            return [self._failed(chunk[0], "crash", CRASH)]
        self.suspects.extend(chunk)
        return []

    def _failed(self, item: Item, error: str, message: str) -> Outcome:
        problem = Problem("error", "extract", error, message, None, None)
        return work.failed_outside(item, problem, self.job)


def _chunks(items: Iterable[Item]) -> Iterator[Chunk]:
    """Yield documents in chunks: larger ones of those of which something is kept."""
    sizes = {True: CHUNK, False: CHECKED}
    waiting: dict[bool, list[Item]] = {True: [], False: []}
    for item in items:
        is_new = item.key is None
        waiting[is_new].append(item)
        if len(waiting[is_new]) == sizes[is_new]:
            yield tuple(waiting[is_new])
            waiting[is_new] = []
    yield from (tuple(chunk) for chunk in waiting.values() if chunk)
