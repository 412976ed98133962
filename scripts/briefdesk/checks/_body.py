"""A body's Markdown: what is code, where links lead, and on which line and column something stands."""

import html
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple
from urllib.parse import unquote

from briefdesk.library.links import project_path
from briefdesk.library.markup import code_lines, scheme_of

NOT_BLANK = re.compile(r"[^\n]")
TICKS = re.compile(r"(?<![\\`])`+")
PARAGRAPH_END = re.compile(r"\n(?:[ \t]*+\n)++")
INLINE_OPENING = "]("
INLINE_TARGET = re.compile(
    r"\]\([ \t]*+(?:<(?P<held>[^<>\n]*+)>|(?P<bare>[^\s<>()]*+(?:\([^\s<>()]*+\)[^\s<>()]*+)*+))"
)
"""Where an inline link or picture leads, after the words in brackets; an escaped bracket ends none."""
DEFINED_TARGET = re.compile(r"^ {0,3}\[[^\]\n]{1,999}\]:[ \t]*+(?:<(?P<held>[^<>\n]*+)>|(?P<bare>\S++))", re.MULTILINE)
"""Where a link that is defined on a line of its own leads."""
AUTOLINK = re.compile(r"<(?P<held>(?P<bare>)[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*+)>")
"""An address in angle brackets."""


class Link(NamedTuple):
    """A link as written, its 0-based offset in the body, and where it leads."""

    target: str
    offset: int
    scheme: str
    """The address's scheme, such as `https`; empty for a path or an anchor."""
    path: str | None
    """The path from the repository's top, or None where it leads to no file of the desk."""


@dataclass(frozen=True)
class Places:
    """Line and column of any offset into a body; its lines are counted when the first is asked for."""

    body: str
    first_line: int
    """Number of the body's first line in its file."""

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self.body))]

    def at(self, offset: int) -> tuple[int, int]:
        """Return line and column, both from 1."""
        line = bisect_right(self._starts, offset) - 1
        return self.first_line + line, offset - self._starts[line] + 1


def links_of(prose: str, path: str) -> tuple[Link, ...]:
    """Return every link, picture and defined address of the file `path` in order; code is to be blanked out before."""
    if "](" not in prose and "]:" not in prose and "<" not in prose:
        return ()
    defined = DEFINED_TARGET.finditer(prose) if "]:" in prose else ()
    matches = (*_inline(prose), *defined, *(AUTOLINK.finditer(prose) if "<" in prose else ()))
    groups = ((match, "bare" if match["held"] is None else "held") for match in matches)
    found = (_link(match[group], match.start(group), path) for match, group in groups)
    return tuple(sorted(found, key=lambda link: link.offset))


def _inline(prose: str) -> Iterator[re.Match[str]]:
    """Yield every inline target; brackets are sought first: trying the pattern at each letter takes long."""
    place = prose.find(INLINE_OPENING)
    while place >= 0:
        match = None if _is_escaped(prose, place) else INLINE_TARGET.match(prose, place)
        if match:
            yield match
        place = prose.find(INLINE_OPENING, match.end() if match else place + 1)


def _is_escaped(prose: str, place: int) -> bool:
    """Return whether an odd number of backslashes stands before a sign."""
    start = place
    while start and prose[start - 1] == "\\":
        start -= 1
    return (place - start) % 2 == 1


def _link(target: str, offset: int, path: str) -> Link:
    """Return a link of the file `path`.

    An anchor alone and an address on the web lead to no file. A target that begins with `/` is taken as it is.
    """
    scheme = scheme_of(target)
    there = unquote(html.unescape(target)).partition("#")[0].partition("?")[0]
    leads_to_file = there and not scheme and not there.startswith("//")
    return Link(target, offset, scheme, project_path(there, path) if leads_to_file else None)


def without_code(body: str) -> str:
    """Return `body` with code blanked out, every other character in its place. Linear in its length.

    Code is what stands in fences, between backticks, or indented by four after a blank line outside a list.
    """
    if "`" not in body and "~~~" not in body and "    " not in body and "\t" not in body:
        return body
    lines = body.split("\n")
    prose = (_blank(line) if is_code else line for line, is_code in zip(lines, code_lines(lines), strict=True))
    return _without_code_spans("\n".join(prose))


def _without_code_spans(text: str) -> str:
    if "`" not in text:
        return text
    parts: list[str] = []
    start = 0
    for end in [*(match.end() for match in PARAGRAPH_END.finditer(text)), len(text)]:
        parts.append(_without_spans_in(text[start:end]))
        start = end
    return "".join(parts)


def _without_spans_in(paragraph: str) -> str:
    ticks = list(TICKS.finditer(paragraph))
    closing = _closing(ticks)
    parts: list[str] = []
    end = number = 0
    while number < len(ticks):
        close = closing[number]
        if close is None:
            number += 1
            continue
        parts += [paragraph[end : ticks[number].start()], _blank(paragraph[ticks[number].start() : ticks[close].end()])]
        end = ticks[close].end()
        number = close + 1
    return "".join((*parts, paragraph[end:]))


def _closing(ticks: list[re.Match[str]]) -> list[int | None]:
    """Return for each run of backticks the number of the next run as long, or None."""
    following: dict[int, int] = {}
    found: list[int | None] = [None] * len(ticks)
    for number in range(len(ticks) - 1, -1, -1):
        length = len(ticks[number].group())
        found[number] = following.get(length)
        following[length] = number
    return found


def _blank(text: str) -> str:
    return NOT_BLANK.sub(" ", text)
