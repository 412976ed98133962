"""`briefdesk bundle`: the site, or a selection of it, as something that needs no server and no network."""

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from briefdesk.bundle import Selection
from briefdesk.commands._bundling import Built, build_selected, selection_of, selection_options
from briefdesk.errors import BriefdeskError

PATH = click.Path(path_type=Path)
ENDINGS = {"single": "html", "epub": "epub", "pdf": "pdf"}


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What is to be made of the built site, and where."""

    output: Path
    form: str | None
    """`single`, `epub` or `pdf`; None for a zip."""
    key: Path | None
    old: Path | None


@click.command()
@click.option("--output", type=PATH, help="Folder for what is made; else dist/ of the project.")
@click.option("--single", "form", flag_value="single", help="One self-contained HTML file instead of a zip.")
@click.option("--epub", "form", flag_value="epub", help="One EPUB 3 file for e-readers instead of a zip.")
@click.option("--pdf", "form", flag_value="pdf", help="One PDF instead of a zip, printed by the Chromium that is here.")
@click.option("--sign", "key", type=PATH, metavar="KEY", help="Private key of ssh or minisign to sign with.")
@click.option(
    "--since-bundle", "old", type=PATH, metavar="OLD.zip", help="Make a delta too, for those who have OLD.zip."
)
@click.option("--check/--no-check", "checking", default=True, help="Whether to check the briefings first.")
@selection_options
def command(
    output: Path | None, form: str | None, key: Path | None, old: Path | None, *, checking: bool, **options: Any
) -> int:
    """Make dist/briefdesk-YYYY-MM-DD.zip, unless `briefdesk check` finds an error: unpack it and open index.html.

    With --tag, --entity, --storyline or --briefing it holds the briefings of any of them, and nothing else. The same
    source gives the same bytes. `briefdesk verify` holds what arrived against the manifest inside; `briefdesk apply`
    puts a delta on an unpacked bundle.
    """
    from briefdesk.commands._desk import passes_check
    from briefdesk.commands._root import project_root

    if form is not None and (key or old):
        raise click.UsageError("--sign and --since-bundle are for zips, not for --single, --epub or --pdf")
    root = project_root()
    if checking and not passes_check(root):
        return 1
    wanted = Wanted(output=output or root / "dist", form=form, key=key, old=old)
    with tempfile.TemporaryDirectory() as folder:
        return _make(root, Path(folder), selection_of(options), wanted)


def _make(root: Path, site: Path, selection: Selection, wanted: Wanted) -> int:
    from briefdesk.bundle import ready
    from briefdesk.finding import render_text

    built = build_selected(root, site, selection)
    if built is None:
        return 1
    faults = ready(site, built.name, site_url=built.site_url)
    if faults:
        click.echo(render_text(faults), err=True, nl=False)
        return 1
    if wanted.form is None:
        _pack(site, built, wanted)
    else:
        _write_book(site, built, wanted.output, wanted.form)
    return 0


def _pack(site: Path, built: Built, wanted: Wanted) -> None:
    """Write the zip, and the delta to it, and say what it is made of."""
    from briefdesk.bundle import make_delta, pack, size_in_words, sizes_by_part

    target = wanted.output / f"{built.name}.zip"
    if wanted.old is not None and wanted.old.resolve() == target.resolve():
        raise BriefdeskError("would be overwritten", where=str(target), mend="name another folder with --output")
    bundle = pack(site, built.origin, target, key=wanted.key)
    for part, size in sizes_by_part(bundle.sizes.items()):
        click.echo(f"{size_in_words(size):>9}  {part}", err=True)
    click.echo(f"{len(bundle.manifest.files)} files, {size_in_words(target.stat().st_size)}: {target}", err=True)
    if wanted.old is not None:
        delta = wanted.output / f"{built.name}.delta.zip"
        count = make_delta(wanted.old, target, delta)
        taken = size_in_words(delta.stat().st_size)
        click.echo(f"{count} files changed since {wanted.old.name}, {taken}: {delta}", err=True)


def _book(site: Path, built: Built, form: str) -> bytes:
    from briefdesk.bundle import render_epub, render_pdf, render_single

    if form == "epub":
        title = f"{built.title}: {built.words}"
        return render_epub(site, built.briefings, title=title, publisher=built.title, origin=built.origin)
    page = render_single(site, built.briefings, title=built.title, words=built.words, site_url=built.site_url)
    return page.encode() if form == "single" else render_pdf(page, built.origin)


def _write_book(site: Path, built: Built, output: Path, form: str) -> None:
    """Write all briefings as one file and say how large it is."""
    from briefdesk.bundle import size_in_words
    from briefdesk.store import write_bytes
    from briefdesk.text import count_of

    target = output / f"{built.name}.{ENDINGS[form]}"
    content = _book(site, built, form)
    output.mkdir(parents=True, exist_ok=True)
    write_bytes(target, content)
    briefings = count_of(len(built.briefings), "briefing")
    click.echo(f"{briefings}, {size_in_words(len(content))}: {target}", err=True)
