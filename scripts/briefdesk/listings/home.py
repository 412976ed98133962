"""The home page: what is new and what matters, on one screen."""

from collections import Counter
from collections.abc import Iterator, Sequence

from briefdesk.briefing import Briefing, FigureEntry
from briefdesk.library import Dated, Library
from briefdesk.library.calendar import in_words, sort_key
from briefdesk.library.changes import changes
from briefdesk.library.company import Company, company
from briefdesk.listings._addresses import (
    BRIEFINGS,
    HOME,
    TAGS,
    TIMELINE,
    briefing_address,
    kind_address,
    link,
    relative,
)
from briefdesk.listings._items import (
    KIND_TITLES,
    amount,
    cards,
    dated,
    entity_chips,
    event_words,
    follow,
    publishers,
    tag_chips,
    tag_counts,
    title_of,
)
from briefdesk.listings._language import spoken
from briefdesk.listings._linked_data import linked_data, website
from briefdesk.listings._page import UNLISTED, block, section, site_page
from briefdesk.page import Publication, SitePage
from briefdesk.text import escape_markdown

NEWEST = 8
"""Briefings below the leading one."""
IN_THE_NEWS = 6
"""Topics, people, organizations and places each."""
NUMBERS = 3
CORRECTED = 2
CORRECTED_DAYS = 30
"""How long before the newest briefing a correction still stands on the home page."""
RECENT = 50
"""Newest briefings in which those in the news are counted."""
COMING = 4
FRONT = {"brief": "home", "hide": ["navigation", "toc"]}
READ = "[How to read a briefing](about.md#how-to-read-a-briefing)"
EMPTY = "Nothing is published yet. Put an article into `articles/` and run `make site`."


def list_home(library: Library, publication: Publication) -> Iterator[SitePage]:
    """Yield the home page."""
    in_head = {"description": publication.description, "linked_data": linked_data(website(publication))}
    if not library.briefings:
        yield site_page(HOME, "Home", ["# Briefings", "", EMPTY], meta=FRONT | in_head)
        return
    first = _leading(library)
    others = [briefing for briefing in library.briefings[: NEWEST + 1] if briefing != first][:NEWEST]
    every = f"[All {len(library.briefings):,} briefings]({BRIEFINGS}) {follow(HOME, HOME)}"
    newest = block("newest", section("Newest", [*cards(others, HOME, library), "", every]))
    counted = block("numbers", section("In numbers", numbers)) if (numbers := _numbers([first, *others])) else []
    about = block("caption", [f"{escape_markdown(publication.description)} {READ}"]) if publication.description else []
    main = block("main", [*about, *block("lead", _lead(first, library)), *counted, *newest])
    lines = block("front", [*main, *_aside(library)])
    yield site_page(HOME, "Home", lines, meta=FRONT | UNLISTED | in_head)


def _leading(library: Library) -> Briefing:
    """Return the briefing of the newest day that most others of that day name first, else the first; none replaced."""
    newest = library.briefings[0]
    day = [briefing for briefing in library.briefings[:RECENT] if briefing.date == newest.date]
    votes = Counter(briefing.related[0] for briefing in day if briefing.related)
    return max(day, key=lambda briefing: (briefing.name not in library.replaced, votes[briefing.name]))


def _lead(briefing: Briefing, library: Library) -> list[str]:
    return [
        f"# {spoken(link(title_of(briefing), briefing_address(briefing), HOME), briefing.language)}",
        "",
        spoken(escape_markdown(briefing.description), briefing.language),
        "",
        f'<small class="brief-meta">{dated(briefing, library)}</small>',
        "",
        tag_chips(briefing.tags, library, HOME),
    ]


def _aside(library: Library) -> list[str]:
    """Return what stands beside: what is to come, what was mended, and who is in the news."""
    recent = company(library.briefings[:RECENT], library, limit=IN_THE_NEWS)
    return block(
        "aside",
        [
            *section("Announced", _announced(library)),
            *section("Corrected", _corrected(library)),
            *section("Topics", [tag_counts(recent.tags, library, HOME), "", f"[All topics]({TAGS})"]),
            *section("In the news", _in_the_news(recent, library)),
        ],
    )


def _numbers(shown: Sequence[Briefing]) -> list[str]:
    """Return the first figure of each of the first few briefings that have one, as a link to it."""
    return [_number(briefing, briefing.figures[0]) for briefing in shown if briefing.figures][:NUMBERS]


def _number(briefing: Briefing, figure: FigureEntry) -> str:
    words = f"**{amount(figure, briefing)}** {escape_markdown(figure.noun)}"
    there = spoken(f"[{words}]({relative(briefing_address(briefing), HOME)})", briefing.language)
    note = ", ".join(filter(None, (figure.by or publishers(briefing), figure.as_of and in_words(figure.as_of))))
    return f'- {there}<br>\n  <small class="brief-meta">{escape_markdown(note)}</small>'


def _announced(library: Library) -> list[str]:
    today = library.briefings[0].date
    coming: Sequence[Dated] = [dated for dated in library.events if sort_key(dated.event.date)[0] > today]
    items = [f"- {event_words(dated, HOME)}" for dated in coming[:COMING]]
    return [*items, "", f"[Timeline]({TIMELINE})"] if items else []


def _corrected(library: Library) -> list[str]:
    """Return the corrections and withdrawals of the days before the newest briefing."""
    newest = library.briefings[0].date
    return [
        f"- **{link(title_of(change.briefing), briefing_address(change.briefing), HOME)}** "
        f"{'' if change.number else 'Withdrawn. '}{escape_markdown(change.note)}"
        for change in changes((*library.briefings, *library.withdrawn))[:CORRECTED]
        if (newest - change.day).days <= CORRECTED_DAYS
    ]


def _in_the_news(recent: Company, library: Library) -> list[str]:
    lines = []
    for kind, counts in recent.entities.items():
        if counts:
            names = entity_chips([key for key, _ in counts], library, HOME)
            lines += [f"**[{KIND_TITLES[kind]}]({kind_address(kind)})** {names}", ""]
    return lines
