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
    """Print as Markdown what has changed in the briefings since REV, and its faults, as `check --base` has them.

    Exit status: 0 whatever is found (`check` judges), 2 if there is no such revision.
    """
    from briefdesk.commands._desk import day_of_judgement
    from briefdesk.commands._root import project_root
    from briefdesk.judging import Question, default_processes, judge
    from briefdesk.review import changes, render_review
    from briefdesk.store import read_briefings

    root = project_root()
    after = {parsed.path: parsed.value for parsed in read_briefings(root) if parsed.value}
    changed = changes(_briefings_at(root, base), after)
    judgement = judge(root, Question(base=base, today=day_of_judgement(), processes=default_processes()))
    click.echo(render_review(changed, judgement.of_the_change), nl=False)
    return 0


def _briefings_at(root: Path, revision: str) -> "Mapping[str, Briefing]":
    from briefdesk.markdown import parse_briefing
    from briefdesk.store.revisions import merge_base, texts_at

    texts = texts_at(root, merge_base(root, revision), "briefings")
    parsed = (parse_briefing(text, Path(path).stem, path=path) for path, text in texts.items())
    return {found.path: found.value for found in parsed if found.value}
