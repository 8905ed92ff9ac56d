"""Any rows that the tables can hold, for tests of what writes them."""

from pathlib import Path

from hypothesis import strategies as st

from extract.tables import TABLES, Column, Output, Row, Table
from extract.writers import Writer

NASTY = (
    "=1+1",
    '=HYPERLINK("http://example.org")',
    "@SUM(A1)",
    "-2+3",
    "http://example.org",
    "2015-04",
    "1-2",
    "007",
    "1e5",
    "TRUE",
    "#N/A",
    " two \n lines \t",
    "\r\n",
    "a\x00b\x1b\x7f\x85",
    "half \ud83d of a pair",
    "\ufffe\uffff",
    "_x0041_ & <b> ]]> \"'",
    "Ünï – “王伟” \U0001f600",
    "",
    "'",
)

_VALUES: dict[str, st.SearchStrategy[object]] = {
    "string": st.sampled_from(NASTY) | st.text(st.characters(codec=None)),
    "integer": st.integers(-(2**50), 2**50),
    "number": st.floats(-180, 180, allow_subnormal=False),
    "date": st.dates().map(str),
}


def cells(table: Table, column: Column, number: int) -> st.SearchStrategy[object]:
    """Return what a cell of the row of that number can be; ids tell rows apart."""
    if column.name == table.key:
        return st.just(f"{column.name[0]}{number}")
    if column.references:
        return st.none()
    value = _VALUES[column.type]
    return value if column.required else value | st.none()


def rows(table: Table, doc_id: str, number: int) -> st.SearchStrategy[Row]:
    """Return what the row of that number can be."""
    own = [cells(table, column, number) for column in table.columns[1:]]
    return st.tuples(st.just(doc_id), *own)


@st.composite
def documents(draw: st.DrawFn) -> list[Output]:
    """Return some documents, of which one has no rows and one failed."""
    found = [Output("none", {"errors": []}, "")]
    for at in range(draw(st.integers(0, 2))):
        doc_id = f"{at}{draw(st.sampled_from(NASTY))}.txt"
        count = {table.name: draw(st.integers(0, 2)) for table in TABLES} | {"documents": 1}
        drawn = {
            table.name: [draw(rows(table, doc_id, row)) for row in range(count[table.name])]
            for table in TABLES
        }
        found.append(Output(doc_id, drawn, "text"))
    failed = ("z", "error", "read", "empty", "there is no text in it", None, None)
    return [*found, Output("z", {"errors": [failed]})]


def rows_of(outputs: list[Output], table: str) -> list[Row]:
    """Return all rows of a table."""
    return [row for output in outputs for row in output.rows.get(table, ())]


def write(folder: Path, outputs: list[Output], writer: Writer) -> Path:
    """Write documents into `folder`."""
    with writer(folder, "utf-8", "rules") as write_one:
        for output in outputs:
            write_one(output)
    return folder
