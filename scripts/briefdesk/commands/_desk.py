"""A project judged for a command: on which day, on how many processors, and what its findings amount to."""

import datetime
import os
from collections.abc import Iterable
from pathlib import Path

import click

from briefdesk.errors import BriefdeskError
from briefdesk.finding import Finding, errors_of
from briefdesk.text import count_of

TODAY = "BRIEFDESK_TODAY"
"""Names a day to judge on instead of today, so that a check can be repeated."""


def day_of_judgement() -> datetime.date:
    """Return today, or the day that the environment names.

    Raises:
        BriefdeskError: If it names none.
    """
    named = os.environ.get(TODAY)
    try:
        return datetime.date.fromisoformat(named) if named else datetime.datetime.now().astimezone().date()
    except ValueError as error:
        raise BriefdeskError("is no day", where=TODAY, mend="write it as 2024-10-30, or unset the variable") from error


def passes_check(root: Path) -> bool:
    """Return whether the project is without errors; if not, they have been printed on standard error."""
    from briefdesk.finding import render_text
    from briefdesk.judging import Question, default_processes, judge

    judgement = judge(root, Question(today=day_of_judgement(), processes=default_processes()))
    errors = errors_of(judgement.findings)
    if errors:
        click.echo(render_text(errors), err=True, nl=False)
        click.echo(summary(errors, judgement.briefings), err=True)
    return not errors


def summary(findings: Iterable[Finding], briefings: frozenset[str], *, others: int = 0) -> str:
    """Return one line: `3 faults in 2 of 14 briefings; 1 piece of advice; `briefdesk check --fix` mends 2 of them`.

    Tag and entity files are counted where one has a fault, or where no briefing was checked (`others` is their number).
    """
    found = tuple(findings)
    errors = errors_of(found)
    advice = len(found) - len(errors)
    line = _faults(errors, briefings, others) if errors else _faultless(briefings, others)
    line = f"{line}; {count_of(advice, 'piece', 'pieces')} of advice" if advice else line
    mendable = sum(finding.edit is not None for finding in found)
    return f"{line}; `briefdesk check --fix` mends {mendable:,} of them" if mendable else line


def _faults(errors: tuple[Finding, ...], briefings: frozenset[str], others: int) -> str:
    faulty = {finding.path for finding in errors}
    among = faulty & briefings
    describing = {path for path in faulty - briefings if others and path.startswith("docs/")}
    elsewhere = faulty - briefings - describing
    shares = []
    if briefings:
        shares.append(f"{len(among):,} of {count_of(len(briefings), 'briefing')}")
    if describing:
        shares.append(f"{len(describing):,} of {_describing(others)}")
    if elsewhere:
        shares.append(count_of(len(elsewhere), "other file"))
    return f"{count_of(len(errors), 'fault')} in {' and '.join(shares)}"


def _faultless(briefings: frozenset[str], others: int) -> str:
    if not briefings and not others:
        return "nothing to check: there is no briefing here yet"
    return f"no faults in {count_of(len(briefings), 'briefing') if briefings else _describing(others)}"


def _describing(number: int) -> str:
    return count_of(number, "tag or entity file", "tag and entity files")
