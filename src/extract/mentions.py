"""What finders find in a release: spans with the values read off them, and their vocabularies."""

from dataclasses import dataclass

CATEGORIES_OF_RANK = (
    "military", "police", "justice", "diplomatic", "civil_service", "emergency", "customs",
    "border", "religious", "academic", "nobility", "other",
)  # fmt: skip
CATEGORIES_OF_POSITION = (
    "state", "government", "parliament", "judiciary", "armed_forces", "diplomatic",
    "international", "regional", "corporate", "party", "delegation", "other",
)  # fmt: skip
MENTION_TYPES = (
    "person", "honorific", "rank", "position", "organisation", "place", "date", "agenda_item",
)  # fmt: skip
FINDERS = ("rules", "model", "both")
SEGMENT_KINDS = ("headline", "subhead", "dateline", "paragraph", "list_item", "boilerplate")
PLACE_KINDS = (
    "country", "region", "city", "street", "building", "water", "mountain", "continent", "other",
)  # fmt: skip
PRECISIONS = ("day", "week", "month", "quarter", "season", "half", "year", "decade", "century")
RESOLVED_BY = ("text", "context", "published", "none")
ITEM_KINDS = (
    "decision", "agenda", "report", "discussion", "event", "agreement", "document", "programme",
    "other",
)  # fmt: skip
STATUSES = (
    "adopted", "signed", "discussed", "heard", "proposed", "held", "excepted", "rejected", "none",
)  # fmt: skip

ROLES = (
    "head_of_state", "deputy_head_of_state", "head_of_government", "deputy_head_of_government",
    "monarch", "minister", "deputy_minister", "head", "deputy_head", "chairman", "deputy_chairman",
    "secretary", "governor", "deputy_governor", "mayor", "deputy_mayor", "member_of_parliament",
    "member", "judge", "prosecutor", "auditor", "ombudsman", "rapporteur", "ambassador", "consul",
    "envoy", "representative", "commander", "deputy_commander", "chief_of_staff",
    "deputy_chief_of_staff", "officer", "adviser", "spokesperson", "director", "deputy_director",
    "manager", "cleric", "scholar", "other",
)  # fmt: skip
EVENT_KINDS = (
    "meeting", "session", "summit", "conference", "forum", "round_table", "seminar", "visit",
    "talks", "ceremony", "exercise", "exhibition", "course", "hearing", "other",
)  # fmt: skip
EVENT_TIMES = ("reported", "announced")


@dataclass(frozen=True, slots=True)
class Release:
    """One press release; `text` is the file as decoded and is never altered."""

    id: str
    text: str
    published: str | None = None
    """A day, month or year (`2015-04-20`, `2015-04`, `2015`) known from outside the text."""
    source: str | None = None
    """The issuing body, known from outside the text."""
    sha256: str | None = None
    """Of the bytes read, in hexadecimal."""
    published_from: str | None = None
    """Where `published` comes from: "metadata" or "filename"."""

    def span(self, start: int, end: int) -> tuple[int, int, str]:
        """Return the first three fields of a `Mention` of `start:end`."""
        return start, end, self.text[start:end]


@dataclass(frozen=True, slots=True)
class Mention:
    """A half-open span of a release: `release.text[start:end] == text`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class PersonMention(Mention):
    """The name of a human being, without honorific, rank or position."""


@dataclass(frozen=True, slots=True)
class HonorificMention(Mention):
    """A form of address beside a name: "H.E.", "Mr."."""


@dataclass(frozen=True, slots=True)
class RankMention(Mention):
    """A personal grade, "Police Colonel-General"; `category` is one of CATEGORIES_OF_RANK."""

    category: str = "other"


@dataclass(frozen=True, slots=True)
class PositionMention(Mention):
    """An office with its complement; `category` is one of CATEGORIES_OF_POSITION."""

    category: str = "other"


@dataclass(frozen=True, slots=True)
class OrganisationMention(Mention):
    """The name or abbreviation of a body; `country` is ISO 3166-1 alpha-2 where its name tells."""

    country: str | None = None


@dataclass(frozen=True, slots=True)
class PlaceMention(Mention):
    """A toponym with what the gazetteer knows of it; `kind` is one of PLACE_KINDS."""

    standard_name: str | None = None
    kind: str = "other"
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    geonames_id: int | None = None


@dataclass(frozen=True, slots=True)
class DateMention(Mention):
    """A calendar expression with its value in EDTF and the days that it can mean."""

    edtf: str | None = None
    earliest: str | None = None
    latest: str | None = None
    precision: str | None = None
    resolved_by: str = "none"


@dataclass(frozen=True, slots=True)
class ItemMention(Mention):
    """A quoted or listed title; `list` names the enumeration, `order` counts from 1 within it."""

    list: str | None = None
    order: int | None = None
    kind: str = "other"
    status: str = "none"
    introduced_by: str | None = None
    actor: str | None = None
