"""Offices and ranks that a sentence says of somebody. Rows are read as in `holding`."""

import pytest

from tests import holding


@pytest.mark.parametrize(
    "marked",
    [
        # elected, appointed, named
        "{1 Tom Bell} was this morning sworn in as <p1 Mayor of Gozo>.",
        "{1 Tom Bell} of Malta was at the same sitting elected <p1 Rapporteur>.",
        "{1 Tom Bell}, a farmer from Gozo, has been named <p1 captain of the team>.",
        "The Council elected {1 Tom Bell} <p1 Speaker>.",
        "The Council elected <h1 Mr.> {1 Tom Bell} (Malta) its <p1 Chair>.",
        "They elected {1 Tom Bell} of Malta as <p1 Chair>, {2 Ann Stone} of Oman as <p2 Clerk>.",
        "The King appointed {1 Tom Bell}, until now with the railways, as <p1 Governor of Gozo>.",
        "They have appointed {1 Tom Bell}, previously of Ship Bank (Oman), as its <p1 Treasurer>.",
        "The appointment of {1 Tom Bell} as <p1 Head of Ports> is welcome.",
        "He spoke at the installation of {1 Tom Bell} in his functions of <p1 Prefect of Gozo>.",
        "Thanks went to {1 Tom Bell}, called to be <p1 Consul in Oman>.",
        "The post of <p1 Secretary> was taken by {1 Tom Bell}.",
        "{1 Tom Bell} chaired; the office of <p2 Clerk> was filled by <h2 Ms.> {2 Ann Stone}.",
        "{1 Tom Bell} was promoted to <r1 Colonel> in May.",
        "{1 Tom Bell} was awarded the rank of <r1 Major General>.",
        "{1 Tom Bell} was relieved of the post of <p1 Prefect of Gozo>.",
        "{1 Tom Bell} will leave for the islands as <p1 Commander of the Fleet>.",
        "{1 Tom Bell} doubles as <p1 Director of the Museum>.",
        # who takes over from whom
        "{1 Tom Bell} takes over from {2 Al Stone} as <p1 Chief of Staff>.",
        "{1 Tom Bell} succeeds {2 Al Stone} as <p1 Chief of Staff>.",
        "{1 Tom Bell} replaced {2 Al Stone} as <p1 Chief of Staff>.",
        "{2 Al Stone} will be succeeded by {1 Tom Bell} as <p1 Chief of Staff>.",
        "{1 Tom Bell}, who replaced {2 Al Stone} as <p1 Chief of Staff>, spoke.",
        "After a word with {2 Al Stone}, {1 Tom Bell} was appointed <p1 Chief of Staff>.",
        # clauses
        "{1 Tom Bell} stays, while {2 Al Stone} becomes the new <p2 Dean>.",
        "{1 Tom Bell} stays, and <r2 Major> {2 Al Stone} was appointed <p2 Dean>.",
        "{1 Tom Bell} toured the school, where <h2 Mrs.> {2 Ann Stone} works as the <p2 rector>.",
        "{1 Tom Bell} left; {2 Al Stone} served for a year as <p2 Dean>.",
        "{1 Tom Bell}, who has run the yard for years and was once <p1 Dean>, spoke.",
        # he and she
        "{1 Tom Bell} came. He is a past <p1 president of the Guild>.",
        "{1 Tom Bell} met {2 Al Stone}. He was later <p1 Dean>.",
        "<h1 Mr.> {1 Tom Bell} wed <h2 Ms.> {2 Ann Stone}. She was <p2 Dean> for ten years.",
        "{1 Tom Bell} was born in Gozo. He read law. In 1999 he was made <p1 State Counsel>.",
        "{1 Tom Bell} came.\n\nAppointed <p1 High Judge> in 1996, he fled in 1998.",
        "{1 Tom Bell} came.\n\nAs <p1 Head of Ports>, he built the pier.",
        "{1 Tom Bell} came. A native of Gozo, a good singer, he enlisted as a <r1 Cadet> in 1990.",
        "{1 Tom Bell} came. The officer comes from being <p1 commander of the Third Squad>.",
        "Death of {1 Tom Bell}\n\nBorn to {2 Al Bell} and {3 Ann Bell}, he read law.\n"
        "He served as <p1 Magistrate in Gozo>.",
        # several offices in a row
        "{1 Tom Bell} was <p1 Dean> from 1990 to 1995 and, later, <p1 Rector>.",
        "{1 Tom Bell} came. He was <p1 consul in Oman>, <p1 envoy to Malta> and <p1 Dean>.",
        "{1 Tom Bell} was <p1 Dean> (1983-1991) and <p1 President of the Guild>.",
        "{1 Tom Bell} was <p1 Dean> in Gozo and, from 1991 to 1996, <p1 Rector>.",
        # dealt out
        "{1 Tom Bell} and {2 Ann Stone} sat as <p1 First Chair> and <p2 Second Chair>.",
        "{1 Tom Bell} and {2 Ann Stone} were elected <p1 Chair> and <p2 Clerk>.",
        "{1 Tom Bell} (Malta) and {2 Ann Stone} take the seats of <p1 Chair> and <p2 Clerk>.",
        "{1 Tom Bell} and {2 Ann Stone}, <p1 Mayor of Gozo> and <p2 Mayor of Comino> respectively,",
        "the <p1 Mayor of Gozo> and the <p2 Dean>, {1 Tom Bell} and {2 Ann Stone}",
        "They chose {1 Tom Bell} of Malta as <p1 Chair> and {2 Ann Stone} of Oman and {3 Al Rey} of"
        " Peru as <p2 Deputy Chair> and <p3 Clerk>, respectively.",
        # careers and forms
        "{1 Tom Bell} joins us. {1 Bell} is well known.\n\n1995–1998: <p1 Deputy Dean>, London\n"
        "2001–2009: <p1 Dean>\nsince 2010: <p1 Rector of Gozo>\n",
        "Name: {1 Tom Bell}\nAge: 51\nJob title: <p1 Head of Sales>; <p1 Chairman of the Board>\n\n"
        "Name: {2 Ann Stone}\nAge: 44\nJob title: <p2 Clerk>\n",
    ],
)
def test_said(marked: str) -> None:
    found, said = holding.read_and_link(marked)
    assert found == said


@pytest.mark.parametrize(
    "marked",
    [
        # the office is not that of the subject
        "{1 Tom Bell} was received by the <p0 Mayor of Gozo>.",
        "{1 Tom Bell} was greeting the <p0 Mayor of Gozo>.",
        "{1 Tom Bell} was glad that the <p0 Mayor of Gozo> came.",
        "{1 Tom Bell} was in the office of the <p0 Mayor of Gozo>.",
        "{1 Tom Bell} spoke, as the <p0 Mayor of Gozo> noted, for an hour.",
        "{1 Tom Bell} met officials such as the <p0 Mayor of Gozo>.",
        "{1 Tom Bell} as well as the <p0 Mayor of Gozo> spoke.",
        "{1 Tom Bell} paid a visit, accompanied by the <p0 Mayor of Gozo>.",
        "{1 Tom Bell} came. It was the <p0 Mayor of Gozo> who had asked.",
        "{1 Tom Bell} came. They say that the <p0 Mayor of Gozo> was ill.",
        "{1 Tom Bell}, whose book the <p0 Mayor of Gozo> reads, came.",
        "{1 Tom Bell}, together with the <p0 Mayor of Gozo>, came.",
        "{1 Tom Bell}, like the <p0 Mayor of Gozo>, came.",
        "{1 Tom Bell} came and met the <p0 Mayor of Gozo> and the <p0 Dean of Gozo>.",
        "{1 Tom Bell} was <p1 Dean> and met the <p0 Mayor of Gozo>.",
        "{1 Tom Bell} was <p1 Dean>. The <p0 Mayor of Gozo> thanked the town.",
        "The town elected a <p0 mayor>. {1 Tom Bell} was there.",
        "The post of <p0 Secretary> was taken by a farmer. {1 Tom Bell} was there.",
        "It was made as <p0 Mayor of Gozo>",
        "As <p0 Mayor of Gozo>, she",
        # one office of one of two
        "{1 Tom Bell} and {2 Ann Stone}, <p2 Chair> and <p2 Clerk>, came.",
        "{1 Tom Bell} is <p1 Chair> and <p1 Clerk>; {2 Ann Stone} is not.",
        "{1 Tom Bell} spoke with {2 Ann Stone}, who is <p2 Chair> and <p2 Clerk>.",
        "{1 Tom Bell}, <p1 Chair>, and {2 Ann Stone}, <p2 Clerk>, came.",
        # lines without a person
        "1995–1998: <p0 Deputy Dean>, London",
        "Job title: <p0 Head of Sales>\n\nName: {1 Tom Bell}",
        "{1 Tom Bell} joins us.\n\nVenue: <p0 Dean>'s garden",
        "{1 Tom Bell} joins us.\n\nContact: <p0 Press Officer>, Gozo",
    ],
)
def test_not_said(marked: str) -> None:
    found, said = holding.read_and_link(marked)
    assert found == said
