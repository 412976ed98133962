"""`briefdesk bundle`: the site, or a selection of it, as something that needs no server and no network."""

import tempfile
from pathlib import Path
from typing import Any

import click

from briefdesk.commands._bundling import Built, build_selected, selection_of, selection_options

FORMS = ("zip", "single", "epub")


@click.command()
@click.option("--output", type=click.Path(path_type=Path), help="Folder for what is made; else dist/ of the project.")
@click.option("--single", "form", flag_value="single", help="One self-contained HTML file instead of a zip.")
@click.option("--epub", "form", flag_value="epub", help="One EPUB 3 file for e-readers instead of a zip.")
@click.option(
    "--sign", "key", type=click.Path(path_type=Path), metavar="KEY", help="Private ssh key to sign the zip with."
)
@selection_options
def command(output: Path | None, form: str | None, key: Path | None, **options: Any) -> int:
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
        into = output or root / "dist"
        if form is None:
            _pack(site, built, into, key)
        else:
            _write_book(site, built, into, form)
    return 0


def _pack(site: Path, built: Built, output: Path, key: Path | None) -> Path:
    """Write the zip, say what it is made of, and return its path."""
    from briefdesk.bundle import pack, size_in_words, sizes_by_part

    target = output / f"{built.name}.zip"
    bundle = pack(site, built.origin, target, key=key)
    for part, size in sizes_by_part(bundle.sizes.items()):
        click.echo(f"{size_in_words(size):>9}  {part}", err=True)
    click.echo(f"{len(bundle.manifest.files)} files, {size_in_words(target.stat().st_size)}: {target}", err=True)
    return target


def _write_book(site: Path, built: Built, output: Path, form: str) -> None:
    """Write all briefings as one file and say how large it is."""
    from briefdesk.bundle import render_epub, render_single, size_in_words
    from briefdesk.store import write_bytes
    from briefdesk.text import count_of

    if form == "single":
        target = output / f"{built.name}.html"
        page = render_single(site, built.briefings, title=built.title, words=built.words, site_url=built.site_url)
        content = page.encode()
    else:
        target = output / f"{built.name}.epub"
        title = f"{built.title}: {built.words}"
        content = render_epub(site, built.briefings, title=title, publisher=built.title, origin=built.origin)
    output.mkdir(parents=True, exist_ok=True)
    write_bytes(target, content)
    briefings = count_of(len(built.briefings), "briefing")
    click.echo(f"{briefings}, {size_in_words(len(content))}: {target}", err=True)
