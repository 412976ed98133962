"""`briefdesk ingest`: from articles to briefings."""

from collections.abc import Iterable, Sequence
from contextlib import closing
from typing import Any

import click

from briefdesk.commands._article_options import article_options, overrides


@click.command()
@click.argument("files", nargs=-1, metavar="FILE…")
@click.option("--new", "only_waiting", is_flag=True, help="Ingest what is new or changed in articles/.")
@click.option("--merge", "merging", is_flag=True, help="Merge the article's changes into briefings edited since.")
@click.option("--again", is_flag=True, help="Ingest an article although a copy of it was ingested before.")
@click.option("--jobs", type=click.IntRange(min=1), metavar="N", help="Read articles on N cores; without it, on all.")
@article_options
def command(
    files: tuple[str, ...], *, only_waiting: bool, merging: bool, again: bool, jobs: int | None, **told: Any
) -> int:
    """Turn articles into briefings under briefings/.

    FILE is pasted text, a saved page or Markdown; - is standard input. What the text does not tell stands in the
    options, or in FILE's sidecar: articles/a.yml beside articles/a.txt, with the options' names as keys.

    A briefing that nobody has edited follows its article; one that a person has edited is left as it is.
    """
    # These are heavy, and the list of commands should come at once.
    from briefdesk.commands._root import project_root
    from briefdesk.store.ingesting import Voice, Wish, ingest

    if bool(files) == only_waiting:
        raise click.UsageError("give either articles to ingest, or --new for what is new in articles/")
    wish = Wish(files=files, told=overrides(told), merging=merging, again=again, only_waiting=only_waiting, jobs=jobs)
    root = project_root()
    with closing(_Progress()) as progress:
        return ingest(wish, root, Voice(say=progress.say, track=progress.track))


class _Progress:
    """A bar on standard error, shown only on a terminal and gone when the work is done."""

    def __init__(self) -> None:
        from rich.console import Console
        from rich.progress import Progress

        console = Console(stderr=True)
        self._bar = Progress(console=console, transient=True, disable=not console.is_terminal)

    def say(self, line: str) -> None:
        """Print one line, also where the name of a file holds the end of one."""
        self._bar.console.print(" ".join(line.splitlines()), markup=False, emoji=False, highlight=False, soft_wrap=True)

    def track(self, sources: Sequence[str]) -> Iterable[str]:
        self._bar.start()
        yield from self._bar.track(sources, description="reading")

    def close(self) -> None:
        self._bar.stop()
