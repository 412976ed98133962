"""What was made of each run of documents, kept between two builds, so that only what changed is read again.

A file holds one run and is named after its documents and the rules, so what it says is never out of date; one that is
damaged or missing is made again. Whatever is kept or lacks, the index has the same bytes.
"""

import hashlib
import json
import os
import secrets
import sys
import unicodedata
from array import array
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from briefdesk.search.inverting import Pieces
from briefdesk.search.reading import Reading, Run
from briefdesk.search.scoring import Weighed

FOLDER = Path(".briefdesk") / "search"
"""Where a project keeps it; Git leaves it alone, whatever the project tells Git."""
IGNORED = ".gitignore"
DIGEST_BYTES = 32
LENGTH_BYTES = 8
SPARE = 16
"""Files of runs that this build did not need and another, of drafts or of a selection, may."""
LIBRARIES = ("snowballstemmer", "markdown", "pyyaml", "python-frontmatter")
"""Libraries that decide what is read of a document."""


@dataclass(frozen=True, kw_only=True)
class Kept:
    """What was made of a run of documents."""

    reading: Reading
    signature: str
    """How its terms were grouped when its pieces were made."""
    pieces: Pieces


@dataclass(frozen=True, kw_only=True)
class Keeping:
    """A folder in which it is kept. Where nothing can be written, nothing is kept."""

    folder: Path

    def read(self, key: str) -> Kept | None:
        """Return what was made of a run, or None if it is not kept or not whole."""
        path = self.folder / key
        try:
            content = path.read_bytes()
            os.utime(path)
        except OSError:
            return None
        is_whole = hashlib.sha256(content[DIGEST_BYTES:]).digest() == content[:DIGEST_BYTES]
        return parse_kept(content[DIGEST_BYTES:]) if is_whole else None

    def write(self, key: str, kept: Kept) -> None:
        """Keep what was made of a run."""
        content = render_kept(kept)
        unfinished = self.folder / f".{secrets.token_hex(8)}.tmp"
        with suppress(OSError):
            self._make_folder()
            unfinished.write_bytes(hashlib.sha256(content).digest() + content)
            unfinished.replace(self.folder / key)

    def _make_folder(self) -> None:
        """Make the folder, with a word to Git that nothing in it is to be kept."""
        self.folder.mkdir(parents=True, exist_ok=True)
        note = self.folder / IGNORED
        if not note.exists():
            note.write_text("*\n", "utf-8")

    def tidy(self, used: frozenset[str]) -> None:
        """Remove the runs that have not been used for longest; as many as are used now, and some, stay beside those."""
        with suppress(OSError):
            others = [path for path in self.folder.iterdir() if path.name not in used and path.name != IGNORED]
            others.sort(key=lambda path: (-path.stat().st_mtime_ns, path.name))
            for path in others[len(used) + SPARE :]:
                path.unlink()


def run_key(run: Run) -> str:
    """Return what changes whenever a document of a run or the rules by which it is read do."""
    digest = hashlib.sha256(rules().encode())
    digest.update("".join(run).encode())
    return digest.hexdigest()


@cache
def rules() -> str:
    """Return what changes whenever the same documents may give another index."""
    digest = hashlib.sha256()
    package = Path(__file__).parents[1]
    for path in (*sorted(package.joinpath("search").glob("*.py")), package / "lexicon" / "search.toml"):
        digest.update(path.read_bytes())
    said = [sys.version, sys.byteorder, unicodedata.unidata_version, *map(version, LIBRARIES)]
    digest.update(repr(said).encode())
    return digest.hexdigest()


def render_kept(kept: Kept) -> bytes:
    """Return it as bytes: the length of what comes first, that as JSON, then what is bytes already."""
    reading, pieces = kept.reading, kept.pieces
    parts = (reading.fields.tobytes(), reading.words.tobytes(), pieces.numbers.tobytes(), pieces.blob, *reading.shown)
    head = {
        "signature": kept.signature,
        "terms": reading.terms,
        "totals": reading.totals,
        "surfaces": reading.surfaces,
        "lengths": reading.lengths,
        "pairs": [(*pair, number) for pair, number in pieces.pairs.items()],
        "classes": pieces.classes,
        "parts": [len(part) for part in parts],
    }
    written = json.dumps(head, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    return b"".join((len(written).to_bytes(LENGTH_BYTES), written, *parts))


def parse_kept(content: bytes) -> Kept:
    """Return what `render_kept` made bytes of."""
    end = LENGTH_BYTES + int.from_bytes(content[:LENGTH_BYTES])
    head: Mapping[str, Any] = json.loads(content[LENGTH_BYTES:end].decode("utf-8", "surrogatepass"))
    fields, words, numbers, blob, *shown = _slices(content, end, head["parts"])
    reading = Reading(
        terms=tuple(head["terms"]),
        totals=tuple(head["totals"]),
        surfaces=head["surfaces"],
        lengths=tuple(head["lengths"]),
        fields=array("I", fields),
        words=array("I", words),
        shown=tuple(shown),
    )
    pairs = {Weighed(frequency, length): number for frequency, length, number in head["pairs"]}
    pieces = Pieces(pairs=pairs, classes=tuple(head["classes"]), numbers=array("I", numbers), blob=blob)
    return Kept(reading=reading, signature=head["signature"], pieces=pieces)


def _slices(content: bytes, start: int, lengths: list[int]) -> Iterator[bytes]:
    """Yield the parts of these lengths, one after the other."""
    for length in lengths:
        yield content[start : start + length]
        start += length
