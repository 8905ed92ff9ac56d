"""Offices and ranks that recall somebody introduced elsewhere. Rows are read as in `holding`."""

import pytest

from tests import holding


@pytest.mark.parametrize(
    "marked",
    [
        # one of two, by what is said
        "<p1 Minister of Trade of Malta> {1 Tom Bell} met <p2 Minister of Trade of Oman>"
        " {2 Al Rey}. The <p1 Maltese Minister> spoke.",
        "<p1 Minister of Trade of Malta> {1 Tom Bell} met <p2 Minister of Trade of Oman>"
        " {2 Al Rey}. The <p2 Omani Minister> spoke. The <p1 Minister of Malta> left.",
        "<p1 Minister of Trade> {1 Tom Bell} met <p2 Minister of Ports> {2 Al Rey}."
        " The <p1 Trade Minister> spoke.",
        "<r1 Admiral> {1 Tom Bell} met <r2 Rear Admiral> {2 Al Rey}. The <r1 Admiral> spoke.",
        "<r1 Colonel> {1 Tom Bell} met <r2 Major> {2 Al Rey}. The <r1 Colonel> spoke.",
        "<p1 Chief Justice of Malta> {1 Tom Bell} met <p2 Minister of Justice> {2 Al Rey}."
        " The <p1 Chief Justice> spoke.",
        "<h1 Mr.> {1 Tom Bell} (Peru) met <h2 Mr.> {2 Al Rey} (Chile)."
        " The <p1 Ambassador of Peru> spoke.",
        "The delegation of Peru headed by <p1 Vice Minister> {1 Tom Bell} came."
        " The <p1 head of the delegation> spoke.",
        # other words for the same office
        "<p1 Defence Minister> {1 Tom Bell} came. The <p1 Minister of Defense> spoke.",
        "<p1 Minister of the Interior> {1 Tom Bell} came. The <p1 Interior Minister> spoke.",
        "<p1 Chairwoman of the Board> {1 Ann Bell} came. The <p1 Chair> spoke.",
        "<p1 President of Malta> {1 Tom Bell} came. The <p1 President of the Republic> spoke.",
        "<p1 President of Malta> {1 Tom Bell} came. The <p1 Head of State> spoke.",
        "<p1 Prime Minister> {1 Tom Bell} came. The <p1 Head of Government> spoke.",
        "<p1 Inspector General of Police> {1 Tom Bell} came. The <p1 IGP> spoke.",
        "<p1 Inspector General of Police> {1 Tom Bell} came. The <r1 IGP> spoke.",
        "<p1 Flag Officer Commanding> {1 Tom Bell} came. The <p1 FOC (West)> spoke.",
        # before the name is told
        "<p1 MINISTER OF TRADE> IN GOZO\n\n<p1 Minister of Trade> {1 Tom Bell} came.",
        "<p1 PRESIDENT OF MALTESE SENATE> COMES\n\n{1 Tom Bell}, <p1 President of the Senate of"
        " Malta>, came.",
        "Visit of the <p2 Fire Chief of Peru>\n\n<p1 Minister of Trade> {1 Tom Bell} met his"
        " counterpart from Peru, <r2 General> {2 Al Rey}.",
        "Talks with the <p2 Peruvian Minister>\n\n<p1 Minister of Trade> {1 Tom Bell} met his"
        " Peruvian counterpart {2 Al Rey}.",
    ],
)
def test_recalls(marked: str) -> None:
    found, said = holding.read_and_link(marked)
    assert found == said


@pytest.mark.parametrize(
    "marked",
    [
        # of another state
        "<p1 Minister of Trade of Malta> {1 Tom Bell} came. The <p0 Omani Minister> did not.",
        "<p1 Minister of Trade of Malta> {1 Tom Bell} came. The <p0 Minister of Oman> did not.",
        "<p1 President of Malta> {1 Tom Bell} came. The <p0 President of Oman> did not.",
        "<p1 Ambassador of Oman> {1 Tom Bell} came. The <p0 Ambassador of Peru> did not.",
        "{1 Tom Bell} (Peru) came. The <p0 President of Peru> did not.",
        "Visit of the <p0 Minister of Peru>\n\n<p1 Minister of Trade of Malta> {1 Tom Bell} came.",
        "<p0 President of Malta> appoints dean\n\n{1 Tom Bell}, <p1 Dean of the University of"
        " Malta>, came.",
        # of another body or level
        "<p1 President of the Guild> {1 Tom Bell} came. The <p0 President of the Republic> left.",
        "<p1 Head of Customs> {1 Tom Bell} came. The <p0 Head of State> did not.",
        "<p1 Deputy Prosecutor> {1 Tom Bell} came. The <p0 Prosecutor of the Republic> did not.",
        "<p1 Deputy Prime Minister> {1 Tom Bell} came. The <p0 Prime Minister> did not.",
        "<p1 Prime Minister> {1 Tom Bell} came. The <p0 Deputy Prime Minister> did not.",
        "<p1 Minister of Trade> {1 Tom Bell} came. The <p0 Minister of Ports> did not.",
        "<p1 Minister of Trade> {1 Tom Bell} came. The <p0 Mayor> did not.",
        "<r1 Colonel> {1 Tom Bell} came. The <r0 Major> did not.",
        "<p1 Inspector General of Police> {1 Tom Bell} came. The <p0 CDS> did not.",
        "<p1 Dean> {1 Tom Bell} came. The <p0 DEA> did not.",
        "<h1 Mr.> {1 Tom Bell} came. <h0 Mr.> who?",
    ],
)
def test_recalls_nobody(marked: str) -> None:
    found, said = holding.read_and_link(marked)
    assert found == said
