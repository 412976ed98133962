"""The index as files, the same bytes for the same corpus. `docs/develop/search-index.md` describes them."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefdesk.search.codec import called, called_with, content_hash, front_coded
from briefdesk.search.documents import FACETS, Corpus
from briefdesk.search.facets import render_days, render_facet
from briefdesk.search.inverting import Inverted
from briefdesk.search.keeping import Keeping
from briefdesk.search.running import Whole, whole
from briefdesk.search.scoring import impact
from briefdesk.search.shards import Shard, cut, heads, render_places, render_postings, separators, spellings

FORMAT = 2
"""Version of the index format; a reader refuses one it does not know."""
ENTRY = "ix.js"
TOGETHER = 4
"""Documents in a file."""
BLOCK = 64
"""Files of documents that share a hash, so that the entry file stays small."""


class IndexFile(NamedTuple):
    """One file of the index: its path below the folder of the index, and its bytes."""

    path: str
    content: bytes


def build_index(corpus: Corpus, *, ending: str = "/", keeping: Keeping | None = None) -> Iterator[IndexFile]:
    """Yield the files of the index, the entry last. `ending` is what follows a page's path: `/` or `.html`.

    What `keeping` has of documents that stay as they were is not made again; the files are the same without it.
    """
    built = whole(corpus.documents, keeping)
    index = built.index
    shards = cut(index)
    entry = {
        "v": FORMAT,
        "n": len(corpus.documents),
        "e": ending,
        "i": [impact(pair, index.average_length) for pair in index.pairs],
        "s": front_coded(separators(shards)),
        "h": heads(index, shards),
        "u": list(index.grouping.usual),
    }
    yield from _postings(shards, index, entry)
    yield from _places(shards, index, entry)
    yield from _documents(built, entry)
    yield from _facets(corpus, entry)
    yield from _spellings(index, entry)
    yield IndexFile(ENTRY, called("ix", entry))


def _postings(shards: Sequence[Shard], index: Inverted, entry: dict[str, object]) -> Iterator[IndexFile]:
    hashes = []
    for number, shard in enumerate(shards):
        content = called("p", number, *render_postings(shard, index))
        hashes.append(content_hash(content))
        yield IndexFile(_name("p", number, hashes[-1]), content)
    entry["p"] = "".join(hashes)


def _places(shards: Sequence[Shard], index: Inverted, entry: dict[str, object]) -> Iterator[IndexFile]:
    """Yield the pages of places; those of one shard share a hash."""
    hashes = []
    for number, shard in enumerate(shards):
        pages = {f"{number}.{page}": text for page, text in enumerate(render_places(shard, index))}
        contents = {name: called("o", name, text) for name, text in pages.items()}
        hashes.append(content_hash(*contents.values()))
        yield from (IndexFile(_name("o", name, hashes[-1]), content) for name, content in contents.items())
    entry["o"] = "".join(hashes)


def _documents(built: Whole, entry: dict[str, object]) -> Iterator[IndexFile]:
    hashes = []
    shown = built.shown
    for start in range(0, len(shown), TOGETHER * BLOCK):
        contents = {
            first // TOGETHER: called_with(
                "d", b"%d,[%s]" % (first // TOGETHER, b",".join(shown[first : first + TOGETHER]))
            )
            for first in range(start, min(start + TOGETHER * BLOCK, len(shown)), TOGETHER)
        }
        hashes.append(content_hash(*contents.values()))
        yield from (IndexFile(_name("d", number, hashes[-1]), content) for number, content in contents.items())
    entry["d"] = "".join(hashes)


def _facets(corpus: Corpus, entry: dict[str, object]) -> Iterator[IndexFile]:
    contents = {facet: called("f", facet, *render_facet(corpus, facet)) for facet in FACETS}
    contents["day"] = called("f", "day", *render_days(corpus))
    hashes = {facet: content_hash(content) for facet, content in contents.items()}
    entry["f"] = hashes
    yield from (IndexFile(f"f/{facet}-{hashes[facet]}.js", content) for facet, content in contents.items())


def _spellings(index: Inverted, entry: dict[str, object]) -> Iterator[IndexFile]:
    firsts = []
    for number, (first, words) in enumerate(spellings(index)):
        content = called("sp", number, words)
        firsts.append([first[:1], content_hash(content)])
        yield IndexFile(_name("sp", number, content_hash(content)), content)
    entry["sp"] = firsts


def _name(kind: str, number: int | str, hashed: str) -> str:
    return f"{kind}/{number}-{hashed}.js"
