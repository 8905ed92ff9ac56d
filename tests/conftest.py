"""Fixtures: a stand-in for the pipeline, and the folder that is shared by developers."""

import os
import re
import signal
import sys
from collections.abc import Generator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace

import pytest

import extract
from extract import engines, identity, work
from extract.errors import ModelError
from extract.mentions import Release
from extract.records import (
    AgendaItem,
    Date,
    Document,
    Event,
    Extraction,
    MentionRow,
    Organisation,
    Person,
    Place,
    Problem,
    Rank,
    Segment,
)
from extract.sources import Source
from extract.work import Extractor, Item
from tests.servers import bucket, client, keys, local, server  # noqa: F401


def read_by_hand(release: Release) -> Extraction:
    """Return an Extraction with a row in every table: "Ana Petrova" is all that it knows.

    A text that says CRASH shows a bug; one that says INTERRUPT, a user who presses Ctrl-C;
    TERMINATE, a system that goes down.
    """
    if "CRASH" in release.text:
        raise KeyError("no such\nkey")
    if "INTERRUPT" in release.text:
        raise KeyboardInterrupt
    if "TERMINATE" in release.text:
        os.kill(os.getpid(), signal.SIGTERM)
    start, end, text = _block(release)
    spans = [match.span() for match in re.finditer("Ana Petrova", release.text)]
    first = spans[0] if spans else (start, end)
    return Extraction(
        release,
        Document(
            title=text,
            source=release.source,
            published=release.published,
            published_from=release.published_from,
            language="en",
            characters=len(release.text),
            words=len(release.text.split()),
            sentences=1,
            sha256=release.sha256,
        ),
        segments=(Segment("s1", "paragraph", start, end, text),),
        people=(
            Person(
                "p1", "Ana Petrova", None, "Ana", "Petrova", None, None, None, "BG",
                len(spans), *first,
            ),
        ),
        ranks=(
            Rank(
                "r1", "rank", text, "police", "p1", "Ana Petrova", None, None, start, end,
                "colonel", None, None, None,
            ),
        ),
        organisations=(Organisation("o1", text, None, None, 1, start, end),),
        places=(Place("l1", text, None, "city", "CL", -33.45, -70.66, 3871336, 1, start, end),),
        dates=(
            Date("d1", text, "2015-04", "2015-04-01", "2015-04-30", "month", "text", start, end),
        ),
        agenda_items=(
            AgendaItem(
                "a1", "list1", 1, text, "decision", "adopted", None, None, 1, start, end,
                "e1", None,
            ),
        ),
        events=(Event("e1", text, 17, "meeting", "l1", "d1", 1, start, end, "reported"),),
        mentions=tuple(
            MentionRow(
                f"m{number}", "person", "p1", release.text[slice(*span)], *span, "s1", None,
                None, None, None, None, text, "rules", None,
            )
            for number, span in enumerate(spans, 1)
        ),
        problems=(Problem("warning", "language", "other", "it seems to be Dutch", None, None),)
        if "nederlands" in text
        else (),
    )  # fmt: skip


def _block(release: Release) -> tuple[int, int, str]:
    text = release.text.strip()
    start = release.text.index(text)
    return release.span(start, start + len(text))


@dataclass(frozen=True)
class ByHand:
    """A stand-in for the pipeline."""

    model: str = "by hand 1"

    def __call__(self, release: Release) -> Extraction:
        return read_by_hand(release)


def load_by_hand(
    *,
    lexicons: Path | None = None,
    model: str = "default",
    labels: Mapping[str, str] | None = None,
) -> ByHand:
    """Return a stand-in that says what it was asked for."""
    if model == "none":
        raise ModelError("none: no such model is installed")
    return ByHand(f"{model} 1 {dict(labels)}" if labels else f"{model} 1")


def model_by_hand(model: str, labels: Mapping[str, str] | None) -> tuple[str, str | None]:
    """Return the name of what `load_by_hand` gives."""
    return load_by_hand(model=model, labels=labels).model, None


@pytest.fixture
def stub() -> Extractor:
    """Return a stand-in for the pipeline."""
    return ByHand()


@pytest.fixture
def items(tmp_path: Path) -> list[Item]:
    """Return documents, one of which is empty."""
    found = []
    for number in range(12):
        path = tmp_path / f"{number:02}.txt"
        path.write_text("" if number == 5 else f"Ana Petrova spoke {number} times.")
        found.append(Item(Source(path.name, str(path))))
    return found


@pytest.fixture
def stub_pipeline(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let all that loads a pipeline get the stand-in."""
    module = SimpleNamespace(load=load_by_hand)
    monkeypatch.setitem(engines.ENGINES, "processes", engines.inline)
    monkeypatch.setattr(identity, "model_of", model_by_hand)
    monkeypatch.setattr(work, "loaded", work.loaded.__wrapped__)
    monkeypatch.setitem(sys.modules, "extract.pipeline", module)
    monkeypatch.setattr(extract, "pipeline", module, raising=False)


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of annotated releases, which is no part of the project."""
    folder = Path(__file__).parents[2] / "shared"
    if not (folder / "score.py").is_file():
        pytest.skip("needs the annotated releases in ../shared")
    return folder


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that writes golden files."""
    parser.addoption("--golden", action="store_true", help="write tests/golden anew")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Let a test that is skipped fail where CI is set: there, all must be at hand."""
    report = yield
    if report.skipped and os.environ.get("CI") and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} is skipped, and must not be where CI is set"
    return report
