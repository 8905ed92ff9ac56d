"""Names by a trained model: reads every word of a text and tells what it takes for a mention."""

from extract.tagger.component import NAMES
from extract.tagger.decoding import Finding
from extract.tagger.model import MODEL, Tagger, load, version

__all__ = ["MODEL", "NAMES", "Finding", "Tagger", "load", "version"]
