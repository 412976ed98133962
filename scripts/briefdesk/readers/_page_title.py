"""What a page's title holds besides the headline."""

import re
from collections.abc import Sequence
from functools import lru_cache
from urllib.parse import urlsplit

from briefdesk.prose.letterhead_names import HOST
from briefdesk.prose.lexicon import lexicon
from briefdesk.prose.newsrooms import known_newsroom
from briefdesk.prose.writers_lines import names_newsroom
from briefdesk.readers._page_blocks import key_of
from briefdesk.readers._page_facts import PageFacts
from briefdesk.readers._page_headlines import headline_in_title, split_at
from briefdesk.text import fold

LONGEST_NAME_WORDS = 4
"""Words of a newsroom's name at the end of a page's title."""
LONGEST_TITLE = 400
LAST_PART = re.compile(r" [-|–—«»•·:]+ |: ")
PARTS = re.compile(r"\s*[|–—«»•·:~<>›‹]+\s+|\s+[|–—«»•·~/<>›‹-]+\s*|::|\|")
"""What stands between a headline and the newsroom, where the headline is known."""
AROUND = " |-–—«»•·:~/[]<>›‹,"
SHORTEST_END = 3
"""Letters of the end of a page's title that is looked for in the page's host."""
SHORTEST_CUT = 15
"""Characters of a headline that was cut for the page's title."""
SAME_TITLE = 0.8
"""Shared words over all words, from which two are one headline."""


@lru_cache(maxsize=1)  # Asked for a newsroom, and again for how its name is spelled out.
def title_tail(facts: PageFacts) -> str | None:
    """Return what stands behind the headline in the page's title, or else before it.

    Of several parts behind it that is the one which is surely a newsroom, else the last: sections come before.
    """
    beside = _beside_heading(facts)
    if beside:
        return beside
    headlines = [headline for headline in facts.headlines if headline != facts.page_title]
    for separator in lexicon("pages")["separators"]:
        first, *others = facts.page_title[:LONGEST_TITLE].split(separator)
        for end in range(1, len(others) + 1):
            head, tails = separator.join((first, *others[: end - 1])), others[end - 1 :]
            if any(likeness(head, headline) >= SAME_TITLE or _is_cut(head, headline) for headline in headlines):
                return _newsroom_among(tails)
        if others and any(likeness(separator.join(others), headline) >= SAME_TITLE for headline in headlines):
            return first.strip() or None
    whole = facts.page_title if names_newsroom(facts.page_title) else None
    return _known_end(facts) or whole


def _is_cut(head: str, headline: str) -> bool:
    """Return whether a part of the page's title is the beginning of a headline, with dots where it was cut."""
    bare = head.rstrip(".… ")
    return bare != head.strip() and len(bare) >= SHORTEST_CUT and headline.startswith(bare)


def _newsroom_among(tails: Sequence[str]) -> str | None:
    """Return the last part that is surely a newsroom, one in words before a bare host, else the last of all."""
    sure = [part for part in map(str.strip, reversed(tails)) if _is_surely_newsroom(part)]
    return next((part for part in sure if not is_bare_host(part)), next(iter(sure), tails[-1].strip())) or None


def _beside_heading(facts: PageFacts) -> str | None:
    """Return the newsroom behind a heading that the title holds whole, whatever stands between; else before it."""
    heading = headline_in_title(facts)
    if heading is None:
        return None
    before, behind = split_at(facts.page_title, heading) or ("", "")
    parts = [part for part in map(_bare, PARTS.split(behind[:LONGEST_TITLE])) if part]
    return _newsroom_among(parts) if parts else _bare(PARTS.split(before[:LONGEST_TITLE])[0]) or None


def _bare(part: str) -> str:
    bare = part.strip(AROUND)
    bare = bare[1:-1] if bare.startswith("(") and bare.endswith(")") else bare
    return bare if any(map(str.isalpha, bare)) else ""


def _known_end(facts: PageFacts) -> str | None:
    """Return the end of the page's title where it is a well-known newsroom, or named as the page's host is."""
    end = LAST_PART.split(facts.page_title[:LONGEST_TITLE])[-1].strip()
    own = key_of(end.partition(".")[0]) in key_of(host_of(facts) or "") and len(key_of(end)) >= SHORTEST_END
    fits = end != facts.page_title and end[:1].isupper() and len(end.split()) <= LONGEST_NAME_WORDS
    known = known_newsroom(end)
    told = known if known and " " in known and " " not in end else end
    return told if fits and (own or known is not None or HOST.fullmatch(end)) else None


def _is_surely_newsroom(name: str) -> bool:
    return is_bare_host(name) or known_newsroom(name) is not None or names_newsroom(name)


def likeness(a: str, b: str) -> float:
    """Return the shared words over all words of two titles, 0 to 1."""
    ours, theirs = set(fold(a).split()), set(fold(b).split())
    return len(ours & theirs) / len(ours | theirs) if ours and theirs else 0.0


def is_bare_host(name: str) -> bool:
    """Return whether a name is a host in letters of one size."""
    return "." in name and " " not in name and name in (name.lower(), name.upper())


def host_of(facts: PageFacts) -> str | None:
    """Return the host of the page's address without its `www.`."""
    return (urlsplit(facts.address or "").hostname or "").removeprefix("www.") or None
