import io
import json

import pytest
from rich.console import Console
from rich.progress import Progress

from extract import progress
from extract.progress import Bar, Lines, Objects, Pace
from extract.records import Problem

PROBLEM = Problem("error", "read", "empty", "no\ntext", None, None)


def test_lines_come_from_time_to_time(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    now = 0.0
    monkeypatch.setattr("time.monotonic", lambda: now)
    lines = Lines(quiet=False)
    lines.begin(2000)
    for _ in range(1000):
        now += 1 / 64
        lines.advance(10)
    lines.report("a.txt", PROBLEM)
    assert capsys.readouterr().err.splitlines() == [
        "640 of 2,000 documents, 64.0/s, 640 words/s, 0 failed, 21 s left",
        "error: a.txt: no\\ntext",
    ]


def test_quiet_lines_are_errors_only(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(progress, "SECONDS_BETWEEN_LINES", 0.0)
    lines = Lines(quiet=True)
    lines.begin(1)
    lines.advance()
    assert capsys.readouterr().err == ""


def test_a_bar_shows_lines_above_it() -> None:
    file = io.StringIO()
    with Progress(console=Console(file=file, force_terminal=True, width=40)) as shown:
        bar = Bar(shown)
        bar.begin(2)
        bar.advance()
        bar.tell("error: [red]a.txt: " + "long " * 20)
    assert "error: [red]a.txt: " + "long " * 20 in file.getvalue()


def test_no_terminal_gets_lines() -> None:
    with progress.shown(quiet=False) as monitor:
        assert isinstance(monitor, Lines)


def test_a_bar_tells_rates_and_failures() -> None:
    pace = Pace()
    shown = Progress(progress.Rate(pace), console=Console(file=io.StringIO(), width=60))
    bar = Bar(shown, pace)
    bar.begin(2)
    assert str(progress.Rate(pace).render(shown.tasks[0])) == ""
    bar.report("a.txt", PROBLEM)
    bar.advance(1000)
    assert "words/s, 1 failed" in str(progress.Rate(pace).render(shown.tasks[0]))


def test_machines_get_an_object_a_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(progress, "SECONDS_BETWEEN_OBJECTS", 0.0)
    objects = Objects()
    objects.begin(2)
    objects.report("a.txt", PROBLEM)
    objects.advance(7)
    objects.tell("warning: two\nlines")
    objects.finish({"done": 1})
    events = [json.loads(line) for line in capsys.readouterr().err.splitlines()]
    assert [each["event"] for each in events] == [
        "started", "failed", "progress", "message", "finished",
    ]  # fmt: skip
    assert (events[1]["doc_id"], events[1]["stage"]) == ("a.txt", "read")
    assert (events[2]["done"], events[2]["total"], events[2]["failed"]) == (1, 2, 1)
