"""What an ingest will write, as a value: pure, so that it can be shown, tested and repeated."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from briefdesk.article import ParagraphKind
from briefdesk.briefing import Briefing, Source
from briefdesk.markdown import render_briefing
from briefdesk.store.addresses import address_of, free_name, match_briefings, relinked
from briefdesk.store.digests import seal_of, sealed, verifies
from briefdesk.store.lineage import Evidence, index_sources
from briefdesk.store.reading import Stored
from briefdesk.store.shelf import Kin, kin_of, shelve


class Fate(StrEnum):
    """What becomes of one file."""

    NEW = "new"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    KEPT = "kept"
    """Edited or withdrawn by a person, and the article says nothing new."""
    EDITED = "edited"
    """Edited by a person, and the article says something else than when it was written."""
    LEFT = "left"
    """Written before, and the article yields it no longer; its address is permanent, so it stays."""


@dataclass(frozen=True, kw_only=True)
class Drafted:
    """An article as read, and the briefings it yields."""

    source: str
    """The path as given, or `-`."""
    origin: Source
    """What the first source of each of its briefings says."""
    briefings: tuple[Briefing, ...]
    kinds: Mapping[ParagraphKind, int] = field(default_factory=dict)
    """How many paragraphs of each kind the article has."""
    imprint: bytes = b""
    """Content of the file that quotes are held against when the article is not there."""


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """What of an article decides whether it is new; the rest is fetched when its turn comes, and may lie on a disk."""

    source: str
    origin: Source
    names: tuple[str, ...]
    """Names that its briefings ask for."""
    fetch: Callable[[], Drafted]


@dataclass(frozen=True, kw_only=True)
class Step:
    """One file and what becomes of it."""

    path: str
    """From the project's top, with forward slashes."""
    fate: Fate
    text: str = ""
    """The whole file as the article yields it now; empty where it yields none."""
    stored: Stored | None = None


@dataclass(frozen=True, kw_only=True)
class ArticlePlan:
    """The files of one article."""

    drafted: Drafted
    steps: tuple[Step, ...]


@dataclass(frozen=True, kw_only=True)
class Recognised:
    """An article that is in the desk already, so that nothing is written."""

    source: str
    evidence: Evidence
    like: tuple[str, ...]
    """Paths of the briefings that stem from it, or of the other article."""


@dataclass(frozen=True, kw_only=True)
class Choice:
    """Which articles are ingested, in their order, and what each wrote before."""

    accepted: tuple[tuple[Candidate, tuple[Stored, ...]], ...]
    recognised: tuple[Recognised, ...]
    names: frozenset[str]
    """Names of the desk's briefings, without case."""

    def articles(self) -> Iterator[ArticlePlan]:
        """Yield what becomes of each article, one by one, so that no more than one need be in memory."""
        taken = set(self.names)
        for candidate, earlier in self.accepted:
            drafted = candidate.fetch()
            yield ArticlePlan(drafted=drafted, steps=_steps(drafted, earlier, taken))


@dataclass(frozen=True, kw_only=True)
class Plan:
    """All that an ingest will do, in an order that does not depend on the order of the articles given."""

    articles: tuple[ArticlePlan, ...]
    recognised: tuple[Recognised, ...]


def plan(
    existing: Sequence[Stored],
    drafts: Sequence[Drafted],
    *,
    present: frozenset[str] = frozenset(),
    again: bool = False,
) -> Plan:
    """Return what ingesting `drafts` into a desk that holds `existing` does.

    It is `choose` with all drafts in memory.
    """
    choice = choose(existing, tuple(map(candidate_of, drafts)), present=present, again=again)
    return Plan(articles=tuple(choice.articles()), recognised=choice.recognised)


def candidate_of(drafted: Drafted) -> Candidate:
    """Return the candidate whose draft is in memory."""
    names = tuple(briefing.name for briefing in drafted.briefings)
    return Candidate(source=drafted.source, origin=drafted.origin, names=names, fetch=lambda: drafted)


def choose(
    existing: Sequence[Stored],
    candidates: Sequence[Candidate],
    *,
    present: frozenset[str] = frozenset(),
    again: bool = False,
) -> Choice:
    """Return which of `candidates` are ingested into a desk that holds `existing`, without fetching any.

    `present` names the files that are in `articles/` now. An article whose other copy is in the desk, or earlier in
    this choice, is recognised, unless it is to be ingested `again`. The same candidates in any order give the same.
    """
    shelf = shelve(existing, present)
    kin = sorted(
        ((kin_of(shelf, draft.origin, names=draft.names), draft) for draft in candidates), key=lambda pair: _rank(*pair)
    )
    among = index_sources(draft.origin for _, draft in kin)
    claimed: set[str] = set()
    accepted: dict[int, tuple[Candidate, tuple[Stored, ...]]] = {}
    recognised: list[Recognised] = []
    for number, (known, draft) in enumerate(kin):
        earlier = tuple(stored for stored in known.earlier if stored.path not in claimed)
        twins = (
            (m.evidence, accepted[m.number][0].source) for m in among.matches(draft.origin) if m.number in accepted
        )
        copy = None if again else _copy_of(known, draft, found_earlier=bool(earlier), twin=next(twins, None))
        if copy:
            recognised.append(copy)
            continue
        accepted[number] = (draft, earlier)
        claimed.update(stored.path for stored in earlier)
    names = frozenset(stored.name.casefold() for stored in existing)
    return Choice(accepted=tuple(accepted.values()), recognised=tuple(recognised), names=names)


def _copy_of(
    known: Kin, draft: Candidate, *, found_earlier: bool, twin: tuple[Evidence, str] | None
) -> Recognised | None:
    """Return what the article is a copy of, if it is one: an article of this plan, or one in the desk."""
    if twin and known.evidence != "file":
        return Recognised(source=draft.source, evidence=twin[0], like=(twin[1],))
    if known.evidence and not found_earlier:
        like = tuple(stored.path for stored in known.copies or known.earlier)
        return Recognised(source=draft.source, evidence=known.evidence, like=like)
    return None


def _rank(kin: Kin, draft: Candidate) -> tuple[bool, bool, str, str, str]:
    """Order articles: those that are in the desk first, then by day, so that the first to print a story keeps it."""
    day = draft.origin.published.isoformat() if draft.origin.published else ""
    return (kin.evidence != "file", not kin.earlier, day, draft.origin.sha256 or "", draft.origin.file or draft.source)


def _steps(draft: Drafted, earlier: Sequence[Stored], taken: set[str]) -> tuple[Step, ...]:
    """Return what becomes of the article's files; the names it gives out are added to `taken`."""
    matched = match_briefings(earlier, draft.briefings)
    paths = []
    for position, briefing in enumerate(draft.briefings):
        if position in matched:
            paths.append(matched[position].path)
        else:
            name = free_name(briefing.name, taken)
            taken.add(name)
            paths.append(address_of(briefing, name))
    addresses = {briefing.name: path for briefing, path in zip(draft.briefings, paths, strict=True)}
    texts = [
        sealed(relinked(briefing, path, addresses), render_briefing)
        for briefing, path in zip(draft.briefings, paths, strict=True)
    ]
    steps = [_step(path, text, matched.get(i)) for i, (path, text) in enumerate(zip(paths, texts, strict=True))]
    return (*steps, *_left(earlier, {step.path for step in steps}))


def _step(path: str, text: str, stored: Stored | None) -> Step:
    return Step(path=path, fate=_fate(text, stored), text=text, stored=stored)


def _fate(text: str, stored: Stored | None) -> Fate:
    if stored is None:
        return Fate.NEW
    if stored.text == text:
        return Fate.UNCHANGED
    if verifies(stored.text):
        return Fate.UPDATED
    withdrawn = stored.parsed.value is not None and stored.parsed.value.status == "withdrawn"
    return Fate.KEPT if withdrawn or seal_of(stored.text) == seal_of(text) else Fate.EDITED


def _left(earlier: Sequence[Stored], paths: set[str]) -> Iterator[Step]:
    for stored in earlier:
        if stored.path not in paths and verifies(stored.text):
            yield Step(path=stored.path, fate=Fate.LEFT, stored=stored)
