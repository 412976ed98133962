"""What stands in a story and is none of its paragraphs: what goes with a picture, and what is embedded."""

from itertools import islice

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
    quotations = (part for part in islice((element, *element.iterancestors()), LEVELS) if part.tag == "blockquote")
    return any(not words("pages", "embed_marks").isdisjoint(marks_of(part)) for part in quotations)


def is_beside_picture(element: Element, text: str) -> bool:
    """Return whether the text is the caption of a picture inside its paragraph, or right before it."""
    return _holds_picture(element) or _repeats_picture_above(element, text)


def _holds_picture(element: Element) -> bool:
    """Return whether a paragraph is a picture and words in italics or small letters."""
    if element.tag not in ("p", "div") or element.find(".//img") is None or (element.text or "").strip():
        return False
    return all(part.tag in SET_APART and not (part.tail or "").strip() for part in element)


def _repeats_picture_above(element: Element, text: str) -> bool:
    """Return whether the text has most of the words of what the picture right above is said to show."""
    for part in islice((element, *element.iterancestors()), LEVELS):
        above = part.getprevious()
        if above is not None:
            return _is_like_picture(above, text)
        if part.getparent() is not None and (part.getparent().text or "").strip():
            return False
    return False


def _is_like_picture(above: Element, text: str) -> bool:
    image = above if above.tag == "img" else above.find(".//img") if isinstance(above.tag, str) else None
    if image is None or normal_text_of(above):
        return False
    shown, told = set(fold(image.get("alt", "")).split()), set(fold(text).split())
    return len(shown) >= FEWEST_WORDS and len(shown & told) >= SHARED * len(shown)
