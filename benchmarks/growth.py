"""Time per document and peak memory as a folder grows: both should stay flat.

python benchmarks/growth.py [--sizes 100 1000 10000] [--json FILE]
"""

import argparse
import json
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SAMPLES = Path(__file__).parent.parent / "data" / "raw"


def fill(folder: Path, size: int) -> None:
    """Write `size` documents into `folder`: the samples in turn, each with a line of its own."""
    samples = [path.read_bytes() for path in sorted(SAMPLES.glob("*.txt"))]
    samples = [sample for sample in samples if b"\0" not in sample]
    for number in range(size):
        name = folder / f"{number // 1000:03}" / f"release-{number:06}.txt"
        name.parent.mkdir(exist_ok=True)
        name.write_bytes(samples[number % len(samples)] + b"\n\nRelease %d\n" % number)


def run(size: int) -> dict[str, float]:
    """Return the time a document, in milliseconds, and the peak memory of one run."""
    folder = Path(tempfile.mkdtemp())
    try:
        (folder / "in").mkdir()
        fill(folder / "in", size)
        begun = time.perf_counter()
        command = [sys.executable, "-m", "extract", "run", folder / "in", "--out", folder / "out"]
        subprocess.run(command, check=True, capture_output=True)
        seconds = time.perf_counter() - begun
    finally:
        shutil.rmtree(folder)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return {
        "documents": size,
        "seconds": round(seconds, 1),
        "ms_per_document": round(1000 * seconds / size, 2),
        "peak_memory_mb": round(peak),
    }


def main() -> None:
    """Run the sizes in order, the smallest first, and print a row each."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 1000, 10_000])
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    rows = []
    for size in sorted(options.sizes):
        rows.append(run(size))
        print("  ".join(f"{name} {value:,}" for name, value in rows[-1].items()), flush=True)
    if options.json:
        options.json.write_text(json.dumps(rows, indent=1) + "\n")


if __name__ == "__main__":
    main()
