"""`briefdesk check`: every fault of the briefings and the vocabulary, in one go."""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from briefdesk.finding import RENDERERS, Finding, render_text
from briefdesk.text import count_of

DESCRIBING = "tag and entity files"


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH]…")
@click.option("--format", "form", type=click.Choice(tuple(RENDERERS)), default="text", help="How faults are printed.")
def command(paths: tuple[str, ...], form: str) -> int:
    """Report every fault of the briefings, tags and entities, or of those at PATH (files or folders).

    Exit status: 0 without faults, 1 with faults, 2 if a PATH could not be checked.
    """
    # These are heavy, and the list of commands should come at once.
    from briefdesk.checks import find_faults
    from briefdesk.commands._desk import read_desk
    from briefdesk.commands._root import project_root

    root = project_root()
    desk = read_desk(root)
    known = frozenset(file.path for file in desk.files)
    wanted, refused = _selected(paths, known, root)
    findings = tuple(finding for finding in find_faults(desk) if finding.path in wanted)
    click.echo(_rendered(findings, form), nl=False, color=False if "NO_COLOR" in os.environ else None)
    for line in refused:
        click.echo(f"briefdesk: {line}", err=True)
    if wanted or not refused:
        click.echo(summary(findings, wanted), err=True)
    return 2 if refused else int(bool(findings))


def summary(findings: Iterable[Finding], checked: frozenset[str]) -> str:
    """Return one line: `3 faults in 2 of 14 briefings`.

    Tag and entity files are counted where one has a fault, or where nothing else was checked.
    """
    found = tuple(findings)
    briefings, others = _parted(checked)
    if not found:
        files = count_of(len(briefings), "briefing") if briefings or not others else f"{len(others):,} {DESCRIBING}"
        return f"no faults in {files}"
    faulty_briefings, faulty_others = _parted(frozenset(finding.path for finding in found))
    shares = []
    if briefings:
        shares.append(f"{len(faulty_briefings):,} of {count_of(len(briefings), 'briefing')}")
    if faulty_others:
        shares.append(f"{len(faulty_others):,} of {len(others):,} {DESCRIBING}")
    return f"{count_of(len(found), 'fault')} in {' and '.join(shares)}"


def _selected(paths: Sequence[str], known: frozenset[str], root: Path) -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the files of the desk that `paths` name, and a line for each path that names none."""
    if not paths:
        return known, ()
    wanted: set[str] = set()
    refused: list[str] = []
    for written in paths:
        path = Path(written).absolute()
        address = os.path.relpath(path.parent.resolve() / path.name, root).replace(os.sep, "/")
        below = {file for file in known if address in (file, ".") or file.startswith(f"{address}/")}
        wanted |= below
        if not os.path.lexists(path):
            refused.append(f"{written}: no such file or folder")
        elif not below and not (path.is_dir() and path.resolve().is_relative_to(root)):
            refused.append(f"{written}: is no briefing, tag or entity of this project")
    return frozenset(wanted), tuple(refused)


def _rendered(findings: Sequence[Finding], form: str) -> str:
    if form != "text":
        return RENDERERS[form](findings)
    return "".join(_styled(finding) for finding in findings)


def _styled(finding: Finding) -> str:
    head, _, rest = render_text([finding]).partition("\n")
    place, _, name = head.rpartition(": ")
    return f"{click.style(place, bold=True)}: {click.style(name, fg='red')}\n{rest}"


def _parted(paths: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    briefings = frozenset(path for path in paths if path.startswith("briefings/"))
    return briefings, paths - briefings
