"""The stored briefings, ready to be looked up by the article they are of."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath

from briefdesk.briefing import Source
from briefdesk.store.files import Stamp, stamp_of
from briefdesk.store.lineage import Evidence, SourceIndex, index_sources, is_earlier_version
from briefdesk.store.reading import Stored, address_below, briefing_files, read_file

_RAW = re.compile(r"^[ -]*(sha256|file): *(['\"]?)(\S+)\2 *$", re.MULTILINE)
"""The keys that tell a briefing's article, in a file whose front matter cannot be read."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Filed:
    """What of a file under `briefings/` tells its article: little, so that ten thousand take little memory."""

    path: str
    """Path from the project's top, with forward slashes."""
    sources: tuple[Source, ...]
    """The ingested articles that it names."""
    related: tuple[str, ...]
    is_readable: bool
    """Whether its front matter is; a file that is not is a person's, whatever it holds."""
    is_withdrawn: bool
    stamp: Stamp | None
    """As it was when it was read; None where that could not be told."""
    fetch: Callable[[], Stored]
    """Returns the file as it is when this is called."""

    @property
    def name(self) -> str:
        """The file's name without its ending."""
        return PurePosixPath(self.path).stem


@dataclass(frozen=True, kw_only=True)
class Kin:
    """What of the desk is of the same article."""

    earlier: tuple[Filed, ...]
    """What the article wrote when it was ingested before."""
    copies: tuple[Filed, ...]
    """What another copy of it wrote."""
    evidence: Evidence | None
    """How that is known, the surest of all; None where nothing is of the same article."""


@dataclass(frozen=True, kw_only=True)
class Shelf:
    """The stored briefings by their sources."""

    filed: tuple[Filed, ...]
    """One for each source of `index`, at its number."""
    index: SourceIndex
    unreadable: Mapping[str, Filed]
    """Files without a readable front matter, by name."""
    names: frozenset[str]
    """Names of all stored briefings."""
    present: frozenset[str]
    """Names of the files that are in `articles/` now."""


def sources_of(stored: Stored) -> tuple[Source, ...]:
    """Return the ingested articles that a file names; of one that cannot be read, what tells its article.

    A source that a person wrote down has neither `sha256` nor `file`, and tells nothing of what ingest wrote.
    """
    if stored.parsed.value:
        return tuple(source for source in stored.parsed.value.sources if source.sha256 or source.file)
    found = {match[1]: match[3] for match in _RAW.finditer(stored.text)}
    return (Source(publisher="", sha256=found.get("sha256"), file=found.get("file")),) if found else ()


def filed(stored: Stored, *, stamp: Stamp | None, fetch: Callable[[], Stored]) -> Filed:
    """Return what of a stored briefing tells its article."""
    briefing = stored.parsed.value
    return Filed(
        path=stored.path,
        sources=sources_of(stored),
        related=briefing.related if briefing else (),
        is_readable=briefing is not None,
        is_withdrawn=briefing is not None and briefing.status == "withdrawn",
        stamp=stamp,
        fetch=fetch,
    )


def read_filed(root: Path, before: Iterable[Filed] = ()) -> tuple[Filed, ...]:
    """Return every file under `briefings/` in the order of their names, one at a time in memory.

    A file that is as it was in `before` is not read again.
    """
    known = {each.path: each for each in before}
    return tuple(sorted(_read_filed(root, known), key=lambda each: (each.name, each.path)))


def _read_filed(root: Path, known: Mapping[str, Filed]) -> Iterator[Filed]:
    for path in briefing_files(root):
        stamp = _stamp(path)
        address = address_below(root, path)
        if stamp and address in known and known[address].stamp == stamp:
            yield known[address]
        else:
            yield filed(read_file(root, path), stamp=stamp, fetch=partial(read_file, root, path))


def _stamp(path: Path) -> Stamp | None:
    try:
        return stamp_of(path.lstat())
    except OSError:  # It is gone or closed; reading it says so.
        return None


def shelve(existing: Iterable[Filed], present: frozenset[str]) -> Shelf:
    """Return `existing`, ready to be looked up."""
    known = tuple(existing)
    pairs = [(each, source) for each in known for source in each.sources]
    return Shelf(
        filed=tuple(each for each, _ in pairs),
        index=index_sources(enumerate(source for _, source in pairs)),
        unreadable={each.name: each for each in known if not each.is_readable},
        names=frozenset(each.name for each in known),
        present=present,
    )


def kin_of(shelf: Shelf, origin: Source, *, names: Iterable[str] = ()) -> Kin:
    """Return what stems from the article that `origin` tells of.

    An unreadable file with one of `names`, the names the article asks for, counts as written by it.
    """
    earlier = {shelf.unreadable[name].path: shelf.unreadable[name] for name in names if name in shelf.unreadable}
    copies: dict[str, Filed] = {}
    surest: Evidence | None = None
    for number, evidence in shelf.index.matches(origin):
        known = shelf.index.sources[number]
        same = is_earlier_version(known, origin, evidence, present=shelf.present)
        (earlier if same else copies)[shelf.filed[number].path] = shelf.filed[number]
        surest = "file" if evidence == "file" else surest or evidence
    return Kin(earlier=tuple(earlier.values()), copies=tuple(copies.values()), evidence=surest)
