"""What may stand between a name and a title of its holder."""

import re

_OPEN = r"[\s\"'“”„«»‘’*]{0,3}"
_BRACKETED = r"(?:\([^()\n]{1,30}\)\s?)?"
_BENCH = (
    r"(?:(?:lady |lord |chief )?(?:justice|judge)(?: emeritus)? |king |queen |pope |emir |sultan )?"
)
_SERVICE = r"(?:,? ?[A-Z]{2,5},? )?"  # "Rear Admiral HCG Doe", "General, ERD, Doe"
_HONOURS = (  # "Jane Doe, AVSM, NM,"
    r"(?:,? (?:[A-Z][A-Za-z]?[A-Z]{1,5}|mni|fdc|psc)\b(?: ?\([A-Za-z]{1,6}\))?){0,7}"
)

TIGHT = re.compile(
    rf"\s{{0,3}}[()]?\s?{_BRACKETED}\s{{0,2}}{_SERVICE}"
    rf"(?i:the late |the |comrade )?(?i:{_BENCH})\(?"
)
"""Before a name: it leads to the name for sure."""

LOOSE = re.compile(
    rf"{_OPEN}{_BRACKETED}\s?(?:[,–—:-]|- the|, the|, and|,? as well as|and|&|and the|, and also"
    rf"|and (?:concurrently|simultaneously)|,? (?:is|was)|in the person of|, namely|/)?{_OPEN}"
    rf"(?i:{_BENCH})"
)
"""Before a name: it leads to the name unless another name is closer."""

REST = re.compile(
    r"(?:,? (?:of|in|for|at|to|on|and|the|charge|with|&|[A-Z\d][\w’'./-]{0,30}|\([A-Z]{2,12}\)))"
    r"{1,20}(?<! and)(?:, (?:the )?(?:the late )?| (?=$))"
)
"""What is left of a long office before a name: " in the Ministry of Works, "."""

AND = re.compile(r"\s*,?\s*(?:and|as well as)\b")

BEHIND = re.compile(
    rf"{_HONOURS}"
    r"\s?(?:(?:of|from) [^,.;:()\n]{2,30})?(?:\s?\([^()\n]{1,40}\))?\s?"
    r"(?:[,(–—-]|[,(]?\s?who|(?:was|is|were|has been|had been)\b|became|becomes|as\b|will be"
    r"|(?:has |will |who )?(?:act(?:s|ed)?|assumed?(?: duty| office)?|takes? over|took over"
    r"|returns?|goes) as\b)"
    r"(?:[\s,]|who\b|is\b|was\b|also\b|then\b|the\b|an?\b|its\b|new(?:ly)?\b|former\b|outgoing\b"
    r"|current(?:ly)?\b|incumbent\b|has been\b|had been\b|were\b|as\b|in his capacity\b|now\b"
    r"|(?:re)?elected\b|(?:re)?appointed\b|named\b|nominated\b|serves?\b|served\b|holds\b|being\b"
    r"|recently\b|[Cc]andidate\b|in picture\b|pictured\b|\)|both\b|the post of\b|our\b|their\b"
    r"|last \w{3,6}\b|unanimously\b|to be\b|until recently\b|becomes?\b|became\b|held\b|headed\b"
    r"|past\b|formerly\b|previously\b|at present\b|presently\b|promoted\b|posted\b|first\b|second\b"
    r"|third\b|fourth\b|fifth\b|\d{1,2}(?:st|nd|rd|th)\b)*\s?"
)
"""Behind a name, before a title in apposition or said of it."""

CHAINED = re.compile(
    rf"(?:, [A-Z]{{2,5}}(?=,))?{_OPEN}(?:[,;–—/-]|and|, and|,? as well as|&)?{_OPEN}"
    r"(?:(?:is|was|has been) (?:named|appointed|elected|promoted|made)\b\s?|becom(?:es|ing)\b\s?"
    r"|became\b\s?|as\b\s?|posted as\b\s?|named\b\s?)?"
    r"(?:(?:the|a|an|also|former|then|outgoing|current|new|concurrently)\b\s?){0,3}"
)
"""Between two titles of one person."""

SAYS_WHO = re.compile(r"\b(?:who|is|was|became|(?:re)?elected|appointed|named)\b")

NAMED_TO = re.compile(
    r"\b(?:(?:post|position|office|role|duties|capacity|rank|grade) (?:of|as)|naming (?:him|her)"
    r"|posted as|appointed(?: as| to be)?|elected(?: as)?|nominated(?: as)?|became|becomes"
    r"|serves as|served as|acting as|returned as|goes as|comes from|act(?:ed)? as"
    r"|assum(?:e|es|ed)(?:[^.;]{0,40}) as|takes? over as|(?:he|she) (?:is|was)|promoted to"
    r"|(?:is|was|been) (?:named|previously|formerly|also)|joined[^.;]{0,60} as"
    r"|way [^.]{0,40} to)(?: (?:the|a|an|its|new|next|first))*\s$"
)
"""Before an office that the subject of the sentence is given."""

PRONOUN = re.compile(
    r"\s*(?:[A-Z][^.,]{0,60}, )?(?:he|she|who|the officer|the diplomat)\b", re.IGNORECASE
)
"""At the start of a sentence about the person named last."""
