"""Lines that are set in capitals, where a capital says nothing of a word."""

from functools import lru_cache
from itertools import accumulate

_LEAST = 4  # words of a line that is set in capitals


@lru_cache(maxsize=1)  # several finders ask for those of one text
def lines(text: str) -> tuple[tuple[int, int], ...]:
    """Return the lines of `text` that are set in capitals."""
    ends = accumulate(len(line) + 1 for line in text.split("\n"))
    found = ((end - len(line) - 1, line) for end, line in zip(ends, text.split("\n"), strict=True))
    return tuple((start, start + len(line)) for start, line in found if _is_loud(line))


def _is_loud(line: str) -> bool:
    if line.islower() or not any(map(str.isupper, line[:80])):
        return False
    small = sum(map(str.islower, line))
    large = sum(map(str.isupper, line))
    return large > 4 * small and len(line.split()) >= _LEAST
