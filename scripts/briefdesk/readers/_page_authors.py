"""Who wrote the story, as a saved page's markup tells."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise

from briefdesk.prose.byline_names import byline_names, is_name, unique_names
from briefdesk.prose.bylines import names_writers
from briefdesk.prose.gazetteer import first_names
from briefdesk.prose.headlines import is_date_line
from briefdesk.prose.letterheads import read_letterhead
from briefdesk.prose.lexicon import lexicon, words
from briefdesk.readers._linked_data import names_of, people_of
from briefdesk.readers._page_bylines import addressed_bylines, linked_bylines, marked_bylines, sourced_bylines
from briefdesk.readers._page_facts import PageFacts
from briefdesk.readers._page_posted import posted_writers
from briefdesk.text import fold

ADDRESS = re.compile(r"https?:|//|@|www\.|/")
"""How what is no name but an address begins."""
SLUG = re.compile(r"[a-z]{2,}(?:[-_. ][a-z]+){1,3}")
WRITERS_PAGE = re.compile(r"/(?:authors?|by|people|profiles?|staff|contributors?|reporters?|journalists?)/([a-z-]+)/?$")
SLUG_JOINTS = re.compile(r"[-_. ]")
LONGEST_NAME = 80
BYLINE_WITHIN = 8
"""Paragraphs from the top in which a line that begins with "By" is the byline."""


def page_authors(facts: PageFacts, publisher: str | None, language: str | None) -> tuple[str, ...]:
    """Return the writers: people before newsrooms, JSON-LD before other markup, a fuller byline before both."""
    story = facts.story.get("author") or facts.story.get("creator")
    strangers = frozenset(filter(None, (fold(publisher or ""),)))
    visible = tuple(tuple(found(facts.root)) for found in (linked_bylines, marked_bylines, addressed_bylines))
    told = (map(_from_slug, people_of(story)), map(_from_slug, facts.values("authors")), *visible)
    sources = [_clean(_english(names, language), strangers) for names in told]
    people = [tuple(name for name in names if is_name(name)) for names in sources]
    first = next(filter(None, people), ())
    fuller = next((names for names in people[:-1] if len(names) > len(first) and _holds(names, first)), first)
    if fuller:
        return fuller
    bodies = (
        names_of(story),
        facts.values("authors"),
        *visible,
        _in_addresses((*names_of(story), *facts.values("authors"))),
    )
    named = next(filter(None, sources), ()) or tuple(filter(is_name, posted_writers(facts.root)))
    if named:
        return named
    others = [_clean(names_of(story), strangers), *(_clean(names, frozenset()) for names in bodies)]
    return next(filter(None, others), ()) or tuple(sourced_bylines(facts.root))[:1]


def _clean(names: Iterable[str], strangers: frozenset[str]) -> tuple[str, ...]:
    """Return the names without addresses, words for nobody, and the newsroom itself."""
    told = (name for name in names if not ADDRESS.match(name))
    found = unique_names(name for each in told for name in byline_names(each))
    nobody = words("pages", "no_authors") | strangers
    return tuple(name for name in found if fold(name) not in nobody and len(name) <= LONGEST_NAME)


def _from_slug(name: str) -> str:
    """Return the name that an address's part such as "jane-doe" stands for; any other as it is."""
    name = name.removeprefix("by ")
    if not SLUG.fullmatch(name):
        return name
    first, *others = SLUG_JOINTS.split(name)
    return " ".join(part.title() for part in (first, *others)) if first in first_names() else name


def _in_addresses(authors: Iterable[str]) -> Iterator[str]:
    """Return the names that addresses of writers' own pages end in: `/author/jane-doe/`."""
    return (_from_slug(match[1]) for each in authors if (match := WRITERS_PAGE.search(each)))


def _english(names: Iterable[str], language: str | None) -> Iterator[str]:
    """Return the names of a page in another language without its word for "by"."""
    openings = lexicon("bylines")["foreign_openers"].get(language or "", [])
    for name in names:
        first, found, rest = name.partition(" ")
        yield rest if found and first.lower().strip(":") in openings else name


def _holds(names: tuple[str, ...], others: tuple[str, ...]) -> bool:
    return {fold(name) for name in others} <= {fold(name) for name in names}


def authors_in_text(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the people named by the first lines of a page that begin with "By", or that hold names and a day."""
    first = tuple(islice(texts, BYLINE_WITHIN))
    opened = (name for line in first if names_writers(line) for name in byline_names(line) if is_name(name))
    heads = [head for line in first if (head := read_letterhead(line)) and head.is_sure]
    told = unique_names(opened) or unique_names(name for head in heads for name in head.writers)
    told = told or _above_day(first)
    return told or unique_names(name for head in heads for name in head.desks)


def _above_day(texts: Sequence[str]) -> tuple[str, ...]:
    """Return the name that stands alone right above or below a line with nothing but the day."""
    pairs = [pair for lines in pairwise(texts) for pair in (lines, lines[::-1])]
    return next(((name,) for name, day in pairs if is_date_line(day) and _is_of_person(name)), ())


def _is_of_person(name: str) -> bool:
    return is_name(name) and fold(name).split()[0] in first_names()
