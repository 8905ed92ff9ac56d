"""How the command scales: start-up, every core, a cluster, memory as a folder grows, resuming.

python benchmarks/scaling.py [--model NAME] [--jobs 1 2] [--workers 1 2] [--speed 1000]
    [--sizes 100 1000 10000] [--characters N] [--json FILE]
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

SAMPLES = Path(__file__).parent.parent / "data" / "raw"
EXTRACT = (sys.executable, "-m", "extract")
INSTALLED = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""Lets Python keep its bytecode, as an installation does, whatever a developer's shell says."""
Row = dict[str, Any]


def fill(folder: Path, size: int, characters: int | None) -> None:
    """Write `size` documents into `folder`: the samples in turn, each with a line of its own.

    With `characters`, no more than so many of each: many documents in little time.
    """
    samples = [path.read_bytes() for path in sorted(SAMPLES.glob("*.txt"))]
    samples = [sample[:characters] for sample in samples if b"\0" not in sample]
    for number in range(size):
        name = folder / f"{number // 1000:03}" / f"release-{number:06}.txt"
        name.parent.mkdir(exist_ok=True)
        name.write_bytes(samples[number % len(samples)] + b"\n\nRelease %d\n" % number)


@contextmanager
def filled(size: int, characters: int | None) -> Iterator[Path]:
    """Give a folder whose folder `in` has so many documents."""
    folder = Path(tempfile.mkdtemp(prefix="extract-scaling-"))
    try:
        (folder / "in").mkdir()
        fill(folder / "in", size, characters)
        yield folder
    finally:
        shutil.rmtree(folder)


def run(folder: Path, *options: str) -> Row:
    """Run the command, and return its time, its words, and the memory of its processes."""
    command = [*EXTRACT, "run", folder / "in", "--out", folder / "out", "--quiet", *options]
    begun = time.perf_counter()
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=INSTALLED
    )
    peaks: dict[int, int] = {}
    while process.poll() is None:
        for pid in (process.pid, *children(process.pid)):
            peaks[pid] = max(peaks.get(pid, 0), peak(pid))
        time.sleep(0.05)
    seconds = time.perf_counter() - begun
    if process.returncode not in (0, 1):
        raise RuntimeError(f"{command} ended with {process.returncode}")
    made = json.loads((folder / "out" / "run.json").read_text(encoding="utf-8"))
    return {
        "seconds": round(seconds, 2),
        "words": made["counts"]["words"],
        "main_mb": peaks.pop(process.pid, 0) // 1024,
        "worker_mb": max(peaks.values(), default=0) // 1024,
    }


def children(pid: int) -> list[int]:
    """Return the processes that a process has started."""
    with suppress(OSError):
        return [int(each) for each in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    return []


def peak(pid: int) -> int:
    """Return the most memory that a process has had, in KiB."""
    with suppress(OSError):
        for line in Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith("VmHWM"):
                return int(line.split()[1])
    return 0


def start_up(model: str) -> Iterator[Row]:
    """Yield the time of `--help`, and of a run on one document: the best of some."""
    helps = []
    for _ in range(5):
        begun = time.perf_counter()
        subprocess.run([*EXTRACT, "--help"], check=True, capture_output=True)
        helps.append(time.perf_counter() - begun)
    yield {"what": "extract --help", "seconds": round(min(helps), 2)}
    runs = []
    for _ in range(3):
        with filled(1, None) as folder:
            runs.append(run(folder, "--model", model)["seconds"])
    yield {"what": "one document, from call to tables", "seconds": min(runs)}


def speed(model: str, documents: int, jobs: list[int], characters: int | None) -> Iterator[Row]:
    """Yield words a second for each number of workers, and the gain over the first."""
    first = 0.0
    for number in jobs:
        with filled(documents, characters) as folder:
            found = run(folder, "--model", model, "--jobs", str(number))
        rate = found["words"] / found["seconds"]
        first = first or rate
        yield {
            "what": f"--jobs {number}, {documents} documents",
            **found,
            "words_per_second": round(rate),
            "gain": round(rate / first, 2),
        }


def cluster(
    model: str, documents: int, workers: list[int], characters: int | None
) -> Iterator[Row]:
    """Yield words a second for each number of workers of a Dask cluster, and their memory."""
    import distributed

    first = 0.0
    for number in workers:
        with (
            distributed.LocalCluster(  # type: ignore[no-untyped-call]
                n_workers=number, threads_per_worker=1, dashboard_address=None
            ) as dask,
            distributed.Client(dask) as client,  # type: ignore[no-untyped-call]
            filled(documents, characters) as folder,
        ):
            found = run(folder, "--model", model, "--scheduler", dask.scheduler_address)
            peaks = client.run(lambda: peak(os.getpid()))  # type: ignore[no-untyped-call]
        rate = found["words"] / found["seconds"]
        first = first or rate
        yield {
            "what": f"Dask, workers: {number}, {documents} documents",
            **found,
            "worker_mb": max(peaks.values()) // 1024,
            "words_per_second": round(rate),
            "gain": round(rate / first, 2),
        }


def growth(model: str, sizes: list[int], characters: int | None) -> Iterator[Row]:
    """Yield time and memory for each size, the smallest first, and those of further calls.

    One finds nothing to do, the next only writes the tables anew, in another format.
    """
    for size in sorted(sizes):
        with filled(size, characters) as folder:
            yield {"what": f"{size} documents", **run(folder, "--model", model)}
            yield {"what": f"{size} documents, unchanged", **run(folder, "--model", model)}
            tables = run(folder, "--model", model, "--format", "csv")
            yield {"what": f"{size} documents, tables anew (csv)", **tables}


def main() -> None:
    """Measure in turn, and print a row each."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--model", default="default")
    parser.add_argument("--jobs", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--workers", type=int, nargs="*", default=[1, 2])
    parser.add_argument("--speed", type=int, default=1000, metavar="DOCUMENTS")
    parser.add_argument("--sizes", type=int, nargs="*", default=[100, 1000, 10_000])
    parser.add_argument("--characters", type=int)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    rows = []
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores", flush=True)
    parts = [start_up(options.model)] if options.speed else []
    if options.speed:
        parts.append(speed(options.model, options.speed, options.jobs, options.characters))
        parts.append(cluster(options.model, options.speed, options.workers, options.characters))
    parts.append(growth(options.model, options.sizes, options.characters))
    for row in (row for part in parts for row in part):
        rows.append(row)
        print("  ".join(f"{name} {value}" for name, value in row.items()), flush=True)
    if options.json:
        options.json.write_text(json.dumps(rows, indent=1) + "\n")


if __name__ == "__main__":
    main()
