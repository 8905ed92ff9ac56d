import re
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

import extract
from extract import tables
from extract.errors import SettingsError
from extract.mentions import Release
from extract.records import Extraction
from extract.tables import TABLES, Output
from extract.writers.xlsx_sheets import as_text, cut_short, fits
from extract.writers.xlsx_workbook import writing_xlsx
from tests.rows import documents, rows_of, write

Extractor = Callable[[Release], Extraction]


def opened(folder: Path) -> Workbook:
    return load_workbook(folder / "extract.xlsx")


def rows_in(sheet: Worksheet) -> list[tuple[Any, ...]]:
    """Return the rows of a sheet without its header."""
    return [tuple(row) for row in sheet.iter_rows(min_row=2, values_only=True)]


def escape(text: str) -> str:
    """Return text that looks like an escape as Excel would read it; openpyxl does not."""
    return re.sub("(?=_x[0-9A-Fa-f]{4}_)", "_x005F", text)


def expected(value: Any) -> Any:
    """Return a cell as the workbook holds it."""
    if isinstance(value, str):
        return escape(as_text(value))
    return value if value is None else pytest.approx(value, rel=1e-14)


@given(documents())
@settings(max_examples=8, deadline=None)
def test_any_cell_comes_back(outputs: list[Output]) -> None:
    with TemporaryDirectory() as folder:
        workbook = opened(write(Path(folder), outputs, writing_xlsx))
        for table in TABLES:
            assert rows_in(workbook[table.name]) == [
                tuple(map(expected, row)) for row in rows_of(outputs, table.name)
            ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("=1+1", id="formula"),
        pytest.param("+45 33", id="plus"),
        pytest.param("{=SUM(A1:A2)}", id="array"),
        pytest.param("http://example.org", id="address"),
        pytest.param("2015-04", id="month"),
        pytest.param("2015-04-01", id="day"),
        pytest.param("007", id="number"),
        pytest.param("TRUE", id="truth"),
        pytest.param("#N/A", id="error"),
    ],
)
def test_text_stays_text(tmp_path: Path, stub: Extractor, text: str) -> None:
    write(tmp_path, [tables.of(stub(Release("a", text)))], writing_xlsx)
    cell = opened(tmp_path)["segments"].cell(2, 6)
    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)


def test_numbers_are_numbers(tmp_path: Path, stub: Extractor) -> None:
    write(tmp_path, [tables.of(stub(Release("a", "text")))], writing_xlsx)
    (row,) = rows_in(opened(tmp_path)["places"])
    assert row[6:9] == (-33.45, -70.66, 3871336)


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        pytest.param("a\x07b\tc\nd", "a\ufffdb\tc\nd", id="controls"),
        pytest.param("\ud83d", "\ufffd", id="half a pair"),
        pytest.param("a\uffffb", "a\ufffdb", id="no character"),
    ],
)
def test_what_a_cell_cannot_hold(text: str, cell: str) -> None:
    assert as_text(text) == cell


@pytest.mark.parametrize(
    ("text", "does"),
    [
        pytest.param("x" * 32_767, True, id="as long as can be"),
        pytest.param("x" * 32_768, False, id="longer"),
        pytest.param("\U0001f600" * 16_383, True, id="pairs"),
        pytest.param("\U0001f600" * 16_384, False, id="more pairs"),
    ],
)
def test_fits(text: str, does: bool) -> None:
    assert fits(text) is does


def test_a_long_text_is_cut_with_a_mark() -> None:
    cut = cut_short("\U0001f600" * 40_000)
    mark = " … [cut: the text has 40,000 characters, an Excel cell holds 32,767]"
    assert cut.endswith("\U0001f600" + mark)
    assert fits(cut)
    assert not fits(cut + "\U0001f600")


def test_what_is_cut_is_told(tmp_path: Path, stub: Extractor) -> None:
    output = tables.of(stub(Release("a.txt", "x" * 40_000)))
    write(tmp_path, [output], writing_xlsx)
    workbook = opened(tmp_path)
    assert len(str(workbook["segments"].cell(2, 6).value)) == 32_767
    told = rows_in(workbook["errors"])
    message = "segments s1: `text` is longer than a cell of Excel can be, and is cut"
    assert ("a.txt", "warning", "write", "cut", message, None, None) in told
    assert [row[4].partition(":")[0] for row in told] == [
        "documents", "segments s1", "ranks r1", "organisations o1", "places l1", "dates d1",
        "agenda_items a1", "events e1",
    ]  # fmt: skip


def test_empty_sheets_have_their_header(tmp_path: Path) -> None:
    workbook = opened(write(tmp_path, [], writing_xlsx))
    assert workbook.sheetnames == [table.name for table in TABLES]
    for table in TABLES:
        names = [cell.value for cell in workbook[table.name][1]]
        assert names == [column.name for column in table.columns]
        assert rows_in(workbook[table.name]) == []


def test_a_sheet_is_fit_to_work_with(tmp_path: Path, stub: Extractor) -> None:
    write(tmp_path, [tables.of(stub(Release(f"{at}", "text"))) for at in "ab"], writing_xlsx)
    sheet = opened(tmp_path)["organisations"]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:H3")
    assert sheet["A1"].font.bold
    assert sheet["C2"].alignment.wrap_text
    assert sheet.column_dimensions["C"].width > sheet.column_dimensions["G"].width


def test_rows_past_the_limit_go_to_a_sheet_of_their_own(tmp_path: Path, stub: Extractor) -> None:
    outputs = [tables.of(stub(Release(f"{at}", "text"))) for at in range(5)]
    workbook = opened(write(tmp_path, outputs, partial(writing_xlsx, most_rows=3)))
    sheets = [workbook[name] for name in ("people", "people 2", "people 3")]
    assert [[row[0] for row in rows_in(sheet)] for sheet in sheets] == [
        ["0", "1"],
        ["2", "3"],
        ["4"],
    ]
    assert {sheet["B1"].value for sheet in sheets} == {"person_id"}
    assert [sheet.auto_filter.ref for sheet in sheets] == ["A1:M3", "A1:M3", "A1:M2"]


def test_a_workbook_says_what_made_it(tmp_path: Path) -> None:
    properties = opened(write(tmp_path, [], writing_xlsx)).properties
    assert properties.description == f"press-extract {extract.__version__}, model rules"


def test_nothing_else_is_left(tmp_path: Path, stub: Extractor) -> None:
    write(tmp_path, [tables.of(stub(Release("a", "text")))], writing_xlsx)
    assert [path.name for path in tmp_path.iterdir()] == ["extract.xlsx"]


def test_a_failure_leaves_nothing(tmp_path: Path, stub: Extractor) -> None:
    def fail() -> None:
        with writing_xlsx(tmp_path, "utf-8", "rules") as write_one:
            write_one(tables.of(stub(Release("a", "text"))))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail()
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_cannot_be_written_is_an_error_of_the_file_system(tmp_path: Path) -> None:
    (tmp_path / "extract.xlsx").mkdir()
    with (
        pytest.raises(IsADirectoryError, match=r"extract\.xlsx"),
        writing_xlsx(tmp_path, "utf-8", "rules"),
    ):
        pass


def test_without_xlsxwriter_it_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with (
        pytest.raises(SettingsError, match=r"pip install 'press-extract\[xlsx\]'"),
        writing_xlsx(tmp_path, "utf-8", "rules"),
    ):
        pass
