import json
import random
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import extract
from extract import evaluate, tables
from extract.errors import InputError, SettingsError
from extract.evaluate import Evaluation, gold, report
from extract.evaluate.annotations import Annotation, by_type
from extract.evaluate.matching import compare
from extract.evaluate.misses import Miss, misses
from extract.evaluate.scores import score
from extract.mentions import MENTION_TYPES
from extract.writers.json_lines import as_line, as_object
from tests.conftest import ByHand
from tests.test_batch import Log
from tests.test_writers import read_csv

ROOT = Path(__file__).parents[1]


def said(folder: Path, body: str) -> tuple[Annotation, ...]:
    """Return the annotations of a release with `body`, which may stand for what was found, too."""
    folder.mkdir(exist_ok=True)
    (folder / "a.xml").write_text(f"<release>{body}</release>", encoding="utf-8")
    (release,) = gold.read(folder)
    return release.annotations


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder of two annotated releases."""
    (tmp_path / "gold").mkdir()
    one = (
        '<release published="2019-06-06" source="Guard"><person id="x">Ana Petrova</person> spoke.'
    )
    (tmp_path / "gold" / "one.xml").write_text(one + "</release>")
    (tmp_path / "gold" / "two.xml").write_text(
        '<release>Ana Petrova &amp; <person id="x">Tom Ek</person></release>'
    )
    return tmp_path


def test_gold_is_read(tmp_path: Path) -> None:
    (tmp_path / "2019-06-07.xml").write_text(
        '<release id="q" published="" source="Ice Service"><!-- no text -->\n'
        '<p>R&amp;D: "<item ref="t" list="n">Ice in <place country="">Åbo</place></item>"</p>\n'
        "</release>",
        encoding="utf-8",
    )
    (release,) = gold.read(tmp_path)
    assert release.release == extract.Release(
        "2019-06-07.txt",
        '\nR&D: "Ice in Åbo"\n',
        published="2019-06-07",
        source="Ice Service",
        published_from="filename",
    )
    place, item, paragraph = release.annotations
    assert (place.type, place.start, place.end, place.text) == ("place", 14, 17, "Åbo")
    assert (item.text, item.thing, item.kind, item.status, item.list) == (
        "Ice in Åbo", "t", "other", "none", "n",
    )  # fmt: skip
    assert (paragraph.type, paragraph.text) == ("segment:paragraph", 'R&D: "Ice in Åbo"')


def test_what_the_gold_knows_of_a_release_is_metadata(folder: Path) -> None:
    one, two = gold.read(folder / "gold")
    assert (one.release.published, one.release.published_from) == ("2019-06-06", "metadata")
    assert (two.release.published, two.release.published_from) == (None, None)


def test_the_example_of_the_docs_is_sound(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "evaluate.md").read_text(encoding="utf-8")
    example = re.search(r"```xml\n(.*?)\n```", page, re.DOTALL)
    assert example
    (tmp_path / "a.xml").write_text(example[1], encoding="utf-8")
    (release,) = gold.read(tmp_path)
    missing = {type_ for type_, each in by_type(release.annotations).items() if not each}
    assert missing == {"segment:boilerplate", "segment:subhead"}
    for tag in gold.TAGS:
        assert f"`{tag}`" in page


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param("<release>", "not a sound XML file: no element found", id="cut off"),
        pytest.param("Ana Petrova", "not a sound XML file: syntax error", id="no XML"),
        pytest.param("<release>R&D</release>", "not a sound XML file: not well-formed", id="&"),
        pytest.param('<?xml version="1.0" encoding="none"?><release/>', "XML file", id="encoding"),
        pytest.param("<news/>", "the outermost element is <news>; it must be <release>", id="root"),
        pytest.param(
            "<release>At <body>Vik</body></release>", "there is no tag <body>; there are", id="tag"
        ),
        pytest.param(
            "<release>At <person>Vik</person></release>",
            "a <person> has no id (after 3 characters of text)",
            id="id",
        ),
        pytest.param('<release published="June"/>', "published is 'June'; write a day", id="date"),
    ],
)
def test_refuses_gold(tmp_path: Path, content: str, message: str) -> None:
    (tmp_path / "a.xml").write_text(content, encoding="utf-8")
    with pytest.raises((InputError, SettingsError)) as caught:
        gold.read(tmp_path)
    assert str(caught.value).startswith(f"{tmp_path / 'a.xml'}: ")
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


def test_refuses_a_folder_without_gold(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none"):
        with pytest.raises(InputError, match=r"there is no folder with .xml files there"):
            gold.read(path)


def test_gold_may_be_nested_deeply(tmp_path: Path) -> None:
    body = "<org>" * 20_000 + "x" + "</org>" * 20_000
    assert len(by_type(said(tmp_path, body))["organisation"]) == 1


PERSON = '<person id="p">Vik</person> and <person id="p">Vik Ek</person>'
RANK = '<rank of="p">Capt</rank> <person id="p">Vik</person> and <person id="q">Ek</person>'
LIST = '<item ref="a" list="n">Ice</item> <item ref="b" list="n">Sea</item>'


@pytest.mark.parametrize(
    ("type_", "metric", "wanted", "got", "counts", "f1"),
    [
        pytest.param("place", "strict", "<place>Vik</place> <place>Ek</place>",
                     "<place>Vik</place> Ek", (2, 1, 1), 2 / 3, id="strict"),
        pytest.param("place", "strict", "<place>Vik</place> Ek", "<place>Vik Ek</place>",
                     (1, 1, 0), 0, id="strict: bounds"),
        pytest.param("place", "overlap", "<place>Vik</place> Ek", "<place>Vik Ek</place>",
                     (1, 1, 1), 1, id="overlap"),
        pytest.param("place", "overlap", "<place>Vik</place> <place>Ek</place>",
                     "<place>Vik Ek</place>", (2, 1, 1), 2 / 3, id="overlap: one to one"),
        pytest.param("place", "overlap", "Vik", "Vik", (0, 0, 0), None, id="nothing"),
        pytest.param("place", "country", '<place country="SE">Vik</place> <place>Ek</place>',
                     '<place country="NO">Vik</place> <place country="SE">Ek</place>',
                     (1, 1, 0), 0, id="country"),
        pytest.param("date", "value", '<date value="../2015">Vik</date>',
                     '<date value="/2015">Vik</date>', (1, 1, 1), 1, id="value"),
        pytest.param("rank", "link", RANK, RANK.replace('of="p"', 'of="q"'), (1, 1, 0), 0,
                     id="link: another"),
        pytest.param("rank", "link", RANK, RANK.replace('"p"', '"x"'), (1, 1, 1), 1,
                     id="link: ids are local"),
        pytest.param("rank", "link", RANK.replace('of="p"', 'of=""'), RANK, (1, 1, 0), 0,
                     id="link: nobody"),
        pytest.param("agenda_item", "kind", LIST, LIST, (2, 2, 2), 1, id="kind"),
        pytest.param("agenda_item", "list", LIST, LIST.replace("n", "x"), (1, 1, 1), 1, id="list"),
        pytest.param("agenda_item", "list", LIST, LIST.replace('"b" list="n"', '"b" list="x"'),
                     (1, 0, 0), 0, id="list: apart"),
        pytest.param("person", "b3", PERSON, PERSON, (2, 2, 2), 1, id="b3"),
        pytest.param("person", "b3", PERSON, PERSON.replace('"p">Vik Ek', '"q">Vik Ek'),
                     (2, 2, 2), 2 / 3, id="b3: apart"),
        pytest.param("person", "b3", PERSON, '<person id="p">Vik</person> and Vik Ek',
                     (2, 1, 1), 2 / 3, id="b3: times overlap"),
        pytest.param("segment:paragraph", "strict", "<p>Vik</p>", "<subhead>Vik</subhead>",
                     (1, 0, 0), 0, id="segments"),
    ],
)  # fmt: skip
def test_scores(
    tmp_path: Path,
    type_: str,
    metric: str,
    wanted: str,
    got: str,
    counts: tuple[int, int, int],
    f1: float | None,
) -> None:
    compared = compare("a", said(tmp_path / "gold", wanted), said(tmp_path / "found", got))
    (result,) = [s for s in score([compared]) if (s.type, s.metric) == (type_, metric)]
    assert (result.gold, result.found, result.right) == counts
    assert result.f1 == (None if f1 is None else pytest.approx(f1))


@pytest.mark.parametrize(
    ("type_", "wanted", "got", "expected"),
    [
        pytest.param("place", "<place>Vik</place>", "Vik",
                     Miss("a", "place", "missed", 0, 3, "Vik"), id="missed"),
        pytest.param("place", "Vik", "<place>Vik</place>",
                     Miss("a", "place", "spurious", None, None, None, 0, 3, "Vik"), id="spurious"),
        pytest.param("place", "Vik <place>Ek</place>", "<place>Vik Ek</place>",
                     Miss("a", "place", "bounds", 4, 6, "Ek", 0, 6, "Vik Ek"), id="bounds"),
        pytest.param("place", '<place country="SE">Vik</place>', "<place>Vik</place>",
                     Miss("a", "place", "country", 0, 3, "Vik", 0, 3, "Vik", "SE"), id="country"),
        pytest.param("rank", RANK, RANK.replace('of="p"', 'of="q"'),
                     Miss("a", "rank", "holder", 0, 4, "Capt", 0, 4, "Capt", "Vik", "Ek"),
                     id="holder"),
        pytest.param("rank", RANK, RANK.replace('of="p"', 'of=""'),
                     Miss("a", "rank", "holder", 0, 4, "Capt", 0, 4, "Capt", "Vik", "nobody"),
                     id="no holder"),
    ],
)  # fmt: skip
def test_misses(tmp_path: Path, type_: str, wanted: str, got: str, expected: Miss) -> None:
    compared = compare("a", said(tmp_path / "gold", wanted), said(tmp_path / "found", got))
    assert list(misses(compared, type_)) == [expected]


def test_what_the_gold_leaves_open_is_no_miss(tmp_path: Path) -> None:
    wanted, got = "<place>Vik</place>", '<place country="SE">Vik</place>'
    compared = compare("a", said(tmp_path / "gold", wanted), said(tmp_path / "found", got))
    assert not list(misses(compared, "place"))


def of_type(evaluation: Evaluation, type_: str) -> list[tuple[str, str, str | None]]:
    return [
        (miss.file, miss.miss, miss.gold_text or miss.found_text)
        for miss in evaluation.misses
        if miss.type == type_
    ]


PEOPLE = [("two", "spurious", "Ana Petrova"), ("two", "missed", "Tom Ek")]


def test_the_texts_of_the_gold_are_extracted(folder: Path) -> None:
    log = Log()
    evaluation = evaluate.by_extracting(folder / "gold", ByHand("rules"), log)
    assert (evaluation.model, evaluation.releases) == ("rules", 2)
    assert of_type(evaluation, "person") == PEOPLE
    assert (log.total, log.done) == (2, 2)


def documents(folder: Path) -> Path:
    """Write what the stand-in finds in the annotated texts as a run does."""
    (folder / "out").mkdir()
    path = folder / "out" / "documents.jsonl"
    lines = (as_line(tables.of(ByHand()(each.release))) for each in gold.read(folder / "gold"))
    path.write_bytes(b"".join(lines))
    return path


def test_a_run_made_before_is_scored(folder: Path) -> None:
    path = documents(folder)
    for given in (path, path.parent):
        evaluation = evaluate.of_documents(folder / "gold", given, Log())
        assert evaluation.model is None
        assert of_type(evaluation, "person") == PEOPLE


def test_a_release_that_was_not_run_is_missed(folder: Path) -> None:
    path = documents(folder)
    path.write_bytes(path.read_bytes().splitlines(keepends=True)[0])
    log = Log()
    evaluation = evaluate.of_documents(folder / "gold", path, log)
    assert of_type(evaluation, "person") == [("two", "missed", "Tom Ek")]
    assert log.lines == ["warning: two: no document bears this name: all missed"]


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        pytest.param("{", "", "line 1: not sound JSON", id="JSON"),
        pytest.param('"mentions"', '"spans"', "line 1: not a document as `extract run`", id="keys"),
        pytest.param("{", "[] {", "line 1: not sound JSON", id="two values"),
        pytest.param('"doc_id": "two.txt"', '"doc_id": "b/one.md"', "the name one", id="names"),
        pytest.param("spoke", "spike", "one.txt: its text is not that of the", id="text"),
        pytest.param('"end": 11', '"end": 12', "line 1: 0 to 12 in the text is not", id="offsets"),
    ],
)
def test_refuses_documents(folder: Path, before: str, after: str, message: str) -> None:
    path = documents(folder)
    path.write_text(path.read_text().replace(before, after))
    with pytest.raises(InputError) as caught:
        evaluate.of_documents(folder / "gold", path, Log())
    assert message in str(caught.value)


def test_refuses_documents_that_are_not_there(folder: Path) -> None:
    with pytest.raises(InputError, match=r"documents\.jsonl: No such file"):
        evaluate.of_documents(folder / "gold", folder, Log())


def test_the_report_is_a_table(folder: Path) -> None:
    evaluation = evaluate.by_extracting(folder / "gold", ByHand("rules"), Log())
    lines = list(report.lines(evaluation, ["person"]))
    assert lines[0] == "2 annotated releases, by model rules"
    (row,) = [line.split() for line in lines if line.startswith("person ")]
    assert row == ["person", "2", "2", *["0.500"] * 6, "b3", "0.500"]
    assert lines[-3:] == [
        "\nperson: 2 missed or wrong",
        '  spurious two 0-11 "Ana Petrova"',
        '  missed   two 14-20 "Tom Ek"',
    ]


def test_files_are_written(folder: Path) -> None:
    evaluation = evaluate.by_extracting(folder / "gold", ByHand("rules"), Log())
    paths = {name: folder / name for name in ("csv_file", "misses_file", "json_file")}
    report.write_all(evaluation, "utf-8-sig", **paths)
    scores = read_csv(paths["csv_file"])
    assert scores[0] == {
        "type": "person", "metric": "strict", "gold": "2", "found": "2", "right": "1",
        "precision": "0.5", "recall": "0.5", "f1": "0.5",
    }  # fmt: skip
    assert {row["miss"] for row in read_csv(paths["misses_file"])} == {"missed", "spurious"}
    written = json.loads(paths["json_file"].read_text(encoding="utf-8"))
    assert (written["version"], written["model"]) == (extract.__version__, "rules")
    assert len(written["scores"]) == len(scores)
    assert len(written["misses"]) == len(evaluation.misses)


def test_a_file_that_cannot_be_written_is_one_line(folder: Path) -> None:
    evaluation = evaluate.by_extracting(folder / "gold", ByHand(), Log())
    with pytest.raises(SettingsError, match="cannot be written: No such file"):
        report.write_all(evaluation, "utf-8", csv_file=folder / "none" / "a.csv")


@pytest.fixture(scope="module")
def lines(shared: Path) -> list[dict[str, Any]]:
    """Return what the pipeline finds in the annotated releases, as a run writes it."""
    extractor = extract.load()
    return [as_object(tables.of(extractor(each.release))) for each in gold.read(shared / "gold")]


def spoil(document: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    """Return a document with faults of every kind."""
    spoilt: dict[str, Any] = json.loads(json.dumps(document))
    for table, column, value in (
        ("dates", "edtf", "2001"),
        ("places", "country", "IS"),
        ("ranks", "person_id", None),
    ):
        for row in some(spoilt[table], 0.2, chance):
            row[column] = value
    for rows in (spoilt["mentions"], spoilt["segments"]):
        rows[:] = some(rows, 0.9, chance)
    spoil_mentions(spoilt, chance)
    return spoilt


def some(rows: list[dict[str, Any]], share: float, chance: random.Random) -> list[dict[str, Any]]:
    return [row for row in rows if chance.random() < share]


def spoil_mentions(document: dict[str, Any], chance: random.Random) -> None:
    people = [row["person_id"] for row in document["people"]]
    for mention in some(document["mentions"], 0.2, chance):
        if mention["type"] in ("person", "honorific"):
            mention["entity_id"] = chance.choice(people)
        if mention["type"] == "agenda_item":
            mention |= {"list": "list9", "kind": "event", "status": "rejected"}
    for mention in some(document["mentions"], 0.3, chance):
        mention["start"] = max(0, mention["start"] - chance.randrange(12))
        mention["text"] = document["text"][mention["start"] : mention["end"]]


@pytest.mark.parametrize("spoilt", [False, True], ids=["as found", "spoilt"])
def test_agrees_with_the_common_scorer(
    shared: Path, tmp_path: Path, lines: list[dict[str, Any]], spoilt: bool
) -> None:
    chance = random.Random(5)
    path = tmp_path / "documents.jsonl"
    rows = [spoil(line, chance) if spoilt else line for line in lines]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    where: list[str | Path] = ["--gold", shared / "gold", "--pred", path]
    done = subprocess.run(
        [sys.executable, shared / "score.py", "--json", *where],
        capture_output=True,
        check=True,
        text=True,
    )
    ours: dict[str, dict[str, float | None]] = {}
    for each in evaluate.of_documents(shared / "gold", path, Log()).scores:
        row = ours.setdefault(each.type, {})
        row[each.metric] = each.f1
        if each.metric == "strict":
            row |= {"gold": each.gold, "pred": each.found}
    theirs = json.loads(done.stdout)
    assert not spoilt or all(theirs[type_]["strict"] < 0.95 for type_ in MENTION_TYPES)
    assert ours.keys() == theirs.keys()
    for type_, row in theirs.items():
        assert ours[type_] == pytest.approx(row, abs=1e-9), type_
