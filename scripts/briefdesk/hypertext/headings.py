"""Headings, with the places in the page that they make and what a list of contents says of them."""

import html
from collections.abc import Iterable
from dataclasses import dataclass

from markdown.extensions.toc import slugify, strip_tags, unique


@dataclass(frozen=True, kw_only=True)
class Permalinks:
    """The link to itself that each heading has."""

    sign: str
    """What it shows."""
    title: str
    """What it is called."""


@dataclass(frozen=True, kw_only=True)
class Heading:
    """A heading as a list of contents has it."""

    level: int
    id: str
    name: str
    """Its words as HTML, without elements."""


class Headings:
    """The headings of one page, counted as it is written, so that each has a place of its own."""

    def __init__(self, permalinks: Permalinks | None, ids: Iterable[str]) -> None:
        self.permalinks = permalinks
        self.found: list[Heading] = []
        self._ids = set(ids)

    def html(self, level: int, words: str) -> str:
        """Return a heading, with its place where headings are linked to; `words` are HTML."""
        if self.permalinks is None:
            return f"<h{level}>{words}</h{level}>"
        name = strip_tags(words)
        place = unique(slugify(html.unescape(name), "-"), self._ids)
        self.found.append(Heading(level=level, id=place, name=name))
        link = f'<a class="headerlink" href="#{place}" title="{self.permalinks.title}">{self.permalinks.sign}</a>'
        return f'<h{level} id="{place}">{words}{link}</h{level}>'
