"""`briefdesk new`: a draft to fill in."""

import datetime
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefdesk.article import RIGHTS
from briefdesk.commands._article_options import DAY

if TYPE_CHECKING:
    from briefdesk.briefing import Briefing

BODY = """\
## What happened

- Write one claim a line, in your own words, with the paragraph of the source it rests on. [¶1]

## What is not known

- Write what nobody confirms, or take this section away.

## Source

Say what the source is, in a sentence."""
"""The sections a briefing usually has."""
NEVER_BY_HAND = ("generated", "withdrawn", "corrections", "supersedes")
"""Fields that a new briefing has no use for."""


@dataclass(frozen=True, kw_only=True)
class Asked:
    """One thing a briefing cannot do without: the option's name and the question."""

    option: str
    question: str


REQUIRED = (
    Asked(option="title", question="Title, at most 80 characters"),
    Asked(option="description", question="Description, one sentence a reader could stop at"),
    Asked(option="tag", question="Tags, separated by commas"),
    Asked(option="publisher", question="Publisher of the source"),
)


@click.command()
@click.option("--title", help="What the briefing says, at most 80 characters.")
@click.option("--date", type=DAY, metavar="YYYY-MM-DD", help="The day it is of; today if left out.")
@click.option("--description", help="One sentence a reader could stop at.")
@click.option("--tag", multiple=True, help="A tag of the vocabulary; may be given more than once.")
@click.option("--publisher", help="The newsroom that published the source.")
@click.option("--author", multiple=True, help="A byline of the source; may be given more than once.")
@click.option("--published", type=DAY, metavar="YYYY-MM-DD", help="The day the source was published.")
@click.option("--url", help="The source's address.")
@click.option("--rights", type=click.Choice(RIGHTS), default="reserved", help="Who may reprint the source.")
def command(**given: Any) -> int:
    """Start a briefing by hand: a draft under briefings/, with every optional field as a comment.

    What is missing is asked for on a terminal.
    """
    from briefdesk.commands._drafting import with_hints, write_new
    from briefdesk.commands._root import project_root
    from briefdesk.markdown import render_briefing

    root = project_root()
    briefing = _briefing(_complete(given))
    text = with_hints(render_briefing(briefing), type(briefing), without=NEVER_BY_HAND)
    click.echo(write_new(text, root / briefing.path, root))
    return _judge(text, briefing.name, root)


def _complete(given: dict[str, Any]) -> dict[str, Any]:
    """Return the options with the answers to what was missing.

    Raises:
        BriefdeskError: If something is missing and there is nobody to ask.
    """
    from briefdesk.errors import BriefdeskError

    missing = tuple(asked for asked in REQUIRED if not given[asked.option])
    if missing and not sys.stdin.isatty():
        names = ", ".join(f"--{asked.option}" for asked in missing)
        raise BriefdeskError(f"missing {names}", where="briefdesk new", mend="give the options, or use a terminal")
    answers = {asked.option: click.prompt(asked.question, err=True) for asked in missing}
    tags = given["tag"] or tuple(tag.strip() for tag in answers["tag"].split(",") if tag.strip())
    return {**given, **answers, "tag": tags}


def _briefing(told: dict[str, Any]) -> "Briefing":
    from briefdesk.briefing import Briefing, Source
    from briefdesk.text import slugify

    date = told["date"].date() if told["date"] else datetime.datetime.now().astimezone().date()
    title = " ".join(told["title"].split())
    source = Source(
        publisher=told["publisher"],
        authors=told["author"],
        published=told["published"].date() if told["published"] else None,
        url=told["url"],
        rights=told["rights"],
    )
    return Briefing(
        name=f"{date}-{slugify(title) or 'untitled'}",
        title=title,
        date=date,
        description=" ".join(told["description"].split()),
        tags=told["tag"],
        sources=(source,),
        body=BODY,
    )


def _judge(text: str, name: str, root: Path) -> int:
    """Print the faults that the new file has by itself, and return the exit status."""
    from briefdesk.checks import Desk, find_faults
    from briefdesk.finding import render_text
    from briefdesk.markdown import parse_briefing
    from briefdesk.store.reading import read_tags

    parsed = parse_briefing(text, name)
    desk = Desk(briefings=(parsed,), tags=read_tags(root), paths=frozenset({parsed.path}))
    findings = tuple(finding for finding in find_faults(desk) if finding.path == parsed.path)
    click.echo(render_text(findings), err=True, nl=False)
    return int(bool(findings))
