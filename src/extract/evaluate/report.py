"""Scores and misses as lines for the terminal, as CSV and as JSON."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, fields
from itertools import groupby
from pathlib import Path
from typing import Any

import extract
from extract.controls import escaped
from extract.errors import SettingsError
from extract.evaluate import Evaluation
from extract.evaluate.misses import Miss
from extract.evaluate.scores import SPANS, Score
from extract.writers.csv_tables import as_cells

_LINE = "{:<21}{:>6}{:>6}" + "{:>8}" * 6 + "   {}"


def lines(evaluation: Evaluation, shown: Sequence[str] = ()) -> Iterator[str]:
    """Yield the scores as a table, and the misses of the types `shown`."""
    by = f", by model {evaluation.model}" if evaluation.model else ""
    yield f"{evaluation.releases:,} annotated release{'s' * (evaluation.releases != 1)}{by}"
    yield ""
    yield _LINE.format(*[""] * 3, "strict", *[""] * 2, "overlap", *[""] * 3).rstrip()
    columns = ("precis.", "recall", "F1") * 2
    yield _LINE.format("type", "gold", "found", *columns, "F1 of more")
    for type_, scores in groupby(evaluation.scores, key=lambda score: score.type):
        yield _line(type_, list(scores)).rstrip()
    for type_ in shown:
        misses = [miss for miss in evaluation.misses if miss.type == type_]
        yield f"\n{type_}: {len(misses):,} missed or wrong"
        yield from map(_miss_line, misses)


def _line(type_: str, scores: Sequence[Score]) -> str:
    spans = {score.metric: score for score in scores if score.metric in SPANS}
    shares = [
        _number(share)
        for metric in SPANS
        for share in (_shares(spans[metric]) if metric in spans else [None] * 3)
    ]
    more = (f"{each.metric} {_number(each.f1) or '-'}" for each in scores[len(spans) :])
    strict = spans["strict"]
    return _LINE.format(type_, strict.gold, strict.found, *shares, "  ".join(more))


def _shares(score: Score) -> list[float | None]:
    return [score.precision, score.recall, score.f1]


def _number(share: float | None) -> str:
    return "" if share is None else f"{share:.3f}"


def _miss_line(miss: Miss) -> str:
    """Return what is wrong, where, and what the gold and the program say."""
    parts = [f"  {miss.miss:<9}{miss.file}"]
    if miss.gold_text is not None:
        parts.append(_quoted(miss.gold_start, miss.gold_end, miss.gold_text))
    if miss.miss == "bounds":
        parts.append("found as")
    if miss.miss in ("bounds", "spurious"):
        parts.append(_quoted(miss.found_start, miss.found_end, miss.found_text))
    if miss.gold is not None:
        parts.append(f"gold {escaped(miss.gold)}, found {escaped(miss.found or 'none')}")
    return " ".join(parts)


def _quoted(start: int | None, end: int | None, text: str | None) -> str:
    return f'{start}-{end} "{escaped(text or "")}"'


def write_all(
    evaluation: Evaluation,
    encoding: str,
    *,
    csv_file: Path | None = None,
    misses_file: Path | None = None,
    json_file: Path | None = None,
) -> None:
    """Write the files that are named: scores as CSV, misses as CSV, both as JSON."""
    if csv_file:
        _write(csv_file, as_csv(Score, evaluation.scores).encode(encoding, "backslashreplace"))
    if misses_file:
        _write(misses_file, as_csv(Miss, evaluation.misses).encode(encoding, "backslashreplace"))
    if json_file:
        _write(json_file, as_json(evaluation).encode("utf-8", "backslashreplace"))


def as_csv(record: type[Any], rows: Iterable[Score | Miss]) -> str:
    """Return rows of one record as CSV; the columns are its fields."""
    names = [field.name for field in fields(record)]
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(names)
    writer.writerows(as_cells(tuple(getattr(row, name) for name in names)) for row in rows)
    return file.getvalue()


def as_json(evaluation: Evaluation) -> str:
    """Return all that was measured, with what it was measured with."""
    described = {"version": extract.__version__, **asdict(evaluation)}
    return json.dumps(described, ensure_ascii=False, indent=2) + "\n"


def _write(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        name = escaped(str(path))
        raise SettingsError(f"{name}: cannot be written: {error.strerror or error}") from error
