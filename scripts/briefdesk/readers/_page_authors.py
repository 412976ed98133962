"""Who wrote the story, as a saved page's markup tells."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from briefdesk.prose.byline_names import byline_names, is_name, unique_names
from briefdesk.prose.bylines import opens_byline
from briefdesk.prose.lexicon import lexicon, words
from briefdesk.readers._linked_data import names_of, people_of, plain
from briefdesk.readers._page_facts import PageFacts
from briefdesk.readers._page_tree import Element, is_marked, normal_text_of, spaced_text_of
from briefdesk.text import fold

ADDRESS = re.compile(r"https?:|//|@|www\.|/")
"""How what is no name but an address begins."""
LONGEST_NAME = 80
LONGEST_BYLINE = 160
"""Characters of a byline's element; a longer one holds more than the byline."""
BYLINE_WITHIN = 8
"""Paragraphs from the top in which a line that begins with "By" is the byline."""


def page_authors(facts: PageFacts, publisher: str | None, language: str | None) -> tuple[str, ...]:
    """Return the writers: people before newsrooms, JSON-LD before other markup, a fuller byline before both."""
    story = facts.story.get("author") or facts.story.get("creator")
    strangers = frozenset(filter(None, (fold(publisher or ""),)))
    told = (people_of(story), facts.values("authors"), _visible_bylines(facts.root))
    sources = [_clean(_english(names, language), strangers) for names in told]
    people = [tuple(name for name in names if is_name(name)) for names in sources]
    first = next(filter(None, people), ())
    fuller = next((names for names in people if len(names) > len(first) and _holds(names, first)), first)
    if fuller:
        return fuller
    others = [*sources, _clean(names_of(story), strangers), _clean(names_of(story), frozenset())]
    return next(filter(None, others), ())


def _clean(names: Iterable[str], strangers: frozenset[str]) -> tuple[str, ...]:
    """Return the names without addresses, words for nobody, and the newsroom itself."""
    told = (name for name in names if not ADDRESS.match(name))
    found = unique_names(name for each in told for name in byline_names(each))
    nobody = words("pages", "no_authors") | strangers
    return tuple(name for name in found if fold(name) not in nobody and len(name) <= LONGEST_NAME)


def _english(names: Iterable[str], language: str | None) -> Iterator[str]:
    """Return the names of a page in another language without its word for "by"."""
    openings = lexicon("bylines")["foreign_openers"].get(language or "", [])
    for name in names:
        first, found, rest = name.partition(" ")
        yield rest if found and first.lower().strip(":") in openings else name


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
            text = spaced_text_of(element)
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
