"""What a link to a briefing or an entity leads to, in small scripts that a page loads when somebody asks.

A page opened from a file may load a script and nothing else, so each of these calls `briefdeskPreviews` with a mapping
from addresses to title, description and date. Briefings of one day are in one file; so are entities of one kind whose
ids begin with the same two characters. `docs/assets/brief-previews.js` knows both rules.
"""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping

from briefdesk.briefing import Briefing
from briefdesk.library import EntityTerm, Library
from briefdesk.library.calendar import day_in_words
from briefdesk.library.published import as_notice
from briefdesk.listings._addresses import briefing_address, entity_address
from briefdesk.listings._items import title_of
from briefdesk.page import SitePage, web_path
from briefdesk.text import count_of, shortened

FOLDER = "assets/previews"
LONGEST = 240
"""Characters of a description that a preview shows."""

Preview = tuple[str, str, str]
"""Title, description and date or count, as plain text."""


def list_previews(library: Library) -> Iterator[SitePage]:
    """Yield the scripts in order of their names."""
    shards: dict[str, dict[str, Preview]] = defaultdict(dict)
    for briefing in (*library.briefings, *map(as_notice, library.withdrawn)):
        shards[briefing.name[:10]][web_path(briefing_address(briefing))] = _of_briefing(briefing)
    for (kind, entity_id), term in library.entities.items():
        shards[f"{kind}-{entity_id[:2]}"][web_path(entity_address(term.key))] = _of_entity(term)
    for name in sorted(shards):
        yield SitePage(address=f"{FOLDER}/{name}.js", content=_script(shards[name]))


def _of_briefing(briefing: Briefing) -> Preview:
    state = ", withdrawn" if briefing.status == "withdrawn" else ""
    return title_of(briefing), shortened(briefing.description, LONGEST), f"{day_in_words(briefing.date)}{state}"


def _of_entity(term: EntityTerm) -> Preview:
    entry = term.entry
    count = count_of(len(term.briefings), "briefing")
    latest = f"{count}, latest {day_in_words(term.briefings[0].date)}" if term.briefings else count
    return entry.name, shortened(entry.description or entry.role, LONGEST), latest


def _script(previews: Mapping[str, Preview]) -> bytes:
    """Return a script that acts only by calling the function of that name; `</script` cannot stand in it."""
    text = json.dumps(previews, ensure_ascii=False, sort_keys=True, separators=(",", ":")).replace("<", "\\u003c")
    return f"briefdeskPreviews({text})\n".encode()
