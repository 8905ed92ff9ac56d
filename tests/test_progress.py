import io

import pytest
from rich.console import Console
from rich.progress import Progress

from extract import progress
from extract.progress import Bar, Lines


def test_lines_come_from_time_to_time(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    now = 0.0
    monkeypatch.setattr("time.monotonic", lambda: now)
    lines = Lines(quiet=False)
    lines.begin(2000)
    for _ in range(1000):
        now += 1 / 64
        lines.advance()
    lines.tell("error: a.txt: no text")
    assert capsys.readouterr().err.splitlines() == [
        "640 of 2,000 documents, 64.0/s, 21 s left",
        "error: a.txt: no text",
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
