"""What `briefdesk bundle` does before it packs: build the pages of a selection as files that link to files."""

import datetime
import logging
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
from mkdocs.config.defaults import MkDocsConfig

from briefdesk.bundle import SOURCES, Manifest, Selection, describe_origin, keeps_page
from briefdesk.commands._article_options import DAY
from briefdesk.commands._mkdocs import EPOCH, PLUGIN, build_site, site_config
from briefdesk.errors import BriefdeskError
from briefdesk.extract import ENTITY_KINDS
from briefdesk.library.calendar import day_in_words
from briefdesk.store.revisions import commit_of

LISTS = frozenset({"tags/index.md", *(f"entities/{kind}/index.md" for kind in ENTITY_KINDS)})


@dataclass(frozen=True, kw_only=True)
class Built:
    """A site that was built to be bundled."""

    origin: Manifest
    name: str
    """What the bundle is called, without ending."""
    title: str
    """The site's name."""
    words: str
    """What was selected of it, and when it was made."""
    site_url: str
    """Where the whole site is hosted; empty where nobody has said."""
    briefings: tuple[str, ...]
    """Paths of the pages of the briefings in it below the site, in the order of the lists."""


def selection_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Return the command with the options that select briefings."""
    for names, words in (
        ("--briefing", "Only the briefing of this name."),
        ("--storyline", "Only the story that the briefing of this name is part of."),
        ("--entity", "Only briefings that name this person, organization or place."),
        ("--tag", "Only briefings with this tag."),
    ):
        command = click.option(names, multiple=True, metavar="NAME", help=f"{words} Repeatable.")(command)
    return click.option(
        "--since", type=DAY, metavar="YYYY-MM-DD", help="Only briefings published or updated on this day or later."
    )(command)


def selection_of(options: dict[str, Any]) -> Selection:
    """Return the selection that the options of a command describe, which are taken out of `options`."""
    since: datetime.datetime | None = options.pop("since")
    return Selection(
        tags=options.pop("tag"),
        entities=options.pop("entity"),
        storylines=options.pop("storyline"),
        briefings=options.pop("briefing"),
        since=since.date() if since else None,
    )


def build_selected(root: Path, site: Path, selection: Selection) -> Built | None:
    """Build the selection's site into the folder `site`; None if it could not be, and why has been said.

    Raises:
        BriefdeskError: If no briefing is published, or the selection names what is not there.
    """
    config = _config(root, site, selection)
    if not build_site(config):
        return None
    if EPOCH not in os.environ:
        raise BriefdeskError("there is no published briefing to bundle", where=str(root), mend="publish one first")
    origin = describe_origin(commit_of(root, SOURCES), int(os.environ[EPOCH]))
    library = config.plugins[PLUGIN].library  # type: ignore[attr-defined]
    return Built(
        origin=origin,
        name="-".join(part for part in ("briefdesk", origin.date, selection.slug) if part),
        title=config.site_name,
        words=f"{config.extra['brief_selection'] or 'All briefings.'} As of {day_in_words(origin.day)}.",
        site_url=config.site_url or "",
        briefings=tuple(f"{briefing.path.removesuffix('.md')}.html" for briefing in library.briefings),
    )


def _config(root: Path, site: Path, selection: Selection) -> MkDocsConfig:
    """Return the project's settings for a bundle, in which a link to a page that stays out is no fault."""
    config = site_config(root, strict=True, site_dir=str(site), use_directory_urls=False)
    config.plugins[PLUGIN].selection = selection  # type: ignore[attr-defined]
    config.validation.links.not_found = logging.INFO
    config.nav = _trimmed(config.nav or [], selection)
    return config


def _trimmed(nav: Sequence[Any], selection: Selection) -> list[Any]:
    """Return the navigation without the pages that stay out, and without sections that would be empty."""
    found: list[Any] = []
    for item in nav:
        if isinstance(item, str):
            found += [item] if _stays(item, selection) else []
            continue
        for title, target in item.items():
            if isinstance(target, list):
                inside = _trimmed(target, selection)
                found += [{title: inside}] if inside else []
            elif _stays(target, selection):
                found.append({title: target})
    return found


def _stays(address: str, selection: Selection) -> bool:
    """Return whether a page is in the bundle; the lists of tags and entities always are."""
    return keeps_page(selection, address) or address in LISTS
