"""The head of an entity's page: who or what it is, in which roles, how often and with whom it is named."""

from briefdesk.library import EntityTerm, Library
from briefdesk.library.calendar import day_in_words, in_words
from briefdesk.library.company import company
from briefdesk.listings._addresses import briefing_address, kind_address, relative, wikidata_address
from briefdesk.listings._items import KIND_TITLES, SEPARATOR, entity_counts, follow, tag_counts
from briefdesk.listings._page import block, repeated
from briefdesk.listings._prose import Rules, render_prose
from briefdesk.text import count_of, escape_markdown
from briefdesk.vocabulary import Role

BESIDE = 6
"""Names of each kind and tags that it appears with."""
UNKNOWN = "Known here only from the briefings below."


def described_in_one_line(term: EntityTerm) -> str:
    """Return what the page's head says of the entity."""
    entry = term.entry
    return entry.description or entry.role or f"{entry.name}: {_how_often(term)}."


def about_entity(term: EntityTerm, page: str, library: Library, *, has_feed: bool = True) -> list[str]:
    """Return the lines above the lists of an entity's page."""
    entry = term.entry
    rules = Rules(path=f"docs/entities/{entry.kind}/{entry.id}.md", address=page, drafts=library.drafts)
    description = entry.description or ("" if term.described else UNKNOWN)
    return [
        *block("byline", [*_facts(term), _everyone(term, page, has_feed=has_feed)]),
        *(block("dek", [escape_markdown(description)]) if description else []),
        *(block("roles", _roles(term)) if entry.roles else []),
        render_prose(entry.body.strip("\n"), rules),
        "",
        *block("mentions", _mentions(term, page)),
    ]


def _facts(term: EntityTerm) -> list[str]:
    entry = term.entry
    role = "" if entry.roles else entry.role
    aliases = f"also {', '.join(entry.aliases)}" if entry.aliases else ""
    place = _position(*entry.coordinates) if entry.coordinates else ""
    item = wikidata_address(entry.wikidata)
    words = escape_markdown(SEPARATOR.join(part for part in (role, aliases, place) if part))
    facts = SEPARATOR.join(part for part in (words, f"[Wikidata]({item})" if item else "") if part)
    return [facts, ""]


def _everyone(term: EntityTerm, page: str, *, has_feed: bool) -> str:
    """Return links to all entities of its kind and, where it has one, to its feed."""
    kind = term.entry.kind
    everyone = f"[All {KIND_TITLES[kind].lower()}]({relative(kind_address(kind), page)})"
    return f"{everyone}{SEPARATOR}{follow(page, page)}" if has_feed else everyone


def _roles(term: EntityTerm) -> list[str]:
    return [f"- **{_when(role)}** {escape_markdown(role.role)}" for role in term.entry.roles]


def _when(role: Role) -> str:
    since = in_words(role.since) if role.since else ""
    until = in_words(role.until) if role.until else ""
    if since and until:
        return f"{since} to {until}"
    return f"since {since}" if since else f"until {until}" if until else "at times"


def _mentions(term: EntityTerm, page: str) -> list[str]:
    """Return how often and when the briefings name the entity, with links to the first and the latest."""
    if not term.briefings:
        return ["No briefing names it yet."]
    latest, first = term.briefings[0], term.briefings[-1]
    words = [f"Named in {count_of(len(term.briefings), 'briefing')}"]
    if first.date != latest.date:
        words.append(f"first on [{day_in_words(first.date)}]({relative(briefing_address(first), page)})")
    words.append(f"latest on [{day_in_words(latest.date)}]({relative(briefing_address(latest), page)})")
    return [f"{', '.join(words)}."]


def beside_entity(term: EntityTerm, page: str, library: Library) -> list[str]:
    """Return the section of whom and what the briefings name with the entity."""
    found = company(term.briefings, library, limit=BESIDE, but=term.key)
    rows = [(KIND_TITLES[kind], entity_counts(counts, library, page)) for kind, counts in found.entities.items()]
    rows.append(("Topics", tag_counts(found.tags, library, page)))
    lines = [f"- **{title}** {shown}" for title, shown in rows if shown]
    return repeated("Appears with", lines)


def _how_often(term: EntityTerm) -> str:
    if not term.briefings:
        return "in no briefing yet"
    return f"named in {count_of(len(term.briefings), 'briefing')}, latest on {day_in_words(term.briefings[0].date)}"


def _position(latitude: float, longitude: float) -> str:
    """Return `51.73° N, 36.19° E`; whole degrees as such, as for a country: `60° N, 100° E`."""
    north, east = (f"{abs(degrees):.2f}".removesuffix(".00") for degrees in (latitude, longitude))
    return f"{north}° {'N' if latitude >= 0 else 'S'}, {east}° {'E' if longitude >= 0 else 'W'}"
