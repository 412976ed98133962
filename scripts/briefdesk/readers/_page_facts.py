"""A saved page's tree, and what its head and markup say by name."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from urllib.parse import urljoin, urlsplit

from briefdesk.prose.lexicon import lexicon
from briefdesk.readers._linked_data import Node, addresses_of, names_of, parse_linked_data, plain, story_of
from briefdesk.readers._page_tree import Element, normal_text_of
from briefdesk.text import is_web_address

HEAD = 4_000
"""Characters in which a browser notes where it saved the page from."""
SAVED_FROM = re.compile(r"saved from url=\(\d+\)(\S{8,2000})|Page saved with SingleFile\s+url: (\S{8,2000})")
MOST_HEADINGS = 50
"""Headings from the top among which the headline is."""
WRITTEN_BY = "written by"
"""What some say to Twitter of the writer, whose name stands in `twitter:data1`."""
PARSELY = "parsely-page"
"""A `meta` whose content is itself JSON: title, author, pub_date."""


@dataclass(frozen=True)
class PageFacts:
    """A page's tree, and what its head says by name."""

    root: Element
    source: str
    """The page's HTML as read."""

    @cached_property
    def named(self) -> Mapping[str, tuple[str, ...]]:
        """Contents of `meta` elements and `itemprop` by name in lower case, in reading order."""
        found: dict[str, list[str]] = defaultdict(list)
        for element in self.root.xpath("//meta | //*[@itemprop]"):
            content = plain(element.get("content") or element.get("datetime") or element.get("value"))
            for key in ("property", "name", "itemprop", "http-equiv"):
                if content and element.get(key):
                    found[element.get(key).strip().lower()].append(content)
        if WRITTEN_BY in map(str.lower, found.get("twitter:label1", ())):
            found["written_by"] += found.get("twitter:data1", ())
        for node in parse_linked_data(found.get(PARSELY, ())):
            for name, value in node.items():
                found[f"parsely-{name.replace('_', '-')}"].extend(names_of(value))
        return {name: tuple(values) for name, values in found.items()}

    def values(self, key: str) -> Iterator[str]:
        """Return the contents of the names that the lexicon lists for a field, the most trusted first."""
        for name in lexicon("pages")[key]:
            yield from self.named.get(name, ())

    @cached_property
    def address(self) -> str | None:
        """The canonical address: a link, a meta, what the browser noted when it saved the page, then JSON-LD."""
        return self._head_address or next(filter(is_address, addresses_of(self.story)), None)

    @cached_property
    def _head_address(self) -> str | None:
        links = self.root.xpath("//link[contains(concat(' ', @rel, ' '), ' canonical ')]/@href")
        saved = (match[1] or match[2] for match in SAVED_FROM.finditer(self.source, 0, HEAD))
        told = (*links, *self.values("address"), *saved)
        absolute = next(filter(is_address, told), None) or self._base
        return next((url for url in (_joined(absolute, each) for each in told) if is_address(url)), None)

    @cached_property
    def _base(self) -> str:
        """Some address of the page's own host, for those that are given from its top."""
        bases = (*self.root.xpath("//base/@href"), *(url for node in self.nodes for url in addresses_of(node)))
        return next((url for url in bases if is_address(url) and "schema.org" not in url), "")

    @cached_property
    def page_title(self) -> str:
        """What the browser's tab shows."""
        element = self.root.find(".//head/title")
        return normal_text_of(element) if element is not None else ""

    @cached_property
    def headlines(self) -> tuple[str, ...]:
        """What may be the story's headline: headings, JSON-LD and the head's names."""
        headings = map(normal_text_of, islice(self.root.iter("h1", "h2"), MOST_HEADINGS))
        return tuple(filter(None, (*headings, plain(self.story.get("headline")), *self.values("title"))))

    @cached_property
    def nodes(self) -> tuple[Node, ...]:
        """All objects of the page's JSON-LD."""
        scripts = self.root.xpath("//script[contains(translate(@type, 'LDJSON', 'ldjson'), 'ld+json')]/text()")
        return parse_linked_data(scripts)

    @cached_property
    def story(self) -> Node:
        """The JSON-LD object of the story."""
        headings = map(normal_text_of, self.root.iter("h1"))
        titles = (*self.values("title"), self.page_title, *headings)
        return story_of(self.nodes, titles=titles, url=self._head_address)


def _joined(base: str, url: str) -> str:
    """Return the address that `url` means on the page of `base`; what cannot be joined stays as it is."""
    try:
        return urljoin(base, url) if url.startswith("/") else url
    except ValueError:  # Its host is one that no network has.
        return url


def is_address(url: str) -> bool:
    """Return whether the text is a web address, and no script or path."""
    try:
        return is_web_address(url) and url.isprintable() and bool(urlsplit(url).netloc)
    except ValueError:  # Its host is one that no network has.
        return False
