"""`briefdesk bundle`: the site as a zip that needs no server and no network."""

import os
import tempfile
from pathlib import Path

import click

from briefdesk.errors import BriefdeskError


@click.command()
@click.option("--output", type=click.Path(path_type=Path), help="Folder for the zip; else dist/ of the project.")
@click.option("--check/--no-check", "checking", default=True, help="Whether to check the briefings first.")
def command(output: Path | None, *, checking: bool) -> int:
    """Make dist/briefdesk-YYYY-MM-DD.zip: unpack it and open index.html. Nothing is made if `check` finds an error.

    The same source gives the same bytes. `briefdesk verify` holds what arrived against the manifest inside.
    """
    from briefdesk.bundle import describe_origin, pack
    from briefdesk.commands._desk import passes_check
    from briefdesk.commands._mkdocs import EPOCH, build_site, site_config
    from briefdesk.commands._root import project_root

    root = project_root()
    with tempfile.TemporaryDirectory() as folder:
        config = site_config(root, strict=True, site_dir=folder, use_directory_urls=False)
        if (checking and not passes_check(root)) or not build_site(config):
            return 1
        if EPOCH not in os.environ:
            raise BriefdeskError("there is no published briefing to bundle", where=str(root), mend="publish one first")
        origin = describe_origin(root, int(os.environ[EPOCH]))
        target = (output or root / "dist") / f"briefdesk-{origin.date}.zip"
        manifest = pack(Path(folder), origin, target)
    size = target.stat().st_size / 1e6
    click.echo(f"{len(manifest.files)} files, {size:.1f} MB: {target}", err=True)
    return 0
