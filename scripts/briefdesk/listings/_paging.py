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
    """Return the lines that lead to a list's other pages; none where there is one page only."""
    if leaf.count == 1:
        return []
    near = range(max(1, leaf.number - NEARBY), min(leaf.count, leaf.number + NEARBY) + 1)
    numbers = sorted({1, leaf.count, *near}, reverse=True)
    shown = [f"**{number}**" if number == leaf.number else _numbered(leaf, number) for number in numbers]
    return [f'<span class="brief-pager">Pages: {" ".join(shown)}</span>', ""]


def title_of_leaf(title: str, leaf: Leaf[T]) -> str:
    """Return a page's own title: that of the list, with the number of an older page."""
    return title if leaf.is_main else f"{title}, page {leaf.number}"


def _numbered(leaf: Leaf[T], number: int) -> str:
    target = leaf.main if number == leaf.count else archive_address(leaf.main, number, part=leaf.part)
    return f"[{number}]({relative(target, leaf.address)})"
