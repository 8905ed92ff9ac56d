"""Worker processes on this machine: each loads the pipeline once; one that dies is replaced."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from multiprocessing import get_context
from typing import Any

from extract import work
from extract.errors import WorkerError
from extract.records import Problem
from extract.settings import Settings
from extract.work import Item, Job, Outcome, Tell
from extract.workers import begin, compare, do, warm

DEPTH = 2
"""Tasks given to a worker at a time: the one that it does, and the next."""
CHECKED = 200
"""Documents that are compared with what is kept of them in one task."""
TRIES = 3
"""Workers that a document may take along before it counts as a failure."""
STARTS = 5
"""Workers in a row that may die before they do anything."""
LOOK_SECONDS = 1.0
"""Time after which pools are looked at whether or not a task has ended."""
LOCK_SECONDS = 10.0
"""What a worker waits for a lock that another one may have died with."""
START = "spawn"
"""How a process begins: with nothing of the command's own, as everywhere but on Linux of old."""
CRASH = "it ended the process that worked on it, each time anew: please report it, with the file"
TIMEOUT = "it took longer than {:g} seconds: raise --timeout or split it"


@dataclass(frozen=True, slots=True)
class Task:
    """Documents that a worker gets at once: several to be compared, or one to be done."""

    items: tuple[Item, ...]
    tries: int = 0

    @property
    def compares(self) -> bool:
        """Whether the documents are only compared with what is kept of them."""
        return self.items[0].key is not None


@contextmanager
def processes(
    job: Job, settings: Settings, tell: Tell
) -> Iterator[Callable[[Iterable[Item]], Iterator[Outcome]]]:
    """Give what does documents in `settings.jobs` processes."""
    crew = Crew(job, [Worker(job) for _ in range(settings.jobs)])
    try:
        yield crew.run
    finally:
        for worker in crew.workers:
            worker.stop()


@dataclass
class Crew:
    """All workers, and what they have to do."""

    job: Job
    workers: "list[Worker]"
    again: deque[Task] = field(default_factory=deque)
    """What a worker that died leaves behind, and documents that have changed."""

    def run(self, items: Iterable[Item]) -> Iterator[Outcome]:
        """Yield what comes of `items`, in the order in which it comes."""
        tasks = _tasks(items)
        while self._hand_out(tasks):
            busy = [future for worker in self.workers for future in worker.tasks]
            wait(busy, timeout=LOOK_SECONDS, return_when=FIRST_COMPLETED)
            for worker in self.workers:
                if not worker.is_sound:
                    self.again.extend(worker.renew())
                for future in [each for each in worker.tasks if each.done()]:
                    task = worker.tasks.pop(future, None)
                    if task:
                        yield from self._settle(worker, task, future)

    def _hand_out(self, tasks: Iterator[Task]) -> bool:
        """Give every worker enough to do, and tell whether any has something."""
        for depth in range(1, DEPTH + 1):
            for worker in self.workers:
                while len(worker.tasks) < depth:
                    task = self.again.popleft() if self.again else next(tasks, None)
                    if task is None:
                        break
                    worker.give(task)
        return any(worker.tasks for worker in self.workers)

    def _settle(self, worker: "Worker", task: Task, future: "Future[Any]") -> Iterable[Outcome]:
        """Return what a task came to; what must be done again goes to `again`."""
        from pebble import ProcessExpired

        try:
            found = future.result()
        except (TimeoutError, ProcessExpired, BrokenProcessPool) as error:
            self.again.extend(worker.renew())
            return self._lost(task, error)
        worker.starts = 0
        pairs = list(zip(task.items, found, strict=True))
        self.again.extend(_alone(item) for item, outcome in pairs if outcome is None)
        return [outcome for _, outcome in pairs if outcome]

    def _lost(self, task: Task, error: Exception) -> Iterable[Outcome]:
        """Return the failure of a document that took its worker along once too often."""
        if isinstance(error, BrokenProcessPool):  # its worker had not begun
            self.again.append(task)
        elif task.compares:
            self.again.extend(map(_alone, task.items))
        elif isinstance(error, TimeoutError):
            return [self._failed(task, "timeout", TIMEOUT.format(self.job.timeout))]
        elif task.tries + 1 == TRIES:
            return [self._failed(task, "crash", CRASH)]
        else:
            self.again.append(replace(task, tries=task.tries + 1))
        return []

    def _failed(self, task: Task, error: str, message: str) -> Outcome:
        (item,) = task.items
        problem = Problem("error", "extract", error, message, None, None)
        return work.failed_outside(item, problem, self.job)


def _tasks(items: Iterable[Item]) -> Iterator[Task]:
    """Yield documents of which something is kept many at a time, all others alone."""
    kept: list[Item] = []
    for item in items:
        if item.key is None:
            yield Task((item,))
        else:
            kept.append(item)
        if len(kept) == CHECKED:
            yield Task(tuple(kept))
            kept = []
    if kept:
        yield Task(tuple(kept))


def _alone(item: Item) -> Task:
    return Task((item._replace(key=None),))


class Worker:
    """A process, in a pool of its own: what happens to one touches no other.

    A pool of several would share locks, and one killed while it holds one would stop them all.
    """

    def __init__(self, job: Job) -> None:
        self.job = job
        self.starts = 0
        """Times that it was started since it last did something."""
        self.tasks: dict[Future[Any], Task] = {}
        self._pool: Any = None
        self._warm = False

    def give(self, task: Task) -> None:
        """Let the process do `task` after what it has to do."""
        pool = self._pool or self._start()
        try:
            future = self._schedule(pool, task)
        except RuntimeError as error:  # the process has ended since it was last looked at
            future = Future()
            future.set_exception(BrokenProcessPool(str(error)))
        self.tasks[future] = task

    def _schedule(self, pool: Any, task: Task) -> "Future[Any]":
        if task.compares:
            return pool.schedule(compare, (task.items, self.job))  # type: ignore[no-any-return]
        if not self._warm:
            pool.schedule(warm, (self.job,))  # takes seconds that are not the document's
            self._warm = True
        timeout = self.job.timeout
        return pool.schedule(do, (task.items, self.job), timeout=timeout)  # type: ignore[no-any-return]

    @property
    def is_sound(self) -> bool:
        """Whether what it has to do will come out.

        A pool whose process dies as it begins may forget tasks that were on their way to it.
        """
        return self._pool is None or bool(self._pool.active)

    def _start(self) -> Any:
        from pebble import CONSTS, ProcessPool

        CONSTS.channel_lock_timeout = LOCK_SECONDS
        if self.starts >= STARTS:
            raise WorkerError(
                "the processes that do the work die as they start: see that there is enough memory,"
                " or take fewer --jobs"
            )
        self.starts += 1
        self._pool = ProcessPool(max_workers=1, initializer=begin, context=get_context(START))
        return self._pool

    def renew(self) -> list[Task]:
        """Stop what is left of the process, and return what it had to do besides."""
        left = list(self.tasks.values())
        self.stop()
        return left

    def stop(self) -> None:
        """Stop the process, whatever it does."""
        if self._pool:
            self._pool.stop()
            self._pool.join()
        self.tasks.clear()
        self._pool, self._warm = None, False
