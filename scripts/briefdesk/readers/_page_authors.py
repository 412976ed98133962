"""Who wrote the story, as a saved page's markup tells."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from briefdesk.prose.bylines import byline_names, is_name, opens_byline, unique_names
from briefdesk.prose.lexicon import words
from briefdesk.readers._linked_data import names_of, people_of, plain
from briefdesk.readers._page_facts import PageFacts
from briefdesk.readers._page_tree import Element, is_marked, normal_text_of
from briefdesk.text import fold

LONGEST_BYLINE = 160
"""Characters of a byline's element; a longer one holds more than the byline."""
BYLINE_WITHIN = 8
"""Paragraphs from the top in which a line that begins with "By" is the byline."""


def page_authors(facts: PageFacts, publisher: str | None) -> tuple[str, ...]:
    """Return the writers: people before newsrooms, JSON-LD before other markup, a fuller byline before both."""
    story = facts.story.get("author") or facts.story.get("creator")
    sources = [
        _clean(people_of(story)),
        _clean(name for name in facts.values("authors") if not name.startswith(("http", "//", "@"))),
        _clean(_visible_bylines(facts.root)),
    ]
    people = [tuple(name for name in names if is_name(name)) for names in sources]
    first = next(filter(None, people), ())
    fuller = next((names for names in people if len(names) > len(first) and _holds(names, first)), first)
    if fuller and fuller != (publisher,):
        return fuller
    others = [names for names in (*sources, _clean(names_of(story))) if names]
    return next((names for names in others if names != (publisher,)), next(iter(others), ()))


def _clean(names: Iterable[str]) -> tuple[str, ...]:
    found = unique_names(name for each in names for name in byline_names(each))
    return tuple(name for name in found if fold(name) not in words("pages", "no_authors") and len(name) <= 80)


def _holds(names: tuple[str, ...], others: tuple[str, ...]) -> bool:
    return {fold(name) for name in others} <= {fold(name) for name in names}


def _visible_bylines(root: Element) -> Iterator[str]:
    """Return the texts of the elements that bear the byline: linked or marked as the author, or of such a class."""
    linked = root.xpath("//a[contains(concat(' ', @rel, ' '), ' author ')] | //*[@itemprop='author']")
    texts = [_name_inside(element) for element in _together([e for e in linked if not _is_stranger(e)])]
    if texts:
        yield from (text for text in texts if 0 < len(text) <= LONGEST_BYLINE)
        return
    for element in root.iter("p", "div", "span", "a", "address", "li"):
        if is_marked(element, "byline_marks") and not _is_stranger(element):
            text = normal_text_of(element)
            if 0 < len(text) <= LONGEST_BYLINE:
                yield text
                return


def _together(found: Sequence[Element]) -> tuple[Element, ...]:
    """Return the first elements that stand in one place: further down, other stories have writers as well."""
    place = _parents(found[0]) if found else ()
    return tuple(element for element in found if any(parent in place for parent in _parents(element)))


def _parents(element: Element) -> tuple[Element, ...]:
    return tuple(islice(element.iterancestors(), 2))


def _name_inside(element: Element) -> str:
    """Return the marked name within an author's element, else all its text."""
    names = element.xpath(".//*[@itemprop='name']")
    inner = names[0] if names else element
    return plain(inner.get("content")) or normal_text_of(inner)


def _is_stranger(element: Element) -> bool:
    return is_marked(element, "byline_strangers", levels=6)


def authors_in_text(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the people named by the first lines of a page that begin with "By"."""
    lines = (text for _, text in zip(range(BYLINE_WITHIN), texts, strict=False) if opens_byline(text))
    return unique_names(name for line in lines for name in byline_names(line) if is_name(name))
