"""One self-contained HTML file with one briefing or a few: to be mailed, and opened with nothing else."""

import base64
import hashlib
import html
import re
from collections.abc import Iterator, Mapping
from functools import partial
from importlib import resources
from pathlib import Path
from typing import Any

from lxml.html import tostring

from briefdesk.bundle.addresses import path_of, tags
from briefdesk.bundle.chapters import Chapter, Targets, own_name, picture_type, read_chapters, settle
from briefdesk.bundle.inlining import read_search
from briefdesk.bundle.parts import size_in_words
from briefdesk.errors import BriefdeskError
from briefdesk.text import count_of

LIMIT_BYTES = 5_000_000
"""What a mail server takes for certain, and a telephone opens at once: some hundred briefings."""
STYLE_URL = re.compile(r"""url\(\s*["']?(?!data:)([^"')]+)["']?\s*\)""")
POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src 'sha256-{digest}'; base-uri 'none'"
PAGE = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>{title}</title>
<style>{style}</style>
</head>
<body dir="ltr" data-md-color-scheme="default" data-md-color-primary="custom" data-md-color-accent="custom">
<main class="md-main"><div class="md-main__inner md-grid"><div class="md-content">
<div class="md-content__inner md-typeset">
{contents}
{briefings}
<p class="brief-meta brief-single__foot">{foot}</p>
</div>
</div></div></main>
{index}<script>{script}</script>
</body>
</html>
"""
INDEX = """<script type="application/json" id="brief-index">{index}</script>
"""
CONTENTS = """<header class="brief-single">
<h1>{title}</h1>
<p class="brief-meta">{words}</p>
<p><label for="brief-words">Search</label>
<input type="search" id="brief-words" autocomplete="off" spellcheck="false"></p>
<p class="brief-meta" role="status" id="brief-found"></p>
<nav aria-label="Contents"><ol>
{items}
</ol></nav>
</header>
"""


def render_single(site: Path, paths: tuple[str, ...], *, title: str, words: str, site_url: str = "") -> str:
    """Return the briefings of these pages as one page that loads nothing; of several, with contents and a search.

    `title` is the site's name, `words` what was selected and when.

    Raises:
        BriefdeskError: If it would take more than LIMIT_BYTES.
    """
    chapters = read_chapters(site, paths)
    keys = {chapter.path: chapter.key for chapter in chapters}
    targets = _targets(keys, site_url)
    search = read_search(site, keys) if len(chapters) > 1 else None
    script = f"{search.engine if search else ''}\n{_asset('single.js')}"
    page = PAGE.format(
        language=html.escape(chapters[0].language),
        policy=POLICY.format(digest=base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()),
        title=html.escape(f"{chapters[0].title} - {title}" if len(chapters) == 1 else f"{title}: {words}"),
        style=_style(site, paths[0]),
        contents=_contents(chapters, title, words) if len(chapters) > 1 else "",
        briefings="\n".join(_section(site, chapter, targets) for chapter in chapters),
        foot=html.escape(f"{title}. {words}"),
        index=INDEX.format(index=search.index) if search else "",
        script=script,
    )
    size = len(page.encode())
    if size > LIMIT_BYTES:
        what = f"{count_of(len(chapters), 'briefing')} would take {size_in_words(size)} in a single file"
        mend = f"at most {size_in_words(LIMIT_BYTES)} are allowed: select fewer, or leave out --single"
        raise BriefdeskError(what, mend=mend)
    return page


def _targets(keys: Mapping[str, str], site_url: str) -> Targets:
    return Targets(
        chapters={path: f"#{key}" for path, key in keys.items()},
        place=lambda path, anchor: f"#{own_name(keys[path], anchor)}",
        site_url=site_url,
    )


def _contents(chapters: tuple[Chapter, ...], title: str, words: str) -> str:
    items = (f'<li><a href="#{chapter.key}">{html.escape(chapter.title)}</a></li>' for chapter in chapters)
    return CONTENTS.format(title=html.escape(title), words=html.escape(words), items="\n".join(items))


def _section(site: Path, chapter: Chapter, targets: Targets) -> str:
    content = settle(chapter, targets)
    content.tag = "section"
    content.set("id", chapter.key)
    for picture in content.iter("img"):
        _inline(site, chapter, picture)
    return str(tostring(content, encoding="unicode", with_tail=False))


def _inline(site: Path, chapter: Chapter, picture: Any) -> None:
    path = path_of(picture.get("src", ""), chapter.path)
    picture.attrib.pop("srcset", None)
    if path is not None:
        picture.set("src", _as_address(site, path))


def _style(site: Path, path: str) -> str:
    """Return the style sheets of a page, one after the other, and what a single file needs beside them."""
    return "\n".join((*_style_sheets(site, path), _asset("single.css"))).replace("</", "<\\/")


def _style_sheets(site: Path, path: str) -> Iterator[str]:
    page = (site / path).read_bytes().decode("utf-8")
    head = page.partition("<noscript")[0]
    for tag in tags(head):
        if tag.name == "link" and tag.attributes.get("rel") == "stylesheet":
            sheet = path_of(tag.attributes["href"], path)
            if sheet is not None:
                text = (site / sheet).read_bytes().decode("utf-8")
                yield STYLE_URL.sub(partial(_inline_style_url, site, sheet), text)


def _inline_style_url(site: Path, sheet: str, match: re.Match[str]) -> str:
    path = path_of(match[1], sheet)
    return match[0] if path is None else f'url("{_as_address(site, path)}")'


def _as_address(site: Path, path: str) -> str:
    return f"data:{picture_type(path)};base64,{base64.b64encode((site / path).read_bytes()).decode()}"


def _asset(name: str) -> str:
    return resources.files("briefdesk.bundle").joinpath("assets", name).read_text("utf-8")
