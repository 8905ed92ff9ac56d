"""Many random points: `python -m tests.faults [--points 200] [--first 0]`."""

import argparse
import sys
import time
from collections import Counter

from tests.faults import disk, harness


def main() -> None:
    """Play the points one after the other; the first that fails ends it with its seed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--points", type=int, default=200)
    parser.add_argument("--first", type=int, default=1000, metavar="SEED")
    options = parser.parse_args()
    disk.begin_apart()
    started = time.monotonic()
    seen: Counter[str] = Counter()
    for seed in range(options.first, options.first + options.points):
        seen[harness.play(seed)] += 1
        print(f"{seen.total()} of {options.points} points", file=sys.stderr)
    for what, number in sorted(seen.items()):
        print(f"{number:4} {what}")
    if not disk.can_mount():
        print("     no small disk could be mounted: full disks were errors that were raised")
    seconds = time.monotonic() - started
    print(f"{options.points} points, {seconds:.0f} s: nothing lost, nothing twice")


if __name__ == "__main__":
    main()
