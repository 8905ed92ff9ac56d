"""Whatever happens to a run, the next one makes the same tables as if nothing had."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

POINTS = 20


@pytest.mark.skipif(not hasattr(os, "fork"), reason="runs are forks of one process")
def test_runs_that_are_disturbed_are_made_good() -> None:
    """Play them apart: what is forked there has no threads of other tests."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults", "--points", str(POINTS), "--first", "0"],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-5000:]
    assert f"{POINTS} points" in done.stdout
