"""Questions at a terminal, completed from what the desk knows, and the editor for what no question covers."""

import re
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from briefdesk.errors import BriefdeskError

ENTRY = re.compile(r"[^,\s][^,]*")
"""What is completed where several answers stand between commas."""


@dataclass(frozen=True, kw_only=True)
class Question:
    """One thing to ask a person."""

    option: str
    """The option that answers it, by the name of its parameter."""
    words: str
    required: bool = True
    """Whether an empty answer is asked again."""
    several: bool = False
    """Whether the answer is a list, its items separated by commas."""
    known: tuple[str, ...] = ()
    """What to complete from."""
    likely: str = ""
    """The answer to keep with Enter."""
    fault: Callable[[str], str] = lambda told: ""
    """What is wrong with an answer, in words, so that it is asked for again at once; an empty text if nothing is."""


def answered(given: Mapping[str, Any], questions: Sequence[Question]) -> dict[str, Any]:
    """Return what was given, with the answers to what was not; only a person at a terminal is asked.

    Raises:
        BriefdeskError: If something required is missing and there is nobody to ask.
        Abort: If the person leaves (Ctrl-C, Ctrl-D).
    """
    missing = tuple(question for question in questions if not given[question.option])
    if not sys.stdin.isatty():
        needed = tuple(question for question in missing if question.required and not question.likely)
        if needed:
            names = ", ".join(f"--{question.option}" for question in needed)
            raise BriefdeskError(f"missing {names}", where="new", mend="give the options, or use a terminal")
        return dict(given)
    return {**given, **{question.option: _answer(question) for question in missing}}


def edit(paths: Iterable[Path]) -> None:
    """Open each file in the person's editor, one after the other."""
    for path in paths:
        click.edit(filename=str(path))


def is_at_terminal() -> bool:
    """Return whether a person reads and types here, and no program or file does."""
    return all(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr))


def _answer(question: Question) -> Any:
    while True:
        told = (_completed(question) if sys.stderr.isatty() else _plain(question)).strip()
        fault = question.fault(told) if told else ""
        if fault:
            click.echo(fault, err=True)
        elif told or not question.required:
            break
    return tuple(entry.strip() for entry in told.split(",") if entry.strip()) if question.several else told


def _plain(question: Question) -> str:
    return str(click.prompt(question.words, default=question.likely, show_default=bool(question.likely), err=True))


def _completed(question: Question) -> str:
    """Return what a person types on a whole terminal, where what is known is offered while they type."""
    # Only a person at a terminal waits for this import.
    from prompt_toolkit import PromptSession
    from prompt_toolkit.completion import WordCompleter
    from prompt_toolkit.output import create_output

    session: PromptSession[str] = PromptSession(output=create_output(stdout=sys.stderr))
    pattern = ENTRY if question.several else None
    completer = WordCompleter(
        question.known, ignore_case=True, match_middle=True, sentence=pattern is None, pattern=pattern
    )
    try:
        return session.prompt(f"{question.words}: ", completer=completer, default=question.likely)
    except (EOFError, KeyboardInterrupt) as error:
        raise click.Abort from error
