"""Case files of one sentence a line: comments, the day of publication, then sentences."""

from datetime import date
from pathlib import Path

from briefdesk.article import Article, Metadata, number_paragraphs
from golden import read_case

PUBLISHED = "published: "


def read_lines(path: Path) -> tuple[Metadata, tuple[str, ...]]:
    """Return the day of publication and the sentences of a case; `#` opens a comment."""
    lines = [line for line in read_case(path)[0].splitlines() if line and not line.startswith("#")]
    day = next((line.removeprefix(PUBLISHED) for line in lines if line.startswith(PUBLISHED)), None)
    sentences = tuple(line for line in lines if not line.startswith(PUBLISHED))
    return Metadata(published=date.fromisoformat(day) if day else None), sentences


def article_of(*paragraphs: str) -> Article:
    """Return an article with these paragraphs as its body."""
    return Article(source="-", sha256="", paragraphs=number_paragraphs([("body", text) for text in paragraphs]))
