"""One reason for what a name may be."""

from typing import NamedTuple

from briefdesk.extract import EntityKind


class Evidence(NamedTuple):
    """What one rule says of a name; `kind` None speaks against its being any entity."""

    kind: EntityKind | None
    weight: float
    rule: str
