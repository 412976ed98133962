"""A required field that is missing or empty.

A briefing needs a title, a date, a description, at least one tag and at least one source; a source its publisher, a
figure its value and noun, a quote its text, an event its date and what happened.

Bad:

    description: ""
    sources:
      - {authors: [Ines Holloway], rights: own}

Good:

    description: Crews voted to end a walkout of nine days.
    sources:
      - {publisher: Harbor Gazette, authors: [Ines Holloway], rights: own}
"""

from collections.abc import Iterator

from briefdesk.checks._desk import Desk, fault, noted
from briefdesk.finding import Finding


def missing_field(desk: Desk) -> Iterator[Finding]:
    """Yield each required field that is not there, and each title or description that is blank."""
    yield from noted(desk, "missing-field")
    for parsed, briefing in desk.read():
        for name, text in (("title", briefing.title), ("description", briefing.description)):
            if not text.strip():
                what = f"`{name}` is blank"
                yield fault(
                    parsed, parsed.position(name), "missing-field", what, "write it between the quotation marks"
                )
