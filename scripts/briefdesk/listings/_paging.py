"""Long lists on several pages whose addresses stay.

Items are counted from the oldest. Every full fifty has its own page, which a newer item never changes; the list's main
page shows the rest, at least fifty of the newest, so that each item is on exactly one page.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from briefdesk.listings._addresses import archive_address, relative

SIZE = 50
"""Items on an older page; the main page shows up to twice as many less one."""
NEARBY = 3
"""Older pages on each side that a page names beside the first and the newest."""

T = TypeVar("T")


@dataclass(frozen=True, kw_only=True)
class Leaf(Generic[T]):
    """One page of a list."""

    address: str
    items: tuple[T, ...]
    """Newest first."""
    number: int
    """From 1 for the oldest; the main page has the highest."""
    count: int
    """Number of pages together."""
    main: str
    """Address of the main page."""
    part: str = "page"

    @property
    def is_main(self) -> bool:
        """Whether this is the page that shows the newest."""
        return self.number == self.count


def paged(items: Sequence[T], address: str, *, size: int = SIZE, part: str = "page") -> Iterator[Leaf[T]]:
    """Yield the pages of a list given newest first; the main page, at `address`, comes first and is always there."""
    full = max(0, len(items) // size - 1)
    newest = len(items) - full * size
    yield Leaf(address=address, items=tuple(items[:newest]), number=full + 1, count=full + 1, main=address, part=part)
    for number in range(full, 0, -1):
        start = newest + (full - number) * size
        yield Leaf(
            address=archive_address(address, number, part=part),
            items=tuple(items[start : start + size]),
            number=number,
            count=full + 1,
            main=address,
            part=part,
        )


def pager(leaf: Leaf[T]) -> list[str]:
    """Return the lines that lead to a list's other pages; none where there is one page only.

    The newest page has the highest number, which a reader who expects page 1 first is told in words.
    """
    if leaf.count == 1:
        return []
    newer = [_linked(leaf, leaf.number + 1, "Newer")] if leaf.number < leaf.count else []
    older = [_linked(leaf, leaf.number - 1, "Older")] if leaf.number > 1 else []
    shown = " ".join((*newer, *_numbers(leaf), *older))
    return [f'<span class="brief-pager">Pages, newest first: {shown}</span>', ""]


def _numbers(leaf: Leaf[T]) -> Iterator[str]:
    """Yield the numbers of the first page, the newest and those nearby, with dots where others are left out."""
    near = range(max(1, leaf.number - NEARBY), min(leaf.count, leaf.number + NEARBY) + 1)
    before = leaf.count + 1
    for number in sorted({1, leaf.count, *near}, reverse=True):
        if number < before - 1:
            yield "…"
        yield f"**{number}**" if number == leaf.number else _linked(leaf, number, str(number))
        before = number


def title_of_leaf(title: str, leaf: Leaf[T]) -> str:
    """Return a page's own title: that of the list, with the number of an older page."""
    return title if leaf.is_main else f"{title}, page {leaf.number}"


def _linked(leaf: Leaf[T], number: int, words: str) -> str:
    target = leaf.main if number == leaf.count else archive_address(leaf.main, number, part=leaf.part)
    return f"[{words}]({relative(target, leaf.address)})"
