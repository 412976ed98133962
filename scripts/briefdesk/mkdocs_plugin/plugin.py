"""The MkDocs plugin: each hook is one call of a plain function."""

import calendar
import os
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import write_file

from briefdesk.bundle import Selection, in_words, keeps_page, select
from briefdesk.finding import Finding, render_text
from briefdesk.library import Library
from briefdesk.listings import QuickInline, render_written, sanitise, site_pages
from briefdesk.mkdocs_plugin.frames import keep_frames
from briefdesk.mkdocs_plugin.reading import GeneratedPage, permalinks_of
from briefdesk.mkdocs_plugin.writing import Verbatim, without_indents
from briefdesk.page import SitePage, publication_of
from briefdesk.search import search_files
from briefdesk.store import read_editor, read_history
from briefdesk.store.library import read_library

WATCHED = ("briefings", "overrides")
log = get_plugin_logger("briefdesk")


class BriefdeskPlugin(BasePlugin):  # type: ignore[type-arg, no-untyped-call]
    """Adds the pages that the briefings make, and keeps what could act off every page."""

    def __init__(self) -> None:
        self.library = Library()
        self.with_drafts = False
        self.selection: Selection | None = None
        self.generated: frozenset[str] = frozenset()
        self.written: tuple[tuple[str, str], ...] = ()
        self.nav: Navigation | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Show drafts where only their writer sees them."""
        self.with_drafts = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the library; faults end a build and are only told while serving."""
        self.library, findings = read_library(_root(config), with_drafts=self.with_drafts)
        _report(findings, fatal=not self.with_drafts)
        if self.selection is not None:
            whole, self.library = self.library, select(self.library, self.selection)
            config.extra["brief_selection"] = in_words(self.selection, self.library, whole)
        _settle_time(self.library)
        config.markdown_extensions.append(QuickInline())  # type: ignore[arg-type]  # MkDocs hands it on as it is.
        # Live reload is a script in the page, which the policy forbids: brief-policy.html leaves it out then.
        config.extra["brief_serving"] = self.with_drafts
        return config

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Add the generated pages, each in place of the file at its address."""
        root = _root(config)
        publication = replace(publication_of(config, files.src_uris), is_bundle=self.selection is not None)
        # Where pages link to files, they are to be read without a server, which no editor can do without.
        editor = read_editor(root) if config.use_directory_urls else {}
        by_hand = tuple(files.documentation_pages(inclusion=InclusionLevel.is_included))
        generated: set[str] = set()
        for page in site_pages(self.library, publication, history=read_history(root), editor=editor):
            generated.add(page.address)
            _replace(files, page, config)
        self.generated = frozenset(generated)
        if self.selection is not None:
            _leave_out(files, self.generated, self.selection)
        self.written = tuple(
            (file.src_uri, file.content_string)
            for file in by_hand
            if file.src_uri not in self.generated and files.get_file_from_path(file.src_uri) is file
        )
        return files

    def on_nav(self, nav: Navigation, /, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Let the generated pages be read in one pass, but for the few that the navigation gives a name."""
        self.nav = nav
        permalinks = permalinks_of(config)
        if permalinks is not None:
            named = {page.file.src_uri for page in nav.pages}
            for address in self.generated - named:
                file = files.get_file_from_path(address)
                if file is not None and file.page is not None:
                    GeneratedPage(file, config, permalinks)
        return nav

    def on_env(self, env: Environment, /, *, config: MkDocsConfig, files: Files) -> Environment:
        """Leave the lines of the templates that say nothing out of the pages: seven kilobytes of each."""
        env.trim_blocks = env.lstrip_blocks = True
        if self.nav is not None:
            keep_frames(env, self.nav)
        return env

    def on_page_markdown(self, markdown: str, /, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Let a page written by hand link to briefings as files."""
        address = page.file.src_uri
        return markdown if address in self.generated else render_written(markdown, address, self.library)

    def on_page_content(self, html: str, /, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Take out what could act, and let go of the Markdown, which nobody asks for again."""
        if page.file.src_uri in self.generated:
            page.markdown = page.file.content_string = ""
        return sanitise(html)

    def on_post_page(self, output: str, /, *, page: Page, config: MkDocsConfig) -> str:
        """Leave the indents of the templates out of the page: three kilobytes of each."""
        written = without_indents(output, page.content or "")
        page.content = ""
        return written

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write what makes the site searchable."""
        directory_urls = config.use_directory_urls
        root = _root(config)
        for file in search_files(self.library, self.written, directory_urls=directory_urls, root=root):
            write_file(file.content, str(Path(config.site_dir, file.path)))

    def on_serve(self, server: LiveReloadServer, /, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
        """Rebuild when a briefing or a template is saved."""
        for folder in (_root(config) / name for name in WATCHED):
            if folder.is_dir():
                server.watch(str(folder))
        return server


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path or "mkdocs.yml").resolve().parent


def _report(findings: tuple[Finding, ...], *, fatal: bool) -> None:
    if findings and fatal:
        raise PluginError(render_text(findings).rstrip())
    for finding in findings:
        log.warning(render_text([finding]).rstrip())


def _settle_time(library: Library) -> None:
    """Date the build by the newest briefing, so that building twice gives the same bytes.

    Source: https://reproducible-builds.org/specs/source-date-epoch/
    """
    newest = max((day for b in library.briefings for day in (b.date, b.updated) if day), default=None)
    if newest:
        os.environ.setdefault("SOURCE_DATE_EPOCH", str(calendar.timegm(newest.timetuple())))


def _leave_out(files: Files, generated: frozenset[str], selection: Selection) -> None:
    """Take out the pages written by hand that a bundle of the selection does without."""
    for file in tuple(files.documentation_pages()):
        if file.src_uri not in generated and not keeps_page(selection, file.src_uri):
            files.remove(file)


def _replace(files: Files, page: SitePage, config: MkDocsConfig) -> None:
    written = files.get_file_from_path(page.address)
    if written is not None:
        files.remove(written)
    if isinstance(page.content, str):
        # As bytes it takes half the memory: one character beyond Latin-1 makes all of a text two bytes wide.
        file = File.generated(config, page.address, content=page.content.encode())
    else:
        file = Verbatim.generated(config, page.address, content=b"")
        write_file(page.content, file.abs_dest_path)
    file.edit_uri = f"../{page.edit_address}" if page.edit_address else None
    files.append(file)
