"""Names listed side by side, which are mostly of one kind."""

from collections.abc import Iterator, Sequence

from briefdesk.extractors.names.sentence import Span

ENDS = frozenset((",", ".", ";", ""))
"""What follows a possessive that is a firm's name and owns nothing: Henry Quill, Picadon and St. Marrow's."""
JOINTS = frozenset(((",",), ("and",), ("or",), (",", "and"), (",", "or"), ("&",)))


def lists_of(spans: Sequence[Span]) -> Iterator[list[Span]]:
    """Yield runs of spans joined by commas, "and" and "or" alone, two of them by "and" or "or"."""
    group: list[Span] = []
    listed = False
    for span in spans:
        joint = _joint(group[-1], span) if group else None
        if joint is not None:
            group.append(span)
            listed = listed or joint != (",",)
            continue
        if listed:
            yield group
        group, listed = [span], False
    if listed:
        yield group


def _joint(left: Span, right: Span) -> tuple[str, ...] | None:
    if left.sentence is not right.sentence or right.title or left.before_title or left.owns:
        return None
    if right.owns and right.after not in ENDS:
        return None
    between = left.sentence.lows[left.last : right.first]
    return between if between in JOINTS else None
