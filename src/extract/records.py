"""The rows of every table: the one definition of all columns.

Code, CSV headers, `datapackage.json`, JSON Schema and docs/tables.md are made from these classes.
Offsets count Unicode code points of the decoded text; a span is half-open.
"""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from extract import mentions as vocabulary
from extract.mentions import Release

if TYPE_CHECKING:
    import pandas as pd


def column(description: str, **constraints: Any) -> Any:
    """Return a dataclass field that carries its description and Table Schema constraints."""
    return field(metadata={"description": description, **constraints})


START = "Offset of the first character"
END = "Offset after the last character"


@dataclass(frozen=True, slots=True)
class Document:
    """A release as a whole; the counts are those of its rows."""

    title: str | None = column("The headline, or the first words")
    source: str | None = column("The issuing body, from the metadata")
    published: str | None = column("Day, month or year of publication, ISO 8601")
    published_from: str | None = column(
        "Where `published` was found", enum=("metadata", "text", "filename")
    )
    language: str = column("ISO 639-1 code of the language")
    characters: int = column("Length of the text in code points")
    words: int = column("Words of letters or digits")
    sentences: int = column("Sentences")
    sha256: str | None = column("SHA-256 of the bytes read")


@dataclass(frozen=True, slots=True)
class Segment:
    """A block of the release."""

    segment_id: str = column("s1, s2… within the document")
    kind: str = column("What the block is", enum=vocabulary.SEGMENT_KINDS)
    start: int = column(START)
    end: int = column(END)
    text: str = column("The block's text")


@dataclass(frozen=True, slots=True)
class Person:
    """A human being named in the release."""

    person_id: str = column("p1, p2… within the document")
    name: str = column("The fullest form of the name")
    honorific: str | None = column("Forms of address, distinct, joined by '; '")
    given_name: str | None = column("Given names, where the name shows them")
    family_name: str | None = column("Family name, where the name shows it")
    rank: str | None = column("Ranks that hold for the person, distinct, joined by '; '")
    position: str | None = column("Offices that hold for the person, distinct, joined by '; '")
    organisation: str | None = column("The body of the first office that names one")
    country: str | None = column("ISO 3166-1 alpha-2 of the state that the person stands for")
    mentions: int = column("Number of mentions")
    start: int = column(START)
    end: int = column(END)


@dataclass(frozen=True, slots=True)
class Rank:
    """A personal grade or an office, one row a mention."""

    rank_id: str = column("r1, r2… within the document")
    type: str = column("Grade or office", enum=("rank", "position"))
    text: str = column("The words")
    category: str = column(
        "The hierarchy that it belongs to",
        enum=tuple(
            dict.fromkeys(vocabulary.CATEGORIES_OF_RANK + vocabulary.CATEGORIES_OF_POSITION)
        ),
    )
    person_id: str | None = column("The holder; null where not named", references="people")
    person_name: str | None = column("The holder's name")
    organisation: str | None = column("The body that the office belongs to")
    country: str | None = column("ISO 3166-1 alpha-2 of that body or office")
    start: int = column(START)
    end: int = column(END)
    standard_name: str | None = column("The usual English name of the grade; null for an office")
    grade: str | None = column(
        "Where it stands: NATO code in its holder's forces (OF-1…OF-10, OR-1…OR-9), class "
        "(1st class, 2nd class…), or order of diplomats (diplomatic-1 ambassador, 2 envoy, "
        "3 minister-counsellor, 4 counsellor, 5–7 first to third secretary, 8 attaché); "
        "null where words, service and country do not tell"
    )
    role: str | None = column("What its holder is (of an office)", enum=vocabulary.ROLES)
    qualifier: str | None = column("acting, former, first… (of an office), joined by '; '")


@dataclass(frozen=True, slots=True)
class Organisation:
    """A body named in the release."""

    organisation_id: str = column("o1, o2… within the document")
    name: str = column("The fullest form of the name")
    acronym: str | None = column("Its abbreviation, where the release gives one")
    country: str | None = column("ISO 3166-1 alpha-2, where its name tells")
    mentions: int = column("Number of mentions")
    start: int = column(START)
    end: int = column(END)


@dataclass(frozen=True, slots=True)
class Place:
    """A toponym of the release, with what the gazetteer knows of it."""

    place_id: str = column("l1, l2… within the document")
    name: str = column("The name as in the text")
    standard_name: str | None = column("The usual English name")
    kind: str = column("What it is", enum=vocabulary.PLACE_KINDS)
    country: str | None = column("ISO 3166-1 alpha-2 (XK: Kosovo)")
    latitude: float | None = column("WGS 84, degrees")
    longitude: float | None = column("WGS 84, degrees")
    geonames_id: int | None = column("Id in GeoNames")
    mentions: int = column("Number of mentions")
    start: int = column(START)
    end: int = column(END)


@dataclass(frozen=True, slots=True)
class Date:
    """A calendar expression, one row a mention."""

    date_id: str = column("d1, d2… within the document")
    text: str = column("The words")
    edtf: str | None = column("Value in EDTF (ISO 8601-2); null where not resolvable")
    earliest: str | None = column("First calendar day that it can mean", type="date")
    latest: str | None = column("Last calendar day that it can mean", type="date")
    precision: str | None = column("Precision of the value", enum=vocabulary.PRECISIONS)
    resolved_by: str = column("Evidence for the value", enum=vocabulary.RESOLVED_BY)
    start: int = column(START)
    end: int = column(END)


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """A title of the release, with what became of it."""

    item_id: str = column("a1, a2… within the document")
    list: str | None = column("The enumeration of the first mention: list1, list2…")
    order: int | None = column("Place in that enumeration, from 1")
    title: str = column("The title, in its fullest form")
    kind: str = column("What it is a title of", enum=vocabulary.ITEM_KINDS)
    status: str = column("What became of it: statuses of all mentions, joined by '; '")
    introduced_by: str | None = column("The words that lead it in")
    event: str | None = column("The words for the meeting that it belongs to")
    mentions: int = column("Number of mentions")
    start: int = column(START)
    end: int = column(END)
    event_id: str | None = column("The event where it was taken up", references="events")
    actor: str | None = column("Who adopted, signed, excepted or presented it, joined by '; '")


@dataclass(frozen=True, slots=True)
class Event:
    """A meeting, session, visit or exercise that the release reports or announces."""

    event_id: str = column("e1, e2… within the document")
    name: str = column("The fullest form of the words for it")
    ordinal: int | None = column("Its number in a series: 17 of the 17th meeting")
    kind: str = column("What it is", enum=vocabulary.EVENT_KINDS)
    place_id: str | None = column("Where it took or takes place", references="places")
    date_id: str | None = column("When it took or takes place", references="dates")
    mentions: int = column("Number of mentions")
    start: int = column(START)
    end: int = column(END)
    time: str = column(
        "Whether the release tells of it as past or current, or announces it",
        enum=vocabulary.EVENT_TIMES,
    )


@dataclass(frozen=True, slots=True)
class MentionRow:
    """Every span that was found."""

    mention_id: str = column("m1, m2… within the document")
    type: str = column("Type of the span", enum=vocabulary.MENTION_TYPES)
    entity_id: str | None = column("Row that it belongs to (of an honorific: its person)")
    text: str = column("The words")
    start: int = column(START)
    end: int = column(END)
    segment_id: str | None = column("The innermost segment around it", references="segments")
    parent_id: str | None = column("The mention that encloses it", references="mentions")
    list: str | None = column("Enumeration (agenda_item only)")
    order: int | None = column("Place in the enumeration, from 1 (agenda_item only)")
    kind: str | None = column("Kind of title (agenda_item only)", enum=vocabulary.ITEM_KINDS)
    status: str | None = column("Status of the title here (agenda_item)", enum=vocabulary.STATUSES)
    sentence: str | None = column("The sentence around it", only="tables")
    found_by: str = column("What found it: rules, model, or both", enum=vocabulary.FINDERS)
    actor: str | None = column("Who did what `status` says, where the text says (agenda_item)")


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that went wrong, or may have, in one document: a row of `errors`."""

    severity: str = column("`error`: no tables for this document", enum=("error", "warning"))
    stage: str = column("The step: read, extract, write, language…")
    error: str = column("A short name of the problem")
    message: str = column("What happened and what to do, in one line")
    start: int | None = column(START + ", where known")
    end: int | None = column(END + ", where known")


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was found in one release: a tuple of rows a table, in text order."""

    release: Release
    document: Document
    segments: tuple[Segment, ...] = ()
    people: tuple[Person, ...] = ()
    ranks: tuple[Rank, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    places: tuple[Place, ...] = ()
    dates: tuple[Date, ...] = ()
    agenda_items: tuple[AgendaItem, ...] = ()
    mentions: tuple[MentionRow, ...] = ()
    problems: tuple[Problem, ...] = ()
    events: tuple[Event, ...] = ()

    def to_frames(self) -> "dict[str, pd.DataFrame]":
        """Return the tables as pandas data frames, by name."""
        from extract.tables import frames

        return frames((self,))
