"""Imports point down only, each library has its place, and importing loads nothing."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import extract

PACKAGE = Path(extract.__file__).parent
LAYERS = (  # each may import those below it, and what stands beside it where that says so
    {"__main__"},
    {"cli"},
    {"endings", "options"},
    {"progress", "show", "evaluate"},
    {"batch", "component"},
    {"engines", "publishing"},
    {"outputs"},
    {"lease", "scratch"},
    {"cluster"},
    {"cluster_worker", "processes"},
    {"workers"},
    {"work"},
    {"runs"},
    {"identity"},
    {"pipeline"},
    {"nlp", "link", "combine"},
    {"foreign", "trimming"},
    {"tagger", "reconcile", "publication"},
    {"finders"},
    {"dates", "chains", "events"},
    {"names", "units"},
    {"fields", "addresses", "initials"},
    {"pages", "gazetteer", "languages", "titles", "loud", "wraps"},
    {"segments"},
    {"quotes", "lexicon"},
    {"forms"},
    {"words", "spans"},
    {"store", "metadata", "settings"},
    {"merging", "parts", "readers"},
    {"encodings", "writers"},
    {"schema"},
    {"summary"},
    {"tables"},
    {"sources", "staging"},
    {"remote"},
    {"controls", "records", "owners"},
    {"mentions"},
    {"errors"},
)
"""From the top to the bottom. A part of the package that is new takes its place here."""
DEPTH = {part: depth for depth, layer in enumerate(LAYERS) for part in layer}


def modules() -> Iterator[tuple[str, Path]]:
    """Yield each module as (dotted name below the package, path)."""
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE).with_suffix("").parts
        yield ".".join(part for part in parts if part != "__init__"), path


def imported(path: Path) -> Iterator[str]:
    """Yield the dotted names that a module imports."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def parts_imported(path: Path) -> set[str]:
    """Return the parts of the package that a module imports."""
    names = (name.split(".") for name in imported(path))
    return {name[1] for name in names if name[0] == "extract" and len(name) > 1} & set(DEPTH)


MODULES = [(name, path) for name, path in modules() if name]


@pytest.mark.parametrize(("name", "path"), MODULES, ids=[name for name, _ in MODULES])
def test_imports_point_down(name: str, path: Path) -> None:
    own = name.split(".")[0]
    assert own in DEPTH, f"give {own} its place in LAYERS"
    lazy = {"tables"} if own == "records" else set()  # to_frames
    upwards = {part for part in parts_imported(path) - {own} - lazy if DEPTH[part] <= DEPTH[own]}
    assert not upwards, f"{name} imports {upwards}"


def test_finders_do_not_import_each_other() -> None:
    own = {path.stem if path.suffix else path.name for path in (PACKAGE / "finders").iterdir()}
    for name, path in MODULES:
        parts = name.split(".")
        if parts[0] == "finders" and len(parts) > 1:
            others = {
                each.split(".")[2]
                for each in imported(path)
                if each.startswith("extract.finders.") and each.count(".") > 1
            }
            assert not (others & own) - {parts[1]}, name


@pytest.mark.parametrize(
    ("library", "users"),
    [
        ("click", {"cli", "endings", "options", "progress"}),
        ("distributed", {"cluster", "cluster_worker"}),
        ("fsspec", {"remote"}),
        ("filelock", {"scratch", "store"}),
        ("pebble", {"processes"}),
        ("rich", {"cli", "progress", "show"}),
        ("pandas", {"records", "tables"}),
        ("chardet", {"encodings", "languages"}),
        ("spacy", {"component", "dates", "foreign", "nlp", "pipeline", "tagger.component"}),
        ("onnxruntime", {"tagger.model"}),
        ("tokenizers", {"tagger.encoding", "tagger.model"}),
        ("pyarrow", {"writers.parquet_tables"}),
        ("sqlite3", {"writers.sqlite_database"}),
        ("xlsxwriter", {"writers.xlsx_workbook"}),
    ],
)
def test_libraries_have_their_places(library: str, users: set[str]) -> None:
    found = {
        name for name, path in MODULES if library in {each.split(".")[0] for each in imported(path)}
    }
    assert found <= users


def test_only_the_terminal_prints_or_exits() -> None:
    for name, path in MODULES:
        calls = {
            node.func.id
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        }
        assert not calls & {"print", "exit", "quit"}, name


def test_public_names() -> None:
    assert extract.__all__ == ["ExtractError", "Extraction", "Release", "__version__", "load"]
    assert all(hasattr(extract, name) for name in extract.__all__)
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        extract.nonsense  # noqa: B018


def test_import_reads_and_loads_nothing() -> None:
    code = (
        "import sys\n"
        "opened = []\n"
        "keep = lambda event, args: opened.append(str(args[0])) if event == 'open' else None\n"
        "sys.addaudithook(keep)\n"
        "import extract\n"
        "own = {name for name in sys.modules if name.startswith('extract')}\n"
        "extract.Release, extract.Extraction\n"
        "slow = {'spacy', 'pandas', 'numpy', 'dateparser'} & set(sys.modules)\n"
        "read = [name for name in opened if not name.endswith(('.py', '.pyc'))]\n"
        "sys.exit(f'{slow} {own} {read}' if slow or read or len(own) > 2 else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
