"""Drafts that wait on a disk until they are written, so that ten thousand take no more memory than ten."""

import pickle
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from tempfile import SpooledTemporaryFile
from typing import overload

from briefdesk.briefing import Source
from briefdesk.store.choosing import Candidate, Drafted

IN_MEMORY_BYTES = 8_000_000
"""Below this nothing is written to a disk at all."""


@dataclass(frozen=True, kw_only=True)
class Packed:
    """A draft as bytes."""

    head: bytes
    """What of it decides whether it is new."""
    content: bytes


def pack(drafted: Drafted) -> Packed:
    """Return the draft as bytes."""
    names = tuple(briefing.name for briefing in drafted.briefings)
    return Packed(head=pickle.dumps((drafted.source, drafted.origin, names)), content=pickle.dumps(drafted))


class Spool(Sequence[Candidate]):
    """A temporary file of drafts, gone when it is closed or the program ends; of each a place is all that is kept."""

    def __init__(self) -> None:
        self._file = SpooledTemporaryFile(max_size=IN_MEMORY_BYTES)  # noqa: SIM115 - closed by `close`
        self._heads, self._contents = array("Q"), array("Q")
        self._end = 0

    def put(self, packed: Packed) -> None:
        """Keep a draft."""
        self._heads.append(self._end)
        self._contents.append(self._end + len(packed.head))
        self._file.seek(self._end)
        self._file.write(packed.head + packed.content)
        self._end = self._file.tell()

    def close(self) -> None:
        self._file.close()

    def __len__(self) -> int:
        return len(self._heads)

    @overload
    def __getitem__(self, number: int) -> Candidate: ...

    @overload
    def __getitem__(self, number: slice) -> Sequence[Candidate]: ...

    def __getitem__(self, number: int | slice) -> Candidate | Sequence[Candidate]:
        if isinstance(number, slice):
            return [self[n] for n in range(*number.indices(len(self)))]
        if not 0 <= number < len(self):
            raise IndexError(number)
        source: str
        origin: Source
        names: tuple[str, ...]
        source, origin, names = pickle.loads(self._read(self._heads[number], self._contents[number]))
        return Candidate(source=source, origin=origin, names=names, fetch=partial(self._fetch, number))

    def _fetch(self, number: int) -> Drafted:
        end = self._heads[number + 1] if number + 1 < len(self) else self._end
        drafted: Drafted = pickle.loads(self._read(self._contents[number], end))
        return drafted

    def _read(self, start: int, end: int) -> bytes:
        self._file.seek(start)
        return self._file.read(end - start)
