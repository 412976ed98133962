"""`briefdesk bundle`: the site as a zip that needs no server and no network."""

import tempfile
from pathlib import Path
from typing import Any

import click

from briefdesk.commands._bundling import Built, build_selected, selection_of, selection_options


@click.command()
@click.option("--output", type=click.Path(path_type=Path), help="Folder for the zip; else dist/ of the project.")
@selection_options
def command(output: Path | None, **options: Any) -> int:
    """Make dist/briefdesk-YYYY-MM-DD.zip: unpack it and open index.html.

    With --tag, --entity, --storyline or --briefing it holds the briefings of any of them, and nothing else. The same
    source gives the same bytes. `briefdesk verify` holds what arrived against the manifest inside.
    """
    from briefdesk.bundle import ready
    from briefdesk.commands._root import project_root
    from briefdesk.finding import render_text

    root = project_root()
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder)
        built = build_selected(root, site, selection_of(options))
        if built is None:
            return 1
        faults = ready(site, built.name, site_url=built.site_url)
        if faults:
            click.echo(render_text(faults), err=True, nl=False)
            return 1
        _pack(site, built, output or root / "dist")
    return 0


def _pack(site: Path, built: Built, output: Path) -> Path:
    """Write the zip, say what it is made of, and return its path."""
    from briefdesk.bundle import pack, size_in_words, sizes_by_part

    target = output / f"{built.name}.zip"
    bundle = pack(site, built.origin, target)
    for part, size in sizes_by_part(bundle.sizes.items()):
        click.echo(f"{size_in_words(size):>9}  {part}", err=True)
    click.echo(f"{len(bundle.manifest.files)} files, {size_in_words(target.stat().st_size)}: {target}", err=True)
    return target
