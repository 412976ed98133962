"""Captions and picture credits."""

import re
from functools import cache

from briefdesk.prose.lexicon import alternatives, words
from briefdesk.text import fold

_CAP = r"[^\W\d_a-z][\w.&'’-]*"
BRACKETED = re.compile(r"[(\[](?P<credit>[^()\[\]]{2,120})[)\]]\s*\.?$")
"""What stands in brackets at the end."""
NAME_SLASH_AGENCY = re.compile(
    rf"{_CAP}(?: {_CAP}){{0,5}} ?/ ?(?:the |The )?{_CAP}(?: (?:of|for|the|via|and|{_CAP})){{0,6}}"
)
"""`Jane Doe/The Associated Press`, `AP Photo/Jane Doe`."""
_MADE = r"(?:[Pp]hoto|[Ii]mage|[Pp]icture|[Cc]redit|[Pp]hotograph)s?"
CREDIT_LINE = rf"{_MADE}(?: [Cc]redit| [Bb]y| [Cc]ourtesy(?: of)?)?:? ?{_CAP}"
TRAILING = re.compile(rf"[.!?”\"’)\]] ?(?:[|—–-] ?)?(?:{NAME_SLASH_AGENCY.pattern}|{CREDIT_LINE}.{{0,80}})$")
"""The same after the last sentence, without brackets."""
PARTY_MARK = re.compile(r"[RDI](?:em|ep)?\b|\d")


def is_caption(text: str) -> bool:
    """Return whether the paragraph describes a picture or says who made it."""
    if _openers().match(fold(text)):
        return True
    bracketed = BRACKETED.search(text)
    if bracketed and is_credit(bracketed["credit"]):
        return True
    return bool(NAME_SLASH_AGENCY.fullmatch(text.strip(" .|"))) or TRAILING.search(text) is not None


def is_credit(text: str) -> bool:
    """Return whether words in brackets say who made a picture."""
    folded = fold(text).strip(" .")
    if folded in words("captions", "agencies"):
        return True
    if PARTY_MARK.match(text):
        return False
    if NAME_SLASH_AGENCY.fullmatch(text.strip()):
        return True
    found = {word.strip(":,.") for word in folded.replace("/", " ").split()}
    return len(found) <= 12 and not words("captions", "credit_words").isdisjoint(found)


@cache
def _openers() -> re.Pattern[str]:
    return re.compile(rf"{alternatives({fold(opener) for opener in words('captions', 'openers')})}(?!(?<=\w)\w)")
