"""From lines to paragraphs: blocks between blank lines, hard-wrapped lines joined."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

NARROWEST, WIDEST = 45, 100
"""Characters of the longest line of hard-wrapped text: mail and typescripts are set 60 to 80 wide."""
FILLED = 0.6
"""Part of a wrapped block's lines that could not have taken one word more."""
BROKEN_IN_SENTENCE = 0.25
"""Part of a wrapped block's lines that go on in small letters."""


def paragraphs_of(lines: Sequence[str]) -> tuple[str, ...]:
    """Return the paragraphs of normalised lines in order; every line that is not empty is in exactly one.

    Lines of a block are paragraphs of their own unless they were broken to fit a width.
    """
    blocks = tuple(_blocks(lines))
    widths = Counter(_width(block) for block in blocks if _is_wrapped(block))
    common = widths.most_common(1)[0][0] if widths else 0
    return tuple(paragraph for block in blocks for paragraph in _joined(block, common))


def _blocks(lines: Iterable[str]) -> Iterable[tuple[str, ...]]:
    block: list[str] = []
    for line in (*lines, ""):
        if line:
            block.append(line)
        elif block:
            yield tuple(block)
            block = []


def _width(block: Sequence[str]) -> int:
    return max(map(len, block))


def _is_wrapped(block: Sequence[str]) -> bool:
    width = _width(block)
    if len(block) < 3 or not NARROWEST <= width <= WIDEST:
        return False
    breaks = len(block) - 1
    filled = sum(_fills(line, after, width) for line, after in pairwise(block))
    small = sum(after[0].islower() for after in block[1:])
    return filled >= FILLED * breaks and small >= BROKEN_IN_SENTENCE * breaks


def _fills(line: str, after: str, width: int) -> bool:
    return len(line) + 1 + len(after.split(maxsplit=1)[0]) > width


def _joined(block: Sequence[str], common: int) -> Iterable[str]:
    width = _width(block) if _is_wrapped(block) else common
    paragraph = [block[0]]
    for line, after in pairwise(block):
        if _goes_on(line, after, width):
            paragraph.append(after)
        else:
            yield " ".join(paragraph)
            paragraph = [after]
    yield " ".join(paragraph)


def _goes_on(line: str, after: str, width: int) -> bool:
    if len(line) > WIDEST:
        return False
    if width and _fills(line, after, width):
        return True
    return len(line) >= NARROWEST and after[0].islower() and not line.endswith((".", "!", "?", ":", "”"))
