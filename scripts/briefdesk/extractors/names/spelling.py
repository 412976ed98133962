"""What the letters of a name tell: acronyms, capitals within a word, web addresses, digits."""

import re
from collections.abc import Iterator, Sequence

from briefdesk.extractors.names.evidence import Evidence
from briefdesk.extractors.names.lists import (
    CITY_SIZES,
    COMMON_WORDS,
    COUNTRY_CODES,
    KNOWN_BODIES,
    KNOWN_PLACES,
    LANGUAGE_WORDS,
    NAME_HEADS,
    ORDINARY_WORDS,
    STATE_NAMES,
    TITLE_WORDS,
)
from briefdesk.prose.lexicon import words
from briefdesk.prose.tokens import Word

TWO_CAPITALS = ("Mc", "Mac", "O'", "O’", "al-", "Di", "De", "La", "Le", "Fitz", "Van", "Von", "D'", "D’", "Du")
"""Openings of family names that have a second capital."""
FISCAL_YEAR = re.compile(r"^(?:FY|[QH])\d")
CALL_SIGN = re.compile(r"^[KW][A-Z]{3}$|^[KW][A-Z]{2,3}-(?:AM|FM|TV)$")
"""How stations of the United States are called: WQXN."""
LONGEST_ACRONYM = 6
"""Letters up to which a word in capitals is an acronym rather than shouted."""
OPENING_LETTERS = range(2, 6)
"""Letters of an acronym that opens the name of a firm: QXB Harbour Insight."""
NO_BODIES = words("common_words", "acronyms") | COUNTRY_CODES.keys() | STATE_NAMES.keys() | TITLE_WORDS | LANGUAGE_WORDS
"""Capitals that are no opening of a firm's name."""
LABELLED = COMMON_WORDS - words("organizations", "wide")
"""Words that begin what a label of two letters stands before: AB What was it?"""
SIZES_OF_SHOPS = frozenset(("direct", "express", "extra", "local", "metro", "superstore"))
"""What chains call their shops by size: Tesco Extra."""
ENGLISH = ORDINARY_WORDS | LANGUAGE_WORDS
COMPANY_SPELLINGS = (".com", ".org", ".net", ".io", ".co", ".ai")


def spelling(parts: Sequence[Word]) -> Iterator[Evidence]:
    """Yield what capitals, digits and signs tell."""
    if any(part.text == "&" or "&" in part.text for part in parts):
        yield Evidence("organization", 2, "ampersand")
    if any(_has_inner_capital(part.text) for part in parts):
        yield Evidence("organization", 1.5, "capitals within a word")
    if len(parts) == 1:
        yield from _single(parts[0].text)
    elif _opens_firm(parts):
        yield Evidence("organization", 2 if _is_place(parts[1:]) else 0.8, "acronym that opens a name")
    if len(parts) > 1 and _is_branch(parts):
        yield Evidence("organization", 3, "branch of a known body")


def _opens_firm(parts: Sequence[Word]) -> bool:
    """Tell whether an acronym opens a name as it does that of a firm, and is no country's, title or label."""
    text = parts[0].text
    acronym = text.isupper() and text.isalpha() and len(text) in OPENING_LETTERS
    return acronym and parts[0].low not in NO_BODIES and parts[1].low not in LABELLED


def _is_branch(parts: Sequence[Word]) -> bool:
    """Tell whether a town or size of shop follows a body that news prose knows: Sainsbury's Leeds, Tesco Extra."""
    last = parts[-1].low
    known = " ".join(part.low for part in parts[:-1]) in KNOWN_BODIES
    town = last in CITY_SIZES and last not in KNOWN_PLACES and last not in NAME_HEADS
    return known and parts[0].low not in CITY_SIZES and (town or last in SIZES_OF_SHOPS)


def _is_place(parts: Sequence[Word]) -> bool:
    """Tell whether words are a town or country, where a school or branch is: QMU Leeds."""
    key = " ".join(part.low for part in parts)
    return key in CITY_SIZES or key in COUNTRY_CODES


def _single(text: str) -> Iterator[Evidence]:
    if text.endswith(COMPANY_SPELLINGS):
        yield Evidence("organization", 4, "web address")
    elif text.isupper() and len(text) > LONGEST_ACRONYM and text.casefold().endswith(("ed", "ing", "ly", "er", "ion")):
        yield Evidence(None, 2, "shouted word")
    elif text.isupper() and text.isalpha() and 2 <= len(text) <= LONGEST_ACRONYM:
        yield Evidence("organization", 1.2, "acronym")
    if CALL_SIGN.match(text) and text.casefold() not in ENGLISH:
        yield Evidence("organization", 2.2, "call sign of a station")
    if text[-1] == "s" and len(text) > 2 and text[:-1].isupper() and text[:-1].isalpha():
        yield Evidence(None, 3, "plural of an acronym")
    if any(c.isdigit() for c in text):
        yield Evidence(None, 6 if FISCAL_YEAR.match(text) else 2, "model number")


def _has_inner_capital(text: str) -> bool:
    return (
        text[1:].lower() != text[1:]
        and not text.isupper()
        and text.isalpha()
        and not text.startswith(TWO_CAPITALS)
        and not (text[-1] == "s" and text[:-1].isupper())
    )
