"""A saved page as its reader sees it: blocks of text one below the other."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from briefdesk.article import ParagraphKind
from briefdesk.prose.above_lead import is_lead_like
from briefdesk.prose.boilerplate import is_boilerplate
from briefdesk.readers._page_tree import (
    INLINE_TAGS,
    SILENT_TAGS,
    Element,
    is_marked,
    marks_of,
    normal_text_of,
    runs_on,
    spaced_text_of,
)
from briefdesk.text import normalise

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
LONGEST_CAPTION = 700
"""Characters of a caption with its credit."""
LONGEST_BYLINE = 160
LONGEST_CELL = 120
"""Characters of the longest cell of a table that holds values; a longer one lays out the page."""
SHORTEST_PROSE_WORDS = 8
LINKED_PROSE = 0.5
"""Part of the characters inside links from which a block is no prose."""
BETWEEN_CELLS = " | "
NO_KEY = re.compile(r"[\W_]+")
"""What two copies of a text may differ in."""


@dataclass(frozen=True, kw_only=True)
class Block:
    """A run of text between two places where a browser begins a new line."""

    text: str
    """In normal form, on one line."""
    element: Element
    """The innermost element that begins the line."""
    kind: ParagraphKind | None
    """Heading, caption or byline, where the element itself tells."""
    linked: float
    """Part of the text's characters inside links, 0 to 1."""

    @cached_property
    def key(self) -> str:
        """What two copies of a text share."""
        return key_of(self.text)

    @cached_property
    def is_prose(self) -> bool:
        """Whether it reads like a paragraph of a story, and not like a heading, a link or a plea."""
        if self.kind is not None or self.linked >= LINKED_PROSE or is_boilerplate(self.text):
            return False
        return len(self.text.split()) >= SHORTEST_PROSE_WORDS and is_lead_like(self.text)


class _Unit(NamedTuple):
    """An element that is one block whatever stands in it."""

    text: str
    kind: ParagraphKind | None


@lru_cache(maxsize=1_024)  # A block's text is compared as block, as trafilatura's paragraph and as piece of the story.
def key_of(text: str) -> str:
    """Return what two copies of a text share, whatever their spaces and quotation marks."""
    return NO_KEY.sub("", text).casefold()


def blocks_of(root: Element) -> tuple[Block, ...]:
    """Return the page's blocks in reading order; those without a letter or digit are left out."""
    return tuple(block for block in _blocks(root) if any(map(str.isalnum, block.text)))


def _blocks(root: Element) -> Iterator[Block]:
    """Walk the tree with a stack, since saved pages nest deeper than Python calls."""
    run: list[tuple[str, bool]] = []
    waiting: list[tuple[Element, Element, bool, bool]] = [(root, root, False, True)]
    while waiting:
        part, home, linked, opens = waiting.pop()
        inline = runs_on(part.tag, home)
        if not inline:
            yield from _flushed(run, home if opens else part)
        if not opens:
            run.append((part.tail or "", linked))
            continue
        if part is not root:
            waiting.append((part, home, linked, False))
        if not isinstance(part.tag, str) or part.tag in SILENT_TAGS or part.tag == "head":
            continue
        unit = _unit(part)
        if unit:
            yield from _flushed(run, home)
            yield Block(text=unit.text, element=part, kind=unit.kind, linked=_link_share(part))
            continue
        inside = linked or part.tag == "a"
        run.append((part.text or "", inside))
        waiting.extend((child, home if inline else part, inside, True) for child in reversed(part))
    yield from _flushed(run, root)


def _flushed(run: list[tuple[str, bool]], home: Element) -> Iterator[Block]:
    """Yield the block that the run of strings makes, if any, and empty it."""
    whole = "".join([string for string, _ in run])
    if not whole or whole.isspace():  # Most runs are the white space between two elements.
        run.clear()
        return
    text = " ".join(normalise(whole).split())
    if text:
        inside = sum(len(string.strip()) for string, linked in run if linked)
        yield Block(text=text, element=home, kind=None, linked=inside / len(text))
    run.clear()


def _unit(element: Element) -> _Unit | None:
    """Return the text and kind of a heading, caption, byline or row of a table; None for all else."""
    if element.tag in HEADINGS:
        return _Unit(normal_text_of(element), "heading")
    if element.tag == "tr":
        return _row(element)
    if is_caption_element(element):
        text = _spaced(element)
        return _Unit(text, "caption") if len(text) <= LONGEST_CAPTION else None
    if is_byline_element(element):
        text = _spaced(element)
        return _Unit(text, "byline") if len(text) <= LONGEST_BYLINE else None
    return None


def is_caption_element(element: Element) -> bool:
    """Return whether the element describes a picture or says who made it."""
    if element.tag == "figcaption":
        return True
    if element.tag not in ("p", "span", "div", "em", "small") or _is_within_prose(element):
        return False
    return is_marked(element, "caption_marks") or _ends_in_caption(marks_of(element))


@lru_cache(maxsize=4_096)
def _ends_in_caption(marks: frozenset[str]) -> bool:
    return any(mark.endswith("caption") for mark in marks)


def is_byline_element(element: Element) -> bool:
    """Return whether the element bears the byline, and not that of a comment or of another story."""
    if element.tag not in ("p", "div", "span", "a", "address", "li") or _is_within_prose(element):
        return False
    return is_marked(element, "byline_marks") and not is_marked(element, "byline_strangers", levels=6)


def _is_within_prose(element: Element) -> bool:
    """Return whether the element runs on within a paragraph, so that it is no block of its own."""
    parent = element.getparent()
    return element.tag in INLINE_TAGS and parent is not None and (parent.tag in INLINE_TAGS or parent.tag == "p")


def _row(element: Element) -> _Unit | None:
    cells = [normal_text_of(cell) for cell in element if cell.tag in ("td", "th")]
    if len(cells) < 2 or max(map(len, cells)) > LONGEST_CELL or element.find(".//table") is not None:
        return None
    return _Unit(BETWEEN_CELLS.join(filter(None, cells)), "body")


def _spaced(element: Element) -> str:
    return " ".join(normalise(spaced_text_of(element)).split())


def _link_share(element: Element) -> float:
    whole = normal_text_of(element)
    inside = sum(len(normal_text_of(link)) for link in element.iter("a"))
    return inside / len(whole) if whole else 0.0
