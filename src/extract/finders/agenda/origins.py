"""Who brought a title forward, which is not what became of it: `“A”, tabled by Peru, was`."""

import re

from extract.finders.agenda.cues import Cues

_ORIGIN = re.compile(
    r"[”\"»’'“]?,?\s(?:(?:jointly|originally|earlier|first|previously)\s)?"
    r"(?:proposed|submitted|tabled|referred|introduced|put\sforward|brought\s(?:in|forward)|drafted"
    r"|prepared|initiated|offered|suggested|moved|forwarded|transmitted|sent)"
    r"\s(?:[\w-]{2,16}\s){0,3}by\s"
)


def is_origin(cues: Cues, start: int) -> bool:
    """Tell whether the words behind a title say who brought it forward: `“A”, tabled by Peru`."""
    return bool(_ORIGIN.match(cues.text, start))
