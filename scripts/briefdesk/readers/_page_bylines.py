"""The byline that a saved page shows its readers: elements linked to the writer, or marked as byline."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice

from briefdesk.prose.boilerplate import is_boilerplate
from briefdesk.prose.byline_names import is_name
from briefdesk.prose.letterheads import read_letterhead
from briefdesk.prose.lexicon import lexicon, words
from briefdesk.readers._linked_data import plain
from briefdesk.readers._page_tree import (
    SILENT_TAGS,
    Element,
    is_marked,
    marks_of,
    marks_of_names,
    normal_text_of,
    seen_strings,
)
from briefdesk.text import fold, normalise

LONGEST_BYLINE = 160
"""Characters of a byline's element; a longer one holds more than the byline."""
WRITERS_PAGE = re.compile(
    r"/(?:authors?|by|profiles?|staff|contributors?|columnists?|reporters?|journalists?|writers?|agenc(?:y|ies))/[\w.%-]+(?:/[\w-]+)?/?$"
)
"""How the address of a page about a writer or an agency ends."""
LEVELS = 6
"""How many elements up a mark of another story or of a comment counts."""
NAME_ATTRIBUTES = ("class", "id", "data-testid", "data-component", "data-component-name", "data-qa")
"""Attributes by which pages say what an element is."""
LINKED = "//*[contains(concat(' ', @rel, ' '), ' author ')][not(self::link)] | //*[@itemprop='author']"
MAY_MARK = re.compile("uthor|yline|ontributor|riter|ournalist|eporter|vcard|^fn$|^fn | fn$| fn ").search
"""What the value of an attribute has in it that may mark a byline; the list of marks decides."""
NO_BYLINES = SILENT_TAGS | frozenset("html head body main article section meta link img form input".split())
DEBRIS_TAGS = SILENT_TAGS | {"time", "abbr"}
CONTACTS = re.compile(r"mailto:|https?://(?:www\.)?(?:twitter|x|facebook|instagram|linkedin|plus\.google)\.com/")
RUNS_ON = re.compile(r"(?:\b(?:by|and|with|for|of|in|at|from)|[,&:])$", re.I)
GOES_ON = re.compile(r"(?:[,&(]|(?:and|with|for|of|in|at)\b)")
"""How one string of a byline and the next show that they are of one line."""


def linked_bylines(root: Element) -> Iterator[str]:
    """Return the texts of the elements that are linked to the writer, or said to name one."""
    linked = [element for element in root.xpath(LINKED) if not is_stranger(element)]
    return (text for element in _together(linked) for text in _names_inside(element) if 0 < len(text) <= LONGEST_BYLINE)


def marked_bylines(root: Element) -> Iterator[str]:
    """Return the names in the elements that are marked as byline by class, id or test id."""
    may_be = (element for element in root.iter() if any(map(MAY_MARK, element.values())))
    marked = [element for element in may_be if _is_byline(element) and _is_short(element)]
    for element in _together(_outermost(_below_headline(root, marked))):
        yield from _names_shown(element)


def addressed_bylines(root: Element) -> Iterator[str]:
    """Return the texts of links to the pages of writers and agencies that stand below the headline, above the story."""
    found: list[Element] = []
    passed = False
    for element in root.iter("h1", "a", "p"):
        passed = passed or element.tag == "h1"
        if element.tag == "p" and passed and len(normal_text_of(element)) > LONGEST_BYLINE:
            break
        if element.tag == "a" and passed and WRITERS_PAGE.search(element.get("href", "")) and not is_stranger(element):
            found.append(element)
    return (
        text for element in _together(found) if is_name(text := normal_text_of(element)) or fold(text) in _agencies()
    )


def sourced_bylines(root: Element) -> Iterator[str]:
    """Return the agencies that the page marks as where its story is from."""
    for element in root.iter("cite", "span", "p", "div"):
        if is_marked(element, "source_marks") and fold(text := normal_text_of(element)[:LONGEST_BYLINE]) in _agencies():
            yield text


@cache
def _agencies() -> frozenset[str]:
    return frozenset(fold(name) for pair in lexicon("datelines")["agencies"].items() for name in pair)


def is_stranger(element: Element) -> bool:
    """Return whether the element belongs to a comment, another story, or the writer's life."""
    strangers, own = words("pages", "byline_strangers"), words("pages", "byline_marks")
    for part in islice((element, *element.iterancestors()), LEVELS):
        marks = marks_of(part) if part.attrib else frozenset()
        is_of_story = not marks.isdisjoint(own) or not marks.isdisjoint(words("pages", "story_footers"))
        if strangers & marks - ({"footer"} if is_of_story else set()):  # That footer is no footer of the page.
            return True
    return False


def _is_byline(element: Element) -> bool:
    if element.tag in NO_BYLINES or words("pages", "byline_marks").isdisjoint(_names(element)):
        return False
    return not is_stranger(element)


def _names(element: Element) -> frozenset[str]:
    return marks_of_names(" ".join(element.get(name, "") for name in NAME_ATTRIBUTES))


def _below_headline(root: Element, found: Sequence[Element]) -> Sequence[Element]:
    """Return the elements below the page's first headline, all of them where none is."""
    if len(found) < 2:
        return found
    wanted, below, passed = set(found), [], False
    for element in root.iter():
        if element.tag == "h1":
            passed = True
        elif passed and element in wanted:
            below.append(element)
    return below or found


def _outermost(found: Sequence[Element]) -> Sequence[Element]:
    inside = set(found)
    return [element for element in found if inside.isdisjoint(element.iterancestors())]


def _together(found: Sequence[Element]) -> tuple[Element, ...]:
    """Return the first elements that stand in one place: further down, other stories have writers as well."""
    place = _parents(found[0]) if found else ()
    return tuple(element for element in found if any(parent in place for parent in _parents(element)))


def _parents(element: Element) -> tuple[Element, ...]:
    return tuple(islice(element.iterancestors(), 2))


def _names_inside(element: Element) -> tuple[str, ...]:
    """Return the marked names within an author's element, but for those of things in it, else all its text."""
    names = [name for name in element.xpath(".//*[@itemprop='name']") if _owner(name) in (element, None)]
    return tuple(plain(inner.get("content")) or normal_text_of(inner) for inner in names or [element])


def _owner(element: Element) -> Element | None:
    """Return the element of the thing that the element's property is of."""
    return next((part for part in element.iterancestors() if part.get("itemscope") is not None), None)


def _names_shown(element: Element) -> Iterator[str]:
    """Yield the writers that a byline's lines name, up to what is none of a byline; its text where none is told."""
    lines = _lines(element)
    if not 0 < sum(map(len, lines)) <= LONGEST_BYLINE:
        return
    found = False
    for line in lines:
        head = read_letterhead(line)
        if head is None and found:
            return
        for name in (*(head.writers or head.desks),) if head else ():
            found = True
            yield name
    if not found:
        yield " ".join(lines)


def _lines(element: Element) -> Sequence[str]:
    """Return what an element shows as lines: strings that do not run on into each other, without hours and buttons."""
    lines: list[str] = []
    for string in seen_strings(element, without=_is_debris):
        text = " ".join(normalise(string).split())
        if not text or text.startswith("@") or is_boilerplate(text):
            continue
        if lines and (RUNS_ON.search(lines[-1]) or GOES_ON.match(text)):
            lines[-1] = f"{lines[-1]} {text}"
        else:
            lines.append(text)
    return [line for line in lines if any(map(str.isalpha, line))]


def _is_short(element: Element) -> bool:
    """Return whether the element shows something, and no more than a byline has; no more than that is read."""
    shown = 0
    for string in seen_strings(element, without=_is_debris):
        shown += len(string.strip())
        if shown > LONGEST_BYLINE:
            return False
    return shown > 0


def _is_debris(element: Element) -> bool:
    """Return whether the element is an hour, a button, or a way to reach the writer."""
    if element.tag in DEBRIS_TAGS or CONTACTS.match(element.get("href", "")):
        return True
    marks = marks_of(element)
    return not marks.isdisjoint(words("pages", "date_marks") | words("pages", "byline_debris"))
