"""What is on the page and not of the release: crumbs, share links, contacts, copyright."""

import re

from extract.forms import Lexicon
from extract.segments import datelines, layout

_COPYRIGHT = re.compile(r"©|\(c\)\s{0,3}(?:19|20)\d\d|(?:Copyright|All rights reserved)\b", re.I)
_RIGHTS = re.compile(r"All rights reserved\.?|©\s?(?:[A-Z]\w{1,20}\s)?(?:19|20)\d\d", re.I)
_ABOUT = re.compile(
    r"(?:About|ABOUT)\s(?:the\s|THE\s)?(?=[^\W\d_a-z]|[a-z]{1,3}[A-Z])"
    r"(?:[\w’'.()&-]{1,40}[ ,]{0,2}){1,14}?(?P<close>\s?:|\s[–—-]\s|\n|$)"
)
_AT = re.compile(r"@|[\[(]at[\])]", re.I)
_MAIL = r"[\w.+-]{1,64}\s?(?:@|\[at\]|\(at\))\s?[\w-]{1,63}"
_LINE = (
    r"(?:https?://|www\.)\S{3,200}"
    r"|(?<!\w)(?:tel|telephone|phone|ph|fax|mob|mobile|cell|whatsapp)\b\s?(?:no)?[.:]{0,2}\s{0,3}[+(\d]"
    r"|(?<!\w)\+\d[\d\s().–-]{6,20}\d"
)
_LINES, _CONTACT = re.compile(_LINE, re.I), re.compile(f"{_MAIL}|{_LINE}", re.I)
_TRACE = re.compile(r"[\d@\[(/]|www", re.I)  # of a telephone or an address
_SEPARATOR = re.compile(
    r"\s{0,9}[|•·>›»→\t\n‖]{1,2}\s{0,9}|\s{1,9}/\s{1,9}|\s{2,9}[-–]\s{1,9}|\s{4,20}"
)
_CRUMB = re.compile(r"[>›»→|/•·]")
_IMMEDIATE = re.compile(r"(?:FOR|For) (?:IMMEDIATE|Immediate|immediate) ")
_NUMBERED = re.compile(r"[\s:]{0,3}(?:(?:no|nr|ref)\b[.:]?|№|n°|#)?[\s:]{0,3}[\w./–-]{0,24}", re.I)
_END_MARK = re.compile(  # -USCG-, -Ends-  Ministry of Information, Ends/Monday
    r"[-–—#*<]{1,3}\s?(?:[A-Z]{2,10}[-–—#*>]{1,3}$|(?:The )?(?i:ends?)\s?[-–—#*>])|Ends?/(?=[A-Z])"
)
_LONGEST = 1500
_CUES = frozenset({"menu", "label", "opening", "contact", "banner", "office"})


def is_boilerplate(block: str, lexicon: Lexicon) -> bool:
    """Tell whether `block` is boilerplate by its own words alone."""
    if layout.is_rule(block) or layout.is_counter(block):
        return True
    if len(block) > _LONGEST:
        return bool(_COPYRIGHT.match(block))
    role, rest = layout.roles(block, lexicon)
    return (
        _by_role(role, rest, block)
        or _COPYRIGHT.match(block) is not None
        or (len(block) < 300 and _claims_rights(block))
        or is_about(block)
        or _is_reachable(block)
        or is_menu(block, lexicon)
    )


def _by_role(role: str, rest: str, block: str) -> bool:
    if role == "opening":
        return _is_open_ended(rest) or len(block) < 700
    if role in ("label", "contact"):
        return rest.lstrip(" )*")[:1] in ("", ":", "|") or (
            datelines.is_date_line(rest.strip(" :|-–"))
        )
    return role == "banner" and _IMMEDIATE.match(block) is not None and len(block) < 60


def _claims_rights(block: str) -> bool:
    plain = block.lower()
    return ("©" in plain or "rights reserved" in plain) and _RIGHTS.search(block) is not None


def is_end(block: str, lexicon: Lexicon) -> bool:
    """Tell whether `block` marks the end of the release: "ENDS", "– End –"."""
    if len(block) < 120 and _END_MARK.match(block):
        return True
    if len(block) > 40 or block[:1].islower():
        return False
    role, rest = layout.roles(block, lexicon)
    return role == "end" and not rest.strip(" .-–—#*])>/")


def _is_open_ended(rest: str) -> bool:
    return not rest.strip()


def is_about(block: str) -> bool:
    """Tell whether `block` presents the issuing body: "About the WHO: …", "About ECO"."""
    return _ABOUT.match(block) is not None


def is_about_heading(block: str) -> bool:
    """Tell whether `block` is only the heading over such a presentation."""
    found = _ABOUT.match(block)
    return found is not None and not block[found.end() :].strip(" :–—-")


def is_contact(block: str, lexicon: Lexicon) -> bool:
    """Tell whether `block` gives, or leads to, telephones and addresses of mail."""
    role, _ = layout.roles(block, lexicon)
    return role == "contact" or (role == "opening" and block[:3].lower() in ("for", "med", "pre"))


def is_banner(block: str, lexicon: Lexicon) -> bool:
    """Tell whether `block` only names the kind of text: "PRESS RELEASE No. 14"."""
    role, rest = layout.roles(block, lexicon)
    return (
        role == "banner"
        and len(rest) < 50
        and (
            _NUMBERED.fullmatch(rest.strip(" *#-–—|.:")) is not None
            or datelines.is_date_line(rest.strip(" *|-–—:,"))
            or layout.roles(rest.strip(" *|-–—:,/"), lexicon)[0] == "banner"
        )
    )


def is_office(block: str, lexicon: Lexicon) -> bool:
    """Tell whether `block` is the signature of a press office."""
    if len(block) > 200 or block.rstrip()[-1:] in ".:!?":
        return False
    at = 0
    while 0 <= at < len(block):
        if layout.roles(block[at:], lexicon)[0] == "office":
            return True
        space = re.compile(r"\s").search(block, at)
        at = space.end() if space else -1
    return False


def is_menu(block: str, lexicon: Lexicon) -> bool:
    """Tell whether `block` is a crumb, a menu or a switch of languages."""
    if len(block) > 300 or block.rstrip()[-1:] in ".!?;":
        return False
    parts = [part for part in _SEPARATOR.split(block) if part.strip()]
    if any(len(part.split()) > 7 for part in parts):
        return False
    entries = sum(is_entry(part.strip(), lexicon) for part in parts)
    if len(parts) < 2:
        return False
    crumbs = "|" in block or ">" in block or "»" in block or "›" in block
    return (
        entries == len(parts)
        or (crumbs and 2 * entries >= len(parts))
        or (
            entries > 0
            and is_entry(parts[0].strip(), lexicon)
            and _CRUMB.search(block) is not None
            and 2 * entries >= len(parts)
        )
    )


def is_entry(part: str, lexicon: Lexicon) -> bool:
    """Tell whether `part` is an entry of a menu: "Home", a language, a date, a number."""
    if len(part) > 100:
        return False
    if layout.is_counter(part) or datelines.is_date_line(part):
        return True
    role, rest = layout.roles(part, lexicon)
    return role in _CUES and (role != "menu" or not rest.strip(" .:"))


def _is_reachable(block: str) -> bool:
    """Tell whether most of a short block are telephones and addresses."""
    if len(block) > 400 or not _TRACE.search(block):
        return False
    found = (_CONTACT if _AT.search(block) else _LINES).findall(block)
    shown = sum(len(one) for one in found)
    return bool(found) and (
        len(block) - shown < 60 or len(found) > 1 + block.count(". ") or "\n" in block
    )
