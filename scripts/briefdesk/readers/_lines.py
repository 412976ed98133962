"""From lines to paragraphs: blocks between blank lines, hard-wrapped lines joined."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

NARROWEST, WIDEST = 45, 120
"""Characters of the longest line of hard-wrapped text: mail and typescripts are set 60 to 80 wide."""
FILLED = 0.6
"""Part of a wrapped block's lines that could not have taken one word more."""
BROKEN_IN_SENTENCE = 0.25
"""Part of a wrapped block's lines that go on in small letters."""
SHORTEST_BROKEN = 20
"""Characters of each line of a headline that was broken for its look."""
FEWEST_LINES = 3
"""Lines of a block that tells by itself that it is wrapped."""
_BROKEN_COMPOUND = re.compile(r"\w- (?!(?:and|or|to)\b)[^\W\d_]")
"""A line end after a hyphen inside a word: `long-`, `running`; but `two- and` keeps its space."""


def paragraphs_of(lines: Sequence[str]) -> tuple[str, ...]:
    """Return the paragraphs of normalised lines in order; every line that is not empty is in exactly one.

    Lines of a block are paragraphs of their own unless they were broken to fit a width.
    """
    blocks = tuple(_blocks(lines))
    common = _common_width(blocks)
    return tuple(paragraph for block in blocks for paragraph in _joined(block, common))


def _blocks(lines: Iterable[str]) -> Iterable[tuple[str, ...]]:
    block: list[str] = []
    for line in (*lines, ""):
        if line:
            block.append(line)
        elif block:
            yield tuple(block)
            block = []


def _common_width(blocks: Sequence[Sequence[str]]) -> int:
    """Return the width that most wrapped blocks have, 0 where the text is not wrapped.

    Where every block is too short to tell by itself, all of them together do.
    """
    widths = Counter(filter(None, map(_own_width, blocks)))
    if widths:
        return widths.most_common(1)[0][0]
    broken = tuple(block for block in blocks if len(block) > 1)
    return max(map(_width, broken)) if len(broken) > 1 and _is_wrapped(*broken) else 0


def _own_width(block: Sequence[str]) -> int:
    """Return the width that a block shows by itself, 0 where it shows none."""
    return _width(block) if len(block) >= FEWEST_LINES and _is_wrapped(block) else 0


def _width(block: Sequence[str]) -> int:
    return max(map(len, block))


def _is_wrapped(*blocks: Sequence[str]) -> bool:
    """Return whether the lines of the blocks were broken to fit one width."""
    width = max(map(_width, blocks))
    breaks = tuple(pair for block in blocks for pair in pairwise(block))
    filled = sum(_fills(line, after, width) for line, after in breaks)
    small = sum(after[0].islower() for _, after in breaks)
    fits = NARROWEST <= width <= WIDEST
    return fits and filled >= FILLED * len(breaks) and small >= BROKEN_IN_SENTENCE * len(breaks)


def _fills(line: str, after: str, width: int) -> bool:
    return len(line) + 1 + len(after.split(maxsplit=1)[0]) > width


def _joined(block: Sequence[str], common: int) -> Iterable[str]:
    width = _own_width(block) or common
    paragraph = [block[0]]
    for line, after in pairwise(block):
        if _goes_on(line, after, width):
            paragraph.append(after if _BROKEN_COMPOUND.search(f"{line[-2:]} {after[:4]}") else f" {after}")
        else:
            yield "".join(paragraph)
            paragraph = [after]
    yield "".join(paragraph)


def _goes_on(line: str, after: str, width: int) -> bool:
    if len(line) > WIDEST:
        return False
    if (width and _fills(line, after, width)) or _is_broken_headline(line, after):
        return True
    return len(line) >= NARROWEST and after[0].islower() and not line.endswith((".", "!", "?", ":", "”"))


def _is_broken_headline(line: str, after: str) -> bool:
    """Return whether a line without a stop goes on in small letters, and not with the byline."""
    if not after[0].islower() or after[:2] == "by" or not line[0].isupper() or len(after) < SHORTEST_BROKEN:
        return False
    return SHORTEST_BROKEN <= len(line) < NARROWEST and line[-1].isalnum()
