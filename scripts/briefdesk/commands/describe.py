"""`briefdesk describe`: a file for an entity that briefings name, or for a new tag."""

from collections.abc import Mapping
from pathlib import Path

import click

from briefdesk.errors import BriefdeskError
from briefdesk.extract import ENTITY_KINDS
from briefdesk.library.names import EntityKey, NameBook, name_book
from briefdesk.library.terms import usual_spellings
from briefdesk.text import fold, slugify
from briefdesk.vocabulary import EntityEntry, Tag

TAG = "tag"
FIRST = "name it in a briefing first; for a new topic, add --kind tag"


@click.command()
@click.argument("name")
@click.option(
    "--kind", type=click.Choice((*ENTITY_KINDS, TAG)), help="Which, where two share the name; `tag` for a new topic."
)
def command(name: str, kind: str | None) -> int:
    """Write the file that describes the entity called NAME, or with `--kind tag` the topic, to fill in.

    NAME is as briefings write it, or the end of its page's address.
    """
    from briefdesk.commands._root import project_root

    root = project_root()
    click.echo(_describe_tag(name, root) if kind == TAG else _describe_entity(name, kind, root))
    return 0


def _describe_tag(name: str, root: Path) -> str:
    """Write the file of a tag, and return its path.

    Raises:
        BriefdeskError: If the name holds no letter or digit, or the tag has a file.
    """
    from briefdesk.commands._drafting import write_new
    from briefdesk.markdown import render_tag
    from briefdesk.markdown.hints import with_hints

    slug = slugify(name)
    if not slug:
        raise BriefdeskError(f"{name!r} can be no tag", where="describe", mend="use letters or digits")
    words = name.strip().replace("-", " ")
    text = render_tag(Tag(name=slug, title=words[:1].upper() + words[1:]))
    return write_new(with_hints(text, Tag), root / "docs" / "tags" / f"{slug}.md", root)


def _describe_entity(name: str, kind: str | None, root: Path) -> str:
    """Write the file of an entity that briefings name, and return its path.

    Raises:
        BriefdeskError: As `_entry` does, or if the file cannot be written.
    """
    from briefdesk.commands._drafting import write_new
    from briefdesk.markdown import render_entity
    from briefdesk.markdown.hints import with_hints
    from briefdesk.store import read_briefings, read_vocabulary

    book = name_book(read_vocabulary(root)[0])
    named = usual_spellings((parsed.value for parsed in read_briefings(root) if parsed.value), book)
    entry = _entry(name, kind, named, book)
    without = () if entry.kind == "place" else ("coordinates",)
    text = with_hints(render_entity(entry), EntityEntry, without=without)
    return write_new(text, root / "docs" / "entities" / entry.kind / f"{entry.id}.md", root)


def _entry(name: str, kind: str | None, named: Mapping[EntityKey, str], book: NameBook) -> EntityEntry:
    """Return the entity to describe.

    Raises:
        BriefdeskError: If no briefing names it, two kinds have the name, or a file describes it.
    """
    keys = [key for key in _keys(name, named, book) if kind in (None, key[0])]
    if not keys:
        raise BriefdeskError(_unknown(name, kind, named), where="describe", mend=FIRST)
    if len(keys) > 1:
        kinds = " or ".join(f"--kind {key[0]}" for key in keys)
        raise BriefdeskError(f"briefings name more than one {name!r}", where="describe", mend=f"add {kinds}")
    found_kind, entity_id = keys[0]
    if keys[0] in book.entries:
        where = f"docs/entities/{found_kind}/{entity_id}.md"
        raise BriefdeskError(f"describes {name!r} already", where=where, mend="edit that file")
    return EntityEntry(id=entity_id, kind=found_kind, name=named[keys[0]])


def _keys(name: str, named: Mapping[EntityKey, str], book: NameBook) -> tuple[EntityKey, ...]:
    wanted = fold(name)
    return tuple(key for key in named if key[1] == name or key == book.key(key[0], name) or fold(named[key]) == wanted)


def _unknown(name: str, kind: str | None, named: Mapping[EntityKey, str]) -> str:
    from briefdesk.schema import nearest_is, shown

    noun = kind or "person, organization or place"
    near = nearest_is(name, {spelling for key, spelling in named.items() if kind in (None, key[0])})
    return f"no briefing names a {noun} {shown(name)}{near}"
