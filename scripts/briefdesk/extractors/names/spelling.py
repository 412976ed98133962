"""What the letters of a name tell: acronyms, capitals within a word, web addresses, digits."""

import re
from collections.abc import Iterator, Sequence

from briefdesk.extractors.names.evidence import Evidence
from briefdesk.prose.tokens import Word

TWO_CAPITALS = ("Mc", "Mac", "O'", "O’", "al-", "Di", "De", "La", "Le", "Fitz", "Van", "Von", "D'", "D’", "Du")
"""Openings of family names that have a second capital."""
FISCAL_YEAR = re.compile(r"^(?:FY|[QH])\d")
LONGEST_ACRONYM = 6
"""Letters up to which a word in capitals is an acronym rather than shouted."""
COMPANY_SPELLINGS = (".com", ".org", ".net", ".io", ".co", ".ai")


def spelling(parts: Sequence[Word]) -> Iterator[Evidence]:
    """Yield what capitals, digits and signs tell."""
    text = parts[0].text
    if any(part.text == "&" or "&" in part.text for part in parts):
        yield Evidence("organization", 2, "ampersand")
    if any(_has_inner_capital(part.text) for part in parts):
        yield Evidence("organization", 1.5, "capitals within a word")
    if len(parts) > 1:
        return
    if text.endswith(COMPANY_SPELLINGS):
        yield Evidence("organization", 4, "web address")
    elif text.isupper() and len(text) > LONGEST_ACRONYM and text.casefold().endswith(("ed", "ing", "ly", "er", "ion")):
        yield Evidence(None, 2, "shouted word")
    elif text.isupper() and text.isalpha() and 2 <= len(text) <= LONGEST_ACRONYM:
        yield Evidence("organization", 1.2, "acronym")
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
