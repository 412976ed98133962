"""`briefdesk describe`: a file for an entity that briefings name."""

from collections.abc import Mapping

import click

from briefdesk.errors import BriefdeskError
from briefdesk.extract import ENTITY_KINDS, EntityKind
from briefdesk.library.names import EntityKey, NameBook, name_book
from briefdesk.library.terms import usual_spellings
from briefdesk.text import fold
from briefdesk.vocabulary import EntityEntry


@click.command()
@click.argument("name")
@click.option("--kind", type=click.Choice(ENTITY_KINDS), help="Which, where a person and a place share the name.")
def command(name: str, kind: EntityKind | None) -> int:
    """Write the file that describes the entity called NAME, to fill in.

    NAME is as briefings write it, or the end of its page's address.
    """
    from briefdesk.commands._drafting import write_new
    from briefdesk.commands._root import project_root
    from briefdesk.markdown import render_entity
    from briefdesk.markdown.hints import with_hints
    from briefdesk.store import read_briefings, read_vocabulary

    root = project_root()
    book = name_book(read_vocabulary(root)[0])
    named = usual_spellings((parsed.value for parsed in read_briefings(root) if parsed.value), book)
    entry = _entry(name, kind, named, book)
    without = () if entry.kind == "place" else ("coordinates",)
    text = with_hints(render_entity(entry), EntityEntry, without=without)
    click.echo(write_new(text, root / "docs" / "entities" / entry.kind / f"{entry.id}.md", root))
    return 0


def _entry(name: str, kind: EntityKind | None, named: Mapping[EntityKey, str], book: NameBook) -> EntityEntry:
    """Return the entity to describe.

    Raises:
        BriefdeskError: If no briefing names it, two kinds have the name, or a file describes it.
    """
    keys = [key for key in _keys(name, named, book) if kind in (None, key[0])]
    if not keys:
        raise BriefdeskError(_unknown(name, kind, named), where="briefdesk describe")
    if len(keys) > 1:
        kinds = " or ".join(f"--kind {key[0]}" for key in keys)
        raise BriefdeskError(f"briefings name more than one {name!r}", where="briefdesk describe", mend=f"add {kinds}")
    found_kind, entity_id = keys[0]
    if keys[0] in book.entries:
        where = f"docs/entities/{found_kind}/{entity_id}.md"
        raise BriefdeskError(f"describes {name!r} already", where=where, mend="edit that file")
    return EntityEntry(id=entity_id, kind=found_kind, name=named[keys[0]])


def _keys(name: str, named: Mapping[EntityKey, str], book: NameBook) -> tuple[EntityKey, ...]:
    wanted = fold(name)
    return tuple(key for key in named if key[1] == name or key == book.key(key[0], name) or fold(named[key]) == wanted)


def _unknown(name: str, kind: EntityKind | None, named: Mapping[EntityKey, str]) -> str:
    from briefdesk.schema import nearest_is, shown

    noun = kind or "person, organization or place"
    near = nearest_is(name, {spelling for key, spelling in named.items() if kind in (None, key[0])})
    return f"no briefing names a {noun} {shown(name)}{near}"
