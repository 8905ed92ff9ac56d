"""Which mentions are one title, though shortened, reworded or differently written."""

from collections.abc import Sequence

from extract import titles
from extract.mentions import ItemMention


def same_items(mentions: Sequence[ItemMention]) -> list[list[int]]:
    """Return the mentions, by number, in groups of one title each, in order of first mention.

    The measure is `titles.likeness`, its threshold `titles.SAME`; titles of one enumeration stay
    apart unless they are equal, and so do titles whose numbers differ.
    """
    groups = titles.Groups()
    around: list[tuple[int, int]] = []
    for mention in mentions:
        while around and around[-1][0] <= mention.start:
            around.pop()
        group = groups.add(mention.text, mention.list, around[-1][1] if around else None)
        around.append((mention.end, group))
    return groups.groups
