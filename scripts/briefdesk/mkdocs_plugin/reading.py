"""Generated pages made HTML without Python-Markdown, wherever it would give the same."""

import posixpath
import re
import zlib
from html import escape
from sys import intern
from typing import Any
from urllib.parse import unquote

from markdown.extensions.toc import nest_toc_tokens
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc
from mkdocs.utils import get_relative_url

from briefdesk.hypertext import Permalinks, Unusual, to_html
from briefdesk.listings import QuickInline

READ_ALIKE = frozenset({"fenced_code", "footnotes", "md_in_html", "sane_lists", "tables", "toc"})
"""The extensions whose Markdown is read the same here; with others Python-Markdown reads every page."""
TOC_OPTIONS = frozenset({"marker", "permalink", "permalink_title", "title"})
ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
NOT_PUBLISHED = (InclusionLevel.EXCLUDED, InclusionLevel.DRAFT)
FASTEST = 1
ID = re.compile(r'\bid="([^"]+)"')


def permalinks_of(config: MkDocsConfig) -> Permalinks | None:
    """Return how headings link to themselves; None where the settings ask for what only Python-Markdown gives."""
    extensions = {one for one in config.markdown_extensions if not isinstance(one, QuickInline)}
    options = config.mdx_configs.get("toc") or {}
    sign, title = options.get("permalink"), options.get("permalink_title", "Permanent link")
    is_sign = isinstance(sign, str) and len(sign) == 1 and not sign.isalnum()
    if extensions != READ_ALIKE or config.mdx_configs.keys() - {"toc"} or options.keys() - TOC_OPTIONS or not is_sign:
        return None
    return Permalinks(sign=escape(str(sign)), title=escape(title))


class GeneratedPage(Page):
    """A page that is read in one pass where that gives the same, and as any other where it does not."""

    def __init__(self, file: File, config: MkDocsConfig, permalinks: Permalinks) -> None:
        super().__init__(None, file, config)
        self.permalinks = permalinks

    @property
    def content(self) -> str | None:
        """The page's HTML, which waits packed for all pages to be read: that takes a third of a build's memory less."""
        return zlib.decompress(self._html).decode() if isinstance(self._html, bytes) else self._html

    @content.setter
    def content(self, html: str | None) -> None:
        self._html: str | bytes | None = zlib.compress(html.encode(), FASTEST) if html else html

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Make HTML of the Markdown, and note what MkDocs asks of a page that was rendered."""
        links = Links(self.file, files)
        try:
            read = to_html(self.markdown or "", links.resolve, self.permalinks)
        except Unusual:
            super().render(config, files)
            return
        tokens: Any = [{"level": h.level, "id": intern(h.id), "name": intern(h.name)} for h in read.headings]
        self._html = read.html
        self.toc = get_toc(nest_toc_tokens(tokens))
        self.present_anchor_ids = set(map(intern, ID.findall(read.html)))  # Most are on thousands of pages.
        self.links_to_anchors = self._to_be_told(links.anchors)

    def _to_be_told(self, anchors: dict[File, dict[str, str]]) -> dict[File, dict[str, str]]:
        """Return the links without those to places that are there on this very page."""
        own = anchors.pop(self.file, {})
        dead = {anchor: link for anchor, link in own.items() if anchor not in (self.present_anchor_ids or ())}
        return {**anchors, self.file: dead} if dead else anchors


class Links:
    """The links of one page, which lead to files in Markdown and to pages on the site."""

    def __init__(self, file: File, files: Files) -> None:
        self.anchors: dict[File, dict[str, str]] = {}
        self._file, self._files = file, files.src_uris
        self._folder = posixpath.dirname(file.src_uri)
        self._known: dict[str, tuple[File, str]] = {}

    def resolve(self, target: str) -> str:
        """Return where a link leads on the site.

        Raises:
            Unusual: If it leads to no file of the site, or in a way that MkDocs has something to say about.
        """
        if ELSEWHERE.match(target):
            return target
        path, mark, anchor = target.partition("#")
        file, address = self._found(path) if path else (self._file, "")
        if anchor:
            self.anchors.setdefault(file, {}).setdefault(anchor, target)
        return f"{address}{mark}{anchor}"

    def _found(self, path: str) -> tuple[File, str]:
        known = self._known.get(path)
        if known is None:
            if path.startswith("/") or "?" in path:
                raise Unusual(path)
            file = self._files.get(posixpath.normpath(posixpath.join(self._folder, unquote(path))))
            if file is None or file.inclusion in NOT_PUBLISHED:
                raise Unusual(path)
            known = self._known[path] = file, get_relative_url(file.url, self._file.url)
        return known
