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
        ("person", "overlap", 0.98),
        ("person", "b3", 0.98),
        ("honorific", "overlap", 0.98),
        ("honorific", "link", 0.98),
        ("rank", "overlap", 0.97),
        ("rank", "link", 0.97),
        ("position", "strict", 0.96),
        ("position", "overlap", 0.98),
        ("position", "link", 0.96),
        ("organisation", "strict", 0.95),
        ("organisation", "overlap", 0.97),
        ("place", "overlap", 0.96),
        ("place", "country", 0.93),
        ("date", "strict", 0.98),
        ("date", "value", 0.98),
        ("agenda_item", "strict", 0.98),
        ("agenda_item", "status", 0.94),
        ("agenda_item", "kind", 0.92),
        ("agenda_item", "list", 0.96),
        ("agenda_item", "b3", 0.98),
        ("segment:headline", "strict", 0.99),
        ("segment:paragraph", "strict", 0.99),
    ],
)
def test_stays_above_the_floor(scores: Scores, kind: str, metric: str, floor: float) -> None:
    assert scores[kind][metric] >= floor
