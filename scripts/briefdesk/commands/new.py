"""`briefdesk new`: a draft to fill in, by hand or from an article."""

import datetime
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefdesk.article import RIGHTS
from briefdesk.commands._article_options import DAY
from briefdesk.commands._asking import Question, answered, edit, is_at_terminal
from briefdesk.extract import ENTITY_KINDS, PLURALS, EntityKind

if TYPE_CHECKING:
    from briefdesk.briefing import Briefing
    from briefdesk.vocabulary import Vocabulary

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
SCHEMA_LINE = "# yaml-language-server: $schema=../../docs/reference/briefing.schema.json"
"""What editors with the YAML language server read (github.com/redhat-developer/yaml-language-server, modeline)."""


@click.command()
@click.option("--from", "article", type=click.Path(), metavar="ARTICLE", help="Start from an article, as ingest does.")
@click.option("--title", help="What the briefing says, at most 80 characters.")
@click.option("--date", type=DAY, metavar="YYYY-MM-DD", help="The day it is of; today if left out.")
@click.option("--description", help="One sentence a reader could stop at.")
@click.option("--tag", multiple=True, help="A tag of the vocabulary; may be given more than once.")
@click.option("--person", multiple=True, help="A person it names, in full; may be given more than once.")
@click.option("--organization", multiple=True, help="An organization it names; may be given more than once.")
@click.option("--place", multiple=True, help="A place it names; may be given more than once.")
@click.option("--publisher", help="The newsroom that published the source.")
@click.option("--author", multiple=True, help="A byline of the source; may be given more than once.")
@click.option("--published", metavar="YYYY-MM-DD", help="The day the source was published.")
@click.option("--url", help="The source's address.")
@click.option("--rights", type=click.Choice(RIGHTS), help="Who may reprint the source; reserved if left out.")
@click.option("--edit/--no-edit", "editing", default=None, help="Open your editor; so it does at a terminal.")
def command(*, article: str | None, editing: bool | None, **given: Any) -> int:
    """Start a briefing: a draft under briefings/, with every optional field as a comment.

    What is missing is asked for at a terminal, where tags and names are completed from those the desk has. Then your
    editor ($VISUAL or $EDITOR) opens, and what is wrong is said.
    """
    from briefdesk.commands._root import project_root
    from briefdesk.store import read_vocabulary

    root = project_root()
    vocabulary = read_vocabulary(root)[0]
    paths = _ingested(article, given, root) if article else (_started(given, vocabulary, root),)
    if is_at_terminal() if editing is None else editing:
        edit(root / path for path in paths)
    return _judge(paths, root)


def _started(given: Mapping[str, Any], vocabulary: "Vocabulary", root: Path) -> str:
    """Write the draft of a briefing that is begun by hand, and return its path."""
    from briefdesk.commands._drafting import write_new
    from briefdesk.markdown import render_briefing
    from briefdesk.markdown.hints import with_hints

    briefing = _briefing(answered(given, _questions(vocabulary)))
    text = with_hints(render_briefing(briefing), type(briefing), without=NEVER_BY_HAND)
    path = write_new(text.replace("---\n", f"---\n{SCHEMA_LINE}\n", 1), root / briefing.path, root)
    click.echo(path)
    return path


def _questions(vocabulary: "Vocabulary") -> tuple[Question, ...]:
    """Return what a briefing cannot do without, then what is soon forgotten."""
    return (
        Question(option="title", words="Title, at most 80 characters"),
        Question(option="description", words="Description, one sentence a reader could stop at"),
        Question(option="tag", words="Tags, separated by commas", several=True, known=tuple(vocabulary.tags)),
        *(_naming(kind, vocabulary) for kind in ENTITY_KINDS),
        Question(option="publisher", words="Publisher of the source"),
        Question(
            option="published",
            words="Day the source was published, such as 2031-05-02, or none",
            required=False,
            fault=_no_day,
        ),
        Question(option="url", words="Address of the source, or none", required=False),
    )


def _naming(kind: EntityKind, vocabulary: "Vocabulary") -> Question:
    names = tuple(entry.name for entry in vocabulary.entities.values() if entry.kind == kind)
    words = f"{PLURALS[kind].capitalize()} it names, separated by commas, or none"
    return Question(option=kind, words=words, several=True, required=False, known=names)


def _ingested(article: str, given: Mapping[str, Any], root: Path) -> tuple[str, ...]:
    """Ingest an article with what a person tells of it, and return the paths of its briefings.

    Raises:
        BriefdeskError: If it cannot be read, or yields no briefing.
    """
    from briefdesk.errors import BriefdeskError
    from briefdesk.readers import read_input
    from briefdesk.store.ingesting import Voice, Wish, ingest

    told = _told_of(article, given, read_input(article))
    status = ingest(Wish(files=(article,), told=told), root, Voice(say=lambda line: click.echo(line, err=True)))
    paths = _briefings_of(read_input(article), root)
    if status == 2 or not paths:
        raise BriefdeskError("gave no briefing", where=article, mend="start one by hand with `briefdesk new`")
    for path in paths:
        click.echo(path)
    return paths


def _told_of(article: str, given: Mapping[str, Any], data: bytes) -> dict[str, Any]:
    """Return what is said of the article: by options, and at a terminal by a person who is shown what it tells."""
    from briefdesk.extractors import extract
    from briefdesk.readers import read_article
    from briefdesk.vocabulary import Vocabulary

    found = extract(read_article(data, article, {}), Vocabulary()).metadata
    asked = (
        Question(option="publisher", words="Publisher", likely=found.publisher or ""),
        Question(option="title", words="Headline, or none", likely=found.title or "", required=False),
        Question(option="published", words="Day of publication", likely=str(found.published or ""), fault=_no_day),
        Question(option="url", words="Address, or none", likely=found.url or "", required=False),
        Question(option="rights", words=f"Rights: {', '.join(RIGHTS)}", likely=found.rights, known=RIGHTS),
    )
    likely = {question.option: question.likely for question in asked}
    told = likely | {key: value for key, value in answered(given, asked).items() if value and key in likely}
    day = {"published": _day(told["published"])} if told["published"] else {}
    authors = {"authors": given["author"]} if given["author"] else {}
    return {key: value for key, value in {**told, **day, **authors}.items() if value}


def _briefings_of(data: bytes, root: Path) -> tuple[str, ...]:
    """Return the paths of the briefings that were made from an article of these bytes."""
    import hashlib

    from briefdesk.store import read_briefings

    digest = hashlib.sha256(data).hexdigest()
    values = ((parsed.path, parsed.value) for parsed in read_briefings(root))
    return tuple(path for path, value in values if value and any(s.sha256 == digest for s in value.sources))


def _briefing(told: Mapping[str, Any]) -> "Briefing":
    from briefdesk.briefing import Briefing, Source
    from briefdesk.text import slugify

    date = told["date"].date() if told["date"] else datetime.datetime.now().astimezone().date()
    title = " ".join(told["title"].split())
    source = Source(
        publisher=told["publisher"],
        authors=told["author"],
        published=_day(told["published"]) if told["published"] else None,
        url=told["url"] or None,
        rights=told["rights"] or "reserved",
    )
    return Briefing(
        name=f"{date}-{slugify(title) or 'untitled'}",
        title=title,
        date=date,
        description=" ".join(told["description"].split()),
        tags=told["tag"],
        people=told["person"],
        organizations=told["organization"],
        places=told["place"],
        sources=(source,),
        body=BODY,
    )


def _day(told: str) -> datetime.date:
    """Return the day that a person gave.

    Raises:
        BriefdeskError: If it is none.
    """
    from briefdesk.errors import BriefdeskError

    try:
        return datetime.date.fromisoformat(told)
    except ValueError as error:
        raise BriefdeskError(f"{told!r} is no day", where="--published", mend="write it as 2031-05-02") from error


def _no_day(told: str) -> str:
    """Return what is wrong with a day as a person typed it; an empty text if nothing is."""
    from briefdesk.errors import BriefdeskError

    try:
        _day(told)
    except BriefdeskError:
        return f"{told!r} is no day; write it as 2031-05-02"
    return ""


def _judge(paths: Iterable[str], root: Path) -> int:
    """Print the faults that the new files have by themselves, and return the exit status."""
    from briefdesk.checks import Desk, find_faults
    from briefdesk.finding import errors_of, render_text
    from briefdesk.markdown import parse_briefing
    from briefdesk.store.files import read_text
    from briefdesk.store.reading import read_tags

    parsed = tuple(parse_briefing(read_text(root / path), Path(path).stem, path=path) for path in paths)
    desk = Desk(briefings=parsed, tags=read_tags(root), paths=frozenset(found.path for found in parsed))
    ours = frozenset(paths)
    findings = tuple(finding for finding in find_faults(desk) if finding.path in ours)
    click.echo(render_text(findings), err=True, nl=False)
    return int(bool(errors_of(findings)))
