"""Parts judged at once: the first here, a process each for the others. The findings are those of one process."""

import multiprocessing
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from briefdesk.checks import Outline
from briefdesk.errors import BriefdeskError
from briefdesk.finding import Finding
from briefdesk.judging.collecting import garbage_kept
from briefdesk.judging.looking import Seen
from briefdesk.judging.parts import Part, Task, judge_part, read_outlines, read_part


def judge_at_once(
    task: Task, parts: tuple[Part, ...], known: tuple[Outline, ...]
) -> tuple[tuple[Finding, ...], tuple[Outline, ...]]:
    """Return the findings of all parts, and the outlines of the files they have read.

    Raises:
        BriefdeskError: If a part cannot be read, or its process ends early.
    """
    with _at_work(_judge, [(task, part) for part in parts[1:]]) as others:
        read = read_part(task.root, parts[0])
        theirs = [_received(other) for other in others]
        outlines = (*read.outlines, *(outline for their in theirs for outline in their))
        for number, other in enumerate(others):
            unseen = (outline for their in (*theirs[:number], *theirs[number + 1 :]) for outline in their)
            other.send((*known, *read.outlines, *unseen))
        findings = judge_part(task, parts[0], read, (*known, *outlines))
        return (*findings, *(finding for other in others for finding in _received(other))), outlines


def outlines_at_once(root: Path, parts: tuple[tuple[Seen, ...], ...]) -> tuple[Outline, ...]:
    """Return the outlines of the files of all parts.

    Raises:
        BriefdeskError: If a part cannot be read, or its process ends early.
    """
    with _at_work(_tell, [(root, part) for part in parts[1:]]) as others:
        own = read_outlines(root, parts[0])
        return (*own, *(outline for other in others for outline in _received(other)))


@contextmanager
def _at_work(work: Callable[..., None], tasks: list[tuple[Any, ...]]) -> Iterator[list[Connection]]:
    """Yield a connection to a process for each task, which ends with the block."""
    context = multiprocessing.get_context("spawn")  # The same on every system, and safe beside threads.
    pipes = [context.Pipe() for _ in tasks]
    processes = [
        context.Process(target=work, args=(*task, theirs), daemon=True)
        for task, (_, theirs) in zip(tasks, pipes, strict=True)
    ]
    try:
        for process, (_, theirs) in zip(processes, pipes, strict=True):
            process.start()
            theirs.close()
        yield [ours for ours, _ in pipes]
    finally:
        for process in processes:
            process.terminate()


@garbage_kept()
def _tell(root: Path, files: tuple[Seen, ...], connection: Connection) -> None:
    """Send the outlines of the files, or the error that keeps it from that."""
    try:
        connection.send(read_outlines(root, files))
    except BriefdeskError as error:
        connection.send(error)


@garbage_kept()
def _judge(task: Task, part: Part, connection: Connection) -> None:
    """Send the part's outlines, wait for those of the others, and send its findings; or the error in the way."""
    try:
        read = read_part(task.root, part)
        connection.send(read.outlines)
        connection.send(judge_part(task, part, read, (*read.outlines, *connection.recv())))
    except BriefdeskError as error:
        connection.send(error)


def _received(connection: Connection) -> Any:
    try:
        answer = connection.recv()
    except EOFError as error:
        raise BriefdeskError("a process that judged a part of the briefings ended early") from error
    if isinstance(answer, BriefdeskError):
        raise answer
    return answer
