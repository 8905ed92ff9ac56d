"""What a worker of a Dask cluster does with a chunk of documents; Dask calls it there."""

import faulthandler
import platform
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from pathlib import Path
from threading import Lock, Timer

import extract
from extract import identity, work, workers
from extract.errors import WorkerError
from extract.settings import Settings
from extract.work import Item, Job, Outcome

NOTICE_SECONDS = 1.0
"""Between the note that a document takes too long, and the end of the process."""
_TURN = Lock()  # a process does one document at a time, whatever its threads
Brought = tuple[tuple[str, bytes], ...]
"""Names and contents of the user's lexicon files, which a worker may not have."""


def brought(job: Job) -> Brought:
    """Return what is sent along with documents."""
    files = sorted(Path(job.lexicon).glob("*.toml")) if job.lexicon else ()
    return tuple((path.name, path.read_bytes()) for path in files)


def do(items: tuple[Item, ...], job: Job, lexicons: Brought, topic: str) -> list[Outcome]:
    """Return what comes of documents. Raises WorkerError where this worker is not like the client.

    A document that takes too long ends the process, and is noted under `topic` before.
    """
    with _TURN:
        own = _ready(job, lexicons)
        return [_do(item, own, topic) for item in items]


def _do(item: Item, job: Job, topic: str) -> Outcome:
    with _timed(item.source.doc_id, job.timeout, topic):
        return work.do(item, job)


@contextmanager
def _timed(doc_id: str, seconds: float, topic: str) -> Iterator[None]:
    """End the process if what is done takes longer: nothing else ends a thread of Dask's."""
    from distributed import get_worker

    note = Timer(seconds, get_worker().log_event, (topic, doc_id))
    note.daemon = True
    note.start()
    faulthandler.dump_traceback_later(seconds + NOTICE_SECONDS, exit=True)
    try:
        yield
    finally:
        faulthandler.cancel_dump_traceback_later()
        note.cancel()


@cache
def _ready(job: Job, lexicons: Brought) -> Job:
    """Return the job as it is on this machine, with the pipeline loaded."""
    workers.pin()
    own = replace(job, lexicon=_written(lexicons)) if job.lexicon else job
    check(own)
    workers.warm(own)
    return own


def _written(lexicons: Brought) -> str:
    """Return a new folder with the lexicon files: what is cached of another is not mistaken."""
    folder = Path(tempfile.mkdtemp(prefix="press-extract-lexicon-"))
    for name, content in lexicons:
        (folder / name).write_bytes(content)
    return str(folder)


def check(job: Job) -> None:
    """Raise WorkerError where results here would not be those of the client."""
    labels = dict(job.labels) if job.labels else None
    lexicon = Path(job.lexicon) if job.lexicon else None
    own = identity.of(Settings(lexicon=lexicon, model=job.model, labels=labels))
    if own.context != job.context:
        raise WorkerError(
            f"a worker of the cluster ({platform.node()}, press-extract {extract.__version__},"
            f" model {own.model}) is not like this machine: install the same versions of"
            " press-extract and its libraries on all of them (requirements.lock), and restart the"
            " workers"
        )
