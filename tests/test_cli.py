import json
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import extract
from extract.cli import cli
from tests.test_writers import read_csv

ROOT = Path(__file__).parents[1]
pytestmark = pytest.mark.usefixtures("stub_pipeline")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder with a folder of releases."""
    (tmp_path / "raw").mkdir()
    (tmp_path / "raw" / "a.txt").write_text("Ana Petrova spoke.")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def call(*arguments: str, standard_input: str | None = None) -> Result:
    return CliRunner().invoke(cli, arguments, input=standard_input)


def test_run_says_what_was_found(folder: Path) -> None:
    result = call("run", "raw", "--out", "out")
    assert result.exit_code == 0
    assert result.stderr == ""
    lines = result.stdout.splitlines()
    assert lines[0] == "1 document, 3 words"
    assert lines[1].split() == ["person", "1"]
    assert re.fullmatch(r"\d+\.\d s; the tables are in out", lines[-1])
    assert read_csv(folder / "out" / "mentions.csv")[0]["text"] == "Ana Petrova"


def test_run_tells_of_failures(folder: Path) -> None:
    (folder / "raw" / "b.txt").write_bytes(b"")
    result = call("run", "raw", "--out", "out")
    assert result.exit_code == 1
    assert result.stderr == "error: b.txt: there is no text in it: fill it or take it out\n"
    assert "1 document failed: see the errors table, and `extract retry`" in result.stdout


def test_run_is_quiet(folder: Path) -> None:
    (folder / "raw" / "b.txt").write_bytes(b"")
    result = call("run", "raw", "--out", "out", "--quiet")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("error: b.txt: ")


def test_run_reads_standard_input(folder: Path) -> None:
    assert call("run", "-", "--out", "out", standard_input="Ana Petrova").exit_code == 0
    assert read_csv(folder / "out" / "documents.csv")[0]["doc_id"] == "stdin"


def test_run_obeys_settings_and_options(folder: Path) -> None:
    (folder / "extract.toml").write_text('out = "of the file"\nformats = ["jsonl"]\nquiet = true\n')
    result = call("run", "raw", "--format", "csv", "--csv-encoding", "utf-8")
    assert (result.exit_code, result.stdout) == (0, "")
    assert (folder / "of the file" / "people.csv").read_bytes().startswith(b"doc_id,")
    assert not (folder / "of the file" / "documents.jsonl").exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(("run", "raw"), "--out is missing: name the folder for the tables", id="out"),
        pytest.param(
            ("run", "none", "--out", "out"), "none: there is no such file or folder", id="input"
        ),
        pytest.param(
            ("run", "raw", "--out", "out", "--lexicon", "none"),
            "none: there is no such lexicon folder",
            id="lexicon",
        ),
        pytest.param(
            ("run", "raw", "--out", "out", "--metadata", "none"),
            "none: there is no such metadata file",
            id="metadata",
        ),
        pytest.param(
            ("run", "raw", "--out", "out", "--config", "none"),
            "none: No such file or directory",
            id="config",
        ),
        pytest.param(("show", "none"), "none: there is no such file or folder", id="show"),
        pytest.param(
            ("run", "raw", "--out", "out", "--model", "none"),
            "none: no such model is installed",
            id="model",
        ),
        pytest.param(
            ("retry", "--out", "out"),
            "out: there are no tables of a run there: use `extract run`",
            id="retry",
        ),
        pytest.param(
            ("run", "raw", "--out", "out", "--fresh", "--only-failed"),
            "--fresh does all documents and --only-failed some: give one of them",
            id="fresh and failed",
        ),
        pytest.param(
            ("evaluate", "--gold", "raw"),
            "raw: there is no folder with .xml files there",
            id="gold",
        ),
        pytest.param(
            ("evaluate", "--gold", "raw", "out", "--model", "rules"),
            "a run made before is scored as it is: leave --lexicon and --model out",
            id="model of a run made before",
        ),
    ],
)
def test_a_mistake_is_one_line(folder: Path, arguments: tuple[str, ...], message: str) -> None:
    result = call(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == f"Error: {message}\n"
    assert not (folder / "out").exists()


@pytest.mark.parametrize(
    "arguments", [("run",), ("run", "raw", "--format", "xlsx"), ("schema", "none"), ("walk",)]
)
def test_wrong_usage(arguments: tuple[str, ...]) -> None:
    result = call(*arguments)
    assert result.exit_code == 2
    assert "Traceback" not in result.output


def test_an_interrupt_is_one_line(folder: Path) -> None:
    (folder / "raw" / "b.txt").write_text("INTERRUPT")
    result = call("run", "raw", "--out", "out")
    assert result.exit_code == 130
    assert result.stderr.startswith(
        "Error: interrupted; the tables stay as they were; what is done"
    )
    assert [path.name for path in (folder / "out").iterdir()] == [".extract"]


def test_a_request_to_end_is_one_line(folder: Path) -> None:
    (folder / "raw" / "b.txt").write_text("TERMINATE")
    before = signal.getsignal(signal.SIGTERM)
    result = call("run", "raw", "--out", "out")
    assert result.exit_code == 143
    assert result.stderr.startswith("Error: told to end; the tables stay as they were; what is")
    assert signal.getsignal(signal.SIGTERM) == before
    (folder / "raw" / "b.txt").write_text("Ana Petrova went on.")
    assert "1 document as before, 1 done now" in call("run", "raw", "--out", "out").stdout


def test_strict_is_a_failure(folder: Path) -> None:
    (folder / "raw" / "b.txt").write_bytes(b"")
    result = call("run", "raw", "--out", "out", "--strict")
    assert result.exit_code == 1
    assert result.stderr.splitlines()[-1].startswith("Error: b.txt failed, and --strict stops")


def test_retry_does_what_failed(folder: Path) -> None:
    (folder / "raw" / "b.txt").write_bytes(b"")
    assert call("run", "raw", "--out", "out", "--format", "csv").exit_code == 1
    (folder / "raw" / "b.txt").write_text("Ana Petrova came.")
    result = call("retry", "--out", "out")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "1 document as before, 1 done now" in result.stdout
    assert len(read_csv(folder / "out" / "documents.csv")) == 2
    assert not (folder / "out" / "documents.jsonl").exists()


@pytest.mark.parametrize("command", ["run", "retry"])
def test_a_missing_package_is_told_once_and_at_once(
    folder: Path, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "extract.toml").write_text('formats = ["xlsx"]\n')
    (folder / "raw" / "b.txt").write_bytes(b"")
    assert call("run", "raw", "--out", "out").exit_code == 1
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    result = call(command, *({"run": ["raw"]}.get(command, [])), "--out", "out")
    assert result.exit_code == 2
    assert result.stderr == (
        "Error: --format xlsx needs xlsxwriter, which is not installed:"
        " pip install 'press-extract[xlsx]'\n"
    )


def test_a_log_for_machines_is_all_there_is() -> None:
    result = call("run", "raw", "--out", "out", "--log-json")
    assert (result.exit_code, result.stdout) == (0, "")
    events = [json.loads(line) for line in result.stderr.splitlines()]
    assert [each["event"] for each in events] == ["started", "finished"]
    assert events[1]["counts"]["documents"] == 1


@pytest.mark.parametrize(
    ("text", "arguments", "event", "status", "message"),
    [
        pytest.param("INTERRUPT", (), "interrupted", 130, "interrupted; the tables", id="Ctrl-C"),
        pytest.param("TERMINATE", (), "terminated", 143, "told to end; the tables", id="SIGTERM"),
        pytest.param("", ("--strict",), "error", 1, "b.txt failed, and --strict", id="strict"),
        pytest.param("", ("--max-bytes", "x"), "error", 2, "Invalid value for", id="usage"),
        pytest.param("", ("--config", "none"), "error", 2, "none: No such file", id="config"),
        pytest.param("", ("--model", "none"), "error", 2, "none: no such model", id="model"),
    ],
)
def test_a_log_for_machines_says_how_it_ended(
    folder: Path, text: str, arguments: tuple[str, ...], event: str, status: int, message: str
) -> None:
    (folder / "raw" / "b.txt").write_text(text)
    result = call("run", "raw", "--out", "out", "--log-json", *arguments)
    last = [json.loads(line) for line in result.stderr.splitlines()][-1]
    assert (result.exit_code, result.stdout) == (status, "")
    assert (last["event"], last["status"], sorted(last)) == (
        event, status, ["event", "message", "status", "time"],
    )  # fmt: skip
    assert last["message"].startswith(message)


def test_settings_may_ask_for_a_log_for_machines(folder: Path) -> None:
    (folder / "extract.toml").write_text("log_json = true\n")
    result = call("run", "none", "--out", "out")
    assert result.exit_code == 2
    assert json.loads(result.stderr)["message"] == "none: there is no such file or folder"


def test_jobs_may_be_auto() -> None:
    assert call("run", "raw", "--out", "out", "--jobs", "auto", "--quiet").exit_code == 0
    result = call("run", "raw", "--out", "out", "--jobs", "many")
    assert "'many' is neither a number nor auto" in result.stderr


@pytest.mark.parametrize("address", ["", "10.0.0.1:8786"])
def test_a_scheduler_has_an_address(address: str) -> None:
    result = call("run", "raw", "--out", "out", "--scheduler", address)
    assert result.exit_code == 2
    assert f"{address!r} is no address of a scheduler" in result.stderr


def test_show() -> None:
    result = call("show", "raw/a.txt")
    assert result.exit_code == 0
    assert "Ana Petrova spoke." in result.stdout
    assert "people (1)" in result.stdout


def test_show_takes_one_file(folder: Path) -> None:
    (folder / "raw" / "b.txt").write_text("")
    assert "show takes one file, not 2" in call("show", "raw").stderr
    assert call("show", "raw/b.txt").stderr.startswith("Error: b.txt: there is no text in it")


@pytest.fixture
def gold(folder: Path) -> Path:
    """Return a folder with an annotated release."""
    (folder / "gold").mkdir()
    text = '<person id="x">Tom Ek</person> and Ana Petrova spoke.'
    (folder / "gold" / "a.xml").write_text(f"<release>{text}</release>")
    return folder / "gold"


def test_evaluate(gold: Path) -> None:
    result = call("evaluate", "--gold", "gold", "--model", "rules", "--show", "person")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("1 annotated release, by model rules 1\n")
    assert '  missed   a 0-6 "Tom Ek"\n' in result.stdout


def test_evaluate_writes_files(gold: Path) -> None:
    files = ("--csv", "s.csv", "--misses", "m.csv", "--json", "e.json")
    assert call("evaluate", "--gold", "gold", *files).exit_code == 0
    assert {"s.csv", "m.csv", "e.json"} <= {path.name for path in gold.parent.iterdir()}
    assert json.loads(Path("e.json").read_text(encoding="utf-8"))["model"] == "default 1"


def test_evaluate_scores_a_run_made_before(folder: Path, gold: Path) -> None:
    (folder / "raw" / "a.txt").write_text("Tom Ek and Ana Petrova spoke.")
    assert call("run", "raw", "--out", "out").exit_code == 0
    result = call("evaluate", "--gold", "gold", "out")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("1 annotated release\n")


def test_evaluate_warns_of_what_was_not_run(folder: Path, gold: Path) -> None:
    (folder / "raw" / "a.txt").rename(folder / "raw" / "b.txt")
    assert call("run", "raw", "--out", "out").exit_code == 0
    result = call("evaluate", "--gold", "gold", "out")
    assert result.stderr == "warning: a: no document bears this name: all missed\n"


def test_the_model_of_the_settings_is_used(folder: Path) -> None:
    (folder / "extract.toml").write_text('model = "theirs"\n[labels]\nPER = "person"\n')
    assert call("run", "raw", "--out", "out").exit_code == 0
    package = json.loads((folder / "out" / "datapackage.json").read_text(encoding="utf-8"))
    assert package["press-extract"]["model"] == "theirs 1 {'PER': 'person'}"


def test_schema() -> None:
    assert "doc_id" in call("schema").stdout
    result = call("schema", "people")
    assert result.stdout.startswith("people: A human being")
    assert "documents" not in result.stdout


def test_schema_as_json() -> None:
    assert json.loads(call("schema", "--json").stdout)["title"] == "A line of documents.jsonl"
    assert "person_id" in json.loads(call("schema", "people", "--json").stdout)["properties"]


def test_version() -> None:
    assert call("--version").stdout == f"extract, version {extract.__version__}\n"


def test_every_command_has_help_and_stands_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for name, command in cli.commands.items():
        assert command.help
        assert f"extract {name}" in readme
        for parameter in command.params:
            if parameter.param_type_name == "option":
                assert getattr(parameter, "help", None), parameter.name
                assert parameter.opts[0] in readme


def test_help_starts_without_the_machinery() -> None:
    code = (
        "import sys, extract.cli\n"
        "slow = {'spacy', 'pandas', 'numpy', 'dateparser', 'rich', 'chardet', 'pebble',\n"
        "        'filelock', 'extract.tables', 'extract.batch'} & set(sys.modules)\n"
        "sys.exit(str(slow) if slow else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
