"""The generated pages and files of the small invented site, as published at an address and without one."""

from collections.abc import Mapping
from dataclasses import replace

from briefdesk.listings import site_pages
from briefdesk.page import Publication, SitePage
from briefdesk.store.library import read_library
from small_site import BASE, SITE

PUBLICATION = Publication(
    name="The Orla Desk", desk="orla", description="Invented news.", url=BASE, policy=f"{BASE}policy/"
)
LIBRARY, FINDINGS = read_library(SITE)
WITH_DRAFTS = read_library(SITE, with_drafts=True).library


def files_of(publication: Publication) -> Mapping[str, SitePage]:
    """Return every generated page and file by its address."""
    return {page.address: page for page in site_pages(LIBRARY, publication)}


FILES = files_of(PUBLICATION)
UNPLACED = files_of(replace(PUBLICATION, url="", policy=""))
"""The same, where nobody has said where the site is published."""


def content_of(address: str, files: Mapping[str, SitePage] = FILES) -> bytes:
    """Return the bytes of a file that is no page."""
    content = files[address].content
    assert isinstance(content, bytes)
    return content
