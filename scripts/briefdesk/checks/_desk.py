"""What a check looks at: every briefing and vocabulary file at once, as parsed."""

import html
import posixpath
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import NamedTuple, TypeAlias
from urllib.parse import unquote

from briefdesk.briefing import Briefing
from briefdesk.checks._body import Link, links_of, without_code
from briefdesk.finding import Finding
from briefdesk.markdown import Parsed
from briefdesk.vocabulary import EntityEntry, Tag

File: TypeAlias = Parsed[Briefing] | Parsed[Tag] | Parsed[EntityEntry]


class Lead(NamedTuple):
    """A link as written, its 0-based offset in the body, and where it leads."""

    target: str
    offset: int
    scheme: str
    """The address's scheme, such as `https`; empty for a path or an anchor."""
    path: str | None
    """The path from the repository's top, or None where it leads to no file of the desk."""


@dataclass(frozen=True, kw_only=True)
class Desk:
    """The whole project as its files say it, faulty ones included."""

    briefings: tuple[Parsed[Briefing], ...] = ()
    tags: tuple[Parsed[Tag], ...] = ()
    entities: tuple[Parsed[EntityEntry], ...] = ()
    paths: frozenset[str] = frozenset()
    """Every file under `briefings/` and `docs/`, from the repository's top, whatever it holds."""

    @property
    def files(self) -> tuple[File, ...]:
        """Briefings, tags and entities, in that order."""
        return (*self.briefings, *self.tags, *self.entities)

    @cached_property
    def by_path(self) -> Mapping[str, Parsed[Briefing]]:
        """Every briefing's file by its path."""
        return MappingProxyType({parsed.path: parsed for parsed in self.briefings})

    @cached_property
    def briefing_names(self) -> frozenset[str]:
        """Names of all briefings, the unreadable ones too."""
        return frozenset(name_of(parsed.path) for parsed in self.briefings)

    @cached_property
    def tag_names(self) -> frozenset[str]:
        """Names of all tags that have a file, the unreadable ones too."""
        return frozenset(name_of(parsed.path) for parsed in self.tags)

    @cached_property
    def ordered_names(self) -> tuple[str, ...]:
        """Names of all briefings in order."""
        return tuple(sorted(self.briefing_names))

    @cached_property
    def ordered_paths(self) -> tuple[str, ...]:
        """All paths in order."""
        return tuple(sorted(self.paths))

    @cached_property
    def prose(self) -> Mapping[str, str]:
        """Each file's body by path, code blanked out, every other character in its place."""
        return MappingProxyType({file.path: without_code(file.body) for file in self.files})

    @cached_property
    def links(self) -> tuple[tuple[File, tuple[Lead, ...]], ...]:
        """Every file that has links, with where they lead."""
        found = (
            (file, tuple(lead(link, file.path) for link in links_of(self.prose[file.path]))) for file in self.files
        )
        return tuple((file, links) for file, links in found if links)

    def read(self) -> Iterator[tuple[Parsed[Briefing], Briefing]]:
        """Yield each briefing that could be read, with its file."""
        for parsed in self.briefings:
            if parsed.value is not None:
                yield parsed, parsed.value


def name_of(path: str) -> str:
    """Return a file's name without folder and ending."""
    return path.rpartition("/")[2].removesuffix(".md")


def neighbours(value: str, ordered: tuple[str, ...], *, each_way: int = 100) -> tuple[str, ...]:
    """Return those of many values that stand next to `value` in order, so that few are compared with it."""
    here = bisect_left(ordered, value)
    return ordered[max(0, here - each_way) : here + each_way]


def fault(file: File, place: tuple[int, int], name: str, what: str, mend: str = "") -> Finding:
    """Return a finding in `file` at `place` (line and column)."""
    return Finding(path=file.path, line=place[0], column=place[1], name=name, what=what, mend=mend)


def noted(desk: Desk, name: str) -> Iterator[Finding]:
    """Yield the faults of this name that were noted while the files were read."""
    for file in desk.files:
        for finding in file.findings:
            if finding.name == name:
                yield finding


def too_long(desk: Desk, field: str, longest: int) -> Iterator[Finding]:
    """Yield a fault `<field>-too-long` for each briefing that has more than `longest` characters in it."""
    for parsed, briefing in desk.read():
        length = len(getattr(briefing, field))
        if length > longest:
            what, mend = f"the {field} has {length} characters", f"shorten it to at most {longest}"
            yield fault(parsed, parsed.position(field), f"{field}-too-long", what, mend)


def lead(link: Link, path: str) -> Lead:
    """Return where a link in the file `path` leads.

    An anchor alone and an address on the web lead to no file. A target that begins with `/` is taken as it is.
    """
    scheme = link.scheme
    target = unquote(html.unescape(link.target)).partition("#")[0].partition("?")[0]
    if scheme or not target or target.startswith("//"):
        return Lead(link.target, link.offset, scheme, None)
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
    return Lead(link.target, link.offset, scheme, joined)
