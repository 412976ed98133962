"""Briefings taken out of their pages, to stand together in one file or one book."""

import posixpath
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from lxml import html

from briefdesk.bundle.addresses import path_of
from briefdesk.bundle.severing import MARK, hosted_path

CONTENT = "brief-page"
"""Class of the element that holds what a page says, without the frame around it."""
LEFT_OUT = ".//script|.//form|.//button|.//input|.//*[contains(concat(' ', @class, ' '), ' headerlink ')]"


@dataclass(frozen=True, kw_only=True)
class Chapter:
    """One briefing."""

    path: str
    """Path of its page below the site."""
    key: str
    """What its places are called by, such as `b1`."""
    title: str
    language: str
    content: Any
    """The element that holds what the page says; its ids and links are still those of the page."""


@dataclass(frozen=True, kw_only=True)
class Targets:
    """Where links of a chapter lead."""

    chapters: Mapping[str, str]
    """Address of each chapter's beginning, by the path of its page."""
    place: Callable[[str, str], str]
    """Return the address of a place in a chapter, given the chapter's address and the place's name there."""
    site_url: str = ""


def read_chapters(site: Path, paths: tuple[str, ...]) -> tuple[Chapter, ...]:
    """Return the briefings of these pages of a built site, numbered in this order."""
    return tuple(_chapter(site, path, f"b{number}") for number, path in enumerate(paths, start=1))


def settle(chapter: Chapter, targets: Targets) -> Any:
    """Return the chapter's element with names of its own for every place, and links that lead to chapters or away."""
    content = chapter.content
    for unwanted in content.xpath(LEFT_OUT):
        unwanted.drop_tree()
    for element in content.iter("*"):
        for attribute in ("id", "for"):
            if attribute in element.attrib:
                element.set(attribute, own_name(chapter.key, element.get(attribute)))
    for link in list(content.iter("a")):
        _settle_link(link, chapter, targets)
    return content


def own_name(key: str, name: str) -> str:
    """Return what a place of a chapter is called where several chapters stand together."""
    return f"{key}-{name}"


def _chapter(site: Path, path: str, key: str) -> Chapter:
    page = html.document_fromstring((site / path).read_bytes().decode("utf-8"))
    content = page.find_class(CONTENT)[0]
    heading = next(content.iter("h1"))
    title = " ".join("".join(heading.xpath("text()|*[not(contains(@class, 'headerlink'))]//text()")).split())
    return Chapter(path=path, key=key, title=title, language=page.get("lang") or "en", content=content)


def _settle_link(link: Any, chapter: Chapter, targets: Targets) -> None:
    address = link.get("href")
    there = None if address is None else path_of(address, chapter.path)
    if there is None:
        return
    anchor = address.partition("#")[2]
    if there in targets.chapters:
        start = targets.chapters[there]
        link.set("href", targets.place(there, anchor) if anchor else start)
    elif targets.site_url:
        link.set("href", f"{targets.site_url}{hosted_path(there)}{'#' if anchor else ''}{anchor}")
    else:
        _unlink(link)


def _unlink(link: Any) -> None:
    """Make marked plain text of a link."""
    link.tag = "span"
    for name in tuple(link.attrib):
        del link.attrib[name]
    link.set("class", "brief-elsewhere")
    link.set("title", MARK)


PICTURES: Mapping[str, str] = MappingProxyType(
    {
        ".gif": "image/gif",
        ".jpeg": "image/jpeg",
        ".jpg": "image/jpeg",
        ".png": "image/png",
        ".svg": "image/svg+xml",
        ".webp": "image/webp",
    }
)
"""Media type of a picture by the ending of its name."""


def picture_type(path: str) -> str:
    """Return the media type of a picture; that of bytes of no known kind where its ending is not known."""
    return PICTURES.get(posixpath.splitext(path)[1].lower(), "application/octet-stream")
