"""One line of a list: a briefing, a quote, a figure, an event."""

import re
from collections.abc import Iterable, Mapping, Sequence

from briefdesk.briefing import Briefing, FigureEntry, QuoteEntry
from briefdesk.extract import PLURALS, EntityKind
from briefdesk.library import Counted, Dated, EntityKey, Library, Said
from briefdesk.library.calendar import day_in_words, in_words
from briefdesk.listings._addresses import briefing_address, entity_address, feed_address, link, relative, tag_address
from briefdesk.listings._language import spoken
from briefdesk.prose.shown_numbers import CURRENCY_SIGNS, shown_number, shown_share
from briefdesk.text import escape_markdown

KIND_TITLES: Mapping[EntityKind, str] = {kind: plural.capitalize() for kind, plural in PLURALS.items()}
QUALIFIERS = {"about": "about ", "less-than": "less than ", "up-to": "up to "}
NOT_ABOVE = "(at least|no fewer than|no less than|not less than)"
"""Words under which a number itself may hold, for which the front matter has no qualifier but `more-than`."""
SEPARATOR = " · "


def title_of(briefing: Briefing) -> str:
    """Return the title, with a mark before a draft's."""
    return f"Draft: {briefing.title}" if briefing.status == "draft" else briefing.title


def publishers(briefing: Briefing) -> str:
    """Return the names of the newsrooms a briefing rests on."""
    return ", ".join(dict.fromkeys(source.publisher for source in briefing.sources))


def dated(briefing: Briefing, library: Library) -> str:
    """Return a briefing's day, with whether it still holds, and its publishers, as Markdown."""
    parts = day_and_state(briefing, library), publishers(briefing)
    return escape_markdown(SEPARATOR.join(part for part in parts if part))


def day_and_state(briefing: Briefing, library: Library) -> str:
    """Return `30 October 2024`, or `30 October 2024, replaced` for one that no longer holds."""
    state = "withdrawn" if briefing.status == "withdrawn" else "replaced" if briefing.name in library.replaced else ""
    return ", ".join(part for part in (day_in_words(briefing.date), state) if part)


def card(briefing: Briefing, page: str, library: Library) -> str:
    """Return a briefing as an item: title, description unless it is withdrawn, date and publisher."""
    title = spoken(link(title_of(briefing), briefing_address(briefing), page), briefing.language)
    gist = f'<span class="brief-gist">{spoken(escape_markdown(briefing.description), briefing.language)}</span>'
    meta = f'<small class="brief-meta">{dated(briefing, library)}</small>'
    return "<br>\n  ".join((f"- **{title}**", *([] if briefing.status == "withdrawn" else [gist]), meta))


def cards(briefings: Iterable[Briefing], page: str, library: Library) -> list[str]:
    """Return briefings as a list of items."""
    return [card(briefing, page, library) for briefing in briefings]


def tag_chips(names: Iterable[str], library: Library, page: str) -> str:
    """Return links to tags on one line."""
    terms = [library.tags[name].tag for name in names if name in library.tags]
    return chips([link(tag.title, tag_address(tag.name), page) for tag in terms])


def entity_chips(keys: Iterable[EntityKey], library: Library, page: str) -> str:
    """Return links to entities on one line."""
    terms = [library.entities[key] for key in keys if key in library.entities]
    return chips([link(term.entry.name, entity_address(term.key), page) for term in terms])


def tag_counts(counts: Iterable[tuple[str, int]], library: Library, page: str) -> str:
    """Return links to tags on one line, each with a number."""
    terms = [(library.tags[name].tag, number) for name, number in counts]
    return chips([_with_count(tag.title, number, tag_address(tag.name), page) for tag, number in terms])


def entity_counts(counts: Iterable[tuple[EntityKey, int]], library: Library, page: str) -> str:
    """Return links to entities on one line, each with a number."""
    names = [(library.entities[key].entry.name, number, entity_address(key)) for key, number in counts]
    return chips([_with_count(name, number, address, page) for name, number, address in names])


def follow(address: str, page: str) -> str:
    """Return links to the feeds of the page at `address`."""
    forms = (("Atom", "xml"), ("JSON Feed", "json"))
    links = [f"[{words}]({relative(feed_address(address, ending), page)})" for words, ending in forms]
    return f'<span class="brief-follow">Follow: {SEPARATOR.join(links)}</span>'


def chips(links: Sequence[str]) -> str:
    """Return links on one line, set apart from each other."""
    return f'<span class="brief-chips">{SEPARATOR.join(links)}</span>' if links else ""


def quote_item(said: Said, page: str) -> str:
    """Return a quote with the briefing it stands in."""
    words = spoken(quoted(said.quote), said.briefing.language)
    return f"- {words}<br>\n  {_found_in(said.briefing, page)}"


def quoted(quote: QuoteEntry) -> str:
    """Return the words between quotation marks."""
    return f"“{escape_markdown(quote.text)}”"


def figure_item(counted: Counted, page: str) -> str:
    """Return a figure with who says so and the briefing it stands in."""
    figure = counted.figure
    by = escape_markdown(SEPARATOR.join(filter(None, (figure.by, figure.as_of and in_words(figure.as_of)))))
    attribution = f" — {by}" if by else ""
    noun = spoken(escape_markdown(figure.noun), counted.briefing.language)
    words = f"**{amount(figure, counted.briefing)}** {noun}{attribution}"
    return f"- {words}<br>\n  {_found_in(counted.briefing, page)}"


def amount(figure: FigureEntry, briefing: Briefing) -> str:
    """Return a figure's number as Markdown, in words a reader knows: `about 10,000`, `$1.5 million`, `10 to 12 km`."""
    return escape_markdown(amount_in_words(figure, briefing))


def amount_in_words(figure: FigureEntry, briefing: Briefing) -> str:
    """Return a figure's number in words a reader knows, as plain text; `at least 64` where the body says so of it."""
    number = number_in_words(figure)
    if figure.qualifier == "more-than":
        told = re.search(rf"\b{NOT_ABOVE} {re.escape(number)}(?!\d|[,.]\d)", briefing.body, re.IGNORECASE)
        return f"{told[1].lower() if told else 'more than'} {number}"
    return f"{QUALIFIERS.get(figure.qualifier, '')}{number}"


def number_in_words(figure: FigureEntry) -> str:
    """Return a figure's number with its unit, as plain text, without what qualifies it."""
    unit = figure.unit
    leading = unit if unit[:1] in CURRENCY_SIGNS else ""
    show = shown_number if unit else shown_share
    ends = (figure.value,) if figure.high is None else (figure.value, figure.high)
    number = " to ".join(f"{leading}{show(end)}" for end in ends)
    return number + ("" if leading or not unit else unit if unit == "%" else f" {unit}")


def event_item(dated: Dated, page: str) -> str:
    """Return an event with its date and the briefing it stands in."""
    return f"- {event_words(dated)}<br>\n  {_found_in(dated.briefing, page)}"


def event_words(dated: Dated, page: str = "") -> str:
    """Return an event's date, on `page` a link to its briefing, and its clause, marked with its language."""
    clause = spoken(escape_markdown(dated.event.event), dated.briefing.language)
    day = in_words(dated.event.date)
    return f"**{link(day, briefing_address(dated.briefing), page) if page else escape_markdown(day)}** {clause}"


def names_and_counts(links: Iterable[tuple[str, int]]) -> list[str]:
    """Return a list of links with the number of briefings behind each."""
    return [
        f'- {words} <small class="brief-count">{number:,}</small>'
        if number
        else f'- <span class="brief-unused">{words}</span>'
        for words, number in links
    ]


def _with_count(words: str, number: int, address: str, page: str) -> str:
    count = f'<small class="brief-count">{number:,}</small>'
    return f"[{escape_markdown(words)} {count}]({relative(address, page)})"


def _found_in(briefing: Briefing, page: str) -> str:
    words = spoken(link(title_of(briefing), briefing_address(briefing), page), briefing.language)
    return f'<small class="brief-meta">{words}, {day_in_words(briefing.date)}</small>'
