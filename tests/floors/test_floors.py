"""What is found in the annotated releases, by the common scorer, stays above these floors."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

Scores = dict[str, dict[str, float]]


@pytest.fixture(scope="module")
def scores(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Scores:
    """Run the whole way over the annotated releases, as a user would, and score it."""
    folder = tmp_path_factory.mktemp("gold")
    score: list[str | Path] = [sys.executable, shared / "score.py", "--gold", shared / "gold"]
    subprocess.run([*score, "--write-raw", folder], check=True)
    run = [sys.executable, "-m", "extract", "run", "raw", "--metadata", "metadata.csv"]
    subprocess.run([*run, "--out", "out", "--quiet"], check=True, cwd=folder)
    lines = folder / "out" / "documents.jsonl"
    done = subprocess.run(
        [*score, "--pred", lines, "--json"], check=True, capture_output=True, text=True
    )
    found: Scores = json.loads(done.stdout)
    return found


@pytest.mark.parametrize(
    ("kind", "metric", "floor"),
    [
        ("person", "overlap", 0.75),
        ("rank", "overlap", 0.80),
        ("rank", "link", 0.70),
        ("position", "overlap", 0.65),
        ("position", "link", 0.55),
        ("organisation", "overlap", 0.55),
        ("place", "overlap", 0.80),
        ("place", "country", 0.75),
        ("date", "strict", 0.88),
        ("date", "value", 0.80),
        ("agenda_item", "strict", 0.88),
        ("agenda_item", "status", 0.70),
        ("agenda_item", "list", 0.85),
        ("segment:headline", "strict", 0.90),
        ("segment:paragraph", "strict", 0.90),
    ],
)
def test_stays_above_the_floor(scores: Scores, kind: str, metric: str, floor: float) -> None:
    assert scores[kind][metric] >= floor
