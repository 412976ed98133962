"""A page of the site from its parts."""

import html
from collections.abc import Iterable
from itertools import pairwise
from typing import Any

import frontmatter

from briefdesk.page import SitePage

UNLISTED = {"search": {"exclude": True}}
"""Front matter of a page that the search leaves out, because it only repeats what other pages say."""

LIST = {"brief": "list", "hide": ["navigation", "toc"], **UNLISTED}
"""Front matter of a page that is a list."""
LINE_LENGTH = 10_000
"""Columns that a field of the front matter may take before it is broken into lines."""


def site_page(
    address: str, title: str, lines: Iterable[str], *, edit: str | None = None, meta: dict[str, Any] | None = None
) -> SitePage:
    """Return a page; `meta` is its front matter beside the title.

    MkDocs puts title and description into the page's head as they are, so they are HTML here.
    """
    known = {"title": title, "description": "", **(meta or {})}
    in_head = {key: _attribute(known.pop(key)) for key in ("title", "description")}
    front = {key: words for key, words in in_head.items() if words} | known
    content = frontmatter.dumps(frontmatter.Post(_joined(lines), **front), sort_keys=False, width=LINE_LENGTH)
    return SitePage(address=address, content=f"{content}\n", edit_address=edit)


def _joined(lines: Iterable[str]) -> str:
    """Return the lines as text, with one empty line where several follow each other."""
    return "\n".join(line for before, line in pairwise(("", *lines)) if line or before).rstrip()


def block(name: str, lines: Iterable[str]) -> list[str]:
    """Return lines of Markdown in a box that style sheets know by its class; other Markdown viewers see the lines."""
    return [f'<div class="brief-{name}" markdown>', "", *lines, "", "</div>", ""]


def section(title: str, lines: list[str]) -> list[str]:
    """Return lines under a heading, or nothing where there are none."""
    return [f"## {title}", "", *lines, ""] if lines else []


def repeated(title: str, lines: list[str]) -> list[str]:
    """Return a section that only repeats what other pages say, so that the search leaves it out."""
    return block("repeats", section(title, lines)) if lines else []


def _attribute(text: str) -> str:
    return html.escape(" ".join(text.split()))
