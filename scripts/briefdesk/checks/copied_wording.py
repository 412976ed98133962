"""A run of more than twelve words of a source whose rights are reserved, outside quotation marks.

Facts are free, sentences are not. Say it in your own words, or quote it. The print that `ingest` keeps of the article
tells; words of other sources are not looked at.

Bad:

    briefings/2031/2031-05-02-harbor.md:
    sources:
      - publisher: Harbor Gazette
        url: https://example.org/a
        sha256: ab00000000000000000000000000000000000000000000000000000000000000
    ---
    Crews of both ferries went back to work on Friday after nine long days ashore. [¶1]
    briefings/prints/ab00000000000000000000000000000000000000000000000000000000000000.print:
    (print of: Crews of both ferries went back to work on Friday after nine long days ashore.)

Good:

    briefings/2031/2031-05-02-harbor.md:
    sources:
      - publisher: Harbor Gazette
        url: https://example.org/a
        sha256: ab00000000000000000000000000000000000000000000000000000000000000
    ---
    The walkout ended on Friday: both ferries have their crews again. [¶1]
    briefings/prints/ab00000000000000000000000000000000000000000000000000000000000000.print:
    (print of: Crews of both ferries went back to work on Friday after nine long days ashore.)
"""

from collections.abc import Iterator, Sequence

from briefdesk.checks._body import Places
from briefdesk.checks._desk import Desk, fault
from briefdesk.checks._prose import unquoted
from briefdesk.checks._sources import prints_of
from briefdesk.finding import Finding
from briefdesk.prints import RUN, Print, Word, words_of

LONGEST = 12
"""Words in a row that may be the same; so many a fact alone may need."""
MEND = "say it in your own words, or put it between quotation marks"


def copied_wording(desk: Desk) -> Iterator[Finding]:
    """Yield each run of a published briefing's title, description or text that a reserved source has word for word."""
    for parsed, briefing in desk.legible():
        reserved = [
            known
            for number, known in prints_of(briefing, desk).items()
            if briefing.sources[number - 1].rights == "reserved"
        ]
        if briefing.status != "published" or not reserved:
            continue
        for field in ("title", "description"):
            for run in _copied(getattr(briefing, field), reserved):
                yield fault(parsed, parsed.position(field), "copied-wording", _what(run), MEND)
        places = Places(parsed.body, parsed.body_line)
        for block in desk.blocks[parsed.path]:
            for run in _copied(block.text, reserved):
                yield fault(parsed, places.at(block.start + run[0].start), "copied-wording", _what(run), MEND)


def _what(run: Sequence[Word]) -> str:
    opening = " ".join(word.text for word in run[:RUN])
    return f'{len(run)} words in a row stand in the source, from "{opening}" on'


def _copied(text: str, prints: Sequence[Print]) -> Iterator[Sequence[Word]]:
    """Yield each run of words that is too long, whole."""
    words = words_of(unquoted(text))
    if len(words) <= LONGEST:
        return
    for known in prints:
        start = None
        for place, is_held in enumerate((*known.held([word.text for word in words]), False)):
            if is_held and start is None:
                start = place
            elif not is_held and start is not None:
                if place - 1 + RUN - start > LONGEST:
                    yield words[start : place - 1 + RUN]
                start = None
