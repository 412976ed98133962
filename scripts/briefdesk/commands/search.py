"""`briefdesk search`: the site's own search, on the command line."""

import json
from pathlib import Path
from typing import Any

import click

from briefdesk.errors import BriefdeskError
from briefdesk.text import count_of

ORDERS = ("relevance", "newest", "oldest")


@click.command()
@click.argument("words", nargs=-1, required=True)
@click.option("--site", type=click.Path(path_type=Path), help="Built site or unpacked bundle; else the project's own.")
@click.option("--limit", type=click.IntRange(1, 1000), default=10, show_default=True, help="Results to print.")
@click.option("--sort", type=click.Choice(ORDERS), default="relevance", show_default=True, help="Which come first.")
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text", help="How results are printed.")
def command(words: tuple[str, ...], site: Path | None, limit: int, sort: Any, form: str) -> int:
    """Print what the built site's search finds for WORDS, in the same order.

    "exact words", -without, tag:, person:, organization:, place:, source:, status:, year:, before: and after: work as
    there; put -- before WORDS that begin with a hyphen. Exit status: 0 with results, 1 without.
    """
    from briefdesk.search import search

    reader = _reader(site)
    found = search(" ".join(words), reader, sort=sort)
    shown = [_result(reader.document(number), found.terms) for number in found.documents[:limit]]
    if form == "json":
        click.echo("".join(f"{json.dumps(result, ensure_ascii=False)}\n" for result in shown), nl=False)
    else:
        click.echo("\n".join(_lines(result) for result in shown), nl=bool(shown))
    click.echo(_summary(found), err=True)
    return int(not found.documents or found.relaxed)


def _reader(site: Path | None) -> Any:
    """Return the reader of the site's index.

    Raises:
        BriefdeskError: If there is no index.
    """
    from briefdesk.commands._mkdocs import site_config
    from briefdesk.commands._root import project_root
    from briefdesk.search import FOLDER, IndexReader
    from briefdesk.store import read_text

    folder = (site or Path(site_config(project_root()).site_dir)) / FOLDER
    if not (folder / "ix.js").is_file():
        mend = "name a built site with --site" if site else "build the site first: `briefdesk build`"
        raise BriefdeskError("has no search index", where=str(folder.parent), mend=mend)
    return IndexReader(lambda path: read_text(folder / path))


def _result(document: list[Any], terms: Any) -> dict[str, str]:
    from briefdesk.search import snippet

    address, title, _, day, status, source = document[:6]
    piece = snippet(document, terms)
    words = "".join(part.text for part in piece.parts)
    anchor = f"#{piece.anchor}" if piece.anchor else ""
    return {
        "address": f"{address}{anchor}",
        "title": title,
        "date": day,
        "status": status,
        "source": source,
        "section": piece.heading,
        "text": words,
    }


def _lines(result: dict[str, str]) -> str:
    status = "" if result["status"] == "published" else result["status"]
    meta = " · ".join(part for part in (result["address"], result["date"], result["source"], status) if part)
    section = f"{result['section']} — " if result["section"] else ""
    return f"{result['title']}\n  {meta}\n  {section}{result['text']}"


def _summary(found: Any) -> str:
    """Return how many there are, and what was taken instead of what was typed."""
    if found.unknown:
        facet, value, _ = told = found.unknown[0]
        return f"{value!r} is no day, month or year" if told.is_day else f"no briefing has the {facet} {value!r}"
    if found.relaxed:
        return f"nothing has all of it; {count_of(len(found.documents), 'page')} with some"
    instead = [f", with {' or '.join(words)} instead of {typed}" for typed, words in found.corrections]
    hints = [f"; did you mean {usual}?" for _, usual in found.suggestions]
    return count_of(len(found.documents), "result") + "".join((*instead, *hints))
