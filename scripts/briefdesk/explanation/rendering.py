"""An explanation as a person reads it."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from briefdesk.explanation.why import Why
from briefdesk.text import shortened

LONGEST_ITEM = 100
"""Characters of an item that are shown."""


def render_explanation(source: str, reasons: Iterable[Why]) -> str:
    """Return the text for one article: a heading for each kind, and under each item its rule and words."""
    return "\n".join(_lines(source, reasons)) + "\n"


def _lines(source: str, reasons: Iterable[Why]) -> Iterator[str]:
    yield source
    for kind, group in groupby(reasons, key=lambda why: why.kind):
        yield f"\n{kind}"
        for why in group:
            place = f" [{why.at.paragraph}, {why.at.start}-{why.at.end}]" if why.at else ""
            words = f": {_one_line(why.words)}" if why.words else ""
            yield f"  {shortened(why.item, LONGEST_ITEM)}{place}"
            yield f"      {why.rule}{words}"


def _one_line(text: str) -> str:
    return " ".join(text.split())
