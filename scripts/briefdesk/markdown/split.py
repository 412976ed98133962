"""A file's text -> its front matter and its body."""

import re
from typing import NamedTuple

FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)
FRONT_MATTER_SIZE = 4_000_000
"""Characters of front matter that are read; 10,000 quotes fit."""


class Split(NamedTuple):
    """The two parts of a file, and the line its body begins on."""

    front_matter: str
    """YAML, from line 2; empty if there is none."""
    body: str
    """Markdown without blank lines at either end."""
    body_line: int
    opened: bool
    closed: bool


def split_front_matter(text: str) -> Split:
    """Return front matter and body of `text`.

    A byte order mark is skipped and all line ends become LF. The front matter stands between the first line, `---`,
    and the next such line. Blank lines at either end of the body are no part of it.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    opening = FENCE.match(text)
    if not opening:
        return Split("", text.strip("\n"), 1 + _leading(text), opened=False, closed=False)
    start = opening.end() + 1
    closing = FENCE.search(text, start)
    if not closing:
        return Split(text[start:], "", text.count("\n") + 1, opened=True, closed=False)
    after = text[closing.end() + 1 :]
    line = text.count("\n", 0, closing.end()) + 2 + _leading(after)
    return Split(text[start : closing.start()], after.strip("\n"), line, opened=True, closed=True)


def _leading(text: str) -> int:
    return len(text) - len(text.lstrip("\n"))
