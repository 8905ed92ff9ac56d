"""Finds people: names of human beings, at every mention.

A name is found in two rounds. The first reads runs of words that are written like a name and weighs
what speaks for them: a title before, an office after, known given names, initials, endings of
family names. The second finds the people of the first again, by family name, given name or
initials, wherever the release mentions them.
"""

from collections.abc import Iterator

from extract.finders.people import evidence, memory, pieces, runs
from extract.finders.people.runs import Part
from extract.finders.people.scene import Found, Scene
from extract.mentions import PersonMention
from extract.pages import Page


def find(page: Page, found: Found) -> Iterator[PersonMention]:
    """Yield the names of people in `page`, in text order."""
    scene = Scene(page, found)
    blocks = {segment.start for segment in page.segments}
    open_runs = [part for run in runs.read(page.text, blocks) for part in pieces.cut(scene, run)]
    sure: list[list[Part]] = []
    doubtful: list[list[Part]] = []
    for parts in open_runs:
        name = pieces.trimmed(scene, parts)
        if name and evidence.strength(scene, name) >= evidence.ENOUGH:
            sure.append(name)
        else:
            doubtful.append(parts)
    again = memory.Memory(scene, sure)
    names = sure + [name for parts in doubtful if (name := again.recall(parts))]
    for name in sorted(names, key=lambda parts: parts[0].start):
        end = pieces.end_of(page.text, name)
        yield PersonMention(*page.release.span(name[0].start, end))
