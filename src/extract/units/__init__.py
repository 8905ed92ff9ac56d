"""Units of official prose: names, places, heads of bodies, offices, words with a capital, links.

The names of bodies and offices are chains of words with a capital ("Main Directorate for Migration
of the Ministry of Justice"). A unit is one link of such a chain: as many words as a lexicon or an
earlier finder says, or else one word with what a hyphen glues to it.
"""

from extract.units.kinds import (
    CAPITALS,
    GLUE,
    HEAD,
    MARK,
    NAME,
    OFFICE,
    OTHER,
    PLACE,
    SMALL,
    STOP,
    TOPIC,
    WALL,
    Unit,
)
from extract.units.reader import Reader

__all__ = [
    "CAPITALS",
    "GLUE",
    "HEAD",
    "MARK",
    "NAME",
    "OFFICE",
    "OTHER",
    "PLACE",
    "SMALL",
    "STOP",
    "TOPIC",
    "WALL",
    "Reader",
    "Unit",
]
