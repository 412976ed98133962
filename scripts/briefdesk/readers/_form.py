"""What every reader gives back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from briefdesk.article import Metadata, ParagraphKind

Labelled = tuple[ParagraphKind, str]
"""A paragraph's kind and its normalised text."""


@dataclass(frozen=True, kw_only=True)
class Reading:
    """An input's paragraphs in reading order, and what its form tells beside them."""

    paragraphs: tuple[Labelled, ...]
    metadata: Metadata = field(default_factory=Metadata)


Overrides = Mapping[str, Any]
"""Values by the names of `Metadata`'s fields; each replaces what the input tells."""
