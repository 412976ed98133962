"""The prints that a briefing's words can be held against."""

from collections.abc import Mapping

from briefdesk.briefing import Briefing
from briefdesk.checks._desk import Desk
from briefdesk.prints import Print


def prints_of(briefing: Briefing, desk: Desk) -> Mapping[int, Print]:
    """Return the prints of a briefing's sources by the source's number, from 1."""
    known = ((number, desk.parsed_prints.get(source.sha256 or "")) for number, source in enumerate(briefing.sources, 1))
    return {number: found for number, found in known if found is not None}
