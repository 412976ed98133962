"""A description that is not one sentence with its full stop.

A reader must be able to stop there and know what the briefing says; a phrase leaves it open, and two sentences are a
paragraph.

Bad:

    description: Ferry crews back at work

Good:

    description: Ferry crews went back to work after nine days.
"""

import re
from collections.abc import Iterator

from briefdesk.briefing import Briefing
from briefdesk.checks._desk import Desk, fault
from briefdesk.finding import Finding
from briefdesk.markdown import Parsed
from briefdesk.prose.sentences import split_sentences
from briefdesk.schema import shown

LONGEST_SPLIT = 2000
"""Characters up to which sentences are counted; what is longer is a fault of its own."""
ENDING = 10
ENDS = re.compile(r"[.!?…][\"'”’»)\]]*+$")


def description_not_a_sentence(desk: Desk) -> Iterator[Finding]:
    """Yield each description that has no full stop, or is of more than one sentence."""
    for parsed, briefing in desk.legible():
        text = briefing.description.strip()
        if not text:
            continue
        count = len(split_sentences(text)) if len(text) <= LONGEST_SPLIT else 1
        if not ENDS.search(text[-ENDING:]):
            yield _fault(
                parsed, f"{shown(text[-20:])} has no full stop at its end", "end the sentence with a full stop"
            )
        elif count > 1:
            yield _fault(parsed, f"the description has {count} sentences", "make it one")


def _fault(parsed: Parsed[Briefing], what: str, mend: str) -> Finding:
    return fault(parsed, parsed.position("description"), "description-not-a-sentence", what, mend)
