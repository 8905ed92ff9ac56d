"""parquet/TABLE/part-00000.parquet: a dataset a table, with types and what each column means."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import extract
from extract.controls import paired
from extract.schema import describe
from extract.tables import TABLES, Column, Output, Row, Table
from extract.writers import extras

ROWS_A_GROUP = 65_536
CHARACTERS_A_GROUP = 16_000_000
"""How much text of documents is read, at most, until what came of it is written."""
GROUPS_A_PART = 16


@contextmanager
def writing_parquet(
    folder: Path,
    csv_encoding: str,
    model: str,
    *,
    rows_a_group: int = ROWS_A_GROUP,
    groups_a_part: int = GROUPS_A_PART,
) -> Iterator[Callable[[Output], None]]:
    """Open a dataset a table in `folder`/parquet; an empty one has its schema all the same."""
    extras.check(["parquet"])
    with ExitStack() as stack:
        datasets = {
            table.name: _Dataset(
                folder / "parquet" / table.name,
                _schema(table, model),
                tuple(_CELLS[column.type] for column in table.columns),
                rows_a_group,
                groups_a_part,
            )
            for table in TABLES
        }
        for dataset in datasets.values():
            stack.callback(dataset.close)

        def write(output: Output) -> None:
            for name, rows in output.rows.items():
                datasets[name].add(rows, len(output.text or ""))

        yield write
        for dataset in datasets.values():
            dataset.flush()


class _Dataset:
    """The parts of a table: rows are kept until there are enough for a row group."""

    def __init__(
        self,
        folder: Path,
        schema: Any,
        cells: Sequence[Callable[[Any], Any]],
        rows_a_group: int,
        groups_a_part: int,
    ) -> None:
        self._folder, self._schema, self._cells = folder, schema, cells
        self._rows_a_group, self._groups_a_part = rows_a_group, groups_a_part
        self._rows: list[Row] = []
        self._characters = 0
        self._parts = self._groups = 0
        folder.mkdir(parents=True)
        self._writer = self._open()

    def _open(self) -> Any:
        """Open the next part."""
        from pyarrow.parquet import ParquetWriter

        path = self._folder / f"part-{self._parts:05}.parquet"
        self._parts, self._groups = self._parts + 1, 0
        return ParquetWriter(str(path), self._schema, compression="zstd")

    def add(self, rows: Iterable[Row], characters: int) -> None:
        """Add rows that came of a text of so many characters."""
        self._rows += rows
        self._characters += characters
        if len(self._rows) >= self._rows_a_group or self._characters >= CHARACTERS_A_GROUP:
            self.flush()

    def flush(self) -> None:
        """Write the rows that are kept as a row group, in a new part where one is full."""
        if self._rows:
            if self._groups == self._groups_a_part:
                self._writer.close()
                self._writer = self._open()
            self._writer.write_table(self._table(), row_group_size=len(self._rows))
            self._groups += 1
        self._rows, self._characters = [], 0

    def _table(self) -> Any:
        import pyarrow as pa

        columns = zip(*self._rows, strict=True)
        arrays = [
            pa.array([None if value is None else cell(value) for value in column], field.type)
            for column, cell, field in zip(columns, self._cells, self._schema, strict=True)
        ]
        return pa.Table.from_arrays(arrays, schema=self._schema)

    def close(self) -> None:
        """Close the last part."""
        self._writer.close()


_CELLS: dict[str, Callable[[Any], Any]] = {
    "string": paired,
    "integer": int,
    "number": float,
    "date": dt.date.fromisoformat,
}
"""By the type of a column, what makes a cell of its value."""


def _schema(table: Table, model: str) -> Any:
    import pyarrow as pa

    made_by = {
        "description": table.description,
        "press-extract.version": extract.__version__,
        "press-extract.model": paired(model),
    }
    return pa.schema([_field(column) for column in table.columns], metadata=made_by)


def _field(column: Column) -> Any:
    import pyarrow as pa

    types = {
        "string": pa.string(),
        "integer": pa.int64(),
        "number": pa.float64(),
        "date": pa.date32(),
    }
    description = {"description": describe(column)}
    return pa.field(column.name, types[column.type], not column.required, description)
