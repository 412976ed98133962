"""Text copied from a page and pasted into a file."""

import re

from briefdesk.prose.paragraph_kinds import paragraph_kinds
from briefdesk.readers._form import Reading
from briefdesk.text import normalise

_BLANK = re.compile(r"\n{2,}")


def recognises_pasted_text(text: str) -> bool:
    """Return True: what is in no other form is pasted text."""
    return bool(text)


def parse_pasted_text(text: str) -> Reading:
    """Return the paragraphs of pasted text with their kinds."""
    texts = tuple(line for line in normalise(text).split("\n") if line)
    return Reading(paragraphs=tuple(zip(paragraph_kinds(texts), texts, strict=True)))
