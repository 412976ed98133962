"""Ingest: from files that are given to briefings that are written."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from briefdesk.errors import BriefdeskError
from briefdesk.readers import read_input
from briefdesk.store.carrying_out import Complain, carry_out
from briefdesk.store.choosing import Recognised, choose
from briefdesk.store.cores import usable_cores
from briefdesk.store.drafting_many import Read, draft_many, worthwhile_jobs
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
from briefdesk.store.planning import planned
from briefdesk.store.reading import BRIEFINGS, read_vocabulary
from briefdesk.store.reporting import Account, add_up, report
from briefdesk.store.shelf import Filed, Shelf, read_filed, shelve
from briefdesk.store.sidecars import read_sidecar
from briefdesk.store.spool import Packed, Spool

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
    desk = _Desk(root=root, wish=wish, voice=voice, complain=complain)
    before, sources = _sources(desk)
    with closing(Spool()) as spool:
        for candidate in _drafts(desk, sources, before):
            spool.put(candidate)
        if not spool:
            return 2 if failures else 0
        account, recognised = _write(desk, spool, before)
    if not wish.only_waiting or recognised or not NO_NEWS.issuperset(account.outcomes):
        for line in report(account, recognised):
            voice.say(line)
    return 2 if failures else _status(account, wish)


def _tell_unread(root: Path, voice: Voice) -> None:
    """Name what lies in the inbox in a form that is not read, so that nobody waits for its briefing."""
    for path in unread_files(root):
        voice.say(f"briefdesk: {os.path.relpath(path)}: is left alone; save the article as .txt, .html or .md")


def _status(account: Account, wish: Wish) -> int:
    """Return 1 where a person has to look, unless nobody asked for that article or a merge: then the line is enough."""
    waits = not NEEDS_A_PERSON.isdisjoint(account.outcomes)
    return 1 if waits and (wish.merging or not wish.only_waiting) else 0


def _sources(desk: _Desk) -> tuple[tuple[Filed, ...], tuple[str, ...]]:
    """Return what is in the desk, and the articles to take."""
    wish = desk.wish
    files = inbox_files(desk.root) if wish.only_waiting else tuple(dict.fromkeys(wish.files))
    if not files:
        return (), ()
    before = read_filed(desk.root)
    return before, _waiting(desk, files, before) if wish.only_waiting else files


def _drafts(desk: _Desk, sources: Sequence[str], before: Sequence[Filed]) -> Iterator[Packed]:
    """Yield what each article yields, in the order given; one that cannot be read gives its error to `complain`."""
    if not sources:
        return
    vocabulary, _ = read_vocabulary(desk.root)
    shelf = shelve(before, present_files(desk.root))
    jobs = desk.wish.jobs or worthwhile_jobs(len(sources), usable_cores())
    read = (_read(desk, source, shelf) for source in desk.voice.track(sources))
    for made in draft_many(read, vocabulary, jobs=jobs):
        if isinstance(made, BriefdeskError):
            desk.complain(made)
        else:
            yield made


def _write(desk: _Desk, spool: Spool, before: Sequence[Filed]) -> tuple[Account, tuple[Recognised, ...]]:
    """Write the briefings, and return what was done, and which articles are in the desk already."""
    with desk_lock(desk.root, lambda line: desk.voice.say(f"briefdesk: {line}")):
        sweep_unfinished(desk.root / BRIEFINGS)
        existing = read_filed(desk.root, before)
        choice = choose(existing, spool, present=present_files(desk.root), again=desk.wish.again)
        work = carry_out(planned(choice), desk.root, merging=desk.wish.merging, complain=desk.complain)
        with closing(work) as carried:
            return add_up(carried), choice.recognised


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


def _waiting(desk: _Desk, files: Sequence[str], before: Sequence[Filed]) -> tuple[str, ...]:
    """Return the paths of the articles in the inbox that wait; nothing is extracted to find out."""
    shelf = shelve(before, present_files(desk.root))
    waiting: list[str] = []
    for source in map(os.path.relpath, files):
        try:
            submission = _submission(desk.root, source, desk.wish, shelf)
        except BriefdeskError as error:
            desk.complain(error)
            continue
        if was_cut_short(desk.root, submission.data) or is_waiting(submission, shelf):
            waiting.append(source)
    return tuple(waiting)
