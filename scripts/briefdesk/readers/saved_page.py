"""A web page saved as HTML."""

import re
from datetime import date

from briefdesk.article import Metadata
from briefdesk.prose.paragraph_kinds import paragraph_kinds
from briefdesk.readers._form import Reading
from briefdesk.text import normalise

_MARKUP = re.compile(r"\s*(?:<!doctype html|<html\b|<head\b|<body\b)", re.I)


def recognises_saved_page(text: str) -> bool:
    """Return whether the text begins as an HTML page does."""
    return _MARKUP.match(text[:2000]) is not None


def parse_saved_page(text: str) -> Reading:
    """Return the page's main text with its kinds, and what its markup tells."""
    import trafilatura

    document = trafilatura.bare_extraction(text, include_comments=False, favor_recall=False)
    if document is None:
        return Reading(paragraphs=())
    found = document.as_dict()
    texts = tuple(line for line in normalise(found["text"] or "").split("\n") if line)
    published = date.fromisoformat(found["date"]) if found["date"] else None
    return Reading(
        paragraphs=tuple(zip(paragraph_kinds(texts), texts, strict=True)),
        metadata=Metadata(
            title=found["title"],
            publisher=found["sitename"],
            authors=tuple(filter(None, (found["author"] or "").split("; "))),
            url=found["url"],
            published=published,
        ),
    )
