"""Whatever happens to a run, the next one makes the same tables as if nothing had."""

import os

import pytest

from tests.faults import harness


@pytest.mark.skipif(not hasattr(os, "fork"), reason="runs are forks of this process")
@pytest.mark.parametrize("seed", range(20))
def test_a_run_that_is_disturbed_is_made_good(seed: int) -> None:
    assert harness.play(seed)
