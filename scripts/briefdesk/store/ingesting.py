"""Ingest: from files that are given to briefings that are written."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from briefdesk.errors import BriefdeskError
from briefdesk.readers import read_input
from briefdesk.store.carrying_out import Complain, Result, carry_out
from briefdesk.store.drafting_many import Read, draft_many, usable_cores, worthwhile_jobs
from briefdesk.store.files import sweep_unfinished
from briefdesk.store.inbox import (
    Submission,
    inbox_files,
    inbox_name,
    is_waiting,
    present_files,
    remembered_rights,
    unread_files,
    was_cut_short,
)
from briefdesk.store.locking import desk_lock
from briefdesk.store.planning import ArticlePlan, Candidate, Plan, choose
from briefdesk.store.reading import BRIEFINGS, read_stored, read_vocabulary
from briefdesk.store.reporting import report
from briefdesk.store.shelf import Shelf, shelve
from briefdesk.store.sidecars import read_sidecar
from briefdesk.store.spool import Spool

STANDARD_INPUT = "-"
NEEDS_A_PERSON = frozenset({"edited", "conflict", "no-base"})
"""Outcomes after which the article's changes are not in the briefing."""
NO_NEWS = frozenset({"unchanged", "kept"})
"""Outcomes of which nobody need hear who asked for nothing in particular."""


@dataclass(frozen=True, kw_only=True)
class Wish:
    """What an ingest is asked to do."""

    files: tuple[str, ...]
    """Paths as given, `-` for standard input."""
    told: Mapping[str, Any] = field(default_factory=dict)
    """What the options tell of every article, by the names of `Metadata`'s fields."""
    merging: bool = False
    again: bool = False
    only_waiting: bool = False
    """Whether to take, of the inbox, only what is not in the desk yet, instead of `files`."""
    jobs: int | None = None
    """How many processes read articles; None for as many as are worth it."""


@dataclass(frozen=True, kw_only=True)
class Voice:
    """How an ingest speaks while it works."""

    say: Callable[[str], None]
    """Is given each line for people."""
    track: Callable[[Sequence[str]], Iterable[str]] = iter
    """Wraps the articles, to show how far it is."""


@dataclass(frozen=True, kw_only=True)
class _Desk:
    """Where an ingest works, what it is asked to do, and whom it tells."""

    root: Path
    wish: Wish
    voice: Voice
    complain: Complain


def ingest(wish: Wish, root: Path, voice: Voice) -> int:
    """Do what is wished and return the exit status: 0 done, 1 a person has to look at a file, 2 an article failed."""
    failures: list[BriefdeskError] = []

    def complain(error: BriefdeskError) -> None:
        failures.append(error)
        voice.say(f"briefdesk: {error}")

    if wish.only_waiting:
        _tell_unread(root, voice)
    sources = _waiting(root, wish, complain) if wish.only_waiting else tuple(dict.fromkeys(wish.files))
    with closing(Spool()) as spool:
        desk = _Desk(root=root, wish=wish, voice=voice, complain=complain)
        candidates = tuple(_candidates(desk, sources, spool))
        if not candidates:
            return 2 if failures else 0
        planned, results = _write(desk, candidates)
    if not (wish.only_waiting and not planned.recognised and all(r.outcome in NO_NEWS for r in results)):
        for line in report(planned, results):
            voice.say(line)
    return 2 if failures else _status(results, wish)


def _tell_unread(root: Path, voice: Voice) -> None:
    """Name what lies in the inbox in a form that is not read, so that nobody waits for its briefing."""
    for path in unread_files(root):
        voice.say(f"briefdesk: {os.path.relpath(path)}: is left alone; save the article as .txt, .html or .md")


def _status(results: Sequence[Result], wish: Wish) -> int:
    """Return 1 where a person has to look, unless nobody asked for that article or a merge: then the line is enough."""
    waits = any(result.outcome in NEEDS_A_PERSON for result in results)
    return 1 if waits and (wish.merging or not wish.only_waiting) else 0


def _candidates(desk: _Desk, sources: Sequence[str], spool: Spool) -> Iterator[Candidate]:
    """Yield what each article yields, in the order given; one that cannot be read gives its error to `complain`."""
    if not sources:
        return
    vocabulary, _ = read_vocabulary(desk.root)
    shelf = shelve(read_stored(desk.root), present_files(desk.root))
    jobs = desk.wish.jobs or worthwhile_jobs(len(sources), usable_cores())
    read = (_read(desk, source, shelf) for source in desk.voice.track(sources))
    for made in draft_many(read, vocabulary, jobs=jobs):
        if isinstance(made, BriefdeskError):
            desk.complain(made)
        else:
            yield spool.put(made)


def _write(desk: _Desk, candidates: Sequence[Candidate]) -> tuple[Plan, tuple[Result, ...]]:
    """Write the briefings, and return the plan without their texts, and what has become of each file."""
    done: list[ArticlePlan] = []
    with desk_lock(desk.root, lambda line: desk.voice.say(f"briefdesk: {line}")):
        sweep_unfinished(desk.root / BRIEFINGS)
        choice = choose(read_stored(desk.root), candidates, present=present_files(desk.root), again=desk.wish.again)
        articles = _remembering(choice.articles(), done)
        results = carry_out(articles, desk.root, merging=desk.wish.merging, complain=desk.complain)
    return Plan(articles=tuple(done), recognised=choice.recognised), results


def _remembering(articles: Iterable[ArticlePlan], done: list[ArticlePlan]) -> Iterator[ArticlePlan]:
    """Yield the articles, and keep of each in `done` what the report needs: not its texts."""
    for article in articles:
        yield article
        drafted = replace(article.drafted, briefings=(), imprint=b"")
        steps = tuple(replace(step, text="", stored=None) for step in article.steps)
        done.append(replace(article, drafted=drafted, steps=steps))


def _read(desk: _Desk, source: str, shelf: Shelf) -> Read:
    try:
        return _submission(desk.root, source, desk.wish, shelf)
    except BriefdeskError as error:
        return error


def _submission(root: Path, source: str, wish: Wish, shelf: Shelf) -> Submission:
    """Return the article given as `source`; its options win over its sidecar, both over the rights it had before."""
    data = read_input(source)
    is_file = source != STANDARD_INPUT
    beside = read_sidecar(Path(source)) if is_file else {}
    told = {**remembered_rights(shelf, data), **beside, **wish.told}
    return Submission(source=source, data=data, file=inbox_name(root, source) if is_file else None, told=told)


def _waiting(root: Path, wish: Wish, complain: Complain) -> tuple[str, ...]:
    """Return the paths of the articles in the inbox that wait; nothing is extracted to find out."""
    files = inbox_files(root)
    if not files:
        return ()
    shelf = shelve(read_stored(root), present_files(root))
    waiting: list[str] = []
    for source in (os.path.relpath(path) for path in files):
        try:
            submission = _submission(root, source, wish, shelf)
        except BriefdeskError as error:
            complain(error)
            continue
        if was_cut_short(root, submission.data) or is_waiting(submission, shelf):
            waiting.append(source)
    return tuple(waiting)
