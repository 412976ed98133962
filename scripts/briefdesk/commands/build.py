"""`briefdesk build`: the site, strict and without noise."""

from pathlib import Path

import click

from briefdesk.commands._desk import passes_check
from briefdesk.commands._mkdocs import PLUGIN, build_site, site_config
from briefdesk.commands._root import project_root
from briefdesk.errors import BriefdeskError
from briefdesk.search import FOLDER
from briefdesk.search.building import ENTRY
from briefdesk.text import count_of


@click.command()
@click.option("--site-dir", type=click.Path(path_type=Path), help="Folder for the site; else the one in mkdocs.yml.")
@click.option("--check/--no-check", "checking", default=True, help="Whether to check the briefings first.")
def command(site_dir: Path | None, *, checking: bool) -> int:
    """Build the site, unless `briefdesk check` finds an error.

    Exit status: 0 built, 1 an error in a file, or a dead link, 2 the site could not be built.
    """
    root = project_root()
    changes = {"site_dir": str(site_dir.resolve())} if site_dir else {}
    config = site_config(root, strict=True, **changes)
    if site_dir:
        _refuse_what_is_no_site(site_dir)
    if (checking and not passes_check(root)) or not build_site(config):
        return 1
    library = config.plugins[PLUGIN].library  # type: ignore[attr-defined]
    counts = f"{len(library.briefings)} briefings, {len(library.tags)} tags, {len(library.entities)} entities"
    click.echo(f"{counts}: {shown(Path(config.site_dir))}/{_left_out(len(library.drafts))}", err=True)
    return 0


def _refuse_what_is_no_site(folder: Path) -> None:
    """Refuse a folder that somebody keeps other things in, because MkDocs empties the folder before it builds.

    Raises:
        BriefdeskError: If the folder holds anything and no site of an earlier build.
    """
    if folder.is_dir() and any(folder.iterdir()) and not (folder / FOLDER / ENTRY).is_file():
        mend = "name a new folder, or empty this one yourself"
        raise BriefdeskError("is not empty and no site of ours", where=str(folder), mend=mend)


def _left_out(drafts: int) -> str:
    """Return how many drafts are not on the site, for whoever looks for their own, and where they are."""
    if not drafts:
        return ""
    return f" ({count_of(drafts, 'draft')} not on it; `briefdesk serve` shows {'it' if drafts == 1 else 'them'})"


def shown(folder: Path) -> str:
    """Return a folder as seen from the current one, where it is below it."""
    here = Path.cwd().resolve()
    return folder.relative_to(here).as_posix() if folder.is_relative_to(here) else str(folder)
