"""A saved page's headline where no `h1` and no name of the head is it: another heading, or an element marked as one."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from briefdesk.prose.lexicon import words
from briefdesk.readers._page_blocks import HEADINGS, key_of
from briefdesk.readers._page_facts import PageFacts
from briefdesk.readers._page_tree import Element, is_marked, marks_of, seen_strings
from briefdesk.text import normalise

MARKED_TAGS = ("div", "span", "p", "td", "a", "strong", "b", "font", "nyt_headline")
LONGEST_HEADLINE = 300
MOST_HEADINGS = 60
"""Elements from the top among which the headline is."""
FEWEST_WORDS = 3
"""Words of a heading from which it is told in the page's title: a shorter one may be the name of a section."""
HOME = re.compile(r"(?:https?://[\w.-]+)?/?(?:index\.\w{3,5}|home/?)?")
"""The address of a site's first page."""
TITLE_PARTS = re.compile(r" [-|–—«»•·:]+ |: |\|")
SITE_LEVELS = 5
"""How many elements up the head of a page is looked for, where the newsroom's own name stands."""


@lru_cache(maxsize=1)  # Asked for the headline and for the newsroom beside it.
def headline_in_title(facts: PageFacts) -> str | None:
    """Return the longest heading, or element marked as headline, that the page's title holds whole, or None.

    The newsroom's own name above the page, which the title holds as well, is none.
    """
    title = facts.page_title
    held = [text for e, text in _short_headings(facts.root) if split_at(title, text) is not None and not leads_home(e)]
    return max(held, key=len, default=None) or next(_repeated_parts(facts), None)


def _repeated_parts(facts: PageFacts) -> Iterator[str]:
    """Yield the parts of the page's title that an element repeats by its own text, such as a headline in bold."""
    parts = {
        key_of(part): part.strip() for part in TITLE_PARTS.split(facts.page_title) if part.count(" ") >= FEWEST_WORDS
    }
    if parts and facts.page_title.strip() not in parts.values():
        told = (e for e in facts.root.iter(*MARKED_TAGS) if e.text and len(e.text) <= LONGEST_HEADLINE)
        yield from (parts[key] for e in told if (key := key_of(normalise(e.text))) in parts and not leads_home(e))


def marked_headline(facts: PageFacts) -> str | None:
    """Return the first element that is marked as the story's headline, or None."""
    return next((text for element, text in _headings(facts.root) if is_marked(element, "headline_marks")), None)


def headings(facts: PageFacts) -> tuple[str, ...]:
    """Return the texts of what may be the headline: headings of all levels and elements marked as one."""
    return tuple(text for _, text in _headings(facts.root))


def split_at(title: str, headline: str) -> tuple[str, str] | None:
    """Return what stands in a page's title before and behind the headline, None where that is no part of its own."""
    start = title.casefold().find(headline.casefold())
    if start < 0 or len(title.casefold()) != len(title):
        return None
    before, behind = title[:start], title[start + len(headline) :]
    return None if before[-1:].isalnum() or behind[:1].isalnum() else (before, behind)


def leads_home(element: Element) -> bool:
    """Return whether a heading is the newsroom's name: a link to the first page, or in the head of the page."""
    links = (part for part in (element.getparent(), element, *element.iter("a")) if part is not None)
    if any(part.tag == "a" and HOME.fullmatch(part.get("href", "")) for part in links):
        return True
    return is_marked(element, "site_marks", levels=SITE_LEVELS)


def name_on_home_link(root: Element, host: str) -> str | None:
    """Return the host's name as a link to the first page writes it, or None."""
    keys = {key_of(label).removeprefix("the") for label in host.split(".")}
    links = (a for a in root.iter("a") if HOME.fullmatch(a.get("href", "")))
    names = (text for text in map(_short_text, links) if key_of(text).removeprefix("the") in keys)
    return next((name for name in names if name != name.lower()), None)


def _headings(root: Element) -> Iterator[tuple[Element, str]]:
    """Yield the elements and texts of the first headings that are not the newsroom's name, in reading order."""
    yield from ((element, text) for element, text in _short_headings(root) if not leads_home(element))


def _short_headings(root: Element) -> Iterator[tuple[Element, str]]:
    """Yield the elements and texts of the first headings, and of the first elements marked as one, in reading order."""
    told = (e for e in root.iter(*HEADINGS, *MARKED_TAGS) if e.tag in HEADINGS or _may_be_headline(e))
    for element in islice(told, MOST_HEADINGS):
        text = _short_text(element)
        if text.count(" ") + 1 >= FEWEST_WORDS:
            yield element, text


def _may_be_headline(element: Element) -> bool:
    if not (element.get("class") or element.get("id")):
        return False
    marks = marks_of(element)
    return "title" in marks or not marks.isdisjoint(words("pages", "headline_marks"))


def _short_text(element: Element) -> str:
    """Return the element's text in normal form, empty where it is too long for a headline; no more of it is read."""
    shown, length = [], 0
    for string in seen_strings(element):
        shown.append(string)
        length += len(string.strip())
        if length > LONGEST_HEADLINE:
            return ""
    return " ".join(normalise("".join(shown)).split())
