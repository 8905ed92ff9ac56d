"""Meetings, visits, exercises: their names, numbers, kinds, times, places, days and titles."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract import Release, load

EXTRACT = load(model="rules")
HEAD = "Fish news\n\n"


def read(text: str, published: str = "2030-06-15"):
    return EXTRACT(Release("a.txt", text, published=published))


def events_in(text: str, published: str = "2030-06-15"):
    return read(text, published).events


def names(text: str) -> list[str]:
    return [event.name for event in events_in(text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The 4th meeting of the Board of Pilots was held in Bodø.",
            "4th meeting of the Board of Pilots",
        ),
        ("The Board opened its 4th regular meeting in Bodø.", "4th regular meeting"),
        (
            "In Bodø the regular, 4th, session of the Board of Pilots took place.",
            "regular, 4th, session of the Board of Pilots",
        ),
        (
            "The House opened the second sitting of its 5th annual session on Friday.",
            "second sitting of its 5th annual session",
        ),
        ("She paid an official visit to Norway on 3 May 2030.", "official visit to Norway"),
        (
            "The visit of the Minister of Fisheries of Chile to Oslo ended on Friday.",
            "visit of the Minister of Fisheries of Chile to Oslo",
        ),
        ("The exercise “Silver Gull” ended on Friday.", "exercise “Silver Gull”"),
        ("The “Silver Gull” exercise ended on Friday.", "“Silver Gull” exercise"),
        ("The round table on “Kelp as Food” was held on Friday.", "round table on “Kelp as Food”"),
        ("The seminar, entitled «Kelp as Food», was held.", "seminar, entitled «Kelp as Food»"),
        (
            "The Third Session of the Conference of the Parties took place in Oslo.",
            "Third Session of the Conference of the Parties",
        ),
        ("The Nordic Fisheries Forum was opened in Oslo on Friday.", "Nordic Fisheries Forum"),
        (
            "Oslo talks between Norway and Chile ended on Friday.",
            "Oslo talks between Norway and Chile",
        ),
        ("On Friday he held talks with Ms. Ingrid Solberg.", "talks with Ms. Ingrid Solberg"),
        (
            "The 2030 Fisheries Ministers Meeting closed on Friday.",
            "2030 Fisheries Ministers Meeting",
        ),
        (
            "He spoke at the 9th Meeting of Heads of Ports (MHP) in Oslo.",
            "9th Meeting of Heads of Ports (MHP)",
        ),
        (
            "The 9th session of the Council of Ports in Oslo was short.",
            "9th session of the Council of Ports",
        ),
        (
            "The 9th session of the Council of Ports on 3 May 2030 was short.",
            "9th session of the Council of Ports",
        ),
        (
            "The 9th session of the Council of Ports under the chairmanship of Berg ended.",
            "9th session of the Council of Ports",
        ),
        ("The seminar on rescue at sea was held in Oslo on Friday.", "seminar on rescue at sea"),
        (
            "Norway chaired a meeting to review the Cod Treaty on Friday.",
            "meeting to review the Cod Treaty",
        ),
        (
            "THE 5TH MEETING OF THE BOARD OF PILOTS\n\nThe 5th meeting of the"
            " Board of Pilots ended.",
            "5th meeting of the Board of Pilots",
        ),
    ],
)
def test_names(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    ("words", "ordinal"),
    [
        ("17th meeting", 17),
        ("1st meeting", 1),
        ("seventeenth meeting", 17),
        ("fifty-seventh session", 57),
        ("Twenty-First Session", 21),
        ("twentieth session", 20),
        ("XVII meeting", 17),
        ("XL Session", 40),
        ("LIV Summit", 54),
        ("V Meeting", 5),
        ("second annual conference", 2),
        ("112th plenary session", 112),
        ("regular meeting", None),
        ("two-day meeting", None),
        ("first-responder course", None),
    ],
)
def test_ordinals(words: str, ordinal: int | None) -> None:
    (event,) = events_in(f"The {words} of the Council of Ports was held in Oslo on 3 May 2030.")
    assert event.ordinal == ordinal


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("4th meeting", "meeting"),
        ("4th session", "session"),
        ("4th summit", "summit"),
        ("4th congress", "conference"),
        ("4th forum", "forum"),
        ("4th roundtable", "round_table"),
        ("4th workshop", "seminar"),
        ("4th round of consultations", "talks"),
        ("4th working visit", "visit"),
        ("4th award ceremony", "ceremony"),
        ("4th command post exercise", "exercise"),
        ("4th exhibition", "exhibition"),
        ("4th refresher course", "course"),
        ("4th public hearing", "hearing"),
        ("4th festival", "other"),
    ],
)
def test_kinds(words: str, kind: str) -> None:
    assert [event.kind for event in events_in(f"The {words} was held in Oslo.")] == [kind]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The 4th meeting of the Board was held in Oslo.", "reported"),
        ("The Board wrapped up its 4th meeting today.", "reported"),
        ("The 4th meeting of the Board is being held in Oslo.", "reported"),
        ("During the 4th meeting of the Board they spoke of cod.", "reported"),
        ("The 4th meeting of the Board will be held in Oslo.", "announced"),
        ("The 4th meeting of the Board is scheduled for May.", "announced"),
        ("They agreed to hold the 4th meeting in Oslo.", "announced"),
        ("The next meeting of the Board will be held in Oslo.", "announced"),
        ("The next session: 5 July 2031, Oslo.", "announced"),
        ("Oslo is to host the 4th summit of the Board of Pilots.", "announced"),
        ("The item was postponed to the 4th meeting.", "announced"),
        ("The next meeting of the Board of Pilots took place in Oslo.", "reported"),
        ("The 4th meeting of the Board in Oslo on 20 June 2030 is about cod.", "announced"),
        ("The seminar “Kelp as Food” is planned for May.", "announced"),
        ("The seminar “Kelp as Food” was held in May.", "reported"),
    ],
)
def test_times(text: str, expected: str) -> None:
    assert [event.time for event in events_in(text)] == [expected]


def tied(text: str, at: int = 0) -> tuple[str | None, str | None]:
    """Return the place and the day of an event, as words."""
    found = read(text)
    event = found.events[at]
    place = {place.place_id: place.name for place in found.places}.get(event.place_id or "")
    return place, {day.date_id: day.text for day in found.dates}.get(event.date_id or "")


@pytest.mark.parametrize(
    ("text", "place", "date"),
    [
        ("The 4th meeting of the Board was held in Oslo on 3 May 2030.", "Oslo", "3 May 2030"),
        ("On 3 May 2030 in Oslo was held the 4th meeting of the Board.", "Oslo", "3 May 2030"),
        (
            "From 3 to 5 May 2030, the city of Oslo hosted the 4th meeting.",
            "Oslo",
            "3 to 5 May 2030",
        ),
        ("The 4th meeting of the Board was held.", None, None),
        ("The 4th meeting of the Board, founded in 1999, was short.", None, None),
        ("The 4th meeting, the first since 2019, was held in Oslo.", "Oslo", None),
        ("The 4th meeting of the Port Council of Chile was held on Friday.", None, "Friday"),
        ("The 4th meeting heard Berg, Mayor of Oslo, on Friday.", None, "Friday"),
        ("She paid an official visit to Chile on 3 May 2030.", "Chile", "3 May 2030"),
        ("OSLO, 3 May 2030 – The 4th meeting of the Board ended today.", "OSLO", "today"),
        (
            "OSLO, 3 May 2030 – The 4th meeting of the Board ended in Bergen today.",
            "Bergen",
            "today",
        ),
        ("OSLO, 3 May 2030 – The 4th meeting of the Board will be held in July.", None, "July"),
        ("The Oslo summit ended on Friday.", "Oslo", "Friday"),
        ("The next session: 5 July 2031, Oslo.", "Oslo", "5 July 2031"),
        (
            "Fourth meeting of the Board\n\nThe Board met in Oslo on 3 May 2030.",
            "Oslo",
            "3 May 2030",
        ),
        ("The 4th meeting of the Board was short; Berg was born in Oslo in 1971.", None, None),
    ],
)
def test_places_and_days(text: str, place: str | None, date: str | None) -> None:
    assert tied(text) == (place, date)


def test_two_events_in_a_sentence_keep_their_own_places_and_days() -> None:
    text = (
        "The 4th meeting was held in Oslo on 3 May 2030, and the 5th meeting will be held in"
        " Bergen on 4 May 2031."
    )
    assert tied(text, 0) == ("Oslo", "3 May 2030")
    assert tied(text, 1) == ("Bergen", "4 May 2031")


@pytest.mark.parametrize(
    "text",
    [
        "He spoke of meetings with partners.",
        "Such events help the ports.",
        "Every meeting of the Board is open.",
        "The members stood in the meeting room and the session hall.",
        "In the course of the year there were storms.",
        "Of course, the cod came back.",
        "At the meeting he praised the pilots.",
        "The talks were useful.",
        "Please visit our website.",
        "They want to visit the port of Oslo.",
        "He asked them to exercise caution.",
        "The exercise of these powers is lawful.",
        "The Pacific Islands Forum Secretariat wrote to the Board.",
        "The report “On the 4th meeting of the Board” was approved.",
        "The officers need more training.",
        "She is the Training and Development Coordinator.",
        "The press conference was held in Oslo on Friday.",
        "His first visit was a success.",
        "Last year's course had nine students.",
        "No meeting was held on Friday.",
        "All three meetings were held in Oslo.",
    ],
)
def test_ignores(text: str) -> None:
    assert names(HEAD + text) == []


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        (
            "The 4th meeting of the Board was held in Oslo. At the meeting Berg"
            " spoke. The meeting ended.",
            [3],
        ),
        ("The 4th meeting of the Board was held. The session was closed by Berg.", [2]),
        ("The 4th meeting of the Board was held. The fourth meeting of the Board heard Berg.", [2]),
        ("The 4th meeting of the Board was held. The 4th session of the Board heard Berg.", [2]),
        ("The 4th meeting of the Board was held. The 5th meeting will be held in Oslo.", [1, 1]),
        (
            "The 4th meeting of the Board was held. The next meeting will be in"
            " Oslo. The meeting ended.",
            [2, 1],
        ),
        (
            "The 4th meeting was held. The 5th meeting will be in Oslo. After the"
            " meeting Berg left.",
            [2, 1],
        ),
        (
            "The 4th meeting of the Board was held. The next meeting is due in"
            " May; the next meeting is the last.",
            [1, 2],
        ),
        (
            "The 4th meeting of the Cod Board was held. The 4th meeting of the Kelp Club was held.",
            [1, 1],
        ),
        ("The 4th summit was held in Oslo. The exercise “Silver Gull” ended on Friday.", [1, 1]),
        (
            "The exercise “Silver Gull” began. The exercise will end. “Silver"
            " Gull” is big: the exercise “Silver Gull” has ships.",
            [4],
        ),
        (
            "Board of Pilots ends meeting in Oslo\n\nOSLO – The Board of Pilots"
            " closed its 4th meeting today.",
            [2],
        ),
        ("Meeting with Mr. Olav Berg\n\nOn Friday a meeting was held. The meeting was short.", [3]),
        ("She paid a visit to Chile on Friday. During the visit she saw Arica.", [2]),
        (
            "The 4th meeting of the Club of Heads of Ports (CHP) ended. The 4th"
            " meeting of the CHP was long.",
            [2],
        ),
        ("The 4th Session of the Port Club (Session of Hope and Cod) ended in Oslo.", [2]),
    ],
)
def test_mentions_of_one_event(text: str, mentions: list[int]) -> None:
    assert [event.mentions for event in events_in(text)] == mentions


def test_a_quoted_name_is_an_item_of_its_event() -> None:
    found = read("On Friday the round table on “Kelp as Food” was held in Oslo.")
    (event,), (item,) = found.events, found.agenda_items
    assert (event.kind, event.time, item.kind) == ("round_table", "reported", "event")
    assert (item.event_id, item.event) == (event.event_id, event.name)


def test_titles_belong_to_the_meeting_that_took_them_up() -> None:
    found = read(
        "The 4th meeting of the Board of Pilots was held in Bodø. Decisions were taken on “Fog"
        " Horns” and “Cod Quotas”. The 5th meeting will be held in Oslo. The report “On Kelp” was"
        " heard."
    )
    held, ahead = found.events
    assert [item.event_id for item in found.agenda_items] == [held.event_id] * 3
    assert (held.time, ahead.time) == ("reported", "announced")


def test_a_title_without_a_meeting_has_none() -> None:
    (item,) = read("Norway adopted the law “On Cod Quotas” on Friday.").agenda_items
    assert (item.event_id, item.event) == (None, None)


PARTS = [
    "the ",
    "4th ",
    "XVII ",
    "meeting ",
    "visit ",
    "of ",
    "to ",
    "Oslo",
    ", ",
    "“",
    "”",
    "\n\n",
    "next ",
    "Council ",
    "will be held ",
    "on 3 May 2030",
    "(",
    ")",
    ". ",
    "exercise ",
]


@settings(deadline=None)
@given(st.lists(st.sampled_from(PARTS)).map("".join) | st.text())
def test_any_text_gives_rows_in_order(text: str) -> None:
    found = read(text)
    assert [event.event_id for event in found.events] == [
        f"e{count}" for count in range(1, len(found.events) + 1)
    ]
    for event in found.events:
        assert 0 <= event.start < event.end <= len(text)
        assert event.name.strip()
    assert found == read(text)


def test_the_time_grows_with_the_text_and_no_faster() -> None:
    text = "The next meeting, the 4th session “Cod” of the Board and the visit to Oslo, will be. "

    def taken(count: int) -> float:
        start = time.perf_counter()
        read(text * count)
        return time.perf_counter() - start

    taken(20)
    assert taken(400) < 12 * taken(100)
