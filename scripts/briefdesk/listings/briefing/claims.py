"""Who says what in a briefing's body: the points of it, with their attribution and the paragraphs they rest on."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from briefdesk.library.links import BLOCKS
from briefdesk.library.markup import ESCAPE
from briefdesk.listings._marks import Passage, passages_of
from briefdesk.listings._patterns import PARAGRAPH_MARK

ATTRIBUTION = re.compile(r"[ \t]—[ \t](?P<by>[^—\[\]|\n]{1,300})$")
"""What follows a point after a dash: `— Lloyd Austin, 30 October 2024`."""


@dataclass(frozen=True, kw_only=True)
class Attribution:
    """Who says something, as a point of the body has it."""

    by: str
    """The name, without Markdown's escapes."""
    rest: str = ""
    """What follows the name: a role, a date."""


def attributions(body: str) -> Mapping[Passage, tuple[Attribution, ...]]:
    """Return who says what rests on each passage, as the body's points have it, in order and each once."""
    found: dict[Passage, dict[Attribution, None]] = {}
    for block in BLOCKS.split(body):
        for point, passages in _points(block):
            said = attribution_of(point)
            for passage in passages:
                known = found.setdefault(passage, {})
                if said:
                    known[said] = None
    return {passage: tuple(known) for passage, known in found.items()}


def attribution_of(point: str) -> Attribution | None:
    """Return who a point is attributed to, or None where it names nobody."""
    match = ATTRIBUTION.search(point.rstrip())
    if match is None:
        return None
    name, _, rest = ESCAPE.sub(r"\1", match["by"]).strip().partition(",")
    return Attribution(by=name.strip(), rest=rest.strip())


def without_attribution(point: str) -> str:
    """Return the words of a point without who says them."""
    return ATTRIBUTION.sub("", point.rstrip())


def _points(block: str) -> Iterator[tuple[str, tuple[Passage, ...]]]:
    """Yield what stands before each run of marks, and the passages it names."""
    end = 0
    passages: tuple[Passage, ...] = ()
    point = ""
    for match in PARAGRAPH_MARK.finditer(block):
        between = block[end : match.start()]
        if between.strip() and passages:
            yield point, passages
            passages = ()
        point = between if between.strip() else point
        passages = (*passages, *passages_of(match.group()))
        end = match.end()
    if passages:
        yield point, passages
