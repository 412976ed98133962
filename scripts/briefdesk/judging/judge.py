"""What is asked of a desk, and its judgement."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from briefdesk.checks import Outline
from briefdesk.errors import BriefdeskError
from briefdesk.finding import Finding
from briefdesk.judging.collecting import garbage_kept
from briefdesk.judging.index import Known, read_index, write_index
from briefdesk.judging.looking import Seen, Surroundings, look_around
from briefdesk.judging.parts import Part, Task, judge_part, read_part
from briefdesk.judging.processes import judge_at_once, outlines_at_once
from briefdesk.store.cores import usable_cores
from briefdesk.store.files import read_text
from briefdesk.store.reading import BRIEFINGS
from briefdesk.store.revisions import changed_paths, merge_base, texts_at

WORTH_A_PROCESS = 400
"""Files to be judged from which on a second process is faster than one alone."""
MOST_PROCESSES = 4
TOLD_MEANWHILE = 3_000
"""Files that are told at a glance while a second process starts."""


@dataclass(frozen=True, kw_only=True)
class Question:
    """What is asked."""

    only: frozenset[str] | None = None
    """Paths of the briefings to be judged; None for all."""
    base: str | None = None
    """Revision with which the desk is compared."""
    today: datetime.date | None = None
    processes: int = 1


@dataclass(frozen=True, kw_only=True)
class Judgement:
    """The findings in all files that were judged, sorted."""

    findings: tuple[Finding, ...]
    briefings: frozenset[str]
    """Paths of the briefings that were judged."""
    changed: frozenset[str] | None = None
    """Paths of the files that differ from the base; None where there is none."""

    @property
    def of_the_change(self) -> tuple[Finding, ...]:
        """The findings that whoever changed the files is told: every error, and advice where they have been at work."""
        if self.changed is None:
            return self.findings
        return tuple(found for found in self.findings if found.level == "error" or found.path in self.changed)


@garbage_kept()
def judge(root: Path, question: Question, surroundings: Surroundings | None = None) -> Judgement:
    """Return the faults of the project's briefings, tags and entities; the same however many processes there are.

    Raises:
        BriefdeskError: If a folder cannot be read, or git does not know the revision.
    """
    around = surroundings or look_around(root)
    commit = None if question.base is None else merge_base(root, question.base)
    task = Task(root=root, surroundings=around, today=question.today)
    if commit is not None:
        task = replace(task, revision=question.base, earlier=_earlier(root, commit, around))
    wanted = tuple(seen for seen in around.briefings if question.only is None or seen.path in question.only)
    index = read_index(root) if len(wanted) < len(around.briefings) else {}
    others = [seen for seen in around.briefings if question.only is not None and seen.path not in question.only]
    known = tuple(index[seen.path].outline for seen in others if _is_known(seen, index))
    unknown = tuple(seen for seen in others if not _is_known(seen, index))
    findings, read = _judged(task, wanted, unknown, known, processes=question.processes)
    if unknown or question.only is None:
        _keep(root, around, (*known, *read))
    return Judgement(
        findings=tuple(sorted(findings)),
        briefings=frozenset(seen.path for seen in wanted),
        changed=None if commit is None else changed_paths(root, commit),
    )


def default_processes() -> int:
    """Return how many processes this machine can run at once, at most four: more would wait for the disk."""
    return min(MOST_PROCESSES, usable_cores())


def _judged(
    task: Task, wanted: tuple[Seen, ...], unknown: tuple[Seen, ...], known: tuple[Outline, ...], *, processes: int
) -> tuple[tuple[Finding, ...], tuple[Outline, ...]]:
    """Return the faults in the wanted files, and the outlines of all that were read."""
    if processes > 1 and len(wanted) >= WORTH_A_PROCESS:
        return judge_at_once(task, _parted(wanted, unknown, processes), known)
    part = Part(judged=wanted)
    told = outlines_at_once(task.root, _shared(unknown, processes))
    read = read_part(task.root, part)
    outlines = (*known, *told, *read.outlines)
    return judge_part(task, part, read, outlines), outlines[len(known) :]


def _parted(wanted: tuple[Seen, ...], unknown: tuple[Seen, ...], processes: int) -> tuple[Part, ...]:
    """Return as many parts of about the same size."""
    return tuple(
        Part(judged=wanted[number::processes], around=unknown[number::processes], is_first=number == 0)
        for number in range(processes)
    )


def _shared(files: tuple[Seen, ...], processes: int) -> tuple[tuple[Seen, ...], ...]:
    """Return the files of each process; the first one's are more, as it need not start."""
    if processes == 1 or len(files) <= TOLD_MEANWHILE:
        return (files,)
    meanwhile, rest = files[:TOLD_MEANWHILE], files[TOLD_MEANWHILE:]
    return ((*meanwhile, *rest[::processes]), *(rest[number::processes] for number in range(1, processes)))


def _is_known(seen: Seen, index: Mapping[str, Known]) -> bool:
    known = index.get(seen.path)
    return known is not None and known.stamp == seen.stamp


def _keep(root: Path, around: Surroundings, outlines: tuple[Outline, ...]) -> None:
    by_path = {outline.path: outline for outline in outlines}
    write_index(root, ((seen, by_path[seen.path]) for seen in around.briefings if seen.path in by_path))


def _differs(seen: Seen, text: str) -> bool:
    """Return whether a file has another text; one that cannot be read now is judged for that."""
    try:
        return read_text(Path(seen.place)) != text
    except BriefdeskError:
        return True


def _earlier(root: Path, commit: str, around: Surroundings) -> Mapping[str, str]:
    """Return the text at a commit, by path, of the briefings that have changed or gone since."""
    here = {seen.path: seen for seen in around.briefings}
    texts = texts_at(root, commit, BRIEFINGS)
    return {path: text for path, text in texts.items() if path not in here or _differs(here[path], text)}
