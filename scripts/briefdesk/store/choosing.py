"""Which articles an ingest takes, in which order, and which it knows: pure, and with little of each in memory."""

from array import array
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from briefdesk.article import ParagraphKind
from briefdesk.briefing import Briefing, Source
from briefdesk.store.lineage import Evidence, index_sources, not_alone
from briefdesk.store.shelf import Filed, Kin, Shelf, kin_of, shelve


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
    texts: Mapping[str, str] = field(default_factory=dict)
    """The briefings' files by their paths, where all of them get the names they ask for; empty is not rendered yet."""


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """What of an article decides whether it is new; the rest is fetched when its turn comes, and may lie on a disk."""

    source: str
    origin: Source
    names: tuple[str, ...]
    """Names that its briefings ask for."""
    fetch: Callable[[], Drafted]


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

    candidates: Sequence[Candidate]
    accepted: tuple[tuple[int, tuple[Filed, ...]], ...]
    """Positions among the candidates, each with the files that the article wrote before."""
    recognised: tuple[Recognised, ...]
    names: frozenset[str]
    """Names of the desk's briefings, without case."""


def choose(
    existing: Sequence[Filed],
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
    order = _order(shelf, candidates)
    among = index_sources(not_alone(lambda: ((place, candidates[n].origin) for place, n in enumerate(order))))
    claimed: set[str] = set()
    accepted: dict[int, tuple[int, tuple[Filed, ...]]] = {}
    recognised: list[Recognised] = []
    for place, number in enumerate(order):
        draft = candidates[number]
        known = kin_of(shelf, draft.origin, names=draft.names)
        earlier = tuple(each for each in known.earlier if each.path not in claimed)
        twins = ((m.evidence, accepted[m.number][0]) for m in among.matches(draft.origin) if m.number in accepted)
        twin = next(((evidence, candidates[n].source) for evidence, n in twins), None)
        copy = None if again else _copy_of(known, draft, found_earlier=bool(earlier), twin=twin)
        if copy:
            recognised.append(copy)
            continue
        accepted[place] = (number, earlier)
        claimed.update(each.path for each in earlier)
    names = frozenset(each.name.casefold() for each in existing)
    chosen = tuple(accepted.values())
    return Choice(candidates=candidates, accepted=chosen, recognised=tuple(recognised), names=names)


def _order(shelf: Shelf, candidates: Sequence[Candidate]) -> Sequence[int]:
    """Return the positions of the candidates in the order in which they are dealt with."""
    ranks = [_rank(kin_of(shelf, draft.origin, names=draft.names), draft) for draft in candidates]
    return array("L", sorted(range(len(ranks)), key=ranks.__getitem__))


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


def _rank(kin: Kin, draft: Candidate) -> bytes:
    """Order articles: those that are in the desk first, then by day, so that the first to print a story keeps it.

    It is one string of bytes, which takes a fifth of what a tuple takes; they sort as the characters do.
    """
    origin = draft.origin
    day = origin.published.isoformat() if origin.published else ""
    known = f"{kin.evidence != 'file':d}{not kin.earlier:d}{day}"
    return "\0".join((known, origin.sha256 or "", origin.file or draft.source)).encode("utf-8", "surrogatepass")
