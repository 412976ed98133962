"""A figure, quote or event that points to a source the briefing does not have.

Sources are numbered from 1 in the order they stand in. A number beyond the last leaves a reader nowhere to check.

Bad:

    sources:
      - {publisher: Harbor Gazette, rights: own}
    quotes:
      - {text: a fair offer, speaker: Mara Quill, source: 2}

Good:

    sources:
      - {publisher: Harbor Gazette, rights: own}
    quotes:
      - {text: a fair offer, speaker: Mara Quill, source: 1}
"""

from collections.abc import Iterator

from briefdesk.briefing import Briefing
from briefdesk.checks._desk import Desk, fault
from briefdesk.finding import Finding


def unknown_source(desk: Desk) -> Iterator[Finding]:
    """Yield each source number that is below 1 or beyond the last source."""
    for parsed, briefing in desk.legible():
        last = len(briefing.sources)
        if not last or any(finding.name == "missing-field" for finding in parsed.findings):
            continue  # A source that could not be read still counts, so nobody knows the last number.
        for key, number in _source_numbers(briefing):
            if not 1 <= number <= last:
                what = f"there is no source {number}; the briefing has {last}"
                yield fault(parsed, parsed.position(*key), "unknown-source", what, f"write a number from 1 to {last}")


def _source_numbers(briefing: Briefing) -> Iterator[tuple[tuple[str | int, ...], int]]:
    for key in ("figures", "quotes", "timeline"):
        for position, entry in enumerate(getattr(briefing, key)):
            yield (key, position, "source"), entry.source
