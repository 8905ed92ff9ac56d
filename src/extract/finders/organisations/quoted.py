"""Names of bodies in quotation marks: "“Zarya” Agency", "the company «Zarya»"."""

from bisect import bisect_left
from collections.abc import Sequence

from extract.pages import Page
from extract.units import Unit

_LONGEST = 90
_MOST_UNITS = 4  # of a name behind a noun in small letters
_OWNERS = frozenset(
    {"association", "company", "companies", "foundation", "enterprise", "party", "bank", "holding",
     "corporation", "fund", "firm", "ngo", "newspaper", "agency", "movement"}
)  # fmt: skip


class Quoted:
    """The closed quotations of one page, by the units that they cover."""

    def __init__(self, page: Page, units: Sequence[Unit]) -> None:
        self.text, self.units = page.text, units
        self.starts = [unit.start for unit in units]
        self.quotes = {quote.start: quote for quote in page.quotes if quote.closed}

    def name_end(self, at: int) -> int:
        """Return the unit after the quoted name that begins at `at`, or `at` where none does."""
        quote = self.quotes.get(self.units[at].start) if at < len(self.units) else None
        if quote is None:
            return at
        inner = self.text[quote.inner_start : quote.inner_end].strip()
        if not 0 < len(inner) <= _LONGEST or not _may_name(inner):
            return at
        return bisect_left(self.starts, quote.end)

    def owned(self, at: int, after: int) -> tuple[int, int] | None:
        """Return the name alone where a noun in small letters stands before `at`."""
        before = self.units[at - 1] if at else None
        if before is None or before.key not in _OWNERS or not self.units[at].joined:
            return None
        inner = self.units[at + 1 : after - 1]
        if not inner or not all(unit.capital for unit in inner) or len(inner) > _MOST_UNITS:
            return None
        return at + 1, after - 1


def _may_name(inner: str) -> bool:
    first = inner.split()[0]
    return first[:1].isupper() and first not in ("On", "About") and inner[-1:].isalnum()
