"""An alias where the name should stand.

The pages of people, organizations and places are headed by one name. An alias leads there too, but lists and searches
then have the same thing under two names.

Bad:

    docs/entities/organization/selwyn-ferry-union.md:
    ---
    name: Selwyn Ferry Union
    aliases: [SFU]
    ---
    briefings/2031/2031-05-02-harbor.md:
    organizations: [SFU]

Good:

    docs/entities/organization/selwyn-ferry-union.md:
    ---
    name: Selwyn Ferry Union
    aliases: [SFU]
    ---
    briefings/2031/2031-05-02-harbor.md:
    organizations: [Selwyn Ferry Union]
"""

from collections.abc import Iterator

from briefdesk.checks._desk import Desk, fault, mendable
from briefdesk.checks._entities import described_names
from briefdesk.extract import PLURALS
from briefdesk.finding import Finding, Level, Respell
from briefdesk.schema import shown
from briefdesk.text import fold

LEVEL: Level = "advice"


def alias_for_name(desk: Desk) -> Iterator[Finding]:
    """Yield each entity of a briefing that is called by an alias."""
    described = described_names(desk)
    for parsed, briefing in desk.legible():
        for kind, field in PLURALS.items():
            for position, name in enumerate(getattr(briefing, field)):
                usual = described[kind].aliases.get(fold(name))
                if usual:
                    what = f"{shown(name)} is an alias of {shown(usual)}"
                    finding = fault(parsed, parsed.position(field, position), "alias-for-name", what, f"write {usual}")
                    yield mendable(finding, Respell(found=name, right=usual))
