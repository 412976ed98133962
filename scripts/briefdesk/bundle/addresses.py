"""What a page loads and what it links to, read from its tags."""

import html
import posixpath
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple
from urllib.parse import unquote

TAG = re.compile(r"""<([a-zA-Z][^\s/>]*+)((?:[^>"']|"[^"]*+"|'[^']*+')*+)>""")
ATTRIBUTE = re.compile(r"""([^\s=/"'<>]++)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'=<>`]++)))?""")
STYLE_ADDRESS = re.compile(r"""(?:url\(\s*|@import\s+(?!url\())["']?([^"')\s;]+)""", re.IGNORECASE)
STYLE_ELEMENT = re.compile(r"<style\b[^>]*>(.*?)</style>", re.IGNORECASE | re.DOTALL)
REFRESH_ADDRESS = re.compile(r"url\s*=\s*[\"']?([^\"']+)", re.IGNORECASE)
OTHER_HOST = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?[/\\]{2}|(?:https?|ftp|wss?):", re.IGNORECASE)
SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
LOADING_ATTRIBUTES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "audio": ("src",),
        "base": ("href",),
        "embed": ("src",),
        "iframe": ("src",),
        "image": ("href", "xlink:href"),
        "img": ("src", "srcset"),
        "input": ("src",),
        "object": ("data",),
        "script": ("src",),
        "source": ("src", "srcset"),
        "track": ("src",),
        "use": ("href", "xlink:href"),
        "video": ("src", "poster"),
    }
)
"""Attributes that make a browser ask for something without a click, by element."""
LOADING_TAG = re.compile(
    rf"""<({"|".join((*LOADING_ATTRIBUTES, "link", "meta"))})(?=[\s/>])((?:[^>"']|"[^"]*+"|'[^']*+')*+)>""",
    re.IGNORECASE,
)
"""An opening tag that can load: one in ten, so the others are not taken apart."""
LOADING_RELATIONS = frozenset(
    "apple-touch-icon dns-prefetch icon manifest mask-icon modulepreload preconnect prefetch preload prerender "
    "stylesheet".split()
)
"""What a `link` may be for a browser to fetch it or to speak to its host."""


class Tag(NamedTuple):
    """An opening tag."""

    name: str
    attributes: Mapping[str, str]


def tags(page: str) -> Iterator[Tag]:
    """Yield the opening tags of an HTML page or SVG picture, names in lower case, values as a browser reads them."""
    for match in TAG.finditer(page):
        yield Tag(match[1].lower(), attributes(match[2]))


@lru_cache(maxsize=16_384)  # The pages of a folder have most of their tags in common.
def attributes(text: str) -> Mapping[str, str]:
    """Return the attributes that stand in a tag; of two with one name the first, as in a browser."""
    found: dict[str, str] = {}
    for name, *values in ATTRIBUTE.findall(text):
        found.setdefault(name.lower(), html.unescape("".join(values)).strip())
    return found


def loaded_by(path: str, text: str) -> tuple[str, ...]:
    """Return every address that a page, picture or style sheet loads, as it stands there, each once."""
    return tuple(dict.fromkeys(loaded_by_style(text) if path.endswith(".css") else loaded_by_page(text)))


def loaded_by_page(page: str) -> Iterator[str]:
    """Yield every address that a browser asks for when it shows the page, as it stands there."""
    for match in LOADING_TAG.finditer(page):
        yield from _loaded_by_tag(Tag(match[1].lower(), attributes(match[2])))
    if STYLE_ADDRESS.search(page):
        for tag in tags(page):
            yield from loaded_by_style(tag.attributes.get("style", ""))
        for style in STYLE_ELEMENT.findall(page):
            yield from loaded_by_style(style)


def _loaded_by_tag(tag: Tag) -> Iterator[str]:
    for name in LOADING_ATTRIBUTES.get(tag.name, ()):
        yield from _sources(tag.attributes.get(name, ""), is_set=name == "srcset")
    if tag.name == "link" and LOADING_RELATIONS & set(tag.attributes.get("rel", "").lower().split()):
        yield tag.attributes.get("href", "")
    if tag.name == "meta" and tag.attributes.get("http-equiv", "").lower() == "refresh":
        yield from REFRESH_ADDRESS.findall(tag.attributes.get("content", ""))


def loaded_by_style(style: str) -> Iterator[str]:
    """Yield every address that a style sheet names."""
    yield from STYLE_ADDRESS.findall(style)


def links(page: str) -> Iterator[str]:
    """Yield where the page's links lead, as they stand there."""
    return (tag.attributes["href"] for tag in tags(page) if tag.name == "a" and "href" in tag.attributes)


def is_on_other_host(address: str) -> bool:
    """Return whether an address leads to a host, whichever."""
    return bool(OTHER_HOST.match(address))


def path_of(address: str, page: str) -> str | None:
    """Return the path below the site that an address on the page at path `page` leads to; None where it leaves it."""
    if SCHEME.match(address) or address.startswith(("//", "/")):
        return None
    path = address.partition("#")[0].partition("?")[0]
    return _below(path, page.rpartition("/")[0]) if path else page


@lru_cache(maxsize=65_536)
def _below(path: str, folder: str) -> str | None:
    joined = posixpath.normpath(posixpath.join(folder, unquote(path)))
    return None if joined.startswith("..") else joined


def _sources(value: str, *, is_set: bool) -> Iterator[str]:
    candidates = value.split(",") if is_set else [value]
    yield from (words[0] for candidate in candidates if (words := candidate.split()))
