"""Paragraph marks: `[¶7]` in a text becomes a link that opens what that paragraph of the source says."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from briefdesk.listings import _patterns as patterns

NUMBERS = re.compile(r"\d+")


class Passage(NamedTuple):
    """A paragraph of a source, or several in a row."""

    source: int
    """Number of the source, from 1."""
    first: int
    last: int

    @property
    def name(self) -> str:
        """What the passage is called in the ids of a page: `1-7`, `1-7-9`."""
        numbers = (self.source, self.first) if self.first == self.last else self
        return "-".join(map(str, numbers))

    @property
    def words(self) -> str:
        """What a reader sees: `¶7`, `¶7–9`, `2:¶7` for the second source."""
        source = f"{self.source}:" if self.source > 1 else ""
        return f"{source}¶{self.first}" + (f"–{self.last}" if self.last > self.first else "")


class Marks:
    """The marks of one page, counted as it is written, so that each has an address of its own."""

    def __init__(self, sources: int = 0) -> None:
        self.sources = sources
        self.uses: Counter[Passage] = Counter()

    def passages(self) -> tuple[Passage, ...]:
        """Return the passages marked so far, in order of source and paragraph."""
        return tuple(sorted(self.uses))

    def mark(self, passages: Iterable[Passage]) -> str:
        """Return a mark as a small link for each passage; of a source that the briefing lacks, as words."""
        shown = tuple(passages)
        if not shown:
            return ""
        names = [self._name(passage) for passage in shown]
        links = [
            f"[{passage.words}](#evidence-{passage.name})" if name else passage.words
            for passage, name in zip(shown, names, strict=True)
        ]
        rest = [
            f'<span id="{name}">{link}</span>' if name else link
            for link, name in zip(links[1:], names[1:], strict=True)
        ]
        address = f' id="{names[0]}"' if names[0] else ""
        return f'<sup class="brief-mark"{address}>{", ".join((links[0], *rest))}</sup>'

    def _name(self, passage: Passage) -> str:
        """Return the id of a mark: `claim-1-7`, and `claim-1-7--2` the next time; empty for a source that is none."""
        if not 1 <= passage.source <= self.sources:
            return ""
        self.uses[passage] += 1
        time = self.uses[passage]
        return f"claim-{passage.name}{f'--{time}' if time > 1 else ''}"


def passages_of(mark: str) -> tuple[Passage, ...]:
    """Return the passages that a mark such as `[¶7]`, `[¶7, ¶9]`, `[¶7-9]` or `[2:¶7]` names; none for other words."""
    match = patterns.PARAGRAPH_MARK.fullmatch(mark)
    return tuple(_passages(match)) if match else ()


def _passages(match: re.Match[str]) -> Iterator[Passage]:
    source = int(match["source"] or 1)
    for part in match["words"].split(","):
        numbers = [int(number) for number in NUMBERS.findall(part)]
        yield Passage(source, min(numbers), max(numbers))
