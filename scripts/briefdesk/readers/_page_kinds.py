"""What a block of a saved page is, as its element, its place and the boxes around it tell."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from briefdesk.article import ParagraphKind
from briefdesk.prose.above_lead import DEK_WORDS, SHORTEST_DEK_WORDS, is_lead_like
from briefdesk.prose.byline_names import is_name
from briefdesk.prose.bylines import names_writers, opens_byline
from briefdesk.prose.gazetteer import first_names
from briefdesk.prose.headlines import is_date_line
from briefdesk.prose.letterheads import read_letterhead
from briefdesk.prose.paragraph_kinds import SUBHEADING_WORDS
from briefdesk.readers._page_blocks import LINKED_PROSE, LONGEST_BYLINE, Block, key_of
from briefdesk.readers._page_insets import is_beside_picture, is_embedded
from briefdesk.readers._page_selection import home_of
from briefdesk.readers._page_tree import Element, is_marked, marked_ancestor, normal_text_of
from briefdesk.text import fold

LINKED = 0.8
"""Part of a paragraph's characters inside links, from which it is a link to another story."""
LONGEST_LINK_WORDS = 30
LAST_PART = re.compile(r"[ |–—-]+([A-Z0-9][^|–—-]{5,24})$")
"""The last part of an item, where a day may stand."""
LONGEST_INSET = 900
"""Characters of a box beside the story; an element of such a class with more text holds the story itself."""
LONGEST_ALT_WORDS = 60
LONGEST_PULL_QUOTE_WORDS = 40
BY = 4
"""Letters of "by" in the languages of pages, beside the name."""
LOW_HEADINGS = ("h3", "h4", "h5", "h6")
LEVELS = 5
"""How many elements up the class of a box is looked for."""


@dataclass(frozen=True, kw_only=True)
class Told:
    """What the page's metadata say of its text."""

    title: str | None
    descriptions: tuple[str, ...]
    authors: tuple[str, ...]
    article_body: object
    pictures: frozenset[str] = frozenset()
    """Keys of what the page's pictures are said to show."""
    homes: frozenset[Element] = frozenset()
    """The elements that hold the story's paragraphs."""

    summaries: frozenset[Element] = frozenset()
    """The elements of what stands under a heading such as "Key points" beside the story."""
    around_story: frozenset[Element] = frozenset()
    """The element that holds most of the story, and all elements around it: boxes whatever they are called."""

    def sums_up(self, block: Block) -> bool:
        """Return whether the block is the summary that the head gives, and not the lead given there as one."""
        if block.element in self.summaries:
            return True
        return block.key in self.description_keys and home_of(block) not in self.homes

    @cached_property
    def description_keys(self) -> frozenset[str]:
        """The keys of the summaries that the head gives."""
        return frozenset(map(key_of, self.descriptions))

    def lists_above(self, block: Block) -> bool:
        """Return whether a block above the story is an item of its highlights, and not of a story that is a list."""
        return block.element.tag == "li" and bool(self.homes) and home_of(block) not in self.homes


def kind_of(block: Block, *, above: bool, told: Told) -> ParagraphKind | None:
    """Return the kind that the block's element, its place and the boxes around it tell; None where words decide."""
    prose = is_lead_like(block.text)
    words = len(block.text.split())
    if block.kind in ("caption", "byline"):
        return block.kind
    if above and names_writers_of(block, told.authors):
        return "byline"
    if above and (is_dek(block) or told.sums_up(block) or told.lists_above(block)):
        return "dek"
    if words <= LONGEST_ALT_WORDS and (block.key in told.pictures or is_beside_picture(block.element, block.text)):
        return "caption"
    inset = (
        "boilerplate"
        if is_embedded(block.element) or _is_pull_quote(block)
        else _inset(block.element, told.around_story)
    )
    if inset:
        return inset
    if block.kind == "heading":
        is_prose = above and prose and words > SUBHEADING_WORDS
        if is_prose and home_of(block) in told.homes:
            return None  # Some set their lead as a heading among the other paragraphs.
        return "dek" if is_prose else "heading"
    is_link = block.linked >= LINKED and words <= LONGEST_LINK_WORDS and (words > 2 or block.element.tag != "li")
    if is_link or _is_dated_link(block):
        return "boilerplate"
    if words <= LONGEST_LINK_WORDS and not prose and is_marked(block.element, "link_marks", levels=3):
        return "boilerplate"
    return "body" if block.kind == "body" or (not prose and _is_listed(block.element)) else None


def _is_pull_quote(block: Block) -> bool:
    """Return whether the block is set large beside the story; what is longer may be a quotation of its own."""
    is_short = block.text.count(" ") < LONGEST_PULL_QUOTE_WORDS
    return is_short and is_marked(block.element, "pull_quote_marks", levels=3)


def _is_dated_link(block: Block) -> bool:
    """Return whether an item of a list is a link to another story and its day."""
    if block.element.tag != "li" or block.linked < LINKED_PROSE:
        return False
    return (dated := LAST_PART.search(block.text)) is not None and is_date_line(dated[1])


def _is_listed(element: Element) -> bool:
    """Return whether the element stands in a list or in an embedded quotation, where a line needs no full stop."""
    return element.tag == "li" or any(parent.tag == "blockquote" for parent in islice(element.iterancestors(), 2))


def _inset(element: Element, around_story: frozenset[Element]) -> ParagraphKind | None:
    """Return the kind of the box that the element stands in: a plea, or what goes with a film; None for none."""
    kinds: tuple[tuple[str, ParagraphKind], ...] = (("plea_marks", "boilerplate"), ("film_marks", "caption"))
    for key, kind in kinds:
        box = marked_ancestor(element, key, levels=LEVELS)
        if box is not None and box not in around_story and len(normal_text_of(box)) <= LONGEST_INSET:
            return kind
    return None


def names_writers_of(block: Block, authors: Iterable[str]) -> bool:
    """Return whether the block is a line of the byline: its day, its writers, or the authors that the head names."""
    if len(block.text) > LONGEST_BYLINE:
        return False
    may_hold_day = block.kind != "caption" and any(map(str.isdigit, block.text))
    head = read_letterhead(block.text) if may_hold_day else None
    if head and head.days:
        return True
    if block.kind == "heading" and block.element.tag in LOW_HEADINGS:  # Some set the writer's name as a heading.
        return opens_byline(block.text) or (is_name(block.text) and fold(block.text).split()[0] in first_names())
    if block.kind not in (None, "byline"):
        return False
    named = any(block.key.endswith(key_of(a)) and len(block.key) <= len(key_of(a)) + BY for a in authors)
    return named or names_writers(block.text)


def is_dek(block: Block) -> bool:
    """Return whether the block is marked as the standfirst."""
    words = len(block.text.split())
    return SHORTEST_DEK_WORDS <= words <= DEK_WORDS and is_marked(block.element, "dek_marks", levels=2)
