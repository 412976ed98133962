"""A saved page's main text as paragraphs, and the headline, byline and captions that stand round it."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefdesk.article import ParagraphKind
from briefdesk.prose.paragraph_kinds import DEK_WORDS, SUBHEADING_WORDS, is_lead_like
from briefdesk.readers._linked_data import plain
from briefdesk.readers._page_tree import SILENT_TAGS, TEXT_TAGS, Element, is_marked, spaced_text_of, text_of
from briefdesk.text import normalise

BLOCK_TAGS = frozenset(
    ("p", "head", "item", "list", "quote", "table", "row", "cell", "code", "div", "figure", "graphic")
)
"""Elements of trafilatura's tree that begin a paragraph; all others run on."""
LINKED = 0.8
"""Part of a paragraph's characters inside links, from which it is a link to another story."""
LONGEST_LINK_WORDS = 30
FEWEST_WORDS = 100
"""Below this the JSON-LD's text is a teaser."""
LONGEST_CAPTION = 700
"""Characters of a caption with its credit."""
LONGEST_BYLINE = 160


@dataclass(frozen=True, kw_only=True)
class Piece:
    """A paragraph of the page, and its kind where the markup tells it."""

    text: str
    kind: ParagraphKind | None = None
    order: int = -1
    """Place of its element on the page, or -1 where it is not found again."""


def main_pieces(html: str, root: Element) -> tuple[Piece, ...]:
    """Return the paragraphs of the page's main text; all text of the page where no main text stands out."""
    import trafilatura

    document = trafilatura.bare_extraction(
        html, include_comments=False, include_links=True, include_formatting=True, fast=False
    )
    body = getattr(document, "body", None)
    pieces = tuple(_pieces(body)) if body is not None else ()
    return pieces or tuple(Piece(text=text) for text in map(text_of, _text_elements(root)) if text)


def recovered(pieces: Sequence[Piece], article_body: object) -> tuple[Piece, ...]:
    """Return the paragraphs of the JSON-LD's text where it has at least twice the words of what was found."""
    if not isinstance(article_body, str):
        return tuple(pieces)
    lines = [plain(line) for line in re.split(r"\s*\n\s*|</p>|<br\s*/?>", article_body)]
    found, told = (sum(len(text.split()) for text in texts) for texts in ([p.text for p in pieces], lines))
    return tuple(Piece(text=line) for line in lines if line) if told > max(FEWEST_WORDS, 2 * found) else tuple(pieces)


def place(pieces: Iterable[Piece], root: Element) -> tuple[Piece, ...]:
    """Return the pieces with their place on the page, and the kinds that headings and class names tell."""
    found: dict[str, tuple[int, Element]] = {}
    for order, element in enumerate(root.iter()):
        if element.tag in TEXT_TAGS or (element.tag in ("div", "span") and not len(element)):
            found.setdefault(_key(text_of(element)), (order, element))
    return tuple(_placed(piece, found) for piece in pieces)


def captions(root: Element, pieces: Sequence[Piece], *, start: int) -> tuple[Piece, ...]:
    """Return the captions between the headline and the last paragraph that are not among the pieces.

    A caption within another, such as the credit in it, comes right after that and is left out.
    """
    end = max((piece.order for piece in pieces), default=-1)
    known, last = {_key(piece.text) for piece in pieces}, ""
    found: list[Piece] = []
    for order, element in enumerate(root.iter()):
        if start <= order <= end and _is_caption(element):
            text = normalise(spaced_text_of(element))
            key = _key(text)
            within = key in last or (last and last in key)
            if key and len(text) <= LONGEST_CAPTION and key not in known and not within:
                found.append(Piece(text=text, kind="caption", order=order))
                last = key
                known.add(key)
    return tuple(found)


def byline(root: Element, *, start: int, end: int) -> Piece | None:
    """Return the line that names the writers between the headline and the end of the text, or None."""
    for order, element in enumerate(root.iter()):
        if not start <= order <= end or element.tag in SILENT_TAGS or not isinstance(element.tag, str):
            continue
        if is_marked(element, "byline_marks") and not is_marked(element, "byline_strangers", levels=6):
            text = normalise(text_of(element))
            if 0 < len(text) <= LONGEST_BYLINE:
                return Piece(text=text, kind="byline", order=order)
    return None


def order_of_headline(root: Element, title: str | None) -> int:
    """Return the place of the headline's element, 0 where there is none."""
    wanted = _key(title or "")
    return next((n for n, e in enumerate(root.iter()) if e.tag in ("h1", "h2") and _key(text_of(e)) == wanted), 0)


def _pieces(element: Element) -> Iterator[Piece]:
    """Split at block elements and line breaks; what runs on between two blocks is a paragraph as well."""
    run: list[tuple[str, bool]] = []
    kind: ParagraphKind | None = "heading" if element.tag == "head" else None
    listed = element.tag in ("item", "cell")
    for text, inside_link, block in _runs(element, linked=False):
        if block is not None or text == "\n":
            yield from _piece(run, kind, listed=listed)
            run = []
            if block is not None:
                yield from _pieces(block)
        else:
            run.append((text, inside_link))
    yield from _piece(run, kind, listed=listed)


def _runs(element: Element, *, linked: bool) -> Iterator[tuple[str, bool, Element | None]]:
    if element.text:
        yield element.text, linked, None
    for child in element:
        if child.tag == "lb":
            yield "\n", False, None
        elif child.tag in BLOCK_TAGS:
            yield "", False, child
        else:
            yield from _runs(child, linked=linked or child.tag == "ref")
        if child.tail:
            yield child.tail, linked, None


def _piece(run: Sequence[tuple[str, bool]], kind: ParagraphKind | None, *, listed: bool) -> Iterator[Piece]:
    text = " ".join(normalise("".join(part for part, _ in run)).split())
    if not any(c.isalnum() for c in text):
        return
    if kind == "heading" and is_lead_like(text) and len(text.split()) > SUBHEADING_WORDS:
        kind = "dek"
    inside = sum(len(part.strip()) for part, linked in run if linked)
    words = len(text.split())
    if inside >= LINKED * len(text) and words <= LONGEST_LINK_WORDS and kind is None:
        kind = "boilerplate" if words > 2 or not listed else None
    elif listed and kind is None:
        kind = None if is_lead_like(text) else "body"
    yield Piece(text=text, kind=kind)


def _placed(piece: Piece, found: Mapping[str, tuple[int, Element]]) -> Piece:
    order, element = found.get(_key(piece.text), (-1, None))
    if element is None:
        return piece
    return Piece(text=piece.text, kind=_marked_kind(piece, element), order=order)


def _marked_kind(piece: Piece, element: Element) -> ParagraphKind | None:
    words = len(piece.text.split())
    if _is_caption(element):
        return "caption"
    if words <= DEK_WORDS and is_marked(element, "dek_marks", levels=2) and is_lead_like(piece.text):
        return "dek"
    if words <= LONGEST_LINK_WORDS and is_marked(element, "link_marks", levels=3) and not is_lead_like(piece.text):
        return "boilerplate"
    return piece.kind


def _is_caption(element: Element) -> bool:
    if not isinstance(element.tag, str) or element.tag in SILENT_TAGS:
        return False
    return element.tag == "figcaption" or (element.tag in ("p", "span", "div") and is_marked(element, "caption_marks"))


def _text_elements(root: Element) -> Iterator[Element]:
    for element in root.iter(*TEXT_TAGS):
        if not any(parent.tag in SILENT_TAGS for parent in element.iterancestors()) and not _holds_block(element):
            yield element


def _holds_block(element: Element) -> bool:
    return next(element.iterdescendants(*TEXT_TAGS), None) is not None


def _key(text: str) -> str:
    """Return what two copies of a paragraph share, whatever their spaces and quotation marks."""
    return "".join(filter(str.isalnum, text)).casefold()


def headline_first(pieces: Sequence[Piece], title: str | None) -> tuple[Piece, ...]:
    """Return the pieces with the headline before all that does not stand above it on the page."""
    wanted = _key(title or "")
    if not title or any(_key(piece.text) == wanted for piece in pieces[:5]):
        return tuple(Piece(text=p.text, kind="heading", order=p.order) if _key(p.text) == wanted else p for p in pieces)
    return (Piece(text=title, kind="heading"), *pieces)


def merged(pieces: Sequence[Piece], extra: Iterable[Piece]) -> tuple[Piece, ...]:
    """Return the pieces with each extra one before the first that stands below it on the page."""
    waiting = sorted(extra, key=lambda piece: piece.order)
    result: list[Piece] = []
    for piece in pieces:
        while waiting and 0 <= waiting[0].order < piece.order:
            result.append(waiting.pop(0))
        result.append(piece)
    return (*result, *waiting)
