"""Why each item of an extract is there: the rule that found it and the words it rests on.

Nothing is extracted a second time in another way: the same functions that found an item are asked for their rule.
"""

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any

from briefdesk.explanation.counted import why_dates, why_figures
from briefdesk.explanation.named import why_entities, why_metadata, why_topics
from briefdesk.explanation.rendering import render_explanation
from briefdesk.explanation.spoken import why_claims, why_quotes
from briefdesk.explanation.why import Facts, Why

__all__ = ["Why", "explain", "render_explanation"]

KINDS = (why_metadata, why_entities, why_quotes, why_figures, why_dates, why_claims, why_topics)


def explain(facts: Mapping[str, Any]) -> tuple[Why, ...]:
    """Return why each item is there, kind by kind and in reading order; `facts` is what every extractor gave."""
    known = Facts(facts)
    each: Iterator[Iterator[Why]] = (kind(known) for kind in KINDS)
    return tuple(chain.from_iterable(each))
