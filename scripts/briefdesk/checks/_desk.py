"""What a check looks at: files to be judged, and what the whole desk is like around them."""

import datetime
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from types import MappingProxyType
from typing import TypeAlias

from briefdesk.briefing import Briefing
from briefdesk.checks._body import Link, links_of, without_code
from briefdesk.checks._outline import Outline, name_of, outline_of
from briefdesk.checks._prose import Block, blocks_of, plain_text
from briefdesk.finding import Edit, Finding
from briefdesk.markdown import Parsed
from briefdesk.prints import Print, parse_print, print_path
from briefdesk.vocabulary import EntityEntry, Tag

File: TypeAlias = Parsed[Briefing] | Parsed[Tag] | Parsed[EntityEntry]


@dataclass(frozen=True, kw_only=True)
class Base:
    """The desk as it was at the revision that a change is judged against."""

    revision: str
    """What the revision is called."""
    briefings: Mapping[str, Parsed[Briefing]] = field(default_factory=dict)
    """By path, those that have changed or gone since."""


@dataclass(frozen=True, kw_only=True)
class Desk:
    """The briefings to be judged, the whole vocabulary, and what is around them; faulty files included."""

    briefings: tuple[Parsed[Briefing], ...] = ()
    tags: tuple[Parsed[Tag], ...] = ()
    entities: tuple[Parsed[EntityEntry], ...] = ()
    paths: frozenset[str] = frozenset()
    """Every file under `briefings/` and `docs/`, from the repository's top, whatever it holds."""
    sizes: Mapping[str, int] = field(default_factory=dict)
    """Bytes of the files among `paths` that are large."""
    symbolic_links: frozenset[str] = frozenset()
    """Those of `paths` that are symbolic links."""
    outlines: tuple[Outline, ...] | None = None
    """Of all briefings; None where those to be judged are all."""
    prints: Mapping[str, bytes] = field(default_factory=dict)
    """Content of the prints that the briefings to be judged need, by path."""
    base: Base | None = None
    today: datetime.date | None = None
    """The day on which the desk is judged; None where no check may ask."""

    @property
    def files(self) -> tuple[File, ...]:
        """Briefings, tags and entities, in that order."""
        return (*self.briefings, *self.tags, *self.entities)

    @cached_property
    def by_path(self) -> Mapping[str, Outline]:
        """The outline of every briefing of the desk by its path, in order of paths."""
        known = tuple(map(outline_of, self.briefings)) if self.outlines is None else self.outlines
        return MappingProxyType({outline.path: outline for outline in sorted(known, key=lambda o: o.path)})

    @cached_property
    def by_name(self) -> Mapping[str, Outline]:
        """The outline of every briefing of the desk by its name; of two with one name the first path has it."""
        return MappingProxyType({outline.name: outline for outline in reversed(tuple(self.by_path.values()))})

    @cached_property
    def tag_names(self) -> frozenset[str]:
        """Names of all tags that have a file, the unreadable ones too."""
        return frozenset(name_of(parsed.path) for parsed in self.tags)

    @cached_property
    def all_published(self) -> tuple[Outline, ...]:
        """The outlines of the published briefings of the desk, in order of paths."""
        return tuple(outline for outline in self.by_path.values() if outline.status == "published")

    @cached_property
    def tag_counts(self) -> Mapping[str, int]:
        """How many published briefings have each tag."""
        return Counter(tag for outline in self.all_published for tag in set(outline.tags))

    @cached_property
    def linkers(self) -> Mapping[str, tuple[str, ...]]:
        """Paths of the briefings that lead to a briefing, by its path: in their text, or in their front matter."""
        found: dict[str, list[str]] = defaultdict(list)
        for outline in self.by_path.values():
            named = (*outline.related, outline.follows, outline.supersedes)
            targets = {*outline.targets, *(self.by_name[name].path for name in named if name in self.by_name)}
            for target in sorted(targets - {outline.path}):
                found[target].append(outline.path)
        return {path: tuple(linkers) for path, linkers in found.items()}

    @cached_property
    def relating(self) -> Mapping[str, tuple[Outline, ...]]:
        """Which briefings have a briefing in their `related`, by its name."""
        found: dict[str, list[Outline]] = defaultdict(list)
        for outline in self.by_path.values():
            for name in dict.fromkeys(outline.related):
                found[name].append(outline)
        return {name: tuple(outlines) for name, outlines in found.items()}

    @cached_property
    def ordered_names(self) -> tuple[str, ...]:
        """Names of all briefings in order."""
        return tuple(sorted(self.by_name))

    @cached_property
    def ordered_paths(self) -> tuple[str, ...]:
        """All paths in order."""
        return tuple(sorted(self.paths))

    @cached_property
    def prose(self) -> Mapping[str, str]:
        """The body of each file to be judged by path, code blanked out, every other character in its place."""
        return MappingProxyType({file.path: without_code(file.body) for file in self.files})

    @cached_property
    def blocks(self) -> Mapping[str, tuple[Block, ...]]:
        """The paragraphs, items, headings and rows of each briefing to be judged, by path."""
        prose = {file.path: self.prose[file.path] for file in self.briefings}
        return MappingProxyType({path: tuple(blocks_of(text, plain_text(text))) for path, text in prose.items()})

    @cached_property
    def links(self) -> tuple[tuple[File, tuple[Link, ...]], ...]:
        """Every file to be judged that has links, with where they lead."""
        found = ((file, links_of(self.prose[file.path], file.path)) for file in self.files)
        return tuple((file, links) for file, links in found if links)

    @cached_property
    def parsed_prints(self) -> Mapping[str, Print]:
        """The prints that can be read, by the SHA-256 of their article."""
        read = ((path, parse_print(content)) for path, content in self.prints.items())
        return {found.sha256: found for path, found in read if found and path == print_path(found.sha256)}

    def read(self) -> Iterator[tuple[Parsed[Briefing], Briefing]]:
        """Yield each briefing to be judged that could be read, with its file."""
        for parsed in self.briefings:
            if parsed.value is not None:
                yield parsed, parsed.value

    def published(self) -> Iterator[tuple[Parsed[Briefing], Briefing]]:
        """Yield each published briefing to be judged that could be read, with its file."""
        return ((parsed, briefing) for parsed, briefing in self.read() if briefing.status == "published")

    def legible(self) -> Iterator[tuple[Parsed[Briefing], Briefing]]:
        """Yield what could be read of each briefing to be judged; a field without place has a stand-in for a value."""
        for parsed in self.briefings:
            if parsed.legible is not None:
                yield parsed, parsed.legible


def neighbours(value: str, ordered: tuple[str, ...], *, each_way: int = 100) -> tuple[str, ...]:
    """Return those of many values that stand next to `value` in order, so that few are compared with it."""
    here = bisect_left(ordered, value)
    return ordered[max(0, here - each_way) : here + each_way]


def fault(file: File, place: tuple[int, int], name: str, what: str, mend: str = "") -> Finding:
    """Return a finding in `file` at `place` (line and column)."""
    return Finding(path=file.path, line=place[0], column=place[1], name=name, what=what, mend=mend)


def mendable(finding: Finding, edit: Edit | None) -> Finding:
    """Return the finding with the one safe mend, if there is one."""
    return replace(finding, edit=edit)


def noted(desk: Desk, name: str) -> Iterator[Finding]:
    """Yield the faults of this name that were noted while the files were read."""
    for file in desk.files:
        for finding in file.findings:
            if finding.name == name:
                yield finding


def too_long(desk: Desk, field: str, longest: int) -> Iterator[Finding]:
    """Yield a fault `<field>-too-long` for each briefing that has more than `longest` characters in it."""
    for parsed, briefing in desk.legible():
        length = len(getattr(briefing, field))
        if length > longest:
            what, mend = f"the {field} has {length} characters", f"shorten it to at most {longest}"
            yield fault(parsed, parsed.position(field), f"{field}-too-long", what, mend)
