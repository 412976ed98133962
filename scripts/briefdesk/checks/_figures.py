"""What is missing from the figures of briefings."""

from collections.abc import Iterator
from typing import Literal

from briefdesk.checks._desk import Desk, fault
from briefdesk.finding import Finding
from briefdesk.schema import shown


def figures_without(field: Literal["by", "as_of"], desk: Desk, *, name: str, mend: str) -> Iterator[Finding]:
    """Yield a finding of that name for each figure of a published briefing that does not give `field`."""
    for parsed, briefing in desk.published():
        for position, figure in enumerate(briefing.figures):
            if not getattr(figure, field):
                what = f"{figure.value:,.12g} {shown(figure.noun)} has no `{field}`"
                yield fault(parsed, parsed.position("figures", position), name, what, mend)
