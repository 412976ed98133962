"""`briefdesk extract`: what an article says, as data."""

from typing import TYPE_CHECKING, Any

import click

from briefdesk.commands._article_options import article_options, overrides
from briefdesk.errors import BriefdeskError, UnreadableInput

if TYPE_CHECKING:
    from briefdesk.vocabulary import Vocabulary


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@article_options
def command(files: tuple[str, ...], **told: Any) -> int:
    """Print what each article says as data: one JSON object a FILE, one a line, in order.

    FILE is pasted text, a saved page or Markdown, whatever its name; - is standard input. An option replaces what
    every FILE tells of itself. A FILE that cannot be read gets a line on standard error; the others are still done.
    """
    given, vocabulary = overrides(told), _vocabulary()
    status = 0
    for source in files:
        try:
            line = _line(source, given, vocabulary)
        except UnreadableInput as error:
            click.echo(f"briefdesk: {error}", err=True)
            status = 2
        else:
            click.echo(line)
    return status


def _line(source: str, given: dict[str, Any], vocabulary: "Vocabulary") -> str:
    # These are heavy, and the list of commands should come at once.
    from briefdesk.extractors import extract
    from briefdesk.readers import read_article, read_input
    from briefdesk.serialise import render_extract

    return render_extract(extract(read_article(read_input(source), source, given), vocabulary))


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
