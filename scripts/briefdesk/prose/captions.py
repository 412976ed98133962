"""Captions and picture credits."""

import re
from functools import cache

from briefdesk.prose.lexicon import alternatives, words
from briefdesk.prose.newsrooms import known_newsroom
from briefdesk.text import fold

_CAP = r"[^\W\d_a-z][\w.&'’-]*"
BRACKETED = re.compile(r"[(\[](?P<credit>[^()\[\]]{2,120})[)\]]\s*\.?$")
"""What stands in brackets at the end."""
NAME_SLASH_AGENCY = re.compile(
    rf"{_CAP}(?: {_CAP}){{0,5}} ?/ ?(?:the |The )?{_CAP}(?: (?:of|for|the|via|and|{_CAP})){{0,6}}"
)
"""`Jane Doe/The Associated Press`, `AP Photo/Jane Doe`."""
_MADE = r"(?:[Pp]hoto|[Ii]mage|[Pp]icture|[Pp]hotograph)s?"
CREDIT_LINE = rf"(?:{_MADE} (?:[Cc]redit|[Bb]y|[Cc]ourtesy(?: of)?):? ?{_CAP}|(?:{_MADE}|[Cc]redit): ?{_CAP})"
TRAILING = re.compile(rf"[.!?”\"’)\]] ?(?:[|—–-] ?)?(?:{NAME_SLASH_AGENCY.pattern}|{CREDIT_LINE}.{{0,80}})$")
"""The same after the last sentence, without brackets."""
CREDIT_SIGNS = ("/", "hoto", "mage", "icture", "redit")
"""Characters of which any of these has some."""
VIA = re.compile(r"\b[Vv]ia (?:the )?[A-Z]")
POINTED = re.compile(
    r"\((?:pictured|above|left|right|far left|far right|centre|center|file image|stock image)\b[^()]{0,40}\)"
)
"""What points at somebody in a picture."""
LICENSED = re.compile(r"/file photo\b|\bpurchase licensing rights\b|/handout\b", re.I)
CREDIT_FIRST = re.compile(r"(?:[A-Z]\w+ via )?(?:Getty Images|PA Media|EPA(?:-EFE)?|PA Wire) [A-Z0-9][^.!?]{8,250}")
"""A credit before the description, as pages read aloud have it."""
FILE_NAME = re.compile(r"[\w ,.'’()&-]{1,80}\.(?:jpe?g|png|gif|webp)", re.I)
"""What a picture is called that some leave as a paragraph."""
NAME_SLASH_ADDRESS = re.compile(rf"{_CAP}(?: {_CAP}){{1,3}} ?[/|,] ?[\w.+-]+@[\w.-]+")
"""`Jane Doe/jdoe@gazette.example`."""
QUOTATION_MARKS = ("“", '"', "‘", "«", "„")
FEW_WORDS, MANY_WORDS = 3, 12
"""Words of a credit that is told by a word with other meanings ("file"), and of any credit."""
LENDERS = frozenset(("supplied", "facebook", "instagram", "twitter", "x", "file", "pool", "aap image", "ap photo"))
"""Who stands besides newsrooms before the colon of a credit: "(Supplied: Jane Doe)"."""
PARTY_MARK = re.compile(r"[RDI](?:em|ep)?\b|\d")


def is_caption(text: str) -> bool:
    """Return whether the paragraph describes a picture or says who made it."""
    if (
        FILE_NAME.fullmatch(text)
        or _opens_caption(text)
        or fold(text).strip(" .()[]|") in words("captions", "agencies")
    ):
        return True
    if _is_licensed(text) or CREDIT_FIRST.fullmatch(text) or (POINTED.search(text) and not text.endswith((".", "”"))):
        return True
    bracketed = BRACKETED.search(text) if "(" in text or "[" in text else None
    if bracketed and is_credit(bracketed["credit"]) and not text.startswith(QUOTATION_MARKS):
        return True
    if not any(map(text.__contains__, CREDIT_SIGNS)):
        return False
    return bool(NAME_SLASH_AGENCY.fullmatch(text.strip(" .|"))) or TRAILING.search(text) is not None


def _is_licensed(text: str) -> bool:
    """Return whether an agency's words for the use of a picture stand in the text."""
    return ("/" in text or "licensing" in fold(text)) and LICENSED.search(text) is not None


def _opens_caption(text: str) -> bool:
    """Return whether words such as "Photo by" begin the paragraph, and a name or sentence goes on from them."""
    opening = _openers().match(text)
    return opening is not None and (text[0] in "([" or not text[opening.end() :].lstrip()[:1].islower())


def is_credit(text: str) -> bool:
    """Return whether words in brackets say who made a picture."""
    folded = fold(text).strip(" .")
    if folded in words("captions", "agencies"):
        return True
    if PARTY_MARK.match(text):
        return False
    lender, _, maker = text.partition(": ")
    if maker[:1].isupper() and (known_newsroom(lender) or fold(lender) in LENDERS | words("captions", "agencies")):
        return True
    if NAME_SLASH_AGENCY.fullmatch(text.strip()) or NAME_SLASH_ADDRESS.fullmatch(text) or VIA.search(text):
        return True
    found = [word.strip(":,.") for word in folded.replace("/", " ").split()]
    if len(found) <= FEW_WORDS and not words("captions", "weak_credit_words").isdisjoint(found):
        return True
    opens = text[:1].isupper() or not words("captions", "credit_words").isdisjoint(found[:1])
    return opens and len(found) <= MANY_WORDS and not words("captions", "credit_words").isdisjoint(found)


@cache
def _openers() -> re.Pattern[str]:
    return re.compile(rf"(?i:{alternatives(words('captions', 'openers'))})(?!(?<=\w)\w)")
