"""The named parts that date patterns are put together from."""

from dataclasses import dataclass

from extract.dates.vocabulary import GAP, SPACE, Vocabulary, any_of

YEAR = r"(?:1[0-9]|20|21)[0-9]{2}"
_QUOTED = "[\"“”„'‘’«»]?"
_DAY = r"(?:3[01]|[12][0-9]|0?[1-9])"
DASH = rf"{GAP}[-‐‑‒–—―−~]{GAP}"
END = r"(?![^\W_])"  # no letter or digit follows


@dataclass(frozen=True, eq=False)
class Parts:
    """Makes patterns with groups `d1`, `m2`…: the part's letter and the end of the range."""

    words: Vocabulary

    def day(self, end: int) -> str:
        """Match "14", "14th", "“14”"."""
        return rf"(?P<d{end}>{_DAY})(?![0-9]){_QUOTED}{self.ending}?"

    @property
    def ending(self) -> str:
        """Match the "th" of "14th"."""
        return rf"(?:{GAP}-?{self.words.pattern('ordinal_ending')})"

    @property
    def more(self) -> str:
        """Match ", 5, 7," in a list of days."""
        comma = rf"{GAP},{GAP}"
        return rf"(?:{comma}[0-9]{{1,2}}{self.ending}?){{0,12}}(?:{comma}|{GAP})"

    @property
    def the(self) -> str:
        """Match "the " or nothing."""
        return rf"(?:{self.words.pattern('the')}{SPACE})?"

    @property
    def of(self) -> str:
        """Match "of "."""
        return rf"(?:{self.words.pattern('of')}{SPACE})"

    @property
    def not_before(self) -> str:
        """Match where no "BC" follows."""
        return rf"(?!{SPACE}{self.words.pattern('before_era')})"

    def month(self, end: int) -> str:
        """Match "April", "Apr.", "APRIL"."""
        full = self.words.pattern("month", short=False)
        short = self.words.pattern("month", short=True)
        return rf"(?P<m{end}>{full}|{short}\.?)"

    def year(self, end: int) -> str:
        """Match ", 2015", " of the year 2015", " ’15", " of last year", " next year"."""
        of = rf"(?:{self.words.pattern('of_year')}{SPACE})?"
        lead = rf"(?:{GAP},{GAP}|{SPACE}){of}{self.the}"
        word = rf"(?:{self.words.pattern('year_word')}\.?{SPACE})?"
        digits = rf"{word}(?P<y{end}>{YEAR})(?![0-9%°]|[.,:][0-9]){self.uncounted}"
        short = rf"['’`](?P<yy{end}>[0-9]{{2}})(?![\w'’])"
        calendar = rf"(?:{self.words.pattern('calendar')}{SPACE})?"
        shifted = rf"(?P<ys{end}>{self.shift}){SPACE}{calendar}{self.unit('year')}(?![\w])"
        thai = rf"{SPACE}(?P<yb{end}>2[45][0-9]{{2}})(?![\w%]|[.,:][0-9]|{SPACE}[a-z])"
        era = rf"(?:{GAP},{GAP}|{SPACE})(?:{self.of})?(?=[A-Z]){self.era_year(end)}"
        return rf"(?:{lead}(?:{digits}|{shifted})|{GAP}{short}|{era}|{thai})"

    def era_year(self, end: int) -> str:
        """Match "Reiwa 5", "B.E. 2566", "B.E. 2566 (2023)"."""
        era = rf"(?P<era{end}>{self.words.pattern('era_year')}\.?)"
        return rf"{era}{GAP}(?P<ye{end}>[0-9]{{1,4}})(?![\w%]|[.,:][0-9])(?:{GAP}\({YEAR}\))?"

    @property
    def uncounted(self) -> str:
        """Match where no counted thing follows: "2000 metres" bears no year."""
        return rf"(?!{GAP}{self.words.pattern('counted')})"

    @property
    def shift(self) -> str:
        """Match "last", "this", "next", "same"."""
        return self.words.pattern("shift")

    @property
    def weekday(self) -> str:
        """Match "Thursday", "Thurs."."""
        full = self.words.pattern("weekday", short=False)
        return rf"(?:{full}|{self.words.pattern('weekday', short=True)}\.?)"

    @property
    def to(self) -> str:
        """Match what stands between the ends of a range: "-", " to ", " to the "."""
        word = rf"{GAP}{self.words.pattern('range')}{SPACE}{self.the}"
        return rf"(?:{DASH}|{word})"

    @property
    def both(self) -> str:
        """Match " and ", " & "."""
        return rf"{GAP}{self.words.pattern('both')}{GAP}{self.the}"

    @property
    def nth(self) -> str:
        """Match "first", "1st", "I", the number of a quarter or a century."""
        roman = "|".join(
            sorted((form.upper() for form in self.words.forms("roman")), key=len)[::-1]
        )
        word = self.words.pattern("ordinal")
        return rf"(?P<n>{word}|[0-9]{{1,2}}{self.words.pattern('ordinal_ending')}|(?:{roman}){END})"

    @property
    def amount(self) -> str:
        """Match "3", "three", "a"."""
        return rf"(?P<amount>[0-9]{{1,3}}|{self.words.pattern('number')})"

    @property
    def nth_day(self) -> str:
        """Match "9th" where no month follows."""
        month = rf"(?:{SPACE}|,{SPACE})(?:{self.of})?(?:{self.month(0)}|{self.shift})"
        return rf"(?P<d1>{_DAY})(?![0-9]){self.ending}(?!{month})"

    @property
    def fiscal(self) -> str:
        """Match "FY 2018/19", "fiscal year 2019"."""
        year = rf"(?P<y1>{YEAR}|[0-9]{{2}})(?:[/–-](?P<y2>[0-9]{{2,4}}))?"
        return rf"(?P<fiscal>{self.words.pattern('fiscal')})[ -]?{year}{END}"

    @property
    def fiscal_year(self) -> str:
        """Match "fiscal year", but not "fiscal" alone."""
        return any_of(form for form in self.words.forms("fiscal") if " " in form)

    @property
    def abroad(self) -> str:
        """Match "16 Haziran 2015", "14 de abril de 2015", "5. März 2018", "12 марта 2015 г."."""
        words = self.words
        of = rf"(?:{words.pattern('abroad')}{SPACE})?"
        month = rf"(?P<word>[^\W\d_]{{4,14}}|{words.pattern('month_abroad')})\.?"
        day = r"(?P<d1>3[01]|[12][0-9]|0?[1-9])(?:\.|º|°|-?er|-?го)?"
        year = (
            rf"(?P<y1>{YEAR})(?![\w%°$€£]|[.,:/-][0-9])(?:{GAP}{words.pattern('year_abroad')}\.?)?"
        )
        return rf"{day}{SPACE}{of}{month},?{SPACE}{of}{year}"

    def unit(self, *names: str) -> str:
        """Match the forms of these units of time."""
        units = self.words.roles.get("unit", {})
        chosen = [(form, entry) for form, entry in units.items() if entry.name in names]
        return any_of(
            {form for form, _ in chosen} | {one.lower() for _, e in chosen for one in e.forms}
        )
