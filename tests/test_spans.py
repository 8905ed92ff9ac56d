"""Spans: pure geometry."""

from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract import spans


class Span(NamedTuple):
    start: int
    end: int


SPANS = st.lists(
    st.tuples(st.integers(0, 30), st.integers(1, 8)).map(lambda s: Span(s[0], s[0] + s[1]))
)


@pytest.mark.parametrize(
    ("a", "b", "overlap", "crosses"),
    [
        pytest.param(Span(0, 3), Span(3, 5), False, False, id="neighbours"),
        pytest.param(Span(0, 4), Span(3, 5), True, True, id="crossing"),
        pytest.param(Span(0, 9), Span(3, 5), True, False, id="nested"),
        pytest.param(Span(0, 9), Span(0, 9), True, False, id="same"),
    ],
)
def test_relations(a, b, overlap, crosses):
    assert spans.overlap(a, b) is overlap
    assert spans.overlap(b, a) is overlap
    assert spans.crosses(a, b) is crosses
    assert spans.crosses(b, a) is crosses


@pytest.mark.parametrize(
    ("given_", "kept"),
    [
        pytest.param([Span(0, 3), Span(2, 9)], [Span(2, 9)], id="longer later"),
        pytest.param([Span(0, 9), Span(2, 4)], [Span(0, 9)], id="longer earlier"),
        pytest.param([Span(0, 3), Span(2, 5)], [Span(0, 3)], id="as long"),
        pytest.param([Span(3, 5), Span(0, 3)], [Span(0, 3), Span(3, 5)], id="order"),
        pytest.param([], [], id="none"),
    ],
)
def test_keeps_longest(given_, kept):
    assert spans.keep_longest(given_) == kept


@given(SPANS)
def test_kept_spans_are_apart_and_in_order(given_):
    kept = spans.keep_longest(given_)
    assert all(a.end <= b.start for a, b in zip(kept, kept[1:], strict=False))
    assert set(kept) <= set(given_)
    assert all(any(spans.overlap(span, k) for k in kept) for span in given_)


def test_covering_is_the_smallest():
    around = [Span(0, 20), Span(2, 9), Span(5, 6)]
    assert spans.covering(around, 3, 5) == Span(2, 9)
    assert spans.covering(around, 19, 22) is None
