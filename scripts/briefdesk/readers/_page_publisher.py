"""Which newsroom a saved page's markup names."""

import re
from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import urlsplit

from briefdesk.prose.byline_names import newsrooms_in_byline
from briefdesk.prose.lexicon import lexicon, words
from briefdesk.prose.newsrooms import (
    COMPANY,
    first_newsroom,
    known_newsroom,
    newsroom_of_host,
    noticed_newsroom,
    paper_of_portal,
)
from briefdesk.readers._linked_data import is_newsroom, is_page, names_of, plain
from briefdesk.readers._page_blocks import key_of
from briefdesk.readers._page_facts import PageFacts, is_address
from briefdesk.readers._page_headlines import name_on_home_link
from briefdesk.readers._page_notices import LONGEST_NOTICE, feed_names, logo_names, noticed_names
from briefdesk.readers._page_title import host_of, is_bare_host, likeness, title_tail
from briefdesk.readers._page_tree import is_marked, normal_text_of, text_of
from briefdesk.text import fold

LONGEST_NAME = 80
LONGEST_NAME_WORDS = 4
"""Words of a name from which what stands behind a colon is its slogan."""
TOWN_AND_STATE = re.compile(r"[A-Z][\w.' -]{1,30}, [A-Z]{2}")
"""Where a newsroom is, as some set it behind its name."""
ADDRESS_BEHIND = re.compile(r" \((?:https?://)?(?:www\.)?[\w-]+(?:\.[\w-]+)+\)$")
REMARK_BEHIND = re.compile(r"(?<=\w) \((?:[A-Z][\w&.-]*[ ,]*(?:(?:of|the|and|for) )*){2,6}\)$")
"""What the newsroom belongs to, in full behind its name: "ABC News (Australian Broadcasting Corporation)"."""
MOST_COMMAS = 1
"""Commas of a newsroom's name; a list of what it offers has more."""


def page_publisher(facts: PageFacts) -> str | None:
    """Return the newsroom: the first name of the most trusted place that names one; of a portal's page its source.

    In order of trust: the site's name in Open Graph, the story's publisher in JSON-LD, other names of the head,
    microdata, the page's title behind the headline, newsrooms elsewhere in JSON-LD, copyright notices, the logo,
    the host. A host's name in small letters counts last. A provider in JSON-LD counts more than all where the byline or
    the canonical address confirms it.
    """
    found = _fit(_named(facts))
    spoken = [name for name in found if not (is_bare_host(name) or COMPANY.search(name) or _is_owner(name))]
    spoken = _agencies_last(spoken, newsroom_of_host(host_of(facts) or ""))
    best = _spelled_out(next(iter(spoken or found), None) or host_of(facts), facts, frozenset(found))
    if best and _is_portal(best):
        others = (name for name in (*_fit(_origins(facts)), *spoken) if not _is_portal(name))
        return next(others, best)
    if best and is_bare_host(best):
        best = name_on_home_link(facts.root, best) or best
    told = _confirmed_provider(facts) or _first_publisher(best, facts) or _paper(facts)
    return told or (_as_written(_in_full(best, facts), spoken) if best else None)


def _is_owner(name: str) -> bool:
    return fold(name).removeprefix("the ") in words("pages", "owners")


def _agencies_last(names: Sequence[str], home: str | None) -> list[str]:
    """Return the names with agencies behind the others: on another newsroom's page they are where a story is from."""
    known = {fold(name) for pair in lexicon("datelines")["agencies"].items() for name in pair} - {fold(home or "")}
    return sorted(names, key=lambda name: fold(name).removeprefix("the ") in known)


def _in_full(best: str, facts: PageFacts) -> str:
    """Return the name in full where the page gives both that and its initials as the site's name."""
    named = (name for name in facts.named.get("og:site_name", ()) if " " in name)
    return next((name for name in named if "".join(word[0] for word in name.split()) == best), best)


def _first_publisher(name: str | None, facts: PageFacts) -> str | None:
    """Return the well-known newsroom at the canonical address, where a line of the page names it besides another."""
    home = newsroom_of_host(host_of(facts) or "")
    if name is None or home is None or not {*fold(name).split()}.isdisjoint(fold(home).split()):
        return None
    if key_of(name) in key_of(host_of(facts) or "") or key_of(home) in key_of(name):
        return None
    named = (e for e in facts.root.iter("p", "em", "span") if (e.text or "").strip().startswith(home))
    return home if any(len(normal_text_of(element)) <= LONGEST_NAME for element in named) else None


def _paper(facts: PageFacts) -> str | None:
    """Return the newspaper whose portal the page is of, where a notice says that it holds the rights."""
    paper = paper_of_portal(host_of(facts) or "")
    return (
        paper if paper and any(key_of(paper) in key_of(f"the {name}") for name in noticed_names(facts.root)) else None
    )


def _confirmed_provider(facts: PageFacts) -> str | None:
    """Return the story's provider in JSON-LD, where the byline or the canonical address is that newsroom's as well."""
    provider = facts.story.get("provider") or facts.story.get("sourceOrganization")
    name = next(iter(_fit(names_of(provider))), None)
    if name is None:
        return None
    writers = (*names_of(facts.story.get("author")), *facts.values("authors"))
    in_byline = any(fold(name) == fold(each) for line in writers for each in newsrooms_in_byline(line))
    home = urlsplit(plain(provider.get("url"))).hostname if isinstance(provider, dict) else None
    return name if in_byline or (home and home == urlsplit(facts.address or "").hostname) else None


def _named(facts: PageFacts) -> Iterator[str]:
    site, *others = lexicon("pages")["publisher"]
    yield from facts.named.get(site, ())
    yield from names_of(facts.story.get("publisher"))
    for name in others:
        yield from facts.named.get(name, ())
    for element in facts.root.xpath("//*[@itemprop='publisher']//*[@itemprop='name']"):
        yield plain(element.get("content")) or text_of(element)
    yield from filter(None, [title_tail(facts)])
    yield from (name for name in facts.values("app_names") if not _is_headline(name, facts))
    yield from (name for node in facts.nodes if is_newsroom(node) for name in names_of(node.get("name")))
    yield from (name for node in facts.nodes if is_page(node) for name in names_of(node.get("publisher")))
    yield from noticed_names(facts.root)
    yield from filter(None, map(noticed_newsroom, facts.named.get("copyright", ())))
    yield from logo_names(facts.root)
    yield from feed_names(facts.root)


def _is_headline(name: str, facts: PageFacts) -> bool:
    """Return whether an app is named as a headline is, or as a page's title that is as long as one."""
    is_long = name.count(" ") > LONGEST_NAME_WORDS and name == facts.page_title
    return is_long or any(likeness(name, headline) for headline in facts.headlines)


def _fit(names: Iterable[str]) -> list[str]:
    """Return the names that a newsroom can have, without slogans."""
    cleaned = filter(None, map(_site_name, names))
    return [name for name in cleaned if fold(name) not in words("pages", "no_publishers")]


def _site_name(name: str) -> str | None:
    """Return the name without its slogan; None for an address or a handle."""
    if name.startswith(("http", "//", "@")) or len(name) > LONGEST_NAME:
        return None
    is_slogan = name.endswith(".") or name.count(" ") > LONGEST_NAME_WORDS
    for separator in (*lexicon("pages")["separators"], *([": "] if is_slogan else [])):
        name = name.partition(separator)[0]
    if name.count(",") > MOST_COMMAS or TOWN_AND_STATE.fullmatch(name):
        return None
    return REMARK_BEHIND.sub("", ADDRESS_BEHIND.sub("", name)).strip(" |").removeprefix("www.") or None


def _spelled_out(name: str | None, facts: PageFacts, names: frozenset[str]) -> str | None:
    """Return the name as the page's title or the newsroom's host spells it out, where it is short for it.

    That is "The Gazette News" for "The Gazette", and the newsroom for what is only its host: `nytimes`, `NPR.org`. A
    newsroom that calls itself so, and nowhere on the page without the ending, keeps it.
    """
    if name is None:
        return None
    tail = title_tail(facts)
    if tail and fold(tail) == f"{fold(name)} news":
        return tail
    bare, ending, _ = name.partition(".")
    own_hosts = (host_of(facts) or "", *_bare_hosts(facts), *([name.lower()] if ending else []))
    hosts = [host for host in own_hosts if key_of(bare) in map(key_of, host.split("."))]
    known = next(filter(None, map(newsroom_of_host, hosts)), None)
    home = newsroom_of_host(host_of(facts) or "")
    if (
        home
        and name not in facts.named.get("og:site_name", ())
        and known_newsroom(name)
        and key_of(home).removeprefix("the") != key_of(name).removeprefix("the")
    ):
        return home if known_newsroom(name) != home or ending else name
    if known is None or " " in name:
        return name
    own = name != name.lower() and name in facts.named.get("og:site_name", ())
    if ending and own:
        in_title = re.search(rf"\b{re.escape(known)}\b(?!\.\w)", facts.page_title)
        is_known = key_of(known) == key_of(bare) and (known != bare or known in names or in_title is not None)
        return known if is_known else name
    apart = " " in known and (not name.isupper() or key_of(known) == key_of(name))
    return known if ending or name == name.lower() or apart else name


def _as_written(best: str, names: Iterable[str]) -> str:
    """Return the name as other places spell it out: with its capitals, its article, or a host's words apart."""
    for name in names:
        same = fold(name).removeprefix("the ") == fold(best).removeprefix("the ")
        if same and (fold(name) != fold(best) or best[:1].islower()) and name[:1].isupper() and len(name) >= len(best):
            return name
        apart = name.count(" ") > 0 == best.count(" ")
        if apart and key_of(name).removeprefix("the") == key_of(best.partition(".")[0]).removeprefix("the"):
            return name
    return best


def _bare_hosts(facts: PageFacts) -> Iterator[str]:
    """Return the hosts that the head gives as the site's name."""
    return (name.lower() for name in facts.values("publisher") if is_bare_host(name.lower()))


def _is_portal(name: str) -> bool:
    return fold(name) in words("pages", "portals")


def _origins(facts: PageFacts) -> Iterator[str]:
    """Return where a portal has the story from: its provider, the marked source, the byline, a line below."""
    for key in ("provider", "sourceOrganization", "isBasedOn", "copyrightHolder"):
        yield from names_of(facts.story.get(key))
    yield from facts.values("origin")
    marked = [e for e in facts.root.iter("a", "span", "div") if is_marked(e, "source_marks")]
    yield from (plain(e.get("title")) or normal_text_of(e) for e in marked)
    yield from (plain(image.get("title") or image.get("alt")) for e in marked for image in e.iter("img"))
    addresses = (
        *facts.root.xpath("//link[@rel='syndication-source' or @rel='original-source']/@href"),
        *facts.values("origin"),
    )
    yield from filter(None, (newsroom_of_host(urlsplit(each).hostname or "") for each in addresses if is_address(each)))
    for author in (*names_of(facts.story.get("author")), *facts.values("authors")):
        yield from newsrooms_in_byline(author)
    lines = (normal_text_of(e) for e in facts.root.iter("p", "em"))
    yield from filter(None, (first_newsroom(line) for line in lines if len(line) <= LONGEST_NOTICE))
