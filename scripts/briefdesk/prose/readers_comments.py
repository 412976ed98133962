"""What readers wrote below a pasted story."""

import re
from collections.abc import Sequence

from briefdesk.article import ParagraphKind
from briefdesk.prose.above_lead import is_lead_like
from briefdesk.text import fold

HEADS = re.compile(
    r"(?:\d[\d,]* )?(?:readers?'? |top |all )?comments?(?: \(?\d[\d,]*\)?)?|leave a (?:reply|comment)"
    r"|join the (?:discussion|conversation)|(?:\d[\d,]* )?(?:responses|replies|thoughts)(?: (?:to|on) .{1,50})?"
)
"""What stands above them, in folded text."""
LONGEST_HEAD = 60
FEWEST_ABOVE = 4
"""Paragraphs of prose above such a line from which that is below the story, and no button on top of it."""
LARGEST_PART = 0.5
"""Part of the words of a story that its comments may have, where most of these are kept: else it goes on there."""
LONGEST_NAME_WORDS = 6
"""Words of what stands right above a comment: who wrote it, and when."""


def mark_comments(texts: Sequence[str], kinds: list[ParagraphKind]) -> None:
    """Below a line such as "5 comments" and a reader's name or hour, nothing is the story any more."""
    start = _start_of_comments(texts, kinds)
    for n in range(start, len(texts)):
        if kinds[n] in ("body", "heading", "byline"):
            kinds[n] = "boilerplate"


def _start_of_comments(texts: Sequence[str], kinds: Sequence[ParagraphKind]) -> int:
    short = [n for n, text in enumerate(texts[FEWEST_ABOVE:], start=FEWEST_ABOVE) if len(text) <= LONGEST_HEAD]
    heads = [n for n in short if HEADS.fullmatch(fold(texts[n]).strip(" .:|"))]
    prose = [n for n, text in enumerate(texts) if kinds[n] == "body" and is_lead_like(text)] if heads else []
    for n in heads:
        if prose[FEWEST_ABOVE - 1 :] and prose[FEWEST_ABOVE - 1] < n and _begins_with_name(texts, prose, n):
            above, below = (sum(texts[m].count(" ") for m in prose if (m > n) is later) for later in (False, True))
            return n if below <= LARGEST_PART * above else len(texts)
    return len(texts)


def _begins_with_name(texts: Sequence[str], prose: Sequence[int], head: int) -> bool:
    """Return whether short lines stand between the head and the first prose below it."""
    first = next((m for m in prose if m > head), len(texts))
    return first > head + 1 and all(texts[m].count(" ") < LONGEST_NAME_WORDS for m in range(head + 1, first))
