from dataclasses import fields
from pathlib import Path

import pytest

from extract import settings
from extract.errors import SettingsError
from extract.settings import Settings
from extract.writers import extras


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_without_a_file_the_defaults_hold() -> None:
    assert settings.load(None, {"out": None}) == Settings()


def test_the_file_of_the_working_folder_is_read(folder: Path) -> None:
    (folder / "extract.toml").write_text('out = "tables"\nformats = "jsonl"\nquiet = true\n')
    found = settings.load(None, {})
    assert (found.out, found.formats, found.quiet) == (Path("tables"), ("jsonl",), True)


def test_paths_are_relative_to_the_file(folder: Path) -> None:
    (folder / "words").mkdir()
    (folder / "my.toml").write_text('lexicon = "words"\n')
    assert settings.load(folder / "my.toml", {}).lexicon == folder / "words"


@pytest.mark.parametrize(
    ("value", "model"),
    [
        pytest.param("rules", "rules", id="name"),
        pytest.param("./mine", "models/mine", id="path"),
        pytest.param("../mine", "models/../mine", id="path upwards"),
    ],
)
def test_a_model_is_a_name_or_a_path(folder: Path, value: str, model: str) -> None:
    (folder / "models").mkdir()
    (folder / "models" / "my.toml").write_text(f'model = "{value}"\n')
    assert Path(settings.load(Path("models/my.toml"), {}).model) == Path(model)


def test_labels_are_a_table(folder: Path) -> None:
    (folder / "extract.toml").write_text('[labels]\nGPE = "place"\nPER = "person"\n')
    assert settings.load(None, {}).labels == {"GPE": "place", "PER": "person"}


def test_the_command_line_wins(folder: Path) -> None:
    (folder / "extract.toml").write_text('csv_encoding = "utf-8"\nmax_bytes = 5\n')
    found = settings.load(None, {"max_bytes": 7, "csv_encoding": None})
    assert (found.max_bytes, found.csv_encoding) == (7, "utf-8")


def test_jobs_may_be_a_number_or_auto(folder: Path) -> None:
    for value, jobs in (("0", 0), ("7", 7), ('"auto"', settings.cores())):
        (folder / "extract.toml").write_text(f"jobs = {value}\ntimeout = 5\n")
        found = settings.load(None, {})
        assert (found.jobs, found.timeout) == (jobs, 5.0)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param("outt = 1", "extract.toml: outt: there is no such setting", id="key"),
        pytest.param("out = 1", "extract.toml: out must be a path", id="path"),
        pytest.param("quiet = 1", "quiet must be true or false", id="flag"),
        pytest.param("max_bytes = 0", "max_bytes must be a whole number above 0", id="number"),
        pytest.param("max_bytes = true", "max_bytes must be a whole number", id="no number"),
        pytest.param('formats = ["ods"]', "formats must be one of csv, jsonl", id="format"),
        pytest.param("formats = [[]]", "formats must be one of csv, jsonl", id="list"),
        pytest.param('csv_encoding = "ansi"', "must be one of utf-8-sig, utf-8", id="encoding"),
        pytest.param("model = 1", "extract.toml: model must be the name of a model", id="model"),
        pytest.param('model = ""', "model must be the name of a model", id="empty model"),
        pytest.param(
            '[labels]\nGPE = "town"',
            "extract.toml: labels has GPE, which must be one of person, honorific",
            id="label",
        ),
        pytest.param("[labels]\nGPE = []", "labels has GPE, which must be", id="label of no text"),
        pytest.param('labels = "GPE"', "labels must be a table of labels", id="labels"),
        pytest.param("jobs = -1", 'jobs must be "auto", or a whole number', id="jobs"),
        pytest.param('jobs = "all"', 'jobs must be "auto", or a whole number', id="jobs in words"),
        pytest.param("timeout = 0", "timeout must be a number of seconds above 0", id="timeout"),
        pytest.param("timeout = inf", "timeout must be a number of seconds", id="no timeout"),
        pytest.param("out =", "extract.toml: not a sound TOML file", id="TOML"),
        pytest.param('lexicon = "none"', "none: there is no such lexicon folder", id="lexicon"),
        pytest.param('metadata = "none"', "none: there is no such metadata file", id="metadata"),
    ],
)
def test_refuses(folder: Path, content: str, message: str) -> None:
    (folder / "extract.toml").write_text(content)
    with pytest.raises(SettingsError) as caught:
        settings.load(None, {})
    assert message in str(caught.value)


def test_refuses_a_missing_file() -> None:
    with pytest.raises(SettingsError, match="No such file"):
        settings.load(Path("none.toml"), {})


def test_every_setting_is_documented() -> None:
    page = (Path(__file__).parents[1] / "docs" / "settings.md").read_text(encoding="utf-8")
    for each in fields(Settings):
        assert f"| `{each.name}` |" in page


def test_formats_that_need_more_are_asked_for() -> None:
    assert Settings().formats == ("csv", "jsonl")
    assert not set(Settings().formats) & set(extras.PACKAGES)
