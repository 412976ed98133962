"""The part of a document that answers a search: which section, which words. The same in `assets/snippets.js`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from briefdesk.search.words import located

LENGTH = 180
"""Characters of a snippet, about."""
BEFORE = 50
"""Characters before the first word found, at most."""
LOOKED_AT = 60
"""Words found in a section from which the best snippet is chosen."""


class Hit(NamedTuple):
    """A word found: which of the typed ones, and where."""

    word: int
    start: int
    end: int


class Part(NamedTuple):
    """A piece of a text, and whether it was looked for."""

    text: str
    marked: bool


@dataclass(frozen=True, kw_only=True)
class Snippet:
    """What a result shows below its title."""

    anchor: str
    heading: str
    parts: tuple[Part, ...]


def snippet(document: Sequence[object], terms: Mapping[str, int]) -> Snippet:
    """Return the section that has most of the words, and its words around them.

    Where title and description have as much as any section, it is the description, and no section is named; but not
    where the description has nothing to show.
    """
    title, description = str(document[1]), str(document[6])
    top = {hit.word for hit in hits(f"{title} {description}", terms)}
    best = (len(top), LOOKED_AT if hits(description, terms) else 0)
    chosen: tuple[str, str, str] | None = None
    for anchor, heading, text in document[7]:  # type: ignore[attr-defined]
        found = hits(f"{heading} {text}", terms)
        rank = (len({hit.word for hit in found}), min(len(found), LOOKED_AT))
        if rank > best:
            best, chosen = rank, (anchor, heading, text)
    if chosen is None:
        return Snippet(anchor="", heading="", parts=cut(description, terms))
    return Snippet(anchor=chosen[0], heading=chosen[1], parts=cut(chosen[2], terms))


def hits(text: str, terms: Mapping[str, int]) -> list[Hit]:
    """Return where a text has words that were looked for."""
    return [Hit(terms[t.term], t.start, t.end) for t in located(text) if t.term in terms]


def cut(text: str, terms: Mapping[str, int]) -> tuple[Part, ...]:
    """Return a piece of the text that has as many of the words as possible, with the words marked."""
    found = hits(text, terms)
    first = _best_start(found[:LOOKED_AT])
    start = max(0, min(first - BEFORE, len(text) - LENGTH))
    if start:
        start = text.find(" ", start, first) + 1 or first
    end = min(len(text), start + LENGTH)
    if end < len(text):
        end = max(text.rfind(" ", start, end), first) if text.rfind(" ", start, end) > first else end
    parts = [Part("… ", marked=False)] if start else []
    at = start
    for hit in found:
        if hit.start >= at and hit.end <= end:
            parts += [Part(text[at : hit.start], marked=False), Part(text[hit.start : hit.end], marked=True)]
            at = hit.end
    parts += [Part(text[at:end], marked=False), Part(" …" if end < len(text) else "", marked=False)]
    return tuple(part for part in parts if part.text)


def _best_start(found: Sequence[Hit]) -> int:
    """Return where the stretch begins that has the most different words."""
    best, start = 0, 0
    for i, hit in enumerate(found):
        words = {other.word for other in found[i:] if other.end <= hit.start + LENGTH - BEFORE}
        if len(words) > best:
            best, start = len(words), hit.start
    return start
