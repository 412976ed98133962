"""The link under a page by which a reader tells the desk of a mistake on it."""

from briefdesk.listings._addresses import relative
from briefdesk.listings._page import block
from briefdesk.page import Publication, web_path


def report_a_mistake(address: str, publication: Publication) -> list[str]:
    """Return the link, to a form that has the page's address filled in where the repository's host has one.

    Where it has none the link leads to how to contribute; without such a page there is no link.
    """
    page = publication.page_url(address) or f"/{web_path(address)}"
    form = publication.repository.mistake(page)
    there = form or (relative(publication.contribute, address) if publication.contribute else "")
    return block("repeats", [f'<small class="brief-meta">[Report a mistake]({there})</small>']) if there else []
