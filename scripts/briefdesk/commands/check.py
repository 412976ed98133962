"""`briefdesk check`: every fault of the briefings and the vocabulary, in one go."""

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefdesk.finding import LEVELS, RENDERERS, Finding, Level, errors_of, render_text, titled

if TYPE_CHECKING:
    from briefdesk.judging import Judgement, Question

COLOURS: dict[Level, str] = dict(zip(LEVELS, ("red", "yellow"), strict=True))
MOST_ROUNDS = 5
"""Times that mending goes on where one mend shows what else can be mended."""

HOMES = frozenset({".", "briefings", "docs"})
"""Folders at the project's top that may be empty of what is checked; elsewhere it never is."""


@dataclass(frozen=True, kw_only=True)
class Selection:
    """The files that are asked about."""

    wanted: frozenset[str]
    refused: tuple[str, ...] = ()
    """A line for each path that names none."""
    all_briefings: bool = True


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH]…")
@click.option("--format", "form", type=click.Choice(tuple(RENDERERS)), default="text", help="How faults are printed.")
@click.option("--strict", is_flag=True, help="Let advice fail the check too.")
@click.option("--fix", is_flag=True, help="Mend what has one safe mend; text below the front matter is never touched.")
@click.option("--base", metavar="REV", help="Judge what changed since this git revision: facts, addresses, advice.")
@click.option("--jobs", type=click.IntRange(1, 64), help="Processes to use; else as many as there are processors.")
def command(paths: tuple[str, ...], *, form: str, strict: bool, **asked: Any) -> int:
    """Report every fault of the briefings, tags and entities, or of those at PATH (files or folders).

    Exit status: 0 without faults (advice may be shown), 1 with faults, 2 if a PATH could not be checked.
    """
    # These are heavy, and the list of commands should come at once.
    from briefdesk.commands._desk import day_of_judgement, summary
    from briefdesk.commands._root import project_root
    from briefdesk.judging import Question, default_processes, judge, look_around

    root = project_root()
    around = look_around(root)
    selection = _selected(paths, around.judged, root)
    only = None if selection.all_briefings else selection.wanted
    processes = asked["jobs"] or default_processes()
    question = Question(only=only, base=asked["base"], today=day_of_judgement(), processes=processes)
    judgement = judge(root, question, around)
    if asked["fix"]:
        judgement = _mended(root, question, selection, judgement)
    findings = _asked_for(judgement.of_the_change, selection)
    click.echo(_rendered(findings, form), nl=False, color=False if "NO_COLOR" in os.environ else None)
    for line in selection.refused:
        click.echo(f"briefdesk: {line}", err=True)
    if selection.wanted or not selection.refused:
        others = sum(path.startswith("docs/") for path in selection.wanted)
        click.echo(summary(findings, judgement.briefings & selection.wanted, others=others), err=True)
    return 2 if selection.refused else int(bool(findings if strict else errors_of(findings)))


def _mended(root: Path, question: "Question", selection: Selection, judgement: "Judgement") -> "Judgement":
    """Return the judgement after mending what can be mended, round by round."""
    from briefdesk.judging import judge, mend_files
    from briefdesk.store.locking import desk_lock

    rounds = MOST_ROUNDS
    while rounds and any(finding.edit for finding in _asked_for(judgement.of_the_change, selection)):
        with desk_lock(root, lambda line: click.echo(f"briefdesk: {line}", err=True)):
            done = mend_files(root, _asked_for(judgement.of_the_change, selection))
        for line in done:
            click.echo(f"mended {line}", err=True)
        judgement = judge(root, question)
        rounds = rounds - 1 if done else 0
    return judgement


def _asked_for(findings: tuple[Finding, ...], selection: Selection) -> tuple[Finding, ...]:
    """Return the findings in the files asked about; where all are, also those in what should not be there."""
    if selection.all_briefings and not selection.refused:
        return findings
    return tuple(finding for finding in findings if finding.path in selection.wanted)


def _selected(paths: Sequence[str], known: frozenset[str], root: Path) -> Selection:
    """Return the files of the desk that `paths` name."""
    if not paths:
        return Selection(wanted=known)
    wanted: set[str] = set()
    refused: list[str] = []
    for written in paths:
        path = Path(written).absolute()
        address = os.path.relpath(path.parent.resolve() / path.name, root).replace(os.sep, "/")
        below = {file for file in known if address in (file, ".") or file.startswith(f"{address}/")}
        wanted |= below
        if not os.path.lexists(path):
            refused.append(f"{written}: no such file or folder")
        elif not below and not (path.is_dir() and address.partition("/")[0] in HOMES):
            kind = "holds" if path.is_dir() else "is"
            refused.append(f"{written}: {kind} no briefing, tag or entity of this project")
    return Selection(wanted=frozenset(wanted), refused=tuple(refused), all_briefings=False)


def _rendered(findings: Iterable[Finding], form: str) -> str:
    if form != "text":
        return RENDERERS[form](findings)
    return "".join(_styled(finding) for finding in findings)


def _styled(finding: Finding) -> str:
    head, _, rest = render_text([finding]).partition("\n")
    place = head.removesuffix(f": {titled(finding)}")
    return f"{click.style(place, bold=True)}: {click.style(titled(finding), fg=COLOURS[finding.level])}\n{rest}"
