"""A feed and its entries, whatever form they are written in.

An entry's id is made from the briefing's first name, not from its address, so that it stays when the briefing is
renamed or the site moves. Source: RFC 4287, section 4.2.6, by which an id never changes.
"""

import datetime
import uuid
from dataclasses import dataclass, replace

from briefdesk.briefing import Briefing
from briefdesk.library import Library
from briefdesk.library.changes import Change, changed_on
from briefdesk.library.links import old_name
from briefdesk.listings._addresses import briefing_address, correction_anchor
from briefdesk.listings._full_text import full_text_html, notice_html
from briefdesk.page import Publication

NAMESPACE = uuid.UUID("9615ac66-0b15-5538-8aa9-61dd722fb2fa")
"""Names of this project, told from all others."""
NO_DAY = datetime.date(1970, 1, 1)
"""When a feed without an entry changed."""
WITHDRAWN = "Withdrawn. Do not rely on what an earlier version of this entry said."


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One entry: a briefing, or a notice of a change to one."""

    id: str
    title: str
    html: str
    """The full text, every link absolute."""
    published: datetime.date
    updated: datetime.date
    url: str = ""
    """Address of the page; empty where nobody has said where the site is."""
    summary: str = ""
    tags: tuple[str, ...] = ()
    language: str = ""
    via: tuple[str, ...] = ()
    """Addresses of the articles it rests on."""


@dataclass(frozen=True, kw_only=True)
class Feed:
    """A feed of the newest entries about one thing."""

    address: str
    """Address of the page that it is the feed of."""
    title: str
    entries: tuple[Entry, ...]
    """Newest first."""
    description: str = ""

    @property
    def updated(self) -> datetime.date:
        """The day of the latest change."""
        return max((entry.updated for entry in self.entries), default=NO_DAY)


def permanent_id(what: str, publication: Publication) -> str:
    """Return the same address for the same thing of the same desk for ever, unlike any other."""
    return uuid.uuid5(NAMESPACE, f"{publication.desk} {what}").urn


def moment(day: datetime.date) -> str:
    """Return the day's first moment by RFC 3339."""
    return f"{day.isoformat()}T00:00:00Z"


def briefing_entry(briefing: Briefing, library: Library, publication: Publication) -> Entry:
    """Return a briefing as an entry; one that is withdrawn as a notice that takes the place of its text."""
    url = publication.page_url(briefing_address(briefing))
    base = Entry(
        id=permanent_id(_first_name(briefing), publication),
        title=briefing.title,
        html="",
        published=briefing.date,
        updated=changed_on(briefing),
        url=url,
        language=briefing.language,
    )
    if briefing.status == "withdrawn":
        words = briefing.withdrawn or WITHDRAWN
        return replace(base, title=f"Withdrawn: {base.title}", html=notice_html(words), summary=words)
    text = full_text_html(briefing, library, publication)
    via = tuple(source.url for source in briefing.sources if source.url)
    return replace(base, html=text, summary=briefing.description, tags=briefing.tags, via=via)


def change_entry(change: Change, publication: Publication) -> Entry:
    """Return a correction or a taking back as an entry of its own."""
    briefing = change.briefing
    verb = f"correction-{change.number}" if change.number else "withdrawn"
    title = f"{'Correction' if change.number else 'Withdrawn'}: {briefing.title}"
    return Entry(
        id=permanent_id(f"{_first_name(briefing)} {verb}", publication),
        title=title,
        html=notice_html(change.note or WITHDRAWN),
        published=change.day,
        updated=change.day,
        url=_address_of(change, publication),
        summary=change.note,
        language=briefing.language,
    )


def _address_of(change: Change, publication: Publication) -> str:
    """Return where a correction stands on its briefing's page; for a taking back the page itself."""
    page = publication.page_url(briefing_address(change.briefing))
    return f"{page}#{correction_anchor(change.number)}" if page and change.number else page


def _first_name(briefing: Briefing) -> str:
    """Return the name a briefing had first: the first of its old addresses, else its own name."""
    olds = (old_name(alias) for alias in briefing.aliases)
    return next(filter(None, olds), briefing.name)
