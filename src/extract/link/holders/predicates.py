"""The words by which a sentence gives an office or rank to somebody."""

import re

_DETERMINER = (
    r"(?: (?:the|an?|its|their|his|her|our|one of|new|next|first|second|third"
    r"|\d{1,2}(?:st|nd|rd|th)|fourth|fifth|sixth|seventh|eighth|ninth|tenth|past|former|retired|interim|lead|full|then"
    r"|incoming|outgoing|founding|only|youngest|sole))*"
)
_GIVEN = (
    r"(?:re-?)?(?:elect(?:ed)?|appointed|named|nominated|designated|confirmed|chosen|made"
    r"|commissioned|promoted|installed|inaugurated|reinstated|posted|empowered|proclaimed|selected|assigned"
    r"|transferred|enlisted|seconded|called to be|sworn in|advanced|raised|elevated|decorated)"
)
_AS = r"(?:as|to|to be|to become|in|to the (?:rank|post|grade|position|office) of)"
_OFFICE = (
    r"(?:post|position|role|duties|dut(?:y|ies)|capacity|rank|grade|title|seat|functions?|job"
    r"|command|appointment)s?"
)
SAID = re.compile(
    r"(?:"
    rf"\b{_OFFICE} (?:of|as)"
    r"|\b(?:assum\w{1,3}|h[eo]lds?|t[ao]kes?|took|enter\w{0,3}|leaves?|left|to)(?: the| his| her)?"
    r" office (?:of|as)"
    rf"|\b{_GIVEN}(?: [^,.;:\n]{{1,40}} {_AS}| {_AS})?"
    r"|\bcom(?:es|ing|e) from(?: being)?|\bcomes of being|\bnaming (?:him|her)"
    r"|\bas"
    r"|\b(?:[Hh]e|[Ss]he) (?:is|was|had been|has been)"
    r"|\b(?:is|was|been|being|be)(?: (?:a|also|now|currently|presently|previously|formerly"
    r"|later|then|most recently|until recently|already|twice|once|briefly))*"
    r"|\b(?:became|becomes?|becoming|remains?|remained|named|made)"
    r"|\bway [^.\n]{0,40} to"
    rf"){_DETERMINER}\s$",
    re.IGNORECASE,
)
"""Right before an office or rank that the subject of the sentence is given, or has."""

NEVER_SAID = re.compile(r"\b(?:such|well|soon|long|known|just|same|far) as(?: the)?\s$")
"""Before an office that is an example or another one."""

AS_THE = re.compile(r"\bas the\s$")
"""Before an office, perhaps of who agrees: "as the Minister said"."""

GOES_ON = re.compile(
    r" (?:said|says|put|told|noted|has|had|is|was|will|pointed|stressed|added|[a-z]{3,12}ed)\b"
)
"""After an office that is itself the subject."""

TO_FILL = re.compile(r"\b(?:post|office|position|seat|role|chair|duties) of (?:the )?$")
TAKEN_BY = re.compile(r" (?:is|was|were|has been|had been|will be|is to be) [a-z]{3,12} by\s")
"""After an office: "the post of Secretary was taken by"."""

GIVES_AWAY = re.compile(
    r"\b(?:re-?)?(?:elect|appoint|nam|nominat|designat|confirm|choos|chose|made|mak|promot|install"
    r"|select|proclaim|rais|post|swear|swore|appointment of|election of|installation of|naming of"
    r"|nomination of|promotion of|designation of|recruit|hir|engag)(?:e|es|ed|s|ing)?(?: in)?"
    r"(?: of)?\s(?:the )?$",
    re.IGNORECASE,
)
"""Before the name of a person who somebody else gives an office."""

BE_GIVEN = re.compile(
    r"\b(?:is|was|are|were|be|been|being|who)\s(?:[a-z]+ly )?(?:re-?)?[a-z]+\s(?:the )?$",
    re.IGNORECASE,
)
"""The same words where the person before them is given the office."""

TO_OBJECT = re.compile(
    r"(?:,? (?:of|from|in) [^,.;:()\n]{2,40}| ?\([^()\n]{1,60}\)|, [^.;:()\n]{2,60},"
    r"|, [^.;:()\n]{2,60}\([^()\n]{1,40}\),){0,3}"
    rf" ?(?:as|to be|to|in (?:his|her) {_OFFICE} (?:of|as)|to the {_OFFICE} of)?{_DETERMINER} ?"
)
"""Between that person's name and the office."""

OBLIQUE = re.compile(
    r"\b(?:by|with|from|of|for|to|under|between|among|in|on|at|against|than|after|before|including"
    r"|besides|replac(?:es|ed|ing)|succeed(?:s|ed|ing)|follow(?:s|ed|ing)|meet(?:s|ing)?|met|thank(?:s|ed"
    r"|ing)|reliev(?:es|ed|ing)|married(?: to)?|received|receiv(?:es|ing)|congratulat(?:es|ed|ing))"
    r"(?: (?:the|his|her|its|outgoing|former|late|new))*\s$",
    re.IGNORECASE,
)
"""Before a name that is not the subject of its clause."""

PARTICIPLE = re.compile(rf", (?:[a-z]+ly )?{_GIVEN}(?: {_AS})?{_DETERMINER}\s")
"""Right behind the name of a person: ", appointed as"."""

ANEW = re.compile(
    r"(?:,[^,;.\n]{1,80},)?\s(?:is|was|will|has|had|becomes|became|takes|took|goes|went|[a-z]{3,12}ed)\b"
)
"""Behind a name that has a verb of its own: "and B was"."""

AND = re.compile(r"\b(?:and|&)\s$")

CLAUSE = re.compile(
    r";\s|,? (?:while|whereas|whilst|where|but)\s|, (?=who\s)|\swho\s(?!is\b)|\.\s(?=[A-Z][a-z])|: "
)
"""Where another clause of a sentence begins."""

PRONOUN = re.compile(
    r"^[\"“«\s]*(?:[^,;:]{0,80}, |In [^,;:]{0,60} |Later |Then |And "
    r"|(?:In|From|Since|Until|Between|After) [\w –-]{4,20} )?"
    r"(?P<word>he|she|(?:the|this) (?:officer|diplomat|general|prelate|deceased|judge|lawyer))\b",
    re.IGNORECASE,
)
"""At the start of a sentence about the person of the one before."""

ANY_PRONOUN = re.compile(r"(?:^|[\s“\"])(?P<word>he|she)\s(?!said\b|says\b|added\b)", re.IGNORECASE)
"""Anywhere in a sentence."""

LATER_PRONOUN = re.compile(r"[^.;:\n]{0,80}, (?P<word>he|she)\b")
"""After an office: "As Minister of Ports, he"."""

CONTINUED = re.compile(
    r"(?:[^.;:!?,\n]{0,40}|[^.;:!?,\n]{0,30}\([^()\n]{1,30}\)|, [^.;:!?,\n]{2,40})"
    r"(?:,? and|,|;)(?:,| later| then| also| subsequently| finally| previously| now| currently"
    r"| most recently| earlier| next| at last| since \d{4}| after that"
    r"| from \d{4}(?: to| until|–|-) ?\d{4}"
    r"| in \d{4}| between \d{4} and \d{4}| until \d{4}| from \d{4})*"
    rf"(?: as| was| is| became| becomes)?{_DETERMINER}\s"
)
"""Between an office that was said of somebody and the next one of that person."""
