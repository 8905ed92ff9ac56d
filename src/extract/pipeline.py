"""Release → Extraction: the only place that knows the order of the steps."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from spacy.language import Language

from extract import lexicon, link, nlp
from extract.combine import combine
from extract.finders import KINDS
from extract.mentions import Mention, Release
from extract.pages import Page
from extract.reconcile import reconcile
from extract.records import Extraction
from extract.tagger import Finding


@dataclass(frozen=True, slots=True)
class Extractor:
    """Finds and links every mention in a release; made by `load`."""

    nlp: Language

    @property
    def model(self) -> str:
        """The model and its version: "default 1", or "rules"."""
        return str(self.nlp.meta["press_model"])

    def __call__(self, release: Release) -> Extraction:
        """Return what `release` says; it depends on the release, model and lexicons alone."""
        page, findings = self._read(release)
        found: dict[str, list[Mention]] = {}
        for kind in KINDS:
            found[kind.type] = list(kind.find(page, found))
        combined = combine(page, found, findings)
        return link.link(page, reconcile(combined.found, combined.doubted), combined.found_by)

    def _read(self, release: Release) -> tuple[Page, Sequence[Finding] | None]:
        """Return the page, and what the model found; spaCy forgets the words of the text again.

        It would keep each new one of a million releases.
        """
        with self.nlp.memory_zone():
            doc = self.nlp(release.text)
            return replace(nlp.page_of(doc), release=release), nlp.findings_of(doc)


def load(
    *,
    lexicons: Path | None = None,
    model: str = "default",
    labels: Mapping[str, str] | None = None,
) -> Extractor:
    """Return an Extractor.

    `lexicons` is a folder of lexicon files that add to the package's. `model` is "default" (the one
    that ships with the package), "rules" (none), an installed spaCy pipeline or a folder with a
    model; `labels` maps a spaCy pipeline's labels to our types. Raises LexiconError and ModelError.
    """
    if lexicons:
        lexicon.check(lexicons)
    return Extractor(nlp.load(model, lexicons, labels))
