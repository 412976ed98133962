"""`briefdesk review`: what changed since a revision, for the person who decides on it."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefdesk.briefing import Briefing


@click.command()
@click.option("--base", default="main", show_default=True, metavar="REV", help="The revision to compare with.")
def command(base: str) -> int:
    """Print as Markdown what has changed in the briefings since REV, and the faults of the files that changed.

    Exit status: 0 whatever is found (`check` judges), 2 if there is no such revision.
    """
    from briefdesk.checks import find_faults
    from briefdesk.commands._desk import read_desk
    from briefdesk.commands._root import project_root
    from briefdesk.review import changes, render_review

    root = project_root()
    before = _briefings_at(root, base)
    desk = read_desk(root)
    after = {parsed.path: parsed.value for parsed in desk.briefings if parsed.value}
    changed = changes(before, after)
    touched = {change.path for change in changed} | {p.path for p in desk.briefings if p.value is None}
    findings = tuple(finding for finding in find_faults(desk) if finding.path in touched)
    click.echo(render_review(changed, findings), nl=False)
    return 0


def _briefings_at(root: Path, revision: str) -> "Mapping[str, Briefing]":
    from briefdesk.markdown import parse_briefing
    from briefdesk.store.revisions import merge_base, texts_at

    texts = texts_at(root, merge_base(root, revision), "briefings")
    parsed = (parse_briefing(text, Path(path).stem, path=path) for path, text in texts.items())
    return {found.path: found.value for found in parsed if found.value}
