"""The lists of all people, organizations and places."""

import string
from collections.abc import Iterator, Sequence

from briefdesk.extract import ENTITY_KINDS, EntityKind
from briefdesk.library import EntityTerm, Library
from briefdesk.listings._addresses import entity_address, kind_address, link
from briefdesk.listings._items import KIND_TITLES, names_and_counts
from briefdesk.listings._page import LIST, block, section, site_page
from briefdesk.page import SitePage
from briefdesk.text import count_of, fold

ON_ONE_PAGE = 300
"""Names that one page lists; where there are more, each letter has pages of its own."""
NOTHING = "No briefing names any yet."
MOST_NAMED = 60
"""Names that the first page shows where the letters have pages of their own."""


def list_entities(library: Library) -> Iterator[SitePage]:
    """Yield the lists of people, organizations and places, by letter where they are long."""
    for kind in ENTITY_KINDS:
        terms = [term for (k, _), term in library.entities.items() if k == kind]
        terms.sort(key=lambda term: (_sort_name(term), term.entry.id))
        yield from _letters(kind, terms) if len(terms) > ON_ONE_PAGE else [_whole(kind, terms)]


def _whole(kind: EntityKind, terms: Sequence[EntityTerm]) -> SitePage:
    page = kind_address(kind)
    return _page(kind, page, [*block("dek", [_counted(kind, terms)]), *_box(_names(terms, page))])


def _counted(kind: EntityKind, terms: Sequence[EntityTerm]) -> str:
    """Return how many there are; where some are only described and in no briefing, how many are in one."""
    if not terms:
        return NOTHING
    named = sum(bool(term.briefings) for term in terms)
    count = count_of(len(terms), *_words(kind))
    told = "with the number of briefings that name each" if named == len(terms) else f"{named:,} of them in briefings"
    return f"{count}, {told}."


def _letters(kind: EntityKind, terms: Sequence[EntityTerm]) -> Iterator[SitePage]:
    page = kind_address(kind)
    leaves: dict[str, Sequence[EntityTerm]] = {}
    for letter in sorted({_letter(term) for term in terms}):
        found = [term for term in terms if _letter(term) == letter]
        for start in range(0, len(found), ON_ONE_PAGE):
            leaves[letter if not start else f"{letter} {start // ON_ONE_PAGE + 1}"] = found[start : start + ON_ONE_PAGE]
    most = sorted(terms, key=lambda term: (-len(term.briefings), term.entry.id))[:MOST_NAMED]
    dek = block("dek", [f"{count_of(len(terms), *_words(kind))}, by letter."])
    yield _page(kind, page, [*dek, *_alphabet(leaves, kind, page), *section("Most named", _box(_names(most, page)))])
    for letter, named in leaves.items():
        address = _letter_address(kind, letter)
        yield _page(kind, address, [*_alphabet(leaves, kind, address), *section(letter, _box(_names(named, address)))])


def _page(kind: EntityKind, address: str, lines: list[str]) -> SitePage:
    title = KIND_TITLES[kind]
    meta = LIST | {"description": f"{title} that the briefings name, with the number of briefings that name each."}
    return site_page(address, title, [f"# {title}", "", *lines], meta=meta)


def _box(lines: list[str]) -> list[str]:
    return block("names", lines)


def _names(terms: Sequence[EntityTerm], page: str) -> list[str]:
    return names_and_counts((link(t.entry.name, entity_address(t.key), page), len(t.briefings)) for t in terms)


def _alphabet(leaves: dict[str, Sequence[EntityTerm]], kind: EntityKind, page: str) -> list[str]:
    links = [link(letter, _letter_address(kind, letter), page) for letter in leaves]
    return [f'<span class="brief-pager">{" ".join(links)}</span>', ""]


def _letter_address(kind: EntityKind, letter: str) -> str:
    slug = "other" if letter.startswith("#") else letter[0].lower()
    return f"entities/{kind}/letter-{slug}{letter[1:].replace(' ', '-')}.md"


def _letter(term: EntityTerm) -> str:
    first = _sort_name(term)[:1].upper()
    return first if first in string.ascii_uppercase and first else "#"


def _sort_name(term: EntityTerm) -> str:
    return fold(term.entry.name)


def _words(kind: EntityKind) -> tuple[str, str]:
    return kind, KIND_TITLES[kind].lower()
