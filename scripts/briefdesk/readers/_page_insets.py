"""What stands in a story and is none of its paragraphs: what goes with a picture, and what is embedded."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, islice

from briefdesk.prose.lexicon import words
from briefdesk.readers._page_tree import Element, marks_of, normal_text_of
from briefdesk.text import fold

LEVELS = 3
"""How many elements up a picture may stand before the one that holds its caption."""
FEWEST_WORDS = 4
"""Words of what a picture is said to show, from which they tell its caption."""
SHARED = 0.6
"""Part of these words that the caption has as well."""
SET_APART = frozenset(("em", "i", "small", "img", "br", "a", "picture", "source"))
"""Elements in which a paragraph that holds a picture has its caption."""


def is_embedded(element: Element) -> bool:
    """Return whether the element stands in a quotation that was embedded from another site."""
    quotations = (part for part in _with_parents(element) if part.tag == "blockquote")
    return any(not words("pages", "embed_marks").isdisjoint(marks_of(part)) for part in quotations)


def is_beside_picture(element: Element, text: str) -> bool:
    """Return whether the text is the caption of a picture inside its paragraph, or right before it."""
    shown = _shown_above(element)
    told = set(fold(text).split()) if len(shown) >= FEWEST_WORDS else set()
    return (bool(told) and len(shown & told) >= SHARED * len(shown)) or _holds_picture(element)


def _with_parents(element: Element) -> Iterator[Element]:
    """Yield the element and the nearest that it stands in."""
    return islice(chain((element,), element.iterancestors()), LEVELS)


@lru_cache(maxsize=4)  # Lines between line breaks are of one element.
def _holds_picture(element: Element) -> bool:
    """Return whether a paragraph is a picture and words in italics or small letters."""
    if element.tag not in ("p", "div") or (element.text or "").strip() or element.find(".//img") is None:
        return False
    return all(part.tag in SET_APART and not (part.tail or "").strip() for part in element)


@lru_cache(maxsize=4)
def _shown_above(element: Element) -> frozenset[str]:
    """Return the words of what the picture right above is said to show; none where no picture stands there alone."""
    for part in _with_parents(element):
        above = part.getprevious()
        if above is not None:
            return _words_of_picture(above)
        if part.getparent() is not None and (part.getparent().text or "").strip():
            break
    return frozenset()


def _words_of_picture(above: Element) -> frozenset[str]:
    image = above if above.tag == "img" else above.find(".//img") if isinstance(above.tag, str) else None
    if image is None or normal_text_of(above):
        return frozenset()
    return frozenset(fold(image.get("alt", "")).split())
