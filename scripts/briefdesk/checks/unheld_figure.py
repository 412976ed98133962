"""A number in the text that neither the figures nor the sources hold.

It may be a slip of the keyboard, or come from elsewhere: then its source is missing. Prints of the sources say which
numbers they have; where a source has no print, only `figures` is asked, and numbers below ten pass.

Bad:

    briefings/2031/2031-05-02-harbor.md:
    sources:
      - publisher: Harbor Gazette
        rights: own
        sha256: ab00000000000000000000000000000000000000000000000000000000000000
    ---
    The vote was won by 48 voices. [¶2]
    briefings/prints/ab00000000000000000000000000000000000000000000000000000000000000.print:
    (print of: The vote was won by 40 voices.)

Good:

    briefings/2031/2031-05-02-harbor.md:
    sources:
      - publisher: Harbor Gazette
        rights: own
        sha256: ab00000000000000000000000000000000000000000000000000000000000000
    ---
    The vote was won by 40 voices. [¶2]
    briefings/prints/ab00000000000000000000000000000000000000000000000000000000000000.print:
    (print of: The vote was won by 40 voices.)
"""

from collections.abc import Iterable, Iterator

from briefdesk.checks._body import Places
from briefdesk.checks._desk import Desk, fault
from briefdesk.checks._numbers import counted, values_of
from briefdesk.checks._sources import prints_of
from briefdesk.finding import Finding, Level
from briefdesk.prints import Print
from briefdesk.schema import shown

LEVEL: Level = "advice"


def unheld_figure(desk: Desk) -> Iterator[Finding]:
    """Yield each number of a published briefing whose sources all have a print, none of which has the number."""
    for parsed, briefing in desk.published():
        prints = prints_of(briefing, desk)
        if len(prints) < len(briefing.sources) or not prints:
            continue
        known = values_of(briefing)
        places = Places(parsed.body, parsed.body_line)
        for block in desk.blocks[parsed.path]:
            for number in counted(block.text):
                if number.value not in known and not _is_held(number.value, prints.values()):
                    written = block.text[number.start : number.end]
                    what = f"{shown(written)} stands in no source and not in `figures`"
                    mend = "correct it, or name its source and add it to `figures`"
                    yield fault(parsed, places.at(block.start + number.start), "unheld-figure", what, mend)


def _is_held(value: float, prints: Iterable[Print]) -> bool:
    return any(known.holds_number(value) for known in prints)
