"""Drafts that wait on a disk until they are written, so that ten thousand take no more memory than ten."""

import pickle
from dataclasses import dataclass
from functools import partial
from tempfile import SpooledTemporaryFile

from briefdesk.briefing import Source
from briefdesk.store.planning import Candidate, Drafted

IN_MEMORY_BYTES = 8_000_000
"""Below this nothing is written to a disk at all."""


@dataclass(frozen=True, kw_only=True)
class Packed:
    """A draft as bytes, with what decides whether it is new."""

    source: str
    origin: Source
    names: tuple[str, ...]
    content: bytes


def pack(drafted: Drafted) -> Packed:
    """Return the draft as bytes."""
    names = tuple(briefing.name for briefing in drafted.briefings)
    return Packed(source=drafted.source, origin=drafted.origin, names=names, content=pickle.dumps(drafted))


class Spool:
    """A temporary file of drafts, gone when it is closed or the program ends."""

    def __init__(self) -> None:
        self._file = SpooledTemporaryFile(max_size=IN_MEMORY_BYTES)  # noqa: SIM115 - closed by `close`
        self._end = 0

    def put(self, packed: Packed) -> Candidate:
        """Keep a draft and return the candidate that fetches it again."""
        start, self._end = self._end, self._end + len(packed.content)
        self._file.seek(start)
        self._file.write(packed.content)
        fetch = partial(self._fetch, start, len(packed.content))
        return Candidate(source=packed.source, origin=packed.origin, names=packed.names, fetch=fetch)

    def close(self) -> None:
        self._file.close()

    def _fetch(self, start: int, length: int) -> Drafted:
        self._file.seek(start)
        drafted: Drafted = pickle.loads(self._file.read(length))
        return drafted
