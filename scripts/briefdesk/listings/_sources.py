"""A briefing's Source section, with an anchor for each source that paragraph marks lead to."""

from briefdesk.briefing import Briefing, SectionTitle, Source
from briefdesk.library.calendar import day_in_words
from briefdesk.library.markup import SAFE_SCHEMES, scheme_of
from briefdesk.listings._patterns import ITEM_START, NEXT_HEADING, SOURCE_HEADING
from briefdesk.text import escape_markdown

RIGHTS = {"reserved": "all rights reserved", "licensed": "licensed", "public-domain": "public domain", "own": "our own"}

RELIABILITY = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "not judged",
}
CREDIBILITY = {
    "1": "confirmed",
    "2": "probably true",
    "3": "possibly true",
    "4": "doubtful",
    "5": "improbable",
    "6": "not judged",
}
"""The Admiralty scale, as in NATO STANAG 2511, Annex A."""


def anchored(body: str, briefing: Briefing) -> str:
    """Return the body with anchors `source-1`, `source-2` … in its Source section, added where it lacks one."""
    heading = SOURCE_HEADING.search(body)
    if heading is None:
        title = SectionTitle.SOURCE if len(briefing.sources) == 1 else SectionTitle.SOURCES
        return f"{body}\n\n## {title}\n\n{_listed(briefing)}"
    following = NEXT_HEADING.search(body, heading.end())
    end = following.start() if following else len(body)
    return body[: heading.end()] + _with_anchors(body[heading.end() : end], len(briefing.sources)) + body[end:]


def source_words(source: Source) -> str:
    """Return a source as one line of Markdown: publisher, headline, authors, date, rights."""
    day = day_in_words(source.published) if source.published else ""
    return ", ".join(
        filter(None, (f"**{escape_markdown(source.publisher)}**", *_headline(source), day, *_terms(source)))
    )


def article_words(source: Source) -> str:
    """Return an article of a newsroom as one line of Markdown: date, headline, authors, rights."""
    day = day_in_words(source.published) if source.published else "Undated"
    return f"**{day}** {', '.join(filter(None, (*_headline(source), *_terms(source))))}"


def _headline(source: Source) -> tuple[str, str]:
    title = f"“{escape_markdown(source.title)}”" if source.title else ""
    authors = f"by {escape_markdown(', '.join(source.authors))}" if source.authors else ""
    return _linked(title or "article", source.url) or title, authors


def _terms(source: Source) -> tuple[str, str, str]:
    copy = _linked("archived copy", source.archive_url)
    grade = f"grade {escape_markdown(source.grade)}" if source.grade else ""
    return RIGHTS[source.rights], copy, grade


def grade_in_words(grade: str) -> str:
    """Return what a grade says: `B2` is `usually reliable source, probably true report`; nothing for no grade."""
    source, report = RELIABILITY.get(grade[:1]), CREDIBILITY.get(grade[1:])
    return f"{source} source, {report} report" if source and report else ""


def anchor(number: int) -> str:
    """Return the place that marks of source `number` lead to."""
    return f'<span id="source-{number}"></span>'


def _listed(briefing: Briefing) -> str:
    return "\n".join(f"{n}. {anchor(n)}{source_words(s)}" for n, s in enumerate(briefing.sources, start=1)) + "\n"


def _linked(words: str, url: str | None) -> str:
    if not url or scheme_of(url) not in SAFE_SCHEMES or set(url) & set("()<> \n"):
        return ""
    return f"[{words}]({url})"


def _with_anchors(section: str, count: int) -> str:
    """Return the section with an anchor at each item of its list, those left over at its first words."""
    starts = [match.end() for match in ITEM_START.finditer(section)][:count]
    if not starts:
        starts = [len(section) - len(section.lstrip())]
    parts = []
    end = 0
    for number, start in enumerate(starts, start=1):
        last = number == len(starts)
        parts += [section[end:start], *(anchor(n) for n in range(number, count + 1 if last else number + 1))]
        end = start
    return "".join((*parts, section[end:]))
