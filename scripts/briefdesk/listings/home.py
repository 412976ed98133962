"""The home page: what is new and what matters, on one screen."""

from collections import Counter
from collections.abc import Iterator, Sequence

from briefdesk.briefing import Briefing
from briefdesk.extract import ENTITY_KINDS
from briefdesk.library import Dated, EntityKey, Library, TagTerm
from briefdesk.library.calendar import day_in_words, sort_key
from briefdesk.listings._addresses import (
    BRIEFINGS,
    HOME,
    TAGS,
    TIMELINE,
    briefing_address,
    entity_address,
    kind_address,
    link,
    tag_address,
)
from briefdesk.listings._items import (
    KIND_TITLES,
    SEPARATOR,
    cards,
    chips,
    event_words,
    publishers,
    tag_chips,
    title_of,
)
from briefdesk.listings._page import UNLISTED, block, section, site_page
from briefdesk.page import SitePage
from briefdesk.text import escape_markdown

NEWEST = 8
"""Briefings below the leading one."""
TOPICS = 12
IN_THE_NEWS = 6
"""People, organizations and places each."""
RECENT = 50
"""Newest briefings in which those in the news are counted."""
COMING = 4
EMPTY = "Nothing is published yet. Put an article into `articles/` and run `make site`."


def list_home(library: Library) -> Iterator[SitePage]:
    """Yield the home page."""
    if not library.briefings:
        yield site_page(HOME, "Home", ["# Briefings", "", EMPTY], meta={"brief": "home"})
        return
    first = _leading(library.briefings)
    others = [briefing for briefing in library.briefings[: NEWEST + 1] if briefing != first][:NEWEST]
    every = f"[All {len(library.briefings):,} briefings]({BRIEFINGS})"
    newest = block("newest", section("Newest", [*cards(others, HOME), "", every]))
    lines = [
        *block("front", [*block("main", [*block("lead", _lead(first, library)), *newest]), *_aside(library)]),
    ]
    meta = {"brief": "home", "hide": ["navigation", "toc"], **UNLISTED}
    yield site_page(HOME, "Home", lines, meta=meta)


def _leading(briefings: Sequence[Briefing]) -> Briefing:
    """Return the briefing of the newest day that most others of that day name first, else the first of them."""
    day = [briefing for briefing in briefings[:RECENT] if briefing.date == briefings[0].date]
    votes = Counter(briefing.related[0] for briefing in day if briefing.related)
    return max(day, key=lambda briefing: votes[briefing.name])


def _lead(briefing: Briefing, library: Library) -> list[str]:
    meta = escape_markdown(SEPARATOR.join((day_in_words(briefing.date), publishers(briefing))))
    return [
        f"# {link(title_of(briefing), briefing_address(briefing), HOME)}",
        "",
        escape_markdown(briefing.description),
        "",
        f'<small class="brief-meta">{meta}</small>',
        "",
        tag_chips(briefing.tags, library, HOME),
    ]


def _aside(library: Library) -> list[str]:
    recent = library.briefings[:RECENT]
    return block(
        "aside",
        [
            *section("Announced", _announced(library)),
            *section("Topics", _topics(library)),
            *section("In the news", _in_the_news(recent, library)),
        ],
    )


def _announced(library: Library) -> list[str]:
    today = library.briefings[0].date
    coming: Sequence[Dated] = [dated for dated in library.events if sort_key(dated.event.date)[0] > today]
    items = [
        f"- {event_words(dated.event)} "
        f'<small class="brief-meta">{link("briefing", briefing_address(dated.briefing), HOME)}</small>'
        for dated in coming[:COMING]
    ]
    return [*items, "", f"[Timeline]({TIMELINE})"] if items else []


def _topics(library: Library) -> list[str]:
    used = [term for term in library.tags.values() if term.briefings]
    most = sorted(used, key=lambda term: (-len(term.briefings), term.tag.title))[:TOPICS]
    return [chips([_counted(term) for term in most]), "", f"[All topics]({TAGS})"]


def _counted(term: TagTerm) -> str:
    count = f'<small class="brief-count">{len(term.briefings):,}</small>'
    return f"[{escape_markdown(term.tag.title)} {count}]({tag_address(term.tag.name)})"


def _in_the_news(recent: Sequence[Briefing], library: Library) -> list[str]:
    counts: Counter[EntityKey] = Counter(key for b in recent for key in library.named[b.name])
    lines = []
    for kind in ENTITY_KINDS:
        found = sorted((key for key in counts if key[0] == kind), key=lambda key: (-counts[key], key))[:IN_THE_NEWS]
        links = [link(library.entities[key].entry.name, entity_address(key), HOME) for key in found]
        if links:
            lines += [f"**[{KIND_TITLES[kind]}]({kind_address(kind)})** {chips(links)}", ""]
    return lines
