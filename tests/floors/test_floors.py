"""What is found in the annotated releases, by the common scorer, stays above these floors."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

Scores = dict[str, dict[str, float]]


BLIND = Path(__file__).parents[1] / "blind"


def scored(gold: Path, shared: Path, folder: Path) -> Scores:
    """Run the whole way over annotated releases, as a user would, and score it."""
    score: list[str | Path] = [sys.executable, shared / "score.py", "--gold", gold]
    subprocess.run([*score, "--write-raw", folder], check=True)
    run = [sys.executable, "-m", "extract", "run", "raw", "--metadata", "metadata.csv"]
    subprocess.run([*run, "--out", "out", "--quiet"], check=True, cwd=folder)
    lines = folder / "out" / "documents.jsonl"
    done = subprocess.run(
        [*score, "--pred", lines, "--json"], check=True, capture_output=True, text=True
    )
    found: Scores = json.loads(done.stdout)
    return found


@pytest.fixture(scope="module")
def scores(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Scores:
    """Return the scores of the common annotated releases."""
    return scored(shared / "gold", shared, tmp_path_factory.mktemp("gold"))


@pytest.fixture(scope="module")
def blind_scores(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Scores:
    """Return the scores of the releases that nothing was made from."""
    return scored(BLIND, shared, tmp_path_factory.mktemp("blind"))


@pytest.mark.parametrize(
    ("kind", "metric", "floor"),
    [
        ("person", "overlap", 0.99),
        ("person", "b3", 0.99),
        ("honorific", "overlap", 0.98),
        ("honorific", "link", 0.98),
        ("rank", "strict", 0.97),
        ("rank", "overlap", 0.97),
        ("rank", "link", 0.97),
        ("position", "strict", 0.97),
        ("position", "overlap", 0.98),
        ("position", "link", 0.97),
        ("organisation", "strict", 0.96),
        ("organisation", "overlap", 0.98),
        ("place", "overlap", 0.97),
        ("place", "country", 0.95),
        ("date", "strict", 0.98),
        ("date", "value", 0.98),
        ("agenda_item", "strict", 0.99),
        ("agenda_item", "status", 0.95),
        ("agenda_item", "kind", 0.94),
        ("agenda_item", "list", 0.98),
        ("agenda_item", "b3", 0.98),
        ("segment:headline", "strict", 0.99),
        ("segment:paragraph", "strict", 0.99),
    ],
)
def test_stays_above_the_floor(scores: Scores, kind: str, metric: str, floor: float) -> None:
    assert scores[kind][metric] >= floor


@pytest.mark.parametrize(
    ("kind", "metric", "floor"),
    [
        ("person", "overlap", 0.97),
        ("person", "b3", 0.91),
        ("honorific", "link", 0.94),
        ("rank", "overlap", 0.89),
        ("position", "strict", 0.9),
        ("position", "overlap", 0.94),
        ("position", "link", 0.85),
        ("organisation", "strict", 0.86),
        ("organisation", "overlap", 0.92),
        ("place", "overlap", 0.94),
        ("place", "country", 0.9),
        ("date", "value", 0.91),
        ("agenda_item", "strict", 0.9),
        ("agenda_item", "status", 0.71),
        ("agenda_item", "kind", 0.71),
        ("agenda_item", "list", 0.91),
        ("agenda_item", "b3", 0.92),
    ],
)
def test_stays_above_the_floor_on_blind_releases(
    blind_scores: Scores, kind: str, metric: str, floor: float
) -> None:
    assert blind_scores[kind][metric] >= floor
