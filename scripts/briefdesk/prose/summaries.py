"""What sums up a pasted story on top of it."""

from collections.abc import Sequence

from briefdesk.article import ParagraphKind
from briefdesk.prose.above_lead import LEAD_WITHIN, is_lead_like
from briefdesk.prose.lexicon import words
from briefdesk.text import fold

LONGEST_HEAD = 40
"""Characters of a line such as "Key points"."""
LONGEST_SUMMARY = 6
"""Paragraphs that sum up a story."""


def mark_summary(texts: Sequence[str], kinds: list[ParagraphKind]) -> None:
    """On top of a story, what stands below a line such as "Summary" up to a line of another kind sums it up.

    Where no such line ends it, only items that do not end as prose are of the summary.
    """
    for head in range(min(len(texts) - 1, LEAD_WITHIN)):
        if kinds[head] == "body" and is_lead_like(texts[head].rstrip(":")):
            return
        if fold(texts[head][:LONGEST_HEAD]).strip(" :") not in words("pages", "summary_heads"):
            continue
        end = next((n for n in range(head + 1, len(texts)) if kinds[n] != "body"), len(texts))
        is_ended = end - head <= LONGEST_SUMMARY and end < len(texts)
        items = range(head + 1, end if is_ended else min(end, head + LONGEST_SUMMARY))
        stop = next((n for n in items if not is_ended and is_lead_like(texts[n])), items.stop)
        kinds[head] = "heading"
        for n in range(head + 1, stop):
            kinds[n] = "dek"
