"""What became of a title: the words that govern its clause, and how far they reach.

A row has the statuses of the titles of a text, in order.
"""

import pytest

from extract import pages
from extract.finders import agenda
from extract.mentions import Release


def statuses_in(text: str) -> str:
    items = agenda.find(pages.read(Release("r", text)), {})
    return ",".join(item.status for item in items)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Cabinet gave its blessing to the “Coastal Roads Plan”.", "adopted"),
        ("The “Coastal Roads Plan” got the nod from the Cabinet on Tuesday.", "adopted"),
        ("The “Coastal Roads Plan” has been given the thumbs-up by ministers.", "adopted"),
        ("Ministers threw their weight behind the “Coastal Roads Plan”.", "adopted"),
        ("The Assembly adopted, with 91 votes in favour, the bill “On Tide Mills”.", "adopted"),
        ("The bill “On Tide Mills” passed its third reading.", "adopted"),
        ("The bill “On Tide Mills” was passed unanimously in third reading.", "adopted"),
        ("The bill “On Tide Mills” sailed through Parliament.", "adopted"),
        ("The bill “On Tide Mills” cleared the Senate by 40 votes to 12.", "adopted"),
        ("With 40 votes for and 12 against, the Senate passed the bill “On Tide Mills”.",
         "adopted"),
        ("By a show of hands the members agreed to the “Rules of the Quay”.", "adopted"),
        ("The “Rules of the Quay” were agreed after two hours of talks.", "adopted"),
        ("The Committee reached consensus on the “Rules of the Quay”.", "adopted"),
        ("Chile acceded to the “Treaty on Kelp”.", "adopted"),
        ("The report “Tides of June” was approved.", "adopted"),
        ("The decision “On Fog Horns” was adopted, Chile abstaining.", "adopted"),
        ("The decision “On Fog Horns” was adopted without the participation of Chile.", "adopted"),
        ("The decision “On Fog Horns” was adopted as amended.", "adopted"),
        ("The decision “On Fog Horns” was adopted, although Chile had doubts.", "adopted"),
        ("The decision “On Fog Horns” was not merely discussed but adopted.", "adopted"),
        ("The resolution “On Cod” was put to the vote and adopted.", "adopted"),
        ("The plan “Dry Docks” entered into force in May.", "adopted"),
        ("The Board considered and approved the plan “Dry Docks”.", "adopted"),
        ("After discussing the plan “Dry Docks”, the Board adopted it.", "adopted"),
        ("The Commission took a decision “On Fog Horns at Sea”.", "adopted"),
        ("A decision “On Fog Horns at Sea” was made.", "adopted"),
        ("Members unanimously backed the resolution “On Cod Quotas”.", "adopted"),
        ("Also approved was the “Plan of Piers”.", "adopted"),
        ("The Board decided to adopt the “Plan of Docks”.", "adopted"),
        ("The sides agreed on the text of the “Treaty on Kelp”.", "adopted"),
        ("Norway's proposal “Free Ferries for All” was accepted.", "adopted"),
        ("Norway joined the statement “One Sea”, Iceland did not.", "adopted"),
        ("Georgia adopted the decision “On Fog Horns” with a dissenting opinion.", "adopted"),
        ("The act “On Tide Mills” came into force on 1 May.", "adopted"),
        ("The Assembly took the “Statement against Fog” by acclamation.", "adopted"),
    ],
)  # fmt: skip
def test_adopted(text: str, expected: str) -> None:
    assert statuses_in(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The President signed into law the bill “On Tide Mills”.", "signed"),
        ("The President has signed the decree “On the Pilots of the Fjord”.", "signed"),
        ("The “Treaty on Kelp” was signed on the sidelines of the summit.", "signed"),
        ("On the sidelines of the summit the ministers put their signatures to the "
         "“Treaty on Kelp”.",
         "signed"),
        ("The visit ended with the signing of the “Treaty on Kelp”.", "signed"),
        ("The talks resulted in the signing of the “Treaty on Kelp”.", "signed"),
        ("The ceremony of signing the “Treaty on Kelp” took place in Nuuk.", "signed"),
        ("The ministers witnessed the signing of the “Treaty on Kelp”.", "signed"),
        ("The “Treaty on Kelp” was concluded in Nuuk in 1998.", "signed"),
        ("In Nuuk, the ministers concluded the “Treaty on Kelp”.", "signed"),
        ("All members except Chile signed the “Treaty on Kelp”.", "signed"),
        ("The “Treaty on Kelp” was signed by all but Chile.", "signed"),
        ("Chile signed the “Treaty on Kelp” with reservations.", "signed"),
        ("Among the documents signed was the “Plan of Piers”.", "signed"),
        ("Ministers gathered to sign the “Treaty on Kelp”.", "signed"),
        ("They used the occasion to sign the “Treaty on Kelp”.", "signed"),
        ("The Minister recalled that the “Treaty on Kelp” was signed in 1998.", "signed"),
        ("All but Iceland signed the “Treaty on Kelp”.", "signed"),
    ],
)  # fmt: skip
def test_signed(text: str, expected: str) -> None:
    assert statuses_in(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Council discussed the progress of the project “Safe Quays”.", "discussed"),
        ("The parties touched upon the issue “Fees of Pilots”.", "discussed"),
        ("The talks centred on the topic “Ice and Insurance”.", "discussed"),
        ("A discussion was held on the topic “Ice and Insurance”.", "discussed"),
        ("A lively debate followed on the topic “Ice and Insurance”.", "discussed"),
        ("The topic “Ice and Insurance” was at the heart of the talks.", "discussed"),
        ("The “Charter of Ports” was the subject of a long debate.", "discussed"),
        ("The experts worked through the draft “Charter of Ports”.", "discussed"),
        ("They had a thorough exchange of views on “Ice and Insurance at Sea”.", "discussed"),
        ("The Board looked into the question “Fees of Pilots”.", "discussed"),
        ("The plan “Dry Docks” was discussed; it will be adopted in May.", "discussed"),
        ("The Board heard and discussed the report “Tides of June”.", "discussed"),
        ("Ministers met to discuss the “Plan of Docks”.", "discussed"),
        ("Ms. Lund moderated the panel “Ice and Insurance”.", "discussed"),
        ("Ms. Lund spoke at the panel “Ice and Insurance”.", "discussed"),
        ("The panel “Ice and Insurance” brought together experts.", "discussed"),
    ],
)  # fmt: skip
def test_discussed(text: str, expected: str) -> None:
    assert statuses_in(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Board was presented with the report “Tides of June”.", "heard"),
        ("The Board received the report “Tides of June”.", "heard"),
        ("The Board heard a report by Ms. Lund, “Tides of June”.", "heard"),
        ("Ms. Lund took the floor with the report “Tides of June”.", "heard"),
        ("Ms. Lund made a presentation titled “Tides of June”.", "heard"),
        ("Ms. Lund gave a talk, “Tides of June”.", "heard"),
        ("Ms. Lund spoke about “Tides of June and July” at length.", "heard"),
        ("Ms. Lund's lecture “Tides of June” closed the day.", "heard"),
        ("The report “Tides of June” was taken note of.", "heard"),
        ("The members took note with satisfaction of the report “Tides of June”.", "heard"),
        ("The Board, having heard the report “Tides of June”, adjourned.", "heard"),
        ("The Council welcomed the report “Tides of June” and approved its conclusions.", "heard"),
        ("The findings of the report “Tides of June” were presented.", "heard"),
        ("The strategy “Blue Fjords” was unveiled by the Minister.", "heard"),
        ("The Minister presented the strategy “Blue Fjords”.", "heard"),
        ("The guests were told about the project “Safe Quays”.", "heard"),
        ("The captain presented his book “Tides of June”.", "heard"),
    ],
)  # fmt: skip
def test_heard(text: str, expected: str) -> None:
    assert statuses_in(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The forum “Cold Seas” has opened in Nuuk.", "held"),
        ("Nuuk hosted the forum “Cold Seas”.", "held"),
        ("The forum “Cold Seas” kicked off in Nuuk.", "held"),
        ("The forum “Cold Seas” drew 300 guests.", "held"),
        ("The forum “Cold Seas” came to a close yesterday.", "held"),
        ("Three hundred guests took part in the forum “Cold Seas”.", "held"),
        ("Within the framework of the forum “Cold Seas” the ministers met.", "held"),
        ("Speaking at the forum “Cold Seas”, the Minister thanked the pilots.", "held"),
        ("On the sidelines of the conference “Cold Seas” they met again.", "held"),
        ("The exercise “Silver Gull” began on 6 May off Vardø.", "held"),
        ("The Minister opened the conference “Cold Seas”.", "held"),
        ("The Minister closed the conference “Cold Seas”.", "held"),
        ("The winners of the contest “Best Knot” were awarded.", "held"),
        ("At the close of the seminar “Kelp as Food” certificates were given.", "held"),
        ("The training “First Aid at Sea” has been completed.", "held"),
        ("The training “First Aid at Sea” runs until Friday.", "held"),
        ("The exhibition “Boats of Yore” can be seen until May.", "held"),
        ("The annual drill “Silver Gull” is under way.", "held"),
        ("Ms. Lund chaired the session “Ice and Insurance”.", "held"),
    ],
)  # fmt: skip
def test_held(text: str, expected: str) -> None:
    assert statuses_in(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bill “On Tide Mills” passed its first reading.", "proposed"),
        ("The item “Fees of Pilots” was left for the next session.", "proposed"),
        ("The item “Fees of Pilots” was moved to the autumn session.", "proposed"),
        ("Consideration of the item “Fees of Pilots” was put back to May.", "proposed"),
        ("The item “Fees of Pilots” will be on the agenda of the next session.", "proposed"),
        ("The ministers agreed to return to the item “Fees of Pilots” in May.", "proposed"),
        ("The next session will take up the item “Fees of Pilots”.", "proposed"),
        ("A draft of the “Charter of Ports” was tabled by Chile.", "proposed"),
        ("A draft “Charter of Ports” will be considered at the next meeting.", "proposed"),
        ("Experts were tasked with preparing a draft “Charter of Ports”.", "proposed"),
        ("The Ministry has drawn up the draft law “On Tide Mills”.", "proposed"),
        ("The Ministry has published the draft law “On Tide Mills” for public comment.",
         "proposed"),
        ("The draft law “On Tide Mills” was sent to Parliament.", "proposed"),
        ("The Government submitted the draft law “On Tide Mills” to Parliament.", "proposed"),
        ("The draft law “On Tide Mills” is open for comments until May.", "proposed"),
        ("The two sides intend to conclude the “Treaty on Kelp” in spring.", "proposed"),
        ("The sides hope to sign the “Treaty on Kelp” by summer.", "proposed"),
        ("The signing of the “Treaty on Kelp” is expected in spring.", "proposed"),
        ("The signing of the “Treaty on Kelp” has been put off.", "proposed"),
        ("The “Treaty on Kelp” is ready for signature.", "proposed"),
        ("The “Treaty on Kelp” is under negotiation.", "proposed"),
        ("The ministers urged early conclusion of the “Treaty on Kelp”.", "proposed"),
        ("The ministers called for the adoption of the “Charter of Ports”.", "proposed"),
        ("The Council recommended the adoption of the “Charter of Ports”.", "proposed"),
        ("The Council tasked the Secretariat to finalise the “Charter of Ports”.", "proposed"),
        ("The agenda of the next meeting will include the question “Fees of Pilots”.", "proposed"),
        ("The lecture “Tides of June” will be given by Ms. Lund.", "proposed"),
        ("Ms. Lund will present the report “Tides of June” in May.", "proposed"),
        ("The report “Tides of June” is due in May.", "proposed"),
        ("The conference “Cold Seas” is to be held in Nuuk in May.", "proposed"),
        ("The conference “Cold Seas” is scheduled for May.", "proposed"),
        ("Nuuk will host the conference “Cold Seas”.", "proposed"),
        ("Preparations for the conference “Cold Seas” are in full swing.", "proposed"),
        ("The upcoming conference “Cold Seas” was discussed.", "proposed"),
        ("The conference “Cold Seas” was postponed to May.", "proposed"),
        ("The plan “Dry Docks” should have been adopted in May.", "proposed"),
        ("The plan “Dry Docks” may be adopted in May.", "proposed"),
        ("The plan “Dry Docks” is to enter into force in May.", "proposed"),
        ("The draft “Charter of Ports” has been discussed and will be signed in May.", "proposed"),
        ("The Board has not yet approved the “Plan of Docks”.", "proposed"),
        ("The “Plan of Docks” has not yet been approved.", "proposed"),
        ("The “Plan of Docks” has yet to be approved.", "proposed"),
        ("The “Plan of Docks” awaits approval.", "proposed"),
        ("The “Plan of Docks” is pending before Parliament.", "proposed"),
        ("The Board decided to postpone the “Plan of Docks”.", "proposed"),
        ("It was decided to submit the “Plan of Docks” to the ministers.", "proposed"),
        ("It was agreed to hold the seminar “Kelp as Food” in May.", "proposed"),
        ("Norway is preparing the conference “Cold Seas”.", "proposed"),
        ("Norway invited Chile to the conference “Cold Seas”.", "proposed"),
        ("The Minister will open the conference “Cold Seas”.", "proposed"),
        ("The training “First Aid at Sea” starts on Monday.", "proposed"),
        ("Next year's drill “Silver Gull” will be in Peru.", "proposed"),
        ("The sides agreed to speed up work on the “Treaty on Kelp”.", "proposed"),
        ("The sides confirmed their readiness to sign the “Treaty on Kelp”.", "proposed"),
        ("Norway suggested that the “Treaty on Kelp” be revised.", "proposed"),
        ("Norway proposed adopting the “Charter of Ports”.", "proposed"),
        ("The act “On Tide Mills” will come into force on 1 May.", "proposed"),
        ("A working group is elaborating the “Rules on Cattle”.", "proposed"),
        ("The Summit tasked the staff with drawing up an “African Code of Fog”.", "proposed"),
        ("The Cabinet authorised negotiations on the “Agreement on Pilots”.", "proposed"),
        ("The provisional agenda includes the item “Water and Peace”.", "proposed"),
        ("The Ministry opened for comments the draft “Law on Goats”.", "proposed"),
        ("It is recommended that states sign the “Pact on Fog”.", "proposed"),
        ("The course ends in May with a symposium on “Fog and Faith at Sea”.", "proposed"),
        ("On Tuesday begins at the academy the course “Safe Boats”.", "proposed"),
    ],
)  # fmt: skip
def test_proposed(text: str, expected: str) -> None:
    assert statuses_in(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("There was no consensus on the “Rules of the Quay”.", "rejected"),
        ("No agreement could be reached on the “Rules of the Quay”.", "rejected"),
        ("The “Rules of the Quay” failed to win the required votes.", "rejected"),
        ("The motion “Free Ferries for All” failed by three votes.", "rejected"),
        ("The motion “Free Ferries for All” was outvoted.", "rejected"),
        ("Parliament said no to the bill “On Tide Mills”.", "rejected"),
        ("The President vetoed the bill “On Tide Mills”.", "rejected"),
        ("The proposal “Free Ferries for All” did not gain support.", "rejected"),
        ("The proposal “Free Ferries for All” was not backed by the members.", "rejected"),
        ("The sponsors pulled the resolution “On Whale Song” from the floor.", "rejected"),
        ("The resolution “On Whale Song” was taken back by its sponsors.", "rejected"),
        ("The item “Fees of Pilots” was struck from the agenda.", "rejected"),
        ("The item “Fees of Pilots” was removed from the agenda at Peru's request.", "rejected"),
        ("The conference “Cold Seas” was cancelled.", "rejected"),
        ("The decision “On Fog Horns” was not adopted because Chile objected.", "rejected"),
        ("The decision “On Fog Horns” was considered but not adopted.", "rejected"),
        ("The resolution “On Cod” was put to the vote and defeated.", "rejected"),
        ("Having considered the plan “Dry Docks”, the Board rejected it.", "rejected"),
        ("Not approved was the “Plan of Piers”.", "rejected"),
        ("The Board did not approve the “Plan of Docks”.", "rejected"),
        ("The “Treaty on Kelp” was never signed.", "rejected"),
        ("The “Treaty on Kelp” could not be signed.", "rejected"),
        ("The Committee was unable to agree on the “Plan of Docks”.", "rejected"),
        ("The Committee did not support the proposal “Free Ferries for All”.", "rejected"),
        ("The General Assembly did not adopt the resolution “On Cod Quotas”.", "rejected"),
        ("The drill “Silver Gull” did not take place.", "rejected"),
        ("Norway's proposal “Free Ferries for All” was declined.", "rejected"),
        ("Norway withdrew its proposal “Free Ferries for All”.", "rejected"),
        ("Parliament repealed the act “On Water Mills”.", "rejected"),
        ("The Assembly voted against the resolution “On Cod”.", "rejected"),
        ("Most members voted against the draft “On Cod”.", "rejected"),
        ("One state prevented the adoption of the “Charter of Straits”.", "rejected"),
        ("The Council couldn't approve the “Charter of Straits”.", "rejected"),
        ("The Assembly rejected “Salt Levy” and “Fog Levy”.", "rejected,rejected"),
    ],
)  # fmt: skip
def test_rejected(text: str, expected: str) -> None:
    assert statuses_in(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chile signed all the documents with the exception of the “Treaty on Kelp”.", "excepted"),
        ("Chile did not put its signature to the “Treaty on Kelp”.", "excepted"),
        ("Chile declined to sign the “Treaty on Kelp”.", "excepted"),
        ("Chile refused to sign the “Treaty on Kelp”.", "excepted"),
        ("Chile opted out of the “Treaty on Kelp”.", "excepted"),
        ("Chile joined with a reservation the decision “On Fog Horns”.", "excepted"),
        ("Chile expressed reservations about the decision “On Fog Horns”.", "excepted"),
        ("The delegation of Chile voted against the resolution “On Cod”.", "excepted"),
        ("Chile alone voted against the resolution “On Cod”.", "excepted"),
        ("Chile abstained when the resolution “On Cod” was put to the vote.", "excepted"),
        ("Chile did not take part in the vote on the resolution “On Cod”.", "excepted"),
        ("On the decision “On Fog Horns”, Chile abstained.", "excepted"),
        ("To the decision “On Fog Horns” Chile did not accede.", "excepted"),
        ("Save for the decision “On Fog Horns”, Chile joined all texts.", "excepted"),
        ("All decisions but “On Fog Horns” were joined by Chile.", "excepted"),
        ("Chile has not yet ratified the “Treaty on Kelp”.", "excepted"),
        ("Chile is not a party to the “Treaty on Kelp”.", "excepted"),
        ("Iceland did not join the statement “One Sea”, Norway did.", "excepted"),
        ("Iceland was the only country not to sign the “Treaty on Kelp”.", "excepted"),
        ("Iceland dissociated itself from the declaration “One Sea”.", "excepted"),
        ("The Kyrgyz delegation voted against “Resolution on Cod”.", "excepted"),
    ],
)  # fmt: skip
def test_excepted(text: str, expected: str) -> None:
    assert statuses_in(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Since 2019 the programme “Safe Quays” has trained 300 pilots.", "none"),
        ("The programme “Safe Quays” is financed by Norway.", "none"),
        ("Under the programme “Safe Quays”, three piers were built.", "none"),
        ("The law “On Tide Mills” sets the fees.", "none"),
        ("According to the law “On Tide Mills”, fees are paid in May.", "none"),
        ("In accordance with the decree “On Tide Mills”, fees are paid in May.", "none"),
        ("Under the law “On Tide Mills” such mills need a licence.", "none"),
        ("The book “Life among Buoys” tells of his years at sea.", "none"),
        ("He was the author of the book “Life among Buoys”.", "none"),
        ("The Chairman gave him a copy of the book “Life among Buoys”.", "none"),
        ("The website carries the brochure “Ropes and Knots”.", "none"),
        ("Copies of the brochure “Ropes and Knots” were handed out.", "none"),
        ("Implementation of the “Treaty on Kelp” is on track.", "none"),
        ("The plan “Dry Docks” was not discussed for want of time.", "none"),
        ("She is the author of the report “Tides of June and July”.", "none"),
        ("The Minister launched the programme “Safe Quays”.", "none"),
        ("The project “Safe Quays” was launched in 2019.", "none"),
        ("The Minister praised the project “Safe Quays”.", "none"),
        ("The Minister thanked Norway for the project “Safe Quays”.", "none"),
        ("The sides expressed interest in the project “Safe Quays”.", "none"),
        ("The sides noted the importance of the “Treaty on Kelp”.", "none"),
        ("The Board ruled on the complaint and published the guide “Ropes and Knots”.", "none"),
        ("Huts built within the project “Dry Docks” will be handed over in May.", "none"),
        ("A net of posts, foreseen since the “Nuuk Agreement”, will be ready in May.", "none"),
        ("The Board offered its help with the “Plan of Docks”.", "none"),
        ("The captain will show the results of the project “Dry Docks”.", "none"),
        ("In the report, entitled “Tides of June”, the Ombudsman hopes that fees will be cut.",
         "none"),
        ("The captain presented the book “Tides of June” to the library.", "none"),
        ("The captain presented to the guests the volume “Tides of June”.", "none"),
        ("He joined “White Whales” and “Blue Seals”.", ""),
        ("He passed “Checkpoint Charlie” and “Pilot Island”.", ""),
    ],
)  # fmt: skip
def test_only_mentioned(text: str, expected: str) -> None:
    assert statuses_in(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Following the talks, the “Treaty on Kelp” and the “Protocol on Cod” were signed.",
         "signed,signed"),
        ("As a result of the talks, the following documents were signed: “Treaty on "
         "Kelp”, “Protocol on Cod”.",
         "signed,signed"),
        ("The agenda of the meeting included the questions “Fees of Pilots” and “Ice at Sea”.",
         "discussed,discussed"),
        ("The meeting had on its agenda: “Fees of Pilots”, “Ice at Sea in Winter”.",
         "discussed,discussed"),
        ("Decisions adopted:\n“On Fog Horns”\n“On Cod Quotas”", "adopted,adopted"),
        ("Agreements signed:\n- Treaty on Kelp\n- Protocol on Cod", "signed,signed"),
        ("Items deferred:\n1. Fees for pilots of the fjord\n2. Plan of dry docks",
         "proposed,proposed"),
        ("Draft decisions:\n1. “On Fog Horns at Sea”\n2. “On Cod Quotas”", "proposed,proposed"),
        ("The Board adopted the following decisions:\n\n1. On Fog Horns\n\n2. On Cod Quotas",
         "adopted,adopted"),
        ("The following were adopted:\n(a) “Rules of the Quay”;\n(b) “Charter of Ports”.",
         "adopted,adopted"),
        ("The following were not adopted:\n(a) “Rules of the Quay”;\n(b) “Charter of Ports”.",
         "rejected,rejected"),
        ("Resolution “On Cod” – adopted. Resolution “On Kelp” – rejected.", "adopted,rejected"),
        ("“Rules of the Quay” (signed); “Charter of Ports” (put off).", "signed,proposed"),
        ("The agenda:\n1. “Rules of the Quay” – approved;\n2. “Charter of Ports” – "
         "postponed;\n3. “Fees for Pilots” – withdrawn.",
         "adopted,proposed,rejected"),
        ("The meeting's agenda:\n1. Fees for pilots of the fjord\n2. Plan of dry docks",
         "discussed,discussed"),
        ("The meeting took note of the report “Tides of June” and adopted the “Plan of Docks”.",
         "heard,adopted"),
        ("The ministers signed the “Treaty on Kelp”, discussed the “Plan of Docks” "
         "and heard the report “Tides of June”.",
         "signed,discussed,heard"),
        ("The “Treaty on Kelp” was signed and the “Plan of Docks” discussed.", "signed,discussed"),
        ("The Board approved the “Plan of Docks”, but the “Plan of Piers” was sent back.",
         "adopted,proposed"),
        ("The Board approved the “Plan of Docks”; it rejected the “Plan of Piers”.",
         "adopted,rejected"),
        ("Among the topics discussed were “Ice at Sea” and “Fog at Sea”.", "discussed,discussed"),
        ("Topics discussed: “Ice at Sea in Winter”, “Fog at Sea in Spring”.",
         "discussed,discussed"),
        ("Documents signed: “Treaty on Kelp”; “Protocol on Cod”.", "signed,signed"),
        ("Adopted: “Treaty on Kelp”. Rejected: “Protocol on Cod”.", "adopted,rejected"),
        ("The Board decided to approve the “Plan of Docks” and to put off the “Plan of Piers”.",
         "adopted,proposed"),
        ("Iceland joined all the documents, excluding the decisions “On Fog” and “On "
         "Cod Quotas”.",
         "excepted,excepted"),
        ("Questions on the agenda:\n- Fees for pilots of the fjord\n- Plan of dry docks",
         "discussed,discussed"),
        ("For information:\n- Report on tides\n- Report on ice at sea", "heard,heard"),
        ("Documents for signature:\n- Treaty on Kelp\n- Protocol on Cod", "proposed,proposed"),
        ("1. Decision “On Fog Horns” – adopted unanimously\n2. Decision “On Cod "
         "Quotas” – not adopted\n3. Decision “On Kelp and Ice” – postponed",
         "adopted,rejected,proposed"),
        ("The Board:\n- approved the “Plan of Docks”;\n- took note of the report “Tides "
         "of June”;\n- put off the “Plan of Piers”.",
         "adopted,heard,proposed"),
        ("ADOPTED DECISIONS\n\n“On Fog Horns at Sea”\n\n“On Cod Quotas for Peru”",
         "adopted,adopted"),
        ("The Board approved the rule “On safety of swings”, changes to the “List of Goods” "
         "concerning carts, and the recommendation “On imported furs”.",
         "adopted,adopted,adopted"),
        ("The Board approved the rule “On safety of swings”; the plan “Dry Docks” was discussed, "
         "and the recommendation “On imported furs” was dropped.",
         "adopted,discussed,rejected"),
    ],
)  # fmt: skip
def test_titles_of_several_fates(text: str, expected: str) -> None:
    assert statuses_in(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Members voted the motion “On Cod Quotas” down by 51 votes to 44.", "rejected"),
        ("The House threw the motion “On Cod Quotas” out on Tuesday.", "rejected"),
        ("The Chair put the item “Fees for Pilots” off until June.", "proposed"),
        ("Members voted on the motion “On Cod Quotas” down in the cellar.", "adopted"),
        ("The motion “On Cod Quotas” failed to obtain a majority.", "rejected"),
        ("The plan “Dry Docks” fell short of the votes it needed.", "rejected"),
        ("The “Law on Ports” repeals the “Law on Wharves”.", "none,none"),
        ("The “Law on Ports” was repealed, as was the “Law on Wharves”.", "rejected,rejected"),
        ("The “Plan of Docks” passes to the next session.", "proposed"),
        ("The Minister called on Chile to ratify the “Treaty on Kelp”.", "proposed"),
        ("The Council called on Chile and Peru to sign the “Treaty on Kelp”.", "proposed"),
        ("She urged all parties to accede to the “Treaty on Kelp”.", "proposed"),
        ("The Board instructed the staff to finish and approve the “Plan of Docks”.", "proposed"),
        ("The Council asked for a vote and approved the “Plan of Docks”.", "adopted"),
        ("Invited experts discussed the “Plan of Docks”.", "discussed"),
        ("The Minister advised the ports to complete the guide “Safe Quays for All”.", "proposed"),
        ("Asked about the guide “Safe Quays for All”, the Minister smiled.", "none"),
        ("The report “Tides of June” says that ice is thin.", "none"),
        ("The report “Tides of June”, which shows thin ice, was presented.", "heard"),
        ("The Board heard the report “Tides of June”, which says that ice is thin.", "heard"),
        ("The draft law “On Ports” provides for fines.", "proposed"),
        ("The law “On Ports” provides for fines.", "none"),
        ("The contest “Best Pilot of Nuuk” has been announced.", "proposed"),
        ("Parliament authorised the Government to sign the “Treaty on Kelp”.", "proposed"),
        ("Parliament authorised the plan “Dry Docks”.", "adopted"),
        ("Chile confirmed its readiness to join the “Treaty on Kelp”.", "proposed"),
        ("Chile expressed its readiness to match the “Plan of Docks”.", "none"),
        ("The “Plan of Docks” goes back to the working group.", "proposed"),
        ("The “Plan of Docks” will not be pursued.", "rejected"),
        ("The “Plan of Docks”, though long debated, was put off.", "proposed"),
        ("The “Plan of Docks”, though debated for long, was approved.", "adopted"),
        ("The ministers put their signatures under the “Treaty on Kelp”.", "signed"),
        ("The ministers met under the “Treaty on Kelp”.", "none"),
        ("The House read a first time the “Ports Bill, 2031”.", "discussed"),
        ("The Committee tabled its report, “Ports and Peace”.", "heard"),
        ("The Committee tabled the plan “Dry Docks”.", "proposed"),
        ("If the treaty “On Kelp” is ratified, fees will fall.", "proposed"),
        ("Unless the bill “On Tide Mills” is adopted, the mills will close.", "proposed"),
        ("In May, when ice fell, the bill “On Tide Mills” was adopted.", "adopted"),
    ],
)  # fmt: skip
def test_what_is_asked_for_or_depends(text: str, expected: str) -> None:
    assert statuses_in(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Results of the vote:\n1. “Budget of the Port” – 12 for, 0 against\n"
         "2. “Flag of the Port” – 3 for, 9 against",
         "adopted,rejected"),
        ("The following was voted:\nA/ “Rules of the Quay” – 8 for, 1 abstained\n"
         "B/ “Anthem of the Quay” – 2 in favour, 7 against",
         "adopted,rejected"),
        ("Voting: “Budget of the Port” – 12 votes to 7.", "adopted"),
        ("The motion “Free Ferries for All” (31 ayes, 40 noes) was put to the vote.", "rejected"),
        ("The bill “On Tide Mills” failed (51 for, 40 against).", "rejected"),
        ("The report “Tides of June” – 9 for a krone – was read.", "heard"),
    ],
)  # fmt: skip
def test_figures_of_a_vote(text: str, expected: str) -> None:
    assert statuses_in(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Programme of the day\n\n10:00 – Panel “Water and Peace”\n12:00 – Lecture “Roads of Wool”",
         "proposed,proposed"),
        ("This week on the quay:\n\n* Monday 2/9, 9.30 – workshop “Safe Quays for All”\n"
         "* Friday 6/9, 3 pm – film “The Road of Wool”",
         "proposed,proposed"),
        ("Yesterday:\n\n10:00 – the “Treaty on Kelp” was signed", "signed"),
        ("Reports on these questions were heard:\n1. “On fires in the steppe”;\n2. “On wells”.\n"
         "Then the following decisions were adopted:\n3. “On pumps”;\n4. “On rakes”.",
         "heard,heard,adopted,adopted"),
    ],
)  # fmt: skip
def test_timetables_and_second_lists(text: str, expected: str) -> None:
    assert statuses_in(text) == expected
