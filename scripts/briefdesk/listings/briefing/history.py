"""What changed in a briefing and when, by the log of the repository it is kept in."""

from briefdesk.history import Revision
from briefdesk.library.calendar import day_in_words
from briefdesk.listings._items import SEPARATOR
from briefdesk.listings.briefing.page import BriefingPage
from briefdesk.text import escape_markdown

LENGTH = 120
"""Characters of a message that are shown; strangers write them, and of any length."""


def changes(page: BriefingPage) -> list[str]:
    """Return the newest changes of the file, newest first; nothing where git does not know them."""
    return [_change(revision, page) for revision in page.revisions]


def _change(revision: Revision, page: BriefingPage) -> str:
    message = " ".join("".join(c if c.isprintable() else " " for c in revision.message).split())
    shown = message if len(message) <= LENGTH else f"{message[: LENGTH - 1].rstrip()}…"
    difference = page.publication.repository.difference(revision.commit)
    link = f"{SEPARATOR}[what changed]({difference})" if difference else ""
    return f"- **{day_in_words(revision.day)}** {escape_markdown(shown)}{link}"
