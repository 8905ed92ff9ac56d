"""What the tables of a run hold, counted, for its last lines and for run.json."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from extract.controls import escaped
from extract.mentions import MENTION_TYPES
from extract.remote import Url
from extract.tables import TABLES, Output

_COLUMNS = {table.name: [column.name for column in table.columns] for table in TABLES}
_WORDS = _COLUMNS["documents"].index("words")
_TYPE = _COLUMNS["mentions"].index("type")
_SEVERITY = _COLUMNS["errors"].index("severity")


@dataclass(slots=True)
class Summary:
    """What a run found, and what it did not."""

    out: Path | Url
    skipped: int = 0
    documents: int = 0
    failed: int = 0
    warnings: int = 0
    words: int = 0
    mentions: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0
    done: int = 0
    """Documents that were done in this run: the others are as they were."""

    def add(self, output: Output) -> None:
        """Count a document of the tables."""
        for row in output.rows.get("documents", ()):
            self.documents += 1
            self.words += row[_WORDS]
        self.mentions.update(row[_TYPE] for row in output.rows.get("mentions", ()))
        for row in output.rows.get("errors", ()):
            self.failed += row[_SEVERITY] == "error"
            self.warnings += row[_SEVERITY] == "warning"

    def counts(self) -> dict[str, Any]:
        """Return what run.json keeps of it."""
        return {
            "documents": self.documents,
            "failed": self.failed,
            "warnings": self.warnings,
            "words": self.words,
            "mentions": {kind: self.mentions[kind] for kind in MENTION_TYPES},
        }

    def recall(self, counts: Mapping[str, Any]) -> None:
        """Take over what run.json keeps of the tables that are there."""
        self.documents, self.failed = counts["documents"], counts["failed"]
        self.warnings, self.words = counts["warnings"], counts["words"]
        self.mentions = Counter(counts["mentions"])

    def lines(self) -> Iterator[str]:
        """Yield the summary as a reader sees it."""
        yield f"{_count(self.documents, 'document')}, {_count(self.words, 'word')}"
        for kind in MENTION_TYPES:
            yield f"  {kind:<13}{self.mentions[kind]:>9,}"
        for number, what in (
            (self.failed, "failed: see the errors table, and `extract retry`"),
            (self.warnings, "with a warning: see the errors table"),
            (self.skipped, "of other kinds skipped"),
        ):
            if number:
                yield f"{_count(number, 'file' if 'kinds' in what else 'document')} {what}"
        kept = self.documents + self.failed - self.done
        if kept > 0:
            yield f"{_count(kept, 'document')} as before, {self.done:,} done now"
        yield f"{self.seconds:.1f} s; the tables are in {escaped(str(self.out))}"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
