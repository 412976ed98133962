"""A web page saved as HTML."""

import re
from collections.abc import Sequence
from dataclasses import replace

from briefdesk.prose.bylines import is_name
from briefdesk.prose.paragraph_kinds import paragraph_kinds
from briefdesk.readers._form import Reading
from briefdesk.readers._page_authors import authors_in_text
from briefdesk.readers._page_facts import PageFacts
from briefdesk.readers._page_metadata import page_metadata
from briefdesk.readers._page_text import (
    Piece,
    byline,
    captions,
    headline_first,
    main_pieces,
    merged,
    order_of_headline,
    place,
    recovered,
)
from briefdesk.readers._page_tree import Element, parse_tree

HEAD = 4_000
"""Characters in which a page must show that it is one."""
DEK_WITHIN = 6
"""Paragraphs below the first in which what markup calls a standfirst is one."""
PREAMBLE = re.compile(r"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--(?:(?!-->).){0,3000}-->\s*)*", re.S)
FIRST_TAG = re.compile(
    r"<(?:!doctype\s+html|(?:html|head|body|title|meta|link|script|article|section|main|header|div|p|h1|h2|h3|table|span)"
    r"(?=[\s>/]))",
    re.I,
)
CLOSING_TAG = re.compile(r"</(?:html|head|body|article|section|main|div|p|h1|h2|table|span|script|title)\s*>", re.I)


def recognises_saved_page(text: str, name: str) -> bool:
    """Return whether the text begins with a tag of HTML and closes one."""
    preamble = PREAMBLE.match(text[:HEAD])
    first = FIRST_TAG.match(text, preamble.end() if preamble else 0)
    return first is not None and (first.group().startswith("<!") or CLOSING_TAG.search(text) is not None)


def parse_saved_page(text: str, name: str) -> Reading:
    """Return headline, byline, captions and main text of the page in reading order, and what its markup tells."""
    root = parse_tree(text)
    facts = PageFacts(root, text)
    metadata = page_metadata(facts)
    main = recovered(main_pieces(text, root), facts.story.get("articleBody"))
    pieces = _all_pieces(main, root, metadata.title)
    texts = tuple(piece.text for piece in pieces)
    kinds = paragraph_kinds(texts, known=tuple(piece.kind for piece in pieces))
    kinds = tuple("heading" if text == metadata.title else kind for kind, text in zip(kinds, texts, strict=True))
    if not any(map(is_name, metadata.authors)):
        metadata = replace(metadata, authors=authors_in_text(texts) or metadata.authors)
    return Reading(paragraphs=tuple(zip(kinds, texts, strict=True)), metadata=metadata)


def _all_pieces(found: Sequence[Piece], root: Element, title: str | None) -> tuple[Piece, ...]:
    main = place(found, root)
    start = order_of_headline(root, title)
    end = max((piece.order for piece in main), default=-1)
    extra = list(captions(root, main, start=start))
    line = byline(root, start=start, end=end)
    if line and line.text not in {piece.text for piece in main}:
        extra.append(line)
    pieces = headline_first(merged(main, extra), title)
    return tuple(
        replace(piece, kind=None) if piece.kind == "dek" and n > DEK_WITHIN else piece for n, piece in enumerate(pieces)
    )
