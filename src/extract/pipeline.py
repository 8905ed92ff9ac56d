"""Release → Extraction: the only place that knows the order of the steps."""

from dataclasses import dataclass, replace
from pathlib import Path

from spacy.language import Language

from extract import lexicon, link, nlp
from extract.finders import KINDS
from extract.mentions import Mention, Release
from extract.reconcile import reconcile
from extract.records import Extraction


@dataclass(frozen=True, slots=True)
class Extractor:
    """Finds and links every mention in a release; made by `load`."""

    nlp: Language

    def __call__(self, release: Release) -> Extraction:
        """Return what `release` says; it depends on nothing but the release and the lexicons."""
        page = replace(nlp.page_of(self.nlp(release.text)), release=release)
        found: dict[str, list[Mention]] = {}
        for kind in KINDS:
            found[kind.type] = list(kind.find(page, found))
        return link.link(page, reconcile(found))


def load(*, lexicons: Path | None = None) -> Extractor:
    """Return an Extractor; `lexicons` is a folder of lexicon files that add to the package's.

    Raises LexiconError for a file that cannot be used.
    """
    if lexicons:
        lexicon.check(lexicons)
    return Extractor(nlp.load(lexicons))
