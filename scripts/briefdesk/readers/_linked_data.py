"""JSON-LD: what a page says of itself to machines."""

import html
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from briefdesk.prose.lexicon import words
from briefdesk.text import normalise

OPENINGS = ("<!--", "<![CDATA[", "//<![CDATA[", "// <![CDATA[", "/*<![CDATA[*/", "/* <![CDATA[ */")
"""Marks that hide a script from old browsers. What trails after the first value is ignored anyway."""
ESCAPED = ("{&quot;", "[{&quot;", "{ &quot;", "{&#34;", "[{&#34;", "{&#x22;")
"""How JSON begins whose marks were escaped as if it were text."""
TRAILING_COMMA = re.compile(r",(\s*[}\]])")
MISSING_COMMA = re.compile(r"([}\]\"])(\s*\n\s*)(\")")
BARE_MARK = re.compile(r'([^\s{\[,:\\]\s*)"(?!\s*(?:[,:}\]]|$))')
"""A quotation mark that stands within a string of JSON and should have a stroke before it."""
TAG = re.compile(r"<[^<>]*>")

Node = Mapping[str, Any]


def parse_linked_data(scripts: Iterable[str]) -> tuple[Node, ...]:
    """Return every object of the scripts, whatever stands in what, in reading order.

    Comment and CDATA marks, trailing and missing commas, bare quotation marks within strings and raw line ends are
    mended; what is broken beyond that is left out.
    """
    return tuple(node for script in scripts for node in _nodes(_load(script)))


def story_of(nodes: Sequence[Node], *, titles: Iterable[str], url: str | None) -> Node:
    """Return the object that describes the page's own story, with its references resolved, or an empty one.

    Of several it is the one with the page's address, or else a headline like one of `titles`, or else the first that
    gives no other page's address.
    """
    stories = [node for node in nodes if is_story(node)]
    by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1}
    known = frozenset(_letters(title) for title in titles) - {""}
    own = [node for node in stories if url and _path(url) in map(_path, addresses_of(node))]
    titled = [node for node in own or stories if _letters(plain(node.get("headline"))) in known]
    spare = stories if len(stories) == 1 else [node for node in stories if not (url and any(addresses_of(node)))]
    best = next(iter(titled or own or spare), {})
    return {key: _resolved(value, by_id) for key, value in best.items()}


def addresses_of(node: Node) -> tuple[str, ...]:
    """Return the web addresses that an object gives for itself and its page."""
    page, part = (node.get(key) for key in ("mainEntityOfPage", "isPartOf"))
    found = [
        node.get("url"),
        node.get("@id"),
        *(each.get("@id") if isinstance(each, dict) else each for each in (page, part)),
    ]
    return tuple(str(url).partition("#")[0] for url in found if isinstance(url, str) and url.startswith("http"))


def is_newsroom(node: Node) -> bool:
    """Return whether the object is a newsroom that the page describes in full, with a mark or an address."""
    return "NewsMediaOrganization" in _types(node) or ("Organization" in _types(node) and "logo" in node)


def is_page(node: Node) -> bool:
    """Return whether the object is a page or a whole site."""
    return not {"WebPage", "WebSite"}.isdisjoint(_types(node))


def is_story(node: Node) -> bool:
    """Return whether the object is of a type of story."""
    return any(t.endswith("Article") or t in words("pages", "story_types") for t in _types(node))


def names_of(value: Any) -> tuple[str, ...]:
    """Return the names that an author or publisher gives: a string, an object, or a list of either."""
    values = value if isinstance(value, list) else [value]
    found = [_name_of(v) if isinstance(v, Mapping) else v for v in values]
    flat = [name for each in found for name in (each if isinstance(each, list) else [each])]
    return tuple(name for name in map(plain, flat) if name)


def _name_of(node: Node) -> Any:
    """Return what an object is called; some give a person's byline or the parts of the name instead."""
    parts = (node.get(key) for key in ("givenName", "additionalName", "familyName"))
    whole = " ".join(part for part in parts if isinstance(part, str))
    return node.get("name") or node.get("byline") or whole or node.get("alternateName")


def people_of(value: Any) -> tuple[str, ...]:
    """Return the names of those that are not marked as organizations."""
    values = value if isinstance(value, list) else [value]
    return names_of([v for v in values if not (isinstance(v, Mapping) and "Organization" in str(v.get("@type")))])


def plain(value: Any) -> str:
    """Return a string normalised, without markup and references; empty for anything that is no string."""
    return " ".join(normalise(TAG.sub(" ", html.unescape(value))).split()) if isinstance(value, str) else ""


def _load(script: str) -> Any:
    bare = script.strip()
    for opening in OPENINGS:
        bare = bare.removeprefix(opening).strip()
    if bare.startswith(ESCAPED):
        bare = html.unescape(bare)
    commas = TRAILING_COMMA.sub(r"\1", bare)
    for attempt in (bare, commas, MISSING_COMMA.sub(r"\1,\2\3", commas), BARE_MARK.sub(r"\1\"", commas)):
        try:
            return json.JSONDecoder(strict=False).raw_decode(attempt)[0]
        except (ValueError, RecursionError):
            continue
    return None


def _nodes(value: Any) -> Iterator[Node]:
    waiting = [value]
    while waiting:
        current = waiting.pop()
        if isinstance(current, dict):
            yield current
        children = current.values() if isinstance(current, dict) else current if isinstance(current, list) else ()
        waiting.extend(child for child in reversed(list(children)) if isinstance(child, dict | list))


def _resolved(value: Any, by_id: Mapping[str, Node]) -> Any:
    if isinstance(value, list):
        return [_resolved(each, by_id) for each in value]
    if isinstance(value, dict) and "name" not in value:
        return by_id.get(str(value.get("@id")), value)
    return value


def _types(node: Node) -> tuple[str, ...]:
    types = node.get("@type")
    return tuple(t for t in (types if isinstance(types, list) else [types]) if isinstance(t, str))


def _letters(title: str) -> str:
    return "".join(filter(str.isalnum, title)).casefold()


def _path(url: str) -> str:
    """Return what is the same in all addresses of one page: neither scheme, `www.`, query nor last slash."""
    return url.partition("//")[2].removeprefix("www.").partition("?")[0].rstrip("/")
