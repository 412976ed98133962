"""A saved page's headline, standfirst, byline, captions and main text, in reading order."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from briefdesk.article import ParagraphKind
from briefdesk.prose.above_lead import is_lead_like
from briefdesk.prose.lexicon import words as lexicon_words
from briefdesk.readers._linked_data import plain
from briefdesk.readers._page_blocks import HEADINGS, Block, key_of
from briefdesk.readers._page_kinds import Told, is_dek, kind_of, names_writers_of
from briefdesk.readers._page_selection import Selection, home_of
from briefdesk.readers._page_tree import Element
from briefdesk.text import fold

FEWEST_WORDS = 100
"""Below this the JSON-LD's text is a teaser."""
CLOSE_AGENCY = re.compile(r"^\([A-Z][A-Za-z ]{1,30}\)(?=[A-Z“\"])")
FEWEST_AT_HOME = 3
"""Paragraphs in one element from which that is the story's own."""


@dataclass(frozen=True, kw_only=True)
class Piece:
    """A paragraph of the page, and its kind where the markup tells it."""

    text: str
    kind: ParagraphKind | None = None


def page_pieces(blocks: Sequence[Block], main: Selection, told: Told) -> tuple[Piece, ...]:
    """Return the paragraphs of the page; all its blocks where no main text stands out."""
    numbers = main.numbers or (() if main.loose else tuple(range(len(blocks))))
    around_story = _around(blocks, numbers)
    told = replace(told, homes=_homes(blocks[n] for n in numbers), around_story=around_story)
    told = replace(told, summaries=_summaries(blocks, numbers, around_story))
    inside = frozenset(numbers)
    top = _number_of_headline(blocks, told.title, before=numbers[:1])
    last = max(numbers, default=-1)
    lead = next(
        (n for n in numbers if n > top and _may_be_lead(blocks[n]) and blocks[n].element not in told.summaries), last
    )
    above = range(top + 1, lead)
    around = {*_captions(blocks, range(top, last)), *_bylines(blocks, range(top, last), above, told.authors)}
    around |= {n for n in above if told.sums_up(blocks[n]) or is_dek(blocks[n])}
    chosen = {*numbers, *around}
    pieces = [(n, _piece(blocks[n], is_main=n in inside, above=n < lead, told=told)) for n in chosen]
    loose = [(n, Piece(text=text)) for n, text in main.loose if n not in around]
    ordered = [piece for _, piece in sorted((*pieces, *loose), key=lambda placed: placed[0])]
    return _headline_first(_recovered(_distinct(ordered), told.article_body), told.title)


def _number_of_headline(blocks: Sequence[Block], title: str | None, *, before: Sequence[int]) -> int:
    wanted = key_of(title or "")
    found = [n for n, block in enumerate(blocks) if wanted and block.key == wanted]
    headed = (n for n in found if blocks[n].element.tag in HEADINGS)
    return next(headed, next((n for n in found if before and n < before[0]), -1))


def _captions(blocks: Sequence[Block], within: range) -> Iterator[int]:
    return (n for n in within if blocks[n].kind == "caption")


def _bylines(blocks: Sequence[Block], within: range, above: range, authors: Iterable[str]) -> Iterator[int]:
    """Return the first block marked as byline, and those between headline and lead that name the writers."""
    yield from [n for n in within if blocks[n].kind == "byline"][:1]
    yield from (n for n in above if names_writers_of(blocks[n], authors))


def _may_be_lead(block: Block) -> bool:
    return block.kind is None and is_lead_like(block.text) and block.element.tag != "li"


def _summaries(blocks: Sequence[Block], numbers: Iterable[int], story: frozenset[Element]) -> frozenset[Element]:
    """Return the elements of the paragraphs and items below a heading such as "Key points", in a box of their own."""
    found: set[Element] = set()
    box: Element | None = None
    for n in numbers:
        home = home_of(blocks[n])
        if n and fold(blocks[n - 1].text).strip(" :") in lexicon_words("pages", "summary_heads"):
            box = home
        box = box if home is box and home not in story else None
        found |= {blocks[n].element} if box is not None else set()
    return frozenset(found)


def _around(blocks: Sequence[Block], numbers: Iterable[int]) -> frozenset[Element]:
    counted = Counter(home_of(blocks[n]) for n in numbers if blocks[n].is_prose)
    found = ((most, *most.iterancestors()) for most, count in counted.most_common(1) if count >= FEWEST_AT_HOME)
    return frozenset(next(found, ()))


def _homes(main: Iterable[Block]) -> frozenset[Element]:
    """Return the elements that hold several paragraphs of prose."""
    counted = Counter(home_of(block) for block in main if block.kind is None and is_lead_like(block.text))
    return frozenset(home for home, count in counted.items() if count >= FEWEST_AT_HOME)


def _piece(block: Block, *, is_main: bool, above: bool, told: Told) -> Piece:
    return Piece(
        text=_opened(block.text), kind=kind_of(block, above=above, told=told) if is_main or above else block.kind
    )


def _opened(text: str) -> str:
    """Return the text with a space behind the agency in brackets that some set against the first word."""
    return CLOSE_AGENCY.sub(r"\g<0> ", text)


def _distinct(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """Return the pieces, each text once; a caption also goes where another holds it.

    A standfirst that the lead repeats goes as well: a paragraph of the story stays.
    """
    pieces = tuple(pieces)
    leads = {key_of(piece.text) for piece in pieces if piece.kind is None}
    pieces = tuple(piece for piece in pieces if piece.kind != "dek" or key_of(piece.text) not in leads)
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
