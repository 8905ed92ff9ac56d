"""ENGINES: the one table of where the work on documents runs."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager

from extract import work
from extract.cluster import cluster
from extract.processes import processes
from extract.settings import Settings
from extract.work import Item, Job, Outcome, Tell

Run = Callable[[Iterable[Item]], Iterator[Outcome]]
"""Takes documents as they are found and yields what came of each, in any order.

It holds a bounded number of documents at a time. A document that ends the process that works on
it, or takes longer than the job allows, comes out as a failure; it takes no other along.
"""
Engine = Callable[[Job, Settings, Tell], AbstractContextManager[Run]]
"""Given what holds for all documents, and where they are to be done, gives what does the work.

On what keeps the work as a whole from going on, it tells.
"""


@contextmanager
def inline(job: Job, settings: Settings, tell: Tell) -> Iterator[Run]:
    """Do one document after the other in this process; none is guarded against."""

    def run(items: Iterable[Item]) -> Iterator[Outcome]:
        return (work.do(item, job) for item in items)

    yield run


ENGINES: dict[str, Engine] = {
    "inline": inline,
    "processes": processes,
    "cluster": cluster,
}


def chosen(settings: Settings) -> Engine:
    """Return the engine that settings ask for."""
    if settings.scheduler:
        return ENGINES["cluster"]
    return ENGINES["processes" if settings.jobs else "inline"]
