"""Markdown as plain text, cut at its headings, with the anchors that the pages give them."""

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from markdown.extensions.toc import slugify, unique

from briefdesk.library.markup import ESCAPE, code_lines

HEADING = re.compile(r"[ ]{0,3}(#{1,6})[ \t]+(?P<words>.*?)(?:[ \t]+#+)?[ \t]*$")
UNDERLINE = re.compile(r"(?:=+|-+)[ \t]*$")
LINK = re.compile(r"!?\[((?:[^\[\]\\]|\\.)*+)\](?:\([^()\n]*+(?:\([^()\n]*+\)[^()\n]*+)*+\)|\[[^\]\n]*+\])")
PARAGRAPH_MARK = re.compile(r"[ \t]*\[¶[^\]\n]*\]")
LINE_MARK = re.compile(r"^[ \t]*(?:[-*+>]|\d+[.)])[ \t]+", re.MULTILINE)
EMPHASIS = re.compile(r"(?<!\\)(?:[*`]+|(?<!\w)_+|_+(?!\w))")
TAG = re.compile(r"<[/!?A-Za-z][^<>]{0,500}>")
TABLE_RULE = re.compile(r"^[ \t|:-]+$", re.MULTILINE)
MARKUP = (("]", LINK, r"\1"), ("<", TAG, " "), ("|", TABLE_RULE, ""), ("|", re.compile(r"\|"), " "))
"""What goes where its sign stands in a text, with what comes instead; most texts have few of the signs."""
SECTIONS_KEPT = 20_000


@dataclass(frozen=True, kw_only=True)
class Section:
    """A part of a page under one heading."""

    anchor: str = ""
    """The heading's anchor; empty for what stands above the first heading."""
    heading: str = ""
    text: str = ""
    """Plain text on one line."""


@lru_cache(maxsize=SECTIONS_KEPT)  # While somebody writes, nearly the same texts are built time and again.
def sections(body: str, *, title: str) -> tuple[Section, ...]:
    """Return the sections of a page's Markdown; the first is what stands above the first heading, maybe nothing.

    Anchors are those of Python-Markdown's `toc` under a page headed `title`. Linear in the length of `body`.
    """
    used: set[str] = set()
    unique(slugify(title, "-"), used)
    return tuple(_named(part, used) for part in _parts(body.split("\n")))


def plain(markdown: str) -> str:
    """Return Markdown as text on one line, without marks."""
    text = LINE_MARK.sub("", PARAGRAPH_MARK.sub("", markdown) if "¶" in markdown else markdown)
    for sign, pattern, instead in MARKUP:
        if sign in text:
            text = pattern.sub(instead, text)
    if "*" in text or "_" in text or "`" in text:
        text = EMPHASIS.sub("", text)
    if "\\" in text:
        text = ESCAPE.sub(r"\1", text)
    return " ".join(html.unescape(text).split())


def _named(part: tuple[str, list[str]], used: set[str]) -> Section:
    words, lines = part
    heading = plain(words)
    anchor = unique(slugify(heading, "-"), used) if words else ""
    return Section(anchor=anchor, heading=heading, text=plain("\n".join(lines)))


def _parts(lines: list[str]) -> Iterator[tuple[str, list[str]]]:
    """Yield heading and lines of each section."""
    words, found = "", list[str]()
    for heading, line in _headings(lines):
        if heading is None:
            found.append(line)
            continue
        yield words, found
        words, found = heading, []
    yield words, found


def _headings(lines: list[str]) -> Iterable[tuple[str | None, str]]:
    """Yield each line with the heading it is, or None; code and the line under an underlined heading are left out."""
    skipped = False
    for line, following, is_code in zip(lines, [*lines[1:], ""], code_lines(lines), strict=True):
        if skipped:
            skipped = False
            continue
        if is_code:
            continue
        match = HEADING.match(line)
        if match:
            yield match["words"], line
        elif line.strip() and not LINE_MARK.match(line) and UNDERLINE.match(following):
            skipped = True
            yield line.strip(), line
        else:
            yield None, line
