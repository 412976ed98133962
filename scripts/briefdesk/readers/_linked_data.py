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
TRAILING_COMMA = re.compile(r",(\s*[}\]])")
MISSING_COMMA = re.compile(r"([}\]\"])(\s*\n\s*)(\")")
TAG = re.compile(r"<[^<>]*>")

Node = Mapping[str, Any]


def parse_linked_data(scripts: Iterable[str]) -> tuple[Node, ...]:
    """Return every object of the scripts, whatever stands in what, in reading order.

    Comment and CDATA marks, trailing and missing commas and raw line ends are mended; what is broken beyond that is
    left out.
    """
    return tuple(node for script in scripts for node in _nodes(_load(script)))


def story_of(nodes: Sequence[Node], *, titles: Iterable[str], url: str | None) -> Node:
    """Return the object that describes the page's own story, with its references resolved, or an empty one.

    Of several it is the one with the page's address, or else a headline among `titles`, or else the first.
    """
    stories = [node for node in nodes if is_story(node)]
    by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1}
    known = {title.casefold() for title in titles}
    own = [node for node in stories if url and url in _addresses(node)]
    titled = [node for node in own or stories if plain(node.get("headline")).casefold() in known]
    best = next(iter(titled or own or stories), {})
    return {key: _resolved(value, by_id) for key, value in best.items()}


def is_story(node: Node) -> bool:
    """Return whether the object is of a type of story."""
    types = node.get("@type")
    names = types if isinstance(types, list) else [types]
    return any(isinstance(t, str) and (t.endswith("Article") or t in words("pages", "story_types")) for t in names)


def names_of(value: Any) -> tuple[str, ...]:
    """Return the names that an author or publisher gives: a string, an object, or a list of either."""
    values = value if isinstance(value, list) else [value]
    found = [v.get("name") if isinstance(v, Mapping) else v for v in values]
    flat = [name for each in found for name in (each if isinstance(each, list) else [each])]
    return tuple(name for name in map(plain, flat) if name)


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
    commas = TRAILING_COMMA.sub(r"\1", bare)
    for attempt in (bare, commas, MISSING_COMMA.sub(r"\1,\2\3", commas)):
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


def _addresses(node: Node) -> tuple[Any, ...]:
    page = node.get("mainEntityOfPage")
    return (node.get("url"), node.get("@id"), page.get("@id") if isinstance(page, dict) else page)
