"""A page's elements: their text, their marks, their order."""

import re
from collections.abc import Iterator
from typing import Any

from briefdesk.prose.lexicon import words
from briefdesk.text import normalise

Element = Any
"""An lxml element; lxml has no types of its own."""

TEXT_TAGS = frozenset(
    ("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "figcaption", "dd", "dt", "pre", "td")
)
SILENT_TAGS = ("script", "style", "noscript", "template", "svg", "iframe", "nav", "footer", "form", "button", "select")
BEFORE_STOP = re.compile(r" (?=[.,;:!?)”’](?:\s|$))")
MARK_PARTS = re.compile(r"[a-z]+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


def parse_tree(text: str) -> Element:
    """Return the root element of a page's HTML, however broken; a bare one where there is nothing in it."""
    import lxml.etree
    import lxml.html

    parser = lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        return lxml.html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except lxml.etree.ParserError:
        return lxml.html.Element("html")


def text_of(element: Element) -> str:
    """Return the element's text with single spaces, scripts and styles left out."""
    return " ".join(" ".join(_strings(element)).split()) if element.find(".//script") is not None else _joined(element)


def spaced_text_of(element: Element) -> str:
    """Return the element's text with a space wherever an element begins or ends, for captions and their credits."""
    return BEFORE_STOP.sub("", " ".join(" ".join(element.itertext()).split()))


def normal_text_of(element: Element) -> str:
    """Return the element's text as a paragraph holds it."""
    return " ".join(normalise(text_of(element)).split())


def marks_of(element: Element) -> frozenset[str]:
    """Return the lower-case words that its class and id are made of."""
    names = f"{element.get('class', '')} {element.get('id', '')}"
    whole = {name.lower().replace("-", "").replace("_", "") for name in names.split()}
    return frozenset(MARK_PARTS.findall(_CAMEL.sub(" ", names).lower())) | whole


def is_marked(element: Element, key: str, *, levels: int = 1) -> bool:
    """Return whether the element or one of its nearest ancestors bears a mark of the list `key`."""
    marks = words("pages", key)
    for _ in range(levels):
        if element is None:
            return False
        if not marks.isdisjoint(marks_of(element)):
            return True
        element = element.getparent()
    return False


def _strings(element: Element) -> Iterator[str]:
    for part in element.iter():
        if part.text and part.tag not in SILENT_TAGS:
            yield part.text
        if part is not element and part.tail:
            yield part.tail


def _joined(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())
