"""An attribute that runs a script when something happens, such as `onclick`.

It does what a script does, in a place where nobody looks for one. Attributes in braces are no Markdown everywhere, and
are not needed for a briefing.

Bad:

    Read [the offer](https://example.org/offer){: onclick="alert(1)" }.

Good:

    Read [the offer](https://example.org/offer).
"""

import re
from collections.abc import Iterator

from briefdesk.checks._body import Places
from briefdesk.checks._desk import Desk, fault
from briefdesk.finding import Finding
from briefdesk.schema import shown

ATTRIBUTE = re.compile(r"(?<=[\s\"'/{:;<])on[a-z]{3,30}\s*=", re.IGNORECASE)
"""Every event handler's name begins with `on`. Source: HTML Living Standard, 8.1.8.2."""
CARRIER = re.compile(r"\{[^{}\n]{1,2000}\}|<[A-Za-z/][^<>]{1,2000}>?")
"""What attributes stand in: braces, or a tag."""


def event_attribute(desk: Desk) -> Iterator[Finding]:
    """Yield each event attribute in a tag or in braces, code aside."""
    for file in desk.files:
        prose = desk.prose[file.path]
        if "on" not in prose.casefold() or ("{" not in prose and "<" not in prose):
            continue
        places = Places(file.body, file.body_line)
        for carrier in CARRIER.finditer(prose):
            for match in ATTRIBUTE.finditer(carrier.group()):
                place = places.at(carrier.start() + match.start())
                what = f"{shown(match.group())} would run a script"
                yield fault(file, place, "event-attribute", what, "remove it; a briefing needs no scripts")
