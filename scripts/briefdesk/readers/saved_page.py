"""A web page saved as HTML."""

import re
from dataclasses import replace

from briefdesk.article import Metadata
from briefdesk.prose.byline_names import is_name
from briefdesk.prose.language import detect_language
from briefdesk.prose.paragraph_kinds import paragraph_kinds
from briefdesk.readers._form import Reading
from briefdesk.readers._linked_data import plain
from briefdesk.readers._page_authors import authors_in_text
from briefdesk.readers._page_blocks import blocks_of, key_of
from briefdesk.readers._page_facts import PageFacts
from briefdesk.readers._page_kinds import Told
from briefdesk.readers._page_metadata import page_metadata
from briefdesk.readers._page_selection import select_main
from briefdesk.readers._page_text import page_pieces
from briefdesk.readers._page_tree import parse_tree

SHORTEST_ALT = 4
"""Spaces of what a picture is said to show, from which that tells its caption."""
HEAD = 4_000
"""Characters in which a page must show that it is one."""
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
    blocks = blocks_of(root)
    pieces = page_pieces(blocks, select_main(text, blocks), _told(facts, metadata))
    texts = tuple(piece.text for piece in pieces)
    kinds = paragraph_kinds(texts, known=tuple(piece.kind for piece in pieces))
    spoken = detect_language(" ".join(text for kind, text in zip(kinds, texts, strict=True) if kind == "body"))
    metadata = replace(metadata, language=spoken or metadata.language)
    if not any(map(is_name, metadata.authors)):
        metadata = replace(metadata, authors=authors_in_text(texts) or metadata.authors)
    return Reading(paragraphs=tuple(zip(kinds, texts, strict=True)), metadata=metadata)


def _told(facts: PageFacts, metadata: Metadata) -> Told:
    summaries = (*facts.values("description"), plain(facts.story.get("description")))
    return Told(
        title=metadata.title,
        descriptions=tuple(filter(None, summaries)),
        authors=metadata.authors,
        article_body=facts.story.get("articleBody"),
        pictures=frozenset(key_of(alt) for alt in facts.root.xpath("//img/@alt") if alt.count(" ") >= SHORTEST_ALT),
    )
