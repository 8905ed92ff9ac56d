"""Line breaks within a paragraph: those that a full line forced, and those between short lines."""

_LEAST_WIDTH = 45  # of the lines of a text that was broken at a width


def is_wrapped(text: str, at: int) -> bool:
    """Tell whether the line that ends at `at` is full: the next word had no room in it.

    The lines around it tell how long lines are; short ones are the lines of an address.
    """
    begin = text.rfind("\n", 0, at) + 1
    above = begin - 1 - (text.rfind("\n", 0, max(0, begin - 1)) + 1)
    after = text.find("\n", at + 1)
    below = text[at + 1 : after if after >= 0 else len(text)]
    widest = max(above, at - begin, len(below))
    word = below.split(maxsplit=1)[:1] or [""]
    if text[begin:at].split(" ")[-1].islower() or word[0].islower():
        return True  # no line of an address ends or begins like this
    return widest >= _LEAST_WIDTH and at - begin + 1 + len(word[0]) > widest
