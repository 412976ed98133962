"""A Markdown copy of each briefing beside its page, for readers and programs that want the text alone."""

from collections.abc import Iterator

from briefdesk.library import Library
from briefdesk.library.published import as_published
from briefdesk.listings._addresses import copy_address
from briefdesk.listings._full_text import copy_markdown, withdrawn_markdown
from briefdesk.page import Publication, SitePage


def list_copies(library: Library, publication: Publication) -> Iterator[SitePage]:
    """Yield the copy of every published briefing, and a notice for every withdrawn one."""
    shown = as_published(library)
    for briefing in shown.briefings:
        text = copy_markdown(briefing, shown, publication)
        yield SitePage(address=copy_address(briefing, publication), content=text.encode())
    for briefing in library.withdrawn:
        yield SitePage(address=copy_address(briefing, publication), content=withdrawn_markdown(briefing).encode())
