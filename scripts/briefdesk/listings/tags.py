"""The list of all tags, narrower ones under wider ones."""

from collections.abc import Iterator

from briefdesk.library import Library, TagTerm
from briefdesk.listings._addresses import TAGS, link, tag_address
from briefdesk.listings._page import LIST, block, site_page
from briefdesk.page import SitePage
from briefdesk.text import count_of, fold

TITLE = "Topics"
NOTHING = "There are no topics yet."


def list_tags(library: Library) -> Iterator[SitePage]:
    """Yield one page with every tag: top tags in alphabetical order, each with those below it."""
    tops = [term for term in library.tags.values() if term.tag.broader not in library.tags]
    tops.sort(key=lambda term: (fold(term.tag.title), term.tag.name))
    used = sum(bool(term.briefings) for term in library.tags.values())
    number = count_of(len(library.tags), "topic")
    told = "with the number of briefings on each" if used == len(library.tags) else f"{used} of them with briefings"
    count = f"{number}, {told}." if library.tags else NOTHING
    lines = [
        f"# {TITLE}",
        "",
        *block("dek", [count]),
        *block("tree", [line for term in tops for line in _branch(term, library, depth=0, seen=set())]),
    ]
    yield site_page(TAGS, TITLE, lines, meta=LIST | {"description": count})


def _branch(term: TagTerm, library: Library, *, depth: int, seen: set[str]) -> Iterator[str]:
    """Yield the lines of a tag and those below it; a circle of wider tags ends where it began."""
    if term.tag.name in seen:
        return
    seen.add(term.tag.name)
    words = link(term.tag.title, tag_address(term.tag.name), TAGS)
    count = f' <small class="brief-count">{len(term.briefings):,}</small>'
    shown = words + count if term.briefings else f'<span class="brief-unused">{words}</span>'
    yield f"{'    ' * depth}- {shown}"
    for name in term.narrower:
        yield from _branch(library.tags[name], library, depth=depth + 1, seen=seen)
