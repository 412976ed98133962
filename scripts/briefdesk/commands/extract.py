"""`briefdesk extract`: what an article says, as data."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

import click

from briefdesk.article import RIGHTS
from briefdesk.errors import BriefdeskError, UnreadableInput

if TYPE_CHECKING:
    from briefdesk.vocabulary import Vocabulary


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@click.option("--publisher", help="The newsroom that published the article.")
@click.option("--title", help="The article's headline.")
@click.option("--author", "authors", multiple=True, help="A byline; may be given more than once.")
@click.option("--published", type=click.DateTime(["%Y-%m-%d"]), help="The day it was published.", metavar="YYYY-MM-DD")
@click.option("--url", help="The article's address.")
@click.option("--rights", type=click.Choice(RIGHTS), help="Who may reprint it.")
def command(files: tuple[str, ...], **told: Any) -> int:
    """Print what each article says as data: one JSON object a FILE, one a line, in order.

    FILE is pasted text, a saved page or Markdown, whatever its name; - is standard input. An option replaces what
    every FILE tells of itself. A FILE that cannot be read gets a line on standard error; the others are still done.
    """
    overrides, vocabulary = _overrides(told), _vocabulary()
    status = 0
    for source in files:
        try:
            click.echo(_line(source, overrides, vocabulary))
        except UnreadableInput as error:
            click.echo(f"briefdesk: {error}", err=True)
            status = 2
    return status


def _line(source: str, overrides: dict[str, Any], vocabulary: "Vocabulary") -> bytes:
    """Return the JSON in UTF-8, whatever the terminal's encoding; a file name's broken bytes become JSON's escapes."""
    from briefdesk.extractors import extract
    from briefdesk.readers import read_article, read_input
    from briefdesk.serialise import render_extract

    article = read_article(read_input(source), source, overrides)
    return render_extract(extract(article, vocabulary)).encode("utf-8", "backslashreplace")


def _overrides(told: dict[str, Any]) -> dict[str, Any]:
    given = {name: value for name, value in told.items() if value}
    published = given.get("published")
    return {**given, "published": published.date()} if isinstance(published, datetime) else given


def _vocabulary() -> "Vocabulary":
    """Return the vocabulary of the project that one stands in, an empty one elsewhere; its faults are for `check`."""
    from pathlib import Path

    from briefdesk.store import find_root, read_vocabulary
    from briefdesk.vocabulary import Vocabulary

    try:
        root = find_root(Path.cwd())
    except BriefdeskError:
        return Vocabulary()
    return read_vocabulary(root)[0]
