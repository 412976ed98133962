"""What a saved page's markup tells of the story, the most trusted place first."""

import re
from collections.abc import Iterable, Sequence
from itertools import islice

from briefdesk.article import Metadata
from briefdesk.prose.lexicon import lexicon
from briefdesk.prose.newsrooms import known_newsroom
from briefdesk.prose.writers_lines import names_newsroom
from briefdesk.readers._linked_data import plain
from briefdesk.readers._page_authors import page_authors
from briefdesk.readers._page_blocks import key_of
from briefdesk.readers._page_days import page_modified, page_published
from briefdesk.readers._page_facts import MOST_HEADINGS, PageFacts
from briefdesk.readers._page_headlines import headings, headline_in_title, leads_home, marked_headline
from briefdesk.readers._page_publisher import page_publisher
from briefdesk.readers._page_title import likeness
from briefdesk.readers._page_tree import Element, normal_text_of
from briefdesk.text import fold

LONGEST_TITLE = 300
SHORTEST_HEADLINE_WORDS = 4
LONG_WORD, SHARED_WORDS = 4, 2
"""Letters of a word that tells what a headline is about, and how many of these two headlines of one story share."""
MARKED = frozenset(("headline", "dc:title", "schema:headline"))
"""How a page says of its heading to machines that it is the story's headline."""
PARTS_OF_TITLE = re.compile(r" [-|–—«»•·:]+ ")
LIKE_TITLE = 0.5
"""Shared words over all words, from which a heading is the headline that the markup names."""


def page_metadata(facts: PageFacts) -> Metadata:
    """Return what the page's markup tells; what it does not is None or empty."""
    publisher = page_publisher(facts)
    language = _language(facts)
    return Metadata(
        title=_title(facts, publisher),
        publisher=publisher,
        authors=page_authors(facts, publisher, language),
        url=facts.address,
        language=language,
        published=page_published(facts),
        modified=page_modified(facts),
    )


def _title(facts: PageFacts, publisher: str | None) -> str | None:
    """Return the heading that is most like a headline the head names; else the first named: JSON-LD, meta, title."""
    told = [plain(facts.story.get("headline")), *facts.values("title")]
    named = [*told, _before_section(facts)]
    named = [title for title in (_without_site(name, publisher) for name in named) if title]
    named = [title for title in named if fold(title) != fold(publisher or "")]
    own = [h for h in islice(facts.root.iter("h1"), MOST_HEADINGS) if not leads_home(h)]
    headings = [h for h in (_headline_in(each, named) for each in own) if 0 < len(h) <= LONGEST_TITLE]
    if len(own) == len(headings) == 1 and MARKED.intersection((own[0].get("itemprop"), own[0].get("property"))):
        return headings[0]
    if not named:
        return headings[0] if len(headings) == 1 else _lower_heading(facts, has_named=any(told))
    alike = {h: max(likeness(h, name) for name in named) for h in headings if not _is_section(h, facts)}
    best = max(alike, key=alike.__getitem__, default=None)
    if best and (alike[best] >= LIKE_TITLE or _is_own(headings, named)):
        return best
    return _lower_heading(facts, has_named=any(told)) or named[0]


def _headline_in(heading: Element, named: Sequence[str]) -> str:
    """Return the part of a heading that the head names, set apart from a kicker beside it; else all of its text."""
    parts = map(normal_text_of, heading.iterdescendants("span", "a", "strong", "b", "em", "div"))
    return next((text for text in parts if text in named), None) or normal_text_of(heading)


def _lower_heading(facts: PageFacts, *, has_named: bool) -> str | None:
    """Return the headline of a page that sets it in no `h1`: in its title, or marked where only that tells anything."""
    found = headline_in_title(facts) or (None if has_named else marked_headline(facts))
    is_site = known_newsroom(facts.page_title) is not None or names_newsroom(facts.page_title)
    return found or (next(iter(headings(facts)), None) if is_site and not has_named else None)


def _before_section(facts: PageFacts) -> str:
    """Return the page's title up to a part that a heading above the story repeats: the name of a blog or section."""
    parts = PARTS_OF_TITLE.split(facts.page_title)
    headings = [key_of(normal_text_of(heading)) for heading in facts.root.iter("h1")]
    section = next((n for n, part in enumerate(parts) if n and any(_repeats(h, part) for h in headings)), 0)
    return parts[0].strip() if section == 1 else facts.page_title


def _is_section(heading: str, facts: PageFacts) -> bool:
    first, *others = PARTS_OF_TITLE.split(facts.page_title)
    return key_of(first) not in key_of(heading) and any(_repeats(key_of(heading), part) for part in others)


def _repeats(heading_key: str, part: str) -> bool:
    return part.count(" ") > 0 and key_of(part) in heading_key


def _is_own(headings: Sequence[str], named: Iterable[str]) -> bool:
    """Return whether the page's only such heading is long enough for a headline and shares words with a named one."""
    if len(headings) != 1 or len(headings[0].split()) < SHORTEST_HEADLINE_WORDS:
        return False
    own = {word for word in fold(headings[0]).split() if len(word) >= LONG_WORD}
    return any(len(own & set(fold(name).split())) >= SHARED_WORDS for name in named)


def _without_site(title: str, publisher: str | None) -> str:
    """Return the title without the newsroom's name behind its last separator."""
    for separator in lexicon("pages")["separators"]:
        head, found, tail = title.rpartition(separator)
        if found and head and publisher and likeness(tail, publisher) >= LIKE_TITLE:
            return head.strip()
    return title.strip()


def _language(facts: PageFacts) -> str | None:
    tags = (facts.root.get("lang") or "", plain(facts.story.get("inLanguage")), *facts.values("language"))
    found = (tag.strip().replace("_", "-").partition("-")[0].lower() for tag in tags)
    return next((tag for tag in found if 2 <= len(tag) <= 3 and tag.isalpha()), None)
