"""Text copied from a page and pasted into a file."""

from briefdesk.prose.paragraph_kinds import paragraph_kinds
from briefdesk.readers._form import Reading
from briefdesk.readers._lines import paragraphs_of
from briefdesk.text import normalise


def recognises_pasted_text(text: str, name: str) -> bool:
    """Return whether there is any text: what is in no other form is pasted text."""
    return bool(text.strip())


def parse_pasted_text(text: str, name: str) -> Reading:
    """Return the paragraphs of pasted text with their kinds. It tells nothing beside them."""
    texts = paragraphs_of(normalise(text).split("\n"))
    return Reading(paragraphs=tuple(zip(paragraph_kinds(texts), texts, strict=True)))
