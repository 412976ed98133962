"""A withdrawn briefing that does not say why.

Its page stays, since others have cited it. Without the reason nobody knows whether all of it was wrong, or one name.

Bad:

    status: withdrawn

Good:

    status: withdrawn
    withdrawn: The vote was of another company's crews.
"""

from collections.abc import Iterator

from briefdesk.checks._desk import Desk, fault
from briefdesk.finding import Finding


def withdrawn_without_reason(desk: Desk) -> Iterator[Finding]:
    """Yield each withdrawn briefing whose `withdrawn` is missing or blank."""
    for parsed, briefing in desk.legible():
        if briefing.status == "withdrawn" and not (briefing.withdrawn or "").strip():
            what, mend = "is withdrawn, and does not say why", "add `withdrawn: ...` with the reason in a sentence"
            yield fault(parsed, parsed.position("status"), "withdrawn-without-reason", what, mend)
