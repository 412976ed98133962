"""Readers: one module per input form; what a file is, is told by its bytes."""

import hashlib
from dataclasses import replace

from briefdesk.article import Article, number_paragraphs
from briefdesk.errors import UnreadableInput
from briefdesk.family import members
from briefdesk.readers._decoding import decode
from briefdesk.readers._form import Overrides

FALLBACK = "pasted_text"
"""The form of what no other reader recognises."""


def read_article(data: bytes, source: str, overrides: Overrides | None = None) -> Article:
    """Return the article that `data` holds; `overrides` replace what it tells of itself.

    Raises:
        UnreadableInput: If there is no text in it.
    """
    text = decode(data, source)
    if not text.strip():
        raise UnreadableInput("holds no text", where=source)
    reading = members("briefdesk.readers", "parse")[_form(text)](text)
    return Article(
        source=source,
        sha256=hashlib.sha256(data).hexdigest(),
        paragraphs=number_paragraphs(reading.paragraphs),
        metadata=replace(reading.metadata, **(overrides or {})),
    )


def _form(text: str) -> str:
    recognisers = members("briefdesk.readers", "recognises")
    return next((n for n, recognises in recognisers.items() if n != FALLBACK and recognises(text)), FALLBACK)
