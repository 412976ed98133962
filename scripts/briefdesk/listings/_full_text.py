"""A briefing's whole text away from its page: as HTML for feeds, as Markdown for copies, with links to the site."""

import html
import posixpath
import re
from functools import cache

import nh3
from markdown import Markdown

from briefdesk.briefing import Briefing
from briefdesk.hypertext import Unusual, to_html
from briefdesk.library import Library
from briefdesk.library.calendar import day_in_words
from briefdesk.library.links import project_path
from briefdesk.library.markup import SAFE_SCHEMES, scheme_of
from briefdesk.listings._addresses import briefing_address, copy_address
from briefdesk.listings._inline import QuickInline
from briefdesk.listings._items import publishers
from briefdesk.listings._patterns import TITLE_LINE
from briefdesk.listings._prose import Rules, render_prose
from briefdesk.listings._sanitise import TAGS
from briefdesk.listings._sources import anchored
from briefdesk.page import Publication, web_path
from briefdesk.text import escape_markdown, fold

EXTENSIONS = ("fenced_code", "footnotes", "md_in_html", "sane_lists", "tables")
"""What the site itself reads, without permanent links at headings."""
ATTRIBUTES = {"a": {"href", "title"}, "img": {"src", "alt"}, "ol": {"start"}, "th": {"scope"}, "*": {"lang", "dir"}}
MARK = re.compile(r'<sup class="brief-mark"[^>]*>(.*?)</sup>')
"""Paragraph marks as the site shows them."""
PASSAGE = re.compile(r"\[([^\]]*)\]\(#[a-z]+-(\d+)[^)]*\)")
"""One of them: its words, and the number of its source."""
ANCHOR = re.compile(r'<span id="[^"]*"></span>')
PAGE_LINK = re.compile(r"(\]\(|^[ ]{0,3}\[[^\]\n]+\]:[ \t]*)(?![a-z][a-z0-9+.-]*:)([^)\s#]+\.md)", re.MULTILINE)
"""A link to another page of the site."""


def untitled(briefing: Briefing) -> str:
    """Return the body without a first line that only repeats the title."""
    match = TITLE_LINE.match(briefing.body)
    if match and fold(match.group().strip().lstrip("#")) == fold(briefing.title):
        return briefing.body[match.end() :].strip("\n")
    return briefing.body.strip("\n")


def full_text_html(briefing: Briefing, library: Library, publication: Publication) -> str:
    """Return description, corrections and body as HTML that holds nothing that acts, every link absolute.

    A link within the site loses its address where nobody has said where the site is.
    """
    address = briefing_address(briefing)
    opening = [f"**Corrected on {day_in_words(c.date)}:** {escape_markdown(c.note)}" for c in briefing.corrections]
    text = "\n\n".join((*opening, escape_markdown(briefing.description), _body(briefing, library)))
    return nh3.clean(
        _html(text),
        tags=set(TAGS),
        attributes=ATTRIBUTES,
        url_schemes=set(SAFE_SCHEMES),
        link_rel=None,
        attribute_filter=lambda _, name, value: (
            _absolute(value, address, publication) if name in ("href", "src") else value
        ),
    )


def notice_html(words: str) -> str:
    """Return one paragraph of HTML."""
    return f"<p>{html.escape(words, quote=False)}</p>"


def copy_markdown(briefing: Briefing, library: Library, publication: Publication) -> str:
    """Return a briefing as plain Markdown: title, description, dates, text, sources; links lead to the site's pages."""
    heading = [f"# {escape_markdown(briefing.title)}", f"> {escape_markdown(briefing.description)}"]
    updated = f"updated {day_in_words(briefing.updated)}" if briefing.updated else ""
    meta = ", ".join(part for part in (day_in_words(briefing.date), f"from {publishers(briefing)}", updated) if part)
    notes = [f"**Corrected on {day_in_words(c.date)}:** {escape_markdown(c.note)}" for c in briefing.corrections]
    body = MARK.sub(_plain_mark, _body(briefing, library))
    address = briefing_address(briefing)
    here = posixpath.dirname(copy_address(briefing, publication))
    linked = PAGE_LINK.sub(lambda match: match[1] + _from_copy(match[2], address, here, publication), body)
    permanent = publication.page_url(address)
    parts = (*heading, escape_markdown(meta), *notes, permanent and f"<{permanent}>", linked.strip("\n"))
    return "\n\n".join(part for part in parts if part) + "\n"


def _body(briefing: Briefing, library: Library) -> str:
    rules = Rules(
        path=briefing.path,
        address=briefing_address(briefing),
        drafts=library.drafts,
    )
    return ANCHOR.sub("", anchored(render_prose(untitled(briefing), rules), briefing))


def _html(text: str) -> str:
    try:
        return to_html(text, str).html
    except Unusual:
        html: str = _converter().reset().convert(text)
        return html


@cache
def _converter() -> Markdown:
    return Markdown(extensions=[*EXTENSIONS, QuickInline()])


def _absolute(target: str, page: str, publication: Publication) -> str | None:
    """Return a link's target as it is reached from anywhere; None where it cannot be."""
    if scheme_of(target):
        return target
    if not publication.url:
        return None
    path, hash_, anchor = target.partition("#")
    there = project_path(target, page) if path else page
    url = publication.page_url(there) if there.endswith(".md") else publication.file_url(there)
    return f"{url}{hash_}{anchor}"


def _plain_mark(mark: re.Match[str]) -> str:
    """Return a mark as writers write it: `[¶7]`, `[2: ¶7]`."""
    words = PASSAGE.sub(lambda passage: passage[1] if passage[2] == "1" else f"{passage[2]}: {passage[1]}", mark[1])
    return f"[{words}]"


def _from_copy(target: str, page: str, here: str, publication: Publication) -> str:
    there = project_path(target, page)
    return publication.page_url(there) or f"{posixpath.relpath(web_path(there), here)}/"


def withdrawn_markdown(briefing: Briefing) -> str:
    """Return what stands in place of a withdrawn briefing's copy: that it is withdrawn, and why."""
    reason = escape_markdown(briefing.withdrawn or "")
    return f"# {escape_markdown(briefing.title)}\n\n**Withdrawn.** {reason}".rstrip() + "\n"
