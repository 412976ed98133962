"""Which newsroom published a pasted article: notices, pleas, biography, byline, dateline."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from briefdesk.article import Article
from briefdesk.prose.above_lead import MOST_DEKS
from briefdesk.prose.biographies import biography_name
from briefdesk.prose.byline_names import BRACKETS, newsrooms_in_byline
from briefdesk.prose.dateline import find_dateline
from briefdesk.prose.gazetteer import is_large_place
from briefdesk.prose.letterheads import read_letterhead
from briefdesk.prose.lexicon import alternatives, lexicon, words
from briefdesk.prose.newsrooms import COMPANY, NEWSROOM, NOTICES, REPRINTS, known_newsroom, newsroom_name
from briefdesk.prose.sentences import split_sentences
from briefdesk.prose.writers_lines import names_newsroom, newsroom_of_line
from briefdesk.text import fold

_SENT = r"(?:news|stories|headlines|updates|coverage|reporting|journalism|emails?|alerts|offers)"
PLEAS = (
    re.compile(rf"{_SENT}\b[^.!?]{{0,40}}?\bfrom {NEWSROOM}"),
    re.compile(rf"{NEWSROOM}(?:'s|’s) (?:[\w-]+ ){{0,3}}(?:newsletters?|newsroom|app|journalism|coverage|podcast)\b"),
    re.compile(rf"(?i:subscribe to|sign up for|support|donate to|register with|follow|download|welcome to) {NEWSROOM}"),
    re.compile(rf"{NEWSROOM} (?:newsletters?|app|podcast|on (?:Facebook|Twitter|Instagram|WhatsApp|YouTube|X))\b"),
)
"""What newsrooms ask of readers; the surest first."""
BEAT = re.compile(
    rf"\b(?:covers|covering|reports on|writes about|writes|reports|works|edits)\b[^.;]{{0,90}}? (?:for|with) {NEWSROOM}"
)
MEMBER = re.compile(rf"\b(?:joined|has been with|has worked for|is with) {NEWSROOM}")
BEHIND_SOURCE = re.compile(r"[\s|]+(?:Editor|Author|Writer|Updated|Date)s?:.*$")
"""What agencies' pages have behind the source, in one line."""
TOLD = re.compile(rf"\b(?:told|tells) {NEWSROOM}")
"""How a newsroom writes of what it was told itself: on 13 known pages the only one so named was theirs on 11."""
LONGEST_SOURCE = 7
"""Characters of the word before a newsroom from which the story comes."""
LETTERHEAD = 2
"""Paragraphs on top of a page in which its newsroom's name may stand alone."""
NOT_NEWSROOMS = re.compile(
    r"(?i)(?:(?:associate |assistant |emeritus )?(?:professor|lecturer|fellow|researcher|reader|director) (?:of|in|at)"
    r"|facebook|twitter|instagram|youtube|whatsapp|apple|google|our|your|us|daily|breaking|now"
    r"|for|share|follow|like|email|print|copy|save|tweet|post|more|local|latest|top|this|comments?"
    r"|press(?: releases?)?$)\b"
)


def find_newsroom(article: Article) -> str | None:
    """Return the publisher that the text names, or None.

    In order of trust: notices, pleas, the first sentence of the biography (later ones tell of earlier jobs),
    byline, the agency of the dateline, a company that holds the rights, and the newsroom that people told something.
    """
    around = [BRACKETS.sub(" ", p.text) for p in article.paragraphs if p.kind == "boilerplate" and len(p.text) < 1_000]
    lives = [
        p.text for p in article.paragraphs if p.kind == "byline" and (biography_name(p.text) or BEAT.search(p.text))
    ]
    bylines = [p.text for p in article.paragraphs if p.kind == "byline" and p.text not in lives]
    on_top = article.paragraphs[:LETTERHEAD]
    heads = [p.text for p in on_top if p.kind == "heading" and names_newsroom(p.text)]
    heads += [known for p in on_top if p.kind != "body" and (known := known_newsroom(p.text))]
    heads += [tail for p in article.paragraphs if p.kind == "heading" and (tail := _behind_headline(p.text))][:1]
    companies: list[str] = []
    in_bylines = _in_bylines(article, bylines)
    noticed = (*_in_texts(around, NOTICES), *_sources(around), *_in_texts(bylines, REPRINTS))
    for names in (noticed, heads, _in_texts(around, PLEAS), _in_lives(lives), in_bylines):
        counted = Counter(name for name in names if _can_publish(name))
        companies += [name for name in counted if COMPANY.search(name)]
        newsrooms = [name for name, _ in counted.most_common() if not COMPANY.search(name)]
        if newsrooms:
            return newsrooms[0]
    return _agency(article) or next(iter(companies), None) or _alone_on_top(article) or _told_newsroom(article)


def _in_texts(texts: Iterable[str], patterns: Iterable[re.Pattern[str]]) -> Iterator[str]:
    found = [(pattern, match) for text in texts for pattern in patterns for match in pattern.finditer(text)]
    for pattern in patterns:
        hits = [newsroom_name(match) for each, match in found if each is pattern]
        yield from hits


def _behind_headline(line: str) -> str | None:
    """Return the newsroom that some copy along behind the headline: "Bridge closes | The Gazette"."""
    tail = line.rpartition(" | ")[2] if " | " in line else line.rpartition(" - ")[2] if " - " in line else ""
    return known_newsroom(tail) or (tail if names_newsroom(tail) else None) if tail else None


def _sources(around: Iterable[str]) -> Iterator[str]:
    """Return the known newsrooms that lines such as "Source: Xinhua" name."""
    lines = (BEHIND_SOURCE.sub("", text) for text in around)
    told = (text.partition(":") for text in lines if text[:LONGEST_SOURCE].lower().startswith("source:"))
    yield from (known for _, _, name in told if (known := known_newsroom(name.strip())))


def _in_lives(lives: Iterable[str]) -> Iterator[str]:
    for life in lives:
        start, end = split_sentences(life)[0]
        first = life[start:end]
        for pattern in (*_positions(), BEAT, MEMBER):
            match = pattern.search(first)
            if match:
                yield newsroom_name(match)


@cache
def _positions() -> tuple[re.Pattern[str], ...]:
    """Return the patterns of "is a reporter for The Gazette" and "is The Gazette's correspondent"."""
    jobs = alternatives(words("bylines", "jobs"))
    return (
        re.compile(rf"\b(?:is|was) [^.;]{{0,90}}?\b(?i:{jobs})(?:[^.;]{{0,60}}? (?:for|with)| at| of) {NEWSROOM}"),
        re.compile(rf"\b(?:is|was) {NEWSROOM}(?:'s|’s) [^.;]{{0,60}}?\b{jobs}"),
    )


def bylines_on_top(article: Article) -> tuple[str, ...]:
    """Return the lines of the byline above the story."""
    lead = next((p.n for p in article.body), len(article.paragraphs) + 1)
    return tuple(p.text for p in article.paragraphs if p.kind == "byline" and p.n < lead)


def _in_bylines(article: Article, bylines: Sequence[str]) -> Iterator[str]:
    heads = [head for line in (*bylines_on_top(article), *bylines) if (head := read_letterhead(line))]
    yield from (name for head in heads for name in head.newsrooms)
    yield from (name for line in bylines if (name := newsroom_of_line(line)))
    yield from (name for line in bylines for name in newsrooms_in_byline(line))


def _can_publish(name: str) -> bool:
    low = fold(name)
    if low.startswith("daily ") and (known_newsroom(name) or names_newsroom(name)):
        return True
    is_section = words("pages", "section_words").issuperset(low.split())
    return not (NOT_NEWSROOMS.match(name) or is_section or is_large_place(low)) and len(name) > 1


def _alone_on_top(article: Article) -> str | None:
    """Return the well-known newsroom that stands on a line of its own above the story: as the credit of its film."""
    lead = next((p.n for p in article.body), 0)
    return _only_known(p.text for p in article.paragraphs[: max(0, lead - 1)])


def _told_newsroom(article: Article) -> str | None:
    """Return the well-known newsroom to which somebody in the story spoke: "told The Gazette"."""
    return _only_known(newsroom_name(match) for p in article.body for match in TOLD.finditer(p.text))


def _only_known(names: Iterable[str]) -> str | None:
    """Return the only well-known newsroom among the names, agencies aside."""
    agencies = {fold(name) for pair in lexicon("datelines")["agencies"].items() for name in pair}
    found = {known for name in names if (known := known_newsroom(name)) and not {fold(name), fold(known)} & agencies}
    return next(iter(found)) if len(found) == 1 else None


def _agency(article: Article) -> str | None:
    for paragraph in article.body[: MOST_DEKS + 1]:
        dateline = find_dateline(paragraph.text)
        if dateline and dateline.agency:
            return str(lexicon("datelines")["agencies"].get(dateline.agency, dateline.agency))
    return None
