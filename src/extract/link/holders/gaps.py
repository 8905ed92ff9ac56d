"""What may stand between a name and a title of its holder beside it."""

import re

_OPEN = r"[\s\"'“”„«»‘’*)]{0,4}"
_BRACKETED = r"(?:\([^()\n]{1,30}\)\s?)?"
_BENCH = (
    r"(?:(?:lady |lord |chief )?(?:justice|judge)(?: emeritus)? |king |queen |pope |emir |sultan )?"
)
_SERVICE = r"(?:,? ?[A-Z]{2,5},? )?"  # "Rear Admiral HCG Doe", "General, ERD, Doe"
_HONOURS = (  # "Jane Doe, AVSM, NM,"
    r"(?:,? (?:(?:[A-Z][A-Za-z]?[A-Z]{1,5}|mni|fdc|psc)\b(?: ?\([A-Za-z]{1,6}\))?"
    r"|(?:[A-Z]\.){2,5})){0,7}"
)

TIGHT = re.compile(
    rf"\s{{0,3}}[()]?\s?{_BRACKETED}\s{{0,2}}{_SERVICE}"
    rf"(?i:the late |the |comrade )?(?i:{_BENCH})\(?(?:(?:#|No\.? ?)?\d{{1,7}} )?"
)
"""Before a name: it leads to the name for sure."""

LED = re.compile(r",?\s{1,3}\(?")
"""Between titles that lead to a name, and before the name."""

LOOSE = re.compile(
    rf"{_OPEN}{_BRACKETED}\s?(?:[,–—:-]|- the|, the|, and|,? as well as|and|&|and the|, and also"
    r"|and (?:concurrently|simultaneously)|,? (?:is|was)|in the person of|, namely|, (?:sur)?named"
    rf"|/)?{_OPEN}(?i:{_BENCH})"
)
"""Before a name: it leads to the name unless another name is closer."""

_VERB = (  # a word that ends the office: "Minister of Ports of Malta visits Ms"
    r"(?:[a-z]{2,20}ed|is|was|are|were|has|had|will|would|may|met|meets|said|says|told|tells|holds?"
    r"|held|gave|gives|took|takes|made|makes|paid|pays|sent|sends|spoke|speaks|came|comes|went|goes|led"
    r"|leads|heads|hosts|visits|opens|opening|attends|receives|welcomes|inspects|thanks|thanking"
    r"|presents|awards|signs|arrives|calls|calling|appoints|elects|names|joins|congratulates"
    r"|addresses|delivers|chairs|accompanies|greets|informs|reports|expresses|became|becomes|who"
    r"|whom|whose|which|that|where|when|while|but)\b"
)
_JOINT = r"(?:of|in|for|at|to(?=[ \n](?:the\b|[A-Z]))|on|and|the|against|with|under|between|over|&)"
_INNER = rf"(?!{_VERB})[\"'«»“”]?[^\W_][\w’'/-]{{0,30}}[\"'«»“”]?"
_PROPER = r"(?:of|in|for|at|to|on|and|the|charge|with|&|[A-Z\d][\w’'./-]{0,30}|\([A-Z]{2,12}\))"
_ENDS = "".join(
    f"(?<! {word})" for word in ("and", "for", "of", "with", "to", "by", "from", "in", "on", "at")
)
_WORDS = rf"{_INNER}(?:[ \n]{_INNER}){{0,8}}{_ENDS}"
REST = re.compile(
    rf"(?:,?[ \n]{_PROPER}){{1,20}}(?<! and)(?:,[ \n](?:the )?(?:the late )?| (?=$))"
    rf"|[ \n](?:{_INNER}[ \n]){{0,2}}(?!(?:and|the|to|with)\b)(?:{_JOINT}[ \n]){{1,3}}"
    rf"{_WORDS},?[ \n]"
    rf"|[ \n]and[ \n]{_WORDS},[ \n]|[ \n]and[ \n](?:{_INNER}[ \n]){{1,4}}of[ \n]{_WORDS},?[ \n]"
    r"|[ \n][“\"«][^”\"»\n]{1,40}[”\"»],?[ \n]"
)
"""What is left of a long office before a name: " in the Ministry of Works, "."""

INITIAL = re.compile(r"(?:^|\s)[A-Z]\.\s$")

AND = re.compile(r"\s*,?\s*(?:and|as well as)\b")

_AGE = r"(?:,? (?:aged )?\d{1,2}(?=,))?"
_ALIAS = (
    r"(?:,? (?:also |better |otherwise )?(?:known as|alias|aka|nicknamed)"
    r" [\"“‘'][^\"”’'\n]{1,20}[\"”’'](?=,))?"
)
_WHOSE = r"(?:[\w.-]{1,20} ){0,3}[\w.-]{1,20}(?:['’]s|s['’])\s"
_FRONT = (  # the first words of an office that was found in part: "the leading [chief of]"
    rf"(?:(?!(?:{_VERB}|(?:of|by|from|to|for|with|like|at|in|on|and|or|as|he|she|it|they|we|not|the|an?"
    r"|(?!(?:leading|managing|acting|founding|commanding|coordinating|visiting|presiding)\b)"
    r"[a-z]{2,20}ing)\b))"
    r"[^\W\d_][\w’'/-]{0,30}(?: |-(?=$)| (?:and|&) (?=[A-Z]|$))){1,5}"
)
BEHIND = re.compile(
    rf"{_HONOURS}{_AGE}{_ALIAS}"
    r"\s?(?:(?:of|from) (?:[^,.;:()\n]|(?<=[A-Z])\.){2,40})?(?:\s?\([^()\n]{1,40}\))?\s?"
    r"(?:[,(|–—-]|[,(]?\s?who|(?:was|is|were|has been|had been)\b|became|becomes|as\b|will be"
    r"|(?:has |will |who )?(?:act(?:s|ed)?|assumed?(?: duty| office)?|takes? over|took over"
    r"|returns?|goes) as\b)"
    r"(?:[\s,]|who\b|is\b|was\b|also\b|then\b|the\b|an?\b|its\b|new(?:ly)?\b|former\b|outgoing\b"
    r"|current(?:ly)?\b|incumbent\b|has been\b|had been\b|were\b|as\b|in his capacity\b|now\b"
    r"|(?:re-?)?elect(?:ed)?\b|(?:re-?)?appointed\b|named\b|nominated\b|serves?\b|served\b|holds\b"
    r"|being\b|recently\b|[Cc]andidate\b|in picture\b|pictured\b|\)|both\b|the post of\b|our\b"
    r"|their\b|last \w{3,6}\b|unanimously\b|to be\b|until recently\b|becomes?\b|became\b|held\b"
    r"|headed\b|past\b|formerly\b|previously\b|at present\b|presently\b|promoted\b|posted\b"
    r"|ex-|incoming\b|woman\b|female\b|lately\b|retired\b|sometime\b|one-time\b|long-?time\b"
    r"|sworn in\b|confirmed\b|installed\b|designated\b|most\b|his\b|her\b|doubles\b|already\b"
    r"|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b"
    rf"|\d{{1,2}}(?:st|nd|rd|th)\b)*\s?(?:{_WHOSE}|{_FRONT})?"
)
"""Behind a name, before a title in apposition or said of it."""

SIGNED = re.compile(r"\)?,?[ \t]{0,3}\n(?:(?:The|Former|Retired) |(?i:ex-))?")
"""Between a name and the office that stands under it."""

AFTER_NAME = frozenset({(" (", ")"), (", ", ","), (", ", "\n"), (", ", "")})
"""What stands before and after a form of address that follows the name: "Bell (Ms)"."""

STUCK = re.compile(r"[ \t]{1,6}")
"""Between a name and a title that follows without a comma."""

AS = re.compile(r"[^,;:(]{0,40}\bas\b")
LEAVES = re.compile(
    r"\b(?:replac(?:es|ed|ing)|succeed(?:s|ed|ing)|over from|follow(?:s|ed|ing)|place of|instead of"
    r"|reliev(?:es|ed|ing))\s(?:the )?(?:outgoing |former )?$"
)
"""Before the name of a person whose office passes to the subject of the sentence."""

CHAINED = re.compile(
    rf"(?:, [A-Z]{{2,6}}(?=,| and ))?{_OPEN}(?:[,;–—/(-]|and|, and|,? as well as|&)?{_OPEN}"
    r"(?:(?:is|was|has been) (?:named|appointed|elected|promoted|made)\b\s?|becom(?:es|ing)\b\s?"
    r"|became\b\s?|as\b\s?|(?:who )?doubles as\b\s?|posted as\b\s?|named\b\s?)?"
    r"(?:(?:the|a|an|also|former|then|outgoing|current|new|concurrently|retired|ex-)\b\s?){0,3}"
)
"""Between two titles of one person."""

ANOTHER = re.compile(r", the |,? (?:and|as well as) the ")
"""Between the office of a name and the next, which leads to a name of its own."""

SAYS_WHO = re.compile(r"\b(?:who|is|was|became|(?:re)?elected|appointed|named)\b")
