"""The samples come out as they did: `make golden` writes what comes out now, to be reviewed."""

from pathlib import Path

import pytest

from extract import metadata, readers, sources
from extract.mentions import Release
from extract.sources import Source
from tests.outcomes import GOLDEN, beside_record

ROOT = Path(__file__).parents[1]
SAMPLES = sources.find([str(ROOT / "data" / "raw")]).documents


def as_known(source: Source) -> Release:
    """Return a sample with what data/metadata.csv knows of it."""
    known = metadata.read(ROOT / "data" / "metadata.csv")
    release = readers.read(source)
    if source.doc_id in known:
        release = known[source.doc_id].added_to(release)
    return release


@pytest.mark.parametrize("source", SAMPLES, ids=[source.doc_id for source in SAMPLES])
def test_samples(source: Source, request: pytest.FixtureRequest) -> None:
    path = GOLDEN / f"{Path(source.doc_id).stem}.json"
    outcome, record = beside_record(as_known(source), path, request.config)
    assert outcome == record
