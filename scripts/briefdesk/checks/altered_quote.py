"""A quote that is not in its source word for word.

What stands between quotation marks is what somebody said or wrote, and nothing else. The print that `ingest` keeps of
an article tells whether the words stand there in a row, without the article. Typographic marks, dashes, spaces and
case do not count; an ellipsis parts a quote; what stands in square brackets is the writer's. Words outside the
source's own quotation marks can be confirmed from five in a row on.

Bad:

    briefings/2031/2031-05-02-harbor.md:
    sources:
      - publisher: Harbor Gazette
        rights: own
        sha256: ab00000000000000000000000000000000000000000000000000000000000000
    quotes:
      - {text: a fair and honest offer, speaker: Mara Quill, source: 1}
    briefings/prints/ab00000000000000000000000000000000000000000000000000000000000000.print:
    (print of: Quill called it “a fair offer, all told”.)

Good:

    briefings/2031/2031-05-02-harbor.md:
    sources:
      - publisher: Harbor Gazette
        rights: own
        sha256: ab00000000000000000000000000000000000000000000000000000000000000
    quotes:
      - {text: a fair offer, speaker: Mara Quill, source: 1}
    briefings/prints/ab00000000000000000000000000000000000000000000000000000000000000.print:
    (print of: Quill called it “a fair offer, all told”.)
"""

import re
from collections.abc import Iterator, Mapping

from briefdesk.briefing import Briefing
from briefdesk.checks._body import Places
from briefdesk.checks._desk import Desk, fault
from briefdesk.checks._prose import Block, is_heading, quotations_of
from briefdesk.checks._sources import prints_of
from briefdesk.finding import Finding
from briefdesk.markdown import Parsed
from briefdesk.prints import Print
from briefdesk.schema import shown

MEND = "quote it as the source has it; mark what you leave out with … and what you add with [brackets]"
LINKED = re.compile(r"\s*!?\[[^\]\n]*\]\([^)\n]*\)\s*")
"""A title: words between quotation marks that are a link as a whole."""


def altered_quote(desk: Desk) -> Iterator[Finding]:
    """Yield each quote, in front matter and text, that a print of its source lacks."""
    for parsed, briefing in desk.legible():
        prints = prints_of(briefing, desk)
        if not prints:
            continue
        yield from _in_front_matter(parsed, briefing, prints)
        if len(prints) == len(briefing.sources):
            yield from _in_text(parsed, tuple(prints.values()), desk.blocks[parsed.path])


def _in_front_matter(parsed: Parsed[Briefing], briefing: Briefing, prints: Mapping[int, Print]) -> Iterator[Finding]:
    for position, quote in enumerate(briefing.quotes):
        known = prints.get(quote.source)
        missing = known.lacks(quote.text) if known else ""
        if missing:
            place = parsed.position("quotes", position, "text")
            yield fault(parsed, place, "altered-quote", f"{shown(missing)} is not in the source", MEND)


def _in_text(parsed: Parsed[Briefing], prints: tuple[Print, ...], blocks: tuple[Block, ...]) -> Iterator[Finding]:
    """Yield the quotes of title, description and body; any of the sources may hold one."""
    for field in ("title", "description"):
        text = getattr(parsed.legible, field)
        for quotation in quotations_of(text):
            missing = _missing(text[quotation.start : quotation.end], prints)
            if missing:
                what = f"{shown(missing)} is not in the source"
                yield fault(parsed, parsed.position(field), "altered-quote", what, MEND)
    places = Places(parsed.body, parsed.body_line)
    for block in blocks:
        if is_heading(block):
            continue
        for quotation in quotations_of(block.text):
            if LINKED.fullmatch(block.markdown[quotation.start : quotation.end]):
                continue
            missing = _missing(block.text[quotation.start : quotation.end], prints)
            if missing:
                what = f"{shown(missing)} is not in the source"
                yield fault(parsed, places.at(block.start + quotation.start), "altered-quote", what, MEND)


def _missing(quote: str, prints: tuple[Print, ...]) -> str:
    """Return the words that no print holds, or an empty text if one holds the whole quote."""
    lacking = [known.lacks(quote) for known in prints]
    return lacking[0] if all(lacking) else ""
