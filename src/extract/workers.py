"""What a worker process does: begin, load, work on documents, end with the command."""

import gc
import os
import threading
from multiprocessing import parent_process

from extract import work
from extract.mentions import Release
from extract.work import Item, Job, Outcome

THREADS = ("OMP", "OPENBLAS", "MKL", "NUMEXPR", "VECLIB", "RAYON")
FIRST = "On 1 May 2020, Minister Ana Petrova and Colonel Tom Ek met in Paris.\n"
"""Makes a worker read its lexicons and its model before the time of a document counts."""


def begin() -> None:
    """Prepare a worker: one thread, and an end when the process of the command ends."""
    pin()
    threading.Thread(target=_end_with_parent, daemon=True).start()


def pin() -> None:
    """Let libraries take one thread each, so that workers do not fight for cores."""
    for name in THREADS:
        os.environ[f"{name}_NUM_THREADS"] = "1"
    os.environ["TOKENIZERS_PARALLELISM"] = "false"


def _end_with_parent() -> None:
    parent = parent_process()
    if parent:
        parent.join()
        os._exit(1)


def warm(job: Job) -> None:
    """Load all that a document needs; what goes wrong comes out again with the first one.

    None of it is ever garbage: to look for some takes a tenth of the time of loading, and a
    twentieth of that of all documents.
    """
    gc.disable()
    try:
        work.loaded(job)(Release("", FIRST))
    finally:
        gc.enable()
    gc.freeze()


def do(items: tuple[Item, ...], job: Job) -> list[Outcome | None]:
    """Return what comes of documents."""
    return [work.do(item, job) for item in items]


def compare(items: tuple[Item, ...], job: Job) -> list[Outcome | None]:
    """Return the outcome of each document that is unchanged, and None of all others."""
    return [
        Outcome(item.source.doc_id, item.key) if work.is_unchanged(item, job) else None
        for item in items
    ]
