"""What a saved page's markup tells of the story, the most trusted place first."""

from collections.abc import Iterable, Iterator
from datetime import date
from urllib.parse import urlsplit

from briefdesk.article import Metadata
from briefdesk.prose.days import day_in_address, parse_day, parse_moment
from briefdesk.prose.lexicon import lexicon, words
from briefdesk.prose.newsrooms import noticed_newsroom
from briefdesk.readers._linked_data import names_of, plain
from briefdesk.readers._page_authors import page_authors
from briefdesk.readers._page_facts import PageFacts, is_address
from briefdesk.readers._page_tree import Element, is_marked, normal_text_of, text_of
from briefdesk.text import fold

LONGEST_TITLE = 300
LIKE_TITLE = 0.5
"""Shared words over all words, from which a heading is the headline that the markup names."""
SAME_TITLE = 0.8
"""The same, from which two are one headline."""
LONGEST_NOTICE = 300
LONGEST_DATE = 160
"""Characters of the element that bears the date."""


def page_metadata(facts: PageFacts) -> Metadata:
    """Return what the page's markup tells; what it does not is None or empty."""
    publisher = _publisher(facts)
    return Metadata(
        title=_title(facts, publisher),
        publisher=publisher,
        authors=page_authors(facts, publisher),
        url=facts.address or next(filter(is_address, (plain(facts.story.get("url")),)), None),
        language=_language(facts),
        published=_published(facts),
        modified=_first_day((plain(facts.story.get("dateModified")), *facts.values("modified"))),
    )


# Title


def _title(facts: PageFacts, publisher: str | None) -> str | None:
    named = [plain(facts.story.get("headline")), *facts.values("title"), facts.page_title]
    named = [title for title in (_without_site(name, publisher) for name in named) if title]
    headings = [h for h in map(normal_text_of, facts.root.iter("h1")) if 0 < len(h) <= LONGEST_TITLE]
    if not named:
        return headings[0] if len(headings) == 1 else None
    likeness = {h: max(_likeness(h, name) for name in named) for h in headings}
    best = max(likeness, key=likeness.__getitem__, default=None)
    return best if best and likeness[best] >= LIKE_TITLE else named[0]


def _likeness(a: str, b: str) -> float:
    ours, theirs = set(fold(a).split()), set(fold(b).split())
    return len(ours & theirs) / len(ours | theirs) if ours and theirs else 0.0


def _without_site(title: str, publisher: str | None) -> str:
    """Return the title without the newsroom's name behind its last separator."""
    for separator in lexicon("pages")["separators"]:
        head, found, tail = title.rpartition(separator)
        if found and head and publisher and _likeness(tail, publisher) >= LIKE_TITLE:
            return head.strip()
    return title.strip()


# Publisher


def _publisher(facts: PageFacts) -> str | None:
    host = (urlsplit(facts.address or "").hostname or "").removeprefix("www.")
    marked = facts.root.xpath("//*[@itemprop='publisher']//*[@itemprop='name']")
    inside = [plain(element.get("content")) or text_of(element) for element in marked]
    named = [*facts.values("publisher"), *names_of(facts.story.get("publisher")), *inside]
    found = [name for name in (_site_name(each) for each in named) if name]
    best = next(iter(found), None) or _title_tail(facts) or _noticed(facts.root) or host or None
    if best and fold(best) in words("pages", "portals"):
        origin = names_of(facts.story.get("provider")) + names_of(facts.story.get("sourceOrganization"))
        return next((name for name in (*origin, *found) if fold(name) not in words("pages", "portals")), best)
    return best


def _site_name(name: str) -> str | None:
    """Return the name without its slogan; None for an address or a handle."""
    if name.startswith(("http", "//", "@")) or len(name) > 80:
        return None
    for separator in lexicon("pages")["separators"]:
        name = name.partition(separator)[0]
    return name.strip().removeprefix("www.") or None


def _title_tail(facts: PageFacts) -> str | None:
    """Return what stands behind the headline in the page's title."""
    headlines = [*map(normal_text_of, facts.root.iter("h1", "h2")), plain(facts.story.get("headline"))]
    for separator in lexicon("pages")["separators"]:
        head, found, tail = facts.page_title.rpartition(separator)
        if found and any(_likeness(head, headline) >= SAME_TITLE for headline in headlines):
            return tail.strip() or None
    return None


def _noticed(root: Element) -> str | None:
    """Return the newsroom of the page's copyright notice."""
    notices = map(normal_text_of, root.xpath("//*[contains(text(), '©')]"))
    return next(filter(None, (noticed_newsroom(text) for text in notices if len(text) <= LONGEST_NOTICE)), None)


# Days


def _published(facts: PageFacts) -> date | None:
    """Return the day of publication: JSON-LD, meta, `time`, marked text, address.

    Of a moment given in universal time it is the day in the page's own zone, where the page gives that too.
    """
    story = (plain(facts.story.get(key)) for key in ("datePublished", "dateCreated", "uploadDate"))
    named = [value for value in (*story, *facts.values("published")) if value]
    times = [element.get("datetime") for element in facts.root.iter("time") if _is_publication(element)]
    written = [value for value in (*named, *filter(None, times)) if parse_day(value)]
    if written:
        return parse_day(_in_own_zone(written))
    return _first_day(_marked_dates(facts.root)) or day_in_address(facts.address or "")


def _in_own_zone(written: list[str]) -> str:
    first = parse_moment(written[0])
    if first is None or first.utcoffset():
        return written[0]
    moments = ((value, parse_moment(value)) for value in written[1:])
    return next((v for v, m in moments if m and m.utcoffset() and m == first), written[0])


def _is_publication(element: Element) -> bool:
    return not is_marked(element, "date_strangers", levels=3)


def _marked_dates(root: Element) -> Iterator[str]:
    for element in root.iter("time", "span", "div", "p", "li"):
        if (element.tag == "time" or is_marked(element, "date_marks")) and _is_publication(element):
            text = text_of(element)
            if len(text) <= LONGEST_DATE:
                yield text


def _first_day(values: Iterable[str]) -> date | None:
    return next(filter(None, map(parse_day, values)), None)


def _language(facts: PageFacts) -> str | None:
    tags = (facts.root.get("lang") or "", plain(facts.story.get("inLanguage")), *facts.values("language"))
    found = (tag.strip().replace("_", "-").partition("-")[0].lower() for tag in tags)
    return next((tag for tag in found if 2 <= len(tag) <= 3 and tag.isalpha()), None)
