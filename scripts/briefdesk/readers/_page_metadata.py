"""What a saved page's markup tells of the story, the most trusted place first."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from urllib.parse import urlsplit

from briefdesk.article import Metadata
from briefdesk.prose.bylines import byline_names, is_name, unique_names
from briefdesk.prose.days import day_in_address, parse_day, parse_moment
from briefdesk.prose.lexicon import lexicon, words
from briefdesk.readers._linked_data import Node, names_of, parse_linked_data, people_of, plain, story_of
from briefdesk.readers._page_tree import Element, is_marked, text_of
from briefdesk.text import fold

LONGEST_TITLE = 300
LONGEST_BYLINE = 160
"""Characters of a byline's element; a longer one holds more than the byline."""
LIKE_TITLE = 0.5
"""Shared words over all words, from which a heading is the headline that the markup names."""


@dataclass(frozen=True)
class PageFacts:
    """A page's tree, and what its head says by name."""

    root: Element

    @cached_property
    def named(self) -> Mapping[str, tuple[str, ...]]:
        """Contents of `meta` elements and `itemprop` by name in lower case, in reading order."""
        found: dict[str, list[str]] = defaultdict(list)
        for element in self.root.iter("meta", "time"):
            content = element.get("content") or element.get("datetime")
            for key in ("property", "name", "itemprop", "http-equiv"):
                if content and content.strip() and element.get(key):
                    found[element.get(key).strip().lower()].append(plain(content))
        return {name: tuple(values) for name, values in found.items()}

    def values(self, key: str) -> Iterator[str]:
        """Return the contents of the names that the lexicon lists for a field, the most trusted first."""
        for name in lexicon("pages")[key]:
            yield from self.named.get(name, ())

    @cached_property
    def address(self) -> str | None:
        """The canonical address."""
        links = self.root.xpath("//link[contains(concat(' ', @rel, ' '), ' canonical ')]/@href")
        return next((url for url in (*links, *self.values("address")) if _is_address(url)), None)

    @cached_property
    def page_title(self) -> str:
        """What the browser's tab shows."""
        element = self.root.find(".//head/title")
        return text_of(element) if element is not None else ""

    @cached_property
    def story(self) -> Node:
        """The JSON-LD object of the story."""
        scripts = self.root.xpath("//script[contains(translate(@type, 'LDJSON', 'ldjson'), 'ld+json')]/text()")
        titles = (*self.values("title"), self.page_title)
        return story_of(parse_linked_data(scripts), titles=titles, url=self.address)


def page_metadata(facts: PageFacts) -> Metadata:
    """Return what the page's markup tells; what it does not is None or empty."""
    publisher = _publisher(facts)
    return Metadata(
        title=_title(facts, publisher),
        publisher=publisher,
        authors=_authors(facts, publisher),
        url=facts.address or next(filter(_is_address, (plain(facts.story.get("url")),)), None),
        language=_language(facts),
        published=_published(facts),
        modified=_first_day((plain(facts.story.get("dateModified")), *facts.values("modified"))),
    )


def _is_address(url: str) -> bool:
    return urlsplit(url).scheme in ("http", "https") if url.isprintable() and "[" not in url else False


# Title


def _title(facts: PageFacts, publisher: str | None) -> str | None:
    named = [plain(facts.story.get("headline")), *facts.values("title"), facts.page_title]
    named = [title for title in (_without_site(name, publisher) for name in named) if title]
    headings = [h for h in map(text_of, facts.root.iter("h1")) if 0 < len(h) <= LONGEST_TITLE]
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
    named = [*facts.values("publisher"), *names_of(facts.story.get("publisher"))]
    found = [name for name in (_site_name(each) for each in named) if name]
    best = next(iter(found), None) or _title_tail(facts) or host or None
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
    tails = [
        facts.page_title.rpartition(separator)[2].strip()
        for separator in lexicon("pages")["separators"]
        if separator in facts.page_title
    ]
    return next((tail for tail in tails if 0 < len(tail.split()) <= 5), None)


# Writers


def _authors(facts: PageFacts, publisher: str | None) -> tuple[str, ...]:
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
    texts = [text_of(element) for element in linked if not _is_stranger(element)]
    if texts:
        yield from (text for text in texts if 0 < len(text) <= LONGEST_BYLINE)
        return
    for element in root.iter("p", "div", "span", "a", "address", "li"):
        if is_marked(element, "byline_marks") and not _is_stranger(element):
            text = text_of(element)
            if 0 < len(text) <= LONGEST_BYLINE:
                yield text
                return


def _is_stranger(element: Element) -> bool:
    return is_marked(element, "byline_strangers", levels=6)


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
            if len(text) <= LONGEST_BYLINE:
                yield text


def _first_day(values: Iterable[str]) -> date | None:
    return next(filter(None, map(parse_day, values)), None)


def _language(facts: PageFacts) -> str | None:
    tags = (facts.root.get("lang") or "", plain(facts.story.get("inLanguage")), *facts.values("language"))
    found = (tag.strip().replace("_", "-").partition("-")[0].lower() for tag in tags)
    return next((tag for tag in found if 2 <= len(tag) <= 3 and tag.isalpha()), None)
