"""Quotation marks: each row has a text and its quotations, the nested ones after a dot a level."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract import quotes

PAIRS = ("“”", "«»", "„“", "‹›", "「」", '""', "„”")
WORDS = ("plan", "of", "joint", "drills", "North", "harbour", "and", "the", "2031", "don’t", "80's")


def tree_of(text: str) -> list[str]:
    return ["." * q.depth + text[q.inner_start : q.inner_end] for q in quotes.read(text)]


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        # every kind of mark
        ("the plan “Clean Harbour” was read", ["Clean Harbour"]),
        ('the plan "Clean Harbour" was read', ["Clean Harbour"]),
        ("the plan «Clean Harbour» was read", ["Clean Harbour"]),
        ("the plan „Clean Harbour“ was read", ["Clean Harbour"]),
        ("the plan „Clean Harbour” was read", ["Clean Harbour"]),
        ("the plan ‘Clean Harbour’ was read", ["Clean Harbour"]),
        ("the plan 'Clean Harbour' was read", ["Clean Harbour"]),
        ("the plan ‹Clean Harbour› was read", ["Clean Harbour"]),
        ("the plan 「Clean Harbour」 was read", ["Clean Harbour"]),
        ("the plan 『Clean Harbour』 was read", ["Clean Harbour"]),
        ("the plan ''Clean Harbour'' was read", ["Clean Harbour"]),
        ("the plan ``Clean Harbour'' was read", ["Clean Harbour"]),
        ("the plan ‘‘Clean Harbour’’ was read", ["Clean Harbour"]),
        ("the plan `Clean Harbour' was read", ["Clean Harbour"]),
        ("the plan ‚Clean Harbour‘ was read", ["Clean Harbour"]),
        ("the plan ＂Clean Harbour＂ was read", ["Clean Harbour"]),
        # marks turned round, and closed by another
        ("”Kelp” and ”Reef”, too", ["Kelp", "Reef"]),
        ("»Kelp« and »Reef«, too", ["Kelp", "Reef"]),
        ("»Kelp» and «Reef»", ["Kelp", "Reef"]),
        ("“Kelp“, “Reef“", ["Kelp", "Reef"]),
        ('“Kelp", "Reef”', ["Kelp", "Reef"]),
        ("„Kelp\" and ''Reef”", ["Kelp", "Reef"]),
        ("“Kelp“, ”Reef”", ["Kelp", "Reef"]),
        ("«Kelp”, «Reef»", ["Kelp", "Reef"]),
        ("“Kelp», “Reef”", ["Kelp", "Reef"]),
        ("‘Kelp', 'Reef’", ["Kelp", "Reef"]),
        ("«Kelp“, «Reef»", ["Kelp", "Reef"]),
        # spaces that are missing or too many
        ("rulings on“Kelp”and“Reef”.", ["Kelp", "Reef"]),
        ("“ Kelp ”, “ Reef ”", [" Kelp ", " Reef "]),
        ('" Kelp ", " Reef "', [" Kelp ", " Reef "]),
        ('he replied:" Kelp grows ". So', [" Kelp grows "]),
        ("“Kelp”,“Reef”;“Tide”", ["Kelp", "Reef", "Tide"]),
        ('"Kelp","Reef";"Tide"', ["Kelp", "Reef", "Tide"]),
        ('"Kelp" ,"Reef" ; "Tide"', ["Kelp", "Reef", "Tide"]),
        ('the "Kelp".Then the "Reef" rose', ["Kelp", "Reef"]),
        ('the drill "Kelp "was held there', ["Kelp "]),
        ("(“Kelp”)–“Reef”/“Tide”", ["Kelp", "Reef", "Tide"]),
        ('("Kelp")-"Reef"/"Tide"', ["Kelp", "Reef", "Tide"]),
        ("the drill‘Kelp Reef’ ended", ["Kelp Reef"]),
        # nested, of another kind and of the same
        ("“A ‘small’ reef”", ["A ‘small’ reef", ".small"]),
        ("‘A “small” reef’", ["A “small” reef", ".small"]),
        ("“A “small” reef”", ["A “small” reef", ".small"]),
        ("«A «small» reef»", ["A «small» reef", ".small"]),
        ('"A "small" reef"', ['A "small" reef', ".small"]),
        ("“A «small ‘old’» reef”", ["A «small ‘old’» reef", ".small ‘old’", "..old"]),
        ("“A “small “old”” reef”", ["A “small “old”” reef", ".small “old”", "..old"]),
        ("““Small” reef”", ["“Small” reef", ".Small"]),
        ("“Reef “small””, “Tide”", ["Reef “small”", ".small", "Tide"]),
        ("„A «small» reef“, „Tide“", ["A «small» reef", ".small", "Tide"]),
        ("''A 'small' reef''", ["A 'small' reef", ".small"]),
        ("'A ''small'' reef'", ["A ''small'' reef", ".small"]),
        ("‘‘Small’ reef’ grew", ["‘Small’ reef", ".Small"]),
        ("'The 'small'' reef", ["The 'small'", ".small"]),
        # apostrophes
        ("the miners’ rights and the crews' pay", []),
        ("don’t, won't, o‘g‘li, Dato’ Amin, 80's, rock 'n' roll", []),
        ("in the '90s and ’70s", []),
        ("the ‘Miners’ Rights’ paper", ["Miners’ Rights"]),
        ("the 'Crews' Pay and Rest' paper", ["Crews' Pay and Rest"]),
        ("‘The child's voice’ and ‘Tides’", ["The child's voice", "Tides"]),
        ("‘Tides’ and ‘Reefs’ and the crews’ pay", ["Tides", "Reefs"]),
        ("“The crews’ pay”", ["The crews’ pay"]),
        ("“Pay of the crews’” rose", ["Pay of the crews’"]),
        ("Ma‘ruf and Qo'qon, ‘Abd al-Hamid", []),
        ("the Board`s paper “Tides”", ["Tides"]),
        # lone marks and empty pairs
        ("the paper “” and the paper “Tides”", ["", "Tides"]),
        ('the paper "" and the paper "Tides"', ["", "Tides"]),
        ("Tides” was read, “Reefs” was not", ["Reefs"]),
        ('a 12" pipe and a 5" gun', []),
        ("5'10 tall, 6' wide", []),
        ("« »", [" "]),
        ("”", []),
        ("“", []),
        ("'", []),
        ("", []),
        # never closed: one title is lost, not the rest
        ("“Kelp, “Reef”, “Tide”", ["Kelp", "Reef", "Tide"]),
        ("“Kelp; “Reef”; “Tide”", ["Kelp", "Reef", "Tide"]),
        ("“Kelp, “Reef, “Tide”", ["Kelp", "Reef", "Tide"]),
        ("“Kelp and “Reef”", ["Kelp", "Reef"]),
        ('"Kelp farms, "Reef"', ["Kelp farms", "Reef"]),
        ("“Kelp, as well as the plan “Reef”", ["Kelp", "Reef"]),
        ("“Kelp farms; the paper “Reef”", ["Kelp farms", "Reef"]),
        ("“Kelp” and “Reef.", ["Kelp", "Reef"]),
        ("“Kelp farms was adopted and “Reef” too", ["Kelp farms", "Reef"]),
        ("“Kelp farms. Then he left “Reef” there", ["Kelp farms", "Reef"]),
        ("„Kelp farms has been read by all", ["Kelp farms"]),
        ("«Kelp farms will be signed soon", ["Kelp farms"]),
        ("“Kelp farms (part 2), which was read", ["Kelp farms (part 2)"]),
        ("“Kelp “small”, “Reef”", ["Kelp “small”", ".small", "Reef"]),
        ("«Kelp of “small farms», «Reef»", ["Kelp of “small farms", ".small farms", "Reef"]),
        ("“Kelp\n\nThe “Reef” came", ["Kelp", "Reef"]),
        ("- “Kelp\n- “Reef”\n- “Tide”", ["Kelp", "Reef", "Tide"]),
        ("1) “Kelp;\n2) “Reef;", ["Kelp", "Reef"]),
        ("‘Kelp, ‘Reef’, ‘Tide’", ["Reef", "Tide"]),
        # over paragraphs
        ("“We sail.\n\nWe rest at dusk”, he said.", ["We sail.\n\nWe rest at dusk"]),
        (
            "“We sail. We row.\n\n“We rest. We eat.\n\n“We sing.” So it was.",
            ["We sail. We row", "We rest. We eat", "We sing."],
        ),
        ("“We sail.\n\nIt rained.\n\n“Kelp” grows", ["We sail", "Kelp"]),
        (
            "the plan “Joint use of the northern and southern\nharbours” was read",
            ["Joint use of the northern and southern\nharbours"],
        ),
    ],
)  # fmt: skip
def test_finds(text: str, tree: list[str]) -> None:
    assert tree_of(text) == tree


def test_open_quotes_are_known_as_such() -> None:
    assert [quote.closed for quote in quotes.read("“Kelp, “Reef”")] == [False, True]


MARKS = st.sampled_from(list("“”\"„«»‘’'‹›「」`.,;: \n-aBs1") + ["''", "``", "\n\n", "was ", ", "])


@given(st.lists(MARKS, max_size=60).map("".join) | st.text())
def test_any_text_gives_a_tree(text: str) -> None:
    around: list[quotes.Quote] = []
    last = -1
    for quote in quotes.read(text):
        assert last < quote.start < quote.inner_start <= quote.inner_end <= quote.end <= len(text)
        last = quote.start
        while around and around[-1].end <= quote.start:
            around.pop()
        assert quote.depth == len(around)
        assert not around or quote.end <= around[-1].inner_end
        around.append(quote)


Tree = str | tuple[str, list["Tree"]]
TREES: st.SearchStrategy[Tree] = st.recursive(
    st.sampled_from(WORDS),
    lambda inner: st.tuples(st.sampled_from(PAIRS), st.lists(inner, min_size=1, max_size=4)),
    max_leaves=12,
)


def written(tree: Tree, start: int, spans: list[tuple[int, int]]) -> str:
    """Return `tree` as text that begins at `start`, and add the spans of its quotations."""
    if isinstance(tree, str):
        return tree
    pair, parts = tree
    at, text = len(spans), pair[0]
    spans.append((start, start))
    for number, part in enumerate(parts):
        text += " " if number else ""
        text += written(part, start + len(text), spans)
    spans[at] = (start, start + len(text) + 1)
    return text + pair[1]


@given(st.lists(TREES, min_size=1, max_size=5))
def test_balanced_marks_come_back(trees: list[Tree]) -> None:
    spans: list[tuple[int, int]] = []
    text = ""
    for tree in trees:
        text += "; " if text else ""
        text += written(tree, len(text), spans)
    found = quotes.read(text)
    assert [(quote.start, quote.end) for quote in found] == spans
    assert all(quote.closed for quote in found)
