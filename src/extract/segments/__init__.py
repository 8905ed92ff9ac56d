"""A release as blocks and sentences."""

from extract.segments.blocks import read
from extract.segments.breaks import sentences

__all__ = ["read", "sentences"]
