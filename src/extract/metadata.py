"""What is known of documents from outside their texts: a CSV of `file`, `published`, `source`."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from extract.controls import escaped
from extract.encodings import UnreadableError, decode
from extract.errors import SettingsError
from extract.mentions import Release

COLUMNS = ("file", "published", "source")
_PUBLISHED = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of one document."""

    published: str | None = None
    source: str | None = None

    def added_to(self, release: Release) -> Release:
        """Return `release` with what is known; it stands above what the file name says."""
        dated = (self.published, "metadata") if self.published else ()
        published, origin = dated or (release.published, release.published_from)
        return replace(
            release,
            published=published,
            published_from=origin,
            source=self.source or release.source,
        )


def read(path: Path) -> dict[str, Known]:
    """Return what the file says of each document, by doc_id.

    Raises SettingsError with file and row.
    """
    try:
        text = decode(path.read_bytes())
    except OSError as error:
        raise SettingsError(f"{escaped(str(path))}: {error.strerror or error}") from error
    except UnreadableError as error:
        raise SettingsError(f"{escaped(str(path))}: {error}") from error
    try:
        return dict(_rows(escaped(str(path)), text))
    except csv.Error as error:
        raise SettingsError(f"{escaped(str(path))}: not a sound CSV file: {error}") from error


def _rows(name: str, text: str) -> Iterator[tuple[str, Known]]:
    header = text.partition("\n")[0]
    separator = max(",;\t", key=header.count)  # Excel writes ";" in many countries
    rows = csv.DictReader(io.StringIO(text), delimiter=separator, skipinitialspace=True)
    missing = [each for each in COLUMNS if each not in (rows.fieldnames or ())]
    if missing:
        raise SettingsError(
            f"{name}: column {missing[0]!r} is missing; the first row must name"
            f" {', '.join(COLUMNS)}"
        )
    seen: set[str] = set()
    for row in rows:
        cells = {column: (row[column] or "").strip() for column in COLUMNS}
        where = f"{name}, row {rows.line_num}"
        if cells["file"] in seen:
            raise SettingsError(f"{where}: {escaped(cells['file'])} stands twice")
        seen.add(cells["file"])
        published = checked(where, cells["published"])
        yield cells["file"], Known(published, cells["source"] or None)


def checked(where: str, published: str) -> str | None:
    """Return a date of publication, None where it is empty; raises SettingsError with `where`."""
    if published and not _is_date(published):
        raise SettingsError(
            f"{where}: published is {escaped(published)!r}; write a day, month or year as"
            " 2015-04-20, 2015-04 or 2015"
        )
    return published or None


def _is_date(text: str) -> bool:
    match = _PUBLISHED.fullmatch(text)
    if not match:
        return False
    try:
        date(int(match["year"]), int(match["month"] or 1), int(match["day"] or 1))
    except ValueError:  # 2015-04-31
        return False
    return True


def unknown(known: Mapping[str, Known], doc_ids: Iterable[str]) -> list[str]:
    """Return the files that `known` speaks of and no document of the run bears."""
    files = set(known) - {""}
    files.difference_update(doc_ids)
    return sorted(files)
