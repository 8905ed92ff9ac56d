"""The contract holds on any text: nothing raises, offsets hold, mentions nest, ids resolve."""

import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extract import Release, load
from extract.records import MentionRow
from extract.spans import contains, crosses

RAW = Path(__file__).parent.parent / "data" / "raw"
EXTRACT = load(model="rules")
ENTITIES = {
    "person": ("people", "person_id"),
    "honorific": ("people", "person_id"),
    "rank": ("ranks", "rank_id"),
    "position": ("ranks", "rank_id"),
    "organisation": ("organisations", "organisation_id"),
    "place": ("places", "place_id"),
    "date": ("dates", "date_id"),
    "agenda_item": ("agenda_items", "item_id"),
}


def _samples():
    for path in sorted(RAW.rglob("*.txt")):
        try:
            yield path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue


SAMPLES = list(_samples())
MARKS = "“”\"«»„‘’'‹›「」()—–-.,;:•\n "


def ids(rows, key):
    return [getattr(row, key) for row in rows]


def check_offsets(extraction):
    text = extraction.release.text
    for table in ("segments", "ranks", "dates", "mentions"):
        for row in getattr(extraction, table):
            assert text[row.start : row.end] == row.text
            assert row.text == row.text.strip() != ""
    for table in ("people", "organisations", "places", "agenda_items"):
        for row in getattr(extraction, table):
            assert 0 <= row.start < row.end <= len(text)


def check_nesting(extraction):
    mentions = extraction.mentions
    by_id = {mention.mention_id: mention for mention in mentions}
    open_: list[MentionRow] = []
    for mention in mentions:
        while open_ and open_[-1].end <= mention.start:
            open_.pop()
        assert all(not crosses(outer, mention) for outer in open_)
        open_.append(mention)
        if mention.parent_id is not None:
            assert contains(by_id[mention.parent_id], mention)
    starts = [(mention.start, -mention.end) for mention in mentions]
    assert starts == sorted(starts)


def check_ids(extraction):
    known = {"segments": set(ids(extraction.segments, "segment_id"))}
    for table, key in set(ENTITIES.values()):
        listed = ids(getattr(extraction, table), key)
        assert len(listed) == len(set(listed))
        known[table] = set(listed)
    for mention in extraction.mentions:
        table = ENTITIES[mention.type][0]
        assert mention.entity_id in known[table] or mention.type == "honorific"
        assert mention.segment_id is None or mention.segment_id in known["segments"]
    for rank in extraction.ranks:
        assert rank.person_id is None or rank.person_id in known["people"]


def check_counts(extraction):
    named = (m.entity_id for m in extraction.mentions if m.type != "honorific")
    counts = Counter(named)
    for table, key in set(ENTITIES.values()):
        for row in getattr(extraction, table):
            assert counts[getattr(row, key)] == getattr(row, "mentions", 1)


def check_lists(extraction):
    orders: dict[str, list[int]] = {}
    for mention in extraction.mentions:
        assert (mention.list is None) == (mention.order is None)
        assert (mention.kind is None) == (mention.type != "agenda_item")
        if mention.list:
            orders.setdefault(mention.list, []).append(mention.order)
    assert all(order == list(range(1, len(order) + 1)) for order in orders.values())


def check_segments(extraction):
    blocks = [segment for segment in extraction.segments if segment.kind != "dateline"]
    assert all(a.end <= b.start for a, b in pairwise(blocks))
    covered = "".join(segment.text for segment in blocks)
    assert re.sub(r"\s", "", covered) == re.sub(r"\s", "", extraction.release.text)


def check(text):
    extraction = EXTRACT(Release("t.txt", text))
    check_offsets(extraction)
    check_nesting(extraction)
    check_ids(extraction)
    check_counts(extraction)
    check_lists(extraction)
    check_segments(extraction)
    return extraction


@pytest.mark.parametrize("number", range(len(SAMPLES)))
def test_samples_keep_the_contract(number):
    extraction = check(SAMPLES[number])
    assert extraction.mentions
    assert EXTRACT(Release("t.txt", SAMPLES[number])) == extraction


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=400))
def test_any_text_keeps_the_contract(text):
    check(text)


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="aA1 .,-–“”\"'«»’\n()MrLt./:;", max_size=300))
def test_any_run_of_marks_keeps_the_contract(text):
    check(text)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_mutilated_samples_keep_the_contract(data):
    text = data.draw(st.sampled_from(SAMPLES))
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(text)))
        mark = data.draw(st.sampled_from(MARKS))
        text = data.draw(
            st.sampled_from(
                (
                    text[:at] + mark + text[at:],
                    text[:at] + text[at + 1 :],
                    text.replace(mark, data.draw(st.sampled_from(MARKS))),
                    text.replace(mark, ""),
                    text.replace(mark, 2 * mark),
                    text.replace("\n", " "),
                    text.upper(),
                    text[at:] + text[:at],
                )
            )
        )
    check(text)
