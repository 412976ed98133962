"""What changed in a briefing and when, by the log of the repository it is kept in."""

from briefdesk.history import Revision
from briefdesk.library.calendar import day_in_words
from briefdesk.listings._items import SEPARATOR
from briefdesk.listings._page import block
from briefdesk.listings.briefing.page import BriefingPage
from briefdesk.text import escape_markdown, shortened

ABOUT = (
    "What was changed in this page's file, newest first, in the words of whoever changed it. "
    "A correction of fact stands at the top of the page too."
)
LENGTH = 120
"""Characters of a message that are shown; strangers write them, and of any length."""


def changes(page: BriefingPage) -> list[str]:
    """Return the newest changes of the file, newest first; nothing where git does not know them."""
    items = [_change(revision, page) for revision in page.revisions]
    return [*block("caption", [ABOUT]), *items] if items else []


def _change(revision: Revision, page: BriefingPage) -> str:
    message = "".join(c if c.isprintable() else " " for c in revision.message)
    difference = page.publication.repository.difference(revision.commit)
    link = f"{SEPARATOR}[what changed]({difference})" if difference else ""
    return f"- **{day_in_words(revision.day)}** {escape_markdown(shortened(message, LENGTH))}{link}"
