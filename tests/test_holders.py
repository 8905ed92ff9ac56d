"""Holders: whose honorific, rank or office it is that stands beside a name."""

import pytest

from tests import holding


@pytest.mark.parametrize(
    "marked",
    [
        # before the name
        "<h1 Mr.> {1 Tom Bell} spoke.",
        "<h1 Mr.>{1 Bell} spoke.",
        "<h1 H.E.> <h1 Dr.> {1 Tom Bell} spoke.",
        "<p1 Minister of Trade> {1 Tom Bell}",
        "<p1 Minister of Trade>, <r1 Colonel> {1 Tom Bell}",
        "<p1 Minister of Trade>, <r1 Colonel>, <h1 Mr.> {1 Tom Bell}",
        "<p1 Chairman> and <p1 Minister of Trade> {1 Tom Bell}",
        "<p1 Chairman> - <p1 Head of the Secretariat>, <r1 Major> {1 Tom Bell}",
        "headed by <p1 Deputy Chief of Customs>, <r1 Major General> {1 Tom Bell}.",
        "<p1 Head of the Border Mission> (BMU) {1 Tom Bell}",
        "<p1 Minister of Trade>, {1 Tom Bell}, opened it.",
        "The <p1 chairman> was <h1 Mr.> {1 Tom Bell}.",
        "in the chair <p1 Director>: {1 Tom Bell}",
        # behind the name
        "{1 Tom Bell}, <p1 head of the post>, spoke.",
        "{1 Tom Bell} (<p1 head of the post>) spoke.",
        "{1 Tom Bell} – <p1 head of the post>.",
        "{1 Tom Bell}, who is <p1 head of the post>, spoke.",
        "{1 Tom Bell}, the former <p1 head of the post>, spoke.",
        "{1 Tom Bell}, <r1 Colonel (Ret.)>, <p1 head of the post>, spoke.",
        "{1 Tom Bell}, <p1 head of the post> and <p1 member of the Board>, spoke.",
        "{1 Tom Bell} was elected as <p1 Chairman of the Board>.",
        "{1 Tom Bell}, recently appointed as <p1 Head of Police>, came.",
        "{1 Tom Bell} became its <p1 chairman>.",
        "{1 Tom Bell} was unanimously elected <p1 Speaker>.",
        "{1 Tom Bell} of Malta, <p1 envoy to the talks>, came.",
        "{1 Tom Bell} (in picture), <r1 Major>, came.",
        # behind one name and before another
        "<r1 Colonel> {1 Tom Bell}, <p1 head of post>, and the <p2 Mayor>, {2 Ann Stone}, came.",
        "{1 Tom Bell}, <p1 Dean>, as well as the <p2 Mayor>, <r2 Major> {2 Ann Stone}, came.",
        "{1 Tom Bell}, <p1 Dean> and <p1 Mayor of Gozo>, {2 Ann Stone} and others came.",
        # lists
        "<p1 Minister of Trade> {1 Tom Bell}, <p2 Minister of Ports> {2 Ann Stone}",
        "<p1 Minister of Trade>, {1 Tom Bell}, <p2 Minister of Ports>, {2 Ann Stone}, left",
        "{1 Tom Bell}, <p1 Minister of Trade>, {2 Ann Stone}, <p2 Minister of Ports>, left",
        "{1 Tom Bell}, <p1 Minister of Trade>, and {2 Ann Stone}, <p2 Minister of Ports>.",
        "{1 Tom Bell}, <p1 Minister of Trade>, <r2 Colonel> {2 Ann Stone} and others",
        "{1 Tom Bell} (Malta), <p2 Minister of Ports>, <r2 Colonel> {2 Ann Stone}",
        "{1 Tom Bell}, <p1 Minister of Trade>; <p2 Minister of Ports> {2 Ann Stone}",
        "<h1 Mr.> {1 Tom Bell} and <h2 Ms.> {2 Ann Stone}",
        # mentioned again
        "<p1 Minister of Trade> {1 Tom Bell} came. The <p1 Minister> said no.",
        "<p1 Chairman of the Tax Committee> {1 Tom Bell} came. The <p1 Committee Chairman> left.",
        "<p1 Head of the Port Service> {1 Tom Bell} came. The <p1 Service Chief> left.",
        "<p1 Chairperson of the Union> {1 Ann Bell} came. The <p1 Chairwoman> left.",
        "delegation led by <p1 Consul> {1 Tom Bell} came. <p1 Head of the delegation> left.",
        "<r1 Rear Admiral> {1 Tom Bell} came. The <r1 Admiral> left.",
        "<p1 Head of TBX>: new plan\n\n<p1 Head of the Transit Bureau X> {1 Tom Bell} came.",
        "<p1 Minister of Trade> {1 Tom Bell} met <p2 Deputy Minister of Ports> {2 Al Stone}."
        " The <p1 Minister> left.",
        "<h1 H.E.> {1 Tom Bell} (Malta) came. The <p1 Ambassador of Malta> left.",
        "{1 Tom Bell} worked for ten years in the post of <p1 Director of Ports>.",
        # a judge, a short form, brackets between
        "<h1 Mr.> Justice {1 Tom Bell} dissented.",
        "<h1 Hon.> Lady Justice {1 Ann Stone}",
        "<r1 Lieutenant General> (<h1 Dr>) {1 Tom Bell}",
        "<r1 Rear Admiral> HCG {1 Tom Bell}",
        "<p1 Minister>, <r1 General>, ERD, {1 Tom Bell}",
        # the rest of a long office
        "The <p1 Permanent Secretary> in the Ministry of Works, <h1 Eng.> {1 Tom Bell}",
        # signatures in lines
        "{1 Tom Bell}\n<r1 Colonel>\n<p1 Spokesman>\nGozo",
        # the number of an officer
        "<r1 Constable> 212 {1 Tom Bell} and <r2 Cpl.> #35 {2 Ann Stone} came.",
        # honours between, and verbs; bars
        "{1 Tom Bell}, K.C., M.P., <p1 Minister of Ports>, came.",
        "{1 Tom Bell} | <p1 Harbour Master> | Gozo",
        "{1 Tom Bell}, AVSM, NM, <p1 Chief of Staff>, came.",
        "{1 Tom Bell} becomes <p1 Secretary to the Treasury>.",
        "{1 Tom Bell} acted as <p1 Secretary>.",
        "{1 Tom Bell} has assumed duty as <p1 Chief of Staff>.",
        # the next person has a rank of their own
        "<r1 Colonel> {1 Tom Bell}, <p1 head of the branch>, and <r2 Major> {2 Ann Stone} came.",
        "<r1 Colonel> {1 Tom Bell}, <p1 head of the branch>, {2 Ann Stone}, <p2 mayor>, came.",
        # said of a pronoun
        "<p1 Rector> {1 Tom Bell} came. He was previously <p1 Dean>.",
    ],
)
def test_holds(marked: str) -> None:
    found, said = holding.read_and_link(marked)
    assert found == said


@pytest.mark.parametrize(
    "marked",
    [
        # ages, nicknames, "ex-", whose
        "{1 Tom Bell}, 45, former <p1 manager of the bank>, was found guilty.",
        "{1 Tom Bell}, aged 45, <p1 mayor>, came.",
        "{1 Tom Bell}, known as “Didi”, ex-<p1 head of sales>, came.",
        "1st defendant: {1 Tom Bell}, ex-<p1 head of sales>",
        "{1 Tom Bell}, the museum’s <p1 director>, came.",
        "{1 Tom Bell}, its then <p1 director>, came.",
        "{1 Tom Bell}, the Latvian <p1 Minister>, came.",
        "{1 Tom Bell} of the U.S. Army became the ninth <p1 Command Leader>.",
        "{1 Tom Bell}, first woman <p1 Judge of the Court>, came.",
        "The <p1 captain>, surnamed {1 Bell}, came.",
        "{1 Tom Bell} OBE, incoming <p1 Chair of Trustees>",
        # behind the name without a comma, or in brackets
        "{1 TOM Bell} <r1 police general>, <p1 chief of the post>, came.",
        "<r1 AIG> {1 Tom Bell} <r1 (rtd.)> – <p1 Special Adviser>",
        "{1 Tom Bell} (<h1 Ms>)\n<p1 The Secretary>",
        "{1 Tom Bell}, <h1 Professor>, <p1 external member>\n{2 Ann Stone}, <h2 Professor>, came",
        "{1 Tom Bell} (<p1 Minister for Ports>) and <h2 Mr.> {2 Al Rey} (<p2 Dean>)",
        "<p1 Mayor> {1 Tom Bell} (<p1 Chair>), {2 Al Rey}",
        "<h1 Shri> {1 Tom Bell}, <h1 Hon’ble> <p1 Raksha Mantri>, came.",
        # abbreviations and brackets before the name
        "The <p1 Chief of Police> (<r1 COP>), {1 Tom Bell}, came.",
        "<p1 Commander of KFOR> (<p1 COM KFOR>), <r1 Major> {1 Tom Bell}, came.",
        "<p1 DG>, ICMR and <p1 Secretary>, <h1 Dr> {1 Tom Bell}",
        # a semicolon or the end of a line parts two people
        "King {1 Abo II}, <p1 Head of State of Malta>; <h2 Hon.> {2 Al Rey}, <p2 Premier of Oman>;",
        "{1 Tom Bell}, <p1 Governor> and <p1 Chair>\n{2 Ann Stone}, <p2 Deputy Governor>\n"
        "{3 Al Rey}, <p3 Chief Economist>\n",
        "- {1 Tom Bell} – <p1 Governor>\n- {2 Ann Stone} – <p2 Deputy Governor>\n",
        "<p1 Governor>: {1 Tom Bell}\n<p2 Deputy Governor>: {2 Ann Stone}\n",
        "1. {1 Tom Bell}, <p1 Governor>;\n2. {2 Ann Stone}, <p2 Deputy Governor>;\n",
        "He was called in 1983 and was <p0 Chair of the Court>; <h1 Mr.> {1 Al Rey} sat in Gozo.",
        "{1 Tom Bell} appeared for the <p0 Ombudsman>; <h2 Ms> {2 Ann Stone} for the town.",
        "The Rt Hon {1 Tom Bell}\nFormer <p1 Premier of Oman> (<p1 Chair>)\n\n<h2 Ms> {2 Al Rey}\n"
        "<p2 Editor>\n",
        "({1 Tom Bell})\n<p1 Press Officer>\n",
        # two people with titles of each kind side by side
        "<r1 Major> {1 Tom Bell}, <p1 Director of Ports>, <r2 Colonel>, <h2 Dr.> {2 Al Rey}",
        "Prince {1 Abo}, <p1 Minister of Ports>, the <p2 Director of Arts>, <r2 Major> {2 Al Rey},",
        "<h1 Mr.> <p1 Justice> {1 Tom Bell}, <p1 Chief of the High Court>, <h2 Ms.> <p2 Justice>"
        " {2 Ann Stone}, <p2 Chief of the Low Court>, came.",
        # an office of which only the head or the tail was found
        "The <p1 Minister of Labour> and Social Care of Malta, <h1 Mr.> {1 Tom Bell}, came.",
        "<p1 Head of the Office> against Organised Crime, <r1 Colonel> {1 Tom Bell}, came.",
        "<p1 Chief of the Main> administration on struggle against crime <r1 colonel> {1 Tom Bell}",
        "the <p1 Commander of the Metropolitan> Fire Brigade, <r1 Major> {1 Tom Bell}, came.",
        "<p1 commander of the Force> “Hercules” <r1 Major> {1 Tom Bell}",
        "{1 Tom Bell}, leading <p1 chief of the Unit>, came.",
        "{1 Tom Bell}, vice-<p1 chairwoman of the Union>, came.",
        "{1 Tom Bell}, the KFOR Police Training and <p1 Development Coordinator>, came.",
    ],
)
def test_holds_beside(marked: str) -> None:
    found, said = holding.read_and_link(marked)
    assert found == said


@pytest.mark.parametrize(
    "marked",
    [
        "the <p0 Minister of Ports of Malta> visits <h1 Ms.> {1 Ann Stone}",
        "the <p0 Minister of Ports> plans to meet with <p1 Dean> {1 Tom Bell}",
        "the <p0 Minister of Ports> met in Gozo with {1 Tom Bell}",
        "the <p0 Minister of Ports> hosted in the Ministry of Works {1 Tom Bell}",
        "<p0 Minister of Ports>\nGOZO. 5 March. <p1 Dean> {1 Tom Bell} came.",
        "a case for a <p0 rapporteur> before the Court. Sir {1 Tom Bell} left.",
        "the <p0 Prefect of Gozo> thanked <h1 Mr.> {1 Tom Bell}",
        "letters of the <p0 Prefect of Gozo> for the town and for {1 Tom Bell}",
        "{1 Tom Bell} phoned the <p0 Prefect of Gozo>.",
        "{1 Tom Bell}, who met the <p0 Prefect of Gozo>, left.",
        "{1 Tom Bell}, received by the <p0 Prefect of Gozo>, left.",
        "{1 Tom Bell}, guest of the <p0 Prefect of Gozo>, left.",
        "{1 Tom Bell}, and later the <p0 Prefect of Gozo>, left.",
        "{1 Tom Bell}, thanking the <p0 Prefect of Gozo>, left.",
        "{1 Tom Bell}. <p0 Prefect of Gozo> to follow.",
        "{1 Tom Bell}\n\n<p0 Prefect of Gozo>",
        "The <p0 Minister of Trade> spoke.",
        "The <p0 Governor of Gozo> phoned. <h1 Mr.> {1 Tom Bell} thanked.",
        "{1 Tom Bell} spoke. The <p0 Minister of Trade> listened.",
        "{1 Tom Bell} spoke to the <p0 Mayor of Gozo> about ships.",
        "<p1 Minister of Ports of Malta> {1 Tom Bell} wrote to the <p0 Prime Minister of Oman>.",
        "<p1 Deputy Minister> {1 Tom Bell} came. The <p0 head of the Oman delegation> left.",
        "<p1 Minister of Trade> {1 Tom Bell} heard the <p0 Deputy Minister of Trade>.",
        "the <p0 Mayor of Gozo>.\n\n{1 Tom Bell} spoke.",
        "The office of the <p0 Ombudsman> is new. {1 Tom Bell} came.",
        "the <r0 Colonel>",
        "<h0 Mr.> and so on, at great length, and then {1 Tom Bell}",
    ],
)
def test_nobody_is_named(marked: str) -> None:
    found, said = holding.read_and_link(marked)
    assert found == said
