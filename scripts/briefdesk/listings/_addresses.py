"""Where each page stands, and links from one to another."""

import re
from collections.abc import Sequence
from functools import lru_cache

from briefdesk.briefing import Briefing
from briefdesk.extract import EntityKind
from briefdesk.library import EntityKey
from briefdesk.page import Publication, web_path
from briefdesk.text import escape_markdown, slugify

HOME = "index.md"
BRIEFINGS = "briefings/index.md"
TAGS = "tags/index.md"
TIMELINE = "timeline/index.md"
SOURCES = "sources/index.md"
CORRECTIONS = "corrections/index.md"
JUDGEMENT = "judgement.md"
"""The page, written by hand, that explains likelihood, confidence and grades."""
FILE_NAME = re.compile(r"[\w-][\w.-]*")
WIKIDATA_ITEM = re.compile(r"Q[1-9]\d*")


def briefing_address(briefing: Briefing) -> str:
    """Return the address of a briefing's page, which is its path in the repository."""
    return briefing.path


def copy_address(briefing: Briefing, publication: Publication) -> str:
    """Return the path of a briefing's Markdown copy, beside its page.

    Source: the proposal at llmstxt.org, by which the copy of `x/` is `x/index.html.md`.
    """
    return f"{web_path(briefing_address(briefing))}index.html{publication.copy_ending}"


def feed_address(address: str, ending: str) -> str:
    """Return the path of the feed of the page at `address`, beside it; the ending is `xml` or `json`."""
    return f"{web_path(address)}feed.{ending}"


def tag_address(name: str) -> str:
    """Return the address of a tag's page; a name that is none of a file's gets a slug."""
    safe = name if FILE_NAME.fullmatch(name) else slugify(name) or "unnamed"
    return f"tags/{safe if safe != 'index' else 'index-tag'}.md"


def entity_address(key: EntityKey) -> str:
    """Return the address of a person's, organization's or place's page."""
    kind, entity_id = key
    return f"entities/{kind}/{entity_id}.md"


def kind_address(kind: EntityKind) -> str:
    """Return the address of the list of all people, organizations or places."""
    return f"entities/{kind}/index.md"


def source_address(publisher: str) -> str:
    """Return the address of a publisher's page."""
    slug = slugify(publisher) or "unnamed"
    return f"sources/{slug if slug != 'index' else 'index-publisher'}.md"


def story_address(parts: Sequence[Briefing]) -> str:
    """Return the address of a whole story, which has the name of its first part."""
    return f"stories/{parts[0].name}.md"


def archive_address(address: str, number: int, *, part: str = "page") -> str:
    """Return the address of a list's older page, numbered from 1 for the oldest."""
    stem = address.removesuffix("index.md").removesuffix(".md").rstrip("/")
    return f"{stem}/{part}-{number}.md"


def relative(address: str, page: str) -> str:
    """Return `address` as a link written on `page` gives it; both stand below the site, without `.` and `..`."""
    return _from_folder(address, page.rpartition("/")[0])


@lru_cache(maxsize=16_384)  # The pages of a folder link to the same entities and topics.
def _from_folder(address: str, folder: str) -> str:
    here, there = folder.split("/") if folder else [], address.split("/")
    shared = next((n for n, (a, b) in enumerate(zip(here, there, strict=False)) if a != b), min(len(here), len(there)))
    return "/".join((*[".."] * (len(here) - shared), *there[shared:])) or "."


def correction_anchor(number: int) -> str:
    """Return the place of a briefing's correction on its page, by its place in the briefing's list, from 1."""
    return f"correction-{number}"


def link(words: str, address: str, page: str) -> str:
    """Return a Markdown link with these words, escaped, from `page` to `address`."""
    return f"[{escape_markdown(words)}]({relative(address, page)})"


def wikidata_address(item: str | None) -> str:
    """Return where an item of Wikidata stands; empty where `item` is none."""
    return f"https://www.wikidata.org/wiki/{item}" if WIKIDATA_ITEM.fullmatch(item or "") else ""
