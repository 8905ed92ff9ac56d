"""Blocks and sentences of a release; the people and events of the examples are invented."""

import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract import quotes, segments
from extract.mentions import SEGMENT_KINDS

KINDS = {
    "h": "headline",
    "s": "subhead",
    "d": "dateline",
    "p": "paragraph",
    "l": "list_item",
    "b": "boilerplate",
}
BODY = "<p>The two sides met and talked about the border for a whole day.</p>"
MORE = "\n\n<p>They agreed to meet again.</p>"


def unmark(marked: str) -> tuple[str, list[tuple[str, int, int]]]:
    """Return the text and the blocks that `<p>…</p>` marks show, in order."""
    text, spans, opened = "", [], []
    for part in re.split(r"(</?[hsdplb]>)", marked):
        if re.fullmatch(r"<[hsdplb]>", part):
            opened.append((part[1], len(text)))
        elif re.fullmatch(r"</[hsdplb]>", part):
            kind, start = opened.pop()
            spans.append((KINDS[kind], start, len(text)))
        else:
            text += part
    return text, sorted(spans, key=lambda span: (span[1], -span[2], span[0] == "dateline"))


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param(f"<h>Ministers meet in Suva</h>\n\n{BODY}", id="headline"),
        pytest.param(f"<h>Ministers meet in Suva</h>\n{BODY}", id="headline, no blank line"),
        pytest.param(f"<h>MINISTERS MEET IN SUVA</h>\n\n\n\n{BODY}", id="headline in capitals"),
        pytest.param(f"<h>Who pays for the dam?</h>\n\n{BODY}", id="headline that asks"),
        pytest.param(f"<h>Envoy of the U.S.</h>\n\n{BODY}", id="headline with abbreviation"),
        pytest.param(f"<h>«Steel Wave» has ended</h>\n\n{BODY}", id="headline with quote"),
        pytest.param(f"<h># Ministers meet</h>\n\n{BODY}", id="markdown headline"),
        pytest.param(f"<h>Talks in Suva</h>\n<p>4 June 2019</p>\n\n{BODY}", id="date line"),
        pytest.param(f"<p>Suva, 4 June 2019</p>\n\n<h>Talks held</h>\n\n{BODY}", id="date first"),
        pytest.param(f"<h>Talks</h>\n\n<p>Tuesday, 4.6.2019, 10:30</p>\n\n{BODY}", id="clock"),
        pytest.param(BODY + MORE, id="no headline"),
        pytest.param(f"<h>Talks in Suva</h>\n<s>Fish on the table</s>\n\n{BODY}", id="two heads"),
        pytest.param(f"<h>Talks</h>\n\n{BODY}\n\n<s>Next steps</s>{MORE}", id="subhead"),
        pytest.param(f"<h># Talks</h>\n\n{BODY}\n\n<s>## Next steps</s>{MORE}", id="markdown sub"),
        pytest.param(
            "<p>The board met on Monday.</p>\n<p>It heard two reports.</p>\n<p>It closed at 5.</p>",
            id="a line a paragraph",
        ),
        pytest.param(
            "<p>The board of the agency met on Monday in its new building and heard\n"
            "two reports of the departments on the work that was done since last\n"
            "autumn. It closed at five.</p>\n\n<p>The next one is in May.</p>",
            id="hard-wrapped",
        ),
        pytest.param(
            "<p>The board of the agency met on Monday in its new building and heard\n"
            "two reports of the departments on the work that was done since last\n"
            "autumn. It closed at five.</p>\n<p>The next meeting will be held in May in "
            "the same\nbuilding as before.</p>",
            id="hard-wrapped, no blank lines",
        ),
        pytest.param(
            "<p>The paper on the seals of the frontier posts was read out by Mr.\nJosé Lim and"
            " was approved.</p>",
            id="line ends with Mr.",
        ),
        pytest.param(
            "<h>MINISTER OPENS THE NEW TERMINAL OF\nTHE NORTHERN PORT</h>\n\n" + BODY,
            id="wrapped headline",
        ),
        pytest.param(
            f"<p>They signed:</p>\n<l>1. Plan of work</l>\n<l>2. Protocol</l>{MORE}", id="1."
        ),
        pytest.param(
            f"<p>They signed:</p>\n<l>1.Plan of work</l>\n<l>2.Protocol</l>{MORE}", id="1.X"
        ),
        pytest.param(f"<p>They signed:</p>\n<l>1) plan</l>\n<l>2) protocol</l>{MORE}", id="1)"),
        pytest.param(f"<p>They signed:</p>\n<l>(i) plan</l>\n<l>(ii) protocol</l>{MORE}", id="(i)"),
        pytest.param(f"<p>They signed:</p>\n<l>a) plan</l>\n<l>b) protocol</l>{MORE}", id="a)"),
        pytest.param(f"<p>They signed:</p>\n<l>A. Plan</l>\n<l>B. Protocol</l>{MORE}", id="A."),
        pytest.param(f"<p>They signed:</p>\n<l>I. Plan</l>\n<l>II. Protocol</l>{MORE}", id="I."),
        pytest.param(f"<p>They signed:</p>\n<l>- Plan</l>\n<l>- Protocol</l>{MORE}", id="hyphen"),
        pytest.param(f"<p>They signed:</p>\n<l>– Plan;</l>\n<l>– Protocol.</l>{MORE}", id="dash"),
        pytest.param(f"<p>They signed:</p>\n<l>-Plan</l>\n<l>-«Protocol»</l>{MORE}", id="-X"),
        pytest.param(f"<p>They signed:</p>\n<l>•Plan</l>\n<l>•\tProtocol</l>{MORE}", id="bullet"),
        pytest.param(f"<p>They signed:</p>\n<l>* Plan</l>\n<l>* Protocol</l>{MORE}", id="star"),
        pytest.param(f"<p>They signed:</p>\n<l>•\nPlan</l>\n<l>•\nProtocol</l>{MORE}", id="lone"),
        pytest.param(f"<p>They signed:</p>\n<l>1.1 Plan</l>\n<l>1.2 Note</l>{MORE}", id="1.1"),
        pytest.param(
            f"<p>They signed:</p>\n<l>Plan of work;</l>\n<l>Protocol;</l>\n<l>Note.</l>{MORE}",
            id="no markers",
        ),
        pytest.param(
            "<p>Signed were:</p>\n<l>- Agreement on the joint use of the waters of the "
            "lake\n  and of its shores in the years to come;</l>\n<l>- Protocol.</l>" + MORE,
            id="item of two lines",
        ),
        pytest.param("<p><d>SUVA, 4 June 2019 –</d> The talks ended.</p>", id="place and date"),
        pytest.param("<p><d>Suva, June 4, 2019 --</d> The talks ended.</p>", id="two hyphens"),
        pytest.param("<p><d>Suva, Fiji (4 June) -</d> The talks ended.</p>", id="in brackets"),
        pytest.param("<p><d>SUVA, 4 June 2019 (FBC) —</d> The talks ended.</p>", id="agency"),
        pytest.param("<p><d>Suva, 4th June 2019.</d> The talks ended.</p>", id="full stop"),
        pytest.param("<p><d>SUVA. 4 June.</d> The talks ended.</p>", id="two full stops"),
        pytest.param("<p><d>SUVA, June 4:</d> The talks ended.</p>", id="colon"),
        pytest.param("<p><d>Suva/Nadi, 04.06.2019 -</d> The talks ended.</p>", id="slash"),
        pytest.param("<p><d>Port-au-Prince, 2019-06-04.</d> The talks ended.</p>", id="ISO"),
        pytest.param("<p><d>The Hague, Tuesday, 4 June —</d> The talks ended.</p>", id="The"),
        pytest.param("<p><d>SUVA –</d> The talks ended.</p>", id="no date"),
        pytest.param("<p><d>Suva, Fiji —</d> The talks ended.</p>", id="no date, two names"),
        pytest.param("<p><d>4 June 2019 –</d> The talks ended.</p>", id="no place"),
        pytest.param(f"<b>Home > News > Archive</b>\n<h>Talks</h>\n\n{BODY}", id="crumb"),
        pytest.param(f"<b>Home / Media / 4 June 2019</b>\n<h>Talks</h>\n\n{BODY}", id="crumb /"),
        pytest.param(f"<b>EN | FR | SW</b>\n\n<h>Talks</h>\n\n{BODY}", id="languages"),
        pytest.param(f"<h>Talks</h>\n<b>Published: 04.06.2019</b>\n\n{BODY}", id="stamp"),
        pytest.param(f"<b>News | 4 Jun 2019</b>\n<h>Talks</h>\n\n{BODY}", id="stamp with |"),
        pytest.param(f"<b>PRESS RELEASE</b>\n\n<h>Talks</h>\n\n{BODY}", id="banner"),
        pytest.param(f"<b>PRESS RELEASE No. 14/2019</b>\n<h>Talks</h>\n\n{BODY}", id="banner, no."),
        pytest.param(
            f"<b>Fiji\nMinistry of Fisheries\nPRESS RELEASE</b>\n<h>Talks</h>\n\n{BODY}",
            id="letterhead",
        ),
        pytest.param(f"<b>FOR IMMEDIATE RELEASE</b>\n\n<h>Talks</h>\n\n{BODY}", id="immediate"),
        pytest.param(f"{BODY}\n\n<b>###</b>", id="###"),
        pytest.param(f"{BODY}\n\n<b>-30-</b>", id="-30-"),
        pytest.param(f"{BODY}\n\n<b>* * *</b>{MORE}", id="stars"),
        pytest.param(f"{BODY}\n<b>ENDS</b>", id="ends"),
        pytest.param(f"{BODY}\n<b>– End –</b>", id="end in dashes"),
        pytest.param(f"{BODY}\n\n<b>© 2019 Fisheries Board</b>", id="copyright"),
        pytest.param(f"{BODY}\n\n<b>© 2019 Board\nTerms of use | Privacy</b>", id="two lines"),
        pytest.param(f"{BODY}\n\n<b>Share this page</b>\n\n<b>Print</b>", id="share, blank line"),
        pytest.param(f"{BODY}\n\n<b>About the Board: it looks after fish.</b>", id="about"),
        pytest.param(
            f"{BODY}{MORE}{MORE}{MORE}\n\n<b>About the Board</b>\n\n<b>It looks after fish.</b>",
            id="about, heading",
        ),
        pytest.param(
            f"{BODY}\n\n<b>Media contact:\nMere Vakatale\nPress Officer\nTel: +679 000 0000\n"
            "press@board.example</b>",
            id="contacts",
        ),
        pytest.param(
            f"{BODY}\n\n<b>For further information: press@board.example\n\n###</b>",
            id="information",
        ),
        pytest.param(f"{BODY}\n\n<b>Press Service of the Fisheries Board</b>", id="office"),
        pytest.param(f"<h>Talks</h>\n\n{BODY}\n\n<b>1 203 views</b>", id="counter"),
        pytest.param(f"<h>Talks</h>\n\n{BODY}\n\n<b>314   |   04/06/2019</b>", id="counter, date"),
        pytest.param(f"{BODY}\n\n<b>Mere Vakatale\nHead of Protocol</b>", id="signature"),
        pytest.param(f"{BODY}\n\n<b>MERE VAKATALE\nSecretary\n4 June 2019</b>", id="signed, dated"),
        pytest.param(f"{BODY}\n\n<b>(MV/TR)</b>", id="initials"),
        pytest.param(f"{BODY}\n\n<b>-FBC-</b>", id="end, agency"),
        pytest.param(f"{BODY}\n\n<b>Ends/Tuesday, 4 June 2019</b>", id="end, date"),
        pytest.param(f"{BODY}\n\n<b>Fish Board, Press Unit, 5 Reef Street</b>", id="address"),
        pytest.param(
            f"{BODY}{MORE}{MORE}{MORE}\n\n<b>Notes to editors\nThe Board has nine members.</b>",
            id="notes to editors",
        ),
        pytest.param(f"<b>FB/2019/31</b>\n\n<h>Talks</h>\n\n{BODY}", id="reference number"),
        pytest.param(
            f"<b>PRESS RELEASE\n4 June 2019</b>\n\n<h>Talks</h>\n\n{BODY}", id="banner, date"
        ),
        pytest.param(f"<h>Talks</h>\n\n<p><d>Suva, 4 June 2019</d></p>\n\n{BODY}", id="own line"),
        pytest.param("<p><d>Suva, 4 June 2019</d> The talks ended.</p>", id="no mark"),
        pytest.param("<p><d>SUVA: 4/6/2019 -</d> The talks ended.</p>", id="place with colon"),
        pytest.param("<p><d>Suva, 12 Shawwal 1440, 15 June 2019, FBC --</d> All.</p>", id="Hijri"),
        pytest.param("<p><d>Dar es Salaam, 4 June 2019…</d> The talks ended.</p>", id="dots"),
        pytest.param(
            f"<p>They signed:</p>\n\n<l>Plan of work</l>\n<l>Protocol</l>\n<l>Note</l>{MORE}",
            id="bare lines",
        ),
        pytest.param(
            f"<s>Programme</s>\n\n<l>9:00  Tea</l>\n<l>9:30  Talks</l>{MORE}".replace(
                "<s>", f"{BODY}\n\n<s>"
            ),
            id="times",
        ),
        pytest.param(f"<p>They signed:</p>\n<l>1- «Plan»</l>\n<l>2- «Note»</l>{MORE}", id="1-"),
        pytest.param(f"<p>They signed:</p>\n<l>1°) Plan</l>\n<l>2°) Note</l>{MORE}", id="1°)"),
        pytest.param(f"<p>They signed:</p>\n<l>> Plan</l>\n<l>> Note</l>{MORE}", id=">"),
        pytest.param(
            "".join(
                f"<p>{n}. The board of the fishery found that none of the {n} boats had a licence "
                "for the lagoon, and it will say so to the court.</p>\n\n"
                for n in (1, 2, 3)
            ).strip(),
            id="numbered paragraphs",
        ),
        pytest.param(
            f"{BODY}\n\n<p>Boat | Crew | Port\nTui | 4 | Suva\nMoa | 6 | Nadi</p>{MORE}", id="table"
        ),
        pytest.param(f"<b>We use cookies to make this site work.</b>\n{BODY}", id="cookies"),
    ],
)
def test_finds(marked: str) -> None:
    text, spans = unmark(marked)
    assert [(s.kind, s.start, s.end) for s in segments.read(text)] == spans


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("V. Tuilagi took the floor and thanked the hosts.", id="initial"),
        pytest.param("I. Banda and J. Phiri were received by the Minister.", id="Roman initial"),
        pytest.param("12. February 2020 the new bridge was opened.", id="ordinal date"),
        pytest.param("About 40 judges took part in the course.", id="about 40"),
        pytest.param("About the visit he said nothing.", id="about the"),
        pytest.param("Contact groups of both sides met twice.", id="contact as word"),
        pytest.param("Print media were represented by two editors.", id="print as word"),
        pytest.param("On 4 June 2019 – a Tuesday – the talks ended.", id="no dateline"),
        pytest.param("04.06.2019 in Suva the talks ended.", id="date in the sentence"),
        pytest.param("The Minister – and not his deputy – signed it.", id="dash in the sentence"),
        pytest.param("Talks (4 June) ended well, said the Minister.", id="brackets"),
        pytest.param("News about the flood reached the ministry at noon.", id="news as word"),
        pytest.param("Tel Aviv hosted the seminar on maritime rescue.", id="tel"),
        pytest.param("Read in full, the treaty has 40 articles.", id="read"),
        pytest.param("End users of the service will pay less.", id="end"),
        pytest.param("Home affairs ministers met in Port Moresby.", id="home"),
    ],
)
def test_ignores(text: str) -> None:
    assert [s.kind for s in segments.read(text)] == ["paragraph"]


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param("He came.| She left.", id="two"),
        pytest.param("Lt. Gen. Amina Diallo spoke.| He left.", id="rank"),
        pytest.param("On Oct. 3 he came.| It was No. 5 of the year.", id="number"),
        pytest.param(
            "A. B. Okello and K.Omondi met H.E. Mr. J. Phiri.| Then they left.", id="initials"
        ),
        pytest.param("The St. John fund grew by 3.5 per cent.| It pays.", id="decimal"),
        pytest.param("He is Minister a.i. Paul Kisimba, e.g. Acting.| He left.", id="a.i."),
        pytest.param("The case Banda vs. State was heard.| It is over.", id="vs."),
        pytest.param("It closed at 5 p.m.| The next day it rained.", id="p.m. ends"),
        pytest.param("He flew to the U.S.| There he spoke.", id="U.S. ends"),
        pytest.param("He met the U.S. Secretary of State.", id="U.S. goes on"),
        pytest.param("The pact was signed.|The parties left.", id="missing space"),
        pytest.param("They heard “Work of 2019”.|Then they left.", id="missing space, quote"),
        pytest.param("They heard “Results. Plans” and “Next steps”.| They left.", id="title"),
        pytest.param("He said: “We won.| They lost.”| He left.", id="speech"),
        pytest.param("Is it so?| Yes!| Good…| Then go.", id="marks"),
        pytest.param("So said Mrs. Diallo.|B. Okello agreed.", id="missing space, initial"),
        pytest.param("“It rained.| We stayed”, said he.| He left.", id="speech first"),
        pytest.param("Sh. Karimov, Md. Rahman met.| They left.", id="short names"),
        pytest.param("1. Election of the bureau", id="marker"),
        pytest.param("The 5. February unit was thanked.", id="ordinal"),
        pytest.param("See www.board.example.org or Art. 5.| It is short.", id="address"),
        pytest.param("The year was 2019.| May was wet.", id="year and month"),
        pytest.param("Mr.Phiri met Prof.Banda.| They left.", id="no space after title"),
        pytest.param("He paid Rs. 500 to Acme Ltd. Lusaka branch.| It was late.", id="Ltd."),
    ],
)
def test_sentences(marked: str) -> None:
    text = marked.replace("|", "")
    blocks = segments.read(text)
    found = [s.text for s in segments.sentences(text, blocks, quotes.read(text))]
    assert found == [part.strip() for part in marked.split("|")]


def test_no_sentence_crosses_blocks() -> None:
    text = "Talks in Suva\n\nThey met\n- Plan\n- Note\n\nThe end of it"
    blocks = segments.read(text)
    assert [s.text for s in segments.sentences(text, blocks, ())] == [s.text for s in blocks]


def outer(text: str) -> Iterator[tuple[int, int]]:
    return ((s.start, s.end) for s in segments.read(text) if s.kind != "dateline")


LINES = st.sampled_from(
    ["###", "Home > News", "- a", "1. B", "SUVA, 4 June 2019 – The talks.", "Talks", "(c) 2019",
     "the end of a line that goes on and on until it is of some length and", "about. A.B", "", " "]
)  # fmt: skip
TEXTS = st.one_of(st.text(), st.lists(LINES | st.text(max_size=9)).map("\n".join))


@given(TEXTS)
def test_every_character_is_in_one_block(text: str) -> None:
    covered = [0] * len(text)
    for start, end in outer(text):
        for at in range(start, end):
            covered[at] += 1
    assert all(covered[at] == 1 for at, char in enumerate(text) if not char.isspace())
    assert max(covered, default=0) <= 1


@given(TEXTS)
def test_segments_say_what_the_text_says(text: str) -> None:
    found = segments.read(text)
    assert [s.segment_id for s in found] == [f"s{n}" for n in range(1, len(found) + 1)]
    assert all(s.text == text[s.start : s.end] == s.text.strip() != "" for s in found)
    assert all(s.kind in SEGMENT_KINDS for s in found)
    assert found == segments.read(text)


@given(TEXTS)
def test_sentences_are_in_order_and_in_blocks(text: str) -> None:
    blocks = segments.read(text)
    found = segments.sentences(text, blocks, quotes.read(text))
    assert all(a.end <= b.start for a, b in zip(found, found[1:], strict=False))
    assert all(s.text == text[s.start : s.end] == s.text.strip() != "" for s in found)
    spans = [(b.start, b.end) for b in blocks if b.kind != "dateline"]
    assert sum(any(a <= s.start and s.end <= b for a, b in spans) for s in found) == len(found)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("word " * 200_000, id="one long line"),
        pytest.param("\n" * 1_000_000, id="blank lines"),
        pytest.param("a. B" * 100_000, id="full stops"),
        pytest.param("- " * 300_000, id="markers"),
        pytest.param("Home > " * 100_000, id="crumbs"),
        pytest.param("A.\n" * 50_000, id="short lines"),
        pytest.param("About A" * 100_000, id="about"),
        pytest.param(" \n" * 200_000 + "\t" * 500_000, id="white space"),
    ],
)
def test_long_runs_are_read_to_the_end(text: str) -> None:
    blocks = segments.read(text)
    segments.sentences(text, blocks, ())
    assert max((block.end for block in blocks), default=0) == len(text.rstrip())
