"""Parts judged at once, a process each. The findings are those of one process, in the same order."""

import multiprocessing
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from briefdesk.checks import Outline
from briefdesk.errors import BriefdeskError
from briefdesk.finding import Finding
from briefdesk.judging.parts import Part, Task, judge_part, read_part


def judge_at_once(
    task: Task, parts: tuple[Part, ...], known: tuple[Outline, ...]
) -> tuple[tuple[Finding, ...], tuple[Outline, ...]]:
    """Return the findings of all parts, and the outlines of the files they have read.

    Raises:
        BriefdeskError: If a part cannot be read, or its process ends early.
    """
    context = multiprocessing.get_context("spawn")  # The same on every system, and safe beside threads.
    pipes = [context.Pipe() for _ in parts]
    processes = [
        context.Process(target=_work, args=(task, part, theirs), daemon=True)
        for part, (_, theirs) in zip(parts, pipes, strict=True)
    ]
    try:
        for process, (_, theirs) in zip(processes, pipes, strict=True):
            process.start()
            theirs.close()
        ours = [connection for connection, _ in pipes]
        read = tuple(outline for connection in ours for outline in _received(connection))
        for connection in ours:
            connection.send((*known, *read))
        return tuple(finding for connection in ours for finding in _received(connection)), read
    finally:
        for process in processes:
            process.terminate()


def outlines_at_once(root: Path, parts: tuple[Part, ...]) -> tuple[Outline, ...]:
    """Return the outlines of the files of all parts, in order."""
    context = multiprocessing.get_context("spawn")
    with context.Pool(len(parts)) as pool:
        return tuple(outline for read in pool.starmap(_outlines, [(root, part) for part in parts]) for outline in read)


def _outlines(root: Path, part: Part) -> tuple[Outline, ...]:
    return read_part(root, part).outlines


def _work(task: Task, part: Part, connection: Connection) -> None:
    """Send the part's outlines, wait for those of all, and send its findings; or the error that keeps it from that."""
    try:
        read = read_part(task.root, part)
        connection.send(read.outlines)
        connection.send(judge_part(task, part, read, connection.recv()))
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
