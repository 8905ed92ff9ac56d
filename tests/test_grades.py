"""Ranks under their usual names, and where they stand."""

import re
import tomllib
from importlib.resources import files

import pytest

from extract import lexicon, words
from extract.link import grades
from extract.mentions import RankMention, Release
from extract.pages import Page
from extract.records import Person

RANKS = lexicon.load("ranks").entries
GRADES = lexicon.load("grades").entries


def person(country: str | None, position: str = "") -> Person:
    return Person("p1", "Ivo Kos", None, "Ivo", "Kos", None, position, None, country, 1, 0, 1)


def named(
    marked: str, country: str | None = None, position: str = "", source: str = ""
) -> list[grades.Named]:
    """Return the names and grades of the ranks marked with [ ], all held by one person."""
    text = marked.replace("[", "").replace("]", "")
    spans = [
        (m.start() - 2 * at, m.end() - 2 * at - 2) for at, m in enumerate(MARK.finditer(marked))
    ]
    release = Release("r", text, source=source)
    page = Page(release, tuple(words.split(text)), (), (), ())
    holder = person(country, position)
    held = {RankMention(*release.span(*span)): holder for span in spans}
    return list(grades.name_all(page, held).values())


MARK = re.compile(r"\[[^\]]*\]")


@pytest.mark.parametrize(
    ("rank", "name"),
    [
        # one name for every way of writing
        ("Maj. Gen.", "major general"),
        ("Major-General", "major general"),
        ("MAJOR GENERAL", "major general"),
        ("Gen.-maj.", "major general"),
        ("Generalmajor", "major general"),
        ("Maj Gen (Retd)", "major general"),
        ("Major General Pilot", "major general"),
        ("Army Maj. Gen.", "major general"),
        ("Lt Col", "lieutenant colonel"),
        ("Teniente Coronel", "lieutenant colonel"),
        ("Generalleutnant a.D.", "lieutenant general"),
        ("Général de brigade", "brigadier general"),
        ("Staff Brigadier", "brigadier"),
        ("Tat Aluf", "brigadier general"),
        ("Ypostratigos", "major general"),
        ("Aluf Mishne", "colonel"),
        ("Kurmay Albay", "colonel"),
        ("Komander", "commander"),
        ("Sr. Lt. Gen.", "senior lieutenant general"),
        ("RDML", "rear admiral (lower half)"),
        ("Tenente-Brigadeiro do Ar", "air chief marshal"),
        ("Penolong Pesuruhjaya Polis", "assistant commissioner of police"),
        ("Senior Advisor of Justice", "senior counsellor of justice"),
        ("Kapitän zur See", "naval captain"),
        ("Captain of the Navy", "naval captain"),
        ("Fregattenkapitän", "frigate captain"),
        ("Lt. j.g.", "lieutenant junior grade"),
        ("Sgt. 1st Class", "sergeant first class"),
        ("CW2", "chief warrant officer 2"),
        ("Chief Warrant Officer 2", "chief warrant officer 2"),
        ("Petty Officer 1st Class", "petty officer first class"),
        ("Rear Admiral (lower half)", "rear admiral (lower half)"),
        ("Captain 1st rank", "captain, 1st rank"),
        ("Captain (3rd Rank)", "captain, 3rd rank"),
        ("Flt Lt", "flight lieutenant"),
        # services
        ("Police Colonel-General", "police colonel general"),
        ("Colonel-General of Police", "police colonel general"),
        ("Major General of Militia (Ret.)", "militia major general"),
        ("Colonel of Justice", "colonel of justice"),
        ("Lieutenant Colonel of the Medical Service", "lieutenant colonel of medical service"),
        ("Major of Internal Service", "major of internal service"),
        ("Colonel of customs service", "customs service colonel"),
        ("Pol. Lt. Gen.", "police lieutenant general"),
        ("SSP", "senior superintendent of police"),
        ("Senior Superintendent of Police", "senior superintendent of police"),
        ("Det. Sgt.", "detective sergeant"),
        # classes
        (
            "III rank state migration service counselor",
            "state migration service counsellor, 3rd rank",
        ),
        ("State Counsellor of Justice, 2nd class", "state counsellor of justice, 2nd class"),
        ("State Adviser of Justice of the 2nd class", "state counsellor of justice, 2nd class"),
        ("Class I State Counselor", "state counsellor, 1st class"),
        (
            "Active State Advisor of the Russian Federation, 1st class",
            "active state counsellor, 1st class",
        ),
        ("Lawyer of the 1st class", "jurist, 1st class"),
        # diplomats
        ("Amb.", "ambassador"),
        ("Minister-Counselor", "minister-counsellor"),
        ("2nd class Counselor", "counsellor, 2nd class"),
        ("1st Secretary", "first secretary"),
        # words that no lexicon knows stand for themselves
        ("Grand  Constable of the Lakes", "grand constable of the lakes"),
    ],
)
def test_usual_name(rank: str, name: str) -> None:
    assert [found for found, _ in named(f"[{rank}] Ivo Kos")] == [name]


@pytest.mark.parametrize(
    ("rank", "country", "grade"),
    [
        # one word in several armies
        ("Major General", "RU", "OF-6"),
        ("Major General", "UZ", "OF-6"),
        ("Major General", "CA", "OF-7"),
        ("Major General", "NG", "OF-7"),
        ("Major General", "DE", "OF-7"),
        ("Major General", "EG", "OF-7"),
        ("Major General", "IR", "OF-8"),
        ("Major General", "UA", None),
        ("Major General", None, None),
        ("Lieutenant General", "AZ", "OF-7"),
        ("Lieutenant General", "PK", "OF-8"),
        ("Colonel General", "KZ", "OF-8"),
        ("Colonel General", "HU", "OF-9"),
        ("General of the Army", "TJ", "OF-9"),
        ("General of the Army", "US", "OF-10"),
        ("General", "GB", "OF-9"),
        ("General", "FR", None),
        ("General", None, None),
        ("Brigadier", "IN", "OF-6"),
        ("Brigadier", "FR", None),
        ("Brigadier General", "TR", "OF-6"),
        ("Brigadier General", "IR", "OF-7"),
        ("General de Brigada", "ES", "OF-6"),
        ("General de Brigada", "BR", "OF-7"),
        ("General de Brigada", "PE", None),
        ("Général de division", "FR", "OF-7"),
        ("Général de corps d'armée", "FR", "OF-8"),
        ("Field Marshal", "IN", "OF-10"),
        ("Senior Colonel", "CN", "OF-6"),
        ("Senior Colonel", "VN", None),
        # words that tell their table themselves
        ("Tümgeneral", None, "OF-7"),
        ("Generalleutnant", None, "OF-8"),
        ("Brigjen", None, "OF-6"),
        ("Hauptmann", None, "OF-2"),
        ("Captain 2nd rank", None, "OF-4"),
        ("Capitán de Corbeta", None, "OF-3"),
        ("Rear Admiral (lower half)", None, "OF-6"),
        # the same everywhere
        ("Colonel", None, "OF-5"),
        ("Lt Col (Retd)", None, "OF-4"),
        ("Second Lieutenant", None, "OF-1"),
        ("Air Commodore", None, "OF-6"),
        ("Group Captain", None, "OF-5"),
        ("Wing Commander", None, "OF-4"),
        ("Lt. Cmdr.", None, "OF-3"),
        ("Major", "KE", "OF-3"),
        ("Major", "FR", None),
        ("Commandant", "IE", "OF-3"),
        ("Commandant", "IN", None),
        # navies
        ("Rear Admiral", "US", "OF-7"),
        ("Rear Admiral", "RU", "OF-6"),
        ("Contre-amiral", "FR", "OF-6"),
        ("Vice Admiral", "VN", "OF-7"),
        ("Admiral", "RU", "OF-8"),
        ("Admiral", "IN", "OF-9"),
        ("Flottillenadmiral", "DE", "OF-6"),
        ("Captain", None, None),
        ("Captain", "US", None),
        ("Captain (N)", "CA", "OF-5"),
        ("Navy Captain", "NG", "OF-5"),
        ("Army Captain", "US", "OF-2"),
        ("Captain", "RU", "OF-2"),
        ("Captain", "CH", "OF-2"),
        # other ranks
        ("Staff Sergeant", "GB", "OR-7"),
        ("Staff Sergeant", "US", None),
        ("Gunnery Sergeant", "US", "OR-7"),
        ("Master Corporal", "CA", "OR-5"),
        ("Adjudant-chef", "FR", "OR-9"),
        ("Adjudant-chef", "ML", None),
        ("Oberfeldwebel", "DE", "OR-6"),
        ("Senior Sergeant", "US", None),
        ("Havildar", "IN", None),
        # no armed force
        ("Police Colonel-General", "AZ", None),
        ("Pol. Gen.", "TH", None),
        ("Chief Inspector", "GB", None),
        ("Colonel of Justice", "KZ", None),
        ("Fire Captain", "US", None),
        ("Colonel of Border Service", "UZ", "OF-5"),
        ("Gendarmerie Colonel", "FR", "OF-5"),
        ("Academician", "RU", None),
        # classes
        ("State Counsellor of Justice, 2nd class", "RU", "2nd class"),
        ("III rank state migration service counselor", "AZ", "3rd class"),
        ("Class I State Counsellor", "KG", "1st class"),
        # diplomats
        ("Ambassador Extraordinary and Plenipotentiary", None, "diplomatic-1"),
        ("Envoy Extraordinary and Plenipotentiary 2nd class", None, "diplomatic-2"),
        ("Minister Plenipotentiary", None, "diplomatic-2"),
        ("Minister-Counsellor", None, "diplomatic-3"),
        ("1st class Counsellor", None, "diplomatic-4"),
        ("First Secretary", None, "diplomatic-5"),
        ("Second Secretary", None, "diplomatic-6"),
        ("3rd Secretary", None, "diplomatic-7"),
        ("Attaché", None, "diplomatic-8"),
        ("Grand Constable of the Lakes", "GB", None),
    ],
)
def test_grade(rank: str, country: str | None, grade: str | None) -> None:
    assert [found for _, found in named(f"[{rank}] Ivo Kos", country)] == [grade]


@pytest.mark.parametrize(
    ("marked", "position", "source", "grade"),
    [
        pytest.param("U.S. Navy [Capt.] Ivo Kos", "", "", "OF-5", id="service before"),
        pytest.param("U.S. Army [Capt.] Ivo Kos", "", "", "OF-2", id="the other service"),
        pytest.param("Kenyan [Major General] Ivo Kos", "", "", "OF-7", id="people before"),
        pytest.param("the Kazakh Army [Major General] Kos", "", "", "OF-6", id="people, service"),
        pytest.param("[Captain] Ivo Kos", "Commander of the Fleet", "", "OF-5", id="office"),
        pytest.param("[Captain] Ivo Kos", "company leader, 2nd Infantry", "", "OF-2", id="arm"),
        pytest.param("[Major] Ivo Kos", "head of the Police School", "", None, id="police"),
        pytest.param(
            "[Major General] Kos", "Turkish Chief of Staff", "Armed Forces of Armenia", "OF-7",
            id="people of the office before the issuer",
        ),
        pytest.param("[Major General] Kos", "", "Army of Armenia", "OF-6", id="home"),
        pytest.param("in Kenya\n[Major General] Kos", "", "", None, id="not over a line"),
        pytest.param("visited Kenya with [Major General] Kos", "", "", None, id="not apart"),
    ],
)  # fmt: skip
def test_what_tells_the_table(marked: str, position: str, source: str, grade: str | None) -> None:
    assert [found for _, found in named(marked, None, position, source)] == [grade]


def test_a_short_form_has_no_grade_of_its_own() -> None:
    marked = "[Rear Admiral] Ivo Kos came. The [Admiral] spoke."
    assert named(marked, "GB") == [("rear admiral", "OF-7"), ("admiral", None)]


def test_grades_are_of_ranks_that_there_are() -> None:
    usual = {entry.values.get("usual", name) for name, entry in RANKS.items()}
    known = set(RANKS) | usual | {"junior lieutenant", "rear admiral (junior grade)"}
    known |= {f"captain, {number} rank" for number in ("1st", "2nd", "3rd")}
    forms = {f for e in GRADES.values() if e.values["part"] == "grade" for f in e.forms}
    assert forms <= known


def test_codes_are_codes_of_known_tables() -> None:
    code = re.compile(r"OF-(?:[1-9]|10)|OR-[1-9]|diplomatic-[1-8]|")
    tables = {name for name, entry in GRADES.items() if entry.values["part"] == "table"}
    countries = {entry.values["country"] for entry in lexicon.load("countries").entries.values()}
    for name, entry in GRADES.items():
        codes = entry.values.get("codes", {})
        assert all(code.fullmatch(value) for value in codes.values()), name
        assert set(codes) <= tables | countries, name
        assert code.fullmatch(entry.values.get("code", "")), name
    assert {c for t in tables for c in GRADES[t].forms} <= countries


def test_a_rank_has_one_grade_a_service() -> None:
    seen = set()
    for entry in GRADES.values():
        for form in entry.forms if entry.values["part"] == "grade" else ():
            for service in entry.values.get("service", ["diplomats"]):
                assert (form, service) not in seen
                seen.add((form, service))


def test_no_grade_takes_another_s_usual_name() -> None:
    text = (files("extract.lexicons") / "ranks.toml").read_text(encoding="utf-8")
    raw = {entry["name"]: entry for entry in tomllib.loads(text)["entry"]}
    for name, entry in raw.items():
        base = raw.get(entry.get("like", ""), {})
        silent = base.get("usual", "") == ""
        assert silent or "usual" in entry, f"{name}: needs a usual name of its own"
