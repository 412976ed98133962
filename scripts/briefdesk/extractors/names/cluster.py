"""One entity in the making."""

from dataclasses import dataclass, field

from briefdesk.extract import EntityKind
from briefdesk.extractors.names.sentence import Span


@dataclass(kw_only=True, eq=False)
class Cluster:
    """The occurrences of one entity, in all its written forms."""

    kind: EntityKind
    name: str = ""
    """Its name where no occurrence gives it in full."""
    spans: list[Span] = field(default_factory=list)
    reasons: tuple[str, ...] = ()
