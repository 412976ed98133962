"""Which of a page's blocks are its main text, as trafilatura chooses and the blocks' places confirm."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from briefdesk.readers._page_blocks import LINKED_PROSE, Block, key_of
from briefdesk.readers._page_tree import Element, parse_tree_for_trafilatura
from briefdesk.text import normalise

SHINGLE = 16
"""Characters of a block's key by which it is looked up; a shorter block must be chosen by itself."""
LONGEST_SEARCHED = 20_000
"""Characters of a stream that is searched from its beginning; a longer one gets an index, to keep the time linear."""
COVERED = 0.6
"""Part of the page's prose from which trafilatura's first way of choosing is trusted: the rest is teasers and notes."""
SHORTEST_STORY = 1_500
"""Characters of prose below which it is not: on a short page one box more or less is much."""
RUN_TOGETHER = 1.5
"""How many times as long as the longest block a chosen paragraph is that holds several of them."""
COMPANY = 3
"""Chosen blocks in one element from which that holds the story, and no summary of it."""
LONGEST_HEAD = 40
COMMENTS = re.compile(
    r"(?:(?:\d[\d,]* )?(?:readers?'? )?comments?(?: \(?\d[\d,]*\)?)?|leave a (?:reply|comment)|what readers say"
    r"|discussion|(?:\d[\d,]* )?(?:responses|replies|thoughts)(?: (?:to|on) .*)?|join the (?:conversation|discussion))",
    re.I,
)
"""What stands above what readers wrote."""
TEI_BLOCKS = frozenset(("p", "head", "item", "list", "quote", "table", "row", "code", "div", "figure", "graphic", "lb"))
"""Elements of trafilatura's tree that begin a paragraph; all others run on."""


@dataclass(frozen=True, kw_only=True)
class Selection:
    """The main text by the numbers of its blocks, and what of it no block holds as it is."""

    numbers: tuple[int, ...]
    """Ascending, so that the main text keeps the order of the page."""
    loose: tuple[tuple[int, str], ...]
    """Paragraphs that trafilatura makes of a part of a block, with that block's number."""


def select_main(source: str, blocks: Sequence[Block]) -> Selection:
    """Return the blocks of the page's main text.

    trafilatura chooses; of blocks with the same text the one among the others counts; prose that it leaves out between,
    above or below its choice in the very same element belongs to it as well.
    """
    root = parse_tree_for_trafilatura(source)
    pieces = tuple(_chosen_texts(root, fast=True))
    found = _numbers(blocks, pieces)
    if not _covers(blocks, found) or _runs_together(blocks, pieces):
        pieces = tuple(_chosen_texts(root, fast=False))
        found = _numbers(blocks, pieces)
    numbers = _without_comments(blocks, _without_teasers(blocks, found))
    told, page = _Stream(blocks[n].key for n in numbers), _Stream(block.key for block in blocks)
    parts = () if _runs_together(blocks, pieces) else pieces
    unmet = [(page.number_of(key_of(piece)), piece) for piece in parts if not told.holds(key_of(piece))]
    known = frozenset(found)
    loose = tuple((n, text) for n, text in unmet if n is not None and n not in known)
    torn = {n for n, count in Counter(n for n, _ in loose).items() if count > 1}
    whole = tuple(sorted({*numbers, *torn}))
    return Selection(numbers=whole, loose=tuple((n, text) for n, text in loose if n not in torn))


def _numbers(blocks: Sequence[Block], pieces: Iterable[str]) -> tuple[int, ...]:
    wanted = _Stream(map(key_of, pieces))
    held = _without_copies(blocks, [n for n, block in enumerate(blocks) if wanted.holds(block.key)])
    return _with_siblings(blocks, held)


def _without_comments(blocks: Sequence[Block], numbers: Sequence[int]) -> tuple[int, ...]:
    """Return the numbers without what stands below a heading such as "3 comments", in no element of the story above."""
    heads = [
        n for n, block in enumerate(blocks) if block.kind == "heading" and COMMENTS.fullmatch(block.text[:LONGEST_HEAD])
    ]
    homes = {head: {home_of(blocks[n]) for n in numbers if n < head and blocks[n].is_prose} for head in heads}
    end = next((head for head in heads if len(homes[head])), len(blocks))
    return tuple(n for n in numbers if n < end or home_of(blocks[n]) in homes.get(end, ()))


def _without_teasers(blocks: Sequence[Block], numbers: Sequence[int]) -> tuple[int, ...]:
    """Return the numbers without the paragraphs below the story that stand alone under a linked heading."""
    homes = Counter(home_of(blocks[n]) for n in numbers if blocks[n].is_prose)
    last = max((n for n in numbers if homes[home_of(blocks[n])] > 1), default=len(blocks))
    return tuple(n for n in numbers if n < last or homes[home_of(blocks[n])] > 1 or not _is_under_link(blocks, n))


def _is_under_link(blocks: Sequence[Block], n: int) -> bool:
    """Return whether the block, or the one before it, is a heading that links to another story."""
    near = (blocks[m] for m in (n, n - 1) if m >= 0)
    return any(block.kind == "heading" and block.linked >= LINKED_PROSE for block in near)


def _covers(blocks: Sequence[Block], numbers: Iterable[int]) -> bool:
    """Return whether the choice has enough of the page's prose, so that no slower way of choosing need be tried."""
    chosen = frozenset(numbers)
    prose = {n: len(block.text) for n, block in enumerate(blocks) if block.is_prose}
    covered = sum(length for n, length in prose.items() if n in chosen)
    return covered >= max(SHORTEST_STORY, COVERED * sum(prose.values()))


def _runs_together(blocks: Sequence[Block], pieces: Iterable[str]) -> bool:
    """Return whether a chosen paragraph is more than any block: the text of the whole page, as a last resort has it."""
    longest = max((len(block.text) for block in blocks), default=0)
    return any(len(piece) > RUN_TOGETHER * longest for piece in pieces)


class _Stream:
    """Keys one after the other, with an index of where each run of `SHINGLE` characters stands first."""

    def __init__(self, keys: Iterable[str]) -> None:
        parts = tuple(keys)
        self.text, self.whole = "".join(parts), frozenset(parts)
        self.ends = tuple(accumulate(map(len, parts)))

    @cached_property
    def starts(self) -> Mapping[str, int]:
        """Where each run of characters stands first; made when first asked for, since most texts are whole keys."""
        last = len(self.text) - SHINGLE
        return {self.text[n : n + SHINGLE]: n for n in range(last, -1, -1)}

    def holds(self, key: str) -> bool:
        """Return whether the key is one of the keys, or long enough to be told within them."""
        if key in self.whole:
            return True
        if len(key) < SHINGLE:
            return False
        if len(self.text) <= LONGEST_SEARCHED:
            return key in self.text
        start = self.starts.get(key[:SHINGLE])
        return start is not None and self.text.startswith(key, start)

    def number_of(self, key: str) -> int | None:
        """Return the number of the key in which a longer text begins or ends, None where neither is found."""
        ends = (self.starts.get(key[:SHINGLE]), self.starts.get(key[-SHINGLE:]))
        return next((bisect_right(self.ends, start) for start in ends if start is not None), None)


def _chosen_texts(root: Element, *, fast: bool) -> Iterator[str]:
    """Return the paragraphs that trafilatura chooses; `fast` without asking readability and jusText as well."""
    import trafilatura

    if root is None:
        return
    document = trafilatura.bare_extraction(
        root, include_comments=False, include_links=True, include_formatting=True, fast=fast
    )
    body = getattr(document, "body", None)
    if body is None:
        return
    run: list[str] = []
    for text in _strings(body):
        if text is None:
            yield from _joined(run)
            run = []
        else:
            run.append(text)
    yield from _joined(run)


def _strings(body: Element) -> Iterator[str | None]:
    """Return the strings of trafilatura's tree, None where a paragraph begins or ends."""
    waiting = [(body, True)]
    while waiting:
        part, opens = waiting.pop()
        if part.tag in TEI_BLOCKS:
            yield None
        if opens:
            yield part.text or ""
            waiting.append((part, False))
            waiting.extend((child, True) for child in reversed(part))
        else:
            yield part.tail or ""


def _joined(run: Iterable[str]) -> Iterator[str]:
    text = " ".join(normalise("".join(run)).split())
    if any(map(str.isalnum, text)):
        yield text


def _without_copies(blocks: Sequence[Block], chosen: Sequence[int]) -> tuple[int, ...]:
    """Return the numbers with one of each text: the one whose parent holds most of the others, else the first.

    Where no copy stands among several others, a paragraph counts before the summary that repeats it.
    """
    homes = Counter(home_of(blocks[n]) for n in chosen)

    def rank(n: int) -> tuple[int, bool]:
        company = homes[home_of(blocks[n])]
        return company if company >= COMPANY else 0, blocks[n].element.tag == "p"

    best: dict[str, int] = {}
    for n in chosen:
        key = blocks[n].key
        if key not in best or rank(n) > rank(best[key]):
            best[key] = n
    return tuple(sorted(best.values()))


def _with_siblings(blocks: Sequence[Block], chosen: Sequence[int]) -> tuple[int, ...]:
    homes = Counter(home_of(blocks[n]) for n in chosen if blocks[n].is_prose)
    known, keys = frozenset(chosen), {blocks[n].key for n in chosen}
    main = {home for home, count in homes.items() if count > 1}
    added = [
        n
        for n, block in enumerate(blocks)
        if n not in known and home_of(block) in main and block.key not in keys and block.is_prose
    ]
    return tuple(sorted({*chosen, *added, *_opening(blocks, chosen, main)}))


def _opening(blocks: Sequence[Block], chosen: Sequence[int], main: Iterable[Element]) -> Sequence[int]:
    """Return the first paragraphs of the story that stand in an element of their own, right above the one of the rest.

    A paragraph alone is the standfirst.
    """
    first = next((n for n in chosen if blocks[n].is_prose), 0)
    home = home_of(blocks[first]) if first else None
    if home not in main:
        return ()
    start = first
    while start and blocks[start - 1].is_prose and blocks[start - 1].element.tag == "p":
        start -= 1
    beside = {home_of(blocks[n]) for n in range(start, first)}
    together = len(beside) == 1 and all(other is not home and other.getnext() is home for other in beside)
    return range(start, first) if together and first - start > 1 else ()


def home_of(block: Block) -> Element:
    """Return what holds the block's element; for text between line breaks that element itself."""
    parent = block.element.getparent()
    return block.element if block.element.tag in ("div", "td", "section", "article") or parent is None else parent
