"""Readers: one module per input form; what a file is, is told by its bytes.

A reader is a module with `recognises_<form>` and `parse_<form>`, both called with the text and the input's name.
"""

import hashlib
from typing import Any

from briefdesk.article import Article, Metadata, number_paragraphs
from briefdesk.errors import UnreadableInput
from briefdesk.family import members
from briefdesk.prose.language import detect_language
from briefdesk.readers._decoding import decode
from briefdesk.readers._form import Overrides, Reading
from briefdesk.readers._input import check_size, read_input
from briefdesk.text import normalise

__all__ = ["Overrides", "read_article", "read_input"]

OPENING_PARAGRAPHS, OPENING_CHARACTERS = 40, 2_000
FALLBACK = "pasted_text"
"""The form of what no other reader recognises."""


def read_article(data: bytes, source: str, overrides: Overrides | None = None) -> Article:
    """Return the article that `data` holds; `overrides` replace what it tells of itself.

    Raises:
        UnreadableInput: If it is too large, no text, in no encoding we know, or empty.
    """
    check_size(data, source)
    if not data:
        raise UnreadableInput("is empty", where=source)
    text = decode(data, source)
    if not text.strip():
        raise UnreadableInput("holds only white space", where=source)
    reading = members(__name__, "parse")[_form(text, source)](text, source)
    if not reading.paragraphs:
        raise UnreadableInput("holds no text", where=source)
    return _article(reading, data, source, overrides or {})


def _article(reading: Reading, data: bytes, source: str, overrides: Overrides) -> Article:
    told = {**vars(reading.metadata), **overrides}
    told["language"] = told["language"] or detect_language(_opening(reading))
    return Article(
        source=source,
        sha256=hashlib.sha256(data).hexdigest(),
        paragraphs=number_paragraphs(reading.paragraphs),
        metadata=Metadata(**{name: _plain(value) for name, value in told.items()}),
    )


def _opening(reading: Reading) -> str:
    """Return the first of the story: enough to tell its language by."""
    return " ".join(
        text[:OPENING_CHARACTERS] for kind, text in reading.paragraphs[:OPENING_PARAGRAPHS] if kind == "body"
    )


def _plain(value: Any) -> Any:
    """Return text as paragraphs have it: in normal form, on one line, None where nothing is left of it."""
    if isinstance(value, str):
        return " ".join(normalise(value).split()) or None
    return tuple(filter(None, map(_plain, value))) if isinstance(value, tuple) else value


def _form(text: str, source: str) -> str:
    recognisers = members(__name__, "recognises")
    return next((n for n, recognises in recognisers.items() if n != FALLBACK and recognises(text, source)), FALLBACK)
