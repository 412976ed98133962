"""A section that names no source.

A reader must be able to check each point. Put the number of the paragraph it rests on behind it, as in `[¶4]`; where
the source has no paragraphs, link to it or name it in the section. Sections that only list links need none.

Bad:

    ## What happened

    - Crews voted to end the walkout.

Good:

    ## What happened

    - Crews voted to end the walkout. [¶2]
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefdesk.checks._body import Places
from briefdesk.checks._desk import Desk, fault
from briefdesk.checks._outline import HEADING
from briefdesk.finding import Finding, Level
from briefdesk.schema import shown

LEVEL: Level = "advice"
CITES = re.compile(r"\[¶|\]\(https?:|<https?:|\]\[|\[\^")
"""A paragraph mark, a link to another site, a reference or a footnote."""
OF_ITSELF = re.compile(r"sources?\b|from the same article|further reading|see also|related\b", re.IGNORECASE)
"""Headings of sections that are about sources or other briefings."""
LINKED = re.compile(r"\]\([^)\s]*\.md")


class Section(NamedTuple):
    """A heading's words, the 0-based offset of the heading, and the text up to the next heading."""

    words: str
    start: int
    text: str


def section_without_source(desk: Desk) -> Iterator[Finding]:
    """Yield each section of a published briefing that has text and cites nothing."""
    for parsed, briefing in desk.published():
        prose = desk.prose[parsed.path]
        publishers = tuple(source.publisher for source in briefing.sources if source.publisher)
        places = Places(parsed.body, parsed.body_line)
        for section in _sections(prose):
            if _needs_source(section) and not any(name in section.text for name in publishers):
                what, mend = f"{shown(section.words)} names no source", "add the paragraph it rests on, as in [¶4]"
                yield fault(parsed, places.at(section.start), "section-without-source", what, mend)


def _sections(prose: str) -> Iterator[Section]:
    text = f"\n{prose}"
    headings = list(HEADING.finditer(text))
    ends = [*(heading.start() for heading in headings[1:]), len(text)]
    for heading, end in zip(headings, ends, strict=False):
        yield Section(heading["words"], heading.start(), text[heading.end() : end])


def _needs_source(section: Section) -> bool:
    if not section.text.strip() or OF_ITSELF.match(section.words):
        return False
    return not CITES.search(section.text) and not LINKED.search(section.text)
