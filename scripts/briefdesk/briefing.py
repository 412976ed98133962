"""A briefing: front matter and body. The docstrings of the attributes are what contributors read."""

import datetime
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, get_args

from briefdesk.article import Rights
from briefdesk.extract import Qualifier

Status = Literal["draft", "published", "withdrawn"]
STATUSES: tuple[Status, ...] = get_args(Status)
REWRITE_NOTICE = (
    "**Draft: rewrite in your own words.** "
    "The title, the description and what is marked *Rewrite* keep the wording of the article."
)
"""What stands above the text of a draft that keeps an article's wording."""
REWRITE_MARK = "*Rewrite:* "
"""What stands before each point that keeps an article's wording."""
TITLE_AT_MOST = 80
DESCRIPTION_AT_MOST = 200
"""Characters of a title and of a description: what search results, feeds and previews show of them."""
Confidence = Literal["low", "moderate", "high"]
Likelihood = Literal[
    "almost no chance",
    "very unlikely",
    "unlikely",
    "roughly even chance",
    "likely",
    "very likely",
    "almost certain",
]
"""The seven terms of ICD 203 (Intelligence Community Directive 203, Analytic Standards, 2015, D.6.e.2.a)."""


class SectionTitle(StrEnum):
    """What the sections are headed that a briefing usually has, in the order in which they stand."""

    HAPPENED = "What happened"
    NUMBERS = "By the numbers"
    SAID = "Who said what"
    TIMELINE = "Timeline"
    WHERE = "Where"
    UNKNOWN = "What is not known"
    NEXT = "What comes next"
    OUTLOOK = "Outlook"
    SIBLINGS = "From the same article"
    SOURCE = "Source"
    SOURCES = "Sources"


@dataclass(frozen=True, kw_only=True)
class Source:
    """Where a briefing has its facts from."""

    publisher: str
    """The newsroom that published the article."""
    authors: tuple[str, ...] = ()
    """The bylines, one name each."""
    title: str | None = None
    """The article's headline."""
    published: datetime.date | None = None
    """The day the article was published."""
    url: str | None = None
    """The article's address."""
    archive_url: str | None = None
    """An archived copy's address, for when the article has moved."""
    rights: Rights = "reserved"
    """Who may reprint it: nobody (`reserved`), we (`licensed`), all (`public-domain`); `own` is what we wrote."""
    grade: str | None = None
    """How reliable the source (A to F) and how credible this report (1 to 6) is, on the Admiralty scale: `B2`."""
    sha256: str | None = None
    """Fingerprint (SHA-256) of the article, written by `ingest`; the article itself is not in the repository."""
    simhash: str | None = None
    """Fingerprint (64-bit SimHash) of the article's words, written by `ingest`, by which a reprint is recognised."""
    file: str | None = None
    """Name of the file under `articles/`, written by `ingest`, by which a changed version is recognised."""


@dataclass(frozen=True, kw_only=True)
class FigureEntry:
    """A number the briefing rests on."""

    value: float
    """The plain number, without separators."""
    noun: str
    """What is counted or measured."""
    high: float | None = None
    """Upper end, where the value is a range."""
    unit: str = ""
    """`$`, `%`, `km` …; empty for a plain count."""
    qualifier: Qualifier = "exact"
    """How exact the number is, in the words of the source."""
    by: str | None = None
    """Who says so."""
    as_of: str | None = None
    """When it held: a day, week, month or year, as in `2024-10-30`, `2024-W44`, `2024-10`, `2024`."""
    source: int = 1
    """Number of the source, from 1."""
    paragraph: int | None = None
    """Number of the paragraph in the source, from 1."""


@dataclass(frozen=True, kw_only=True)
class QuoteEntry:
    """Words somebody said, exactly as the source has them."""

    text: str
    """The words, without quotation marks."""
    speaker: str | None = None
    """Who said them, spelled as in `people` or `organizations`."""
    source: int = 1
    """Number of the source, from 1."""
    paragraph: int | None = None
    """Number of the paragraph in the source, from 1."""


@dataclass(frozen=True, kw_only=True)
class Event:
    """Something dated, past or announced."""

    date: str
    """A day, week, month or year, as in `2024-10-30`, `2024-W44`, `2024-10`, `2024`."""
    event: str
    """What happened or is to happen, in one clause."""
    source: int = 1
    """Number of the source, from 1."""
    paragraph: int | None = None
    """Number of the paragraph in the source, from 1."""


@dataclass(frozen=True, kw_only=True)
class Correction:
    """A mistake mended in the open."""

    date: datetime.date
    """The day it was corrected."""
    note: str
    """What was wrong and what is right."""


@dataclass(frozen=True, kw_only=True)
class Briefing:
    """One briefing. Its name is its permanent address."""

    name: str
    """The file's name without its ending: `2024-10-30-kursk`. Not part of the front matter."""
    title: str
    """What the briefing says, in at most 80 characters; no two are alike."""
    date: datetime.date
    """The day the briefing is of; the file's name begins with it."""
    description: str
    """One sentence a reader could stop at, at most 200 characters."""
    tags: tuple[str, ...]
    """Three to eight topics, each by the name of its file under `docs/tags/`."""
    people: tuple[str, ...] = ()
    """People the briefing names, in full."""
    organizations: tuple[str, ...] = ()
    """Organizations the briefing names."""
    places: tuple[str, ...] = ()
    """Places the briefing names."""
    status: Status = "draft"
    """A `draft` is on no published page; one that is `withdrawn` keeps its page and is on no list."""
    sources: tuple[Source, ...]
    """Where the facts are from, one or more."""
    figures: tuple[FigureEntry, ...] = ()
    """The numbers the briefing rests on."""
    quotes: tuple[QuoteEntry, ...] = ()
    """Words somebody said."""
    timeline: tuple[Event, ...] = ()
    """Dated events, in order."""
    related: tuple[str, ...] = ()
    """Names of briefings a reader should see with this one."""
    updated: datetime.date | None = None
    """The day of the latest change of substance."""
    language: str = "en"
    """Language of the briefing as a short code (BCP 47): `en`, `ko`, `pt-BR`."""
    confidence: Confidence | None = None
    """How sure the desk is of its judgement."""
    likelihood: Likelihood | None = None
    """How likely the outcome is, in one of the seven terms of ICD 203, a standard for analysts."""
    follows: str | None = None
    """Name of the briefing this one continues."""
    supersedes: str | None = None
    """Name of the briefing this one replaces."""
    corrections: tuple[Correction, ...] = ()
    """Mistakes mended, newest last."""
    withdrawn: str | None = None
    """Why the briefing was withdrawn, where it was."""
    review_by: datetime.date | None = None
    """The day by which somebody should look at it again."""
    aliases: tuple[str, ...] = ()
    """Old addresses that lead here."""
    generated: str | None = None
    """Fingerprint of the file as `ingest` wrote it, by which a person's edits are recognised. Leave it as it is."""
    body: str = ""
    """The Markdown below the front matter."""

    @property
    def path(self) -> str:
        """Path of the file in the repository."""
        return f"briefings/{self.date.year:04d}/{self.name}.md"
