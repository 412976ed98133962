"""`briefdesk extract`: what an article says, as data."""

import inspect
import sys
from dataclasses import fields
from pathlib import Path
from typing import Any

import click

from briefdesk.article import Article
from briefdesk.errors import UnreadableInput
from briefdesk.extract import Extract
from briefdesk.extractors import _in_order
from briefdesk.readers import read_article
from briefdesk.serialise import render_extract
from briefdesk.vocabulary import Vocabulary


@click.command()
@click.argument("files", nargs=-1, required=True)
def command(files: tuple[str, ...]) -> int:
    """Print what each article says: one JSON object a FILE, one a line."""
    status = 0
    for source in files:
        try:
            data = sys.stdin.buffer.read() if source == "-" else Path(source).read_bytes()
            click.echo(render_extract(_extract(read_article(data, source), Vocabulary())))
        except (UnreadableInput, OSError) as error:
            click.echo(f"briefdesk: {error}", err=True)
            status = 2
    return status


def _extract(article: Article, vocabulary: Vocabulary) -> Extract:
    facts: dict[str, Any] = {"article": article, "vocabulary": vocabulary}
    for name, (function, needs) in _in_order().items():
        known = {need: facts.get(need, ()) for need in needs if need in inspect.signature(function).parameters}
        facts[name] = function(**known)
    return Extract(**{field.name: facts.get(field.name, ()) for field in fields(Extract)})
