"""Which names of bodies stand in one group."""

import re

import pytest

from extract import lexicon
from extract.link import organisations
from extract.mentions import OrganisationMention


def read(marked):
    """Return the text of a row without its brackets, and the bodies that stood in them."""
    text, bodies = "", []
    for part in re.split(r"(\[[^\]]*\])", marked):
        name = part.strip("[]") if part.startswith("[") else None
        if name:
            bodies.append(OrganisationMention(len(text), len(text) + len(name), name))
        text += name or part
    return text, bodies


def groups_of(marked):
    text, bodies = read(marked)
    known, countries = lexicon.load("organisations"), lexicon.load("countries")
    return organisations.group(text, bodies, known, countries)


@pytest.mark.parametrize(
    "marked",
    [
        "[Ministry of Justice] and the [Ministry of Justice]",
        "[Ministry of Justice of Georgia] … [Justice Ministry of Georgia]",
        "[Lake Guard Service] ([LGS])",
        "[Lake Guard Service] met; [LGS] left",
        "[Federal Office for Water Safety] ([BWS]) … [BWS]",
        "[MIA of Russia] … [Ministry of Internal Affairs of the Russian Federation]",
        "[CIS] … [Commonwealth of Independent States]",
        "[Bank of the Republic of Moldova] … [Bank of Moldova]",
        "[State Lake Service of the Republic of Kenya] … [State Lake Service]",
        "[Republic of Kenya State Lake Service] … [State Lake Service of the Republic of Kenya]",
        "[CIS Lake Committee] … [Lake Committee of the Commonwealth of Independent States]",
        "[EU Council] … [Council of the European Union]",
        "[BONA] – [Borland News Agency] … [BONA]",
        "[Lake and Forest Office] – [LAFO] … [LAFO]",
    ],
)
def test_groups(marked):
    assert len(groups_of(marked)) == 1


@pytest.mark.parametrize(
    "marked",
    [
        "[Aeroflot] … [Air Canada], of one entry",
        "[Ministry of Justice] and [Ministry of Health]",
        "[Ministry of Justice of Georgia] and [Ministry of Justice of Latvia]",
        "[EU] and [UN]",
        "[Lake Guard Service], [LGX]",
        "[Bank of Moldova] and [Bank of Moldova Training Centre]",
        "[Lake Service] ([LS]) and [Land Service]",
        "[CIS] and [CIS Executive Committee]",
        "[African Union] and [African Union Commission]",
        "[Port Police] (Riga) [PP Club]",
        "[Council of Europe] and [European Council]",
        "[NATO] – [Borland News Agency]",
    ],
)
def test_keeps_apart(marked):
    assert len(groups_of(marked)) > 1


def test_short_name_of_two_countries_stands_alone():
    marked = "[Lake Service of Kenya], [Lake Service of Peru] and [Lake Service]"
    assert groups_of(marked) == [[0], [1], [2]]


def test_describes_by_the_fullest_name():
    bodies = [
        OrganisationMention(0, 3, "LGS"),
        OrganisationMention(9, 27, "Lake Guard Service"),
        OrganisationMention(30, 57, "Lake Guard Service of Kenya", "KE"),
    ]
    body = organisations.describe(bodies)
    assert (body.name, body.acronym, body.country) == ("Lake Guard Service of Kenya", "LGS", "KE")
