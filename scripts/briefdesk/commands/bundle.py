"""`briefdesk bundle`: the site as a zip that needs no server and no network."""

import os
import tempfile
from pathlib import Path

import click

from briefdesk.errors import BriefdeskError


@click.command()
@click.option("--output", type=click.Path(path_type=Path), help="Folder for the zip; else dist/ of the project.")
def command(output: Path | None) -> int:
    """Make dist/briefdesk-YYYY-MM-DD.zip: unpack it and open index.html.

    The same source gives the same bytes. `briefdesk verify` holds what arrived against the manifest inside.
    """
    from briefdesk.bundle import Bundle, describe_origin, pack, ready, size_in_words, sizes_by_part
    from briefdesk.commands._mkdocs import EPOCH, build_site, site_config
    from briefdesk.commands._root import project_root
    from briefdesk.finding import render_text

    root = project_root()
    with tempfile.TemporaryDirectory() as folder:
        config = site_config(root, strict=True, site_dir=folder, use_directory_urls=False)
        if not build_site(config):
            return 1
        if EPOCH not in os.environ:
            raise BriefdeskError("there is no published briefing to bundle", where=str(root), mend="publish one first")
        origin = describe_origin(root, int(os.environ[EPOCH]))
        target = (output or root / "dist") / f"briefdesk-{origin.date}.zip"
        faults = ready(Path(folder), target.stem)
        if faults:
            click.echo(render_text(faults), err=True, nl=False)
            return 1
        bundle: Bundle = pack(Path(folder), origin, target)
    for part, size in sizes_by_part(bundle.sizes.items()):
        click.echo(f"{size_in_words(size):>9}  {part}", err=True)
    click.echo(f"{len(bundle.manifest.files)} files, {size_in_words(target.stat().st_size)}: {target}", err=True)
    return 0
