"""A file as the lines of its front matter and what stands around them, every byte kept."""

import re
from typing import NamedTuple

FENCE = re.compile(r"\ufeff?---[ \t]*\r?\n?")
LINE = re.compile(r"[^\n]*\n|[^\n]+")
KEY = re.compile(r"([A-Za-z_][\w-]*):(?=[ \t\r\n]|$)")
"""A key of the front matter itself, not of a table in it."""


class Parts(NamedTuple):
    """The lines of a front matter with their line ends, and what stands before and behind."""

    opening: str
    lines: tuple[str, ...]
    rest: str
    """From the closing fence on; nothing here is ever changed."""


def part_text(text: str) -> Parts | None:
    """Return the parts of a file, or None if it has no front matter."""
    opening, *lines = LINE.findall(text) or [""]
    if not FENCE.fullmatch(opening):
        return None
    for number, line in enumerate(lines):
        if FENCE.fullmatch(line):
            return Parts(opening, tuple(lines[:number]), "".join(lines[number:]))
    return None


def join_parts(parts: Parts) -> str:
    """Return the file's text."""
    return parts.opening + "".join(parts.lines) + parts.rest


def line_end(parts: Parts) -> str:
    """Return how the file ends its lines."""
    return "\r\n" if parts.opening.endswith("\r\n") else "\n"


def key_of(line: str) -> str:
    """Return the key that a line begins with, or an empty text."""
    match = KEY.match(line)
    return match[1] if match else ""


def entry_of(parts: Parts, field: str) -> range | None:
    """Return the numbers, from 0, of the lines of a field: its key and what belongs to it. None if it is not there."""
    starts = [number for number, line in enumerate(parts.lines) if key_of(line) == field]
    if len(starts) != 1:
        return None
    end = starts[0] + 1
    while end < len(parts.lines) and parts.lines[end][:1] in (" ", "\t", "-") and parts.lines[end].strip():
        end += 1
    return range(starts[0], end)
