"""Why an extract has its metadata, entities and topics."""

from collections.abc import Iterator

from briefdesk.explanation.why import Facts, Why
from briefdesk.extract import PLURALS

TOLD = "told by the page, a sidecar or an option"
READ = "read from the text"
DETECTED = "declared by the page, or told by the commonest words of the text"
FIELDS = ("title", "publisher", "authors", "url", "dateline", "published", "modified", "language")


def why_metadata(facts: Facts) -> Iterator[Why]:
    """Yield why the article has each of its metadata."""
    for field in FIELDS:
        value, known = getattr(facts["metadata"], field), getattr(facts.article.metadata, field)
        if value:
            shown = ", ".join(value) if isinstance(value, tuple) else str(value)
            told = DETECTED if field == "language" else TOLD  # Pasted text is detected before it is read.
            yield Why(kind="article", item=f"{field}: {shown}", rule=told if value == known else READ)


def why_entities(facts: Facts) -> Iterator[Why]:
    """Yield why each person, organization and place is one, the strongest rule first, by its first mention."""
    known = facts.entities
    for kind, plural in PLURALS.items():
        for name in facts["names"]:
            entity = known.get(name.entity.id)
            if name.kind == kind and entity is not None:
                at = entity.mentions[0] if entity.mentions else None
                words = facts.around(at) if at else ""
                yield Why(kind=plural, item=entity.name, rule=", ".join(name.reasons), words=words, at=at)


def why_topics(facts: Facts) -> Iterator[Why]:
    """Yield why each tag is suggested."""
    for topic in facts["topics"]:
        words = ", ".join(dict.fromkeys(facts.article.slice(cue) for cue in topic.cues))
        rule = "words of the tag" if words else "goes with another tag"
        yield Why(kind="topics", item=topic.tag, rule=rule, words=words)
