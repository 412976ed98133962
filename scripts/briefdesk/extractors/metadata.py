"""Work out what an article's form does not tell: publisher, authors, dateline, day of publication."""

import re
from dataclasses import replace
from datetime import datetime

from briefdesk.article import Article, Metadata

_DATELINE = re.compile(r"^([A-Z][A-Z .'-]+)(?:, [\w. ]+)?(?: \([\w ]+\))? [—–-] ")
_DAY = re.compile(r"\b([A-Z][a-z]{2})[a-z.]* (\d{1,2}), (\d{4})\b")


def extract_metadata(article: Article) -> Metadata:
    """Return the article's metadata, completed from its text where its form is silent."""
    known = article.metadata
    dateline = next((m[1].strip() for p in article.body if (m := _DATELINE.match(p.text))), None)
    days = [
        datetime.strptime(" ".join(m.groups()), "%b %d %Y").date()  # noqa: DTZ007 (a day has no zone)
        for p in article.paragraphs
        for m in _DAY.finditer(p.text)
    ]
    return replace(
        known,
        dateline=known.dateline or dateline,
        published=known.published or max(days, default=None),
        language=known.language or "en",
    )
