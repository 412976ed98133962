"""An EPUB 3 of briefings, for e-readers: a zip of XHTML pages, one for each briefing.

Sources: https://www.w3.org/TR/epub-33/ and, for readers of EPUB 3.2, sections 3 and 4 of its OCF and packages.
"""

import html
import io
import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from types import MappingProxyType
from typing import Any

from lxml import etree

from briefdesk.bundle.addresses import path_of
from briefdesk.bundle.chapters import Chapter, Targets, own_name, picture_type, read_chapters, settle
from briefdesk.bundle.manifest import Manifest
from briefdesk.bundle.zipping import pack_entry, write_zip

MIMETYPE = "application/epub+zip"
EPUB_TYPE = "{http://www.idpf.org/2007/ops}type"
SVG = "http://www.w3.org/2000/svg"
CAMEL_CASE: Mapping[str, str] = MappingProxyType(
    {
        name.lower(): name
        for name in (
            "clipPathUnits gradientTransform gradientUnits markerHeight markerUnits markerWidth pathLength "
            "patternUnits preserveAspectRatio refX refY startOffset textLength lengthAdjust viewBox"
        ).split()
    }
)
"""Attributes of SVG as XML writes them, by what an HTML parser makes of them."""
CONTAINER = """<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""
PACKAGE = """<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:uuid:{identifier}</dc:identifier>
<dc:title>{title}</dc:title>
{languages}
<dc:date>{date}</dc:date>
<dc:publisher>{publisher}</dc:publisher>
<meta property="dcterms:modified">{date}T00:00:00Z</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="style" href="style.css" media-type="text/css"/>
{items}
</manifest>
<spine>
<itemref idref="nav"/>
{spine}
</spine>
</package>
"""
PAGE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"
lang="{language}" xml:lang="{language}">
<head><title>{title}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body>
{body}
</body>
</html>
"""
NAV = """<h1>{title}</h1>
<nav epub:type="toc" id="toc"><h2>Contents</h2>
<ol>
{items}
</ol></nav>
"""


@dataclass(frozen=True, kw_only=True)
class Item:
    """One file of the book below its folder, as the package lists it."""

    key: str
    href: str
    media_type: str
    content: bytes
    properties: str = ""
    is_page: bool = False


def render_epub(site: Path, paths: tuple[str, ...], *, title: str, publisher: str, origin: Manifest) -> bytes:
    """Return the book of the briefings of these pages; the same bytes for the same pages, title and origin."""
    chapters = read_chapters(site, paths)
    items = tuple(_items(site, chapters))
    pages = "".join(f"{item.href}\n{item.content!r}" for item in items)
    languages = dict.fromkeys(chapter.language for chapter in chapters)
    package = PACKAGE.format(
        identifier=uuid.uuid5(uuid.NAMESPACE_OID, f"{title}\n{origin.date}\n{pages}"),
        title=html.escape(title),
        languages="\n".join(f"<dc:language>{html.escape(language)}</dc:language>" for language in languages),
        date=origin.date,
        publisher=html.escape(publisher),
        items="\n".join(_listed(item) for item in items),
        spine="\n".join(f'<itemref idref="{item.key}"/>' for item in items if item.is_page),
    )
    style = resources.files("briefdesk.bundle").joinpath("assets", "epub.css").read_bytes()
    files = {
        "META-INF/container.xml": CONTAINER.encode(),
        "EPUB/package.opf": package.encode(),
        "EPUB/nav.xhtml": _nav(chapters, title).encode(),
        "EPUB/style.css": style,
        **{f"EPUB/{item.href}": item.content for item in items},
    }
    return _zipped(files, origin)


def _zipped(files: Mapping[str, bytes], origin: Manifest) -> bytes:
    """Return the zip; what it is stands first and as it is, so that a reader knows it from its first bytes."""
    book = io.BytesIO()
    kind = pack_entry("mimetype", MIMETYPE.encode(), is_stored=True)
    write_zip(book, (kind, *(pack_entry(path, content) for path, content in files.items())), origin.day)
    return book.getvalue()


def _items(site: Path, chapters: tuple[Chapter, ...]) -> Iterator[Item]:
    pictures: dict[str, Item] = {}
    keys = {chapter.path: chapter.key for chapter in chapters}
    targets = Targets(
        chapters={path: f"{key}.xhtml" for path, key in keys.items()},
        place=lambda path, anchor: f"{keys[path]}.xhtml#{own_name(keys[path], anchor)}",
    )
    for chapter in chapters:
        content = settle(chapter, targets)
        _take_pictures(site, chapter, content, pictures)
        _as_xhtml(content)
        yield Item(
            key=chapter.key,
            href=f"{chapter.key}.xhtml",
            media_type="application/xhtml+xml",
            content=_page(
                chapter.title, chapter.language, etree.tostring(content, encoding="unicode", with_tail=False)
            ),
            properties="svg" if content.find(".//svg") is not None else "",
            is_page=True,
        )
    yield from pictures.values()


def _take_pictures(site: Path, chapter: Chapter, content: Any, pictures: dict[str, Item]) -> None:
    """Put the pictures of a chapter beside the pages."""
    for picture in content.iter("img"):
        picture.attrib.pop("srcset", None)
        path = path_of(picture.get("src", ""), chapter.path)
        if path is None:
            continue
        key = f"p{len(pictures) + 1}"
        ending = Path(path).suffix.lower()
        made = Item(key=key, href=f"{key}{ending}", media_type=picture_type(path), content=(site / path).read_bytes())
        picture.set("src", pictures.setdefault(path, made).href)


def _as_xhtml(content: Any) -> None:
    """Make of HTML what XML asks for: names in their case, a namespace for pictures, and notes that a reader opens."""
    for picture in content.iter("svg"):
        for element in picture.iter("*"):
            for name in tuple(element.attrib):
                if name in CAMEL_CASE:
                    element.set(CAMEL_CASE[name], element.attrib.pop(name))
        picture.set("xmlns", SVG)
    for note in content.find_class("brief-note"):
        note.tag = "aside"
        note.set(EPUB_TYPE, "footnote")
    for mark in content.find_class("brief-mark"):
        for link in mark.iter("a"):
            link.set(EPUB_TYPE, "noteref")


def _page(title: str, language: str, body: str) -> bytes:
    return PAGE.format(language=html.escape(language), title=html.escape(title), body=body).encode()


def _nav(chapters: tuple[Chapter, ...], title: str) -> str:
    items = (f'<li><a href="{chapter.key}.xhtml">{html.escape(chapter.title)}</a></li>' for chapter in chapters)
    body = NAV.format(title=html.escape(title), items="\n".join(items))
    return PAGE.format(language=html.escape(chapters[0].language), title=html.escape(title), body=body)


def _listed(item: Item) -> str:
    properties = f' properties="{item.properties}"' if item.properties else ""
    return f'<item id="{item.key}" href="{item.href}" media-type="{item.media_type}"{properties}/>'
