"""Lexicons: how forms match, what a user's folder changes, what is refused."""

from importlib.resources import files

import pytest

from extract import lexicon, words
from extract.errors import LexiconError
from extract.forms import Entry, Lexicon


def found(lexicon_, text):
    return [text[match.start : match.end] for match in lexicon_.find(text, words.split(text))]


@pytest.mark.parametrize(
    ("form", "case", "text", "expected"),
    [
        pytest.param("Lt. Gen.", "any", "by Lt. Gen. Ode", ["Lt. Gen."], id="as written"),
        pytest.param("Lt. Gen.", "any", "by Lt Gen Ode", ["Lt Gen"], id="no dots"),
        pytest.param("Lt. Gen.", "any", "by LT.-GEN. Ode", ["LT.-GEN."], id="hyphen, capitals"),
        pytest.param("Lt. Gen.", "any", "by Lt.Gen. Ode", ["Lt.Gen."], id="no space"),
        pytest.param(
            "Colonel General", "any", "a colonel\ngeneral", ["colonel\ngeneral"], id="wrap"
        ),
        pytest.param(
            "Colonel General", "any", "a colonel\n\nGeneral", [], id="not over a paragraph"
        ),
        pytest.param(
            "Colonel General", "any", "the colonel. General", [], id="not over a sentence"
        ),
        pytest.param("City Mayor", "any", "the city. Mayor Ode", [], id="not after a short word"),
        pytest.param("St Ode", "any", "in St. Ode", ["St. Ode"], id="dot after consonants"),
        pytest.param("Capt Ode", "any", "by Capt.Ode", ["Capt.Ode"], id="dot without a space"),
        pytest.param("Major", "capital", "a major step, Major Ode", ["Major"], id="capital"),
        pytest.param("Head of State", "capital", "Head of State", ["Head of State"], id="short of"),
        pytest.param("UN", "exact", "un, UN and Un", ["UN"], id="exact"),
        pytest.param("Türkiye", "any", "Turkiye", ["Turkiye"], id="accents"),
        pytest.param("O’Hare", "any", "O'Hare", ["O'Hare"], id="apostrophes"),
    ],
)
def test_forms_match(form, case, text, expected):
    assert found(Lexicon([Entry("x", (form,), case)]), text) == expected


def test_the_longest_form_wins():
    lexicon_ = Lexicon([Entry("general", ("General",)), Entry("assembly", ("General Assembly",))])
    assert found(lexicon_, "the General Assembly and a General") == ["General Assembly", "General"]


@pytest.mark.parametrize("path", sorted(files("extract.lexicons").iterdir(), key=str), ids=str)
def test_the_package_s_lexicons_are_sound(path):
    if path.name.endswith(".toml"):
        entries = [entry for entry, _ in lexicon.read(path)]
        assert entries
        for entry in entries:
            assert len(entry.forms) == len(set(entry.forms)), f"{entry.name}: a form twice"


@pytest.mark.parametrize("name", ["ranks", "bodies"])
def test_no_form_of_an_entry_is_lost_to_another(name):
    """Of two entries with one form the later is found, unless they tell it apart by its letters."""
    seen: dict[tuple[str, ...], list[tuple[str, Entry]]] = {}
    for entry in lexicon.load(name).entries.values():
        for form in entry.forms:
            keys = tuple(word.key for word in words.split(form) if word.key not in ("-", "."))
            for other, owner in seen.get(keys, ()):
                exact = entry.case == owner.case == "exact" and form != other
                assert owner is entry or exact, f"{form!r} is a form of {entry.name}, {owner.name}"
            seen.setdefault(keys, []).append((form, entry))


def test_a_user_s_file_adds_changes_and_switches_off(tmp_path):
    (tmp_path / "honorifics.toml").write_text(
        '[[entry]]\nname = "effendi"\nforms = ["Effendi"]\n', encoding="utf-8"
    )
    plain, own = lexicon.load("honorifics"), lexicon.load("honorifics", tmp_path)
    assert found(own, "Effendi") == ["Effendi"]
    assert found(plain, "Effendi") == []
    known = next(iter(plain.entries))
    (tmp_path / "two").mkdir()
    (tmp_path / "two" / "honorifics.toml").write_text(
        f'[[entry]]\nname = "{known}"\noff = true\n', encoding="utf-8"
    )
    assert known not in lexicon.load("honorifics", tmp_path / "two").entries


def test_an_entry_takes_the_values_of_the_one_that_it_is_like(tmp_path):
    (tmp_path / "ranks.toml").write_text(
        '[[entry]]\nname = "gunner"\nlike = "private"\ntrust = "sure"\nforms = ["Gunner"]\n'
        '[[entry]]\nname = "loader"\nlike = "gunner"\nforms = ["Loader"]\n',
        encoding="utf-8",
    )
    loader = lexicon.load("ranks", tmp_path).entries["loader"]
    assert (loader.values["part"], loader.values["trust"]) == ("grade", "sure")
    assert found(Lexicon([loader]), "Loader") == ["Loader"]


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        pytest.param("[[entry]]\nname='x'\nforms=['a']\nlike='y'", "no 'y' above it", id="like"),
        pytest.param("[[entry]]\nforms = ['a']", "entry 1 ('no name'): `name`", id="no name"),
        pytest.param("[[entry]]\nname = 'x'", "entry 1 ('x'): `forms` is missing", id="no forms"),
        pytest.param("[[entry]]\nname = 'x'\nforms = ['']", "`forms` must be", id="empty form"),
        pytest.param("[[entry]]\nname = 'x'\nforms = 'a'", "`forms` must be", id="not a list"),
        pytest.param("[[entry]]\nname='x'\nforms=['a']\ncase='B'", "`case` must", id="case"),
        pytest.param("[[entry]]\nname = 'x'\noff = true", "names no entry", id="off of nothing"),
        pytest.param("[[entry]]\nname='x'\nforms=['a']\n" * 2, "stands twice", id="twice"),
        pytest.param("[[entry", "not a readable TOML file", id="not TOML"),
    ],
)
def test_a_bad_entry_is_named(tmp_path, content, problem):
    path = tmp_path / "ranks.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(LexiconError) as error:
        lexicon.load("ranks", tmp_path)
    assert str(path) in str(error.value)
    assert problem in str(error.value)
    assert "\n" not in str(error.value)


def test_a_file_of_an_unknown_name_is_refused(tmp_path):
    (tmp_path / "rank.toml").write_text("", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"rank\.toml: there is no such lexicon"):
        lexicon.check(tmp_path)


def test_a_missing_folder_is_refused(tmp_path):
    with pytest.raises(LexiconError, match="no such folder"):
        lexicon.check(tmp_path / "nowhere")
