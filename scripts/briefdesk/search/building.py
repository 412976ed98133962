"""The index as files, the same bytes for the same corpus. `docs/develop/search-index.md` describes them."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefdesk.search.codec import called, content_hash, front_coded
from briefdesk.search.documents import FACETS, KINDS, Corpus, SearchDocument
from briefdesk.search.facets import render_days, render_facet
from briefdesk.search.inverting import Inverted, invert
from briefdesk.search.scoring import impact
from briefdesk.search.shards import cut, heads, render_places, render_postings, separators, spellings

FORMAT = 1
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


def build_index(corpus: Corpus, *, ending: str = "/") -> Iterator[IndexFile]:
    """Yield the files of the index, the entry last. `ending` is what follows a page's path: `/` or `.html`."""
    index = invert(corpus.documents)
    shards = cut(index)
    entry = {
        "v": FORMAT,
        "n": len(corpus.documents),
        "e": ending,
        "i": [impact(pair, index.average_length) for pair in index.pairs],
        "s": front_coded(separators(shards)),
        "h": heads(index, shards),
    }
    for kind, files in (
        ("p", [called("p", n, *render_postings(shard, index)) for n, shard in enumerate(shards)]),
        ("o", [called("o", n, render_places(shard, index)) for n, shard in enumerate(shards)]),
    ):
        entry[kind] = "".join(content_hash(content) for content in files)
        yield from (IndexFile(_name(kind, n, content_hash(content)), content) for n, content in enumerate(files))
    yield from _documents(corpus.documents, entry)
    yield from _facets(corpus, entry)
    yield from _spellings(index, entry)
    yield IndexFile(ENTRY, called("ix", entry))


def _documents(documents: Sequence[SearchDocument], entry: dict[str, object]) -> Iterator[IndexFile]:
    hashes = []
    for start in range(0, len(documents), TOGETHER * BLOCK):
        block = range(start, min(start + TOGETHER * BLOCK, len(documents)), TOGETHER)
        contents = {
            first // TOGETHER: called("d", first // TOGETHER, [_shown(d) for d in documents[first : first + TOGETHER]])
            for first in block
        }
        name = content_hash(*contents.values())
        hashes.append(name)
        yield from (IndexFile(_name("d", number, name), content) for number, content in contents.items())
    entry["d"] = "".join(hashes)


def _shown(document: SearchDocument) -> list[object]:
    """Return what a result shows of a document."""
    return [
        document.address,
        document.title,
        KINDS.index(document.kind),
        document.day.isoformat() if document.kind == "briefing" and document.day else "",
        document.status,
        document.source,
        document.description,
        [[section.anchor, section.heading, section.text] for section in document.sections],
    ]


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


def _name(kind: str, number: int, hashed: str) -> str:
    return f"{kind}/{number}-{hashed}.js"
