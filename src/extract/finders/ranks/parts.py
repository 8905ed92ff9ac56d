"""The parts of a rank: "2nd class", "tax service", counsellor; Colonel-General, "of Militia"."""

from dataclasses import dataclass

from extract.forms import Match

CLASS = frozenset(("ordinal", "step"))


@dataclass(frozen=True, slots=True)
class Composed:
    """Words `first:last` that read as a rank, the grade among them and the parts around it."""

    first: int
    last: int
    start: int
    end: int
    grade: Match
    parts: tuple[Match, ...]
    small: bool = False
    """It is written without a capital."""

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of parts around the grade."""
        return frozenset(kind(part) for part in self.parts)

    @property
    def trust(self) -> str:
        """How sure it is without a name beside it: sure, plain, weak, or seen."""
        trust = str(self.grade.entry.values.get("trust", "plain"))
        if self.kinds & CLASS or ("branch" in self.kinds and trust in ("plain", "weak")):
            return "sure"
        return "plain" if trust in ("weak", "seen") and "rung" in self.kinds else trust

    @property
    def category(self) -> str:
        """The category of its service, else of its rung, else of its grade."""
        for wanted in ("branch", "rung"):
            for part in self.parts:
                if kind(part) == wanted and "category" in part.entry.values:
                    return str(part.entry.values["category"])
        return str(self.grade.entry.values.get("category", "other"))

    @property
    def head(self) -> str:
        """The last word of the grade's family: "general" of a lieutenant general."""
        return family(self.grade).rpartition(" ")[2]


def kind(match: Match) -> str:
    """Return what part of a rank a match of the lexicon is."""
    return str(match.entry.values.get("part", "none"))


def family(match: Match) -> str:
    """Return the name of the grade that a match of the lexicon is or is like."""
    return str(match.entry.values.get("like", match.entry.name))
