"""A page's elements: their text, their marks, their order."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any

from briefdesk.prose.lexicon import words
from briefdesk.text import normalise

Element = Any
"""An lxml element; lxml has no types of its own."""

SILENT_TAGS = frozenset(
    ("script", "style", "noscript", "template", "svg", "iframe", "object", "button", "select", "option", "textarea")
)
"""Elements whose text no reader sees in the story."""
INLINE_TAGS = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q s samp small span "
    "strike strong sub sup time tt u var wbr".split()
)
"""Elements that run on within a paragraph; all others begin one."""
BREAKING_TAGS = frozenset(
    "article aside audio blockquote br canvas center details dialog div dl embed fieldset figcaption figure footer "
    "form h1 h2 h3 h4 h5 h6 header hr iframe li main menu nav object ol p picture pre section source table ul "
    "video".split()
)
"""Elements that end a paragraph where they stand in one. What HTML does not know runs on, as browsers show it."""
HEADING_TAG = re.compile(r"<(/?)h([1-6])\b", re.I)
LONGEST_HIDDEN = 60
"""Characters of a label for screen readers; what is longer may be the text itself."""
BEFORE_STOP = re.compile(r" (?=[.,;:!?)”’](?:\s|$))")
AFTER_BRACKET = re.compile(r"(?<=\() ")
STATES = re.compile(r"(?:has|hasnt|no|not|with|without|is-not)-")
"""How names begin that say what an element has or lacks, and not what it is."""
MARK_PARTS = re.compile(r"[a-z]+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


def parse_tree(text: str) -> Element:
    """Return the root element of a page's HTML, however broken; a bare one where there is nothing in it.

    Labels that only screen readers speak ("Image caption", "opens new tab") are left out.
    """
    from lxml import etree

    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    root = etree.fromstring(_with_closed_headings(text).encode("utf-8", "replace"), parser)
    return _without_labels(root) if root is not None else etree.Element("html")


def parse_tree_for_trafilatura(text: str) -> Element:
    """Return the same tree in the class that trafilatura wants, which takes twice as long to walk; None for none."""
    import lxml.etree
    import lxml.html

    parser = lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        page = _with_closed_headings(text).encode("utf-8", "replace")
        return _without_labels(lxml.html.document_fromstring(page, parser=parser))
    except lxml.etree.ParserError:
        return None


def runs_on(tag: str, home: Element) -> bool:
    """Return whether an element of this tag runs on in the block that `home` holds."""
    return tag in INLINE_TAGS or (home.tag == "p" and tag not in BREAKING_TAGS)


def _with_closed_headings(text: str) -> str:
    """Return the HTML with each heading closed by its own tag.

    An end tag of any level closes the open heading (HTML Standard, "in body" insertion mode); lxml would let
    `<h2>…</h3>` go on to the end of the page.
    """
    level = ""

    def closed(tag: re.Match[str]) -> str:
        nonlocal level
        if not tag[1]:
            level = tag[2]
            return tag[0]
        own, level = level or tag[2], ""
        return f"</h{own}"

    return HEADING_TAG.sub(closed, text)


def _without_labels(root: Element) -> Element:
    """Cut the labels for screen readers out of the tree; what stands behind one stays."""
    for label in [element for element in root.iter("span", "div") if _is_hidden(element)]:
        parent, before = label.getparent(), label.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + (label.tail or "")
        else:
            parent.text = (parent.text or "") + (label.tail or "")
        label.tail = None
        parent.remove(label)
    return root


def text_of(element: Element) -> str:
    """Return the element's text with single spaces, a space where a block begins or ends, scripts left out."""
    return " ".join("".join(_strings(element)).split())


def spaced_text_of(element: Element) -> str:
    """Return the element's text with a space wherever an element begins or ends, for captions, credits and bylines."""
    return AFTER_BRACKET.sub("", BEFORE_STOP.sub("", " ".join(" ".join(seen_strings(element)).split())))


def normal_text_of(element: Element) -> str:
    """Return the element's text as a paragraph holds it."""
    return " ".join(normalise(text_of(element)).split())


def marks_of(element: Element) -> frozenset[str]:
    """Return the lower-case words that its class and id are made of."""
    return _marks(element.get("class", ""), element.get("id", ""))


def marks_of_names(names: str) -> frozenset[str]:
    """Return the lower-case words that names of an element are made of."""
    return _marks(names, "")


def is_marked(element: Element, key: str, *, levels: int = 1) -> bool:
    """Return whether the element or one of its nearest ancestors bears a mark of the list `key`."""
    return marked_ancestor(element, key, levels=levels) is not None


def marked_ancestor(element: Element, key: str, *, levels: int) -> Element | None:
    """Return the nearest of the element and its ancestors, `levels` of them, that bears a mark of the list `key`."""
    marks = words("pages", key)
    for _ in range(levels):
        if element is None:
            return None
        if element.attrib and not marks.isdisjoint(marks_of(element)):
            return element
        element = element.getparent()
    return None


@lru_cache(maxsize=4_096)
def _marks(classes: str, identity: str) -> frozenset[str]:
    names = " ".join(name for name in f"{classes} {identity}".split() if not STATES.match(name))
    whole = {name.lower().replace("-", "").replace("_", "") for name in names.split()}
    return frozenset(MARK_PARTS.findall(_CAMEL.sub(" ", names).lower())) | whole


def _is_hidden(element: Element) -> bool:
    """Return whether the element is a short label for screen readers."""
    names = {name.lower().replace("_", "-") for name in element.get("class", "").split()}
    clipped = "clip:rect(" in element.get("style", "").replace(" ", "")
    if (words("pages", "hidden_marks").isdisjoint(names) and not clipped) or element.getparent() is None:
        return False
    return len("".join(element.itertext())) <= LONGEST_HIDDEN


def seen_strings(element: Element, *, without: Callable[[Element], bool] | None = None) -> Iterator[str]:
    """Return the strings of the element that a reader sees, none of those of the elements `without` is true of."""
    waiting = [(element, True)]
    while waiting:
        part, opens = waiting.pop()
        if not opens:
            yield part.tail or ""
            continue
        if part is not element:
            waiting.append((part, False))
        left_out = without is not None and part is not element and without(part)
        if part.tag not in SILENT_TAGS and isinstance(part.tag, str) and not left_out:
            yield part.text or ""
            waiting.extend((child, True) for child in reversed(part))


def _strings(element: Element) -> Iterator[str]:
    """Return the strings of the element, with a space on both sides of what is no inline element."""
    waiting = [(element, True)]
    while waiting:
        part, opens = waiting.pop()
        gap = "" if part.tag in INLINE_TAGS else " "
        if not opens:
            yield gap
            yield part.tail or ""
            continue
        if part is not element:
            yield gap
            waiting.append((part, False))
        if part.tag not in SILENT_TAGS and isinstance(part.tag, str):
            yield part.text or ""
            waiting.extend((child, True) for child in reversed(part))
