"""`briefdesk stage`: the complete MkDocs project as plain files, for any host that reads `mkdocs.yml`."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import click

from briefdesk.commands._mkdocs import site_config
from briefdesk.commands._root import project_root
from briefdesk.errors import BriefdeskError
from briefdesk.finding import render_text
from briefdesk.library import Library
from briefdesk.listings import render_written, site_pages
from briefdesk.page import publication_of
from briefdesk.search import search_files
from briefdesk.store import read_editor, read_history, read_text
from briefdesk.store.library import read_library

MARK = ".briefdesk-stage"
"""Lists what was staged, so that staging again removes exactly that."""
COPIED = ("docs", "overrides")
COPY_ENDING = ".md.txt"
"""Ending of a briefing's Markdown copy, because plain MkDocs would make a page of one that ends in `.md`."""
PLUGIN_ENTRY = re.compile(r"^([ \t]*)-[ \t]+briefdesk(?::[^\n]*)?\n(?:\1[ \t]+[^\n]*\n)*", re.MULTILINE)
"""Our plugin in the list of plugins, with its options."""


class StagedFile(NamedTuple):
    """One file of the stage: its path below it, and its bytes."""

    path: str
    content: bytes


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
def command(folder: Path) -> int:
    """Write the complete MkDocs project to FOLDER; plain `mkdocs build --strict` builds it."""
    root = project_root()
    library, findings = read_library(root)
    if findings:
        click.echo(render_text(findings), err=True, nl=False)
        return 1
    files = {file.path: file.content for file in staged_files(root, library)}
    _clear(folder)
    _write(folder, files)
    click.echo(f"{len(files)} files: {folder}", err=True)
    return 0


def staged_files(root: Path, library: Library) -> Iterator[StagedFile]:
    """Yield the project's files as any MkDocs reads them; a generated page comes after the one it replaces."""
    settings = site_config(root)
    yield StagedFile("mkdocs.yml", PLUGIN_ENTRY.sub("", read_text(root / "mkdocs.yml")).encode())
    for path in _copied(root):
        address = path.relative_to(root).as_posix()
        if address.startswith("docs/") and path.suffix == ".md":
            content = render_written(read_text(path), address.removeprefix("docs/"), library).encode()
        else:
            content = path.read_bytes()
        yield StagedFile(address, content)
    publication = replace(publication_of(settings, _written(root)), copy_ending=COPY_ENDING)
    pages = tuple(site_pages(library, publication, history=read_history(root), editor=read_editor(root)))
    for page in pages:
        content = page.content.encode() if isinstance(page.content, str) else page.content
        yield StagedFile(f"docs/{page.address}", content)
    written = sorted(_written(root) - {page.address for page in pages})
    texts = ((address, read_text(root / "docs" / address)) for address in written)
    for file in search_files(library, texts, directory_urls=settings.use_directory_urls, root=root):
        yield StagedFile(f"docs/{file.path}", file.content)


def _written(root: Path) -> frozenset[str]:
    """Return the addresses of the pages that people wrote."""
    docs = root / "docs"
    return frozenset(path.relative_to(docs).as_posix() for path in docs.rglob("*.md"))


def _copied(root: Path) -> Iterator[Path]:
    for folder in COPIED:
        yield from (
            path
            for path in sorted((root / folder).rglob("*"))
            if path.is_file() and not path.is_symlink() and not path.name.startswith(".")
        )


def _clear(folder: Path) -> None:
    """Remove what an earlier run wrote to `folder`.

    Raises:
        BriefdeskError: If the folder holds anything and is no stage of ours.
    """
    mark = folder / MARK
    if not mark.is_file():
        if folder.is_dir() and any(folder.iterdir()):
            raise BriefdeskError("is not empty and no stage of ours", where=str(folder), mend="name a new folder")
        return
    inside = folder.resolve()
    for line in read_text(mark).splitlines():
        path = folder / line
        if path.resolve().is_relative_to(inside):
            path.unlink(missing_ok=True)


def _write(folder: Path, files: dict[str, bytes]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / MARK).write_text("".join(f"{path}\n" for path in sorted(files)), "utf-8")
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
