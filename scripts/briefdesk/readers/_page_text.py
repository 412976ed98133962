"""A saved page's headline, standfirst, byline, captions and main text, in reading order."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from briefdesk.article import ParagraphKind
from briefdesk.prose.above_lead import DEK_WORDS, SHORTEST_DEK_WORDS, is_lead_like
from briefdesk.prose.bylines import names_writers
from briefdesk.prose.letterheads import read_letterhead
from briefdesk.prose.paragraph_kinds import SUBHEADING_WORDS
from briefdesk.readers._linked_data import plain
from briefdesk.readers._page_blocks import HEADINGS, LONGEST_BYLINE, Block, key_of
from briefdesk.readers._page_insets import is_beside_picture, is_embedded
from briefdesk.readers._page_selection import Selection, home_of
from briefdesk.readers._page_tree import Element, is_marked, marked_ancestor, normal_text_of

LINKED = 0.8
"""Part of a paragraph's characters inside links, from which it is a link to another story."""
LONGEST_LINK_WORDS = 30
FEWEST_WORDS = 100
"""Below this the JSON-LD's text is a teaser."""
LONGEST_INSET = 900
"""Characters of a box beside the story; an element of such a class with more text holds the story itself."""
CLOSE_AGENCY = re.compile(r"^\([A-Z][A-Za-z ]{1,30}\)(?=[A-Z“\"])")
LONGEST_ALT_WORDS = 60
FEWEST_AT_HOME = 3
"""Paragraphs in one element from which that is the story's own."""
BY = 4
"""Letters of "by" in the languages of pages, beside the name."""
LEVELS = 5
"""How many elements up the class of a box is looked for."""


@dataclass(frozen=True, kw_only=True)
class Piece:
    """A paragraph of the page, and its kind where the markup tells it."""

    text: str
    kind: ParagraphKind | None = None


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

    around_story: frozenset[Element] = frozenset()
    """The element that holds most of the story, and all elements around it: boxes whatever they are called."""

    def sums_up(self, block: Block) -> bool:
        """Return whether the block is the summary that the head gives, and not the lead given there as one."""
        return block.key in map(key_of, self.descriptions) and home_of(block) not in self.homes


def page_pieces(blocks: Sequence[Block], main: Selection, told: Told) -> tuple[Piece, ...]:
    """Return the paragraphs of the page; all its blocks where no main text stands out."""
    numbers = main.numbers or (() if main.loose else tuple(range(len(blocks))))
    told = replace(told, homes=_homes(blocks[n] for n in numbers), around_story=_around(blocks, numbers))
    inside = frozenset(numbers)
    top = _number_of_headline(blocks, told.title, before=numbers[:1])
    last = max(numbers, default=-1)
    lead = next((n for n in numbers if n > top and blocks[n].kind is None and is_lead_like(blocks[n].text)), last)
    above = range(top + 1, lead)
    around = {*_captions(blocks, range(top, last)), *_bylines(blocks, range(top, last), above, told.authors)}
    around |= {n for n in above if told.sums_up(blocks[n]) or _is_dek(blocks[n])}
    chosen = {*numbers, *around}
    pieces = [(n, _piece(blocks[n], is_main=n in inside, above=n < lead, told=told)) for n in chosen]
    loose = [(n, Piece(text=text)) for n, text in main.loose if n not in around]
    ordered = [piece for _, piece in sorted((*pieces, *loose), key=lambda placed: placed[0])]
    return _headline_first(_recovered(_distinct(ordered), told.article_body), told.title)


def _number_of_headline(blocks: Sequence[Block], title: str | None, *, before: Iterable[int]) -> int:
    wanted = key_of(title or "")
    found = (n for n, b in enumerate(blocks) if b.element.tag in HEADINGS and b.key == wanted and wanted)
    return next(found, -1)


def _captions(blocks: Sequence[Block], within: range) -> Iterator[int]:
    return (n for n in within if blocks[n].kind == "caption")


def _bylines(blocks: Sequence[Block], within: range, above: range, authors: Iterable[str]) -> Iterator[int]:
    """Return the first block marked as byline, and those between headline and lead that name the writers."""
    yield from [n for n in within if blocks[n].kind == "byline"][:1]
    yield from (n for n in above if _names_writers(blocks[n], authors))


def _names_writers(block: Block, authors: Iterable[str]) -> bool:
    if len(block.text) > LONGEST_BYLINE:
        return False
    may_hold_day = block.kind != "caption" and any(map(str.isdigit, block.text))
    head = read_letterhead(block.text) if may_hold_day else None
    if head and head.days:
        return True
    if block.kind not in (None, "byline"):
        return False
    named = any(block.key.endswith(key_of(a)) and len(block.key) <= len(key_of(a)) + BY for a in authors)
    return named or names_writers(block.text)


def _around(blocks: Sequence[Block], numbers: Iterable[int]) -> frozenset[Element]:
    counted = Counter(home_of(blocks[n]) for n in numbers if blocks[n].is_prose)
    found = ((most, *most.iterancestors()) for most, count in counted.most_common(1) if count >= FEWEST_AT_HOME)
    return frozenset(next(found, ()))


def _homes(main: Iterable[Block]) -> frozenset[Element]:
    """Return the elements that hold several paragraphs of prose."""
    counted = Counter(home_of(block) for block in main if block.kind is None and is_lead_like(block.text))
    return frozenset(home for home, count in counted.items() if count >= FEWEST_AT_HOME)


def _is_dek(block: Block) -> bool:
    words = len(block.text.split())
    return SHORTEST_DEK_WORDS <= words <= DEK_WORDS and is_marked(block.element, "dek_marks", levels=2)


def _piece(block: Block, *, is_main: bool, above: bool, told: Told) -> Piece:
    return Piece(
        text=_opened(block.text), kind=_kind(block, above=above, told=told) if is_main or above else block.kind
    )


def _opened(text: str) -> str:
    """Return the text with a space behind the agency in brackets that some set against the first word."""
    return CLOSE_AGENCY.sub(r"\g<0> ", text)


def _kind(block: Block, *, above: bool, told: Told) -> ParagraphKind | None:
    """Return the kind that the block's element, its place and the boxes around it tell; None where words decide."""
    prose = is_lead_like(block.text)
    words = len(block.text.split())
    if block.kind in ("caption", "byline"):
        return block.kind
    if above and _names_writers(block, told.authors):
        return "byline"
    if above and (_is_dek(block) or told.sums_up(block)):
        return "dek"
    if words <= LONGEST_ALT_WORDS and (block.key in told.pictures or is_beside_picture(block.element, block.text)):
        return "caption"
    inset = "boilerplate" if is_embedded(block.element) else _inset(block.element, told.around_story)
    if inset:
        return inset
    if block.kind == "heading":
        is_prose = above and prose and words > SUBHEADING_WORDS
        if is_prose and home_of(block) in told.homes:
            return None  # Some set their lead as a heading among the other paragraphs.
        return "dek" if is_prose else "heading"
    if block.linked >= LINKED and words <= LONGEST_LINK_WORDS and (words > 2 or block.element.tag != "li"):
        return "boilerplate"
    if words <= LONGEST_LINK_WORDS and not prose and is_marked(block.element, "link_marks", levels=3):
        return "boilerplate"
    return "body" if block.kind == "body" or (not prose and _is_listed(block.element)) else None


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


def _distinct(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """Return the pieces, each text once; a caption also goes where another holds it."""
    found: list[Piece] = []
    known: set[str] = set()
    last_caption = ""
    for piece in pieces:
        key = key_of(piece.text)
        if key in known or (piece.kind == "caption" and (key in last_caption)):
            continue
        known.add(key)
        last_caption = key if piece.kind == "caption" else last_caption
        found.append(piece)
    return tuple(found)


def _recovered(pieces: Sequence[Piece], article_body: object) -> tuple[Piece, ...]:
    """Return the paragraphs of the JSON-LD's text where it has at least twice the words of what was found."""
    if not isinstance(article_body, str):
        return tuple(pieces)
    lines = [plain(line) for line in re.split(r"\s*\n\s*|</p>|<br\s*/?>", article_body)]
    found, told = (sum(len(text.split()) for text in texts) for texts in ([p.text for p in pieces], lines))
    return tuple(Piece(text=line) for line in lines if line) if told > max(FEWEST_WORDS, 2 * found) else tuple(pieces)


def _headline_first(pieces: Sequence[Piece], title: str | None) -> tuple[Piece, ...]:
    """Return the pieces with the headline, once, before them."""
    if not title:
        return tuple(pieces)
    wanted = key_of(title)
    rest = tuple(piece for piece in pieces if key_of(piece.text) != wanted)
    return (Piece(text=title, kind="heading"), *rest)
