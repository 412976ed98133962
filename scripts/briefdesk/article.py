"""An article as numbered paragraphs. It is someone else's, and is never written to the repository."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Literal, NamedTuple, get_args

ParagraphKind = Literal["body", "heading", "dek", "caption", "byline", "boilerplate"]
PARAGRAPH_KINDS: tuple[ParagraphKind, ...] = get_args(ParagraphKind)
Rights = Literal["reserved", "licensed", "public-domain", "own"]
RIGHTS: tuple[Rights, ...] = get_args(Rights)


class At(NamedTuple):
    """A place in an article: paragraph number from 1, and 0-based, end-exclusive code point offsets into its text."""

    paragraph: int
    start: int
    end: int


@dataclass(frozen=True, kw_only=True)
class Paragraph:
    """One paragraph of the input, numbered from 1 in reading order."""

    n: int
    text: str
    kind: ParagraphKind = "body"


@dataclass(frozen=True, kw_only=True)
class Metadata:
    """What is known of an article beside its text. What nobody tells is None or empty."""

    title: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None
    language: str | None = None
    dateline: str | None = None
    published: date | None = None
    modified: date | None = None
    rights: Rights = "reserved"


@dataclass(frozen=True, kw_only=True)
class Article:
    """The normalised text of an article, and what its form (page, file, options) tells of it."""

    source: str
    """The path as given, or `-` for standard input."""
    sha256: str
    """SHA-256 of the bytes as read, in hexadecimal."""
    paragraphs: tuple[Paragraph, ...]
    metadata: Metadata = field(default_factory=Metadata)

    @cached_property  # Every extractor asks for it.
    def body(self) -> tuple[Paragraph, ...]:
        """The paragraphs of the story itself."""
        return tuple(p for p in self.paragraphs if p.kind == "body")

    def slice(self, at: At) -> str:
        """Return the text that `at` names."""
        return self.paragraphs[at.paragraph - 1].text[at.start : at.end]


def number_paragraphs(texts: Sequence[tuple[ParagraphKind, str]]) -> tuple[Paragraph, ...]:
    """Return paragraphs numbered from 1 in the order given."""
    return tuple(Paragraph(n=n, kind=kind, text=text) for n, (kind, text) in enumerate(texts, start=1))
