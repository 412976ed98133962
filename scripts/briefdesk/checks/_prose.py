"""A body as plain text: what a reader reads of it, every character where it stands in the Markdown."""

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

from briefdesk.article import Paragraph
from briefdesk.prose.quotation_marks import MARK, Quotation, find_quotations
from briefdesk.prose.sentences import split_sentences

PARAGRAPH_MARK = re.compile(r"\[¶[^\]\n]{0,80}\]")
LINK_TARGET = re.compile(r"\]\([^()\s]*+(?:\([^()\s]*+\)[^()\s]*+)*+(?:[ \t]+\"[^\"\n]*+\")?\)")
LINK_OPENING = re.compile(r"!?\[(?=[^\[\]\n]*+\]\()")
ESCAPED = re.compile(r"\\(?=[!-/:-@\[-`{-~])")
REFERENCE = re.compile(r"&#?\w{2,8};")
EMPHASIS = re.compile(r"\*+|(?<!\w)_+|_+(?!\w)")
LEADING = re.compile(r"^[ \t]*(?:[-*+>]|[0-9]{1,9}[.)])[ \t]+|^[ \t]*>+[ \t]?", re.MULTILINE)
FILLER = "/"
"""Stands for a sign beside words: quotation marks open behind it and close before it, as they do without it."""
HEADING_LINE = re.compile(r"#{1,6}[ \t]")
TABLE_LINE = re.compile(r"[ \t]*\|")
BLOCK_END = re.compile(
    r"\n[ \t]*\n|\n(?=[ \t]*(?:[-*+]|[0-9]{1,9}[.)])[ \t])|\n(?=#{1,6}[ \t])|(?<=[^\n])\n(?=[ \t]*[|>])|\n(?<=\|\n)"
)
"""Where a paragraph, an item of a list, a heading or a row of a table ends."""


class Block(NamedTuple):
    """A paragraph, an item, a heading or a row, and the 0-based offset of its text in the body."""

    text: str
    """Plain, as long as its Markdown."""
    start: int
    markdown: str


class Sentence(NamedTuple):
    """A sentence, the 0-based offset of it in the body, and the block it stands in."""

    text: str
    start: int
    block: Block


def plain_text(prose: str) -> str:
    """Return `prose` with Markdown's signs and the targets of links taken out, every letter in its place."""
    text = PARAGRAPH_MARK.sub(_blank, prose)
    text = LEADING.sub(_blank, text)
    text = LINK_TARGET.sub(_filled, LINK_OPENING.sub(_filled, text))
    text = EMPHASIS.sub(_filled, ESCAPED.sub(FILLER, text))
    return REFERENCE.sub(_resolved, text) if "&" in text else text


def blocks_of(prose: str, plain: str) -> Iterator[Block]:
    """Yield the blocks of a text in order; `plain` is what `plain_text` makes of `prose`."""
    start = 0
    for end, following in (*((m.start(), m.end()) for m in BLOCK_END.finditer(prose)), (len(prose), len(prose))):
        if plain[start:end].strip():
            yield Block(plain[start:end], start, prose[start:end])
        start = following


def is_heading(block: Block) -> bool:
    """Return whether a block is a heading."""
    return HEADING_LINE.match(block.markdown) is not None


def is_row(block: Block) -> bool:
    """Return whether a block is a row of a table."""
    return TABLE_LINE.match(block.markdown) is not None


def sentences_with(block: Block, wanted: re.Pattern[str]) -> Iterator[Sentence]:
    """Yield the sentences of a block in which `wanted` is found; a block without it is not parted."""
    if not wanted.search(block.text):
        return
    for span in split_sentences(block.text):
        text = block.text[span.start : span.end]
        if wanted.search(text):
            yield Sentence(text, block.start + span.start, block)


def quotations_of(text: str) -> tuple[Quotation, ...]:
    """Return what stands between quotation marks in one block."""
    if not MARK.search(text):
        return ()
    return find_quotations((Paragraph(n=1, text=text),))


def unquoted(text: str) -> str:
    """Return a block with what stands between quotation marks blanked out, all else in its place."""
    for quotation in quotations_of(text):
        length = quotation.outer_end - quotation.outer_start
        text = text[: quotation.outer_start] + "\x00" * length + text[quotation.outer_end :]
    return text


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def _filled(match: re.Match[str]) -> str:
    return FILLER * len(match.group())


def _resolved(match: re.Match[str]) -> str:
    """Return the sign that a character reference stands for, with spaces to keep every letter in its place."""
    return html.unescape(match.group()).ljust(len(match.group()))[: len(match.group())]
