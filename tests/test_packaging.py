"""The project's own files agree with each other."""

import importlib
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

import extract
from extract import lexicon

ROOT = Path(__file__).parents[1]
REQUIREMENT = re.compile(r"^(?P<name>[a-z0-9.-]+)==[^ ]+( ; .+)? \\$")


@pytest.fixture(scope="module")
def project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def lock() -> str:
    return (ROOT / "requirements.lock").read_text(encoding="utf-8")


def name_of(requirement: str) -> str:
    return re.split(r"[^A-Za-z0-9_.-]", requirement)[0].lower().replace("_", "-")


def test_the_lock_holds_every_dependency(project: dict[str, Any], lock: str) -> None:
    wanted = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    wanted += project["dependency-groups"]["build"]
    locked = {match["name"] for match in map(REQUIREMENT.match, lock.split("\n")) if match}
    assert {name_of(each) for each in wanted} <= locked


def test_the_lock_has_hashes_and_no_addresses(lock: str) -> None:
    assert "://" not in lock
    for line in lock.strip().split("\n"):
        assert REQUIREMENT.match(line) or re.fullmatch(
            r"    --hash=sha256:[0-9a-f]{64}( \\)?", line
        ), line


def test_what_builds_the_package_is_locked(project: dict[str, Any]) -> None:
    assert set(project["build-system"]["requires"]) <= set(project["dependency-groups"]["build"])


def test_the_change_log_names_the_version() -> None:
    log = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"## {extract.__version__}" in log


def test_every_dependency_has_its_reason(project: dict[str, Any]) -> None:
    page = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    for group in (project["project"]["dependencies"], *project["dependency-groups"].values()):
        for requirement in group:
            assert f"| {name_of(requirement)} |" in page, requirement


def test_every_page_of_the_docs_is_linked() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for page in sorted((ROOT / "docs").glob("*.md")):
        assert f"(docs/{page.name})" in readme


@pytest.mark.parametrize("page", ["README.md", "NOTICE", "CHANGELOG.md"])
def test_links_lead_somewhere(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#:]+)\)", text):
        assert (ROOT / target).exists(), target


def test_make_has_its_targets() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in ("install", "run", "test", "check", "score", "bench", "faults", "golden", "docs"):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target


def test_every_lexicon_is_documented() -> None:
    page = (ROOT / "docs" / "lexicons.md").read_text(encoding="utf-8")
    names = {path.name for path in (ROOT / "src" / "extract" / "lexicons").glob("*.toml")}
    assert set(re.findall(r"^\| (\w+\.toml) \|", page, re.MULTILINE)) == names


def test_the_examples_of_lexicons_are_right(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "lexicons.md").read_text(encoding="utf-8")
    examples = re.findall(r"```toml\n# my-lexicons/(\w+)\.toml\n(.*?)```", page, re.DOTALL)
    for name, content in examples:
        (tmp_path / f"{name}.toml").write_text(content, encoding="utf-8")
    assert "Harbour Master" in lexicon.load("offices", tmp_path).entries
    assert "Anatolian Republic" in lexicon.load("countries", tmp_path).entries["Turkey"].forms
    assert "colonel" not in lexicon.load("ranks", tmp_path).entries


def test_entry_points_lead_somewhere(project: dict[str, Any]) -> None:
    named = [*project["project"]["scripts"].values()]
    named += project["project"]["entry-points"]["spacy_factories"].values()
    for module, _, name in (each.partition(":") for each in named):
        assert callable(getattr(importlib.import_module(module), name))
