"""Ingest: from files that are given to briefings that are written."""

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from briefdesk.errors import BriefdeskError
from briefdesk.readers import read_input
from briefdesk.store.carrying_out import Complain, Result, carry_out
from briefdesk.store.drafting import draft
from briefdesk.store.files import sweep_unfinished
from briefdesk.store.inbox import (
    Submission,
    inbox_files,
    inbox_name,
    is_waiting,
    present_files,
    remembered_rights,
    was_cut_short,
)
from briefdesk.store.locking import desk_lock
from briefdesk.store.planning import Drafted, plan
from briefdesk.store.reading import BRIEFINGS, read_stored, read_vocabulary
from briefdesk.store.reporting import report
from briefdesk.store.shelf import Shelf, shelve
from briefdesk.store.sidecars import read_sidecar

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


@dataclass(frozen=True, kw_only=True)
class Voice:
    """How an ingest speaks while it works."""

    say: Callable[[str], None]
    """Is given each line for people."""
    track: Callable[[Sequence[str]], Iterable[str]] = iter
    """Wraps the articles, to show how far it is."""


def ingest(wish: Wish, root: Path, voice: Voice) -> int:
    """Do what is wished and return the exit status: 0 done, 1 a person has to look at a file, 2 an article failed."""
    failures: list[BriefdeskError] = []

    def complain(error: BriefdeskError) -> None:
        failures.append(error)
        voice.say(f"briefdesk: {error}")

    sources = _waiting(root, wish, complain) if wish.only_waiting else tuple(dict.fromkeys(wish.files))
    drafts = _drafts(root, sources, wish, voice=voice, complain=complain)
    if not drafts:
        return 2 if failures else 0
    with desk_lock(root, lambda line: voice.say(f"briefdesk: {line}")):
        sweep_unfinished(root / BRIEFINGS)
        planned = plan(read_stored(root), drafts, present=present_files(root), again=wish.again)
        results = carry_out(planned, root, merging=wish.merging, complain=complain)
    if not (wish.only_waiting and not planned.recognised and all(r.outcome in NO_NEWS for r in results)):
        for line in report(planned, results):
            voice.say(line)
    return 2 if failures else _status(results, wish)


def _status(results: Sequence[Result], wish: Wish) -> int:
    """Return 1 where a person has to look, unless nobody asked for that article or a merge: then the line is enough."""
    waits = any(result.outcome in NEEDS_A_PERSON for result in results)
    return 1 if waits and (wish.merging or not wish.only_waiting) else 0


def _drafts(root: Path, sources: Sequence[str], wish: Wish, *, voice: Voice, complain: Complain) -> tuple[Drafted, ...]:
    """Return what each article yields, in the order given; one that cannot be read gives its error to `complain`."""
    if not sources:
        return ()
    vocabulary, _ = read_vocabulary(root)
    shelf = shelve(read_stored(root), present_files(root))
    drafts: list[Drafted] = []
    for source in voice.track(sources):
        try:
            drafts.append(draft(_submission(root, source, wish, shelf), vocabulary))
        except BriefdeskError as error:
            complain(error)
    return tuple(drafts)


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
