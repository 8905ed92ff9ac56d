"""What is kept of the documents of a run → the tables in --out, all at once."""

import hashlib
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from extract import runs, work
from extract.controls import escaped
from extract.errors import SettingsError
from extract.identity import Identity
from extract.outputs import Place
from extract.parts import Entry
from extract.remote import Url
from extract.runs import Run
from extract.settings import Settings
from extract.sources import Source
from extract.staging import writing
from extract.store import Store, listed
from extract.summary import Summary
from extract.tables import Output
from extract.writers import WRITERS


def joined(
    sources: Iterable[Source], entries: Iterator[Entry]
) -> Iterator[tuple[Source, Entry | None]]:
    """Yield each document with what is kept of it; both come in the order of ids."""
    entry = next(entries, None)
    for source in sources:
        while entry and entry.doc_id < source.doc_id:
            entry = next(entries, None)
        yield source, entry if entry and entry.doc_id == source.doc_id else None


@dataclass
class State:
    """A hash of all that the tables say, and what they are made of."""

    tables: str
    inputs: str
    """A hash of ids and contents of the documents."""
    live: Counter[Path] = field(default_factory=Counter)
    """How many documents each part holds for the tables."""


@dataclass(frozen=True)
class Tables:
    """The tables that a run is to leave in --out."""

    kept: Store
    place: Place
    out: Path | Url
    identity: Identity
    settings: Settings

    def state(self) -> State:
        """Return what the tables would say, without making them."""
        settings = self.settings
        made_by = (self.identity.context, settings.formats, settings.csv_encoding)
        outputs, inputs = hashlib.sha256(repr(made_by).encode()), hashlib.sha256()
        live: Counter[Path] = Counter()
        for entry in self._live():
            outputs.update(f"{entry.doc_id}\0{entry.digest}\n".encode())
            inputs.update(f"{entry.doc_id}\0{entry.sha256}\n".encode())
            live[entry.path] += 1
        return State(outputs.hexdigest(), inputs.hexdigest(), live)

    def _live(self) -> Iterator[Entry]:
        for _, entry in joined(listed(self.kept.new_listing), self.kept.entries()):
            if entry:
                yield entry

    def publish(self, run: Run, last: Run | None, summary: Summary) -> Run:
        """Write the tables, where they are not there yet, and return their run.json."""
        with writing(self.out):
            state = self.state()
            if last and last["tables"] == state.tables and self.place.is_intact(last):
                run = {**last, "inputs": run["inputs"], "settings": run["settings"]}
                summary.recall(last["counts"])
            else:
                self._replace(run, last, state, summary)
            self.kept.tidy(self._live, state.live)
            self.kept.keep_listing()
        return run

    def _replace(self, run: Run, last: Run | None, state: State, summary: Summary) -> None:
        with self.place.staged(self.kept.folder, last) as folder:
            self._write(folder, summary)
            run |= {
                "finished": runs.now(),
                "counts": summary.counts(),
                "documents": state.inputs,
                "tables": state.tables,
                **self.place.where(last),
                "files": runs.file_facts(folder),
            }
            runs.write(folder, run)

    def _write(self, folder: Path, summary: Summary) -> None:
        settings = self.settings
        with ExitStack() as stack:
            writes = [
                stack.enter_context(
                    WRITERS[name](folder, settings.csv_encoding, self.identity.model)
                )
                for name in settings.formats
            ]
            for entry in self._live():
                output = self._output(entry)
                summary.add(output)
                for write in writes:
                    write(output)

    def _output(self, entry: Entry) -> Output:
        try:
            return work.unpack(self.kept.read(entry))
        except (ValueError, zlib.error) as error:
            entry.path.unlink()
            raise SettingsError(
                f"{escaped(str(entry.path))}: was damaged, and is removed: run the command again"
            ) from error
