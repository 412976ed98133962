"""`briefdesk extract`: what an article says, as data."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefdesk.commands._article_options import article_options, overrides
from briefdesk.errors import BriefdeskError

if TYPE_CHECKING:
    from briefdesk.article import Article
    from briefdesk.vocabulary import Vocabulary

TOGETHER = 8
"""Articles that are read together: more are hardly faster, and fewer are printed late where a pipe is slow."""


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@click.option(
    "--explain", "explaining", is_flag=True, help="Print, as text, by which rule and words each item was found."
)
@article_options
def command(files: tuple[str, ...], *, explaining: bool, **told: Any) -> int:
    """Print what each article says as data: one JSON object a FILE, one a line, in order.

    FILE is pasted text, a saved page or Markdown, whatever its name; - is standard input. An option replaces what
    every FILE tells of itself; a sidecar, a.yml beside a.txt, what its own does. A FILE that cannot be read gets a line
    on standard error; the others are still done.
    """
    given, vocabulary = overrides(told), _vocabulary()
    status = 0
    for first in range(0, len(files), TOGETHER):
        for source, facts in _facts(files[first : first + TOGETHER], given, vocabulary):
            if isinstance(facts, BriefdeskError):
                click.echo(f"briefdesk: {facts}", err=True)
                status = 2
            else:
                click.echo(_explanation(source, facts) if explaining else _line(facts))
                _tell_of_language(facts["metadata"].language, source)
    return status


def _facts(
    sources: Sequence[str], given: dict[str, Any], vocabulary: "Vocabulary"
) -> Iterator[tuple[str, Mapping[str, Any] | BriefdeskError]]:
    """Yield each source with what every extractor finds in it, or with why it cannot be read."""
    from briefdesk.extractors import extract_together  # It is heavy, and the list of commands should come at once.

    read = [_read(source, given) for source in sources]
    found = iter(extract_together([one for one in read if not isinstance(one, BriefdeskError)], vocabulary))
    for source, one in zip(sources, read, strict=True):
        yield source, one if isinstance(one, BriefdeskError) else next(found)


def _read(source: str, given: dict[str, Any]) -> "Article | BriefdeskError":
    """Return an article or why it is none; options win over the sidecar, and that over what the article tells."""
    from briefdesk.readers import read_article, read_input
    from briefdesk.store.sidecars import read_sidecar

    try:
        data = read_input(source)
        beside = read_sidecar(Path(source)) if source != "-" else {}
        return read_article(data, source, {**beside, **given})
    except BriefdeskError as error:
        return error


def _line(facts: Mapping[str, Any]) -> str:
    from briefdesk.extractors import gathered
    from briefdesk.serialise import render_extract

    return render_extract(gathered(facts))


def _explanation(source: str, facts: Mapping[str, Any]) -> str:
    from briefdesk.explanation import explain, render_explanation

    return render_explanation(source, explain(facts))


def _tell_of_language(tag: str | None, source: str) -> None:
    from briefdesk.prose.language import is_foreign, language_name

    if tag and is_foreign(tag):
        said = (
            f"briefdesk: {source}: is in {language_name(tag)} ({tag}), not English; it gives no people, organizations, "
        )
        click.echo(f"{said}places and dates", err=True)


def _vocabulary() -> "Vocabulary":
    """Return the vocabulary of the project that one stands in, an empty one elsewhere; its faults are for `check`."""
    from briefdesk.commands._root import project_root
    from briefdesk.store import read_vocabulary
    from briefdesk.vocabulary import Vocabulary

    try:
        root = project_root()
    except BriefdeskError:
        return Vocabulary()
    return read_vocabulary(root)[0]
