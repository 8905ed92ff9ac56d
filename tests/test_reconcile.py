"""Reconcile: which of two mentions stays, and that what is left nests."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.mentions import MENTION_TYPES, Mention
from extract.reconcile import reconcile
from extract.spans import crosses


def mention(text, marked):
    start = text.index(marked)
    return Mention(start, start + len(marked), marked)


@pytest.mark.parametrize(
    ("text", "given_", "kept"),
    [
        pytest.param(
            "Ms. Georgia Ilunga",
            {"person": ["Georgia Ilunga"], "place": ["Georgia"]},
            {"person": ["Georgia Ilunga"], "place": []},
            id="no place in a person",
        ),
        pytest.param(
            "Bank of Chad",
            {"organisation": ["Bank of Chad"], "place": ["Chad"]},
            {"organisation": ["Bank of Chad"], "place": ["Chad"]},
            id="a place in a body",
        ),
        pytest.param(
            "Court of Audit of Chad",
            {"organisation": ["Court of Audit", "Court of Audit of Chad"]},
            {"organisation": ["Court of Audit of Chad"]},
            id="the outer body",
        ),
        pytest.param(
            "Odei Mensah Hospital",
            {"organisation": ["Odei Mensah Hospital"], "person": ["Odei Mensah"]},
            {"organisation": ["Odei Mensah Hospital"], "person": []},
            id="a body named for a person",
        ),
        pytest.param(
            "Plan of the Fund Today",
            {"agenda_item": ["Plan of the Fund"], "organisation": ["Fund Today"]},
            {"agenda_item": ["Plan of the Fund"], "organisation": []},
            id="crossing",
        ),
    ],
)
def test_settles(text, given_, kept):
    found = {type_: [mention(text, t) for t in texts] for type_, texts in given_.items()}
    result = reconcile(found)
    assert {type_: [m.text for m in mentions] for type_, mentions in result.items()} == kept


MENTIONS = st.lists(
    st.tuples(st.integers(0, 40), st.integers(1, 12)).map(
        lambda s: Mention(s[0], s[0] + s[1], "x" * s[1])
    ),
    max_size=8,
)


@given(st.fixed_dictionaries(dict.fromkeys(MENTION_TYPES, MENTIONS)))
def test_what_is_left_nests(found):
    left = [mention for mentions in reconcile(found).values() for mention in mentions]
    assert not any(crosses(a, b) for a in left for b in left)
