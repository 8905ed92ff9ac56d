import datetime as dt
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.dataset
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings

import extract
from extract import tables
from extract.errors import SettingsError
from extract.mentions import Release
from extract.records import Extraction
from extract.tables import TABLES, Column, Output
from extract.writers import parquet_tables
from extract.writers.parquet_tables import writing_parquet
from tests.rows import documents, rows_of, write

Extractor = Callable[[Release], Extraction]


def read(folder: Path, table: str) -> list[tuple[Any, ...]]:
    """Return the rows of a dataset."""
    found = pyarrow.dataset.dataset(folder / "parquet" / table).to_table()
    return list(zip(*(column.to_pylist() for column in found.columns), strict=True))


def expected(column: Column, value: Any) -> Any:
    """Return a cell as a dataset holds it: days are days, and text is text that UTF-8 can hold."""
    if value is None or column.type in ("integer", "number"):
        return value
    if column.type == "date":
        return dt.date.fromisoformat(value)
    return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def parts(folder: Path, table: str) -> list[Path]:
    return sorted((folder / "parquet" / table).iterdir())


@given(documents())
@settings(max_examples=20, deadline=None)
def test_any_cell_comes_back(outputs: list[Output]) -> None:
    with TemporaryDirectory() as folder:
        write(Path(folder), outputs, writing_parquet)
        for table in TABLES:
            assert read(Path(folder), table.name) == [
                tuple(map(expected, table.columns, row)) for row in rows_of(outputs, table.name)
            ]


def test_columns_have_types_and_descriptions(tmp_path: Path) -> None:
    schema = pq.read_schema(parts(write(tmp_path, [], writing_parquet), "dates")[0])
    assert schema.names == [column.name for column in TABLES[6].columns]
    assert schema.field("date_id") == pa.field("date_id", pa.string(), nullable=False)
    assert schema.field("earliest") == pa.field("earliest", pa.date32(), nullable=True)
    assert schema.field("start") == pa.field("start", pa.int64(), nullable=False)
    description = "First calendar day that it can mean"
    assert schema.field("earliest").metadata == {b"description": description.encode()}
    places = pq.read_schema(parts(tmp_path, "places")[0])
    assert places.field("latitude") == pa.field("latitude", pa.float64(), nullable=True)


def test_a_file_says_what_made_it(tmp_path: Path) -> None:
    write(tmp_path, [], writing_parquet)
    metadata = pq.read_metadata(parts(tmp_path, "people")[0]).metadata
    assert metadata[b"press-extract.version"] == extract.__version__.encode()
    assert metadata[b"press-extract.model"] == b"rules"
    assert metadata[b"description"] == b"A human being named in the release."


def test_empty_tables_have_their_schema(tmp_path: Path) -> None:
    write(tmp_path, [], writing_parquet)
    for table in TABLES:
        assert [path.name for path in parts(tmp_path, table.name)] == ["part-00000.parquet"]
        assert read(tmp_path, table.name) == []


def test_pandas_reads_a_dataset(tmp_path: Path, stub: Extractor) -> None:
    write(tmp_path, [tables.of(stub(Release("a", "by Ana Petrova")))], writing_parquet)
    frame = pd.read_parquet(tmp_path / "parquet" / "dates")
    assert list(frame.columns) == [column.name for column in TABLES[6].columns]
    assert frame.loc[0, "earliest"] == dt.date(2015, 4, 1)


def test_rows_are_written_in_groups_and_parts(tmp_path: Path, stub: Extractor) -> None:
    outputs = [tables.of(stub(Release(f"{at}", "by Ana Petrova"))) for at in range(10)]
    write(tmp_path, outputs, partial(writing_parquet, rows_a_group=3, groups_a_part=2))
    sizes = [
        [pq.read_metadata(path).row_group(at).num_rows for at in range(2)]
        for path in parts(tmp_path, "people")
    ]
    assert sizes == [[3, 3], [3, 1]]
    assert [row[0] for row in read(tmp_path, "people")] == [f"{at}" for at in range(10)]


def test_long_texts_are_not_kept(
    tmp_path: Path, stub: Extractor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parquet_tables, "CHARACTERS_A_GROUP", 25)
    outputs = [tables.of(stub(Release(f"{at}", "by Ana Petrova"))) for at in range(4)]
    write(tmp_path, outputs, writing_parquet)
    assert pq.read_metadata(parts(tmp_path, "segments")[0]).num_row_groups == 2


def test_without_pyarrow_it_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with (
        pytest.raises(SettingsError, match=r"pip install 'press-extract\[parquet\]'"),
        writing_parquet(tmp_path, "utf-8", "rules"),
    ):
        pass
    assert list(tmp_path.iterdir()) == []
