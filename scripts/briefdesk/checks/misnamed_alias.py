"""An old address that no briefing can have had.

`aliases` takes readers from where a briefing was to where it is, for which it needs the old name, as the file had it.
Anything else leads nowhere, and nobody would notice until a reader comes by the old address.

Bad:

    aliases: [ferry-crews]

Good:

    aliases: [2031-05-02-ferry-crews]
"""

from collections.abc import Iterator

from briefdesk.checks._desk import Desk, fault
from briefdesk.finding import Finding
from briefdesk.library.links import old_name
from briefdesk.schema import shown


def misnamed_alias(desk: Desk) -> Iterator[Finding]:
    """Yield each entry of `aliases` that is not the form of a briefing's name or address."""
    for parsed, briefing in desk.legible():
        for position, alias in enumerate(briefing.aliases):
            if old_name(alias) is None:
                what = f"{shown(alias)} was never the address of a briefing"
                mend = "write the file's old name, such as 2031-05-02-ferry-crews, or remove it"
                yield fault(parsed, parsed.position("aliases", position), "misnamed-alias", what, mend)
