"""Holders: whose honorific, rank or office it is.

{1 Anna Bell} is a mention of person 1; <h1 Mr.>, <r1 Colonel>, <p1 Minister> are titles that she
holds, <p0 …> one that nobody named here holds.
"""

import re

import pytest

from extract import words
from extract.link import holders
from extract.mentions import (
    HonorificMention,
    Mention,
    PersonMention,
    PositionMention,
    RankMention,
    Release,
)
from extract.pages import Page

TYPES: dict[str, type[Mention]] = {
    "h": HonorificMention,
    "r": RankMention,
    "p": PositionMention,
}
PIECE = re.compile(
    r"\{(?P<who>\d) (?P<name>[^{}]*)\}|<(?P<kind>[hrp])(?P<of>\d) (?P<title>[^<>]*)>"
)


def read(marked: str) -> tuple[str, list[list[PersonMention]], dict[Mention, int]]:
    """Return the plain text, the people and each title with the number of its holder."""
    text, at = "", 0
    people: dict[int, list[PersonMention]] = {}
    titles: dict[Mention, int] = {}
    for match in PIECE.finditer(marked):
        text += marked[at : match.start()]
        at, start = match.end(), len(text)
        text += match["name"] or match["title"]
        if match["who"]:
            people.setdefault(int(match["who"]), []).append(
                PersonMention(start, len(text), text[start:])
            )
        else:
            titles[TYPES[match["kind"]](start, len(text), text[start:])] = int(match["of"])
    return text + marked[at:], [people[who] for who in sorted(people)], titles


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
        # honours between, and verbs
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
    text, people, titles = read(marked)
    assert _held(text, people, titles) == titles


@pytest.mark.parametrize(
    "marked",
    [
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
    text, people, titles = read(marked)
    assert _held(text, people, titles) == titles


def _held(
    text: str, people: list[list[PersonMention]], titles: dict[Mention, int]
) -> dict[Mention, int]:
    """Return the number of the holder of each title, 0 for none."""
    found = holders.holders(
        Page(Release("r", text), tuple(words.split(text)), (), (), ()),
        people,
        [title for title in titles if isinstance(title, HonorificMention)],
        [title for title in titles if isinstance(title, RankMention)],
        [title for title in titles if isinstance(title, PositionMention)],
    )
    return {title: 0 if who is None else who + 1 for title, who in found.items()}
