"""The blocks of a page, which empty lines part: paragraphs, headings, lists, quotations, tables, boxes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from briefdesk.hypertext.headings import Heading, Headings, Permalinks
from briefdesk.hypertext.inline import ELEMENTS, Link, Unusual, inline_html
from briefdesk.hypertext.tables import table_html

UNUSUAL = re.compile(
    r"""
      [\t\r\x02\x03] | ``` | ~~~ | [ ]$
    | ^[ ]{0,3}\[[^\]\n]*\]:
    | ^[ ]{0,3}(?:=+|-+|(?:-[ ]{0,2}){3,}|(?:_[ ]{0,2}){3,}|(?:\*[ ]{0,2}){3,})$
    """,
    re.VERBOSE | re.MULTILINE,
)
"""Tabs, fenced code, spaces at the end of a line, definitions, rules, underlined headings."""
GAP = re.compile(r"\n{2,}")
BOX = re.compile(r"<div((?: [^<>]*)?) markdown>")
END_OF_BOX = "</div>"
ID = re.compile(r'<div [^<>]*\bid="([^"]*)"[^<>]* markdown>')
FINISHED = re.compile(r"<(figure|details)[ >][^\n]*</\1>")
"""A picture, or what folds away, on one line."""
HEADING = re.compile(r"(#{1,6})[ ]+([^\n]*[^\s#\\])")
ITEM = {"ul": re.compile(r"[-*+][ ]+(?=\S)"), "ol": re.compile(r"(\d+)\.[ ]+(?=\S)")}
QUOTED = re.compile(r">[ ]?(?=\S)")
OPENS_BLOCK = re.compile(rf"^[ ]*(?:[#>]|[-*+][ ]|\d+\.[ ]|[ ]{{4}}|<(?!/?(?:{ELEMENTS})[ >]|https?:))", re.MULTILINE)
"""A line that could begin a block of its own inside a paragraph or an item."""
JOINED = frozenset({"ul", "ol", "blockquote"})
"""Blocks that become one with the block of their kind before them."""


@dataclass(frozen=True, kw_only=True)
class Converted:
    """A page's HTML, and its headings in their order."""

    html: str
    headings: tuple[Heading, ...]


def to_html(text: str, link: Link, permalinks: Permalinks | None = None) -> Converted:
    """Return a page of Markdown as HTML; headings have no places where there are no `permalinks`.

    Raises:
        Unusual: If it holds what is not known here. What `link` raises goes through.
    """
    if UNUSUAL.search(text):
        raise Unusual(text)
    headings = Headings(permalinks, ID.findall(text))
    shown = _Page(link, headings).read(GAP.split(text.strip("\n")) if text.strip("\n") else [])
    return Converted(html=shown, headings=tuple(headings.found))


@dataclass(kw_only=True)
class _Box:
    """A box that is open, or the page itself."""

    attributes: str = ""
    kind: str = ""
    """Element of its last block."""
    blocks: list[str] = field(default_factory=list)

    def add(self, kind: str, html: str) -> None:
        if kind in JOINED and kind == self.kind:
            raise Unusual(html)
        self.kind = kind
        self.blocks.append(html)


@dataclass(frozen=True)
class _Page:
    link: Link
    headings: Headings

    def read(self, blocks: list[str]) -> str:
        """Return the blocks as HTML, each on lines of its own."""
        boxes = [_Box()]
        for block in blocks:
            opening = BOX.fullmatch(block)
            if opening:
                boxes.append(_Box(attributes=opening[1]))
            elif block == END_OF_BOX:
                _close(boxes)
            else:
                boxes[-1].add(*self.block(block))
        if len(boxes) != 1:
            raise Unusual(boxes[-1].attributes)
        return "\n".join(boxes[0].blocks)

    def block(self, block: str) -> tuple[str, str]:
        """Return a block's element and the block as HTML."""
        if block[:1] == "#":
            return "heading", self.heading(block)
        if block[:1] == "|":
            return "table", table_html(block, self.link)
        if block[:1] == ">":
            return "blockquote", self.quotation(block)
        for element, marker in ITEM.items():
            if marker.match(block):
                return element, self.items(block, element, marker)
        if FINISHED.fullmatch(block):
            return "finished", block
        return "p", f"<p>{self.words(block)}</p>"

    def heading(self, block: str) -> str:
        match = HEADING.fullmatch(block)
        if match is None or match[2] != match[2].strip():
            raise Unusual(block)
        return self.headings.html(len(match[1]), inline_html(match[2], self.link))

    def quotation(self, block: str) -> str:
        lines = block.split("\n")
        if not all(map(QUOTED.match, lines)):
            raise Unusual(block)
        _, inside = self.block("\n".join(QUOTED.sub("", line, count=1) for line in lines))
        return f"<blockquote>\n{inside}\n</blockquote>"

    def items(self, block: str, element: str, marker: re.Pattern[str]) -> str:
        """Return a list; lines without a mark belong to the item above them."""
        first = marker.match(block)
        start = f' start="{int(first[1])}"' if element == "ol" and first and int(first[1]) != 1 else ""
        items = "\n".join(f"<li>{self.words(text)}</li>" for text in _items(block, marker))
        return f"<{element}{start}>\n{items}\n</{element}>"

    def words(self, text: str) -> str:
        """Return the words of a paragraph or an item."""
        if text != text.strip() or OPENS_BLOCK.search(text) or ("|" in text and "\n" in text):
            raise Unusual(text)
        return inline_html(text, self.link)


def _close(boxes: list[_Box]) -> None:
    box = boxes.pop()
    if not boxes or not box.blocks:
        raise Unusual(END_OF_BOX)
    inside = "\n".join(box.blocks)
    boxes[-1].add("div", f"<div{box.attributes}>\n{inside}\n</div>")


def _items(block: str, marker: re.Pattern[str]) -> Iterator[str]:
    item = ""
    for line in block.split("\n"):
        match = marker.match(line)
        if match is None:
            item = f"{item}\n{line}"
            continue
        if item:
            yield item
        item = line[match.end() :]
    yield item
